using Cds.Indicators.Composite.Aggregation;
using Cds.Indicators.Composite.Data;
using Cds.Indicators.Composite.Hierarchy;
using Cds.Indicators.Composite.Indices;
using Cds.Indicators.Composite.Stages;
using Cds.Indicators.Indicators;

namespace Cds.Indicators.Composite.Tests.Reference;

/// <summary>The example of COINr: sustainable connectivity of 51 countries of the Asia-Europe Meeting, 49 indicators, 8 pillars, 2 sub-indices.</summary>
internal static class Asem
{
    private static readonly string[] s_groupings = ["GDP_group", "GDPpc_group", "Pop_group", "EurAsia_group"];

    private static readonly Lazy<VectorTable> s_figures = new(() => VectorTable.Read("input/ASEM_iData.csv"));
    private static readonly Lazy<VectorTable> s_metadata = new(() => VectorTable.Read("input/ASEM_iMeta.csv"));

    /// <summary>What is known of each node: the rows of the metadata.</summary>
    public static VectorTable Metadata => s_metadata.Value;

    /// <summary>The codes of the 49 indicators, in the order of the metadata.</summary>
    public static string[] Indicators => [.. Metadata.Rows.Where(row => row["Type"] == "Indicator").Select(row => row["iCode"])];

    /// <summary>The figures of 2018, with denominators and groups.</summary>
    public static IndexData Data => DataOf(s_figures.Value, s_figures.Value.Texts("uCode"));

    /// <summary>The hierarchy, with weights and directions.</summary>
    public static IndexNode Root => Node(Metadata.Rows.Single(row => row["Type"] == "Aggregate" && row["Parent"] == "NA"));

    /// <summary>Data of a reference table: indicators, denominators and, where it has them, groups.</summary>
    public static IndexData DataOf(VectorTable figures, string[] units) => IndexData.Of(
        units,
        figures.Columns.Where(c => c is not ("uName" or "uCode" or "Time") && !s_groupings.Contains(c)).Select(c => KeyValuePair.Create(c, figures.Numbers(c))),
        figures.Columns.Where(c => s_groupings.Contains(c)).Select(c => KeyValuePair.Create(c, (string?[])figures.Texts(c))));

    /// <summary>The index with the given stages; arithmetic means where none aggregates.</summary>
    public static IndexDefinition Definition(params IndexStage[] stages) => new()
    {
        Code = "asem",
        Name = new LocalizedText("Kết nối bền vững", "Sustainable connectivity"),
        Root = Root,
        Stages = stages is [.., AggregationStage] ? [.. stages] : [.. stages, new AggregationStage(AggregationMethod.ArithmeticMean)],
    };

    /// <summary>Computes the index with the given stages.</summary>
    public static IndexResult Compute(params IndexStage[] stages) => CompositeIndex.Of(Definition(stages)).Compute(Data);

    private static IndexNode Node(IReadOnlyDictionary<string, string> row) => new()
    {
        Code = row["iCode"],
        Weight = VectorTable.Number(row["Weight"]),
        Direction = row["Direction"] == "-1" ? Direction.LowerIsBetter : Direction.HigherIsBetter,
        Children = [.. Metadata.Rows.Where(child => child["Parent"] == row["iCode"]).Select(Node)],
    };
}
