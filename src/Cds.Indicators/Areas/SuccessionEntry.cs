using System.Diagnostics;
using Cds.Indicators.Faults;
using Cds.Indicators.Provenance;
using Cds.Indicators.Rates;
using NodaTime;
using NodaTime.Text;

namespace Cds.Indicators.Areas;

/// <summary>One passage of a unit into another as it is given to a registry: a row of a conversion table (bảng chuyển đổi).</summary>
/// <example><code>
/// new SuccessionEntry
/// {
///     Effective = new LocalDate(2025, 7, 1),
///     PredecessorLevel = AreaLevel.Province, PredecessorCode = "02",
///     SuccessorLevel = AreaLevel.Province, SuccessorCode = "08",
///     Extent = SuccessionExtent.Whole,
/// };
/// </code></example>
[DebuggerDisplay("{ToString(),nq}")]
public sealed record SuccessionEntry
{
    /// <summary>The first day on which the successor took the place of the predecessor.</summary>
    public required LocalDate Effective { get; init; }

    /// <summary>The level of the predecessor.</summary>
    public required AreaLevel PredecessorLevel { get; init; }

    /// <summary>The code of the predecessor, valid on the day before <see cref="Effective"/>.</summary>
    public required string PredecessorCode { get; init; }

    /// <summary>The level of the successor.</summary>
    public required AreaLevel SuccessorLevel { get; init; }

    /// <summary>The code of the successor, valid on <see cref="Effective"/>.</summary>
    public required string SuccessorCode { get; init; }

    /// <summary>How much of the predecessor passed.</summary>
    public required SuccessionExtent Extent { get; init; }

    /// <summary>The part of the predecessor that passed into this successor, 0 to 1, on the basis that the figures need; null where it is not known.</summary>
    public Rational? Share { get; init; }

    /// <summary>The part of the successor that came from this predecessor, 0 to 1, on the basis that the figures need; null where it is not known.</summary>
    public Rational? SuccessorShare { get; init; }

    /// <summary>The words of the table, at most 1024 characters; null or blank where it has none.</summary>
    public string? Note { get; init; }

    /// <summary>The document that ordered it; null where none is given.</summary>
    public LegalBasis? LegalBasis { get; init; }

    /// <summary>Where the row stands in its input, so that faults name it; null where it is counted: <c>successions, row 12</c> for the twelfth entry.</summary>
    public FaultPlace? Place { get; init; }

    /// <summary>The predecessor, the successor and the day.</summary>
    /// <returns>For example <c>province:02 → province:08 on 2025-07-01</c>.</returns>
    public override string ToString() =>
        $"{AreaLevels.Word(PredecessorLevel)}:{PredecessorCode} → {AreaLevels.Word(SuccessorLevel)}:{SuccessorCode} on {LocalDatePattern.Iso.Format(Effective)}";
}
