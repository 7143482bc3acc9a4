using Cds.Indicators.Indicators;
using Cds.Indicators.Rankings;
using Cds.Indicators.Rates;
using FsCheck;
using FsCheck.Fluent;
using Outcome = Cds.Indicators.Rates.Outcome;

namespace Cds.Indicators.Tests.Rankings;

/// <summary>Rankings against counting: a place is one more than the number of units that are better.</summary>
public sealed class RankingLawTests
{
    private static readonly TieBreak<int> s_byNumber = TieBreak.By<int, int>(new("theo số", "by number"), static unit => unit, Direction.LowerIsBetter);

    /// <summary>Up to twelve units with few values, so that many are tied; null has no value.</summary>
    private static Arbitrary<int?[]> Values => (
        from size in Gen.Choose(0, 12)
        from values in Gen.Frequency((5, Gen.Choose(0, 4).Select(static value => (int?)value)), (1, Gen.Constant((int?)null))).ArrayOf(size)
        select values).ToArbitrary();

    private static Arbitrary<Direction> Directions => Gen.Elements(Direction.HigherIsBetter, Direction.LowerIsBetter).ToArbitrary();

    [Fact]
    public void Places_agree_with_counting_by_every_method() => Property.Holds(Values, Directions, static (values, direction) =>
    {
        int[] ranked = [.. Enumerable.Range(0, values.Length).Where(unit => values[unit] is not null)];
        Ranking<int> competition = Make(values, direction, RankMethod.Competition);
        Ranking<int> dense = Make(values, direction, RankMethod.Dense);
        Ranking<int> fractional = Make(values, direction, RankMethod.Fractional);
        Ranking<int> ordinal = Make(values, direction, RankMethod.Ordinal);
        foreach (int unit in ranked)
        {
            int[] better = [.. ranked.Where(other => direction == Direction.HigherIsBetter ? values[other] > values[unit] : values[other] < values[unit])];
            int tied = ranked.Count(other => values[other] == values[unit]) - 1;
            Assert.Equal((better.Length + 1, ranked.Length, tied), (competition[unit].Value.Position, competition[unit].Value.Of, competition[unit].Value.TiedWith));
            Assert.Equal(better.Select(other => values[other]).Distinct().Count() + 1, dense[unit].Value.Position);
            Assert.Equal(better.Length + 1 + Rational.Of(tied, 2), fractional[unit].Value.Position);
            Assert.Equal(better.Length + 1 + ranked.Count(other => values[other] == values[unit] && other < unit), ordinal[unit].Value.Position);
            Assert.All([competition, dense, fractional], ranking => Assert.Equal(better.Length + 1, ranking[unit].Value.First));
            Assert.Equal(0, ordinal[unit].Value.TiedWith);
        }

        Assert.Equal(Enumerable.Range(0, values.Length).Except(ranked), competition.Unranked.Select(static row => row.Item));
        Assert.Equal(ranked.Select(unit => values[unit]).Distinct().Count(), competition.DistinctPlaces);
    });

    [Fact]
    public void Fractional_places_add_up_as_if_there_were_no_ties() => Property.Holds(Values, Directions, static (values, direction) =>
    {
        Ranking<int> ranking = Make(values, direction, RankMethod.Fractional);
        Rational sum = ranking.Rows.Aggregate(Rational.Zero, static (total, row) => total + row.Rank.Position);
        Assert.Equal(Rational.Of((long)ranking.Count * (ranking.Count + 1), 2), sum);
    });

    [Fact]
    public void The_order_of_the_input_changes_no_rank() => Property.Holds(Values, Directions, Gen.Choose(0, int.MaxValue).ToArbitrary(), static (values, direction, seed) =>
    {
        int[] shuffled = [.. Enumerable.Range(0, values.Length)];
        new Random(seed).Shuffle(shuffled);
        foreach (RankMethod method in Enum.GetValues<RankMethod>())
        {
            Ranking<int> ranking = Make(values, direction, method);
            Ranking<int> other = Make(values, direction, method, shuffled);
            Assert.All(Enumerable.Range(0, values.Length), unit => Assert.Equal(ranking[unit], other[unit]));
            Assert.Equal(ranking.Rows.Select(row => values[row.Item]), other.Rows.Select(row => values[row.Item]));
        }
    });

