using System.Collections.Immutable;
using Cds.Indicators.Composite.Data;
using Cds.Indicators.Composite.Denomination;
using Cds.Indicators.Composite.Hierarchy;
using Cds.Indicators.Composite.Imputation;
using Cds.Indicators.Composite.Indices;
using Cds.Indicators.Composite.Screening;
using Cds.Indicators.Composite.Stages;
using Cds.Indicators.Composite.Tests.Reference;
using Cds.Indicators.Composite.Tests.Stages;
using Cds.Indicators.Composite.Treatment;
using Cds.Indicators.Faults;

namespace Cds.Indicators.Composite.Tests.Edge;

/// <summary>Edge cases of the stages before the normalisation.</summary>
internal static class StageEdges
{
    private const double NA = double.NaN;

    private static readonly double[] s_four = [1, 2, 5, 10];

    private static readonly double[] s_tied = [.. Enumerable.Repeat(0.0, 30), 500, 500, 500, 400, 400, 400, 400];

    /// <summary>The rows by their id.</summary>
    public static IReadOnlyDictionary<string, EdgeRow> Rows { get; } = new Dictionary<string, EdgeRow>(StringComparer.Ordinal)
    {
        ["checkSK_OR_rule"] = EdgeRow.Same(() => [PassTest.Default.Passes(Report(TreatmentMethod.Winsorise(), [.. Upto(10), 100]).Before!.Value) ? 1 : 0]),
        ["winsorise_doc"] = EdgeRow.Same(() => Treated(TreatmentMethod.Winsorise(), [.. Upto(10), 30, 100])),
        ["winsorise_doc_nwin"] = EdgeRow.Same(() => [Report(TreatmentMethod.Winsorise(), [.. Upto(10), 30, 100]).Winsorised.Length]),
        ["winsorise_ties_exceed_winmax"] = EdgeRow.Right(
            "it changes three values where one is allowed", () => [Report(TreatmentMethod.Winsorise(1, PassTest.Of(0.1, -5)), s_tied).Winsorised.Length], 0),
        ["winsorise_negative_tail"] = EdgeRow.Same(() => Treated(TreatmentMethod.Winsorise(), [-100, -30, .. Upto(10)])),
        ["winsorise_constant"] = Constant(TreatmentMethod.Winsorise(), 1, 1, 1, 1),
        ["winsorise_NA_narmF"] = EdgeRow.Right(
            "it stops at a missing value", () => Treated(TreatmentMethod.Winsorise(), [.. Upto(10), 100, NA]), [.. Upto(10), 10, NA]),
        ["treat_constant_df"] = Constant(TreatmentMethod.WinsoriseThenTransform(Transformation.RangeShiftedLog), 1, 1, 1, 1, 1),
        ["treat_two_values"] = EdgeRow.Same(() => [Treated(TreatmentMethod.WinsoriseThenTransform(Transformation.RangeShiftedLog), [.. Enumerable.Repeat(0.0, 40), 1])[40]]),
        ["log_CT"] = EdgeRow.Same(() => Transformed(Transformation.RangeShiftedLog, s_four)),
        ["log_CT_const"] = Constant(TreatmentMethod.Transform(Transformation.RangeShiftedLog, isForced: true), 2, 2, 2, 2),
        ["log_GII_noop"] = EdgeRow.Right(
            "it computes the logarithm and hands back the values", () => Transformed(Transformation.GlobalInnovationIndexLog, s_four), 0, 0.69314718055994529, 1.6094379124341003, 2.3025850929940459),
        ["boxcox_l0"] = EdgeRow.Same(() => Transformed(Transformation.BoxCox(0), s_four)),
        ["boxcox_l0_nopos_neg"] = EdgeRow.Undefined(UndefinedCase.NotPositive, policies => Transformed(Transformation.BoxCox(0, isShifted: false), [-1, 2, 3, 5], policies)),
        ["boxcox_l0.5"] = EdgeRow.Same(() => Transformed(Transformation.BoxCox(0.5), s_four)),

        ["impute_all_NA"] = EdgeRow.Undefined(UndefinedCase.NoDonor, policies => Imputed(policies, ImputationMethod.Mean, NA, NA)),
        ["i_mean_grp_emptygroup"] = EdgeRow.Same(() => Grouped("a", "a", "b", "c")),
        ["i_mean_grp_NA_group"] = EdgeRow.Same(() => Grouped("a", "a", "b", null)),
        ["i_median_even"] = EdgeRow.Same(() => Imputed(UndefinedPolicies.RefuseAll, ImputationMethod.Median, 1, 2, NA, 10, 20)),
        ["impute_row_constant_col"] = EdgeRow.Undefined(UndefinedCase.NoDonor, policies => SmallIndex.Run(
            IndexData.Of(SmallIndex.Units(3), [new("a", [1, 1, 1]), new("b", [1, NA, 3])]), policies, ["a", "b"], new ImputationStage(ImputationMethod.RowMean())).Column("impute", "b")),
        ["impute_panel_linear_single_obs"] = EdgeRow.Undefined(UndefinedCase.NoDonor, policies => Years(policies, ImputationMethod.Linear, NA, 5, NA)),
        ["impute_panel_linear_extrap"] = EdgeRow.Same(() => Years(UndefinedPolicies.RefuseAll, ImputationMethod.Linear, NA, 5, 7, NA)),
        ["impute_panel_latest_leading_gap"] = EdgeRow.Same(() => Years(UndefinedPolicies.MissingAll, ImputationMethod.LatestObservation(), NA, 5, NA, NA)),
        ["impute_panel_constant_leading_gap"] = EdgeRow.Same(() => Years(UndefinedPolicies.RefuseAll, ImputationMethod.PiecewiseConstant, NA, 5, NA, NA)),

        ["denominate_zero"] = EdgeRow.Undefined(UndefinedCase.ZeroDenominator, policies => Divided(policies, 1, [1, 0], [0, 0])),
        ["denominate_missing_unit"] = EdgeRow.Undefined(UndefinedCase.MissingDenominator, policies => Divided(policies, 1, [1, 0], [1, NA])),
        ["denominate_scale"] = EdgeRow.Right(
            "10 x 1000 / 4 is handed back as 10, undivided", () => Divided(UndefinedPolicies.RefuseAll, 1000, [10], [4]), 2500),

        ["data_avail_all_NA_row"] = new EdgeRow(printed =>
        {
            DataCoverage[] coverage = [.. Screened(new ScreeningStage()).Units.Select(unit => unit.Coverage)];
            double[] ours =
            [
                .. coverage.Select(c => (double)c.Missing), .. coverage.Select(c => (double)c.Zero), .. coverage.Select(c => (double)(c.Missing + c.Zero)),
                .. coverage.Select(c => c.Availability), .. coverage.Select(c => c.NonZeroShare.ValueOr(NA)),
            ];
            Assert.Equal(printed.Split(' ').Skip(2).Select(VectorTable.Number), ours);
        }),
        ["screen_all_NA_row_byzeros"] = EdgeRow.Right(
            "a unit is included or not, never NA", () => [.. Screened(new ScreeningStage(null, 0.05)).Units.Select(unit => unit.IsKept ? 1.0 : 0)], 0, 1),
    };

