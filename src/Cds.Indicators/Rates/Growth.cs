using System.Diagnostics;
using System.Numerics;
using System.Text.Json.Serialization;
using Cds.Indicators.Display;
using Cds.Indicators.Json;

namespace Cds.Indicators.Rates;

/// <summary>
/// The relative change of a number (tốc độ tăng trưởng): from 5 000 to 5 254 dossiers is a growth of 5.08%.
/// </summary>
/// <remarks>
/// Exact. Growths of successive periods are chained with <see cref="Then"/>, not added. Equality and order are those of the number. The default
/// value is 0%: no change. Thread-safe.
/// </remarks>
/// <example><code>
/// Growth.Between(5000, 5254).Value.ToString("vi");   // +5,08%
/// </code></example>
[JsonConverter(typeof(GrowthJsonConverter))]
[DebuggerDisplay("{ToString(),nq}")]
[TypeFormatterSource(typeof(RatesFormatterSource))]
public readonly partial struct Growth :
    IEquatable<Growth>,
    IComparable<Growth>,
    IComparable,
    IComparisonOperators<Growth, Growth, bool>
{
    private readonly Rational _fraction;

    private Growth(Rational fraction) => _fraction = fraction;

    /// <summary>No change: 0%, the default value.</summary>
    public static Growth None => default;

    /// <summary>The change as a fraction of the earlier value: 0.0508 for a growth of 5.08%.</summary>
    public Rational Fraction => _fraction;

    /// <summary>What the earlier value is multiplied by: 1.0508 for a growth of 5.08%.</summary>
    /// <exception cref="OverflowException">The factor does not fit 127 bits.</exception>
    public Rational Factor => Rational.One + _fraction;

    /// <summary>-1, 0 or 1 as the value fell, stayed or rose.</summary>
    public int Sign => _fraction.Sign;

    /// <summary>The growth from one value to another: (after - before) / before.</summary>
    /// <param name="before">The earlier count, amount or rate.</param>
    /// <param name="after">The later one, in the same unit.</param>
    /// <returns>
    /// The growth; <see cref="OutcomeKind.ZeroDenominator"/> where the earlier value is zero; <see cref="OutcomeKind.NotApplicable"/> where it is
    /// negative, because a relative change of a loss has no meaning.
    /// </returns>
    /// <exception cref="OverflowException">A part of the quotient does not fit 127 bits.</exception>
    /// <example><code>Growth.Between(Rate.OfPercent(70), Rate.OfPercent(90)).Value.ToString("en");   // +28.57%</code></example>
    public static Outcome<Growth> Between(Rational before, Rational after) => before.Sign switch
    {
        0 => Outcome.ZeroDenominator<Growth>("the earlier value is zero"),
        < 0 => Outcome.NotApplicable<Growth>("the earlier value is negative"),
        _ => Outcome.Of(new Growth((after / before) - Rational.One)),
    };

    /// <summary>A growth of so many percent.</summary>
    /// <param name="percent">The number before the percent sign, of any sign.</param>
    /// <returns>The growth.</returns>
    public static Growth OfPercent(decimal percent) => new(Rational.FromDecimal(percent) / 100);

    /// <summary>The growth over this period and the next together: factors multiply.</summary>
    /// <param name="next">The growth of the period that follows.</param>
    /// <returns>The exact growth over both: +10% then +10% is +21%.</returns>
    /// <exception cref="OverflowException">A part of the product does not fit 127 bits.</exception>
    public Growth Then(Growth next) => new((Factor * next.Factor) - Rational.One);

    /// <summary>The growth in percent, rounded once.</summary>
    /// <param name="rounding">Mode and number of decimals.</param>
    /// <returns>5.08 for the growth from 5 000 to 5 254.</returns>
    /// <exception cref="OverflowException">The result does not fit a <see cref="decimal"/>.</exception>
    public decimal ToDecimal(Rounding rounding) => rounding.ApplyHundredfold(_fraction);

    /// <summary>Whether two growths are the same number.</summary>
    /// <param name="other">The growth to compare with.</param>
    /// <returns><see langword="true"/> when they are equal.</returns>
    public bool Equals(Growth other) => _fraction == other._fraction;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Growth other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _fraction.GetHashCode();

    /// <summary>Compares by size with sign: a loss is below a gain.</summary>
    /// <param name="other">The growth to compare with.</param>
    /// <returns>Negative, zero or positive as this growth is smaller, equal or larger.</returns>
    public int CompareTo(Growth other) => _fraction.CompareTo(other._fraction);

    int IComparable.CompareTo(object? obj) => obj switch
    {
        null => 1,
        Growth other => CompareTo(other),
        _ => throw new ArgumentException($"A {nameof(Growth)} is compared with a {nameof(Growth)}, not with a {obj.GetType().Name}.", nameof(obj)),
    };

    /// <summary>Whether two growths are the same number.</summary>
    /// <param name="left">The first growth.</param>
    /// <param name="right">The second growth.</param>
    /// <returns><see langword="true"/> when they are equal.</returns>
    public static bool operator ==(Growth left, Growth right) => left.Equals(right);

    /// <summary>Whether two growths are not the same number.</summary>
    /// <param name="left">The first growth.</param>
    /// <param name="right">The second growth.</param>
    /// <returns><see langword="true"/> when they differ.</returns>
    public static bool operator !=(Growth left, Growth right) => !left.Equals(right);

    /// <summary>Whether the first growth is smaller.</summary>
    /// <param name="left">The first growth.</param>
    /// <param name="right">The second growth.</param>
    /// <returns><see langword="true"/> when <paramref name="left"/> is smaller.</returns>
    public static bool operator <(Growth left, Growth right) => left.CompareTo(right) < 0;

    /// <summary>Whether the first growth is larger.</summary>
    /// <param name="left">The first growth.</param>
    /// <param name="right">The second growth.</param>
    /// <returns><see langword="true"/> when <paramref name="left"/> is larger.</returns>
    public static bool operator >(Growth left, Growth right) => left.CompareTo(right) > 0;

    /// <summary>Whether the first growth is smaller or equal.</summary>
    /// <param name="left">The first growth.</param>
    /// <param name="right">The second growth.</param>
    /// <returns><see langword="true"/> when <paramref name="left"/> is not larger.</returns>
    public static bool operator <=(Growth left, Growth right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the first growth is larger or equal.</summary>
    /// <param name="left">The first growth.</param>
    /// <param name="right">The second growth.</param>
    /// <returns><see langword="true"/> when <paramref name="left"/> is not smaller.</returns>
    public static bool operator >=(Growth left, Growth right) => left.CompareTo(right) >= 0;
}
