using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json.Serialization;
using Cds.Indicators.Display;
using Cds.Indicators.Json;
using Cds.Indicators.Provenance;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Scoring;

/// <summary>What one unit is worth by a scorecard (kết quả chấm điểm): the total, its groups and components, the band, and how it all came about.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
/// <example><code>
/// ScorecardScore score = Scorecard.Vietnam("qd766").Score(inputs);
/// score.Points.Value.ToDecimal(Rounding.Published);   // 65.49
/// score.Band.Value.Name.Vietnamese;                   // Trung bình
/// Console.WriteLine(score.Explain("vi"));
/// </code></example>
[JsonConverter(typeof(ScorecardScoreJsonConverter))]
[DebuggerDisplay("{ToString(),nq}")]
[TypeFormatterSource(typeof(ScoringFormatterSource))]
public sealed class ScorecardScore
{
    internal ScorecardScore(Scorecard scorecard, ImmutableArray<GroupScore> groups, Outcome<WideRational> points, ScoreBounds bounds, int present, int expected)
    {
        Scorecard = scorecard;
        Groups = groups;
        Points = points;
        Bounds = bounds;
        Present = present;
        Expected = expected;
        AllGroups = [.. groups.SelectMany(Flatten)];
        Components = [.. AllGroups.SelectMany(static group => group.Components)];
        PossibleBands = [.. scorecard.Bands.Where(IsPossible)];
    }

    /// <summary>The scorecard.</summary>
    public Scorecard Scorecard { get; }

    /// <summary>
    /// The total, rounded where the scorecard rounds it. No data where nothing has points; incomplete, with the points that are known, where some are
    /// missing and the scorecard does not leave them out, or are known between bounds only that rounding does not close; not applicable where nothing is scored.
    /// </summary>
    public Outcome<WideRational> Points { get; }

    /// <summary>The fewest and the most points that are possible.</summary>
    public ScoreBounds Bounds { get; }

    /// <summary>The total as a part of the maximum: the index between 0 and 1 where the scale is of points; where there is no total, why.</summary>
    public Outcome<WideRational> Share => ScoreText.ShareOf(Points, Scorecard.Maximum);

    /// <summary>The outermost groups, in the order of the scorecard.</summary>
    public ImmutableArray<GroupScore> Groups { get; }

    /// <summary>All groups, each before the groups within it.</summary>
    public ImmutableArray<GroupScore> AllGroups { get; }

    /// <summary>All components that were scored or shown, group by group; those of a group whose points were given are not there.</summary>
    public ImmutableArray<ComponentScore> Components { get; }

    /// <summary>How many scored components have points.</summary>
    public int Present { get; }

    /// <summary>How many components are scored.</summary>
    public int Expected { get; }

    /// <summary>
    /// The band of the total; also where there is no total, but one band alone is possible. No data where bounds and missing components leave several
    /// bands possible, although the scorecard leaves out of the sums what is missing, or where there was nothing to count in any component; not applicable where
    /// the scorecard has no bands.
    /// </summary>
    public Outcome<ScoreBand> Band
    {
        get
        {
            if (Scorecard.Bands.IsEmpty)
                return Outcome.NotApplicable<ScoreBand>("the scorecard has no bands");
            if (Points.Kind != OutcomeKind.Value && Bounds.IsPoint)
                return Outcome.NoData<ScoreBand>(Points.Reason);
            return PossibleBands.Length == 1
                ? Outcome.Of(PossibleBands[0])
                : Outcome.NoData<ScoreBand>($"{PointsText.Shown(Bounds.Lower, vietnamese: false)} to {PointsText.Shown(Bounds.Upper, vietnamese: false)} points allow {string.Join(", ", PossibleBands.Select(static band => band.Code))}");
        }
    }

    /// <summary>The bands that are possible within <see cref="Bounds"/>, from the lowest to the highest; empty where there are none.</summary>
    public ImmutableArray<ScoreBand> PossibleBands { get; }

    /// <summary>How well the total is founded: the weakest tag of the scorecard, of its groups, and of the components that have points.</summary>
    public Confidence Confidence => Components.Where(static c => c.Points.HasValue).Select(static c => c.Confidence)
        .Concat(AllGroups.Select(static g => g.Group.LegalBasis.Confidence))
        .Append(Scorecard.LegalBasis.Confidence)
        .Min();

    /// <summary>
    /// Whether the total is that of an official text: every tag is Q, nothing is open, nothing was given instead of computed, and there is a total.
    /// </summary>
    public bool IsOfficial => Points.HasValue && Confidence == Confidence.Official
        && Components.All(static c => c.IsOfficial || !c.Points.HasValue) && AllGroups.All(static g => !g.IsGiven && g.Group.Unsettled is null);

    /// <summary>The score of a component.</summary>
    /// <param name="code">The code of the component.</param>
    /// <returns>The score.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="code"/> is null.</exception>
    /// <exception cref="KeyNotFoundException">There is no such component, or the points of its group were given.</exception>
    public ComponentScore this[string code]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(code);
            return Components.FirstOrDefault(c => string.Equals(c.Component.Code, code, StringComparison.Ordinal))
                ?? throw new KeyNotFoundException($"'{code}' has no score in {Scorecard.Code}: its components are {string.Join(", ", Components.Select(static c => c.Component.Code))}. Give one of them.");
        }
    }

    /// <summary>The score of a group, at whatever depth.</summary>
    /// <param name="code">The code of the group.</param>
    /// <returns>The score.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="code"/> is null.</exception>
    /// <exception cref="KeyNotFoundException">There is no such group, or the points of a group around it were given.</exception>
    public GroupScore Group(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return AllGroups.FirstOrDefault(g => string.Equals(g.Group.Code, code, StringComparison.Ordinal))
            ?? throw new KeyNotFoundException($"'{code}' has no score in {Scorecard.Code}: its groups are {string.Join(", ", AllGroups.Select(static g => g.Group.Code))}. Give one of them.");
    }

    /// <summary>The derivation: the total and its band, and a line for every group and component with counts, value, rule, rounding, points and source.</summary>
    /// <param name="format"><c>vi</c> for Vietnamese, <c>en</c> or null for English.</param>
    /// <returns>The text, lines ended by a line feed.</returns>
    /// <exception cref="FormatException">The format is another one.</exception>
    public string Explain(string? format = null) => new ScoreText(Scorecard, ScoreText.IsVietnamese(format)).Of(this);

    /// <summary>Code and total.</summary>
    /// <returns>For example <c>qd766 65.49/100</c>.</returns>
    public override string ToString() => $"{Scorecard.Code} {ScoreText.Points(Points, Scorecard.Maximum, vietnamese: false)}";

    private static IEnumerable<GroupScore> Flatten(GroupScore group) => group.Groups.SelectMany(Flatten).Prepend(group);

    private bool IsPossible(ScoreBand band) =>
        band.Points.Lower is { } lower && band.Points.Upper is { } upper
        && (Bounds.Upper > lower.Value || (lower.IsClosed && Bounds.Upper == lower.Value))
        && (Bounds.Lower < upper.Value || (upper.IsClosed && Bounds.Lower == upper.Value));
}
