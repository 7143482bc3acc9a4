using System.Collections.Immutable;
using System.Text;
using Cds.Indicators.Faults;
using Cds.Indicators.Tabular.Internal;

namespace Cds.Indicators.Tabular.Sdmx;

/// <summary>The values in a cell: sub-fields in quotation marks where needed, languages, nested levels, names.</summary>
internal static class SdmxCell
{
    private const char Quote = '"';

    /// <summary>Whether a character may stand between the values of one cell.</summary>
    public static bool IsSubfieldSeparator(char c) => c is ';' or ',' or '|' or '~' or '^' or '#' or '!' or '/' or '\\' or '&' or '\t';

    /// <summary>Reads a cell; null after a fault.</summary>
    public static SdmxValue? Parse(string text, SdmxColumn column, char separator, SdmxLabels labels, out TextFault fault)
    {
        fault = default;
        if (text.Length == 0)
            return SdmxValue.Empty;
        if (text is "NaN" or "#N/A")
            return SdmxValue.Of(text);
        bool hasLabels = labels == SdmxLabels.Both && column.Name is not null;
        if (!column.Languages.IsEmpty)
            return Languages(text, column, separator, ref fault);
        return column.Depth == 0 ? Leaf(text, hasLabels) : Level(text, column.Depth, separator, hasLabels, ref fault);
    }

    /// <summary>The text of a cell.</summary>
    public static string Format(SdmxValue value, SdmxColumn column, char separator, SdmxLabels labels)
    {
        bool hasLabels = labels == SdmxLabels.Both && column.Name is not null;
        if (value.Parts.IsEmpty)
            return Text(value, hasLabels);
        if (column.Languages.IsEmpty)
            return Joined(value, separator, hasLabels);

        SdmxValue single = value.Parts is [{ Parts.IsEmpty: false } only] ? only : value;
        string set = Joined(single, separator, hasLabels: false);
        bool looksLikeSets = single.Parts[0].Parts.IsEmpty && single.Parts.All(part => NeedsQuotes(Text(part, hasLabels: false), separator));
        return looksLikeSets ? Quoted(set) : set;
    }

    /// <summary>A cell that no spreadsheet runs as a formula: numbers and the mark <c>-</c> of what is deleted stand as they are.</summary>
    public static string Guarded(string text) => text is "-" || SdmxNumber.TryParse(text, '.', out _, out _) || SdmxNumber.TryParse(text, ',', out _, out _) ? text : SpreadsheetText.Escape(text);

    /// <summary>Whether two values say the same; their names are compared where <paramref name="withNames"/>.</summary>
    public static bool AreSame(SdmxValue left, SdmxValue right, bool withNames) =>
        string.Equals(withNames ? left.Whole : left.Text, withNames ? right.Whole : right.Text, StringComparison.Ordinal)
        && string.Equals(left.Language, right.Language, StringComparison.Ordinal)
        && left.Parts.Length == right.Parts.Length
        && left.Parts.Zip(right.Parts).All(pair => AreSame(pair.First, pair.Second, withNames));

    /// <summary>A text cut into its sub-fields, quotation marks around them taken away; null after a fault.</summary>
    internal static List<(string Text, bool IsQuoted)>? Split(string text, char separator, ref TextFault fault)
    {
        List<(string, bool)> parts = [];
        int at = 0;
        while (true)
        {
            if (at < text.Length && text[at] == Quote)
            {
                int end = ClosingQuote(text, at + 1);
                if (end < 0)
                {
                    fault = new TextFault(at, "a quotation mark around a value in the cell is opened and never closed", "Close it, or double it where it belongs to the text.");
                    return null;
                }

                if (end + 1 < text.Length && text[end + 1] != separator)
                {
                    fault = new TextFault(end + 1, "text stands after the closing quotation mark of a value in the cell", "Put the value in quotation marks as a whole, and double those inside it.");
                    return null;
                }

                parts.Add((text[(at + 1)..end].Replace("\"\"", "\"", StringComparison.Ordinal), true));
                at = end + 1;
            }
            else
            {
                int end = text.IndexOf(separator, at);
                end = end < 0 ? text.Length : end;
                parts.Add((text[at..end], false));
                at = end;
            }

            if (at == text.Length)
                return parts;
            at++;
        }
    }

