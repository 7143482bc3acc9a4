using System.Collections.Immutable;
using System.Diagnostics;
using Cds.Indicators.Composite.Indices;

namespace Cds.Indicators.Composite.Analysis;

/// <summary>Several versions of an index, each compared with the same one (so sánh nhiều phiên bản).</summary>
/// <remarks>Immutable and thread-safe; compared by reference.</remarks>
/// <example><code>
/// IndexComparisons comparisons = IndexComparisons.Of(published, [new("z-score", zScore), new("geometric", geometric)]);
/// comparisons["geometric"].MeanAbsoluteRankChange().Value;
/// </code></example>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class IndexComparisons
{
    private readonly ImmutableArray<KeyValuePair<string, IndexComparison>> _comparisons;

    private IndexComparisons(ImmutableArray<KeyValuePair<string, IndexComparison>> comparisons) => _comparisons = comparisons;

    /// <summary>The names of the versions, in the order in which they were given.</summary>
    public ImmutableArray<string> Names => [.. _comparisons.Select(static one => one.Key)];

    /// <summary>The comparison of a version.</summary>
    /// <param name="name">The name of the version.</param>
    /// <returns>The comparison.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    /// <exception cref="KeyNotFoundException">There is no such version.</exception>
    public IndexComparison this[string name]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(name);
            foreach ((string own, IndexComparison comparison) in _comparisons)
            {
                if (string.Equals(own, name, StringComparison.Ordinal))
                    return comparison;
            }

            throw new KeyNotFoundException($"'{name}' is not one of the versions: they are {string.Join(", ", Names)}. Give one of them.");
        }
    }

    /// <summary>Compares versions with one.</summary>
    /// <param name="baseline">The version compared with.</param>
    /// <param name="versions">The name and the result of each of the others; a name stands once.</param>
    /// <returns>The comparisons.</returns>
    /// <exception cref="ArgumentNullException">An argument, a name or a result is null.</exception>
    /// <exception cref="ArgumentException">A name stands twice.</exception>
    public static IndexComparisons Of(IndexResult baseline, IEnumerable<KeyValuePair<string, IndexResult>> versions)
    {
        ArgumentNullException.ThrowIfNull(baseline);
        ArgumentNullException.ThrowIfNull(versions);
        ImmutableArray<KeyValuePair<string, IndexComparison>>.Builder comparisons = ImmutableArray.CreateBuilder<KeyValuePair<string, IndexComparison>>();
        HashSet<string> names = new(StringComparer.Ordinal);
        foreach ((string name, IndexResult version) in versions)
        {
            ArgumentNullException.ThrowIfNull(name, nameof(versions));
            ArgumentNullException.ThrowIfNull(version, nameof(versions));
            if (!names.Add(name))
                throw new ArgumentException($"Two versions are named '{name}'. Name them apart.", nameof(versions));
            comparisons.Add(new(name, IndexComparison.Of(baseline, version)));
        }

        return new IndexComparisons(comparisons.DrainToImmutable());
    }

    /// <summary>The names of the versions.</summary>
    /// <returns>For example <c>without imputation, geometric</c>.</returns>
    public override string ToString() => string.Join(", ", Names);
}
