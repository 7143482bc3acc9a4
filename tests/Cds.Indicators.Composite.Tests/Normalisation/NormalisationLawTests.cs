using Cds.Indicators.Composite.Indices;
using Cds.Indicators.Composite.Normalisation;
using Cds.Indicators.Composite.Stages;
using Cds.Indicators.Composite.Statistics;
using Cds.Indicators.Composite.Tests.Reference;
using Cds.Indicators.Indicators;
using FsCheck.Fluent;
using Method = Cds.Indicators.Composite.Normalisation.NormalisationMethod;

namespace Cds.Indicators.Composite.Tests.Normalisation;

/// <summary>What holds for the normalisation of every column.</summary>
public sealed class NormalisationLawTests
{
    private static readonly Method[] s_all =
    [
        Method.MinMax(0, 100), Method.MinMax(1, 100), Method.ZScore(100, 10), Method.AsGiven(100), Method.Goalposts(-3, 4), Method.Goalposts(-3, 4, truncate: false), Method.Scaled(0, 10, 100),
        Method.DistanceToMaximum(), Method.DistanceToReference(OneColumn.Unit(0)), Method.DistanceToTarget(3), Method.DistanceToTarget(3, cap: true, 1, 10),
        Method.TargetRange(-10, -1, 1, 20), Method.Rank(), Method.Rank(RankTies.Average), Method.Borda(RankTies.Maximum), Method.PercentileRank(RankTies.Average, 1, 100),
        Method.PercentileClasses(new(0, 0), new(25, 40), new(65, 60)), Method.FractionOfMaximum(), Method.RatioTo(ReferencePoint.Mean, 100), Method.DifferenceTo(ReferencePoint.Worst),
        Method.DifferenceTo(ReferencePoint.Mean), Method.AboveBelowMean(0.2), Method.ChangeOverPeriod(), Method.Cyclical,
    ];

    private static readonly Method[] s_ranks =
    [
        Method.Rank(), Method.Rank(RankTies.Average), Method.Borda(), Method.PercentileRank(RankTies.Maximum), Method.PercentileClasses(new(0, 0), new(25, 40), new(65, 60)),
    ];

    // Goalposts, targets and ratios have parameters in natural units; these have none, so that turning round is changing the sign.
    private static readonly Method[] s_signed =
        [Method.MinMax(0, 100), Method.ZScore(), Method.DistanceToReference(OneColumn.Unit(0)), Method.Rank(), Method.Rank(RankTies.Average), Method.PercentileRank(), Method.AsGiven(0)];

    private static readonly (Method Method, double Lowest, double Highest)[] s_ranged =
    [
        (Method.MinMax(1, 100), 1, 100), (Method.MinMax(0.1, 0.7), 0.1, 0.7), (Method.Goalposts(-3, 4, 0.1, 0.7), 0.1, 0.7), (Method.TargetRange(-10, -1, 1, 20, 0.1, 0.7), 0.1, 0.7),
        (Method.PercentileRank(RankTies.Average, 0.1, 0.7), 0.1, 0.7), (Method.DistanceToTarget(3, cap: true, 0.1, 0.7), 0.1, 0.7), (Method.AboveBelowMean(0.2, 0.1, 0.7), 0.1, 0.7),
    ];

    [Fact]
    public void Nothing_is_infinite_and_what_is_missing_stays_missing() => Property.Holds(
        Generated.Column(Generated.Extreme), Arb.From(Gen.Elements(s_all)), Arb.From(Gen.Elements(Direction.HigherIsBetter, Direction.LowerIsBetter)), static (column, method, direction) =>
        {
            IndexResult result = OneColumn.Result(method, direction, UndefinedPolicies.MissingAll, column);
            for (int row = 0; row < column.Length; row++)
            {
                Rates.Outcome<double> cell = result.Stage("normalise")[OneColumn.Unit(row), "x"];
                if (double.IsNaN(column[row]))
                    Assert.True(!cell.HasValue, $"{method}: {cell}");
                else
                    Assert.True(cell.TryGetValue(out double number) ? double.IsFinite(number) : cell.Reason is { Length: > 0 }, $"{method}: {cell}");
            }
        });

