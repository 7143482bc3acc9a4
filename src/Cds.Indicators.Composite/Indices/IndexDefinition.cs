using System.Collections.Immutable;
using System.Diagnostics;
using Cds.Indicators.Composite.Hierarchy;
using Cds.Indicators.Composite.Stages;
using Cds.Indicators.Indicators;
using Cds.Indicators.Provenance;

namespace Cds.Indicators.Composite.Indices;

/// <summary>What an index is made of (định nghĩa chỉ số), before it is checked: see <see cref="CompositeIndex.Of(IndexDefinition)"/>.</summary>
/// <remarks>Immutable and thread-safe; compared by what it says.</remarks>
/// <example><code>
/// CompositeIndex index = CompositeIndex.Of(new IndexDefinition
/// {
///     Code = "own",
///     Name = new LocalizedText("Chỉ số của tỉnh", "Index of the province"),
///     Root = IndexNode.Group("index", IndexNode.Indicator("online"), IndexNode.Indicator("overdue", Direction.LowerIsBetter)),
///     Stages = [new NormalisationStage(NormalisationMethod.MinMax(0, 100)), new AggregationStage(AggregationMethod.ArithmeticMean)],
/// });
/// </code></example>
[DebuggerDisplay("{ToString(),nq}")]
public sealed record IndexDefinition
{
    /// <summary>The code: 1 to 64 letters, digits, dots, hyphens and underscores.</summary>
    public required string Code { get; init; }

    /// <summary>The name in both languages.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>The hierarchy: the index itself, with its groups and indicators within; at most 16 levels.</summary>
    public required IndexNode Root { get; init; }

    /// <summary>The stages in the order in which they run. The last, and only the last, aggregates; at most one normalises, right before it.</summary>
    public required ImmutableArray<IndexStage> Stages
    {
        get;
        init => field = value.IsDefault ? [] : value;
    }

    /// <summary>What is done where an operation has no result; refused unless given.</summary>
    public UndefinedPolicies Policies { get; init; } = UndefinedPolicies.RefuseAll;

    /// <summary>The document that sets the index, with its tag; null for an index of one's own.</summary>
    public LegalBasis? LegalBasis { get; init; }

    /// <summary>What whoever uses it has to know; null for nothing.</summary>
    public LocalizedText? Note { get; init; }

    /// <summary>Whether two definitions say the same.</summary>
    /// <param name="other">The other.</param>
    /// <returns>Whether they do.</returns>
    public bool Equals(IndexDefinition? other) =>
        ReferenceEquals(this, other)
        || (other is not null
            && string.Equals(Code, other.Code, StringComparison.Ordinal)
            && Name == other.Name
            && Root == other.Root
            && Stages.AsSpan().SequenceEqual(other.Stages.AsSpan())
            && Policies == other.Policies
            && LegalBasis == other.LegalBasis
            && Note == other.Note);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Code, Root, Stages.Length);

    /// <summary>The code, the name and the stages.</summary>
    /// <returns><c>own: Chỉ số của tỉnh (Index of the province), [normalise: min-max(0, 100)] [aggregate: arithmetic-mean]</c>.</returns>
    public override string ToString() => $"{Code}: {Name},{string.Concat(Stages.Select(static stage => $" [{stage}]"))}";
}
