using System.Collections.Immutable;
using Cds.Indicators.Composite.Data;
using Cds.Indicators.Composite.Indices;
using Cds.Indicators.Composite.Normalisation;
using Cds.Indicators.Composite.Stages;
using Cds.Indicators.Composite.Statistics;
using Cds.Indicators.Faults;
using Cds.Indicators.Indicators;
using Cds.Indicators.Periods;
using Method = Cds.Indicators.Composite.Normalisation.NormalisationMethod;

namespace Cds.Indicators.Composite.Tests.Normalisation;

/// <summary>Normalisation by example.</summary>
public sealed class NormalisationTests
{
    private const double NA = double.NaN;

    [Fact]
    public void A_target_with_two_sides()
    {
        double[] values = [-1, 0, 0.75, 1.5, 2, 2.5, 4.25, 6, 7, NA];

        Assert.Equal([0, 0, 50, 100, 100, 100, 50, 0, 0, NA], OneColumn.Up(Method.TargetRange(0, 1.5, 2.5, 6), values));
        Assert.Equal(OneColumn.Up(Method.TargetRange(0, 1.5, 2.5, 6), values), OneColumn.Down(Method.TargetRange(0, 1.5, 2.5, 6), values));
    }

    [Fact]
    public void Ratios_where_less_is_better_are_turned_upside_down()
    {
        Assert.Equal([2, 1, 0.5], OneColumn.Down(Method.RatioTo(ReferencePoint.Mean), 1, 2, 4).Select(static x => x * 6 / 7));
        Assert.Equal([1, 0.5, 0.25], OneColumn.Down(Method.FractionOfMaximum(), 1, 2, 4));
        Assert.Equal([4, 2, 1], OneColumn.Down(Method.RatioTo(ReferencePoint.Worst), 1, 2, 4));
        Assert.Equal([0.75, 0.5, 0], OneColumn.Down(Method.DifferenceTo(ReferencePoint.Worst), 1, 2, 4));
        Assert.Equal([1, 0, -1], OneColumn.Down(Method.AboveBelowMean(0.2), 1, 2, 3));
    }

    [Fact]
    public void Values_as_they_are_given_need_a_mirror_where_less_is_better()
    {
        Assert.Equal([70, NA, 0], OneColumn.Down(Method.AsGiven(100), 30, NA, 100));
        Assert.Contains(
            Assert.Throws<FaultException>(() => OneColumn.Down(Method.AsGiven(), 30)).Faults, static fault => fault.Rule.Contains("cannot be turned round", StringComparison.Ordinal));
    }

    [Fact]
    public void The_whole_width_of_the_doubles_is_a_range() =>
        Assert.Equal([0, 50, 75, 100], OneColumn.Up(Method.MinMax(0, 100), -double.MaxValue, 0, double.MaxValue / 2, double.MaxValue));

    [Fact]
    public void A_result_that_is_too_large_is_refused_with_its_unit()
    {
        FaultException refusal = Assert.Throws<FaultException>(() => OneColumn.Up(Method.Goalposts(0, 1e-300, truncate: false), 1, 1e200, 2e-300));

        Fault fault = Assert.Single(refusal.Faults);
        Assert.Equal(("x of u0001", "the result is too large for a number"), (fault.Value, fault.Rule));
        Assert.Equal([100, 100, 100], OneColumn.Up(Method.Goalposts(0, 1e-300), 1, 1e200, 2e-300));
    }

    [Fact]
    public void Parameters_of_a_panel_are_those_of_each_period_of_all_or_of_the_first()
    {
        Assert.Equal([0, 100, 0, 100], Panel(new NormalisationStage(Method.MinMax()), 0, 10, 5, 20));
        Assert.Equal([0, 50, 25, 100], Panel(new NormalisationStage(Method.MinMax()) { Scope = NormalisationScope.AllPeriods }, 0, 10, 5, 20));
        Assert.Equal([0, 100, 50, 200], Panel(new NormalisationStage(Method.MinMax()) { Scope = NormalisationScope.FirstPeriod }, 0, 10, 5, 20));
        Assert.Equal([1, 3, 2, 4], Panel(new NormalisationStage(Method.Rank()) { Scope = NormalisationScope.AllPeriods }, 0, 10, 5, 20));
    }

