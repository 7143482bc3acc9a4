using Cds.Indicators.Provenance;
using Cds.Indicators.Rates;
using Cds.Indicators.Scoring;

namespace DistrictScorecard.Points;

/// <summary>A line of a report: a component, the sum of a group, or the total.</summary>
internal sealed record ScoreLine
{
    /// <summary>The code of the group: that of a component's own, or ALL for the total.</summary>
    public required string Group { get; init; }

    /// <summary>The component; null for a sum.</summary>
    public ScoreComponent? Component { get; init; }

    /// <summary>The group whose sum it is; null for a component and for the total.</summary>
    public ScoreGroup? Sum { get; init; }

    /// <summary>How deep it lies: 0 for the total, 1 for the outermost groups.</summary>
    public required int Depth { get; init; }

    /// <summary>What was counted; missing for a sum.</summary>
    public ScoreInput Input { get; init; }

    /// <summary>The rate as a percentage, or the score of a group as a percentage of its maximum; 2 decimals, half away from zero. Null where there is none.</summary>
    public decimal? Ratio { get; init; }

    /// <summary>The points; null where there are none.</summary>
    public decimal? Score { get; init; }

    public required decimal Maximum { get; init; }

    public required string Status { get; init; }

    public required Confidence Confidence { get; init; }

    /// <summary>Whether the points are those of an official text, with nothing open.</summary>
    public required bool IsOfficial { get; init; }

    /// <summary>The band of the total; null for every other line, and where it cannot be told.</summary>
    public ScoreBand? Band { get; init; }

    /// <summary>The bands of the total that are possible; empty for every other line.</summary>
    public IReadOnlyList<ScoreBand> PossibleBands { get; init; } = [];

    /// <summary>The code of the metric as the files have it.</summary>
    public string Metric => Component?.Code ?? CountsRow.GroupTotal;
}
