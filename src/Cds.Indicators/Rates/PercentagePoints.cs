using System.Diagnostics;
using System.Numerics;
using System.Text.Json.Serialization;
using Cds.Indicators.Display;
using Cds.Indicators.Json;

namespace Cds.Indicators.Rates;

/// <summary>
/// How far two rates lie apart (điểm phần trăm): 90% is 20 percentage points above 70%, though it is 28.57% more.
/// </summary>
/// <remarks>
/// Exact. Differences add, negate and compare; equality and order are those of the number. The default value is 0 pp. Thread-safe.
/// </remarks>
/// <example><code>
/// PercentagePoints gap = Rate.OfPercent(90) - Rate.OfPercent(70);
/// gap.ToString("vi");   // +20,00 điểm %
/// </code></example>
[JsonConverter(typeof(PercentagePointsJsonConverter))]
[DebuggerDisplay("{ToString(),nq}")]
[TypeFormatterSource(typeof(RatesFormatterSource))]
public readonly partial struct PercentagePoints :
    IEquatable<PercentagePoints>,
    IComparable<PercentagePoints>,
    IComparable,
    IComparisonOperators<PercentagePoints, PercentagePoints, bool>,
    IAdditionOperators<PercentagePoints, PercentagePoints, PercentagePoints>,
    ISubtractionOperators<PercentagePoints, PercentagePoints, PercentagePoints>,
    IUnaryNegationOperators<PercentagePoints, PercentagePoints>,
    IAdditiveIdentity<PercentagePoints, PercentagePoints>
{
    private readonly Rational _fraction;

    internal PercentagePoints(Rational fraction) => _fraction = fraction;

    /// <summary>No difference: 0 pp, the default value.</summary>
    public static PercentagePoints Zero => default;

    /// <summary>The difference as a fraction of the whole: 0.2 for 20 percentage points.</summary>
    public Rational Fraction => _fraction;

    /// <summary>-1, 0 or 1 as the first rate was below, equal to or above the second.</summary>
    public int Sign => _fraction.Sign;

    static PercentagePoints IAdditiveIdentity<PercentagePoints, PercentagePoints>.AdditiveIdentity => default;

    /// <summary>A difference of so many points.</summary>
    /// <param name="points">The number of percentage points, of any sign: 0.5 is half a point.</param>
    /// <returns>The difference.</returns>
    public static PercentagePoints Of(decimal points) => new(Rational.FromDecimal(points) / 100);

    /// <summary>The number of points, rounded once.</summary>
    /// <param name="rounding">Mode and number of decimals.</param>
    /// <returns>20 for the difference of 90% and 70%.</returns>
    /// <exception cref="OverflowException">The result does not fit a <see cref="decimal"/>.</exception>
    public decimal ToDecimal(Rounding rounding) => rounding.ApplyHundredfold(_fraction);

    /// <summary>Both differences together.</summary>
    /// <param name="left">The first difference.</param>
    /// <param name="right">The second difference.</param>
    /// <returns>The exact sum.</returns>
    /// <exception cref="OverflowException">A part of the sum does not fit 127 bits.</exception>
    public static PercentagePoints operator +(PercentagePoints left, PercentagePoints right) => new(left._fraction + right._fraction);

    /// <summary>The difference between two differences.</summary>
    /// <param name="left">The first difference.</param>
    /// <param name="right">The difference taken away.</param>
    /// <returns>The exact difference.</returns>
    /// <exception cref="OverflowException">A part of the difference does not fit 127 bits.</exception>
    public static PercentagePoints operator -(PercentagePoints left, PercentagePoints right) => new(left._fraction - right._fraction);

    /// <summary>The difference seen from the other rate.</summary>
    /// <param name="value">Any difference.</param>
    /// <returns>The opposite difference.</returns>
    public static PercentagePoints operator -(PercentagePoints value) => new(-value._fraction);

    /// <summary>Whether two differences are the same number.</summary>
    /// <param name="other">The difference to compare with.</param>
    /// <returns><see langword="true"/> when they are equal.</returns>
    public bool Equals(PercentagePoints other) => _fraction == other._fraction;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is PercentagePoints other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _fraction.GetHashCode();

    /// <summary>Compares by size with sign: a loss is below a gain.</summary>
    /// <param name="other">The difference to compare with.</param>
    /// <returns>Negative, zero or positive as this difference is smaller, equal or larger.</returns>
    public int CompareTo(PercentagePoints other) => _fraction.CompareTo(other._fraction);

    int IComparable.CompareTo(object? obj) => obj switch
    {
        null => 1,
        PercentagePoints other => CompareTo(other),
        _ => throw new ArgumentException($"A {nameof(PercentagePoints)} is compared with a {nameof(PercentagePoints)}, not with a {obj.GetType().Name}.", nameof(obj)),
    };

    /// <summary>Whether two differences are the same number.</summary>
    /// <param name="left">The first difference.</param>
    /// <param name="right">The second difference.</param>
    /// <returns><see langword="true"/> when they are equal.</returns>
    public static bool operator ==(PercentagePoints left, PercentagePoints right) => left.Equals(right);

    /// <summary>Whether two differences are not the same number.</summary>
    /// <param name="left">The first difference.</param>
    /// <param name="right">The second difference.</param>
    /// <returns><see langword="true"/> when they differ.</returns>
    public static bool operator !=(PercentagePoints left, PercentagePoints right) => !left.Equals(right);

    /// <summary>Whether the first difference is smaller.</summary>
    /// <param name="left">The first difference.</param>
    /// <param name="right">The second difference.</param>
    /// <returns><see langword="true"/> when <paramref name="left"/> is smaller.</returns>
    public static bool operator <(PercentagePoints left, PercentagePoints right) => left.CompareTo(right) < 0;

    /// <summary>Whether the first difference is larger.</summary>
    /// <param name="left">The first difference.</param>
    /// <param name="right">The second difference.</param>
    /// <returns><see langword="true"/> when <paramref name="left"/> is larger.</returns>
    public static bool operator >(PercentagePoints left, PercentagePoints right) => left.CompareTo(right) > 0;

    /// <summary>Whether the first difference is smaller or equal.</summary>
    /// <param name="left">The first difference.</param>
    /// <param name="right">The second difference.</param>
    /// <returns><see langword="true"/> when <paramref name="left"/> is not larger.</returns>
    public static bool operator <=(PercentagePoints left, PercentagePoints right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the first difference is larger or equal.</summary>
    /// <param name="left">The first difference.</param>
    /// <param name="right">The second difference.</param>
    /// <returns><see langword="true"/> when <paramref name="left"/> is not smaller.</returns>
    public static bool operator >=(PercentagePoints left, PercentagePoints right) => left.CompareTo(right) >= 0;
}