    [Fact]
    public void The_reference_unit_of_a_panel_is_that_of_the_period_or_of_the_base()
    {
        Method method = Method.DistanceToReference("b");

        Assert.Equal([0, 1, 0.25, 1], Panel(new NormalisationStage(method) { Scope = NormalisationScope.AllPeriods }, 0, 10, 5, 20));
        Assert.Equal([0, 1, 0.5, 2], Panel(new NormalisationStage(method) { Scope = NormalisationScope.FirstPeriod }, 0, 10, 5, 20));
    }

    [Fact]
    public void Change_over_the_period_before_is_undefined_in_the_first()
    {
        FaultException refusal = Assert.Throws<FaultException>(() => Panel(new NormalisationStage(Method.ChangeOverPeriod()), UndefinedPolicies.RefuseAll, 4, 10, 5, 20));

        Assert.StartsWith("x in 2023 of a, b", Assert.Single(refusal.Faults).Value, StringComparison.Ordinal);
        Assert.Equal([NA, NA, 25, 100], Panel(new NormalisationStage(Method.ChangeOverPeriod()), 4, 10, 5, 20));
        Assert.Equal([NA, NA, NA, 100], Panel(new NormalisationStage(Method.ChangeOverPeriod()), 0, 10, 5, 20));
    }

