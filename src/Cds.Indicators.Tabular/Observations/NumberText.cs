using System.Globalization;

namespace Cds.Indicators.Tabular.Observations;

/// <summary>Reads numbers in whole units from UTF-8 into the smallest units of a measure, exactly; separators are believed only where they leave no doubt.</summary>
internal static class NumberText
{
    private const int GroupLength = 3;

    /// <summary>As many digits as always fit 64 bits.</summary>
    private const int SafeDigits = 18;

    private static ReadOnlySpan<long> PowersOfTen =>
    [
        1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000, 10_000_000_000, 100_000_000_000, 1_000_000_000_000,
    ];

    /// <summary>Ten to the power of the decimals of a measure, 0 to 12.</summary>
    public static long Power(int decimals) => PowersOfTen[decimals];

    /// <summary>Digits alone, at most 18 with the decimals of the measure: what most cells are.</summary>
    public static bool TryReadDigits(ReadOnlySpan<byte> text, int decimals, out long value)
    {
        value = 0;
        if (text.IsEmpty || text.Length + decimals > SafeDigits)
            return false;
        long digits = 0;
        foreach (byte c in text)
        {
            uint digit = unchecked((uint)(c - '0'));
            if (digit > 9)
                return false;
            digits = unchecked((digits * 10) + digit);
        }

        value = unchecked(digits * PowersOfTen[decimals]);
        return true;
    }

    /// <summary>A number with sign, separators of groups and decimals.</summary>
    /// <param name="text">The text, without white space around it.</param>
    /// <param name="decimals">The decimals of the measure.</param>
    /// <param name="mark">What stands before decimals; null where it is not known.</param>
    /// <param name="value">The number in smallest units.</param>
    public static NumberFinding Read(ReadOnlySpan<char> text, int decimals, char? mark, out long value)
    {
        value = 0;
        bool isNegative = !text.IsEmpty && text[0] is '-' or '\u2212';
        ReadOnlySpan<char> unsigned = !text.IsEmpty && (isNegative || text[0] == '+') ? text[1..] : text;
        if (!HasNumberForm(unsigned))
            return NumberFinding.NoNumber;
        if (!TrySplit(unsigned, mark, out ReadOnlySpan<char> whole, out ReadOnlySpan<char> fraction, out NumberFinding finding))
            return finding;

        fraction = fraction.TrimEnd('0');
        if (fraction.Length > decimals)
            return NumberFinding.TooManyDecimals;
        Int128 sum = 0;
        foreach (char c in whole)
        {
            if (!char.IsAsciiDigit(c))
                continue;
            sum = (sum * 10) + (c - '0');
            if (sum > (Int128)ulong.MaxValue)
                return NumberFinding.TooLarge;
        }

        for (int i = 0; i < decimals; i++)
            sum = (sum * 10) + (i < fraction.Length ? fraction[i] - '0' : 0);
        sum = isNegative ? -sum : sum;
        if (sum < long.MinValue || sum > long.MaxValue)
            return NumberFinding.TooLarge;
        value = (long)sum;
        return NumberFinding.Number;
    }

    /// <summary>Whether the text is of digits, points, commas and spaces between digits, as nothing but a number is.</summary>
    private static bool HasNumberForm(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || !char.IsAsciiDigit(text[0]) || !char.IsAsciiDigit(text[^1]))
            return false;
        foreach (char c in text)
        {
            if (!char.IsAsciiDigit(c) && c is not ('.' or ',') && !IsSpace(c))
                return false;
        }

        return true;
    }

    private static bool TrySplit(ReadOnlySpan<char> text, char? mark, out ReadOnlySpan<char> whole, out ReadOnlySpan<char> fraction, out NumberFinding finding)
    {
        whole = text;
        fraction = [];
        finding = NumberFinding.Number;
        int points = text.Count('.');
        int commas = text.Count(',');
        mark ??= Guess(text, points, commas, out finding);
        if (finding == NumberFinding.Number && (mark is null ? 0 : mark == '.' ? points : commas) > 1)
            finding = NumberFinding.WrongGroups;
        if (finding != NumberFinding.Number)
            return false;
        int place = mark is { } given ? text.IndexOf(given) : -1;
        if (place >= 0)
        {
            whole = text[..place];
            fraction = text[(place + 1)..];
        }

        if (fraction.ContainsAnyExceptInRange('0', '9') || !HasGroups(whole))
            finding = NumberFinding.WrongGroups;
        return finding == NumberFinding.Number;
    }

    /// <summary>The decimal mark, where the number itself shows it; a number without one has any.</summary>
    private static char? Guess(ReadOnlySpan<char> text, int points, int commas, out NumberFinding finding)
    {
        finding = NumberFinding.Number;
        if (points + commas == 0)
            return null;
        if (points > 0 && commas > 0)
            return text.LastIndexOf('.') > text.LastIndexOf(',') ? '.' : ',';
        char only = points > 0 ? '.' : ',';
        char other = points > 0 ? ',' : '.';
        if (points + commas > 1)
            return other;
        int place = text.IndexOf(only);
        bool mayBeGroup = text.Length - place - 1 == GroupLength && place <= GroupLength && text[0] != '0';
        if (mayBeGroup)
            finding = NumberFinding.InDoubt;
        return only;
    }

    /// <summary>Whether separators stand before every third digit, all of one kind, or nowhere.</summary>
    private static bool HasGroups(ReadOnlySpan<char> whole)
    {
        int first = whole.IndexOfAnyExceptInRange('0', '9');
        if (first < 0)
            return true;
        if (first > GroupLength || whole[0] == '0' || (whole.Length - first) % (GroupLength + 1) != 0)
            return false;
        for (int i = 0; i < whole.Length; i++)
        {
            bool isSeparator = i >= first && (i - first) % (GroupLength + 1) == 0;
            if (isSeparator ? whole[i] != whole[first] : !char.IsAsciiDigit(whole[i]))
                return false;
        }

        return true;
    }

    private static bool IsSpace(char c) => c is ' ' or '\u00A0' or '\u202F' || char.GetUnicodeCategory(c) == UnicodeCategory.SpaceSeparator;
}
