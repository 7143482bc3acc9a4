using System.Collections.Immutable;
using Cds.Indicators.Composite.Data;
using Cds.Indicators.Composite.Hierarchy;
using Cds.Indicators.Composite.Indices;
using Cds.Indicators.Composite.Stages;
using Cds.Indicators.Composite.Tests.Stages;
using Cds.Indicators.Composite.Treatment;
using Cds.Indicators.Faults;
using Cds.Indicators.Periods;

namespace Cds.Indicators.Composite.Tests.Treatment;

/// <summary>Treatment of outliers: the single calls of the reference, limits, undefined cases and bad input.</summary>
public sealed class TreatmentTests
{
    private const double NA = double.NaN;

    private static readonly double[] s_oneOutlier = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 30, 100];

    /// <summary>Calls and results of the reference, from its edge cases.</summary>
    [Fact]
    public void Single_calls_of_the_reference()
    {
        Assert.Equal([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 30, 30], Treated(TreatmentMethod.Winsorise(), s_oneOutlier));
        Assert.Equal([-30, -30, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10], Treated(TreatmentMethod.Winsorise(), -100, -30, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10));
        DistributionShape shape = SmallIndex.Run(new TreatmentStage(TreatmentMethod.Winsorise()), 1, 2, 3, 4, 10).Treatment()["x"].Before!.Value;
        Assert.Equal(1.697056274847714, shape.Skewness, 1e-14);
        Assert.Equal(3.1519999999999992, shape.ExcessKurtosis, 1e-14);
        Assert.False(SmallIndex.Run(new TreatmentStage(TreatmentMethod.None), s_oneOutlier).Treatment()["x"].IsPassed);
    }

    [Fact]
    public void A_missing_value_is_passed_over()
    {
        // The reference stops at a missing value unless told otherwise.
        double[] treated = Treated(TreatmentMethod.Winsorise(), [.. s_oneOutlier, NA]);
        Assert.Equal([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 30, 30, NA], treated);
    }

    /// <summary>The reference winsorises three tied values where one is allowed; here the limit holds.</summary>
    [Fact]
    public void The_most_points_are_never_exceeded_through_ties()
    {
        double[] tied = [.. Enumerable.Repeat(0.0, 30), 500, 500, 500, 400, 400, 400, 400];
        PassTest strict = PassTest.Of(0.1, -5);
        Assert.Equal(tied, Treated(TreatmentMethod.Winsorise(1, strict), tied));
        Assert.Equal(tied, Treated(TreatmentMethod.Winsorise(2, strict), tied));
        Assert.Equal([.. Enumerable.Repeat(0.0, 30), 400, 400, 400, 400, 400, 400, 400], Treated(TreatmentMethod.Winsorise(3, strict), tied));
        TreatedIndicator none = SmallIndex.Run(new TreatmentStage(TreatmentMethod.Winsorise(1, strict)), tied).Treatment()["x"];
        Assert.Equal(TreatmentOutcome.NotTreatable, none.Outcome);
        Assert.Empty(none.Winsorised);
        Assert.Null(none.AfterWinsorising);
    }

    [Fact]
    public void Both_ends_together_keep_to_the_limit()
    {
        // Two points high, then two low; three are allowed.
        double[] values = [-1000, -900, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 2000, 3000];
        foreach (int most in (int[])[1, 2, 3, 4, 5])
            Assert.InRange(values.Zip(Treated(TreatmentMethod.Winsorise(most, PassTest.Of(0, -100)), values)).Count(pair => pair.First != pair.Second), 1, most);
    }

    [Fact]
    public void Winsorisation_stops_before_only_two_values_are_left()
    {
        double[] values = [.. Enumerable.Repeat(0.0, 40), 1, 2];
        TreatedIndicator indicator = SmallIndex.Run(new TreatmentStage(TreatmentMethod.Winsorise(maximumPoints: null)), values).Treatment()["x"];
        Assert.Equal(new WinsorisedValue("u41", 2, 1), Assert.Single(indicator.Winsorised));
        Assert.False(indicator.IsPassed);
    }

    /// <summary>The reference leaves a column of two values untreated, with a warning.</summary>
    [Fact]
    public void Two_different_values_are_left_as_they_are()
    {
        double[] values = [.. Enumerable.Repeat(0.0, 40), 1];
        IndexResult result = SmallIndex.Run(new TreatmentStage(TreatmentMethod.WinsoriseThenTransform(Transformation.RangeShiftedLog)), values);
        Assert.Equal(values, result.Column("treat"));
        Assert.Equal(TreatmentOutcome.TooFewValues, result.Treatment()["x"].Outcome);
    }

    [Theory]
    [InlineData(new double[0])]
    [InlineData(new double[] { 1, 1, 1 })]
    [InlineData(new double[] { 1, 2, 1000, NA })]
    public void Fewer_than_four_values_are_too_few_to_judge(double[] values)
    {
        IndexResult result = SmallIndex.Run(new TreatmentStage(TreatmentMethod.Transform(Transformation.UnitShiftedLog, isForced: true)), values);
        Assert.Equal(values, result.Column("treat"));
        Assert.Equal(TreatmentOutcome.TooFewValues, result.Treatment()["x"].Outcome);
        Assert.Null(result.Treatment()["x"].Before);
    }

    [Fact]
    public void A_constant_column_is_refused_or_left_as_it_is()
    {
        double[] values = [3, 3, NA, 3, 3, 3];
        TreatmentStage stage = new(TreatmentMethod.Winsorise());
        FaultException refused = Assert.Throws<FaultException>(() => SmallIndex.Run(stage, values));
        Assert.Equal("x of u00, u01, u03, u04, u05", Assert.Single(refused.Faults).Value);
        foreach (UndefinedAction action in (UndefinedAction[])[UndefinedAction.Missing, UndefinedAction.Give(50)])
        {
            IndexResult result = SmallIndex.Run(stage, UndefinedPolicies.RefuseAll.With(UndefinedCase.ConstantColumn, action), values);
            Assert.Equal(values, result.Column("treat"));
            Assert.Equal(TreatmentOutcome.Constant, result.Treatment()["x"].Outcome);
        }
    }

    [Fact]
    public void What_does_not_pass_winsorised_is_transformed_from_its_original_values()
    {
        // Four at the top, so that one point changes nothing of note.
        double[] values = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 300, 400];
        TreatmentMethod apart = TreatmentMethod.WinsoriseThenTransform(Transformation.UnitShiftedLog, maximumPoints: 1);
        TreatmentMethod combined = TreatmentMethod.WinsoriseThenTransform(Transformation.UnitShiftedLog, maximumPoints: 1, isCombined: true);

        double[] ofOriginal = Treated(apart, values);
        Assert.Equal(Math.Log(400), ofOriginal[^1], 1e-14);
        Assert.Equal(Math.Log(300), ofOriginal[^2], 1e-14);
        double[] ofWinsorised = Treated(combined, values);
        Assert.Equal(Math.Log(300), ofWinsorised[^1], 1e-14);

        TreatedIndicator indicator = SmallIndex.Run(new TreatmentStage(apart), values).Treatment()["x"];
        Assert.Equal(TreatmentOutcome.Transformed, indicator.Outcome);
        Assert.Equal(new WinsorisedValue("u29", 400, 300), Assert.Single(indicator.Winsorised));
        Assert.True(indicator.Winsorised[0].IsHigh);
        Assert.Equal(Transformation.UnitShiftedLog, indicator.Transformation);
        Assert.True(indicator.Before!.Value.Skewness > indicator.AfterWinsorising!.Value.Skewness);
        Assert.True(indicator.IsPassed);
    }

    /// <summary>In the reference a forced winsorisation has no effect within a treatment, because what passes is never handed to it.</summary>
    [Fact]
    public void An_indicator_that_passes_is_treated_where_that_is_forced()
    {
        double[] values = [1, 4, 9, 16, 25, 36, 49, 64, 81, 100, 121, 144];
        Assert.Equal(values, Treated(TreatmentMethod.Winsorise(3), values));
        Assert.Equal([1, 4, 9, 16, 25, 36, 49, 64, 81, 81, 81, 81], Treated(TreatmentMethod.WinsoriseThenTransform(Transformation.RangeShiftedLog, 3, isForced: true), values));
        Assert.Equal([.. values.Select(x => Math.Log(x))], Treated(TreatmentMethod.Transform(Transformation.UnitShiftedLog, isForced: true), values));
    }

    [Fact]
    public void Single_indicators_may_have_another_treatment_or_none()
    {
        TreatmentStage stage = new(TreatmentMethod.Winsorise())
        {
            Overrides = ImmutableSortedDictionary<string, TreatmentMethod>.Empty.Add("y", TreatmentMethod.None).Add("z", TreatmentMethod.Transform(Transformation.BoxCox(0))),
        };
        IndexResult result = SmallIndex.Run(
            IndexData.Of(SmallIndex.Units(12), [new("x", s_oneOutlier), new("y", s_oneOutlier), new("z", s_oneOutlier)]), UndefinedPolicies.RefuseAll, ["x", "y", "z"], stage);
        Assert.Equal(30, result.Column("treat")[^1]);
        Assert.Equal(100, result.Column("treat", "y")[^1]);
        Assert.Equal(Math.Log(100), result.Column("treat", "z")[^1], 1e-14);
        Assert.Equal([TreatmentOutcome.Winsorised, TreatmentOutcome.NotAsked, TreatmentOutcome.Transformed], result.Treatment().Indicators.Select(i => i.Outcome));
        Assert.Throws<KeyNotFoundException>(() => result.Treatment()["w"]);
    }

    [Fact]
    public void Each_period_is_treated_by_itself()
    {
        PanelResult result = SmallIndex.Of(UndefinedPolicies.RefuseAll, [IndexNode.Indicator("x")], new TreatmentStage(TreatmentMethod.Winsorise())).Compute(IndexPanel.Of(
        [
            new(Period.OfYear(2023), IndexData.Of(SmallIndex.Units(12), [new("x", s_oneOutlier)])),
            new(Period.OfYear(2024), IndexData.Of(SmallIndex.Units(12), [new("x", [.. Enumerable.Range(90, 12).Select(i => (double)i)])])),
        ]));
        Assert.Equal(TreatmentOutcome.Winsorised, result[Period.OfYear(2023)].Treatment()["x"].Outcome);
        Assert.Equal(TreatmentOutcome.Passed, result[Period.OfYear(2024)].Treatment()["x"].Outcome);
        Assert.Equal(30, result[Period.OfYear(2023)].Column("treat")[^1]);
    }

    [Fact]
    public void Transformations_without_a_result_are_refused_or_follow_the_policy()
    {
        double[] shares = [-0.3, 0.1, 0.2, 0.4, 0.8];
        TreatmentStage[] stages = [.. new[] { Transformation.GlobalInnovationIndexLog, Transformation.BoxCox(0, isShifted: false), Transformation.FittedBoxCox(isShifted: false) }
            .Select(transformation => new TreatmentStage(TreatmentMethod.Transform(transformation, isForced: true)))];
        foreach (TreatmentStage stage in stages)
        {
            FaultException refused = Assert.Throws<FaultException>(() => SmallIndex.Run(stage, shares));
            Assert.Equal("x of u00, u01, u02, u03, u04", Assert.Single(refused.Faults).Value);
            IndexResult missing = SmallIndex.Run(stage, UndefinedPolicies.MissingAll, shares);
            Assert.All(missing.Column("treat"), cell => Assert.True(double.IsNaN(cell)));
            Assert.Equal(TreatmentOutcome.Undefined, missing.Treatment()["x"].Outcome);
            Assert.StartsWith("a value that is zero or negative", missing.Stage("treat")["u00", "x"].Reason, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Results_beyond_the_doubles_are_refused_or_follow_the_policy()
    {
        TreatmentStage stage = new(TreatmentMethod.Transform(Transformation.BoxCox(3), isForced: true));
        FaultException refused = Assert.Throws<FaultException>(() => SmallIndex.Run(stage, 1, 2, 3, 1e200));
        Assert.Equal("x of u03", Assert.Single(refused.Faults).Value);
        IndexResult missing = SmallIndex.Run(stage, UndefinedPolicies.MissingAll, 1, 2, 3, 1e200);
        Assert.Equal("the result is too large for a number", missing.Stage("treat")["u03", "x"].Reason);
        Assert.Equal(7.0 / 3, missing.Stage("treat")["u01", "x"].Value, 1e-14);
        Assert.Equal(TreatmentOutcome.Undefined, missing.Treatment()["x"].Outcome);
    }

    [Fact]
    public void Bad_parameters_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => TreatmentMethod.Winsorise(0));
        Assert.Throws<ArgumentException>(() => TreatmentMethod.Winsorise(maximumPoints: null, isForced: true));
        Assert.Throws<ArgumentNullException>(() => TreatmentMethod.Transform(null!));
        Assert.Throws<ArgumentNullException>(() => TreatmentMethod.WinsoriseThenTransform(null!));
        Assert.Throws<ArgumentOutOfRangeException>(() => TreatmentMethod.WinsoriseThenTransform(Transformation.RangeShiftedLog, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => PassTest.Of(-1, 3));
        Assert.Throws<ArgumentOutOfRangeException>(() => PassTest.Of(double.NaN, 3));
        Assert.Throws<ArgumentOutOfRangeException>(() => PassTest.Of(2, double.PositiveInfinity));
        Assert.Throws<ArgumentOutOfRangeException>(() => Transformation.BoxCox(NA));
        Assert.Throws<ArgumentOutOfRangeException>(() => Transformation.FittedBoxCox(NA, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Transformation.FittedBoxCox(1, 1));
        Assert.Throws<ArgumentNullException>(() => new TreatmentStage(null!));
        TreatmentStage stage = new(TreatmentMethod.Winsorise()) { Overrides = ImmutableSortedDictionary<string, TreatmentMethod>.Empty.Add("y", TreatmentMethod.None) };
        Assert.Equal("y", Assert.Single(Assert.Throws<FaultException>(() => SmallIndex.Run(stage, 1, 2)).Faults).Value);
    }

    [Fact]
    public void Methods_are_equal_by_their_parameters_and_say_them()
    {
        Assert.Equal(TreatmentMethod.Winsorise(3), TreatmentMethod.Winsorise(3, PassTest.Default));
        Assert.NotEqual(TreatmentMethod.Winsorise(3), TreatmentMethod.Winsorise(4));
        Assert.Equal("none", TreatmentMethod.None.ToString());
        Assert.Equal("winsorise(unlimited)", TreatmentMethod.Winsorise(maximumPoints: null).ToString());
        Assert.Equal("winsorise(3, forced)", TreatmentMethod.Winsorise(3, isForced: true).ToString());
        Assert.Equal("transform(box-cox(0.5, unshifted))", TreatmentMethod.Transform(Transformation.BoxCox(0.5, isShifted: false)).ToString());
        Assert.Equal(
            "winsorise-then-transform(5, fitted-box-cox(-2, 2), |skewness| < 1.5 or kurtosis < 3, combined)",
            TreatmentMethod.WinsoriseThenTransform(Transformation.FittedBoxCox(), test: PassTest.Of(1.5, 3), isCombined: true).ToString());
        Assert.Equal(
            ["range-shifted-log", "unit-shifted-log", "skew-aware-log", "global-innovation-index-log"],
            new[] { Transformation.RangeShiftedLog, Transformation.UnitShiftedLog, Transformation.SkewAwareLog, Transformation.GlobalInnovationIndexLog }.Select(t => t.ToString()));
    }

    /// <summary>The exponent is that of the likelihood wherever the search begins: the powers of its first steps leave the doubles.</summary>
    [Fact]
    public void The_likeliest_exponent_is_found_between_far_bounds()
    {
        double[] values = [1, 2, 30, 1e3, 2e5, 1e7, 1e10, 3e12, 1e17, 1e22];
        string[] found = [.. new[] { 1.0, 100 }.Select(bound => SmallIndex.Run(
            new TreatmentStage(TreatmentMethod.Transform(Transformation.FittedBoxCox(-bound, bound), isForced: true)), values).Treatment()["x"].Transformation!.ToString()[..11])];

        Assert.Equal(found[0], found[1]);
    }

    private static double[] Treated(TreatmentMethod method, params double[] values) => SmallIndex.Run(new TreatmentStage(method), values).Column("treat");
}
