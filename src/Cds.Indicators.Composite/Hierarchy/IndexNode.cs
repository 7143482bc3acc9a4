using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Cds.Indicators.Indicators;

namespace Cds.Indicators.Composite.Hierarchy;

/// <summary>A node of the hierarchy of an index (cấu trúc phân cấp): an indicator, or a group of nodes that is aggregated into one score.</summary>
/// <remarks>A node without children is an indicator; one with children is a group: a dimension, a pillar, a sub-index, the index. Immutable and thread-safe; compared by what it says.</remarks>
/// <example><code>
/// IndexNode root = IndexNode.Group("index",
///     IndexNode.Group("services", IndexNode.Indicator("online"), IndexNode.Indicator("paid") with { Weight = 2 }),
///     IndexNode.Group("delays", IndexNode.Indicator("overdue", Direction.LowerIsBetter)));
/// </code></example>
[DebuggerDisplay("{ToString(),nq}")]
public sealed record IndexNode
{
    /// <summary>The code, unique in the index: 1 to 64 letters, digits, dots, hyphens and underscores. That of an indicator names its column in the data.</summary>
    public required string Code { get; init; }

    /// <summary>The name in both languages; null where the code says enough.</summary>
    public LocalizedText? Name { get; init; }

    /// <summary>The weight among the children of the same parent: finite, zero or more, of any scale, since weights are divided by their sum; 1 unless given.</summary>
    public double Weight { get; init; } = 1;

    /// <summary>
    /// Whether more is better; more unless given. Values of an indicator for which less is better are turned round when they are normalised. A group for which
    /// less is better is mirrored in the range of the normalisation before it enters its parent; where that range has no middle, the definition is refused.
    /// </summary>
    public Direction Direction { get; init; }

    /// <summary>The nodes within; empty for an indicator.</summary>
    public ImmutableArray<IndexNode> Children
    {
        get;
        init => field = value.IsDefault ? [] : value;
    } = [];

    /// <summary>Whether it is an indicator: it has no children.</summary>
    public bool IsIndicator => Children.IsEmpty;

    /// <summary>An indicator.</summary>
    /// <param name="code">The code.</param>
    /// <param name="direction">Whether more is better.</param>
    /// <param name="weight">The weight among the children of its parent.</param>
    /// <returns>The node.</returns>
    public static IndexNode Indicator(string code, Direction direction = Direction.HigherIsBetter, double weight = 1) =>
        new() { Code = code, Direction = direction, Weight = weight };

    /// <summary>An indicator of a catalogue, with its code, its name and its direction.</summary>
    /// <param name="indicator">The indicator. One for which more is neither better nor worse makes a node that no index accepts, unless its direction is set by <c>with</c>.</param>
    /// <param name="weight">The weight among the children of its parent.</param>
    /// <returns>The node.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="indicator"/> is null.</exception>
    /// <example><code>IndexNode.Of(Catalogue.Vietnam()["dossier.paid-online"], weight: 2);</code></example>
    public static IndexNode Of(Indicator indicator, double weight = 1)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        return new IndexNode { Code = indicator.Code, Name = indicator.Name, Direction = indicator.Direction, Weight = weight };
    }

    /// <summary>A group of weight 1 for which more is better; change it by <c>with</c>.</summary>
    /// <param name="code">The code.</param>
    /// <param name="children">The nodes within, in the order in which they are shown.</param>
    /// <returns>The node.</returns>
    public static IndexNode Group(string code, params ReadOnlySpan<IndexNode> children) => new() { Code = code, Children = [.. children] };

    /// <summary>Whether two nodes say the same, down to their indicators.</summary>
    /// <param name="other">The other.</param>
    /// <returns>Whether they do.</returns>
    public bool Equals(IndexNode? other) =>
        ReferenceEquals(this, other)
        || (other is not null
            && string.Equals(Code, other.Code, StringComparison.Ordinal)
            && Name == other.Name
            && Weight.Equals(other.Weight)
            && Direction == other.Direction
            && Children.AsSpan().SequenceEqual(other.Children.AsSpan()));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Code, Weight, Direction, Children.Length);

    /// <summary>The code, of a group how many parts it has, the weight and the direction.</summary>
    /// <returns><c>online, weight 2, more is better</c>, or <c>services of 3, weight 1, more is better</c>.</returns>
    public override string ToString()
    {
        string parts = IsIndicator ? "" : string.Create(CultureInfo.InvariantCulture, $" of {Children.Length}");
        string better = Direction switch
        {
            Direction.HigherIsBetter => "more is better",
            Direction.LowerIsBetter => "less is better",
            _ => "neither is better",
        };
        return string.Create(CultureInfo.InvariantCulture, $"{Code}{parts}, weight {Weight:R}, {better}");
    }
}
