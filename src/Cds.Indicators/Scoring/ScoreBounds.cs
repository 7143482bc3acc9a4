using System.Diagnostics;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Scoring;

/// <summary>The fewest and the most points that are possible (khoảng điểm), both included: one and the same where everything is known exactly.</summary>
/// <param name="Lower">The fewest points.</param>
/// <param name="Upper">The most points, not below <paramref name="Lower"/>.</param>
/// <example><code>card.Score(inputs).Bounds.ToString();   // [74.5; 76.5]</code></example>
[DebuggerDisplay("{ToString(),nq}")]
public readonly record struct ScoreBounds(WideRational Lower, WideRational Upper)
{
    /// <summary>Whether there is one possible number of points.</summary>
    public bool IsPoint => Lower == Upper;

    /// <summary>Whether a number of points is possible.</summary>
    /// <param name="points">The points.</param>
    /// <returns><see langword="true"/> from <see cref="Lower"/> to <see cref="Upper"/>, both included.</returns>
    public bool Contains(WideRational points) => points >= Lower && points <= Upper;

    /// <summary>The bounds as an interval, for rank intervals and comparisons.</summary>
    /// <returns>The closed interval.</returns>
    /// <example><code>
    /// BoundedRanking&lt;Area&gt; ranking = Ranking.OfBounds(provinces, area => Outcome.Of(scores[area].Bounds.ToInterval()), Direction.HigherIsBetter);
    /// ranking[haiPhong].ToString("vi");   // thứ 4–7/34
    /// </code></example>
    /// <exception cref="OverflowException">A bound does not fit a <see cref="Rational"/>: it is an unrounded sum of many quotients.</exception>
    public Interval ToInterval() => Interval.Between(Lower.ToRational(), Upper.ToRational());

    /// <summary>The bounds in brackets.</summary>
    /// <returns>For example <c>[74.5; 76.5]</c>, or the single number.</returns>
    public override string ToString() => IsPoint ? PointsText.Exact(Lower) : $"[{PointsText.Exact(Lower)}; {PointsText.Exact(Upper)}]";

    internal static ScoreBounds Of(Rational lower, Rational upper) => new(lower, upper);

    internal ScoreBounds Select(Func<WideRational, WideRational> map) => new(map(Lower), map(Upper));
}
