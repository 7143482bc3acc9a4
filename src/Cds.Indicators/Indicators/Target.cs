using System.Collections.Immutable;
using System.Diagnostics;
using Cds.Indicators.Areas;
using Cds.Indicators.Display;
using Cds.Indicators.Provenance;
using Cds.Indicators.Rates;
using NodaTime;
using Interval = Cds.Indicators.Rates.Interval;

namespace Cds.Indicators.Indicators;

/// <summary>A figure to reach by a date (chỉ tiêu phấn đấu): 80% of people aged 15 and over have a transaction account by the end of 2025.</summary>
/// <remarks>
/// <para>Several documents set different targets for one indicator; each is kept. Compared by reference; immutable and thread-safe.</para>
/// <para>"Gần 100%", "khoảng 550" and "nhóm khá của 11 huyện" name no bound. Such a target is met by what surely reaches it (100%, 550, the first place),
/// missed by a place beyond the last, and otherwise <see cref="Verdict.Undetermined"/>: state it with a bound (<see cref="Figure.WithTolerance"/>, "at most 3rd") to have it decided.</para>
/// </remarks>
/// <example><code>
/// Target target = Catalogue.Vietnam().TargetsOf("society.account-15")[0];
/// target.Assess(Figure.Parse("trên 90%"));   // Met
/// </code></example>
[DebuggerDisplay("{ToString(),nq}")]
[TypeFormatterSource(typeof(IndicatorsFormatterSource))]
public sealed class Target
{
    private readonly LocalDate? _due;

    /// <summary>What is to be reached.</summary>
    /// <exception cref="ArgumentException">The <see cref="Baseline"/> is no figure of it.</exception>
    public required Indicator Indicator
    {
        get;
        init
        {
            field = value;
            RequireBaseline(Baseline, Indicator, _due);
        }
    }

    /// <summary>The figures that reach it: at least 80%. An exact one is read in the indicator's direction, see <see cref="Figure.AsRequirement"/>.</summary>
    public required Figure Requirement { get; init; }

    /// <summary>The last day by which it is to be reached, included.</summary>
    /// <exception cref="ArgumentException">The <see cref="Baseline"/> does not lie before it.</exception>
    public required LocalDate Due
    {
        get => _due.GetValueOrDefault();
        init
        {
            _due = value;
            RequireBaseline(Baseline, Indicator, _due);
        }
    }

    /// <summary>From where the way to the target is measured (giá trị gốc, mốc so sánh): 62% on 31/12/2020. Null where the document names none; see <see cref="WithBaseline"/>.</summary>
    /// <exception cref="ArgumentException">The figure is none of the indicator, or its day does not lie before <see cref="Due"/>.</exception>
    public DatedFigure? Baseline
    {
        get;
        init
        {
            field = value;
            RequireBaseline(Baseline, Indicator, _due);
        }
    }

    /// <summary>The document that sets it, with its tag.</summary>
    public required LegalBasis LegalBasis { get; init; }

    /// <summary>The levels it is set for; empty where it is set for the country and is the yardstick of every level.</summary>
    public ImmutableArray<AreaLevel> Levels
    {
        get;
        init => field = value.IsDefault ? [] : value;
    } = [];

    /// <summary>What the document's wording adds; null where it adds nothing.</summary>
    public LocalizedText? Note { get; init; }

    /// <summary>On which side of its bound a value must lie: an exact requirement is read in the indicator's direction, and then its bounds decide.</summary>
    /// <value>Where the words name no bound ("gần 100%", a tier), the side that the indicator's direction says.</value>
    public TargetDirection Direction => RequiredEnds switch
    {
        ({ } lower, null) => lower.IsClosed ? TargetDirection.AtLeast : TargetDirection.MoreThan,
        (null, { } upper) => upper.IsClosed ? TargetDirection.AtMost : TargetDirection.LessThan,
        ({ } lower, { } upper) => lower == upper ? TargetDirection.Exactly : TargetDirection.Within,
        _ => HigherIsBetter ? TargetDirection.AtLeast : TargetDirection.AtMost,
    };

    /// <summary>Whether the words of the requirement leave open where it ends.</summary>
    internal bool NamesNoBound =>
        Requirement.Qualifier is Qualifier.Nearly or Qualifier.About or Qualifier.Tier || Requirement.Bounds == Interval.Unbounded;

