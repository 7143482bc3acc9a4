using Cds.Indicators.Indicators;
using Cds.Indicators.Rankings;
using Cds.Indicators.Rates;
using FsCheck;
using FsCheck.Fluent;
using Interval = Cds.Indicators.Rates.Interval;
using Outcome = Cds.Indicators.Rates.Outcome;

namespace Cds.Indicators.Tests.Rankings;

/// <summary>Intervals of places against every choice of values within the bounds.</summary>
public sealed class BoundedRankingLawTests
{
    /// <summary>
    /// Values are tried at every third from -1 to 3. Ends are whole, from 0 to 2, so that there are two values between neighbouring ends and beyond the outermost: enough for a unit to lie above another
    /// in the same gap.
    /// </summary>
    private const int Thirds = 3;

    private static Gen<Interval> Ends(int highest) =>
        from first in Gen.Choose(0, highest)
        from second in Gen.Choose(0, highest)
        from kind in Gen.Choose(0, 8)
        let low = Math.Min(first, second)
        let high = Math.Max(first, second)
        select Interval.Of(
            kind % 3 == 0 ? null : new Bound(low, low == high || kind % 3 == 1),
            kind / 3 == 0 ? null : new Bound(high, low == high || kind / 3 == 1));

    private static Arbitrary<Interval[]> Bounds => (from size in Gen.Choose(1, 4) from bounds in Ends(2).ArrayOf(size) select bounds).ToArbitrary();

    private static Arbitrary<Direction> Directions => Gen.Elements(Direction.HigherIsBetter, Direction.LowerIsBetter).ToArbitrary();

    [Fact]
    public void The_places_are_those_of_every_choice_of_values_and_both_ends_are_attained() => Property.Holds(Bounds, Directions, static (bounds, direction) =>
    {
        int[][] values = [.. bounds.Select(static interval => Enumerable.Range(-Thirds, (Thirds * 4) + 1).Where(third => interval.Contains(Rational.Of(third, Thirds))).ToArray())];
        int[] best = [.. bounds.Select(_ => int.MaxValue)];
        int[] worst = new int[bounds.Length];
        foreach (int[] choice in Choices(values, 0))
        {
            for (int unit = 0; unit < choice.Length; unit++)
            {
                int place = 1;
                foreach (int other in choice)
                    place += (direction == Direction.HigherIsBetter ? other > choice[unit] : other < choice[unit]) ? 1 : 0;
                best[unit] = Math.Min(best[unit], place);
                worst[unit] = Math.Max(worst[unit], place);
            }
        }

        BoundedRanking<int> ranking = Make(bounds, direction);
        Assert.Equal(bounds.Select((_, unit) => RankInterval.Between(best[unit], worst[unit], bounds.Length)), bounds.Select((_, unit) => ranking[unit].Value));
    });

    [Fact]
    public void The_places_agree_with_comparing_all_pairs() => Property.Holds(Many, Directions, static (bounds, direction) =>
    {
        BoundedRanking<int> ranking = Make(bounds, direction);
        for (int unit = 0; unit < bounds.Length; unit++)
        {
            Interval own = bounds[unit];
            int surely = bounds.Where((other, i) => i != unit && IsSurelyBetter(other, own, direction)).Count();
            int possibly = bounds.Where((other, i) => i != unit && CanBeBetter(other, own, direction)).Count();
            Assert.Equal(RankInterval.Between(surely + 1, possibly + 1, bounds.Length), ranking[unit].Value);
        }
    });

    [Fact]
    public void Exact_values_have_exact_places_and_bounds_hold_the_place_of_every_value_within() => Property.Holds(Many, Directions, static (bounds, direction) =>
    {
        Rational[] exact = [.. bounds.Select(Within)];
        Ranking<int> points = Ranking.Of(Enumerable.Range(0, bounds.Length), unit => exact[unit], direction);
        BoundedRanking<int> degenerate = Make([.. exact.Select(Interval.Point)], direction);
        BoundedRanking<int> ranking = Make(bounds, direction);
        Assert.True(degenerate.IsExact);
        for (int unit = 0; unit < bounds.Length; unit++)
        {
            Assert.Equal(points[unit].Value.First, degenerate[unit].Value.Best);
            Assert.True(ranking[unit].Value.Contains(points[unit].Value.First));
        }
    });

    [Fact]
    public void The_order_of_the_input_changes_no_place() => Property.Holds(Many, Directions, static (bounds, direction) =>
    {
        BoundedRanking<int> ranking = Make(bounds, direction);
        BoundedRanking<int> backwards = Ranking.OfBounds(Enumerable.Range(0, bounds.Length).Reverse(), unit => Outcome.Of(bounds[unit]), direction);
        Assert.All(Enumerable.Range(0, bounds.Length), unit => Assert.Equal(ranking[unit], backwards[unit]));
        Assert.Equal(ranking.Rows.Select(static row => row.Places), backwards.Rows.Select(static row => row.Places));
        Assert.Equal(ranking.Rows.Select(static row => (row.Places.Best, row.Places.Worst)).Order(), ranking.Rows.Select(static row => (row.Places.Best, row.Places.Worst)));
    });

    private static Arbitrary<Interval[]> Many => (
        from size in Gen.Choose(0, 25) from bounds in Gen.OneOf(Ends(6), Rates.RatesGenerators.Intervals).ArrayOf(size) select bounds).ToArbitrary();

    private static BoundedRanking<int> Make(Interval[] bounds, Direction direction) =>
        Ranking.OfBounds(Enumerable.Range(0, bounds.Length), unit => Outcome.Of(bounds[unit]), direction);

    /// <summary>Whether another is better than the best value that this one can have, or than all of them where it has no best.</summary>
    private static bool IsSurelyBetter(Interval other, Interval own, Direction direction)
    {
        Bound? worst = direction == Direction.HigherIsBetter ? other.Lower : other.Upper;
        Bound? best = direction == Direction.HigherIsBetter ? own.Upper : own.Lower;
        if (worst is not { } theirs || best is not { } ours)
            return false;
        return theirs.Value == ours.Value ? !theirs.IsClosed || !ours.IsClosed : direction == Direction.HigherIsBetter == theirs.Value > ours.Value;
    }

    /// <summary>Whether the difference of some two values is on the better side of zero.</summary>
    private static bool CanBeBetter(Interval other, Interval own, Direction direction) =>
        (other - own).Overlaps(direction == Direction.HigherIsBetter ? Interval.Above(0) : Interval.Below(0));

    /// <summary>Some number of an interval.</summary>
    private static Rational Within(Interval interval) => (interval.Lower, interval.Upper) switch
    {
        ({ } lower, { } upper) => (lower.Value + upper.Value) / 2,
        ({ } lower, null) => lower.Value + 1,
        (null, { } upper) => upper.Value - 1,
        _ => 1,
    };

    private static IEnumerable<int[]> Choices(int[][] values, int unit)
    {
        if (unit == values.Length)
        {
            yield return new int[values.Length];
            yield break;
        }

        foreach (int[] rest in Choices(values, unit + 1))
        {
            foreach (int value in values[unit])
            {
                rest[unit] = value;
                yield return rest;
            }
        }
    }
}
