using Cds.Indicators.Rates;

namespace Cds.Indicators.Internal;

/// <summary>
/// A format string of the Rates room: empty or <c>G</c> (exact); <c>vi</c>, <c>en</c> or <c>iv</c>, then optionally a point and one or two
/// digits of decimals, then optionally the symbol of a basis: <c>vi</c>, <c>vi.1</c>, <c>en.0</c>, <c>vi.1‰</c>, <c>iv.4/100000</c>.
/// </summary>
internal readonly ref struct NumberFormat
{
    private NumberFormat(bool exact, TextStyle style, Rounding rounding, RateBasis basis)
    {
        IsExact = exact;
        Style = style;
        Rounding = rounding;
        Basis = basis;
    }

    public bool IsExact { get; }

    public TextStyle Style { get; }

    public Rounding Rounding { get; }

    public RateBasis Basis { get; }

    public static NumberFormat Read(ReadOnlySpan<char> format, bool allowBasis) =>
        TryRead(format, allowBasis, out NumberFormat result)
            ? result
            : throw new FormatException(
                $"'{format}' is not a format: write G for the exact value, or a style (vi, en, iv) with the number of decimals after a point (0 to 12)"
                + (allowBasis ? " and the basis (%, ‰, /1000, /100000): vi, en.0, vi.1‰." : ": vi, en.0, vi.4."));

    private static bool TryRead(ReadOnlySpan<char> format, bool allowBasis, out NumberFormat result)
    {
        result = new NumberFormat(exact: true, TextStyle.Invariant, Rounding.Published, RateBasis.Percent);
        if (format.IsEmpty || format is "G" or "g")
            return true;
        if (!TryReadStyle(format, out TextStyle style))
            return false;

        ReadOnlySpan<char> rest = format[2..];
        int digits = 2;
        if (!rest.IsEmpty && rest[0] == '.')
        {
            int length = 1;
            while (length < rest.Length && length < 3 && char.IsAsciiDigit(rest[length]))
                length++;
            if (length == 1)
                return false;
            digits = int.Parse(rest[1..length], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture);
            rest = rest[length..];
        }

        RateBasis basis = RateBasis.Percent;
        if (digits > Rounding.MaximumDigits || (!rest.IsEmpty && !(allowBasis && RateBasis.TryFromSymbol(rest, out basis))))
            return false;
        result = new NumberFormat(exact: false, style, Rounding.HalfAwayFromZero(digits), basis);
        return true;
    }

    private static bool TryReadStyle(ReadOnlySpan<char> format, out TextStyle style)
    {
        (bool known, style) = format.Length < 2 ? (false, TextStyle.Invariant) : format[..2] switch
        {
            "vi" => (true, TextStyle.Vietnamese),
            "en" => (true, TextStyle.English),
            "iv" => (true, TextStyle.Invariant),
            _ => (false, TextStyle.Invariant),
        };
        return known;
    }
}
