using System.Collections.Immutable;
using Cds.Indicators.Composite.Data;
using Cds.Indicators.Composite.Hierarchy;
using Cds.Indicators.Composite.Imputation;
using Cds.Indicators.Composite.Indices;
using Cds.Indicators.Composite.Stages;
using Cds.Indicators.Composite.Tests.Reference;
using Cds.Indicators.Composite.Tests.Stages;
using Cds.Indicators.Faults;
using Cds.Indicators.Indicators;

namespace Cds.Indicators.Composite.Tests.Imputation;

/// <summary>Imputation from other units and other indicators: examples, undefined cases, bad input and laws.</summary>
public sealed class ImputationTests
{
    private const double NA = double.NaN;

    [Fact]
    public void Columns_and_constants()
    {
        Assert.Equal([1, 2, 6, 3], Run(ImputationMethod.Mean, 1, 2, 6, NA));
        Assert.Equal([1, 2, 6, 2], Run(ImputationMethod.Median, 1, 2, 6, NA));
        Assert.Equal([1, -7.5], Run(ImputationMethod.Constant(-7.5), 1, NA));
    }

    [Fact]
    public void An_even_number_has_the_mean_of_the_two_in_the_middle_as_its_median() => Assert.Equal([1, 2, 4, 9, 3], Run(ImputationMethod.Median, 1, 2, 4, 9, NA));

    [Fact]
    public void Groups_are_imputed_by_themselves_and_a_unit_without_a_group_has_no_donor()
    {
        string?[] groups = ["n", "n", "n", "s", "s", null, null];
        IndexResult result = Grouped(ImputationMethod.GroupMean("region"), UndefinedPolicies.MissingAll, [1, 3, NA, NA, NA, 8, NA], groups);

        // Without a group the reference leaves the value missing; in a group without any value it gives NaN.
        IndexTable table = result.Stage("impute");
        Assert.Equal(2, table["u02", "x"].Value);
        Assert.Equal(8, table["u05", "x"].Value);
        Assert.All(["u03", "u04", "u06"], unit => Assert.Equal("a missing value has nothing to be imputed from", table[unit, "x"].Reason));
        Assert.Equal("u02", Assert.Single(result.Imputation().Cells).Unit);
    }

    [Fact]
    public void Nothing_to_impute_from_is_refused_with_indicator_and_units()
    {
        FaultException refused = Assert.Throws<FaultException>(() => Grouped(ImputationMethod.GroupMedian("region"), UndefinedPolicies.RefuseAll, [1, NA, NA], ["n", "s", "s"]));
        Assert.Equal("x of u01, u02", Assert.Single(refused.Faults).Value);

        FaultException empty = Assert.Throws<FaultException>(() => Run(ImputationMethod.Mean, NA, NA));
        Assert.Equal("x of u00, u01", Assert.Single(empty.Faults).Value);
    }

    [Fact]
    public void A_policy_may_give_the_number_and_the_report_says_so()
    {
        UndefinedPolicies policies = UndefinedPolicies.RefuseAll.With(UndefinedCase.NoDonor, UndefinedAction.Give(5));
        IndexResult result = Grouped(ImputationMethod.GroupMean("region"), policies, [1, NA], ["n", "s"]);
        ImputedCell cell = Assert.Single(result.Imputation().Cells);
        Assert.Equal(new ImputedCell("u01", "x", 5, Method: null, Source: null), cell);
        Assert.Equal(cell, result.Imputation()["u01", "x"]);
        Assert.Null(result.Imputation()["u00", "x"]);
    }

    [Fact]
    public void The_place_in_other_indicators_is_turned_back_and_directions_count()
    {
        // Unit 1 stands at 1/4 of a (1 + 1/4 of 8), and at 3/4 of b, of which less is better (10 - 3/4 of 8): its mean place is 1/2.
        IndexNode[] nodes = [IndexNode.Indicator("a"), IndexNode.Indicator("b", Direction.LowerIsBetter), IndexNode.Indicator("c", Direction.LowerIsBetter)];
        IndexData data = IndexData.Of(["u0", "u1", "u2"], [new("a", [1, 3, 9]), new("b", [10, 4, 2]), new("c", [100, NA, 300])]);
        IndexTable table = SmallIndex.Of(UndefinedPolicies.RefuseAll, nodes, new ImputationStage(ImputationMethod.RowMean())).Compute(data).Stage("impute");
        Assert.Equal(200, table["u1", "c"].Value);

        // At 1/4, 1/4 and 3/4 the median is 1/4 of the way from the worst, which is 300.
        nodes = [.. nodes, IndexNode.Indicator("d")];
        data = IndexData.Of(["u0", "u1", "u2"], [new("a", [1, 3, 9]), new("b", [10, 4, 2]), new("c", [100, NA, 300]), new("d", [0, 1, 4])]);
        table = SmallIndex.Of(UndefinedPolicies.RefuseAll, nodes, new ImputationStage(ImputationMethod.RowMedian())).Compute(data).Stage("impute");
        Assert.Equal(250, table["u1", "c"].Value);
    }

