using System.Collections.Immutable;
using Cds.Indicators.Composite.Aggregation;
using Cds.Indicators.Composite.Data;
using Cds.Indicators.Composite.Indices;
using Cds.Indicators.Composite.Normalisation;
using Cds.Indicators.Composite.Stages;
using Cds.Indicators.Composite.Statistics;
using Cds.Indicators.Composite.Tests.Reference;

namespace Cds.Indicators.Composite.Tests.Normalisation;

/// <summary>All reference outputs of normalisations; those that are wrong are named, and what is right is asserted.</summary>
public sealed class NormaliseVectorTests
{
    private const int Cells = 51 * 49;

    private static readonly Dictionary<string, NormalisationMethod> s_same = new(StringComparer.Ordinal)
    {
        ["minmax_0_1"] = NormalisationMethod.MinMax(0, 1),
        ["minmax_0_100"] = NormalisationMethod.MinMax(0, 100),
        ["minmax_1_100"] = NormalisationMethod.MinMax(1, 100),
        ["zscore_0_1"] = NormalisationMethod.ZScore(),
        ["zscore_10_2"] = NormalisationMethod.ZScore(10, 2),
        ["rank_min"] = NormalisationMethod.Rank(),
        ["rank_average"] = NormalisationMethod.Rank(RankTies.Average),
        ["borda"] = NormalisationMethod.Borda(),
        ["prank"] = NormalisationMethod.PercentileRank(),
        ["prank_average"] = NormalisationMethod.PercentileRank(RankTies.Average),
        ["none"] = NormalisationMethod.AsGiven(mirrorSum: 0),
    };

    [SharedTheory]
    [InlineData("minmax_0_1")]
    [InlineData("minmax_0_100")]
    [InlineData("minmax_1_100")]
    [InlineData("zscore_0_1")]
    [InlineData("zscore_10_2")]
    [InlineData("rank_min")]
    [InlineData("rank_average")]
    [InlineData("borda")]
    [InlineData("prank")]
    [InlineData("prank_average")]
    [InlineData("none")]
    public void A_method_without_parameters_by_indicator_agrees(string name) => Assert.Equal(
        Cells, Close.AssertTable(VectorTable.Read($"normalise/raw_{name}.csv"), Normalised(new NormalisationStage(s_same[name]), UndefinedPolicies.RefuseAll)));

    // 1 - (max - x) / (max - min) of the reference has lost digits near 0; the range is 0 to 1, of which 1e-12 is asked.
    [SharedFact]
    public void Distance_to_the_maximum_agrees() => Assert.Equal(
        Cells, Compare("dist2max", NormalisationMethod.DistanceToMaximum(), static (_, expected) => expected));

    // The reference multiplies by -1 first, so that the worst unit gets the highest fraction: its x / min is our min / x upside down.
    [SharedFact]
    public void Fraction_of_the_maximum_agrees_and_is_right_where_less_is_better()
    {
        IndexTable raw = Asem.Compute(new NormalisationStage(NormalisationMethod.MinMax())).Raw;

        Assert.Equal(Cells, Compare("fracmax", NormalisationMethod.FractionOfMaximum(), (column, expected) =>
            !IsReversed(column) ? expected : Least(raw.Column(column)) <= 0 ? double.NaN : 1 / expected));
    }

    // Where the reference unit is the worst, the reference divides by zero; for us the distance is undefined and, by this policy, missing.
    [SharedTheory]
    [InlineData("dist2ref_row1", false)]
    [InlineData("dist2ref_row1_cap", true)]
    public void Distance_to_a_reference_unit_agrees_and_is_missing_where_it_is_the_worst(string name, bool cap)
    {
        IndexTable raw = Asem.Compute(new NormalisationStage(NormalisationMethod.MinMax())).Raw;
        int undefined = 0;

        Assert.Equal(Cells, Compare(name, NormalisationMethod.DistanceToReference("AUS", cap), (column, expected) =>
        {
            ReadOnlySpan<double> values = raw.Column(column);
            double australia = values[raw.Units.IndexOf("AUS")];
            double worst = IsReversed(column) ? -Least(Negated(values)) : Least(values);
            bool isUndefined = double.IsNaN(australia) || australia == worst;
            undefined += isUndefined ? 1 : 0;
            return isUndefined ? double.NaN : expected;
        }));
        Assert.InRange(undefined, 51, 51 * 10);
    }