    [Fact]
    public void Methods_that_rank_cannot_take_ranks_from_the_first_period()
    {
        foreach (Method method in (ReadOnlySpan<Method>)[Method.Rank(), Method.PercentileRank(), Method.PercentileClasses(new PercentileClass(0, 0)), Method.ChangeOverPeriod(), Method.Cyclical])
        {
            FaultException refusal = Assert.Throws<FaultException>(() => Panel(new NormalisationStage(method) { Scope = NormalisationScope.FirstPeriod }, 0, 10, 5, 20));
            Assert.Contains("first period", Assert.Single(refusal.Faults).Rule, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void An_undefined_indicator_is_refused_with_its_units_in_each_period()
    {
        FaultException refusal = Assert.Throws<FaultException>(() => Panel(new NormalisationStage(Method.MinMax()), UndefinedPolicies.RefuseAll, 3, 3, 4, NA));

        Assert.Equal(2, refusal.Faults.Length);
        Assert.Contains(refusal.Faults, static fault => fault.Rule.StartsWith("all its values are equal", StringComparison.Ordinal) && fault.Value == "x in 2023 of a, b");
        Assert.Contains(refusal.Faults, static fault => fault.Rule.StartsWith("it has one value only", StringComparison.Ordinal) && fault.Value == "x in 2024 of a");
    }

    [Fact]
    public void Bad_parameters_are_refused_with_value_rule_and_cure()
    {
        Action[] bad =
        [
            static () => Method.MinMax(0, 0), static () => Method.MinMax(NA), static () => Method.MinMax(-1e308, 1e308), static () => Method.ZScore(0, 0), static () => Method.ZScore(double.NegativeInfinity),
            static () => Method.ZScore(1e308), static () => Method.AsGiven(NA), static () => Method.Goalposts(2, 1), static () => Method.Goalposts(0, double.PositiveInfinity), static () => Method.Scaled(0, 1, 0),
            static () => Method.DistanceToTarget(NA), static () => Method.DistanceToReference("a", scale: -1), static () => Method.TargetRange(0, 0, 1, 2), static () => Method.TargetRange(0, 2, 1, 3),
            static () => Method.TargetRange(0, 1, 2, 2), static () => Method.Rank((RankTies)9), static () => Method.PercentileRank(RankTies.Minimum, 1, 0), static () => Method.PercentileClasses(),
            static () => Method.PercentileClasses(new PercentileClass(5, 0)), static () => Method.PercentileClasses(new(0, 0), new(0, 1)), static () => Method.PercentileClasses(new(0, 1), new(50, 1)),
            static () => Method.PercentileClasses(new(0, 1), new(100, 2)), static () => Method.PercentileClasses(new PercentileClass(0, NA)), static () => Method.FractionOfMaximum(0),
            static () => Method.RatioTo((ReferencePoint)3), static () => Method.DifferenceTo(ReferencePoint.Mean, NA), static () => Method.AboveBelowMean(1), static () => Method.AboveBelowMean(NA),
            static () => Method.ChangeOverPeriod(-1),
        ];

        Assert.All(bad, static make =>
        {
            ArgumentOutOfRangeException refusal = Assert.Throws<ArgumentOutOfRangeException>(make);
            Assert.NotNull(refusal.ParamName);
            Assert.Matches(@"^[A-Z].*\. [A-Z].*", refusal.Message);
        });
        Assert.Throws<ArgumentException>(static () => Method.DistanceToReference(" "));
        Assert.Throws<ArgumentNullException>(static () => Method.DistanceToReference(null!));
    }

    [Fact]
    public void Two_of_the_same_method_and_parameters_are_equal()
    {
        Assert.Equal(Method.PercentileClasses(new(0, 0), new(50, 1)), Method.PercentileClasses(new(0, 0), new(50, 1)));
        Assert.Equal(Method.PercentileClasses(new(0, 0), new(50, 1)).GetHashCode(), Method.PercentileClasses(new(0, 0), new(50, 1)).GetHashCode());
        Assert.NotEqual(Method.PercentileClasses(new(0, 0), new(50, 1)), Method.PercentileClasses(new(0, 0), new(50, 2)));
        Assert.Equal(Method.MinMax(0, 1), Method.DistanceToMaximum());
        Assert.Equal(Method.Goalposts(0, 10, 0, 5, truncate: false), Method.Scaled(0, 10, 5));
        Assert.Equal(Method.RatioTo(ReferencePoint.Best), Method.FractionOfMaximum());
        Assert.NotEqual(Method.Rank(), Method.Borda());
    }

    [Fact]
    public void A_method_is_told_in_short()
    {
        Assert.Equal(
            [
                "min-max(0, 100)", "z-score(0, 1)", "as-given", "as-given(100)", "goalposts(0, 10, 0, 100)", "open-goalposts(0, 10, 0, 1)", "distance-to-reference(AUT, 1)",
                "capped-distance-to-target(5, 0, 1)", "target-range(0, 1, 2, 3, 0, 100)", "rank(minimum)", "borda(average)", "percentile-rank(maximum, 0, 1)", "percentile-classes(0: 0, 50: 1.5)",
                "ratio-to-best(1)", "difference-to-mean(100)", "above-below-mean(0.2, -1, 1)", "change-over-period(100)", "cyclical",
            ],
            ((Method[])
            [
                Method.MinMax(), Method.ZScore(), Method.AsGiven(), Method.AsGiven(100), Method.Goalposts(0, 10), Method.Scaled(0, 10), Method.DistanceToReference("AUT"),
                Method.DistanceToTarget(5, cap: true), Method.TargetRange(0, 1, 2, 3), Method.Rank(), Method.Borda(RankTies.Average), Method.PercentileRank(RankTies.Maximum),
                Method.PercentileClasses(new(0, 0), new(50, 1.5)), Method.FractionOfMaximum(), Method.DifferenceTo(ReferencePoint.Mean, 100), Method.AboveBelowMean(0.2), Method.ChangeOverPeriod(), Method.Cyclical,
            ]).Select(static method => method.ToString()));
    }

    [Fact]
    public void Results_are_the_same_on_any_number_of_threads()
    {
        Random random = new(11);
        string[] units = [.. Enumerable.Range(0, 20_003).Select(OneColumn.Unit)];
        KeyValuePair<string, double[]>[] columns = [.. Enumerable.Range(0, 5).Select(c => KeyValuePair.Create($"c{c}", Array.ConvertAll(units, _ => random.Next(30) == 0 ? NA : random.NextDouble())))];
        foreach (Method method in (ReadOnlySpan<Method>)[Method.MinMax(), Method.ZScore(), Method.Rank()])
        {
            // One column alone has too few cells for a second thread; five together have enough.
            IndexResult all = Index(columns.Select(static c => c.Key), method).Compute(IndexData.Of(units, columns));
            foreach ((string code, double[] values) in columns)
                Assert.Equal(Index([code], method).Compute(IndexData.Of(units, [new(code, values)])).Stage("normalise").Column(code).ToArray(), all.Stage("normalise").Column(code).ToArray());
        }
    }

    private static CompositeIndex Index(IEnumerable<string> codes, Method method) => CompositeIndex.Of(OneColumn.Index(new NormalisationStage(method), Direction.HigherIsBetter, UndefinedPolicies.RefuseAll).Definition with
    {
        Root = Hierarchy.IndexNode.Group("index", [.. codes.Select(static code => Hierarchy.IndexNode.Indicator(code))]),
    });

    private static double[] Panel(NormalisationStage stage, params double[] values) => Panel(stage, UndefinedPolicies.MissingAll, values);

    /// <summary>Values far from zero and close together: their mean is no double, and 1e-16 of it is much of their spread.</summary>
    [Fact]
    public void A_z_score_is_exact_far_from_zero()
    {
        const double Far = 1 << 30, Step = 1.0 / (1 << 22);
        double[] z = OneColumn.Up(Method.ZScore(), Far, Far + Step, Far + (2 * Step), Far + (4 * Step));

        Assert.Equal(-1.0246950765959599, z[0], 1e-14);
        Assert.Equal(-0.43915503282683994, z[1], 1e-14);
        Assert.Equal(1.3174651, z[3], 1e-7);
    }

    [Fact]
    public void What_is_undefined_over_all_periods_is_told_period_by_period_before_the_units()
    {
        NormalisationStage stage = new(Method.MinMax()) { Scope = NormalisationScope.AllPeriods };

        Assert.Equal(
            ["x in 2023 of a, b", "x in 2024 of a"],
            Assert.Throws<FaultException>(() => Panel(stage, UndefinedPolicies.RefuseAll, 5, 5, 5, double.NaN)).Faults.Select(static fault => fault.Value));
    }

    /// <summary>A period without any value has nothing to compare with a reference.</summary>
    [Fact]
    public void A_reference_is_not_missed_where_no_unit_has_a_value() => Assert.Equal(
        [double.NaN, double.NaN, 0, 1],
        Panel(new NormalisationStage(Method.DistanceToReference("b")) { Scope = NormalisationScope.AllPeriods }, UndefinedPolicies.RefuseAll, double.NaN, double.NaN, 1, 2));

    /// <summary>Two units in two years.</summary>
    private static double[] Panel(NormalisationStage stage, UndefinedPolicies policies, params double[] values)
    {
        IndexPanel panel = IndexPanel.Of(
        [
            new(Period.OfYear(2023), IndexData.Of(["a", "b"], [new("x", values[..2])])),
            new(Period.OfYear(2024), IndexData.Of(["a", "b"], [new("x", values[2..])])),
        ]);
        ImmutableArray<IndexResult> results = OneColumn.Index(stage, Direction.HigherIsBetter, policies).Compute(panel).Results;
        return [.. results.SelectMany(static result => result.Stage("normalise").Column("x").ToArray())];
    }
}
