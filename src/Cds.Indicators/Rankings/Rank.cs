using System.Diagnostics;
using Cds.Indicators.Display;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Rankings;

/// <summary>A place in an order (thứ hạng): fourth of thirteen, and with how many others it is shared.</summary>
/// <remarks>
/// Two ranks are equal when place, number of units and number of sharers are. There is no order: 4/13 and 4/34 are not the same achievement. The default
/// value is 1/1, the place of a unit that stands alone. Immutable and thread-safe.
/// </remarks>
/// <example><code>
/// Rank baTo = ranking[baToDistrict].Value;
/// baTo.ToString();       // 4/13
/// baTo.ToString("vi");   // thứ 4/13
/// </code></example>
[DebuggerDisplay("{ToString(),nq}")]
[TypeFormatterSource(typeof(RankingsFormatterSource))]
public readonly partial struct Rank : IEquatable<Rank>
{
    private readonly int _firstLessOne;
    private readonly int _ofLessOne;
    private readonly uint _halvesLessTwo;

    /// <summary>Trusted door.</summary>
    /// <param name="first">The first of the places that are shared, from 1.</param>
    /// <param name="halves">Twice the position, since a fractional place may be a half.</param>
    /// <param name="of">How many are ranked.</param>
    /// <param name="tiedWith">How many others share the place.</param>
    internal Rank(int first, uint halves, int of, int tiedWith)
    {
        System.Diagnostics.Debug.Assert(first >= 1 && halves >= 2 && of - first >= tiedWith && tiedWith >= 0, "A place lies among as many.");
        _firstLessOne = first - 1;
        _halvesLessTwo = halves - 2;
        _ofLessOne = of - 1;
        TiedWith = tiedWith;
    }

    /// <summary>The place by the method of the ranking, at least 1: whole, save that <see cref="RankMethod.Fractional"/> also gives halves (2.5).</summary>
    public Rational Position => Rational.Of(Halves, 2);

    /// <summary>One more than the number of units that are better, whatever the method: the place by <see cref="RankMethod.Competition"/>. At least 1.</summary>
    public int First => _firstLessOne + 1;

    /// <summary>How many units are ranked, those without a value not counted (tổng số đơn vị được xếp hạng); at least 1. By <see cref="RankMethod.Dense"/> the last place may be smaller.</summary>
    public int Of => _ofLessOne + 1;

    /// <summary>How many other units share the place (số đơn vị đồng hạng); 0 where it is held alone.</summary>
    public int TiedWith { get; }

    /// <summary>Whether other units share the place (đồng hạng).</summary>
    public bool IsTied => TiedWith > 0;

    internal uint Halves => _halvesLessTwo + 2;

    /// <summary>A whole place, such as a published one.</summary>
    /// <param name="place">The place by standard competition ranking, 1 being the best.</param>
    /// <param name="of">How many units are ranked, at least <paramref name="place"/>.</param>
    /// <param name="tiedWith">How many others share the place, from 0 up to the number of units behind it.</param>
    /// <returns>The rank.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The place is below 1 or beyond <paramref name="of"/>, or more units share it than there are.</exception>
    /// <example><code>Rank.At(5, 34, tiedWith: 1).ToString("vi");   // đồng hạng 5/34</code></example>
    public static Rank At(int place, int of, int tiedWith = 0)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(place, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(of, place);
        ArgumentOutOfRangeException.ThrowIfNegative(tiedWith);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(tiedWith, of - place);
        return new Rank(place, (uint)(2L * place), of, tiedWith);
    }

    /// <summary>The rank as a published figure, which does not say that it is shared.</summary>
    /// <returns>For example the figure of <c>thứ 4/13</c>.</returns>
    /// <exception cref="InvalidOperationException">The place is a half, which no figure has.</exception>
    public Figure ToFigure() => Position is { IsInteger: true, Numerator: var place }
        ? Figure.Rank((int)place, Of)
        : throw new InvalidOperationException($"'{this}' is no published figure: its place is a half. Publish the competition rank, see First.");

    /// <summary>Whether place, number of units and number of sharers are equal.</summary>
    /// <param name="other">The rank to compare with.</param>
    /// <returns><see langword="true"/> when they are equal.</returns>
    public bool Equals(Rank other) =>
        _firstLessOne == other._firstLessOne && _ofLessOne == other._ofLessOne && _halvesLessTwo == other._halvesLessTwo && TiedWith == other.TiedWith;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Rank other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_firstLessOne, _ofLessOne, _halvesLessTwo, TiedWith);

    /// <summary>Whether place, number of units and number of sharers are equal.</summary>
    /// <param name="left">The first rank.</param>
    /// <param name="right">The second rank.</param>
    /// <returns><see langword="true"/> when they are equal.</returns>
    public static bool operator ==(Rank left, Rank right) => left.Equals(right);

    /// <summary>Whether place, number of units or number of sharers differ.</summary>
    /// <param name="left">The first rank.</param>
    /// <param name="right">The second rank.</param>
    /// <returns><see langword="true"/> when they differ.</returns>
    public static bool operator !=(Rank left, Rank right) => !left.Equals(right);
}
