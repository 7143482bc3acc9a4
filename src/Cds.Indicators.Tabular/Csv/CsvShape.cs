using Cds.Indicators.Tabular.Internal;
using CsvHelper;

namespace Cds.Indicators.Tabular.Csv;

/// <summary>What stands between the cells of a text and before its decimals, found from its first rows.</summary>
/// <param name="Separator">Comma, semicolon or tab.</param>
/// <param name="DecimalMark">Point or comma, or null where the numbers leave a doubt.</param>
/// <param name="Skipped">How many bytes at the beginning are a line <c>sep=;</c>, which spreadsheets write and hide.</param>
internal readonly record struct CsvShape(char Separator, char? DecimalMark, int Skipped)
{
    /// <summary>How many rows are looked at for the separator.</summary>
    private const int Rows = 32;

    /// <param name="head">The first bytes.</param>
    /// <param name="options">The options, of which separator and decimal mark are taken where they are given.</param>
    public static CsvShape Of(ReadOnlySpan<byte> head, TableOptions options)
    {
        (char? named, int skipped) = SeparatorLine(head);
        byte[] rows = WholeRows(head)[skipped..].ToArray();
        char separator = options.Separator ?? named ?? Likely(rows);
        return new CsvShape(separator, options.DecimalMark ?? DecimalMarkOf(rows, separator), skipped);
    }

    /// <summary>The options by which text is cut into cells, the same for finding and for reading.</summary>
    public static CsvReaderOptions ReaderOptions(char separator) => CsvReaderOptions.Default with
    {
        Separator = separator,
        HasHeader = false,
        SkipEmptyLines = false,
        FieldCountMismatch = CsvFieldCountHandling.Allow,
        MalformedData = CsvMalformedDataHandling.Recover,
    };

    /// <summary>The rows that end in the first bytes: half a number has another mark than the whole, 1.2 than 1.234.</summary>
    private static ReadOnlySpan<byte> WholeRows(ReadOnlySpan<byte> head) =>
        head.Length == Utf8Input.BlockSize && head.LastIndexOfAny((byte)'\r', (byte)'\n') is >= 0 and var end ? head[..(end + 1)] : head;

    private static (char? Separator, int Length) SeparatorLine(ReadOnlySpan<byte> head)
    {
        ReadOnlySpan<byte> line = head;
        int end = line.IndexOfAny((byte)'\r', (byte)'\n');
        if (end < 0)
            return (null, 0);
        line = line[..end];
        if (line.Length > 1 && line[0] == '"' && line[^1] == '"')
            line = line[1..^1];
        if (line.Length != 5 || !"sep="u8.SequenceEqual(line[..4]) && !"SEP="u8.SequenceEqual(line[..4]) || line[4] is not ((byte)',' or (byte)';' or (byte)'\t'))
            return (null, 0);
        int next = head[end..].StartsWith("\r\n"u8) ? end + 2 : end + 1;
        return ((char)line[4], next);
    }

    /// <summary>
    /// The separator with which quotation marks stand where they may, most of the first rows have the same number of cells, at least two, and those rows have most cells.
    /// </summary>
    private static char Likely(byte[] rows)
    {
        char best = ',';
        (bool IsWellFormed, int Rows, int Cells) most = default;
        foreach (char candidate in ",;\t")
        {
            (bool IsWellFormed, int Rows, int Cells) found = Width(rows, candidate);
            if (found.CompareTo(most) > 0)
                (best, most) = (candidate, found);
        }

        return best;
    }

    private static (bool IsWellFormed, int Rows, int Cells) Width(byte[] rows, char separator)
    {
        Dictionary<int, int> widths = [];
        bool isWellFormed = true;
        using CsvReader csv = CsvReader.Create(rows, ReaderOptions(separator) with { TrimWhitespace = true, OnMalformedRecord = _ => isWellFormed = false });
        for (int i = 0; i < Rows && csv.Read(); i++)
        {
            if (csv.FieldCount > 1)
                widths[csv.FieldCount] = widths.GetValueOrDefault(csv.FieldCount) + 1;
        }

        (int Rows, int Cells) modal = widths.Count == 0 ? default : widths.Max(static width => (width.Value, width.Key));
        return modal.Rows == 0 ? default : (isWellFormed, modal.Rows, modal.Cells);
    }

    /// <summary>
    /// The mark that the numbers show; null where they show none or both. Where cells stand between semicolons, a comma among the numbers decides, because
    /// spreadsheets write semicolons where the comma is taken, and a point may be that of a code such as 1.2.
    /// </summary>
    private static char? DecimalMarkOf(byte[] rows, char separator)
    {
        bool hasComma = false;
        bool hasPoint = false;
        using CsvReader csv = CsvReader.Create(rows, ReaderOptions(separator));
        while (csv.Read())
        {
            for (int i = 0; i < csv.FieldCount; i++)
            {
                char? mark = DecimalMarks.Of(csv.GetSpan(i));
                hasComma |= mark == ',';
                hasPoint |= mark == '.';
            }
        }

        return hasComma && (!hasPoint || separator == ';') ? ',' : hasPoint && !hasComma ? '.' : null;
    }
}
