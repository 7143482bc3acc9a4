using System.Buffers;
using CsvHelper;

namespace Cds.Indicators.Tabular.Csv;

/// <summary>Finds what stands before decimals: <c>98,5</c> and <c>1.234,5</c> have a comma, <c>0.25</c> and <c>1,234.5</c> a point; <c>1.234</c> tells nothing.</summary>
internal static class DecimalMarks
{
    private static readonly SearchValues<byte> s_digitsAndMarks = SearchValues.Create("0123456789.,"u8);

    /// <summary>The mark that the numbers show; null where they show none or both. Where cells stand between semicolons, a comma among the numbers decides,
    /// because spreadsheets write semicolons where the comma is taken.</summary>
    public static char? Find(byte[] rows, char separator)
    {
        bool hasComma = false;
        bool hasPoint = false;
        using CsvReader csv = CsvReader.Create(rows, CsvShape.ReaderOptions(separator));
        while (csv.Read())
        {
            for (int i = 0; i < csv.FieldCount; i++)
            {
                char? mark = Of(csv.GetSpan(i));
                hasComma |= mark == ',';
                hasPoint |= mark == '.';
            }
        }

        return hasComma && (!hasPoint || separator == ';') ? ',' : hasPoint && !hasComma ? '.' : null;
    }

    /// <summary>The decimal mark that a cell shows beyond doubt; null where it is no number or could be read both ways.</summary>
    internal static char? Of(ReadOnlySpan<byte> cell)
    {
        ReadOnlySpan<byte> number = cell.Trim(" \t%'+-"u8);
        if (number.Length > 64 || number.IndexOfAnyExcept(s_digitsAndMarks) >= 0 || number.IndexOfAny((byte)'.', (byte)',') <= 0)
            return null;
        int last = number.LastIndexOfAny((byte)'.', (byte)',');
        byte mark = number[last];
        byte other = mark == '.' ? (byte)',' : (byte)'.';
        int decimals = number.Length - last - 1;
        ReadOnlySpan<byte> whole = number[..last];
        if (decimals == 0)
            return null;
        if (whole.Contains(mark))
            return decimals == 3 && !whole.Contains(other) && IsGrouped(whole, mark) ? (char)other : null;
        if (whole.Contains(other))
            return IsGrouped(whole, other) ? (char)mark : null;
        return decimals != 3 || whole.Length > 3 || whole[0] == '0' ? (char)mark : null;
    }

    /// <summary>Whether the digits stand in threes behind the first one to three.</summary>
    private static bool IsGrouped(ReadOnlySpan<byte> whole, byte mark)
    {
        int first = whole.IndexOf(mark);
        if (first is < 1 or > 3)
            return false;
        for (ReadOnlySpan<byte> rest = whole[first..]; !rest.IsEmpty; rest = rest[4..])
        {
            if (rest.Length < 4 || rest[0] != mark || rest[1..4].Contains(mark))
                return false;
        }

        return true;
    }
}
