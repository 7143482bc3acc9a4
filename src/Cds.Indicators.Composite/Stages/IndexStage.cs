using System.Diagnostics;
using Cds.Indicators.Composite.Data;

namespace Cds.Indicators.Composite.Stages;

/// <summary>One step from raw figures to scores (bước xử lý): denominate, screen, impute, treat, normalise or aggregate.</summary>
/// <remarks>
/// Stages are parts of a definition and run in its order. Their parameters are in the natural units of the indicators: no value is multiplied by -1 first.
/// Immutable and thread-safe. The library knows six kinds; others cannot be derived.
/// </remarks>
/// <example><code>IndexStage[] stages = [new NormalisationStage(NormalisationMethod.MinMax(0, 100)), new AggregationStage(AggregationMethod.ArithmeticMean)];</code></example>
[DebuggerDisplay("{ToString(),nq}")]
public abstract record IndexStage
{
    private protected IndexStage(string name) => Name = name;

    /// <summary>The name, by which the result of the stage is read and an uncertainty assumption aims at it; unique in the definition.</summary>
    public string Name { get; init; }

    /// <summary>The name and what is done, and what single indicators or groups have of their own.</summary>
    /// <returns><c>normalise: min-max(0, 100); internet: goalposts(0, 1, 0, 100)</c>.</returns>
    public sealed override string ToString() => $"{Name}: {Describe()}";

    /// <summary>Computes the stage.</summary>
    internal abstract StageOutput Apply(Frame input, StageContext context);

    /// <summary>Reports what is wrong with the stage itself, without data.</summary>
    internal virtual void Check(StageCheck check)
    {
    }

    /// <summary>What is done, in short.</summary>
    private protected abstract string Describe();
}
