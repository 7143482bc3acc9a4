using System.Diagnostics;
using System.Text.Json.Serialization;
using Cds.Indicators.Display;
using Cds.Indicators.Json;

namespace Cds.Indicators.Rates;

/// <summary>
/// What was counted (tử số/mẫu số): 26 of 35. Ratios add, part by part; their rate is divided last.
/// </summary>
/// <remarks>
/// Not reduced: 26/35 and 52/70 are different ratios with the same rate, because 26 of 35 products weigh less in a province's total than
/// 52 of 70. Equality is that of both parts; there is no order (compare rates). Both parts are 64-bit integers in the smallest unit of
/// their measure. A numerator above the denominator is legal: completeness over 100% is real, and <see cref="ExceedsWhole"/> tells.
/// The default value is 0/0, the neutral element of addition, whose rate is <see cref="OutcomeKind.ZeroDenominator"/>. Thread-safe.
/// </remarks>
/// <example><code>
/// Ratio province = Ratio.Of(26, 35) + Ratio.Of(1, 2);   // 27/37
/// province.Rate.ToString("vi");                         // 72,97%
/// </code></example>
[JsonConverter(typeof(RatioJsonConverter))]
[DebuggerDisplay("{ToString(),nq}")]
[TypeFormatterSource(typeof(RatesFormatterSource))]
public readonly partial struct Ratio
{
    private readonly long _numerator;
    private readonly long _denominator;

    private Ratio(long numerator, long denominator)
    {
        System.Diagnostics.Debug.Assert(denominator >= 0, "The denominator is not negative.");
        _numerator = numerator;
        _denominator = denominator;
    }

    /// <summary>The ratio 0/0: nothing counted of nothing. The default value and the neutral element of addition.</summary>
    public static Ratio None => default;

    /// <summary>The numerator (tử số), in the smallest unit of its measure.</summary>
    public long Numerator => _numerator;

    /// <summary>The denominator (mẫu số), in the smallest unit of its measure; never negative.</summary>
    public long Denominator => _denominator;

    /// <summary>Whether the numerator is above the denominator: legal for completeness, a fault for a share.</summary>
    public bool ExceedsWhole => _numerator > _denominator;

    /// <summary>The exact quotient, or <see cref="OutcomeKind.ZeroDenominator"/> where the denominator is zero; never 0 or NaN for it.</summary>
    public Outcome<Rate> Rate => _denominator == 0
        ? Outcome.ZeroDenominator<Rate>()
        : new Outcome<Rate>(OutcomeKind.Value, Rates.Rate.Reduced(_numerator, _denominator), reason: null, present: 0, expected: 0);

    /// <summary>The ratio of two counts.</summary>
    /// <param name="numerator">What was counted; not negative. May exceed the denominator.</param>
    /// <param name="denominator">What it was counted of; not negative. Zero is legal.</param>
    /// <returns>The ratio, not reduced.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A part is negative.</exception>
    public static Ratio Of(long numerator, long denominator)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(numerator);
        ArgumentOutOfRangeException.ThrowIfNegative(denominator);
        return new Ratio(numerator, denominator);
    }

    /// <summary>The ratio of two amounts of which the first may be negative, such as a balance over a turnover.</summary>
    /// <param name="numerator">The amount, of any sign, in the smallest unit of its measure.</param>
    /// <param name="denominator">What it is related to; not negative. Zero is legal.</param>
    /// <returns>The ratio, not reduced.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="denominator"/> is negative.</exception>
    public static Ratio OfSigned(long numerator, long denominator)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(denominator);
        return new Ratio(numerator, denominator);
    }

    /// <summary>
    /// The ratio of two amounts whose measures have different numbers of decimals: the coarser one is brought to the finer unit, exactly.
    /// </summary>
    /// <param name="numerator">The amount, of any sign, in units of 10^-<paramref name="numeratorDecimals"/>.</param>
    /// <param name="numeratorDecimals">The decimals of the numerator's measure, 0 to 18.</param>
    /// <param name="denominator">What it is related to, not negative, in units of 10^-<paramref name="denominatorDecimals"/>.</param>
    /// <param name="denominatorDecimals">The decimals of the denominator's measure, 0 to 18.</param>
    /// <returns>The ratio with both parts in the finer of the two units.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="denominator"/> is negative, or a number of decimals is outside 0 to 18.</exception>
    /// <exception cref="OverflowException">The rescaled part does not fit 64 bits.</exception>
    /// <example><code>Ratio.OfScaled(15, 1, 3, 0).ToString();   // 1.5 of 3 is 15/30</code></example>
    public static Ratio OfScaled(long numerator, int numeratorDecimals, long denominator, int denominatorDecimals)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(denominator);
        ArgumentOutOfRangeException.ThrowIfNegative(numeratorDecimals);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(numeratorDecimals, 18);
        ArgumentOutOfRangeException.ThrowIfNegative(denominatorDecimals);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(denominatorDecimals, 18);
        int finer = Math.Max(numeratorDecimals, denominatorDecimals);
        return new Ratio(
            checked(numerator * (long)WideInteger.PowerOfTen(finer - numeratorDecimals)),
            checked(denominator * (long)WideInteger.PowerOfTen(finer - denominatorDecimals)));
    }

    /// <summary>The sum of many ratios, part by part; the same in every order, because it is added in 128 bits.</summary>
    /// <param name="ratios">The ratios; empty gives 0/0.</param>
    /// <returns>The sum.</returns>
    /// <exception cref="OverflowException">A part of the sum does not fit 64 bits.</exception>
    /// <example><code>Ratio.Sum([Ratio.Of(1, 2), Ratio.Of(90, 100)]).Rate;   // 91/102, not the mean of 50% and 90%</code></example>
    public static Ratio Sum(params ReadOnlySpan<Ratio> ratios)
    {
        Int128 numerator = 0;
        Int128 denominator = 0;
        foreach (Ratio ratio in ratios)
        {
            numerator += ratio._numerator;
            denominator += ratio._denominator;
        }

        return new Ratio(checked((long)numerator), checked((long)denominator));
    }

    /// <summary>The sum of many ratios, part by part; the same in every order, because it is added in 128 bits.</summary>
    /// <param name="ratios">The ratios; empty gives 0/0.</param>
    /// <returns>The sum.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="ratios"/> is null.</exception>
    /// <exception cref="OverflowException">A part of the sum does not fit 64 bits.</exception>
    public static Ratio Sum(IEnumerable<Ratio> ratios)
    {
        ArgumentNullException.ThrowIfNull(ratios);
        Int128 numerator = 0;
        Int128 denominator = 0;
        foreach (Ratio ratio in ratios)
        {
            numerator += ratio._numerator;
            denominator += ratio._denominator;
        }

        return new Ratio(checked((long)numerator), checked((long)denominator));
    }
}
