using Cds.Indicators.Composite.Aggregation;
using Cds.Indicators.Composite.Stages;
using Cds.Indicators.Composite.Tests.Reference;
using Cds.Indicators.Faults;
using FsCheck.Fluent;
using Method = Cds.Indicators.Composite.Aggregation.AggregationMethod;

namespace Cds.Indicators.Composite.Tests.Aggregation;

/// <summary>Benefit of the doubt against the corners of its linear program.</summary>
public sealed class BenefitOfTheDoubtTests
{
    // With the weights 1 and 1 the first three units have 1; the last has half of the third, and any weights give it at most that.
    /// <summary>A rival that is far behind in all parts sets a limit beyond the numbers, which is none.</summary>
    [Fact]
    public void A_rival_that_is_farther_behind_than_numbers_reach_is_none() =>
        Assert.Equal(1, OneGroup.Scores(AggregationMethod.BenefitOfTheDoubt(), [double.MaxValue, 0, 100], [1e-300, 1, 1e-308], [1, double.NaN, 100])[2]);

    [Fact]
    public void A_unit_has_one_where_no_mix_of_others_surpasses_it() =>
        Assert.Equal([1, 1, 1, 0.5], OneGroup.Scores(Method.BenefitOfTheDoubt(), [1, 0], [0, 1], [0.5, 0.5], [0.25, 0.25]));

    // Shares of one half each: the best rival of (2, 4) is (4, 4), by (2 + 1) / 2 = 1.5.
    [Fact]
    public void Bounds_that_leave_no_choice_fix_the_shares()
    {
        double[] scores = OneGroup.Scores(Method.BenefitOfTheDoubt(0.5, 0.5), [4, 4], [2, 4]);

        Close.Assert(1, scores[0], "best");
        Close.Assert(2 / 3.0, scores[1], "other");
    }

    [Fact]
    public void Nothing_at_all_is_zero_without_bounds() => Assert.Equal([1, 0], OneGroup.Scores(Method.BenefitOfTheDoubt(), [3, 4], [0, 0]));

    [Fact]
    public void A_unit_is_judged_by_the_parts_it_has_against_the_units_that_have_them()
    {
        // Nobody else has the second part of the last: it has nobody to be measured against but itself.
        double[] scores = OneGroup.Scores(Method.BenefitOfTheDoubt(), [4, double.NaN], [2, double.NaN], [double.NaN, double.NaN], [1, 1]);

        Assert.Equal([1, 0.5, double.NaN, 1], scores);
    }

    [Fact]
    public void Every_score_is_that_of_the_best_corner() => Property.Holds(
        Generated.Units(Generated.Complete, most: 7, parts: 3), Arb.From(Gen.Elements(0, 0.1, 0.3)), Arb.From(Gen.Elements(0.4, 0.7, 1.0)), static (units, lowest, highest) =>
        {
            int parts = units[0].Length;
            if (parts * highest < 1)
                return;
            double[] scores = OneGroup.Scores(Method.BenefitOfTheDoubt(lowest, highest), [.. units[0].Select(static _ => 1.0)], UndefinedPolicies.MissingAll, units);
            for (int row = 0; row < units.Length; row++)
            {
                int positive = units[row].Count(static x => x > 0);
                bool isUndefined = lowest > 0 ? positive < parts : positive > 0 && positive * highest < 1;
                if (isUndefined)
                    Assert.True(double.IsNaN(scores[row]));
                else
                    Close.Assert(Corners(units, units[row], lowest, highest), scores[row], $"unit {row}", 1e-8);
            }
        });

    [Theory]
    [InlineData(0.6, 1, "more than the whole")]
    [InlineData(0, 0.4, "less than the whole")]
    public void Bounds_that_the_parts_cannot_keep_are_refused_with_the_definition(double lowest, double highest, string rule) => Assert.Contains(
        Assert.Throws<FaultException>(() => OneGroup.Scores(Method.BenefitOfTheDoubt(lowest, highest), [1, 2])).Faults, fault => fault.Rule.Contains(rule, StringComparison.Ordinal));

    [Theory]
    [InlineData(-0.1, 1)]
    [InlineData(0.5, 0.4)]
    [InlineData(0, 1.1)]
    [InlineData(double.NaN, 1)]
    [InlineData(0, double.NaN)]
    public void Bounds_that_are_no_shares_are_refused(double lowest, double highest) => Assert.Throws<ArgumentOutOfRangeException>(() => Method.BenefitOfTheDoubt(lowest, highest));

    [Fact]
    public void A_unit_that_cannot_keep_the_bounds_is_named()
    {
        FaultException refusal = Assert.Throws<FaultException>(() => OneGroup.Scores(Method.BenefitOfTheDoubt(0.1), [1, 1], [1, 0], [-1, 2]));

        Assert.Equal("index of u0001, u0002", Assert.Single(refusal.Faults).Value);
    }

    /// <summary>The largest sum over all corners: as many limits as there are weights hold with equality, and all others hold.</summary>
    private static double Corners(double[][] units, double[] own, double lowest, double highest)
    {
        int parts = own.Length;
        List<(double[] Row, double Limit)> limits = [.. units.Select(static unit => (unit, 1.0))];
        for (int part = 0; part < parts; part++)
        {
            int at = part;
            limits.Add(([.. own.Select((x, i) => (lowest * x) - (i == at ? x : 0))], 0));
            limits.Add(([.. own.Select((x, i) => (i == at ? x : 0) - (highest * x))], 0));
            limits.Add(([.. own.Select((_, i) => i == at ? -1.0 : 0)], 0));
        }

        double best = 0;
        foreach (int[] chosen in Choices(limits.Count, parts))
        {
            if (Solve([.. chosen.Select(i => (double[])[.. limits[i].Row, limits[i].Limit])]) is { } weights && limits.TrueForAll(limit => Sum(limit.Row, weights) <= limit.Limit + 1e-10))
                best = Math.Max(best, Sum(own, weights));
        }

        return best;
    }

    private static double Sum(double[] row, double[] weights) => row.Zip(weights).Aggregate(0.0, static (sum, pair) => sum + (pair.First * pair.Second));

    private static IEnumerable<int[]> Choices(int count, int size, int from = 0) => size == 0
        ? [[]]
        : Enumerable.Range(from, count - from).SelectMany(first => Choices(count, size - 1, first + 1).Select(rest => (int[])[first, .. rest]));

    private static double[]? Solve(double[][] rows)
    {
        int size = rows.Length;
        for (int column = 0; column < size; column++)
        {
            int pivot = Enumerable.Range(column, size - column).MaxBy(row => Math.Abs(rows[row][column]));
            if (Math.Abs(rows[pivot][column]) < 1e-12)
                return null;
            (rows[column], rows[pivot]) = (rows[pivot], rows[column]);
            for (int row = 0; row < size; row++)
            {
                double factor = row == column ? 0 : rows[row][column] / rows[column][column];
                for (int i = column; i <= size; i++)
                    rows[row][i] -= factor * rows[column][i];
            }
        }

        return [.. rows.Select((row, i) => row[size] / row[i])];
    }
}
