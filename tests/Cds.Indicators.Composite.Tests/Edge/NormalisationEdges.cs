using Cds.Indicators.Composite.Indices;
using Cds.Indicators.Composite.Normalisation;
using Cds.Indicators.Composite.Stages;
using Cds.Indicators.Composite.Statistics;
using Cds.Indicators.Composite.Tests.Normalisation;
using Cds.Indicators.Indicators;
using static Cds.Indicators.Composite.Tests.Edge.EdgeRow;
using Method = Cds.Indicators.Composite.Normalisation.NormalisationMethod;

namespace Cds.Indicators.Composite.Tests.Edge;

/// <summary>Edge cases of normalisation.</summary>
internal static class NormalisationEdges
{
    private static readonly double[] s_ties = [3, 1, double.NaN, 2, 2, 10];

    public static Dictionary<string, EdgeRow> Rows { get; } = new(StringComparer.Ordinal)
    {
        ["rank_average_ties"] = Same(() => OneColumn.Up(Method.Rank(RankTies.Average), s_ties)),
        ["prank_max"] = Same(() => OneColumn.Up(Method.PercentileRank(RankTies.Maximum), s_ties)),
        ["fracmax_negative_direction"] = Right(
            "Multiplied by -1 first, the worst unit gets the highest fraction.", () => OneColumn.Down(Method.FractionOfMaximum(), 1, 2, 5, 10), 1, 0.5, 0.2, 0.1),
        ["fracmax_with_negatives"] = Undefined(UndefinedCase.NotPositiveReference, With(Method.FractionOfMaximum(), -4, -2, -1)),
        ["fracmax_zero_max"] = Undefined(UndefinedCase.NotPositiveReference, With(Method.FractionOfMaximum(), -4, -2, 0)),
        ["minmax_negative_direction"] = Same(() => OneColumn.Down(Method.MinMax(0, 100), 1, 2, 5, 10)),
        ["minmax_l_u_reversed"] = new EdgeRow(printed =>
        {
            // A range that is turned round is refused; the direction of the indicator says the same.
            Assert.Contains("not above lowest", Assert.Throws<ArgumentOutOfRangeException>(() => Method.MinMax(100, 0)).Message, StringComparison.Ordinal);
            Same(() => OneColumn.Down(Method.MinMax(0, 100), 1, 2, 5, 10)).Check(printed);
        }),
        ["zscore_negative_direction"] = Same(() => OneColumn.Down(Method.ZScore(), 1, 2, 5, 10)),
        ["scaled_default_direction_neg"] = Right(
            "The posts are not turned round: in natural units 0 is best and 100 worst.", () => OneColumn.Down(Method.Scaled(0, 100, 100), 10, 50, 90), 90, 50, 10),
        ["scaled_zero_range"] = Undefined(UndefinedCase.EqualGoalposts, With(Method.Scaled(5, 5), 1, 2, 3)),
        ["goalposts_pos"] = Same(() => OneColumn.Up(Method.Goalposts(0, 10), -1, 0, 5, 10, 11)),
        ["goalposts_neg_fn"] = Same(() => OneColumn.Down(Method.Goalposts(0, 10), -1, 0, 5, 10, 11)),
        ["goalposts_no_trunc"] = Same(() => OneColumn.Up(Method.Goalposts(0, 10, truncate: false), -1, 0, 5, 10, 11)),
        ["goalposts_equal_posts"] = Undefined(UndefinedCase.EqualGoalposts, With(Method.Goalposts(5, 5, 0, 1), 4, 5, 6)),
        ["goalposts_NA"] = Same(() => OneColumn.Up(Method.Goalposts(0, 10, 0, 1), double.NaN, 5)),
        ["dist2targ_pos"] = Same(() => OneColumn.Up(Method.DistanceToTarget(10), 1, 5, 9, 12)),
        ["dist2targ_pos_cap"] = Same(() => OneColumn.Up(Method.DistanceToTarget(10, cap: true), 1, 5, 9, 12)),
        ["dist2targ_neg"] = Same(() => OneColumn.Down(Method.DistanceToTarget(2), 1, 5, 9, 12)),
        ["dist2targ_neg_cap"] = Same(() => OneColumn.Down(Method.DistanceToTarget(2, cap: true), 1, 5, 9, 12)),
        ["dist2targ_below_min"] = Undefined(UndefinedCase.TargetAtMinimum, With(Method.DistanceToTarget(0), 1, 5, 9)),
        ["dist2targ_equal_min"] = Undefined(UndefinedCase.TargetAtMinimum, With(Method.DistanceToTarget(1), 1, 5, 9)),
        ["dist2targ_NA_target"] = Argument("not finite", () => Method.DistanceToTarget(double.NaN)),
        ["dist2ref_ok"] = Same(() => OneColumn.Up(Method.DistanceToReference(OneColumn.Unit(1)), 1, 5, 9)),
        ["dist2ref_cap"] = Same(() => OneColumn.Up(Method.DistanceToReference(OneColumn.Unit(1), cap: true), 1, 5, 9)),
        ["dist2ref_NAref"] = Undefined(UndefinedCase.MissingReference, With(Method.DistanceToReference(OneColumn.Unit(1)), 1, double.NaN, 9)),
        ["dist2ref_isMin"] = Undefined(UndefinedCase.TargetAtMinimum, With(Method.DistanceToReference(OneColumn.Unit(0)), 1, 5, 9)),
        ["dist2ref_out_of_range"] = Undefined(UndefinedCase.MissingReference, With(Method.DistanceToReference(OneColumn.Unit(8)), 1, 5, 9)),
        ["normalise_bad_direction"] = Faulty("whether more is better", () => OneColumn.Of(Method.MinMax(), Direction.Neutral, UndefinedPolicies.RefuseAll, [1, 2])),
    };

