using System.Collections.Immutable;
using Cds.Indicators.Composite.Data;
using Cds.Indicators.Composite.Hierarchy;
using Cds.Indicators.Composite.Indices;
using Cds.Indicators.Composite.Stages;
using Cds.Indicators.Composite.Tests.Reference;
using Cds.Indicators.Indicators;

namespace Cds.Indicators.Composite.Tests.Handbook;

/// <summary>The example of the handbook: the technology achievement index of 23 countries, 8 indicators of equal weight.</summary>
internal static class Technology
{
    public static readonly string[] Indicators = ["Patents", "Royalties", "Internet", "Exports", "Telephones", "Electricity", "Schooling", "University"];

    public static IndexData Data => DataOf(VectorTable.Read("tai_oecd/A2_raw_23.csv"));

    public static IndexNode Flat => IndexNode.Group("tai", [.. Indicators.Select(static code => IndexNode.Indicator(code))]);

    public static IndexData DataOf(VectorTable table) => IndexData.Of(
        table.Texts("country"), table.Columns.Where(static c => c != "country").Select(c => KeyValuePair.Create(c, table.Numbers(c))));

    public static IndexResult Compute(IndexData data, IndexNode root, params IndexStage[] stages) => CompositeIndex.Of(new IndexDefinition
    {
        Code = "tai",
        Name = new LocalizedText("Chỉ số thành tựu công nghệ", "Technology achievement index"),
        Root = root,
        Stages = ImmutableArray.Create(stages),
    }).Compute(data);
}