    [Fact]
    public void A_constant_indicator_gives_no_places_and_is_imputed_as_that_constant()
    {
        // The reference stops: a column that is constant becomes NaN on its way.
        IndexNode[] nodes = [IndexNode.Indicator("a"), IndexNode.Indicator("b")];
        IndexData constantBeside = IndexData.Of(["u0", "u1", "u2"], [new("a", [1, 1, 1]), new("b", [1, NA, 3])]);
        ImputationStage stage = new(ImputationMethod.RowMean());
        FaultException refused = Assert.Throws<FaultException>(() => SmallIndex.Of(UndefinedPolicies.RefuseAll, nodes, stage).Compute(constantBeside));
        Assert.Equal("b of u1", Assert.Single(refused.Faults).Value);

        IndexData constant = IndexData.Of(["u0", "u1", "u2"], [new("a", [7, NA, 7]), new("b", [1, 2, 3])]);
        Assert.Equal(7, SmallIndex.Of(UndefinedPolicies.RefuseAll, nodes, stage).Compute(constant).Stage("impute")["u1", "a"].Value);
    }

    [Fact]
    public void The_level_says_which_indicators_are_looked_at()
    {
        IndexNode[] nodes = [IndexNode.Group("p", IndexNode.Indicator("a"), IndexNode.Indicator("b")), IndexNode.Group("q", IndexNode.Indicator("c"))];
        IndexData data = IndexData.Of(["u0", "u1", "u2"], [new("a", [0, NA, 10]), new("b", [0, 1, 4]), new("c", [0, 3, 4])]);
        double At(int? level) => SmallIndex.Of(UndefinedPolicies.RefuseAll, nodes, new ImputationStage(ImputationMethod.RowMean(level))).Compute(data).Stage("impute")["u1", "a"].Value;

        Assert.Equal(2.5, At(2));
        Assert.Equal(5, At(3));
        Assert.Equal(5, At(null));
        Assert.Equal("row-mean(4)", Assert.Single(Assert.Throws<FaultException>(() => At(4)).Faults).Value);
    }

    [Fact]
    public void Single_indicators_may_have_another_method_or_none()
    {
        ImputationStage stage = new(ImputationMethod.Mean)
        {
            Overrides = ImmutableSortedDictionary<string, ImputationMethod>.Empty.Add("y", ImputationMethod.None).Add("z", ImputationMethod.Constant(0)),
        };
        IndexResult result = SmallIndex.Run(
            IndexData.Of(["u0", "u1"], [new("x", [3, NA]), new("y", [3, NA]), new("z", [3, NA])]), UndefinedPolicies.RefuseAll, ["x", "y", "z"], stage);
        Assert.Equal(3, result.Column("impute")[1]);
        Assert.True(double.IsNaN(result.Column("impute", "y")[1]));
        Assert.Equal(0, result.Column("impute", "z")[1]);
        Assert.Equal(["x", "z"], result.Imputation().Cells.Select(cell => cell.Indicator));
    }