    /// <summary>Adds the five columns that the reference puts every method to.</summary>
    public static void AddColumns(Dictionary<string, EdgeRow> rows)
    {
        Add(rows, "minmax", Method.MinMax(), constant: UndefinedCase.ConstantColumn, single: UndefinedCase.SingleValue);
        Add(rows, "zscore", Method.ZScore(), constant: UndefinedCase.ConstantColumn, single: UndefinedCase.SingleValue);
        Add(rows, "dist2max", Method.DistanceToMaximum(), constant: UndefinedCase.ConstantColumn, single: UndefinedCase.SingleValue);
        Add(rows, "fracmax", Method.FractionOfMaximum(), constant: null, single: null);
        Add(rows, "rank", Method.Rank(), constant: null, single: null);
        Add(rows, "borda", Method.Borda(), constant: null, single: null);
        Add(rows, "prank", Method.PercentileRank(), constant: null, single: UndefinedCase.SingleValue);
    }

    private static void Add(Dictionary<string, EdgeRow> rows, string name, Method method, UndefinedCase? constant, UndefinedCase? single)
    {
        rows.Add($"n_{name}_NA_ties", Same(() => OneColumn.Up(method, s_ties)));
        rows.Add($"n_{name}_constant", Of(method, constant, 5, 5, 5));
        rows.Add($"n_{name}_single", Of(method, single, 5));
        rows.Add($"n_{name}_oneNonNA", Of(method, single, double.NaN, 5, double.NaN));
        rows.Add($"n_{name}_allNA", Undefined(UndefinedCase.AllMissing, With(method, double.NaN, double.NaN)));
    }

    private static EdgeRow Of(Method method, UndefinedCase? undefined, params double[] values) => undefined is { } found
        ? Undefined(found, With(method, values))
        : Same(() => OneColumn.Up(method, values));

    private static Func<UndefinedPolicies, double[]> With(Method method, params double[] values) => policies => OneColumn.Of(method, Direction.HigherIsBetter, policies, values);
}
