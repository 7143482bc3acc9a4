using System.Buffers;

namespace DistrictScorecard.Tables;

/// <summary>Writes rows of CSV for machines: UTF-8 without a mark, line feeds, quotation marks where they are needed.</summary>
internal static class CsvText
{
    private static readonly SearchValues<char> s_special = SearchValues.Create(",;\"\r\n\t");

    public static void WriteRow(TextWriter output, IEnumerable<string> cells)
    {
        output.Write(string.Join(',', cells.Select(Quote)));
        output.Write('\n');
    }

    /// <summary>A text as a cell: what a spreadsheet would take for a formula gets an apostrophe in front.</summary>
    public static string Text(string text) => text.Length > 0 && text[0] is ('=' or '+' or '-' or '@') ? "'" + text : text;

    /// <summary>A cell as it was read: a number as it is, anything else as a text.</summary>
    public static string Cell(string text) => TableRow.TryReadDecimal(text, out _) ? text : Text(text);

    private static string Quote(string cell) => cell.AsSpan().ContainsAny(s_special)
        ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
        : cell;
}
