using System.Diagnostics;
using Cds.Indicators.Display;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Rankings;

/// <summary>The places that a unit may hold when its figure, or that of others, is known in bounds only (khoảng thứ hạng): fourth to seventh of thirteen.</summary>
/// <remarks>
/// Places are those of standard competition ranking (<see cref="RankMethod.Competition"/>). Equal when all three numbers are; there is no order. The default value is 1/1. Immutable and
/// thread-safe.
/// </remarks>
/// <example><code>
/// RankInterval places = RankInterval.Between(4, 7, of: 13);
/// places.ToString();       // 4–7/13
/// places.ToString("vi");   // thứ 4–7/13
/// </code></example>
[DebuggerDisplay("{ToString(),nq}")]
[TypeFormatterSource(typeof(RankingsFormatterSource))]
public readonly partial struct RankInterval : IEquatable<RankInterval>
{
    private readonly int _bestLessOne;
    private readonly int _worstLessOne;
    private readonly int _ofLessOne;

    private RankInterval(int best, int worst, int of)
    {
        _bestLessOne = best - 1;
        _worstLessOne = worst - 1;
        _ofLessOne = of - 1;
    }

    /// <summary>The best place that is possible, at least 1; it belongs to the interval.</summary>
    public int Best => _bestLessOne + 1;

    /// <summary>The worst place that is possible, at most <see cref="Of"/>; it belongs to the interval.</summary>
    public int Worst => _worstLessOne + 1;

    /// <summary>How many units are ranked, at least 1.</summary>
    public int Of => _ofLessOne + 1;

    /// <summary>Whether one place alone is possible.</summary>
    public bool IsExact => _bestLessOne == _worstLessOne;

    /// <summary>The places from one to another.</summary>
    /// <param name="best">The best place, at least 1.</param>
    /// <param name="worst">The worst place, at least <paramref name="best"/>.</param>
    /// <param name="of">How many units are ranked, at least <paramref name="worst"/>.</param>
    /// <returns>The interval, both places included.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The best place is below 1, the worst below the best, or beyond <paramref name="of"/>.</exception>
    public static RankInterval Between(int best, int worst, int of)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(best, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(worst, best);
        ArgumentOutOfRangeException.ThrowIfLessThan(of, worst);
        return new RankInterval(best, worst, of);
    }

    /// <summary>The places that a published rank allows: "thứ 4/13" one, "nhóm khá của 11 huyện miền núi" (<see cref="Figure.Tier"/>) all eleven.</summary>
    /// <param name="figure">The figure; a rank that says among how many.</param>
    /// <returns>The interval.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="figure"/> is null.</exception>
    /// <exception cref="ArgumentException">The figure is no rank, or does not say among how many.</exception>
    /// <example><code>RankInterval.FromFigure(Figure.Parse("thứ 4/13")).ToString();   // 4/13</code></example>
    public static RankInterval FromFigure(Figure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        if (figure.Form != FigureForm.Rank)
            throw new ArgumentException($"'{figure}' is no place: it is a {figure.Form}. Give a rank, such as thứ 4/13.", nameof(figure));
        if (figure.RankOf is not { } of)
            throw new ArgumentException($"'{figure}' does not say among how many. Give the number with Figure.Rank(rank, of).", nameof(figure));

        // The bounds of a rank end at whole places within 1 to "of", or have no end below.
        figure.Bounds.TryIntersect(Interval.Between(1, of), out Interval places);
        return new RankInterval(Place(places.Lower), Place(places.Upper), of);
    }

    /// <summary>Whether a place is possible.</summary>
    /// <param name="place">The place, 1 being the best.</param>
    /// <returns><see langword="true"/> from <see cref="Best"/> to <see cref="Worst"/>, both included.</returns>
    public bool Contains(int place) => Best <= place && place <= Worst;

    /// <summary>Whether the three numbers are equal.</summary>
    /// <param name="other">The interval to compare with.</param>
    /// <returns><see langword="true"/> when they are equal.</returns>
    public bool Equals(RankInterval other) =>
        _bestLessOne == other._bestLessOne && _worstLessOne == other._worstLessOne && _ofLessOne == other._ofLessOne;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is RankInterval other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_bestLessOne, _worstLessOne, _ofLessOne);

    /// <summary>Whether the three numbers are equal.</summary>
    /// <param name="left">The first interval.</param>
    /// <param name="right">The second interval.</param>
    /// <returns><see langword="true"/> when they are equal.</returns>
    public static bool operator ==(RankInterval left, RankInterval right) => left.Equals(right);

    /// <summary>Whether one of the three numbers differs.</summary>
    /// <param name="left">The first interval.</param>
    /// <param name="right">The second interval.</param>
    /// <returns><see langword="true"/> when they differ.</returns>
    public static bool operator !=(RankInterval left, RankInterval right) => !left.Equals(right);

    /// <summary>Trusted door: the places are in order and lie among as many.</summary>
    internal static RankInterval Trusted(int best, int worst, int of)
    {
        System.Diagnostics.Debug.Assert(best >= 1 && worst >= best && of >= worst, "The places lie among as many, the best first.");
        return new RankInterval(best, worst, of);
    }

    private static int Place(Bound? end) => (int)end!.Value.Value.Numerator;
}
