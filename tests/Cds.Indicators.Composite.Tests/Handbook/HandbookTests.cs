using System.Collections.Immutable;
using Cds.Indicators.Composite.Aggregation;
using Cds.Indicators.Composite.Hierarchy;
using Cds.Indicators.Composite.Indices;
using Cds.Indicators.Composite.Normalisation;
using Cds.Indicators.Composite.Tests.Aggregation;
using Cds.Indicators.Composite.Tests.Reference;

namespace Cds.Indicators.Composite.Tests.Handbook;

/// <summary>The tables of the OECD/JRC handbook (2008) that follow from its printed data.</summary>
public sealed class HandbookTests
{
    public static TheoryData<string, NormalisationMethod, double> Table15 => new()
    {
        { "rank", NormalisationMethod.Rank(), 0 },
        { "zscore", NormalisationMethod.ZScore(), 0.005 },
        { "minmax", NormalisationMethod.MinMax(0, 1), 0.005 },
        { "ratio_mean", NormalisationMethod.RatioTo(ReferencePoint.Mean), 0.005 },
        { "ratio_best", NormalisationMethod.RatioTo(ReferencePoint.Best), 0.005 },
        { "ratio_worst", NormalisationMethod.RatioTo(ReferencePoint.Worst), 0.005 },
        { "difference_mean", NormalisationMethod.DifferenceTo(ReferencePoint.Mean), 0.005 },
        { "difference_worst", NormalisationMethod.DifferenceTo(ReferencePoint.Worst), 0.005 },
        { "above_below_mean_p20", NormalisationMethod.AboveBelowMean(0.2), 0 },
        { "categorical", NormalisationMethod.PercentileClasses(new(0, 0), new(5, 20), new(15, 40), new(35, 50), new(65, 60), new(85, 80), new(95, 100)), 0 },
    };

    [SharedTheory]
    [MemberData(nameof(Table15), DisableDiscoveryEnumeration = true)]
    public void Table_15_years_of_schooling_normalised(string column, NormalisationMethod method, double rounding)
    {
        VectorTable table = VectorTable.Read("tai_oecd/T15_schooling_normalised.csv");
        IndexResult result = Technology.Compute(
            Technology.DataOf(table), IndexNode.Group("index", IndexNode.Indicator("schooling")), new NormalisationStage(method), new AggregationStage(AggregationMethod.ArithmeticMean));

        Assert.Equal(23, table.Count);
        Assert.All(table.Rows, row => Assert.InRange(Math.Abs(result.Score(row["country"]).Value - VectorTable.Number(row[column])), 0, rounding + 1e-9));
    }

    [SharedTheory]
    [InlineData("computed_minmax", "min-max")]
    [InlineData("computed_zscore_sample_sd", "z-score")]
    public void All_indicators_normalised(string file, string method)
    {
        IndexResult result = Technology.Compute(
            Technology.Data,
            Technology.Flat,
            new NormalisationStage(method == "min-max" ? NormalisationMethod.MinMax(0, 1) : NormalisationMethod.ZScore()),
            new AggregationStage(AggregationMethod.ArithmeticMean));

        Assert.Equal(23 * 8, Close.AssertTable(VectorTable.Read($"tai_oecd/{file}.csv"), result.Stage("normalise"), "country"));
    }

    [SharedTheory]
    [InlineData("lin_minmax_EW", "rank_lin")]
    [InlineData("lin_zscore_EW", "rank_z")]
    [InlineData("geometric_raw_EW", "rank_gm")]
    [InlineData("copeland_EW", "rank_copeland")]
    public void Aggregates_and_ranks(string score, string rank)
    {
        VectorTable table = VectorTable.Read("tai_oecd/computed_aggregates.csv");
        IndexResult result = score switch
        {
            "lin_minmax_EW" => Technology.Compute(Technology.Data, Technology.Flat, new NormalisationStage(NormalisationMethod.MinMax(0, 1)), new AggregationStage(AggregationMethod.ArithmeticMean)),
            "lin_zscore_EW" => Technology.Compute(Technology.Data, Technology.Flat, new NormalisationStage(NormalisationMethod.ZScore()), new AggregationStage(AggregationMethod.ArithmeticMean)),
            "geometric_raw_EW" => Technology.Compute(Technology.Data, Technology.Flat, new AggregationStage(AggregationMethod.GeometricMean)),
            _ => Technology.Compute(Technology.Data, Technology.Flat, new AggregationStage(AggregationMethod.Copeland)),
        };

        Assert.Equal(23, table.Count);
        Assert.All(table.Rows, row =>
        {
            Close.Assert(VectorTable.Number(row[score]), result.Score(row["country"]).Value, row["country"]);
            Assert.Equal(VectorTable.Number(row[rank]), Place(result, row["country"]));
        });
    }

