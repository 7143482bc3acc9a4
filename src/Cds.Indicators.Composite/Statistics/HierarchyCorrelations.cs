using System.Collections.Immutable;
using Cds.Indicators.Composite.Data;
using Cds.Indicators.Composite.Hierarchy;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Composite.Statistics;

/// <summary>Correlations along the hierarchy of an index: of nodes with what they are parts of, and among the parts of a group.</summary>
/// <remarks>
/// A part of a group should move with it; a part that is negatively correlated works against it, and two parts that are nearly the same count twice. Source:
/// OECD/JRC, Handbook on Constructing Composite Indicators (2008), step 4, multivariate analysis. Thread-safe.
/// </remarks>
/// <example><code>
/// ImmutableArray&lt;CorrelationPair&gt; pillars = HierarchyCorrelations.WithParents(result.Scores, index.Hierarchy, level: 2);
/// ImmutableArray&lt;CorrelationPair&gt; doubles = HierarchyCorrelations.AtLeast(result.Scores, index.Hierarchy, level: 1, groupLevel: 2, lowest: 0.9);
/// </code></example>
public static class HierarchyCorrelations
{
    /// <summary>The correlation of each node of a level with the group it stands in.</summary>
    /// <param name="table">The table of scores, which has a column for every node.</param>
    /// <param name="hierarchy">The hierarchy.</param>
    /// <param name="level">The level of the nodes, 1 for indicators, below that of the index.</param>
    /// <param name="method">The measure.</param>
    /// <returns>The pairs, the parent as <see cref="CorrelationPair.Group"/> and first, in the order of the hierarchy.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The hierarchy has no such level below the index, or <paramref name="method"/> is not a method.</exception>
    /// <exception cref="KeyNotFoundException">The table lacks the column of a node.</exception>
    public static ImmutableArray<CorrelationPair> WithParents(IndexTable table, IndexHierarchy hierarchy, int level, CorrelationMethod method = CorrelationMethod.Pearson) =>
    [
        .. from node in Levels.Nodes(table, hierarchy, level)
           let parent = hierarchy.Parents[node]
           select Pair(table, hierarchy, parent, parent, node, method),
    ];

    /// <summary>The correlation of each node of a level with every group above it, up to the index.</summary>
    /// <param name="table">The table of scores, which has a column for every node.</param>
    /// <param name="hierarchy">The hierarchy.</param>
    /// <param name="level">The level of the nodes, 1 for indicators, below that of the index.</param>
    /// <param name="method">The measure.</param>
    /// <returns>The pairs, the group above as <see cref="CorrelationPair.Group"/> and first, in the order of the hierarchy and from the parent upwards.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The hierarchy has no such level below the index, or <paramref name="method"/> is not a method.</exception>
    /// <exception cref="KeyNotFoundException">The table lacks the column of a node.</exception>
    public static ImmutableArray<CorrelationPair> WithAncestors(IndexTable table, IndexHierarchy hierarchy, int level, CorrelationMethod method = CorrelationMethod.Pearson) =>
    [
        .. from node in Levels.Nodes(table, hierarchy, level)
           from ancestor in Levels.Ancestors(hierarchy, node)
           select Pair(table, hierarchy, ancestor, ancestor, node, method),
    ];

    /// <summary>The correlations among the nodes of a level that stand in the same group.</summary>
    /// <param name="table">The table, which has a column for every node of the level: scores, or those of a stage for indicators.</param>
    /// <param name="hierarchy">The hierarchy.</param>
    /// <param name="level">The level of the nodes, 1 for indicators, below that of the index.</param>
    /// <param name="groupLevel">The level of the groups, above that of the nodes; that of the index for all pairs.</param>
    /// <param name="method">The measure.</param>
    /// <returns>Each pair once, group by group in the order of the hierarchy.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The hierarchy has no such levels, or <paramref name="method"/> is not a method.</exception>
    /// <exception cref="KeyNotFoundException">The table lacks the column of a node.</exception>
    public static ImmutableArray<CorrelationPair> WithinGroups(
        IndexTable table, IndexHierarchy hierarchy, int level, int groupLevel, CorrelationMethod method = CorrelationMethod.Pearson)
    {
        ImmutableArray<CorrelationPair>.Builder pairs = ImmutableArray.CreateBuilder<CorrelationPair>();
        foreach ((int group, int[] members) in Levels.Groups(table, hierarchy, level, groupLevel))
        {
            for (int i = 0; i < members.Length; i++)
            {
                for (int j = i + 1; j < members.Length; j++)
                    pairs.Add(Pair(table, hierarchy, group, members[i], members[j], method));
            }
        }

        return pairs.DrainToImmutable();
    }