    /// <summary>The ends of the requirement that ask for something; both are absent where the words name no bound.</summary>
    internal (Bound? Lower, Bound? Upper) RequiredEnds
    {
        get
        {
            if (NamesNoBound)
                return (null, null);
            Interval required = Read.Bounds;
            bool asksLower = required.Lower is not null && !Indicator.Range.IsWithin(Interval.Of(required.Lower, upper: null));
            bool asksUpper = required.Upper is not null && !Indicator.Range.IsWithin(Interval.Of(lower: null, required.Upper));
            return asksLower || asksUpper ? (asksLower ? required.Lower : null, asksUpper ? required.Upper : null) : (required.Lower, required.Upper);
        }
    }

    /// <summary>The requirement read in the indicator's direction.</summary>
    private Figure Read => Requirement.AsRequirement(HigherIsBetter);

    private bool HigherIsBetter => Requirement.Form != FigureForm.Rank && Indicator.Direction != Indicators.Direction.LowerIsBetter;

    /// <summary>The values that a figure allows and the indicator can have; the figure's own where they contradict each other.</summary>
    internal Interval Known(Figure figure) => figure.Bounds.TryIntersect(Indicator.Range, out Interval known) ? known : figure.Bounds;

    /// <summary>The initialisers come in any order, so each of the three that must agree asks.</summary>
    private static void RequireBaseline(DatedFigure? baseline, Indicator? indicator, LocalDate? due)
    {
        if (baseline is null)
            return;
        if (indicator is not null && !indicator.Admits(baseline.Value, out string objection))
            throw new ArgumentException(objection, nameof(baseline));
        if (baseline.On >= due)
            throw new ArgumentException($"'{baseline}' is no baseline of the target: its day does not lie before the day the target is due. Give a figure of an earlier day.", nameof(baseline));
    }

    /// <summary>The same target of an indicator that has taken the place of this one's.</summary>
    internal Target For(Indicator indicator) => Copy(indicator, Baseline);

    private Target Copy(Indicator indicator, DatedFigure? baseline) => new()
    {
        Indicator = indicator,
        Requirement = Requirement,
        Due = Due,
        Baseline = baseline,
        LegalBasis = LegalBasis,
        Levels = Levels,
        Note = Note,
    };

    /// <summary>The same target measured from a baseline of the caller's: documents seldom name one, and each locality starts from its own figure.</summary>
    /// <param name="baseline">The figure to start from and its day; null for none.</param>
    /// <returns>The target with the baseline.</returns>
    /// <exception cref="ArgumentException">The figure is none of the indicator, or its day does not lie before <see cref="Due"/>.</exception>
    /// <example><code>
    /// Target ours = Catalogue.Vietnam().TargetsOf("dossier.paid-online")[0].WithBaseline(new DatedFigure(Figure.Parse("62%"), new LocalDate(2024, 12, 31)));
    /// </code></example>
    public Target WithBaseline(DatedFigure? baseline) => Copy(Indicator, baseline);

    /// <summary>Whether the target is set for a level.</summary>
    /// <param name="level">The level.</param>
    /// <returns><see langword="true"/> when <see cref="Levels"/> is empty or names it.</returns>
    public bool AppliesTo(AreaLevel level) => Levels.IsEmpty || Levels.Contains(level);

    /// <summary>Whether a figure meets the target: met, not met, or undetermined because its bounds allow both.</summary>
    /// <param name="figure">The published figure.</param>
    /// <returns>The verdict; for a share it is known that no figure exceeds 100%.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="figure"/> is null.</exception>
    /// <exception cref="ArgumentException">The figure is not of the indicator's kind.</exception>
    public Verdict Assess(Figure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        Verdict verdict = figure.Against(Read, Indicator.Range);
        if (!NamesNoBound)
            return verdict;
        Rational? surely = Requirement.Qualifier == Qualifier.Tier ? Rational.One : Requirement.Stated;
        bool isTierMissed = Requirement.Qualifier == Qualifier.Tier && verdict == Verdict.NotMet;
        return isTierMissed ? Verdict.NotMet
            : surely is { } reached && Known(figure).IsWithin(Direction == TargetDirection.AtLeast ? Interval.AtLeast(reached) : Interval.AtMost(reached)) ? Verdict.Met
            : Verdict.Undetermined;
    }

    /// <summary>Indicator, requirement, date and document.</summary>
    /// <returns>For example <c>society.account-15 80% by 2025-12-31, 411/QĐ-TTg (31/3/2022) [S]</c>.</returns>
    public override string ToString() =>
        $"{Indicator.Code} {Requirement} by {NodaTime.Text.LocalDatePattern.Iso.Format(Due)}, {LegalBasis}";
}