    [Fact]
    public void Bad_parameters_are_refused()
    {
        Assert.Throws<ArgumentException>(() => ImputationMethod.GroupMean(" "));
        Assert.Throws<ArgumentNullException>(() => ImputationMethod.GroupMedian(null!));
        Assert.Throws<ArgumentOutOfRangeException>(() => ImputationMethod.RowMean(1));
        Assert.Throws<ArgumentOutOfRangeException>(() => ImputationMethod.RowMedian(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => ImputationMethod.Constant(NA));
        Assert.Throws<ArgumentOutOfRangeException>(() => ImputationMethod.LatestObservation(0));
        Assert.Throws<ArgumentNullException>(() => new ImputationStage(null!));
        Assert.Equal("nowhere", Assert.Single(Assert.Throws<FaultException>(() => Run(ImputationMethod.GroupMean("nowhere"), 1, NA)).Faults).Value);
        ImputationStage stage = new(ImputationMethod.Mean) { Overrides = ImmutableSortedDictionary<string, ImputationMethod>.Empty.Add("y", ImputationMethod.None) };
        Assert.Equal("y", Assert.Single(Assert.Throws<FaultException>(() => SmallIndex.Run(stage, 1, 2)).Faults).Value);
    }

    [Fact]
    public void Methods_are_equal_by_their_parameters_and_say_them()
    {
        Assert.Equal(ImputationMethod.GroupMean("region"), ImputationMethod.GroupMean("region"));
        Assert.NotEqual(ImputationMethod.GroupMean("region"), ImputationMethod.GroupMedian("region"));
        Assert.Equal(
            ["none", "mean", "median", "group-mean(g)", "group-median(g)", "row-mean", "row-median(2)", "constant(1.5)", "latest", "latest(2)", "piecewise-constant", "linear", "linear-or-constant"],
            Made("g").Select(method => method.ToString()));
    }

    [Fact]
    public void A_given_value_is_never_altered_and_an_imputed_one_lies_among_them() => Property.Holds((int seed) =>
    {
        Random random = new(seed);
        double scale = Math.Pow(10, random.Next(-300, 300));
        string[] codes = ["a", "b", "c"];
        IndexNode[] nodes = [IndexNode.Indicator("a"), IndexNode.Indicator("b", Direction.LowerIsBetter), IndexNode.Indicator("c")];
        double[][] columns = [.. codes.Select(_ => Enumerable.Range(0, 9).Select(_ => random.Next(3) == 0 ? NA : (random.NextDouble() - 0.5) * scale).ToArray())];
        string?[] groups = [.. Enumerable.Range(0, 9).Select(_ => random.Next(3) switch { 0 => null, 1 => "n", _ => "s" })];
        IndexData data = IndexData.Of(SmallIndex.Units(9), codes.Zip(columns, KeyValuePair.Create), [new("g", groups)]);
        ImputationMethod[] methods = [.. Made("g").Where(method => !method.IsOverPeriods && method is not (ConstantImputation or RowImputation { Level: not null }))];

        foreach (ImputationMethod method in methods)
        {
            IndexResult result = SmallIndex.Of(UndefinedPolicies.MissingAll, nodes, new ImputationStage(method)).Compute(data);
            for (int column = 0; column < codes.Length; column++)
            {
                double[] given = [.. columns[column].Where(x => !double.IsNaN(x))];
                double[] imputed = result.Column("impute", codes[column]);
                for (int row = 0; row < imputed.Length; row++)
                {
                    if (!double.IsNaN(columns[column][row]))
                        Assert.Equal(columns[column][row], imputed[row]);
                    else if (!double.IsNaN(imputed[row]))
                        Assert.InRange(imputed[row], given.Min() - (Math.Abs(given.Min()) * 1e-15), given.Max() + (Math.Abs(given.Max()) * 1e-15));
                }
            }
        }
    });

    [Fact]
    public void Extreme_numbers_are_imputed_without_leaving_the_doubles()
    {
        double[] huge = [-1.6e308, 1.6e308, 1.5e308, NA];
        Close.Assert(0.5e308, Run(ImputationMethod.Mean, huge)[3], "mean");
        Close.Assert(1.5e308, Run(ImputationMethod.Median, huge)[3], "median");
        IndexData data = IndexData.Of(SmallIndex.Units(4), [new("x", huge), new("y", [1, 3, 2, 2])]);
        Close.Assert(0, SmallIndex.Run(data, UndefinedPolicies.RefuseAll, ["x", "y"], new ImputationStage(ImputationMethod.RowMean())).Column("impute")[3] / 1e308, "row", floor: 1e-10);
    }

    private static ImputationMethod[] Made(string grouping) =>
    [
        ImputationMethod.None, ImputationMethod.Mean, ImputationMethod.Median, ImputationMethod.GroupMean(grouping), ImputationMethod.GroupMedian(grouping),
        ImputationMethod.RowMean(), ImputationMethod.RowMedian(2), ImputationMethod.Constant(1.5), ImputationMethod.LatestObservation(), ImputationMethod.LatestObservation(2),
        ImputationMethod.PiecewiseConstant, ImputationMethod.Linear, ImputationMethod.LinearOrConstant,
    ];

    private static double[] Run(ImputationMethod method, params double[] values) => SmallIndex.Run(new ImputationStage(method), values).Column("impute");

    private static IndexResult Grouped(ImputationMethod method, UndefinedPolicies policies, double[] values, string?[] groups) =>
        SmallIndex.Run(IndexData.Of(SmallIndex.Units(values.Length), [new("x", values)], [new("region", groups)]), policies, ["x"], new ImputationStage(method));
}
