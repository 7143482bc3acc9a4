using System.Collections.Immutable;
using Cds.Indicators.Composite.Data;
using Cds.Indicators.Composite.Hierarchy;
using Cds.Indicators.Composite.Indices;
using Cds.Indicators.Composite.Screening;
using Cds.Indicators.Composite.Stages;
using Cds.Indicators.Composite.Tests.Stages;
using Cds.Indicators.Faults;
using Cds.Indicators.Periods;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Composite.Tests.Screening;

/// <summary>Units dropped for want of data: thresholds, groups, units named, bad input and laws.</summary>
public sealed class ScreeningTests
{
    private static readonly string[] s_codes = ["a", "b", "c"];

    private static readonly IndexNode[] s_nodes =
    [
        IndexNode.Group("first", IndexNode.Indicator("a"), IndexNode.Indicator("b")),
        IndexNode.Group("second", IndexNode.Indicator("c")),
    ];

    [Fact]
    public void A_share_that_equals_its_threshold_is_enough()
    {
        // Two of three values; one of two values is not zero.
        Assert.Equal("u0", Kept(new ScreeningStage(2.0 / 3), [1, 0, double.NaN]));
        Assert.Equal("", Kept(new ScreeningStage(0.6667), [1, 0, double.NaN]));
        Assert.Equal("u0", Kept(new ScreeningStage(null, 0.5), [1, 0, double.NaN]));
        Assert.Equal("", Kept(new ScreeningStage(null, 0.51), [1, 0, double.NaN]));
        Assert.Equal("u0", Kept(new ScreeningStage(), [double.NaN, double.NaN, double.NaN]));
    }

    [Fact]
    public void A_unit_without_any_value_fails_what_is_asked_of_its_values()
    {
        // The reference leaves NA in the column that says whether the unit is included.
        double[] nothing = [double.NaN, double.NaN, double.NaN];
        Assert.Equal("", Kept(new ScreeningStage(null, 0), nothing));
        Assert.Equal("u0", Kept(new ScreeningStage(0), nothing));
        DataCoverage coverage = Run(new ScreeningStage(0.1, 0.1), nothing).Screening()["u0"].Coverage;
        Assert.Equal(0, coverage.Availability);
        Assert.Equal(OutcomeKind.ZeroDenominator, coverage.NonZeroShare.Kind);
        Assert.True(coverage.IsAvailabilityLow && coverage.IsNonZeroLow && !coverage.IsEnough);
    }

    [Fact]
    public void A_group_may_ask_for_more_than_the_index()
    {
        ScreeningStage stage = new(0.5) { Groups = ImmutableSortedDictionary<string, ScreeningThreshold>.Empty.Add("first", new ScreeningThreshold(0.6)) };
        ScreeningReport report = Run(stage, [1, 1, double.NaN], [double.NaN, 1, 1]).Screening();

        Assert.Equal("u0", string.Join(" ", report.Kept));
        Assert.Equal("u1", string.Join(" ", report.Dropped));
        Assert.True(report["u1"].Coverage.IsEnough);
        Assert.Equal(0.5, report["u1"].Groups["first"].Availability);
        Assert.False(report["u1"].Groups["first"].IsEnough);
    }

    [Fact]
    public void Units_that_are_named_stay_or_go_whatever_data_they_have()
    {
        ScreeningStage stage = new(0.5) { AlwaysKept = ["u1"], AlwaysDropped = ["u0"] };
        IndexResult result = Run(stage, [1, 1, 1], [double.NaN, double.NaN, double.NaN], [1, 1, 1]);

        Assert.Equal("u1 u2", string.Join(" ", result.Screening().Kept));
        Assert.True(result.Screening()["u0"].IsByName && result.Screening()["u1"].IsByName && !result.Screening()["u2"].IsByName);
        Assert.Equal("the unit was screened out", result.Score("u0").Reason);
    }

    [Fact]
    public void Names_that_fit_nothing_are_refused()
    {
        FaultException unknown = Assert.Throws<FaultException>(() => Run(new ScreeningStage { AlwaysKept = ["zz"], AlwaysDropped = ["yy"] }, [1, 1, 1]));
        Assert.Equal(["yy", "zz"], unknown.Faults.Select(fault => fault.Value));

        ScreeningStage wrong = new(1.2, -0.1)
        {
            Groups = ImmutableSortedDictionary<string, ScreeningThreshold>.Empty.Add("a", default).Add("second", new ScreeningThreshold(double.NaN)),
            AlwaysKept = ["u0"],
            AlwaysDropped = ["u0"],
        };
        FaultException faults = Assert.Throws<FaultException>(() => Run(wrong, [1, 1, 1]));
        Assert.Equal(["a", "1.2", "-0.1", "NaN", "u0"], faults.Faults.Select(fault => fault.Value));
        Assert.Throws<KeyNotFoundException>(() => Run(new ScreeningStage(), [1, 1, 1]).Screening()["zz"]);
        Assert.Throws<KeyNotFoundException>(() => Run(new ScreeningStage(), [1, 1, 1]).Screening("aggregate"));
    }

    [Fact]
    public void Each_period_is_screened_by_itself()
    {
        IndexPanel panel = IndexPanel.Of(
        [
            new(Period.OfYear(2023), Data([1, 1, 1], [1, 1, 1])),
            new(Period.OfYear(2024), Data([1, double.NaN, double.NaN], [1, 1, 1])),
        ]);
        PanelResult result = SmallIndex.Of(UndefinedPolicies.RefuseAll, s_nodes, new ScreeningStage(0.5)).Compute(panel);

        Assert.Equal("u0 u1", string.Join(" ", result[Period.OfYear(2023)].Screening().Kept));
        Assert.Equal("u1", string.Join(" ", result[Period.OfYear(2024)].Screening().Kept));
        Assert.Equal("u1", string.Join(" ", result[Period.OfYear(2024)].Scores.Units));
    }

    [Fact]
    public void Whether_a_unit_stays_depends_on_its_own_values_only() => Property.Holds((int seed) =>
    {
        Random random = new(seed);
        double[][] rows = [.. Enumerable.Range(0, 8).Select(_ => new double[] { Cell(), Cell(), Cell() })];
        ScreeningStage stage = new(random.Next(5) / 4.0, random.Next(5) / 4.0)
        {
            Groups = ImmutableSortedDictionary<string, ScreeningThreshold>.Empty.Add("first", new ScreeningThreshold(random.Next(3) / 2.0)),
        };

        string[] kept = Kept(stage, rows).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (int i = 0; i < rows.Length; i++)
            Assert.Equal(Array.IndexOf(kept, $"u{i}") >= 0, Kept(stage, rows[i]).Length > 0);

        double Cell() => random.Next(3) switch { 0 => double.NaN, 1 => 0, _ => random.NextDouble() + 1 };
    });

    private static string Kept(ScreeningStage stage, params double[][] rows) => string.Join(" ", Run(stage, rows).Stage("screen").Units);

    private static IndexResult Run(ScreeningStage stage, params double[][] rows) =>
        SmallIndex.Of(UndefinedPolicies.RefuseAll, s_nodes, stage).Compute(Data(rows));

    private static IndexData Data(params double[][] rows) => IndexData.Of(
        Enumerable.Range(0, rows.Length).Select(i => $"u{i}"),
        s_codes.Select((code, column) => KeyValuePair.Create(code, rows.Select(row => row[column]).ToArray())));
}
