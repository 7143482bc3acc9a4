using System.Collections.Immutable;
using System.Diagnostics;
using Cds.Indicators.Composite.Weighting;

namespace Cds.Indicators.Composite.Analysis;

/// <summary>Weights that were searched for (trọng số tối ưu), what they achieve, and whether the search came to an end.</summary>
/// <remarks>Immutable and thread-safe; compared by reference.</remarks>
/// <example><code>
/// OptimisedWeights balanced = new WeightOptimiser(result, level: 2).Balance();
/// if (balanced.HasConverged)
///     root = balanced.Weights.ApplyTo(index.Definition.Root);
/// double share = balanced.Shares["services"];   // 0.125 was aimed at
/// </code></example>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class OptimisedWeights
{
    internal OptimisedWeights(
        WeightSet weights,
        ImmutableSortedDictionary<string, double> correlations,
        ImmutableSortedDictionary<string, double> targets,
        double objective,
        double startObjective,
        SearchResult search)
    {
        Weights = weights;
        Correlations = correlations;
        Targets = targets;
        Objective = objective;
        StartObjective = startObjective;
        Iterations = search.Iterations;
        Evaluations = search.Evaluations;
        HasConverged = search.HasConverged;
        double sum = 0;
        foreach (double correlation in correlations.Values)
            sum += correlation;
        Shares = correlations.ToImmutableSortedDictionary(static pair => pair.Key, pair => pair.Value / sum, StringComparer.Ordinal);
    }

    /// <summary>The weights: 0 or more, summing to 1 among the children of each parent, or over the level, where those of the groups above are the sums of theirs.</summary>
    public WeightSet Weights { get; }

    /// <summary>The correlation of each node of the level with the index that these weights lead to, -1 to 1.</summary>
    public ImmutableSortedDictionary<string, double> Correlations { get; }

    /// <summary>The share of each node in the sum of these correlations; the shares sum to 1.</summary>
    public ImmutableSortedDictionary<string, double> Shares { get; }

    /// <summary>The share that was aimed at for each node; empty where information was to be greatest.</summary>
    public ImmutableSortedDictionary<string, double> Targets { get; }

    /// <summary>What was achieved: the mean squared difference of shares and targets, the less the better; or the sum of the correlations, the more the better.</summary>
    public double Objective { get; }

    /// <summary>What equal weights achieve.</summary>
    public double StartObjective { get; }

    /// <summary>How many steps the search took.</summary>
    public int Iterations { get; }

    /// <summary>How often the index was computed.</summary>
    public int Evaluations { get; }

    /// <summary>Whether the search ended because no step made it better, and not because it had taken as many as it may.</summary>
    public bool HasConverged { get; }

    /// <summary>The weights, and whether the search came to its end.</summary>
    /// <returns>One line.</returns>
    public override string ToString() => $"{Weights}{(HasConverged ? "" : " (not converged)")}";
}
