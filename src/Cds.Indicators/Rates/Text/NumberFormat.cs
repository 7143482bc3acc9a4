using System.Globalization;

namespace Cds.Indicators.Rates.Text;

/// <summary>
/// A format string of the Rates room: empty or <c>G</c> (exact); <c>vi</c>, <c>en</c> or <c>iv</c>, then optionally a point and one or two
/// digits of decimals, then optionally the symbol of a basis: <c>vi</c>, <c>vi.1</c>, <c>en.0</c>, <c>vi.1‰</c>, <c>iv.4/100000</c>.
/// </summary>
internal readonly ref struct NumberFormat
{
    private NumberFormat(TextStyle style, Rounding? rounding, RateBasis? basis, bool exact)
    {
        IsExact = exact;
        Style = style;
        Rounding = rounding ?? Rounding.Published;
        HasRounding = rounding is not null;
        Basis = basis ?? RateBasis.Percent;
        HasBasis = basis is not null;
    }

    public bool IsExact { get; }

    public TextStyle Style { get; }

    public Rounding Rounding { get; }

    /// <summary>Whether the number of decimals was written in the format.</summary>
    public bool HasRounding { get; }

    public RateBasis Basis { get; }

    /// <summary>Whether the basis was written in the format.</summary>
    public bool HasBasis { get; }

    public static NumberFormat Read(ReadOnlySpan<char> format, bool allowBasis) =>
        TryRead(format, allowBasis, out NumberFormat result)
            ? result
            : throw new FormatException(
                $"'{format}' is not a format: write G for the exact value, or a style (vi, en, iv) with the number of decimals after a point (0 to 12)"
                + (allowBasis ? " and the basis (%, ‰, /1000, /100000): vi, en.0, vi.1‰." : ": vi, en.0, vi.4."));

    private static bool TryRead(ReadOnlySpan<char> format, bool allowBasis, out NumberFormat result)
    {
        result = new NumberFormat(TextStyle.Invariant, rounding: null, basis: null, exact: true);
        if (format.IsEmpty || format is "G" or "g")
            return true;
        if (!TryReadStyle(format, out TextStyle style))
            return false;

        ReadOnlySpan<char> rest = format[2..];
        Rounding? rounding = null;
        if (!rest.IsEmpty && rest[0] == '.')
        {
            int length = 1;
            while (length < rest.Length && length < 3 && char.IsAsciiDigit(rest[length]))
                length++;
            if (length == 1)
                return false;
            int digits = int.Parse(rest[1..length], NumberStyles.None, CultureInfo.InvariantCulture);
            if (digits > Rounding.MaximumDigits)
                return false;
            rounding = Rounding.HalfAwayFromZero(digits);
            rest = rest[length..];
        }

        RateBasis basis = default;
        if (!rest.IsEmpty && !(allowBasis && RateBasis.TryFromSymbol(rest, out basis)))
            return false;
        result = new NumberFormat(style, rounding, rest.IsEmpty ? null : basis, exact: false);
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
