using Cds.Indicators.Composite.Aggregation;
using Cds.Indicators.Composite.Data;
using Cds.Indicators.Composite.Hierarchy;
using Cds.Indicators.Composite.Indices;
using Cds.Indicators.Composite.Tests.Reference;
using Cds.Indicators.Indicators;

namespace Cds.Indicators.Composite.Tests.Aggregation;

/// <summary>All reference outputs of aggregations.</summary>
public sealed class AggregateVectorTests
{
    private const int Nodes = 49 + 8 + 2 + 1;

    public static TheoryData<string, AggregationStage> Methods => new()
    {
        { "amean", new AggregationStage(AggregationMethod.ArithmeticMean) },
        { "gmean", new AggregationStage(AggregationMethod.GeometricMean) },
        { "hmean", new AggregationStage(AggregationMethod.HarmonicMean) },
        { "genmean_p2", new AggregationStage(AggregationMethod.PowerMean(2)) },
        { "genmean_pm1", new AggregationStage(AggregationMethod.PowerMean(-1)) },
        { "genmean_p0.5", new AggregationStage(AggregationMethod.PowerMean(0.5)) },
        { "copeland_all_levels", new AggregationStage(AggregationMethod.Copeland) },
        {
            "amean_gmean_hmean",
            new AggregationStage(AggregationMethod.ArithmeticMean) { Levels = [AggregationMethod.ArithmeticMean, AggregationMethod.GeometricMean, AggregationMethod.HarmonicMean] }
        },
        {
            "amean_amean_copeland",
            new AggregationStage(AggregationMethod.Copeland) { Levels = [AggregationMethod.ArithmeticMean, AggregationMethod.ArithmeticMean] }
        },
    };

    [SharedTheory]
    [MemberData(nameof(Methods), DisableDiscoveryEnumeration = true)]
    public void A_method_agrees(string name, AggregationStage stage) => Assert.Equal(51 * Nodes, Close.AssertTable(VectorTable.Read($"aggregate/agg_{name}.csv"), Aggregate(stage, Upwards(Asem.Root))));

    [SharedFact]
    public void Equal_weights_agree() => Assert.Equal(51 * Nodes, Close.AssertTable(
        VectorTable.Read("aggregate/agg_amean_equal_weights.csv"), Aggregate(new AggregationStage(AggregationMethod.ArithmeticMean), Weighed(Upwards(Asem.Root), static _ => 1))));

    [SharedTheory]
    [InlineData("amean_ramp_weights", "arithmetic-mean")]
    [InlineData("gmean_ramp_weights", "geometric-mean")]
    public void Weights_of_one_s_own_agree(string name, string method)
    {
        Dictionary<string, double> weights = VectorTable.Read("aggregate/weights_ramp.csv").Rows.ToDictionary(row => row["iCode"], row => VectorTable.Number(row["Weight"]), StringComparer.Ordinal);
        AggregationStage stage = new(method == "arithmetic-mean" ? AggregationMethod.ArithmeticMean : AggregationMethod.GeometricMean);

        Assert.Equal(51 * Nodes, Close.AssertTable(VectorTable.Read($"aggregate/agg_{name}.csv"), Aggregate(stage, Weighed(Upwards(Asem.Root), code => weights[code]))));
    }

    [SharedFact]
    public void The_outranking_matrix_of_pillars_agrees()
    {
        VectorTable pillars = VectorTable.Read("aggregate/copeland_pillars_w12345.csv");
        VectorTable shares = VectorTable.Read("aggregate/outrank_matrix_w12345.csv");
        VectorTable dominance = VectorTable.Read("aggregate/outrank_dominance.csv");
        string[] columns = ["Physical", "ConEcFin", "Political", "Instit", "P2P"];
        IndexData data = IndexData.Of(pillars.Texts("uCode"), columns.Select(code => KeyValuePair.Create(code, pillars.Numbers(code))));
        IndexResult result = CompositeIndex.Of(Asem.Definition(new AggregationStage(AggregationMethod.Copeland)) with
        {
            Root = IndexNode.Group("index", [.. columns.Select((code, i) => IndexNode.Indicator(code, weight: i + 1))]),
        }).Compute(data);

        OutrankingMatrix matrix = OutrankingMatrix.Of(result.Raw, columns, [1, 2, 3, 4, 5]);

        int cells = 0;
        foreach (IReadOnlyDictionary<string, string> row in shares.Rows)
        {
            foreach (string rival in shares.Columns.Where(static c => c != "uCode"))
            {
                Close.Assert(VectorTable.Number(row[rival]), matrix[row["uCode"], rival], $"{row["uCode"]} over {rival}");
                cells++;
            }
        }

        Assert.Equal(51 * 51, cells);
        Assert.Equal(VectorTable.Number(dominance.Rows[0]["nDominant"]), matrix.DominancePairs);
        Close.Assert(VectorTable.Number(dominance.Rows[0]["fracDominant"]), matrix.DominanceShare, "share of dominant pairs");
        Assert.All(pillars.Rows, row =>
        {
            Assert.Equal(VectorTable.Number(row["copeland"]), matrix.Copeland(row["uCode"]));
            Assert.Equal(VectorTable.Number(row["copeland"]), result.Score(row["uCode"]).Value);
        });
    }

    private static IndexTable Aggregate(AggregationStage stage, IndexNode root)
    {
        VectorTable input = VectorTable.Read("aggregate/input_Norm1_100.csv");
        return CompositeIndex.Of(Asem.Definition(stage) with { Root = root }).Compute(Asem.DataOf(input, input.Texts("uCode"))).Scores;
    }

    /// <summary>The input is normalised: more is better in each column.</summary>
    private static IndexNode Upwards(IndexNode node) => node with { Direction = Direction.HigherIsBetter, Children = [.. node.Children.Select(Upwards)] };

    private static IndexNode Weighed(IndexNode node, Func<string, double> weight) => node with { Weight = weight(node.Code), Children = [.. node.Children.Select(child => Weighed(child, weight))] };
}