    private static int ClosingQuote(string text, int from)
    {
        for (int i = from; i < text.Length; i++)
        {
            if (text[i] != Quote)
                continue;
            if (i + 1 == text.Length || text[i + 1] != Quote)
                return i;
            i++;
        }

        return -1;
    }

    private static SdmxValue Leaf(string text, bool hasLabels)
    {
        int end = hasLabels ? text.IndexOf(": ", StringComparison.Ordinal) : -1;
        return end > 0 && !text.AsSpan(0, end).ContainsAny(" \t\r\n") ? SdmxValue.Of(text[..end], text[(end + 2)..]) : SdmxValue.Of(text);
    }

    private static SdmxValue? Level(string text, int depth, char separator, bool hasLabels, ref TextFault fault)
    {
        if (Split(text, separator, ref fault) is not { } parts)
            return null;
        ImmutableArray<SdmxValue>.Builder values = ImmutableArray.CreateBuilder<SdmxValue>(parts.Count);
        foreach ((string part, _) in parts)
        {
            if ((depth == 1 || part.Length == 0 ? Leaf(part, hasLabels) : Level(part, depth - 1, separator, hasLabels, ref fault)) is not { } value)
                return null;
            values.Add(value);
        }

        return SdmxValue.Of(values.DrainToImmutable());
    }

    /// <summary>One set of languages, or several, each in quotation marks.</summary>
    private static SdmxValue? Languages(string text, SdmxColumn column, char separator, ref TextFault fault)
    {
        if (Split(text, separator, ref fault) is not { } parts)
            return null;
        if (!parts.Exists(static part => part.IsQuoted) || parts.Exists(static part => !part.IsQuoted && part.Text.Length > 0))
            return LanguageSet(parts, column, ref fault);

        ImmutableArray<SdmxValue>.Builder sets = ImmutableArray.CreateBuilder<SdmxValue>(parts.Count);
        foreach ((string set, _) in parts)
        {
            SdmxValue? value = set.Length == 0 ? SdmxValue.Empty
                : Split(set, separator, ref fault) is { } inner ? LanguageSet(inner, column, ref fault) : null;
            if (value is null)
                return null;
            sets.Add(value);
        }

        return sets.Count == 1 ? sets[0] : SdmxValue.Of(sets.DrainToImmutable());
    }

    private static SdmxValue? LanguageSet(List<(string Text, bool IsQuoted)> parts, SdmxColumn column, ref TextFault fault)
    {
        ImmutableArray<SdmxValue>.Builder values = ImmutableArray.CreateBuilder<SdmxValue>(parts.Count);
        foreach ((string part, _) in parts)
        {
            int colon = part.IndexOf(':', StringComparison.Ordinal);
            string language = colon < 0 ? "" : part[..colon];
            if (!column.Languages.Contains(language, StringComparer.Ordinal))
            {
                fault = new TextFault(0, "a text has no language of the header before it", $"Write one of {string.Join(", ", column.Languages)} and a colon before each text.");
                return null;
            }

            values.Add(SdmxValue.OfLanguage(language, part[(colon + 1)..]));
        }

        return SdmxValue.Of(values.DrainToImmutable());
    }

    private static string Text(SdmxValue value, bool hasLabels) =>
        value.Language is { } language ? $"{language}:{value.Text}" : hasLabels && value.Name is not null ? value.Whole : value.Text;

    private static string Joined(SdmxValue value, char separator, bool hasLabels)
    {
        if (value.Parts is [{ Parts.IsEmpty: true } only] && Text(only, hasLabels).Length == 0)
            return "\"\"";
        StringBuilder text = new();
        for (int i = 0; i < value.Parts.Length; i++)
        {
            SdmxValue part = value.Parts[i];
            if (i > 0)
                text.Append(separator);
            string inner = part.Parts.IsEmpty ? Text(part, hasLabels) : Joined(part, separator, hasLabels);
            bool isSet = !part.Parts.IsEmpty && part.Parts[0].Language is not null;
            text.Append(isSet || NeedsQuotes(inner, separator) ? Quoted(inner) : inner);
        }

        return text.ToString();
    }

    private static bool NeedsQuotes(string text, char separator) => text.Contains(separator, StringComparison.Ordinal) || text.StartsWith(Quote);

    private static string Quoted(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
