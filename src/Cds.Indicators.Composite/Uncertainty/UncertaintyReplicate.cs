using System.Collections.Immutable;
using System.Diagnostics;
using Cds.Indicators.Composite.Indices;

namespace Cds.Indicators.Composite.Uncertainty;

/// <summary>One replicate of an analysis, computed by itself with all its tables (lần lặp).</summary>
/// <remarks>Its scores are those of the analysis, bit by bit. Compared by reference; immutable and thread-safe.</remarks>
/// <example><code>
/// UncertaintyReplicate replicate = result.Replicate(17);
/// IndexDefinition definition = replicate.Definition;      // with the choices in it
/// double score = replicate.Result.Score("AUT").Value;     // as result.Scores("AUT")[16]
/// </code></example>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class UncertaintyReplicate
{
    internal UncertaintyReplicate(int? number, ImmutableArray<AssumptionChoice> choices, IndexResult result)
    {
        Number = number;
        Choices = choices;
        Result = result;
    }

    /// <summary>Its number in the analysis, from 1; null where it was computed from given draws.</summary>
    public int? Number { get; }

    /// <summary>What each assumption was, in the order of the assumptions.</summary>
    public ImmutableArray<AssumptionChoice> Choices { get; }

    /// <summary>The numbers drawn, in the order of the assumptions.</summary>
    public ImmutableArray<double> Draws => [.. Choices.Select(static choice => choice.Draw)];

    /// <summary>The definition with the choices in it.</summary>
    public IndexDefinition Definition => Result.Index.Definition;

    /// <summary>The scores, with the table of every stage.</summary>
    public IndexResult Result { get; }

    /// <summary>What was chosen.</summary>
    /// <returns>One line.</returns>
    public override string ToString() => string.Join("; ", Choices);
}