    [Fact]
    public void Rows_stand_best_first_and_ties_in_the_order_of_the_input() => Property.Holds(Values, Directions, static (values, direction) =>
    {
        int[] rows = [.. Make(values, direction, RankMethod.Competition).Rows.Select(static row => row.Item)];
        IEnumerable<int> expected = Enumerable.Range(0, values.Length).Where(unit => values[unit] is not null).OrderBy(unit => direction == Direction.HigherIsBetter ? -values[unit] : values[unit]);
        Assert.Equal(expected, rows);
    });

    [Fact]
    public void A_part_is_ranked_as_if_the_others_were_not_there() => Property.Holds(Values, Directions, Gen.Choose(0, 4095).ToArbitrary(), static (values, direction, mask) =>
    {
        int[] part = [.. Enumerable.Range(0, values.Length).Where(unit => (mask >> unit & 1) == 1)];
        foreach (RankMethod method in Enum.GetValues<RankMethod>())
        {
            Ranking<int> whole = Make(values, direction, method);
            Ranking<int> alone = Make(values, direction, method, part);
            AreTheSame(alone, whole.Only(part.Contains));
            IReadOnlyDictionary<bool, Ranking<int>> groups = whole.Within(part.Contains);
            Assert.Equal(values.Length, groups.Values.Sum(static group => group.Count + group.Unranked.Length));
            if (groups.TryGetValue(true, out Ranking<int>? within))
                AreTheSame(alone, within);
        }
    });

    [Fact]
    public void What_is_better_one_way_is_worse_the_other() => Property.Holds(Values, static values =>
    {
        Ranking<int> higher = Make(values, Direction.HigherIsBetter, RankMethod.Fractional);
        Ranking<int> lower = Make(values, Direction.LowerIsBetter, RankMethod.Fractional);
        Assert.All(higher.Rows, row => Assert.Equal(higher.Count + 1, row.Rank.Position + lower[row.Item].Value.Position));
    });

    [Fact]
    public void Changes_are_undone_by_the_way_back() => Property.Holds(Values, Values, Directions, static (before, after, direction) =>
    {
        foreach (RankMethod method in Enum.GetValues<RankMethod>())
        {
            Ranking<int> first = Make(before, direction, method);
            Ranking<int> second = Make(after, direction, method);
            RankChanges<int> there = Ranking.Change(first, second);
            RankChanges<int> back = Ranking.Change(second, first);
            Assert.Equal(there.Rows.Select(static row => row.Item).Order(), back.Rows.Select(static row => row.Item).Order());
            Assert.Equal(
                Enumerable.Range(0, 12).Where(unit => (unit < before.Length && before[unit] is not null) || (unit < after.Length && after[unit] is not null)), there.Rows.Select(static row => row.Item).Order());
            foreach (RankChange<int> change in there.Rows)
            {
                RankChange<int> undone = back[change.Item];
                Assert.Equal((change.Before, change.After), (undone.After, undone.Before));
                Assert.Equal(change.Move switch { RankMove.Up => RankMove.Down, RankMove.Down => RankMove.Up, RankMove.New => RankMove.Gone, RankMove.Gone => RankMove.New, _ => RankMove.Unchanged }, undone.Move);
                if (change.Places.TryGetValue(out Rational places))
                    Assert.Equal((change.Before.Value.Position - places, -places), (change.After.Value.Position, undone.Places.Value));
                else
                    Assert.True(change.Move is RankMove.New or RankMove.Gone);
            }

            Assert.Equal(there.Note is null, first.Rows.Select(static row => row.Item).Order().SequenceEqual(second.Rows.Select(static row => row.Item).Order()));
        }
    });

    private static void AreTheSame(Ranking<int> expected, Ranking<int> actual)
    {
        Assert.Equal(expected.Rows.AsEnumerable(), actual.Rows);
        Assert.Equal(expected.Unranked.AsEnumerable(), actual.Unranked);
    }

    private static Ranking<int> Make(int?[] values, Direction direction, RankMethod method, int[]? units = null)
    {
        units ??= [.. Enumerable.Range(0, values.Length)];
        Outcome<int> Value(int unit) => values[unit] is { } value ? Outcome.Of(value) : Outcome.NoData<int>();
        return method == RankMethod.Ordinal ? Ranking.Ordinal(units, Value, direction, s_byNumber) : Ranking.Of(units, Value, direction, method);
    }
}
