using System.Collections.Immutable;
using Cds.Indicators.Faults;
using Cds.Indicators.Indicators;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Rankings;

public static partial class Ranking
{
    /// <summary>The places that units may hold when only bounds of their values are known.</summary>
    /// <typeparam name="T">What is ranked: an area, a code, a row of a table.</typeparam>
    /// <param name="items">The units, each once, in any order; may be empty.</param>
    /// <param name="bounds">All values that a unit may have, or the reason why nothing is known; <see cref="Interval.Unbounded"/> counts a unit that may have any value.</param>
    /// <param name="direction">Whether more is better.</param>
    /// <returns>The places of each unit, by standard competition ranking.</returns>
    /// <remarks>
    /// The best place is one more than the number of units that are better whatever they choose, when this one is as good as it may be; the worst counts those that can be better, when this one is as bad
    /// as it may be. Closed ends that touch may tie; an open end that touches another does not.
    /// </remarks>
    /// <exception cref="ArgumentNullException">An argument, or a unit, is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="direction"/> is <see cref="Direction.Neutral"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="direction"/> is not defined.</exception>
    /// <exception cref="FaultException">A unit stands in the list twice.</exception>
    /// <example><code>Ranking.OfBounds(districts, d => cells[d].Bounds, Direction.HigherIsBetter)[baTo].ToString("vi");   // thứ 4–7/13</code></example>
    public static BoundedRanking<T> OfBounds<T>(IEnumerable<T> items, Func<T, Outcome<Interval>> bounds, Direction direction)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(bounds);
        RankingRules.RequireOrder(direction);
        (List<T> list, Dictionary<T, int> index) = RankingRules.Read(items);
        List<(T, Interval)> known = new(list.Count);
        ImmutableArray<UnrankedRow<T>>.Builder unranked = ImmutableArray.CreateBuilder<UnrankedRow<T>>();
        foreach (T item in list)
        {
            Outcome<Interval> outcome = bounds(item);
            if (outcome.TryGetValue(out Interval interval))
                known.Add((item, interval));
            else
                unranked.Add(UnrankedRow<T>.Of(item, outcome));
        }

        return Bounded(index, known, unranked.DrainToImmutable(), direction);
    }

    /// <summary>The places that units may hold by their published figures: "trên 90%", "95%", "gần 100%".</summary>
    /// <typeparam name="T">What is ranked: an area, a code, a row of a table.</typeparam>
    /// <param name="items">The units, each once, in any order; may be empty.</param>
    /// <param name="figure">The figure of a unit, or the reason why there is none.</param>
    /// <param name="indicator">What the figures are of: its direction says what is better, its range closes the bounds of the words ("trên 90%" of a share ends at 100%).</param>
    /// <returns>The places of each unit, by standard competition ranking.</returns>
    /// <exception cref="ArgumentNullException">An argument, or a unit, is null.</exception>
    /// <exception cref="ArgumentException">More of the indicator is neither better nor worse.</exception>
    /// <exception cref="FaultException">A unit stands in the list twice, or a figure is none of the indicator; every one is named.</exception>
    /// <example><code>Ranking.OfFigures(districts, d => Outcome.Of(figures[d]), Catalogue.Vietnam()["dossier.paid-online"])[baTo].ToString("vi");   // thứ 2–4/13</code></example>
    public static BoundedRanking<T> OfFigures<T>(IEnumerable<T> items, Func<T, Outcome<Figure>> figure, Indicator indicator)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(figure);
        ArgumentNullException.ThrowIfNull(indicator);
        if (indicator.Direction == Direction.Neutral)
            throw new ArgumentException($"'{indicator.Code}' is neither better nor worse for being more. Rank its bounds with OfBounds and say the direction.", nameof(indicator));
        (List<T> list, Dictionary<T, int> index) = RankingRules.Read(items);
        List<(T, Interval)> known = new(list.Count);
        ImmutableArray<UnrankedRow<T>>.Builder unranked = ImmutableArray.CreateBuilder<UnrankedRow<T>>();
        ImmutableArray<Fault>.Builder faults = ImmutableArray.CreateBuilder<Fault>();
        for (int i = 0; i < list.Count; i++)
        {
            Outcome<Figure> outcome = figure(list[i]);
            if (!outcome.TryGetValue(out Figure? published))
                unranked.Add(UnrankedRow<T>.Of(list[i], outcome));
            else if (!indicator.Admits(published, out string rule, out string cure))
                faults.Add(RankingRules.Fault(i, list[i], $"'{published}' is {rule}", cure));
            else if (published.Bounds.TryIntersect(indicator.Range, out Interval bounds))
                known.Add((list[i], bounds));
        }

        RankingRules.Throw(faults);
        return Bounded(index, known, unranked.DrainToImmutable(), indicator.Direction);
    }

    /// <summary>Trusted door: each unit stands there once.</summary>
    internal static BoundedRanking<T> Bounded<T>(
        Dictionary<T, int> index, List<(T Item, Interval Bounds)> known, ImmutableArray<UnrankedRow<T>> unranked, Direction direction)
        where T : notnull
    {
        int count = known.Count;
        BoundEdge[] worst = new BoundEdge[count];
        BoundEdge[] best = new BoundEdge[count];
        for (int i = 0; i < count; i++)
        {
            Interval upwards = direction == Direction.HigherIsBetter ? known[i].Bounds : -known[i].Bounds;
            worst[i] = BoundEdge.Lower(upwards);
            best[i] = BoundEdge.Upper(upwards);
        }

        int[] unitsByWorst = [.. Enumerable.Range(0, count)];
        int[] unitsByBest = [.. unitsByWorst];
        worst.AsSpan().Sort(unitsByWorst.AsSpan());
        best.AsSpan().Sort(unitsByBest.AsSpan());
        int[] surelyBetter = CountAbove(best, unitsByBest, worst);
        int[] possiblyBetter = CountAbove(worst, unitsByWorst, best);

        BoundedRow<T>[] rows = new BoundedRow<T>[count];
        for (int i = 0; i < count; i++)
        {
            // A unit with more than one value is among those whose best lies above its worst, but is not better than itself.
            int self = known[i].Bounds.IsPoint ? 0 : 1;
            rows[i] = new BoundedRow<T>(known[i].Item, known[i].Bounds, RankInterval.Trusted(surelyBetter[i] + 1, possiblyBetter[i] - self + 1, count));
        }

        return new BoundedRanking<T>(index, [.. rows.OrderBy(static row => row.Places.Best).ThenBy(static row => row.Places.Worst)], unranked, direction);
    }

    /// <summary>For each unit, how many of the edges lie above its own; both ascend.</summary>
    private static int[] CountAbove(ReadOnlySpan<BoundEdge> own, ReadOnlySpan<int> units, ReadOnlySpan<BoundEdge> edges)
    {
        int[] counts = new int[units.Length];
        int next = 0;
        for (int i = 0; i < own.Length; i++)
        {
            while (next < edges.Length && edges[next].CompareTo(own[i]) <= 0)
                next++;
            counts[units[i]] = edges.Length - next;
        }

        return counts;
    }
}
