using Cds.Indicators.Rates;
using DistrictScorecard.Outputs;

namespace DistrictScorecard.Points;

/// <summary>What the command line asks of <c>score</c>.</summary>
internal sealed record ScoreRequest
{
    /// <summary>The code of a scorecard of the library, or the path of one's own.</summary>
    public required string Scorecard { get; init; }

    public required FileInfo Input { get; init; }

    public required TextStyle Style { get; init; }

    /// <summary>The files that are written beside what is printed.</summary>
    public required OutputFiles Files { get; init; }

    /// <summary>table, csv, json or markdown.</summary>
    public required string Format { get; init; }

    public required IReadOnlyList<string> Variants { get; init; }

    /// <summary>Only this unit; null for all. Means are those of all units none the less.</summary>
    public string? Unit { get; init; }

    /// <summary>Only this period; null for all.</summary>
    public string? Period { get; init; }

    /// <summary>Whether codes that the scorecard does not know are faults.</summary>
    public bool IsStrict { get; init; }

    /// <summary>Whether the derivations are printed in the place of a table.</summary>
    public bool IsExplained { get; init; }

    /// <summary>Whether the totals alone are written.</summary>
    public bool IsTotals { get; init; }
}
