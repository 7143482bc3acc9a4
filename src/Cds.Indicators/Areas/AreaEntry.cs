using System.Diagnostics;
using Cds.Indicators.Faults;
using Cds.Indicators.Provenance;
using NodaTime;
using NodaTime.Text;

namespace Cds.Indicators.Areas;

/// <summary>One unit as it is given to a registry: a row of a table of units.</summary>
/// <example><code>
/// new AreaEntry
/// {
///     Level = AreaLevel.Commune, Code = "00070", Name = "Phường Hoàn Kiếm", Kind = "Phường", ParentCode = "01", ValidFrom = new LocalDate(2025, 7, 1),
/// };
/// </code></example>
[DebuggerDisplay("{ToString(),nq}")]
public sealed record AreaEntry
{
    /// <summary>The level.</summary>
    public required AreaLevel Level { get; init; }

    /// <summary>The official code, with its leading zeros: 1 to 32 letters, digits, <c>.</c>, <c>-</c> or <c>_</c>.</summary>
    public required string Code { get; init; }

    /// <summary>The full name: <c>Phường Hoàn Kiếm</c>; 1 to 256 characters without white space around them.</summary>
    public required string Name { get; init; }

    /// <summary>The type of unit (loại hình): <c>Phường</c>; null or blank where it is not known.</summary>
    public string? Kind { get; init; }

    /// <summary>The code of the unit it belongs to, on the nearest wider level that has it; null or blank at the top.</summary>
    public string? ParentCode { get; init; }

    /// <summary>The first day of validity; null where the unit was there before records begin.</summary>
    public LocalDate? ValidFrom { get; init; }

    /// <summary>The day on which the unit was no more (exclusive); null where it still is.</summary>
    public LocalDate? ValidTo { get; init; }

    /// <summary>The document that made the unit what it is; null where none is given.</summary>
    public LegalBasis? LegalBasis { get; init; }

    /// <summary>Where the row stands in its input, so that faults name it; null where it is counted: <c>units, row 12</c> for the twelfth entry.</summary>
    public FaultPlace? Place { get; init; }

    /// <summary>The name, the code and the days of validity that are given.</summary>
    /// <returns>For example <c>Phường Hoàn Kiếm (00070), from 2025-07-01</c>; with <c>, before 2030-01-01</c> where it is no more.</returns>
    public override string ToString()
    {
        string from = ValidFrom is { } first ? $", from {LocalDatePattern.Iso.Format(first)}" : "";
        string before = ValidTo is { } end ? $", before {LocalDatePattern.Iso.Format(end)}" : "";
        return $"{Name} ({Code}){from}{before}";
    }
}