    // Goalposts of UNDP, Human Development Report 2001, technical note 2; telephones and electricity as logarithms, capped.
    [SharedFact]
    public void Table_38_the_linear_ranks_by_goalposts()
    {
        (string Code, double Lower, double Upper)[] posts =
        [
            ("Patents", 0, 994), ("Royalties", 0, 272.6), ("Internet", 0, 232.4), ("Exports", 0, 80.8),
            ("Telephones", 0, Math.Log10(901)), ("Electricity", Math.Log10(22), Math.Log10(6969)), ("Schooling", 0.8, 12), ("University", 0.1, 27.4),
        ];
        IndexNode root = IndexNode.Group(
            "tai",
            Group("creation", "Patents", "Royalties"),
            Group("recent", "Internet", "Exports"),
            Group("old", "Telephones", "Electricity"),
            Group("skills", "Schooling", "University"));
        NormalisationStage stage = new(NormalisationMethod.AsGiven())
        {
            Overrides = posts.ToImmutableSortedDictionary(static p => p.Code, static p => NormalisationMethod.Goalposts(p.Lower, p.Upper, 0, 1), StringComparer.Ordinal),
        };
        VectorTable check = VectorTable.Read("tai_oecd/undp_tai2001_goalposts_check.csv");

        IndexResult result = Technology.Compute(Technology.Data, root, stage, new AggregationStage(AggregationMethod.ArithmeticMean));

        int cells = 0;
        foreach (IReadOnlyDictionary<string, string> row in check.Rows)
        {
            foreach ((string column, string node) in ((string, string)[])[("creation", "creation"), ("recent", "recent"), ("old", "old"), ("skills", "skills"), ("tai_computed", "tai")])
            {
                Close.Assert(VectorTable.Number(row[column]), result.Score(row["country"], node).Value, $"{column} of {row["country"]}");
                cells++;
            }
        }

        Assert.Equal(23 * 5, cells);
        Assert.All(VectorTable.Read("tai_oecd/T38_ranks_by_aggregation.csv").Rows, row => Assert.Equal(VectorTable.Number(row["LIN"]), Place(result, row["country"])));
    }

    [SharedFact]
    public void Table_38_the_geometric_ranks_of_raw_values()
    {
        IndexResult result = Technology.Compute(Technology.Data, Technology.Flat, new AggregationStage(AggregationMethod.GeometricMean));
        VectorTable table = VectorTable.Read("tai_oecd/T38_ranks_by_aggregation.csv");

        Assert.Equal(23, table.Count);
        Assert.All(table.Rows, row => Assert.Equal(VectorTable.Number(row["GME"]), Place(result, row["country"])));
    }

    // 6.23 is cut off, not rounded: the fourth root of 6 · 7 · 6 · 6 is 6.2357.
    [SharedFact]
    public void Section_6_11_geometric_means()
    {
        VectorTable table = VectorTable.Read("tai_oecd/s6_11_geometric.csv");

        Assert.Equal(4, table.Count);
        Assert.All(table.Rows, row => Assert.InRange(
            OneGroup.Scores(AggregationMethod.GeometricMean, [.. row["values"].Split(' ').Select(VectorTable.Number)])[0] - VectorTable.Number(row["geometric"]), -0.005, 0.01));
    }

    [SharedFact]
    public void Tables_36_and_37_pairs_and_orders_of_five_countries()
    {
        VectorTable table = VectorTable.Read("tai_oecd/T36_outranking.csv");
        IndexResult result = Technology.Compute(Technology.DataOf(VectorTable.Read("tai_oecd/T35_impact_5countries.csv")), Technology.Flat, new AggregationStage(AggregationMethod.Copeland));
        OutrankingMatrix matrix = OutrankingMatrix.Of(result.Raw, Technology.Indicators);
        (string[] Order, double Score)[] orders = [.. VectorTable.Read("tai_oecd/T37_permutation_scores.csv").Rows.Select(row => (row["order"].Split('>'), VectorTable.Number(row["score"])))];

        KemenyRanking ranking = KemenyRanking.Of(matrix);

        Assert.Equal(5, table.Count);
        Assert.All(table.Rows, row => Assert.All(matrix.Units, rival => Assert.Equal(VectorTable.Number(row[rival]), matrix[row["country"], rival])));
        Assert.Equal(6, orders.Length);
        Assert.All(orders, order => Assert.Equal(order.Score, KemenyRanking.ScoreOf(matrix, order.Order)));
        Assert.Equal(6.375, ranking.Score);
        Assert.Equal(
            orders.Where(static o => o.Score == 6.375).Select(static o => string.Join('>', o.Order)).Order(StringComparer.Ordinal),
            ranking.Orders.Select(static o => string.Join('>', o)).Order(StringComparer.Ordinal));
    }

    private static IndexNode Group(string code, string first, string second) => IndexNode.Group(code, IndexNode.Indicator(first), IndexNode.Indicator(second));

    private static int Place(IndexResult result, string unit) =>
        1 + result.Scores.Units.Count(rival => result.Score(rival).Value > result.Score(unit).Value);
}
