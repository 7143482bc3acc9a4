using Cds.Indicators.Composite.Aggregation;
using Cds.Indicators.Composite.Stages;
using Cds.Indicators.Composite.Tests.Aggregation;
using static Cds.Indicators.Composite.Tests.Edge.EdgeRow;
using Method = Cds.Indicators.Composite.Aggregation.AggregationMethod;

namespace Cds.Indicators.Composite.Tests.Edge;

/// <summary>Edge cases of aggregation.</summary>
internal static class AggregationEdges
{
    private const double NA = double.NaN;

    public static Dictionary<string, EdgeRow> Rows { get; } = new(StringComparer.Ordinal)
    {
        ["amean_NA"] = Same(() => [OneGroup.Score(Method.ArithmeticMean, [1, 2, 1], 1, NA, 3)]),
        ["amean_allNA"] = Same(() => [OneGroup.Score(Method.ArithmeticMean, [1, 1], NA, NA)]),
        ["amean_NAweight"] = Faulty("not a number", () => OneGroup.Score(Method.ArithmeticMean, [NA, 1], 1, 2)),
        ["amean_zero_weights"] = Faulty("sum to zero", () => OneGroup.Score(Method.ArithmeticMean, [0, 0], 1, 2)),
        ["amean_negative_weights"] = Faulty("zero or more", () => OneGroup.Score(Method.ArithmeticMean, [-1, 2], 1, 2)),
        ["amean_weights_cancel"] = Faulty("zero or more", () => OneGroup.Score(Method.ArithmeticMean, [-1, 1], 1, 2)),
        ["amean_empty"] = Faulty("no parts", () => OneGroup.Score(Method.ArithmeticMean, [])),
        ["amean_len"] = Argument("Give one for each", () => OutrankingMatrix.Of(
            OneGroup.Result(new AggregationStage(Method.ArithmeticMean), [1, 1, 1], UndefinedPolicies.RefuseAll, [1, 2, 3]).Raw, ["p00", "p01", "p02"], [1, 2])),
        ["gmean_NA"] = Same(() => [OneGroup.Score(Method.GeometricMean, [1, 2, 1], 1, NA, 4)]),
        ["gmean_zero"] = Undefined(UndefinedCase.NotPositive, With(Method.GeometricMean, 0, 4)),
        ["gmean_neg"] = Undefined(UndefinedCase.NotPositive, With(Method.GeometricMean, -1, 4)),
        ["gmean_allNA"] = Same(() => [OneGroup.Score(Method.GeometricMean, [1, 1], NA, NA)]),
        ["gmean_zeroWeights"] = Faulty("sum to zero", () => OneGroup.Score(Method.GeometricMean, [0, 0], 1, 4)),
        ["gmean_noweights"] = Same(() => OneGroup.Scores(Method.GeometricMean, [1, 4])),
        ["hmean_NA"] = Same(() => [OneGroup.Score(Method.HarmonicMean, [1, 2, 1], 1, NA, 4)]),
        ["hmean_zero"] = Undefined(UndefinedCase.NotPositive, With(Method.HarmonicMean, 0, 4)),
        ["hmean_negative"] = Undefined(UndefinedCase.NotPositive, With(Method.HarmonicMean, -1, 4)),
        ["hmean_cancel"] = Undefined(UndefinedCase.NotPositive, With(Method.HarmonicMean, -2, 2)),
        ["genmean_p2"] = Same(() => OneGroup.Scores(Method.PowerMean(2), [1, 3])),
        ["genmean_p2_NA"] = Right("One rule holds for all means: what is missing is left out.", () => [OneGroup.Score(Method.PowerMean(2), [1, 2, 1], 1, NA, 3)], 2.23606797749979),
        ["genmean_p0"] = Argument("geometric mean", () => Method.PowerMean(0)),
        ["genmean_pm1"] = Same(() => OneGroup.Scores(Method.PowerMean(-1), [1, 3])),
        ["genmean_pm1_zero"] = Undefined(UndefinedCase.NotPositive, With(Method.PowerMean(-1), 0, 3)),
        ["genmean_p0.5_neg"] = Undefined(UndefinedCase.NotPositive, With(Method.PowerMean(0.5), -1, 3)),
        ["copeland_simple"] = Same(() => OneGroup.Scores(Method.Copeland, [1, 3, 1], [2, 2, 2], [3, 1, 4])),
        ["copeland_allties"] = Same(() => OneGroup.Scores(Method.Copeland, [1, 2], [1, 2], [1, 2])),
        ["copeland_NA"] = Unknown("CopelandTests.Scores_do_not_depend_on_the_order_of_the_units"),
        ["copeland_NA_rows_swapped"] = Unknown("CopelandTests.Scores_do_not_depend_on_the_order_of_the_units"),
        ["copeland_NA_order_A"] = Right(
            "What cannot be compared is a win of the unit that stands later: A is better in the one part both have.", () => OneGroup.Scores(Method.Copeland, [NA, NA, 2], [1, 1, 1]), 1, -1),
        ["copeland_NA_order_B"] = Same(() => OneGroup.Scores(Method.Copeland, [1, 1, 1], [NA, NA, 2])),
        ["aggregate_copeland_via_Aggregate"] = Right("The documented way fails.", () => OneGroup.Scores(Method.Copeland, [1, 2], [2, 1]), 0, 0),
        ["aggregate_thresh_at_boundary"] = Same(() => Held(0.5)),
        ["aggregate_thresh_above"] = Same(() => Held(0.51)),
    };

    private static double[] Held(double availability) =>
        [.. OneGroup.Result(new AggregationStage(Method.ArithmeticMean) { Availability = availability }, [1, 1], UndefinedPolicies.RefuseAll, [1, 2], [NA, 2]).Scores.Column("index")];

    private static Func<UndefinedPolicies, double[]> With(Method method, params double[] parts) =>
        policies => OneGroup.Scores(method, [.. parts.Select(static _ => 1.0)], policies, parts);
}