    private static double[] Upto(int count) => [.. Enumerable.Range(1, count).Select(i => (double)i)];

    private static double[] Treated(TreatmentMethod method, double[] values) => SmallIndex.Run(new TreatmentStage(method), values).Column("treat");

    private static TreatedIndicator Report(TreatmentMethod method, double[] values) => SmallIndex.Run(new TreatmentStage(method), values).Treatment()["x"];

    private static double[] Transformed(Transformation transformation, double[] values, UndefinedPolicies? policies = null) =>
        SmallIndex.Run(new TreatmentStage(TreatmentMethod.Transform(transformation, isForced: true)), policies ?? UndefinedPolicies.RefuseAll, values).Column("treat");

    /// <summary>A constant column has no shape: refused, or left as it is.</summary>
    private static EdgeRow Constant(TreatmentMethod method, params double[] values) => new(_ =>
    {
        FaultException refused = Assert.Throws<FaultException>(() => Treated(method, values));
        Assert.Contains("policy for ConstantColumn ", Assert.Single(refused.Faults).Cure, StringComparison.Ordinal);
        Assert.Equal(values, SmallIndex.Run(new TreatmentStage(method), UndefinedPolicies.MissingAll, values).Column("treat"));
    });

    private static double[] Imputed(UndefinedPolicies policies, ImputationMethod method, params double[] values) =>
        SmallIndex.Run(new ImputationStage(method), policies, values).Column("impute");

    private static double[] Grouped(params string?[] groups) => SmallIndex.Run(
        IndexData.Of(SmallIndex.Units(4), [new("x", [1, NA, 3, NA])], [new("g", groups)]), UndefinedPolicies.MissingAll, ["x"], new ImputationStage(ImputationMethod.GroupMean("g"))).Column("impute");

    private static double[] Years(UndefinedPolicies policies, ImputationMethod method, params double[] values) =>
    [
        .. SmallIndex.RunYears(new ImputationStage(method), policies, [.. values.Select((value, i) => (2001 + i, value))]).Results.Select(ofYear => ofYear.Column("impute")[0]),
    ];

    private static double[] Divided(UndefinedPolicies policies, double factor, double[] values, double[] divisors) => SmallIndex.Run(
        IndexData.Of(SmallIndex.Units(values.Length), [new("x", values), new("d", divisors)]),
        policies,
        ["x"],
        new DenominationStage(ImmutableSortedDictionary<string, Denominator>.Empty.Add("x", new Denominator("d", factor)))).Column("denominate");

    private static ScreeningReport Screened(ScreeningStage stage) => SmallIndex.Of(UndefinedPolicies.RefuseAll, [IndexNode.Indicator("a"), IndexNode.Indicator("b")], stage)
        .Compute(IndexData.Of(["A", "B"], [new("a", [NA, 0]), new("b", [NA, 2])])).Screening();
}
