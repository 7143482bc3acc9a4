using System.Buffers;

namespace Cds.Indicators.Tabular.Internal;

/// <summary>What stands before decimals: <c>98,5</c> and <c>1.234,5</c> have a comma, <c>0.25</c> and <c>1,234.5</c> a point; <c>1.234</c> tells nothing.</summary>
internal static class DecimalMarks
{
    /// <summary>The longest text that is looked at.</summary>
    private const int LongestNumber = 64;

    private static readonly SearchValues<byte> s_digitsAndMarks = SearchValues.Create("0123456789.,"u8);

    /// <summary>The decimal mark that a cell shows beyond doubt; null where it is no number, has no mark, or could be read both ways.</summary>
    public static char? Of(ReadOnlySpan<byte> cell)
    {
        ReadOnlySpan<byte> number = cell.Trim(" \t%'+-"u8);
        if (number.Length > LongestNumber || number.IndexOfAnyExcept(s_digitsAndMarks) >= 0)
            return null;
        int last = number.LastIndexOfAny((byte)'.', (byte)',');
        int decimals = number.Length - last - 1;
        if (number.IndexOfAny((byte)'.', (byte)',') < 1 || decimals == 0)
            return null;
        byte mark = number[last];
        byte other = mark == '.' ? (byte)',' : (byte)'.';
        ReadOnlySpan<byte> whole = number[..last];
        if (whole.Contains(mark))
            return decimals == 3 && IsGrouped(whole, mark) ? (char)other : null;
        if (whole.Contains(other))
            return IsGrouped(whole, other) ? (char)mark : null;
        return decimals != 3 || whole.Length > 3 || whole[0] == '0' ? (char)mark : null;
    }

    /// <summary>Whether the digits before the decimals stand in threes behind the first one to three, as thousands do.</summary>
    public static bool IsGrouped(ReadOnlySpan<byte> whole, byte mark)
    {
        int first = whole.IndexOf(mark);
        if (first is < 1 or > 3)
            return false;
        for (ReadOnlySpan<byte> rest = whole[first..]; !rest.IsEmpty; rest = rest[4..])
        {
            if (rest.Length < 4 || rest[0] != mark || rest[1..4].ContainsAnyExceptInRange((byte)'0', (byte)'9'))
                return false;
        }

        return true;
    }
}
