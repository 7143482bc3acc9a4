using System.Globalization;
using System.Xml;
using Cds.Indicators.Tabular.Internal;

namespace Cds.Indicators.Tabular.Excel;

/// <summary>
/// Names of sheets as workbooks allow them: at most 31 characters, none of <c>[ ] : * ? / \</c>, no apostrophe at an end, each once whatever its case. A sheet
/// of data is not called as the sheet of notes, which readers pass over, nor History, which Excel keeps for itself.
/// </summary>
internal sealed class SheetNames
{
    private const int MaximumLength = 31;

    private readonly HashSet<string> _taken = new(["History"], StringComparer.OrdinalIgnoreCase);

    /// <summary>The name of a sheet of data.</summary>
    public string Add(string name)
    {
        string legal = Legal(name);
        return Take(WorkbookNotes.IsSheetName(legal) ? Numbered(legal, 1) : legal);
    }

    /// <summary>The name of the sheet of notes.</summary>
    public string AddNotes(string name) => Take(Legal(name));

    private static string Legal(string name)
    {
        string legal = string.Concat(name.Select(c => c is '[' or ']' or ':' or '*' or '?' or '/' or '\\' || char.IsControl(c) || !(XmlConvert.IsXmlChar(c) || char.IsSurrogate(c)) ? '-' : c));
        if (!TableText.IsUnicode(legal))
            legal = string.Concat(legal.Where(c => !char.IsSurrogate(c)));
        legal = Cut(legal.Trim(), MaximumLength).Trim(' ', '\'');
        return legal.Length == 0 ? "Sheet" : legal;
    }

    private static string Cut(string name, int length) =>
        name.Length <= length ? name : name[..(char.IsHighSurrogate(name[length - 1]) ? length - 1 : length)].TrimEnd();

    private static string Numbered(string name, int number)
    {
        string suffix = string.Create(CultureInfo.InvariantCulture, $" ({number})");
        return Cut(name, MaximumLength - suffix.Length) + suffix;
    }

    private string Take(string name)
    {
        string free = name;
        for (int i = 2; !_taken.Add(free); i++)
            free = Numbered(name, i);
        return free;
    }
}