    /// <summary>The pairs of nodes of the same group that are correlated as strongly as a threshold, so that they count for the same twice.</summary>
    /// <param name="table">The table, which has a column for every node of the level.</param>
    /// <param name="hierarchy">The hierarchy.</param>
    /// <param name="level">The level of the nodes, 1 for indicators.</param>
    /// <param name="groupLevel">The level of the groups, above that of the nodes.</param>
    /// <param name="lowest">The threshold, inclusive: 0.9.</param>
    /// <param name="method">The measure.</param>
    /// <returns>The pairs with a coefficient of at least the threshold.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The hierarchy has no such levels, or <paramref name="method"/> is not a method.</exception>
    /// <exception cref="KeyNotFoundException">The table lacks the column of a node.</exception>
    public static ImmutableArray<CorrelationPair> AtLeast(
        IndexTable table, IndexHierarchy hierarchy, int level, int groupLevel, double lowest, CorrelationMethod method = CorrelationMethod.Pearson) =>
        WithinGroups(table, hierarchy, level, groupLevel, method).RemoveAll(pair => !(pair.Correlation.TryGetValue(out CorrelationResult r) && r.Coefficient >= lowest));

    /// <summary>The pairs of nodes of the same group that are correlated as negatively as a threshold, so that they work against each other.</summary>
    /// <param name="table">The table, which has a column for every node of the level.</param>
    /// <param name="hierarchy">The hierarchy.</param>
    /// <param name="level">The level of the nodes, 1 for indicators.</param>
    /// <param name="groupLevel">The level of the groups, above that of the nodes.</param>
    /// <param name="highest">The threshold, inclusive: -0.4.</param>
    /// <param name="method">The measure.</param>
    /// <returns>The pairs with a coefficient of at most the threshold.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The hierarchy has no such levels, or <paramref name="method"/> is not a method.</exception>
    /// <exception cref="KeyNotFoundException">The table lacks the column of a node.</exception>
    public static ImmutableArray<CorrelationPair> AtMost(
        IndexTable table, IndexHierarchy hierarchy, int level, int groupLevel, double highest, CorrelationMethod method = CorrelationMethod.Pearson) =>
        WithinGroups(table, hierarchy, level, groupLevel, method).RemoveAll(pair => !(pair.Correlation.TryGetValue(out CorrelationResult r) && r.Coefficient <= highest));

    /// <summary>The indicators that move with a possible denominator, so that they mostly tell how large a unit is.</summary>
    /// <param name="table">The raw figures, with the denominators.</param>
    /// <param name="indicators">The codes of the indicators.</param>
    /// <param name="denominators">The codes of the denominators: population, area, gross domestic product.</param>
    /// <param name="threshold">From which coefficient on, in absolute terms, inclusive: 0.6; 0 for all pairs that have a correlation.</param>
    /// <param name="method">The measure.</param>
    /// <returns>The pairs, the indicator first, in the order of the indicators; without a group.</returns>
    /// <exception cref="ArgumentNullException">An argument, or a code, is null.</exception>
    /// <exception cref="ArgumentException">A column stands twice.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="method"/> is not a method.</exception>
    /// <exception cref="KeyNotFoundException">The table has no such column.</exception>
    public static ImmutableArray<CorrelationPair> WithDenominators(
        IndexTable table, IEnumerable<string> indicators, IEnumerable<string> denominators, double threshold, CorrelationMethod method = CorrelationMethod.Pearson)
    {
        ArgumentNullException.ThrowIfNull(indicators);
        ArgumentNullException.ThrowIfNull(denominators);
        ImmutableArray<string> divisors = TableColumns.Codes(table, denominators);
        return
        [
            .. from indicator in TableColumns.Codes(table, indicators)
               from denominator in divisors
               let correlation = Correlation.Of(table.Column(indicator), table.Column(denominator), method)
               where correlation.TryGetValue(out CorrelationResult result) && Math.Abs(result.Coefficient) >= threshold
               select new CorrelationPair("", indicator, denominator, correlation),
        ];
    }

    private static CorrelationPair Pair(IndexTable table, IndexHierarchy hierarchy, int group, int first, int second, CorrelationMethod method)
    {
        string one = hierarchy.Codes[first], other = hierarchy.Codes[second];
        return new CorrelationPair(hierarchy.Codes[group], one, other, Correlation.Of(table.Column(one), table.Column(other), method));
    }
}
