using System.Diagnostics;
using Cds.Indicators.Rates;
using NodaTime;
using NodaTime.Text;

namespace Cds.Indicators.Areas;

/// <summary>How much of a unit passed into another, as it becomes known after the conversion table: counted from a census or from registers.</summary>
/// <example><code>
/// new SuccessionShare
/// {
///     Effective = new LocalDate(2025, 7, 1),
///     Predecessor = AreaKey.Parse("commune:01615"),
///     Successor = AreaKey.Parse("commune:01636@2025-07-01"),
///     Share = Rational.Of(2_140, 3_510),   // people who moved to it, of all people
/// };
/// </code></example>
[DebuggerDisplay("{ToString(),nq}")]
public sealed record SuccessionShare
{
    /// <summary>The first day on which the successor took the place of the predecessor.</summary>
    public required LocalDate Effective { get; init; }

    /// <summary>The key of the predecessor.</summary>
    public required AreaKey Predecessor { get; init; }

    /// <summary>The key of the successor.</summary>
    public required AreaKey Successor { get; init; }

    /// <summary>The part of the predecessor that passed into this successor, 0 to 1; null leaves what the registry has.</summary>
    public Rational? Share { get; init; }

    /// <summary>The part of the successor that came from this predecessor, 0 to 1; null leaves what the registry has.</summary>
    public Rational? SuccessorShare { get; init; }

    /// <summary>The predecessor, the successor, the day, and the shares that are given.</summary>
    /// <returns>For example <c>commune:01615 → commune:01636@2025-07-01 on 2025-07-01, share 214/351</c>.</returns>
    public override string ToString()
    {
        string share = Share is { } ofPredecessor ? $", share {ofPredecessor}" : "";
        string successorShare = SuccessorShare is { } ofSuccessor ? $", successor share {ofSuccessor}" : "";
        return $"{Predecessor} → {Successor} on {LocalDatePattern.Iso.Format(Effective)}{share}{successorShare}";
    }
}
