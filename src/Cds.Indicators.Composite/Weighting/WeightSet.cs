using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Cds.Indicators.Composite.Display;
using Cds.Indicators.Composite.Hierarchy;
using Cds.Indicators.Display;

namespace Cds.Indicators.Composite.Weighting;

/// <summary>The weights of nodes of an index (bộ trọng số), by code: of one level, or of any nodes.</summary>
/// <remarks>
/// A weight counts among the children of the same parent, of any scale. Immutable and thread-safe; two are equal where they have the same weights for the same
/// nodes.
/// </remarks>
/// <example><code>
/// WeightSet weights = Weights.Entropy(result.Stage("normalise"), index.Hierarchy, level: 1);
/// IndexDefinition weighted = index.Definition with { Root = weights.ApplyTo(index.Definition.Root) };
/// </code></example>
[DebuggerDisplay("{ToString(),nq}")]
[TypeFormatterSource(typeof(CompositeFormatterSource))]
public sealed class WeightSet : IEquatable<WeightSet>
{
    private readonly ImmutableSortedDictionary<string, double> _weights;

    private WeightSet(ImmutableSortedDictionary<string, double> weights) => _weights = weights;

    /// <summary>The codes of the nodes that have a weight, ascending.</summary>
    public ImmutableArray<string> Codes => [.. _weights.Keys];

    /// <summary>The weight of a node.</summary>
    /// <param name="code">The code of the node.</param>
    /// <returns>The weight, 0 or more.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="code"/> is null.</exception>
    /// <exception cref="KeyNotFoundException">The node has no weight here.</exception>
    public double this[string code]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(code);
            return _weights.TryGetValue(code, out double weight)
                ? weight
                : throw new KeyNotFoundException($"'{code}' has no weight: there are weights for {string.Join(", ", Codes)}. Give one of them, or ask Contains first.");
        }
    }

    /// <summary>Weights from pairs.</summary>
    /// <param name="weights">Code and weight of each node, each once; a weight is finite, 0 or more.</param>
    /// <returns>The weights.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="weights"/> is null.</exception>
    /// <exception cref="ArgumentException">A code is blank or stands twice, or a weight is negative or not finite.</exception>
    /// <example><code>WeightSet.Of([new("services", 2), new("delays", 1)])</code></example>
    public static WeightSet Of(IEnumerable<KeyValuePair<string, double>> weights)
    {
        ArgumentNullException.ThrowIfNull(weights);
        ImmutableSortedDictionary<string, double>.Builder checkedWeights = ImmutableSortedDictionary.CreateBuilder<string, double>(StringComparer.Ordinal);
        foreach ((string code, double weight) in weights)
        {
            if (string.IsNullOrWhiteSpace(code))
                throw new ArgumentException("The code of a node is blank. Give its code.", nameof(weights));
            if (!double.IsFinite(weight) || weight < 0)
                throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"The weight of {code} is {weight:R}. A weight is a finite number, 0 or more."), nameof(weights));
            if (!checkedWeights.TryAdd(code, weight))
                throw new ArgumentException($"The node {code} has two weights. Give it once.", nameof(weights));
        }

        return new WeightSet(checkedWeights.ToImmutable());
    }

    /// <summary>The weights that the nodes of a hierarchy have.</summary>
    /// <param name="hierarchy">The hierarchy.</param>
    /// <returns>The weight of each node, the index included.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="hierarchy"/> is null.</exception>
    public static WeightSet OfHierarchy(IndexHierarchy hierarchy)
    {
        ArgumentNullException.ThrowIfNull(hierarchy);
        return new WeightSet(hierarchy.Nodes.ToImmutableSortedDictionary(static node => node.Code, static node => node.Weight, StringComparer.Ordinal));
    }

    /// <summary>The effective weights of all nodes of a hierarchy (trọng số hiệu dụng): of each its share in its group times those of the groups above.</summary>
    /// <param name="hierarchy">The hierarchy.</param>
    /// <returns>The share of the index that each node has, 0 to 1; those of the indicators sum to 1, and the index has 1.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="hierarchy"/> is null.</exception>
    public static WeightSet Effective(IndexHierarchy hierarchy)
    {
        ArgumentNullException.ThrowIfNull(hierarchy);
        double[] shares = new double[hierarchy.Nodes.Length];
        shares[^1] = 1;
        for (int node = shares.Length - 1; node >= hierarchy.IndicatorCount; node--)
        {
            double sum = 0;
            foreach (int child in hierarchy.Children[node])
                sum += hierarchy.Nodes[child].Weight;
            foreach (int child in hierarchy.Children[node])
                shares[child] = shares[node] * (hierarchy.Nodes[child].Weight / sum);
        }

        return new WeightSet(hierarchy.Codes.Zip(shares).ToImmutableSortedDictionary(static pair => pair.First, static pair => pair.Second, StringComparer.Ordinal));
    }

    /// <summary>Whether a node has a weight here.</summary>
    /// <param name="code">The code of the node.</param>
    /// <returns>Whether it has.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="code"/> is null.</exception>
    public bool Contains(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return _weights.ContainsKey(code);
    }

    /// <summary>These weights and others; where both name a node, the others hold.</summary>
    /// <param name="others">The other weights.</param>
    /// <returns>The weights together.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="others"/> is null.</exception>
    public WeightSet With(WeightSet others)
    {
        ArgumentNullException.ThrowIfNull(others);
        return new WeightSet(_weights.SetItems(others._weights));
    }

    /// <summary>A hierarchy with these weights; nodes that are not named keep theirs.</summary>
    /// <param name="root">The hierarchy.</param>
    /// <returns>The same hierarchy with other weights.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="root"/> is null.</exception>
    /// <exception cref="ArgumentException">A weight is for a node that is not in the hierarchy.</exception>
    public IndexNode ApplyTo(IndexNode root)
    {
        ArgumentNullException.ThrowIfNull(root);
        HashSet<string> left = new(_weights.Keys, StringComparer.Ordinal);
        IndexNode weighted = Apply(root, left);
        return left.Count == 0
            ? weighted
            : throw new ArgumentException($"{string.Join(", ", left.Order(StringComparer.Ordinal))} have a weight but are not in the hierarchy of {root.Code}. Give the hierarchy the weights are for.", nameof(root));
    }

    /// <summary>Whether two have the same weights.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether they have.</returns>
    public static bool operator ==(WeightSet? left, WeightSet? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether two have different weights.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether they have.</returns>
    public static bool operator !=(WeightSet? left, WeightSet? right) => !(left == right);

    /// <inheritdoc/>
    public bool Equals(WeightSet? other) => other is not null && _weights.SequenceEqual(other._weights);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as WeightSet);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        HashCode hash = default;
        foreach ((string code, double weight) in _weights)
        {
            hash.Add(code, StringComparer.Ordinal);
            hash.Add(weight);
        }

        return hash.ToHashCode();
    }

    /// <summary>The weights in words: <c>delays 1, services 2</c>.</summary>
    /// <returns>One line.</returns>
    public override string ToString() => string.Join(", ", _weights.Select(static pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Key} {pair.Value:R}")));

    private IndexNode Apply(IndexNode node, HashSet<string> left)
    {
        left.Remove(node.Code);
        return node with
        {
            Weight = _weights.GetValueOrDefault(node.Code, node.Weight),
            Children = [.. node.Children.Select(child => Apply(child, left))],
        };
    }
}
