using System.Diagnostics;
using Cds.Indicators.Display;
using Cds.Indicators.Indicators;
using Cds.Indicators.Provenance;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Scoring;

/// <summary>What one component of one unit is worth, and how it came about (điểm chỉ số thành phần).</summary>
/// <remarks>Immutable and thread-safe.</remarks>
/// <example><code>
/// ComponentScore onTime = card.Score(inputs)["PROGRESS_ON_TIME"];
/// onTime.Points.Value.ToDecimal(Rounding.Published);   // 17.72
/// onTime.Explain("vi");             // … 393087/443565 = 88,62%; tuyến tính; …
/// </code></example>
[DebuggerDisplay("{ToString(),nq}")]
[TypeFormatterSource(typeof(ScoringFormatterSource))]
public sealed class ComponentScore
{
    private readonly Scorecard _card;

    internal ComponentScore(Scorecard card, ScoreComponent component, ScoreInput input, Outcome<Interval> values, ComponentPoints points)
    {
        _card = card;
        Component = component;
        Input = input;
        ScoredValues = values;
        Points = points.Points;
        Unrounded = points.Unrounded;
        Bounds = points.Bounds;
        Mean = points.Mean;
    }

    /// <summary>The component.</summary>
    public ScoreComponent Component { get; }

    /// <summary>What was known of it.</summary>
    public ScoreInput Input { get; }

    /// <summary>
    /// The value that entered the rule, a rate as a fraction: multiplied and rounded as a percentage where the component says so; one value, or those
    /// that a figure allows. Zero denominator or no data where there is none; not applicable where points were given.
    /// </summary>
    public Outcome<Interval> ScoredValues { get; }

    /// <summary>
    /// The points, rounded where the scorecard rounds components; points that were given, awarded or set for a zero denominator are taken as they are.
    /// No data where the value or the mean of its group is not known or bounds allow several points (see <see cref="Bounds"/>), zero denominator where
    /// nothing says what that is worth (no data where something of nothing was counted, 5 of 0), suppressed where the input is, not applicable where the component is not scored.
    /// </summary>
    public Outcome<WideRational> Points { get; }

    /// <summary>The points before they were rounded; the same answer as <see cref="Points"/> where there is nothing to round, and no data where bounds allow several.</summary>
    public Outcome<WideRational> Unrounded { get; }

    /// <summary>
    /// The fewest and the most points that are possible: 0 to the maximum where nothing is known; 0 alone for a zero denominator that nothing settles
    /// where the scorecard leaves out what has no points. An open end of a figure is approached and counted as possible.
    /// </summary>
    public ScoreBounds Bounds { get; }

    /// <summary>The mean of the group that the value was held against; null where the rule needs none or none is known.</summary>
    public WideRational? Mean { get; }

    /// <summary>The rate of the counts, or the exact value that was given, before it is multiplied or rounded; where there is none, why.</summary>
    public Outcome<Rational> Value =>
        Input.Counts is { } counts ? ScoreCalculation.Evaluate(Component.Indicator, counts)
        : Input.Values is { } values ? (values.IsPoint ? Outcome.Of(values.Lower!.Value.Value) : Outcome.NoData<Rational>("the figure has bounds"))
        : Input.Points is null ? ScoreCalculation.Absent<Rational>(Input.Absence, Input.Reason)
        : Outcome.NoData<Rational>("points were given");

    /// <summary>Whether the points come from the rule for a zero denominator.</summary>
    public bool IsByZeroDenominator => Points.HasValue && ScoredValues.Kind == OutcomeKind.ZeroDenominator && Component.ZeroDenominator is not null && Component.Rule is not AwardedRule;

    /// <summary>
    /// Whether the counts, or those of the rate it is multiplied by, contradict the indicator: a part larger than its whole. Its points are capped at the
    /// maximum, and it should be asked about.
    /// </summary>
    public bool IsImplausible { get; internal init; }

    /// <summary>How well the points are founded: the weakest tag of what they were computed by.</summary>
    public Confidence Confidence => IsByZeroDenominator && Component.ZeroDenominator!.LegalBasis.Confidence < Component.LegalBasis.Confidence
        ? Component.ZeroDenominator.LegalBasis.Confidence
        : Component.LegalBasis.Confidence;

    /// <summary>Whether the points are those of an official text: they were computed, the tag is Q and nothing about the component is open.</summary>
    public bool IsOfficial => Confidence == Confidence.Official && Component.Unsettled is null && Input.Points is null;

    /// <summary>Whether a figure with bounds leaves more than one number of points open.</summary>
    internal bool IsBounded => ScoredValues.HasValue && !Points.HasValue && !Bounds.IsPoint && Component.IsScored;

    /// <summary>The derivation in a line: counts, value, rule, points before and after rounding, source.</summary>
    /// <param name="format"><c>vi</c> for Vietnamese, <c>en</c> or null for English.</param>
    /// <returns>The text.</returns>
    /// <exception cref="FormatException">The format is another one.</exception>
    public string Explain(string? format = null) => new ScoreText(_card, ScoreText.IsVietnamese(format)).Of(this);

    /// <summary>Code and points.</summary>
    /// <returns>For example <c>PROGRESS_ON_TIME 17.72/20</c>.</returns>
    public override string ToString() => $"{Component.Code} {ScoreText.Points(Points, Component.Maximum, vietnamese: false)}";
}