    // The reference multiplies by -1 and leaves the posts: -x / 100 · 100. In natural units 100 is worst and gets 0.
    [SharedFact]
    public void Scaling_agrees_and_posts_stay_in_natural_units() => Assert.Equal(
        Cells, Compare("scaled_default_0_100", NormalisationMethod.Scaled(0, 100, 100), static (column, expected) => IsReversed(column) ? 100 + expected : expected));

    [SharedTheory]
    [InlineData("iMeta_minmax_1_10")]
    [InlineData("iMeta_zscore_50_10")]
    [InlineData("iMeta_scaled")]
    [InlineData("iMeta_goalposts_trunc")]
    [InlineData("iMeta_goalposts_notrunc")]
    [InlineData("iMeta_dist2targ_cap")]
    [InlineData("iMeta_dist2targ_nocap")]
    public void Parameters_by_indicator_agree(string name)
    {
        VectorTable parameters = VectorTable.Read("normalise/iMeta_parameters_used.csv");
        NormalisationStage stage = new(NormalisationMethod.AsGiven())
        {
            Overrides = parameters.Rows.ToImmutableSortedDictionary(row => row["iCode"], row => Method(name, column => VectorTable.Number(row[column])), StringComparer.Ordinal),
        };

        Assert.Equal(Cells, Compare(name, stage, static (_, expected) => expected));
    }

    private static NormalisationMethod Method(string name, Func<string, double> of) => name switch
    {
        "iMeta_minmax_1_10" => NormalisationMethod.MinMax(of("minmax_lower"), of("minmax_upper")),
        "iMeta_zscore_50_10" => NormalisationMethod.ZScore(of("zscore_mean"), of("zscore_sd")),
        "iMeta_scaled" => NormalisationMethod.Scaled(of("scaled_lower"), of("scaled_upper"), of("scale_factor")),
        "iMeta_goalposts_trunc" => NormalisationMethod.Goalposts(of("goalpost_lower"), of("goalpost_upper"), 0, of("goalpost_scale")),
        "iMeta_goalposts_notrunc" => NormalisationMethod.Goalposts(of("goalpost_lower"), of("goalpost_upper"), 0, of("goalpost_scale"), truncate: false),
        _ => NormalisationMethod.DistanceToTarget(of("Target"), cap: name == "iMeta_dist2targ_cap"),
    };

    private static IndexTable Normalised(NormalisationStage stage, UndefinedPolicies policies) => CompositeIndex.Of(
        Asem.Definition(stage, new AggregationStage(AggregationMethod.ArithmeticMean)) with { Policies = policies }).Compute(Asem.Data).Stage("normalise");

    private static int Compare(string name, NormalisationMethod method, Func<string, double, double> right) => Compare(name, new NormalisationStage(method), right);

    private static int Compare(string name, NormalisationStage stage, Func<string, double, double> right)
    {
        VectorTable expected = VectorTable.Read($"normalise/raw_{name}.csv");
        IndexTable actual = Normalised(stage, UndefinedPolicies.MissingAll);
        string[] units = expected.Texts("uCode");
        int cells = 0;
        foreach (string column in expected.Columns.Where(static c => c != "uCode"))
        {
            double[] numbers = expected.Numbers(column);
            ReadOnlySpan<double> ours = actual.Column(column);
            for (int row = 0; row < units.Length; row++, cells++)
                AssertClose(right(column, numbers[row]), ours[actual.Units.IndexOf(units[row])], $"{name}, {column} of {units[row]}");
        }

        return cells;
    }

    private static void AssertClose(double expected, double actual, string place)
    {
        // Relative to the range, 1, for what is near 0.
        if (Math.Abs(expected) < 1 && Math.Abs(actual) < 1)
            Close.Assert(expected + 1, actual + 1, place);
        else
            Close.Assert(expected, actual, place);
    }

    private static bool IsReversed(string code) => Asem.Metadata.Rows.Single(row => row["iCode"] == code)["Direction"] == "-1";

    private static double Least(ReadOnlySpan<double> values)
    {
        double least = double.PositiveInfinity;
        foreach (double x in values)
            least = x < least ? x : least;
        return least;
    }

    private static double[] Negated(ReadOnlySpan<double> values) => Array.ConvertAll(values.ToArray(), static x => -x);
}
