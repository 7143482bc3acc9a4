using System.Collections.Immutable;
using System.Diagnostics;
using Cds.Indicators.Display;
using Cds.Indicators.Provenance;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Scoring;

/// <summary>What one group of one unit is worth (điểm nhóm chỉ số).</summary>
/// <remarks>Immutable and thread-safe.</remarks>
/// <example><code>
/// GroupScore satisfaction = card.Score(inputs).Group("handling-satisfaction");
/// satisfaction.Points.Value.ToDecimal(Rounding.Published);        // 11.18
/// satisfaction.Share.Value.ToDecimal(RateBasis.Percent, Rounding.Published);   // 62.11
/// </code></example>
[DebuggerDisplay("{ToString(),nq}")]
[TypeFormatterSource(typeof(ScoringFormatterSource))]
public sealed class GroupScore
{
    private readonly Scorecard _card;

    internal GroupScore(
        Scorecard card,
        ScoreGroup group,
        ImmutableArray<ComponentScore> components,
        ImmutableArray<GroupScore> groups,
        Outcome<WideRational> points,
        ScoreBounds bounds,
        int present,
        int expected)
    {
        _card = card;
        Group = group;
        Components = components;
        Groups = groups;
        Points = points;
        Bounds = bounds;
        Present = present;
        Expected = expected;
    }

    /// <summary>The group.</summary>
    public ScoreGroup Group { get; }

    /// <summary>Its components; empty where its points were given.</summary>
    public ImmutableArray<ComponentScore> Components { get; }

    /// <summary>The groups within it; empty where its points were given.</summary>
    public ImmutableArray<GroupScore> Groups { get; }

    /// <summary>
    /// The sum of the points in it, rounded where the scorecard rounds groups; points that were given are taken as they are. No data where nothing in it
    /// has points; incomplete, with the points that are known, where some are missing and the scorecard does not leave them out, or are known between
    /// bounds only that rounding does not close; not applicable where nothing in it is scored.
    /// </summary>
    public Outcome<WideRational> Points { get; }

    /// <summary>The fewest and the most points that are possible.</summary>
    public ScoreBounds Bounds { get; }

    /// <summary>Its points as a part of its maximum (tỷ lệ điểm): 0.6211 for 11.18 of 18; where it has none, why.</summary>
    public Outcome<WideRational> Share => ScoreText.ShareOf(Points, Group.Maximum);

    /// <summary>How many scored components have points.</summary>
    public int Present { get; }

    /// <summary>How many components are scored.</summary>
    public int Expected { get; }

    /// <summary>Whether its points were given and not computed.</summary>
    public bool IsGiven { get; internal init; }

    /// <summary>How well its points are founded: the weakest tag of the group, of the groups within it, and of the components that have points.</summary>
    public Confidence Confidence => Components.Where(static c => c.Points.HasValue).Select(static c => c.Confidence)
        .Concat(Groups.Where(static g => g.Points.HasValue).Select(static g => g.Confidence))
        .Append(Group.LegalBasis.Confidence)
        .Min();

    /// <summary>
    /// Whether its points are those of an official text: every tag is Q, nothing is open, nothing was given instead of computed, and there are points.
    /// </summary>
    public bool IsOfficial => Points.HasValue && !IsGiven && Group.Unsettled is null && Confidence == Confidence.Official
        && Components.All(static c => c.IsOfficial || !c.Points.HasValue) && Groups.All(static g => g.IsOfficial || !g.Points.HasValue);

    /// <summary>Whether a figure with bounds leaves its points open.</summary>
    internal bool IsBounded => !Points.HasValue && (Components.Any(static c => c.IsBounded) || Groups.Any(static g => g.IsBounded));

    /// <summary>The points that are known, zero for none.</summary>
    internal WideRational KnownPoints => Points.Kind switch
    {
        OutcomeKind.Value => Points.Value,
        OutcomeKind.Incomplete => Points.PartialValue,
        _ => WideRational.Zero,
    };

    /// <summary>The derivation, a line for the group and one for each part of it.</summary>
    /// <param name="format"><c>vi</c> for Vietnamese, <c>en</c> or null for English.</param>
    /// <returns>The text, lines ended by a line feed.</returns>
    /// <exception cref="FormatException">The format is another one.</exception>
    public string Explain(string? format = null) => new ScoreText(_card, ScoreText.IsVietnamese(format)).Of(this);

    /// <summary>Code and points.</summary>
    /// <returns>For example <c>handling-satisfaction 11.18/18</c>.</returns>
    public override string ToString() => $"{Group.Code} {ScoreText.Points(Points, Group.Maximum, vietnamese: false)}";
}
