using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Cds.Indicators.Composite.Stages;

namespace Cds.Indicators.Composite.Uncertainty;

/// <summary>A choice in the making of an index that could have been made otherwise (giả định): a method, a parameter, the weights.</summary>
/// <remarks>
/// A replicate draws one number from 0 to 1, without 1, for each assumption, and the assumption turns it into one of its alternatives, each equally probable, or
/// into a value of its interval. The functions given must be pure: they are called by several threads, and a replicate is repeated by calling them again.
/// Source: OECD/JRC, Handbook on Constructing Composite Indicators (2008), uncertainty and sensitivity analysis. Compared by reference; immutable and thread-safe.
/// </remarks>
/// <example><code>
/// Assumption[] assumptions =
/// [
///     Assumption.Choice&lt;NormalisationStage, NormalisationMethod&gt;("normalisation", "normalise",
///         [NormalisationMethod.MinMax(1, 100), NormalisationMethod.ZScore(10, 2)], (stage, method) => stage with { Method = method }),
///     Assumption.Interval&lt;AggregationStage&gt;("threshold", "aggregate", 0, 0.5, (stage, share) => stage with { Availability = share }),
///     Assumption.NoisyWeights("weights", factor: 0.25, sets: 100, seed: 1001, levels: [2, 3]),
/// ];
/// </code></example>
[DebuggerDisplay("{ToString(),nq}")]
public abstract class Assumption
{
    private protected Assumption(string name, string? stage, int? alternatives)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        Name = name;
        Stage = stage;
        Alternatives = alternatives;
        Stream = Draws.Stream(name);
    }

    /// <summary>The name; not blank, unique in an analysis. The numbers drawn depend on it, not on the place of the assumption among others.</summary>
    public string Name { get; }

    /// <summary>The name of the stage it aims at; null for weights, which the aggregation uses.</summary>
    public string? Stage { get; }

    /// <summary>The number of alternatives, 1 or more; null where any value of an interval may be taken.</summary>
    public int? Alternatives { get; }

    /// <summary>Where its numbers are drawn from.</summary>
    internal ulong Stream { get; }

    /// <summary>Whole stages, one of which takes the place of the stage of their name.</summary>
    /// <param name="name">The name of the assumption; not blank.</param>
    /// <param name="alternatives">The stages, at least one; all have the name of the stage they replace.</param>
    /// <returns>The assumption.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> or a stage is null.</exception>
    /// <exception cref="ArgumentException">The name is blank, there is no stage, or their names differ.</exception>
    /// <example><code>Assumption.Stages("treatment", new TreatmentStage(TreatmentMethod.Winsorise(1)), new TreatmentStage(TreatmentMethod.Winsorise(5)))</code></example>
    public static Assumption Stages(string name, params ReadOnlySpan<IndexStage> alternatives)
    {
        if (alternatives.IsEmpty)
            throw new ArgumentException("There is no stage to choose from. Give at least one.", nameof(alternatives));
        foreach (IndexStage stage in alternatives)
        {
            ArgumentNullException.ThrowIfNull(stage, nameof(alternatives));
            if (!string.Equals(stage.Name, alternatives[0].Name, StringComparison.Ordinal))
                throw new ArgumentException($"The stages have the names '{alternatives[0].Name}' and '{stage.Name}': one is to take the place of the other. Give all of them the name of the stage they replace.", nameof(alternatives));
        }

        return new StagesAssumption(name, [.. alternatives]);
    }

    /// <summary>Values, one of which is put into a stage: a method, a parameter.</summary>
    /// <typeparam name="TStage">The kind of the stage.</typeparam>
    /// <typeparam name="TValue">What is chosen.</typeparam>
    /// <param name="name">The name of the assumption; not blank.</param>
    /// <param name="stage">The name of the stage.</param>
    /// <param name="alternatives">The values, at least one.</param>
    /// <param name="change">The stage with a value put into it: <c>(stage, method) => stage with { Method = method }</c>; the name of the stage stays.</param>
    /// <returns>The assumption.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The name is blank, or there is no value.</exception>
    public static Assumption Choice<TStage, TValue>(string name, string stage, IEnumerable<TValue> alternatives, Func<TStage, TValue, TStage> change)
        where TStage : IndexStage
    {
        ArgumentNullException.ThrowIfNull(stage);
        ArgumentNullException.ThrowIfNull(alternatives);
        ArgumentNullException.ThrowIfNull(change);
        ImmutableArray<TValue> values = [.. alternatives];
        return values.IsEmpty
            ? throw new ArgumentException("There is no value to choose from. Give at least one.", nameof(alternatives))
            : new ChoiceAssumption<TStage, TValue>(name, stage, values, change);
    }

    /// <summary>An interval, any value of which is put into a stage with the same probability.</summary>
    /// <typeparam name="TStage">The kind of the stage.</typeparam>
    /// <param name="name">The name of the assumption; not blank.</param>
    /// <param name="stage">The name of the stage.</param>
    /// <param name="lowest">The lowest value, included; finite.</param>
    /// <param name="highest">The highest value, not included; finite, above the lowest.</param>
    /// <param name="change">The stage with a value put into it; the name of the stage stays. It is called for values of the interval, and for both its ends when the analysis is made.</param>
    /// <returns>The assumption.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A bound, or the width between them, is not finite, or <paramref name="highest"/> is not above <paramref name="lowest"/>.</exception>
    public static Assumption Interval<TStage>(string name, string stage, double lowest, double highest, Func<TStage, double, TStage> change)
        where TStage : IndexStage
    {
        ArgumentNullException.ThrowIfNull(stage);
        ArgumentNullException.ThrowIfNull(change);
        if (!double.IsFinite(lowest))
            throw new ArgumentOutOfRangeException(nameof(lowest), lowest, "The lowest value is a finite number.");
        if (!(highest > lowest) || !double.IsFinite(highest - lowest))
            throw new ArgumentOutOfRangeException(nameof(highest), highest, "The highest value is a finite number above the lowest.");
        return new IntervalAssumption<TStage>(name, stage, lowest, highest, change);
    }

    /// <summary>Weights that may be off: each is multiplied by 1 + U, with U between -factor and factor. The sets are drawn once, and each replicate takes one of them.</summary>
    /// <param name="name">The name of the assumption; not blank.</param>
    /// <param name="factor">How far a weight may be off, as a share of it: 0 to 1.</param>
    /// <param name="sets">How many sets of weights are drawn, at least 1.</param>
    /// <param name="seed">The seed of the sets; the same seed draws the same sets, whatever that of the analysis.</param>
    /// <param name="levels">The levels of the nodes whose weights may be off, 1 being the indicators; all but the index itself unless given.</param>
    /// <returns>The assumption.</returns>
    /// <remarks>The noise of a node depends on the seed, its code and the number of the set, not on other nodes.</remarks>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    /// <exception cref="ArgumentException">The name is blank, or <paramref name="levels"/> is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="factor"/> does not lie from 0 to 1, <paramref name="sets"/> is below 1, or a level is below 1.</exception>
    public static Assumption NoisyWeights(string name, double factor = 0.25, int sets = 100, long seed = 1, IEnumerable<int>? levels = null)
    {
        if (!(factor is >= 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(factor), factor, "The share by which a weight may be off lies from 0 to 1: 0.25.");
        ArgumentOutOfRangeException.ThrowIfLessThan(sets, 1);
        ImmutableArray<int>? chosen = levels is null ? null : [.. levels];
        if (chosen is { IsEmpty: true })
            throw new ArgumentException("There is no level whose weights may be off. Give at least one, or null for all.", nameof(levels));
        foreach (int level in chosen ?? [])
            ArgumentOutOfRangeException.ThrowIfLessThan(level, 1, nameof(levels));
        return new NoisyWeightsAssumption(name, factor, sets, seed, chosen);
    }

    /// <summary>Sets of weights, one of which is taken.</summary>
    /// <param name="name">The name of the assumption; not blank.</param>
    /// <param name="sets">Weights by the code of the node, at least one set; all name the same nodes, others keep the weight of the definition.</param>
    /// <returns>The assumption.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> or a set is null.</exception>
    /// <exception cref="ArgumentException">The name is blank, there is no set, the first is empty, two name different nodes, or a weight is not a number that is zero or more.</exception>
    /// <example><code>Assumption.WeightSets("weights", panelOfExperts, survey, equal)</code></example>
    public static Assumption WeightSets(string name, params ReadOnlySpan<IReadOnlyDictionary<string, double>> sets)
    {
        if (sets.IsEmpty)
            throw new ArgumentException("There is no set of weights to choose from. Give at least one.", nameof(sets));
        ImmutableArray<string> codes = [.. (sets[0] ?? throw new ArgumentNullException(nameof(sets))).Keys.Order(StringComparer.Ordinal)];
        if (codes.IsEmpty)
            throw new ArgumentException("The first set of weights is empty. Give the weight of at least one node.", nameof(sets));
        double[][] weights = new double[sets.Length][];
        for (int set = 0; set < sets.Length; set++)
            weights[set] = WeightSetsAssumption.Read(sets[set], codes, set + 1);
        return new WeightSetsAssumption(name, codes, weights);
    }

    /// <summary>What a number drawn stands for.</summary>
    /// <param name="draw">The number, from 0 to 1, without 1.</param>
    /// <returns>The alternative or the value in words, invariant: <c>min-max(1, 100)</c>, <c>0.25</c>, <c>17 of 100</c>.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="draw"/> does not lie from 0 to 1, or is 1.</exception>
    public string Describe(double draw)
    {
        if (!(draw is >= 0 and < 1))
            throw new ArgumentOutOfRangeException(nameof(draw), draw, "A number drawn lies from 0 to 1, without 1.");
        return Text(draw);
    }

    /// <inheritdoc/>
    public override string ToString() => Name;

    /// <summary>Which alternative a number chooses.</summary>
    internal int Choose(double draw) => Draws.Choose(draw, Alternatives ?? 1);

    /// <summary>A stage with the assumption in it.</summary>
    internal virtual IndexStage Change(IndexStage stage, double draw) => stage;

    private protected virtual string Text(double draw) => string.Create(CultureInfo.InvariantCulture, $"{Choose(draw) + 1} of {Alternatives}");
}
