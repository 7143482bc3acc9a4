using System.Collections.Immutable;
using System.Diagnostics;
using Cds.Indicators.Composite.Data;
using Cds.Indicators.Composite.Hierarchy;
using Cds.Indicators.Composite.Indices;
using Cds.Indicators.Composite.Stages;
using Cds.Indicators.Faults;
using Cds.Indicators.Periods;

namespace Cds.Indicators.Composite.Analysis;

/// <summary>An index without one of its nodes at a time (loại bỏ từng thành phần): how much the scores and ranks rest on each.</summary>
/// <remarks>
/// A node is taken out of its group with all below it, and the index aggregated again; the stages before stay as they are, whatever the normalisation, for one
/// period or a panel. The weights of the others are taken for the whole, and the threshold of availability asks for a share of them. A group that is left without
/// a part that has a weight has no score and is taken out of its own group in turn. Immutable and thread-safe; compared by reference.
/// </remarks>
/// <example><code>
/// RemovalAnalysis removals = RemovalAnalysis.Of(result, level: 2);
/// foreach (Removal without in removals.Removals)
///     Print(without.Node, without.Comparison.MeanAbsoluteRankChange());
/// </code></example>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class RemovalAnalysis
{
    private RemovalAnalysis(ImmutableArray<Removal> removals) => Removals = removals;

    /// <summary>One for each node, in the order in which they were asked for; of a level, in the order of the definition.</summary>
    public ImmutableArray<Removal> Removals { get; }

    /// <summary>The removal of a node.</summary>
    /// <param name="node">The code of the node.</param>
    /// <returns>The removal.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="node"/> is null.</exception>
    /// <exception cref="KeyNotFoundException">The node was not removed.</exception>
    public Removal this[string node]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(node);
            foreach (Removal removal in Removals)
            {
                if (string.Equals(removal.Node, node, StringComparison.Ordinal))
                    return removal;
            }

            throw new KeyNotFoundException($"'{node}' was not removed: {string.Join(", ", Removals.Select(static removal => removal.Node))} were, each by itself. Give one of them.");
        }
    }

    /// <summary>Removes each node of a level in turn.</summary>
    /// <param name="result">The result.</param>
    /// <param name="level">The level: 1 for the indicators; below that of the index.</param>
    /// <returns>The analysis.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="result"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="level"/> is below 1, or not below that of the index.</exception>
    /// <exception cref="FaultException">Without the node an operation has no result, and the policy of the index refuses it.</exception>
    public static RemovalAnalysis Of(IndexResult result, int level)
    {
        ArgumentNullException.ThrowIfNull(result);
        return Of(result, NodesOf(result.Index, level));
    }

    /// <summary>Removes each of some nodes in turn.</summary>
    /// <param name="result">The result.</param>
    /// <param name="nodes">The codes of the nodes, of any level; not the index itself.</param>
    /// <returns>The analysis.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="result"/>, <paramref name="nodes"/> or a code is null.</exception>
    /// <exception cref="ArgumentException">A node is the index itself.</exception>
    /// <exception cref="KeyNotFoundException">The index has no such node.</exception>
    /// <exception cref="FaultException">Without the node an operation has no result, and the policy of the index refuses it.</exception>
    public static RemovalAnalysis Of(IndexResult result, IEnumerable<string> nodes)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(nodes);
        return Of(result.Run, Numbers(result.Index, nodes), [result])[0];
    }

    /// <summary>Removes each node of a level in turn, in all periods of a panel.</summary>
    /// <param name="panel">The results.</param>
    /// <param name="level">The level: 1 for the indicators; below that of the index.</param>
    /// <returns>The analysis of each period.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="panel"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="level"/> is below 1, or not below that of the index.</exception>
    /// <exception cref="FaultException">Without the node an operation has no result, and the policy of the index refuses it.</exception>
    public static ImmutableSortedDictionary<Period, RemovalAnalysis> Of(PanelResult panel, int level)
    {
        ArgumentNullException.ThrowIfNull(panel);
        CompositeIndex index = panel.Results[0].Index;
        RemovalAnalysis[] analyses = Of(panel.Results[0].Run, Numbers(index, NodesOf(index, level)), [.. panel.Results]);
        return panel.Periods.Select((period, block) => KeyValuePair.Create(period, analyses[block])).ToImmutableSortedDictionary();
    }

    /// <summary>The nodes that are left out, one at a time.</summary>
    /// <returns>For example <c>without DbD, DDPS, GaaP</c>.</returns>
    public override string ToString() => $"without {string.Join(", ", Removals.Select(static removal => removal.Node))}";

    private static IEnumerable<string> NodesOf(CompositeIndex index, int level)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(level, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(level, index.Hierarchy.Depth);
        return index.Hierarchy.Codes.Where(code => index.Hierarchy.Level(code) == level);
    }

    private static int[] Numbers(CompositeIndex index, IEnumerable<string> nodes)
    {
        string[] codes = [.. nodes];
        foreach (string code in codes)
            ArgumentNullException.ThrowIfNull(code, nameof(nodes));
        int[] numbers = Array.ConvertAll(codes, index.Hierarchy.Number);
        return Array.TrueForAll(numbers, number => index.Hierarchy.Parents[number] >= 0)
            ? numbers
            : throw new ArgumentException($"'{index.Hierarchy.Root.Code}' is the index itself, which cannot be removed from itself. Give nodes within.", nameof(nodes));
    }

    private static RemovalAnalysis[] Of(PipelineRun run, int[] nodes, IndexResult[] results)
    {
        ImmutableArray<Removal>[] removals = new ImmutableArray<Removal>[results.Length];
        Array.Fill(removals, []);
        foreach (int node in nodes)
        {
            IndexHierarchy whole = run.Index.Hierarchy;
            IndexHierarchy rest = whole.Without(node);
            Frame scores = Aggregate(run, rest);
            for (int i = 0; i < results.Length; i++)
            {
                IndexTable table = new(scores, results[i].Block, UndefinedTexts.Reason);
                removals[i] = removals[i].Add(new Removal(
                    whole.Codes[node], Emptied(whole, rest), table, IndexComparison.Of(results[i].Scores, table, whole.Root.Code)));
            }
        }

        return Array.ConvertAll(removals, static one => new RemovalAnalysis(one));
    }

    private static ImmutableArray<string> Emptied(IndexHierarchy whole, IndexHierarchy rest) =>
        [.. Enumerable.Range(0, rest.Nodes.Length).Where(node => rest.Children[node].Length == 0 && whole.Children[node].Length > 0).Select(node => rest.Codes[node])];

    /// <summary>The scores of the nodes that still lead to the index.</summary>
    private static Frame Aggregate(PipelineRun run, IndexHierarchy rest)
    {
        StageContext context = run.Index.Start(run.Data, run.Groups, withReports: false, Environment.ProcessorCount, rest);
        Frame input = run.Outputs.Length > 1 ? run.Outputs[^2].Frame : Pipeline.Indicators(context);
        Frame scores = Pipeline.Run(run.Index.Definition.Stages[^1], input, context).Frame;

        bool[] kept = new bool[rest.Nodes.Length];
        kept[^1] = true;
        for (int node = kept.Length - 1; node >= 0; node--)
        {
            foreach (int child in kept[node] ? rest.Children[node] : [])
                kept[child] = true;
        }

        int[] columns = [.. Enumerable.Range(0, kept.Length).Where(node => kept[node])];
        return new Frame(scores.Rows, [.. columns.Select(node => rest.Codes[node])], Array.ConvertAll(columns, node => scores.Columns[node]))
        {
            Partials = scores.Partials?.Where(partial => kept[partial.Key.Column])
                .ToDictionary(partial => (Array.BinarySearch(columns, partial.Key.Column), partial.Key.Row), static partial => partial.Value),
        };
    }
}
