using Cds.Indicators.Composite.Data;
using Cds.Indicators.Composite.Hierarchy;
using Cds.Indicators.Composite.Indices;
using Cds.Indicators.Composite.Stages;
using Cds.Indicators.Composite.Tests.Reference;
using Cds.Indicators.Indicators;

namespace Cds.Indicators.Composite.Tests.Analysis;

/// <summary>The example coin of the reference from a table within its pipeline: what comes before is held elsewhere.</summary>
internal static class AsemExample
{
    private static readonly Lazy<IndexResult> s_result = new(() => Compute("pipeline/Normalised.csv", Plain(Asem.Root)));

    /// <summary>The scores that the reference shows: its normalised figures, aggregated.</summary>
    public static IndexResult Result => s_result.Value;

    /// <summary>Computes an index from a table of the reference, with the groups of the units.</summary>
    public static IndexResult Compute(string table, IndexNode root, params IndexStage[] stages)
    {
        VectorTable figures = VectorTable.Read(table);
        VectorTable units = VectorTable.Read("input/unit_meta.csv");
        string[] codes = figures.Texts("uCode");
        Dictionary<string, int> rows = units.Texts("uCode").Select(static (unit, row) => (unit, row)).ToDictionary(static p => p.unit, static p => p.row);
        IndexData data = IndexData.Of(
            codes,
            figures.Columns.Where(static c => c != "uCode").Select(c => KeyValuePair.Create(c, figures.Numbers(c))),
            units.Columns.Where(static c => c.EndsWith("_group", StringComparison.Ordinal))
                .Select(c => KeyValuePair.Create(c, Array.ConvertAll(codes, code => (string?)units.Texts(c)[rows[code]]))));
        return CompositeIndex.Of(Asem.Definition(stages) with { Root = root }).Compute(data);
    }

    /// <summary>The same nodes, of which more is better: what is normalised has been turned round.</summary>
    public static IndexNode Plain(IndexNode node) => node with { Direction = Direction.HigherIsBetter, Children = [.. node.Children.Select(Plain)] };

    /// <summary>The same nodes without some.</summary>
    public static IndexNode Without(IndexNode node, params string[] codes) =>
        node with { Children = [.. node.Children.Where(child => !codes.Contains(child.Code)).Select(child => Without(child, codes))] };
}
