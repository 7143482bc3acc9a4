using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Serialization;
using Cds.Indicators.Display;
using Cds.Indicators.Internal;
using Cds.Indicators.Json;
using Cds.Indicators.Rates.Text;

namespace Cds.Indicators.Rates;

/// <summary>
/// The exact quotient of what was counted (tỷ lệ), in lowest terms. Rates compare; they do not add: add ratios and divide last.
/// </summary>
/// <remarks>
/// Equality and order are those of the number, by cross-multiplication in 128 bits. A rate has no basis of its own: percent, per mille and
/// per 100 000 are ways to show it. The difference of two rates is <see cref="PercentagePoints"/>, their relative change is
/// <see cref="Growth"/>; there is no sum and no average, because 50% and 90% together can be anything between. The default value is 0%.
/// Thread-safe.
/// </remarks>
/// <example><code>
/// Rate onShelf = Rate.Of(26, 35);
/// onShelf.ToString("vi");                                       // 74,29%
/// (onShelf - Rate.OfPercent(70)).ToString("en");                // +4.29 pp
/// </code></example>
[JsonConverter(typeof(RateJsonConverter))]
[DebuggerDisplay("{ToString(),nq}")]
[TypeFormatterSource(typeof(RatesFormatterSource))]
public readonly partial struct Rate
{
    private readonly long _numerator;
    private readonly long _denominatorLessOne;

    private Rate(long numerator, long denominator)
    {
        System.Diagnostics.Debug.Assert(denominator > 0, "The denominator is positive.");
        _numerator = numerator;
        _denominatorLessOne = denominator - 1;
    }

    /// <summary>The rate 0%, the default value.</summary>
    public static Rate Zero => default;

    /// <summary>The rate 100%.</summary>
    public static Rate Whole => new(1, 1);

    /// <summary>The numerator in lowest terms; its sign is the sign of the rate.</summary>
    public long Numerator => _numerator;

    /// <summary>The denominator in lowest terms, at least 1.</summary>
    public long Denominator => _denominatorLessOne + 1;

    /// <summary>What is missing to 100%: the rate of what was not counted. Negative where the rate exceeds 100%.</summary>
    /// <exception cref="OverflowException">The complement's numerator does not fit 64 bits.</exception>
    public Rate Complement => new(checked(Denominator - _numerator), Denominator);

    /// <summary>The quotient of two integers.</summary>
    /// <param name="numerator">The numerator, of any sign.</param>
    /// <param name="denominator">The denominator, above zero.</param>
    /// <returns>The rate in lowest terms.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="denominator"/> is zero or negative; use <see cref="Ratio"/> where it may be zero.</exception>
    public static Rate Of(long numerator, long denominator)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(denominator);
        return Reduced(numerator, denominator);
    }

    /// <summary>The exact rate of a published percentage: 98.45 is 1969/2000.</summary>
    /// <param name="percent">The number before the percent sign.</param>
    /// <returns>The rate.</returns>
    /// <exception cref="OverflowException">The quotient in lowest terms does not fit 64 bits.</exception>
    public static Rate OfPercent(decimal percent) => From(Rational.FromDecimal(percent) / 100);

    /// <summary>The exact rate of a plain fraction: 0.9845 is 98.45%.</summary>
    /// <param name="fraction">The quotient as a decimal.</param>
    /// <returns>The rate.</returns>
    /// <exception cref="OverflowException">The quotient in lowest terms does not fit 64 bits.</exception>
    public static Rate OfFraction(decimal fraction) => From(Rational.FromDecimal(fraction));

    /// <summary>The rate that a rational number is.</summary>
    /// <param name="value">The quotient.</param>
    /// <returns>The rate.</returns>
    /// <exception cref="OverflowException">The quotient in lowest terms does not fit 64 bits.</exception>
    public static Rate From(Rational value) => TryFrom(value, out Rate rate)
        ? rate
        : throw new OverflowException($"'{value}' is not a rate: numerator and denominator of a rate fit 64 bits. Give it with fewer digits.");

    /// <summary>The same number as a <see cref="Rational"/>.</summary>
    /// <returns>The quotient.</returns>
    public Rational ToRational() => this;

    /// <summary>The same number as a <see cref="Rational"/>.</summary>
    /// <param name="rate">Any rate.</param>
    /// <returns>The quotient.</returns>
    public static implicit operator Rational(Rate rate) => Rational.InLowestTerms(rate._numerator, rate.Denominator);

    /// <summary>The rate on a basis, rounded once.</summary>
    /// <param name="basis">What it is shown per.</param>
    /// <param name="rounding">Mode and number of decimals.</param>
    /// <returns>The number before the sign of the basis: 74.29 for 26/35 in percent to two decimals.</returns>
    /// <exception cref="OverflowException">The result does not fit a <see cref="decimal"/>.</exception>
    /// <example><code>Rate.Of(26, 35).ToDecimal(RateBasis.Percent, Rounding.Published);   // 74.29</code></example>
    public decimal ToDecimal(RateBasis basis, Rounding rounding)
    {
        bool negative = _numerator < 0;
        UInt128 magnitude = WideInteger.Magnitude(_numerator);
        WideInteger.TryRoundedQuotient(magnitude, (UInt128)Denominator, negative, rounding.Digits + basis.Shift, rounding.Mode, out UInt128 scaled);
        return scaled >> 96 == 0
            ? WideInteger.ToDecimal(scaled, negative, rounding.Digits)
            : throw new OverflowException(string.Create(CultureInfo.InvariantCulture, $"'{this}' {basis} with {rounding.Digits} decimals does not fit a decimal. Round to fewer decimals."));
    }

    /// <summary>The nearest double-precision number to the quotient, for charts and statistics; exact arithmetic ends here.</summary>
    /// <returns>The nearest double: 0.9845 for 98.45%.</returns>
    public double ToDouble() => ToRational().ToDouble();

    internal static bool TryFrom(Rational value, out Rate rate)
    {
        bool fits = value.Numerator >= long.MinValue && value.Numerator <= long.MaxValue && value.Denominator <= long.MaxValue;
        rate = fits ? new Rate((long)value.Numerator, (long)value.Denominator) : default;
        return fits;
    }

    /// <summary>Trusted door: the denominator is known to be positive.</summary>
    internal static Rate Reduced(long numerator, long denominator)
    {
        ulong magnitude = numerator < 0 ? unchecked((ulong)-numerator) : (ulong)numerator;
        ulong divisor = WideInteger.GreatestCommonDivisor(magnitude, (ulong)denominator);
        return divisor <= 1 ? new Rate(numerator, denominator) : new Rate(numerator / (long)divisor, denominator / (long)divisor);
    }

    internal void WriteTo<TChar>(ref TextSink<TChar> sink, TextStyle style, RateBasis basis, Rounding rounding)
        where TChar : unmanaged
    {
        NumberWriter.WriteRounded(ref sink, this, basis.Shift, rounding, style);
        sink.Append(basis.Symbol);
    }
}
