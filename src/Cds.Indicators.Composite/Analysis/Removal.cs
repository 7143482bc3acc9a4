using System.Collections.Immutable;
using System.Diagnostics;
using Cds.Indicators.Composite.Data;

namespace Cds.Indicators.Composite.Analysis;

/// <summary>What becomes of an index without one of its nodes.</summary>
/// <remarks>Immutable and thread-safe; compared by reference.</remarks>
/// <example><code>Removal without = RemovalAnalysis.Of(result, 2)["services"];</code></example>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class Removal
{
    internal Removal(string node, ImmutableArray<string> emptied, IndexTable scores, IndexComparison comparison)
    {
        Node = node;
        EmptiedGroups = emptied;
        Scores = scores;
        Comparison = comparison;
    }

    /// <summary>The code of the node that was removed, with all below it.</summary>
    public string Node { get; }

    /// <summary>The codes of the groups that went with it, since no part of them is left that has a weight, the lowest first; mostly empty.</summary>
    public ImmutableArray<string> EmptiedGroups { get; }

    /// <summary>The scores of all nodes that are left. Where nothing is left but the index itself, it has no score.</summary>
    public IndexTable Scores { get; }

    /// <summary>The index with the node, compared with the index without it.</summary>
    public IndexComparison Comparison { get; }

    /// <summary>The node that is left out, and what was compared.</summary>
    /// <returns>For example <c>without DbD: 33 units, 6 nodes compared</c>.</returns>
    public override string ToString() => $"without {Node}: {Comparison}";
}