    [Fact]
    public void Results_lie_in_the_range() => Property.Holds(
        Generated.Column(Generated.Figure), Arb.From(Gen.Elements(s_ranged)), Arb.From(Gen.Elements(Direction.HigherIsBetter, Direction.LowerIsBetter)), static (column, ranged, direction) =>
            Assert.All(OneColumn.Of(ranged.Method, direction, UndefinedPolicies.MissingAll, column), x => Assert.True(double.IsNaN(x) || (x >= ranged.Lowest && x <= ranged.Highest), $"{ranged.Method}: {x:R}")));

    [Fact]
    public void A_result_belongs_to_its_unit_whatever_the_order_of_the_rows() => Property.Holds(
        Generated.Column(Generated.Figure), Arb.From(Gen.Elements(s_all)), Arb.From(Gen.Choose(0, 23)), static (column, method, shift) =>
        {
            int[] rows = [.. Enumerable.Range(0, column.Length).Select(i => (i + shift) % column.Length).Reverse()];
            CompositeIndex index = OneColumn.Index(new NormalisationStage(method), Direction.HigherIsBetter, UndefinedPolicies.MissingAll);
            double[] shuffled = [.. index.Compute(Composite.Data.IndexData.Of(rows.Select(OneColumn.Unit), [new("x", Array.ConvertAll(rows, row => column[row]))])).Stage("normalise").Column("x")];
            Assert.Equal(OneColumn.Of(method, Direction.HigherIsBetter, UndefinedPolicies.MissingAll, column), shuffled);
        });

    [Fact]
    public void Ranks_see_the_order_only() => Property.Holds(Generated.Column(Generated.Figure), Arb.From(Gen.Elements(s_ranks)), static (column, method) => Assert.Equal(
        OneColumn.Of(method, Direction.HigherIsBetter, UndefinedPolicies.MissingAll, column),
        OneColumn.Of(method, Direction.HigherIsBetter, UndefinedPolicies.MissingAll, Array.ConvertAll(column, static x => (x * x * x) + (8 * x) + 5))));

    [Fact]
    public void Less_is_better_is_more_of_the_opposite() => Property.Holds(Generated.Column(Generated.Figure), Arb.From(Gen.Elements(s_signed)), static (column, method) => Same(
        OneColumn.Of(method, Direction.HigherIsBetter, UndefinedPolicies.MissingAll, Array.ConvertAll(column, static x => -x)),
        OneColumn.Of(method, Direction.LowerIsBetter, UndefinedPolicies.MissingAll, column)));

    [Fact]
    public void Min_max_and_z_scores_do_not_see_the_unit_of_measurement() => Property.Holds(
        Generated.Column(Generated.Figure), Arb.From(Gen.Choose(1, 40)), Arb.From(Gen.Choose(-50, 50)), static (column, factor, shift) =>
        {
            double[] other = Array.ConvertAll(column, x => (x * factor / 4) + shift);
            foreach (Method method in (ReadOnlySpan<Method>)[Method.MinMax(0, 100), Method.ZScore(), Method.DistanceToReference(OneColumn.Unit(0))])
                Same(OneColumn.Of(method, Direction.HigherIsBetter, UndefinedPolicies.MissingAll, column), OneColumn.Of(method, Direction.HigherIsBetter, UndefinedPolicies.MissingAll, other));
        });

    [Fact]
    public void Z_scores_have_the_mean_and_spread_that_is_asked_for() => Property.Holds(Generated.Column(Generated.Figure, least: 3), static column =>
    {
        double[] known = [.. OneColumn.Of(Method.ZScore(100, 10), Direction.HigherIsBetter, UndefinedPolicies.MissingAll, column).Where(static x => !double.IsNaN(x))];
        if (known.Length == 0)
            return;
        double mean = known.Aggregate(0.0, static (sum, x) => sum + x) / known.Length;
        double squares = known.Aggregate(0.0, (sum, x) => sum + ((x - mean) * (x - mean)));
        Close.Assert(100, mean, "mean");
        Close.Assert(10, Math.Sqrt(squares / (known.Length - 1)), "standard deviation", 1e-11);
    });

    private static void Same(double[] expected, double[] actual)
    {
        for (int i = 0; i < expected.Length; i++)
            Assert.True(Close.Are(expected[i], actual[i], 1e-9, 1e-9), $"{expected[i]:R} and {actual[i]:R}");
    }
}
