using Cds.Indicators.Composite.Data;
using Cds.Indicators.Composite.Hierarchy;
using Cds.Indicators.Composite.Indices;
using Cds.Indicators.Composite.Normalisation;
using Cds.Indicators.Composite.Stages;

namespace Cds.Indicators.Composite.Tests.Reference;

/// <summary>Tables of columns, without an index that they are the result of.</summary>
internal static class Tables
{
    /// <summary>The hierarchy of the example of the reference.</summary>
    public static IndexHierarchy AsemHierarchy { get; } = Repository.SharedRoot is { } root && Directory.Exists(root)
        ? CompositeIndex.Of(Asem.Definition(new NormalisationStage(NormalisationMethod.MinMax(0, 100)))).Hierarchy
        : null!;

    /// <summary>A table of reference figures, told by their key column.</summary>
    public static IndexTable Read(string name, string key = "uCode")
    {
        VectorTable figures = VectorTable.Read(name);
        return Of(figures.Texts(key), [.. figures.Columns.Where(c => c != key && !c.EndsWith("_group", StringComparison.Ordinal)).Select(c => (c, figures.Numbers(c)))]);
    }

    /// <summary>A table of the handbook: 23 countries and eight indicators of technology achievement.</summary>
    public static IndexTable Handbook => Read("tai_oecd/A2_raw_23.csv", "country");

    /// <summary>A table of units u0, u1, ...: their order is that of the columns for up to ten units.</summary>
    public static IndexTable Of(params (string Code, double[] Values)[] columns) =>
        Of([.. Enumerable.Range(0, columns[0].Values.Length).Select(i => $"u{i:D3}")], columns);

    /// <summary>A table of units in the order in which they are given.</summary>
    public static IndexTable Of(string[] units, (string Code, double[] Values)[] columns) => new(
        IndexData.Of(units, columns.Select(c => KeyValuePair.Create(c.Code, c.Values))).Frame, block: 0, UndefinedTexts.Reason);

    /// <summary>An index of groups of indicators: <c>"a b | c d e"</c> are two groups, g0 and g1.</summary>
    public static IndexHierarchy Hierarchy(string groups) => new(IndexNode.Group(
        "index",
        [.. groups.Split('|').Select((group, i) => IndexNode.Group($"g{i}", [.. group.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(code => IndexNode.Indicator(code))]))]));
}
