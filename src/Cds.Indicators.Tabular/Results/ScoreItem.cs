using Cds.Indicators.Indicators;
using Cds.Indicators.Provenance;
using Cds.Indicators.Rates;
using Cds.Indicators.Scoring;

namespace Cds.Indicators.Tabular.Results;

/// <summary>A line of a scorecard: the total, the sum of a group, or a component.</summary>
internal sealed record ScoreItem
{
    public required string Code { get; init; }

    public required LocalizedText Name { get; init; }

    /// <summary>How deep it lies: 0 for the total, 1 for the outermost groups.</summary>
    public required int Depth { get; init; }

    public required Outcome<WideRational> Points { get; init; }

    public required ScoreBounds Bounds { get; init; }

    public required decimal Maximum { get; init; }

    public required Confidence Confidence { get; init; }

    public required bool IsOfficial { get; init; }

    public required LegalBasis LegalBasis { get; init; }

    /// <summary>The points as a part of the maximum.</summary>
    public Outcome<WideRational> Share { get; init; } = Outcome.NotApplicable<WideRational>();

    /// <summary>The component; null for a sum.</summary>
    public ComponentScore? Component { get; init; }

    /// <summary>The bands of the total that are possible, one where it is sure; null for other lines.</summary>
    public ScorecardScore? Total { get; init; }

    /// <summary>Whether the points of a sum were given, not computed.</summary>
    public bool IsGiven { get; init; }

    public LocalizedText? Unsettled { get; init; }

    /// <summary>The total, then each group with its components and the groups within it, as the scorecard orders them.</summary>
    public static IEnumerable<ScoreItem> Of(ScorecardScore score)
    {
        yield return new ScoreItem
        {
            Code = score.Scorecard.Code,
            Name = score.Scorecard.Name,
            Depth = 0,
            Points = score.Points,
            Bounds = score.Bounds,
            Maximum = score.Scorecard.Maximum,
            Share = score.Share,
            Confidence = score.Confidence,
            IsOfficial = score.IsOfficial,
            LegalBasis = score.Scorecard.LegalBasis,
            Unsettled = score.Scorecard.Note,
            Total = score,
        };
        foreach (ScoreItem line in score.Groups.SelectMany(static group => Of(group, depth: 1)))
            yield return line;
    }

    private static IEnumerable<ScoreItem> Of(GroupScore score, int depth)
    {
        yield return new ScoreItem
        {
            Code = score.Group.Code,
            Name = score.Group.Name,
            Depth = depth,
            Points = score.Points,
            Bounds = score.Bounds,
            Maximum = score.Group.Maximum,
            Share = score.Share,
            Confidence = score.Confidence,
            IsOfficial = score.IsOfficial,
            LegalBasis = score.Group.LegalBasis,
            IsGiven = score.IsGiven,
            Unsettled = score.Group.Unsettled,
        };
        foreach (ComponentScore component in score.Components)
            yield return Of(component, depth + 1);
        foreach (ScoreItem line in score.Groups.SelectMany(inner => Of(inner, depth + 1)))
            yield return line;
    }

    private static ScoreItem Of(ComponentScore score, int depth) => new()
    {
        Code = score.Component.Code,
        Name = score.Component.Name ?? score.Component.Indicator.Name,
        Depth = depth,
        Points = score.Points,
        Bounds = score.Bounds,
        Maximum = score.Component.Maximum,
        Confidence = score.Confidence,
        IsOfficial = score.IsOfficial,
        LegalBasis = score.Component.LegalBasis,
        IsGiven = score.Input.Points is not null,
        Unsettled = score.Component.Unsettled,
        Component = score,
    };
}
