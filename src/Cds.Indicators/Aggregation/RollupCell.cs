using System.Collections.Immutable;
using System.Diagnostics;
using Cds.Indicators.Aggregation.Evaluation;
using Cds.Indicators.Areas;
using Cds.Indicators.Display;
using Cds.Indicators.Indicators;
using Cds.Indicators.Observations;
using Cds.Indicators.Periods;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Aggregation;

/// <summary>One answer: an indicator, a target, a period, and what is known of it (ô kết quả).</summary>
/// <remarks>A cell is a view of its result. Immutable and thread-safe.</remarks>
/// <example><code>
/// RollupCell cell = result["38", "2025-Q3"];
/// cell.Rate.ToString("vi");     // 98,45%
/// cell.Figure.ToString("vi");   // the same, or bounds: từ 97% đến 98,45%
/// cell.Explain();               // what it was made of, by which rules
/// </code></example>
[DebuggerDisplay("{ToString(),nq}")]
[TypeFormatterSource(typeof(AggregationFormatterSource))]
public sealed class RollupCell
{
    private readonly SubjectCells _subject;
    private readonly int _target;
    private readonly int _period;

    internal RollupCell(RollupResult result, SubjectCells subject, int target, int period)
    {
        Result = result;
        _subject = subject;
        _target = target;
        _period = period;
        Reading = subject.Table[(target * result.Periods.Length) + period];
    }

    /// <summary>The indicator or measure.</summary>
    public Subject Subject => _subject.Parts.Subject;

    /// <summary>The unit or group.</summary>
    public RollupTarget Target => Result.Targets[_target];

    /// <summary>The period.</summary>
    public Period Period => Result.Periods[_period];

    /// <summary>The exact rate of a ratio. <see cref="OutcomeKind.NoData"/> with a reason where only bounds are known, which <see cref="Figure"/> tells; <see cref="OutcomeKind.NotApplicable"/> for what is no ratio.</summary>
    public Outcome<Rate> Rate => Subject.Indicator is RatioIndicator
        ? Value.Select(static value => Rates.Rate.From(value))
        : Outcome.NotApplicable<Rate>($"{Subject} is no ratio");

    /// <summary>The exact number, in the unit of the indicator; of a ratio the fraction. <see cref="OutcomeKind.NoData"/> with a reason where only bounds are known.</summary>
    public Outcome<Rational> Value => Bounds.Then(static bounds => bounds is { IsPoint: true, Lower: { } point }
        ? Outcome.Of(point.Value)
        : Outcome.NoData<Rational>($"only bounds are known: {bounds}"));

    /// <summary>What is known, exactly or between bounds, as a figure: a percentage for ratios, a rank for ranks, a number for all else. Where the cell is one published figure, that one with its words.</summary>
    public Outcome<Figure> Figure
    {
        get
        {
            FigureForm form = _subject.Parts.Form;
            Figure? sole = Reading.Sole;
            return Bounds.Select(bounds => sole is not null && sole.Bounds.TryIntersect(_subject.Parts.Range, out _) ? sole
                : form == FigureForm.Rank && bounds is { IsPoint: true, Lower: { } place } ? Rates.Figure.Rank((int)place.Value.Numerator)
                : Rates.Figure.OfBounds(bounds, form == FigureForm.Rank ? FigureForm.Number : form));
        }
    }

    /// <summary>The sums before they are divided, of the reports that are there; bounds of both where a territory was split. Empty sums are 0.</summary>
    public CellCounts Counts => CellOutcome.Counts(Reading, _subject.Parts);

    /// <summary>How much of what was expected is there.</summary>
    public Coverage Coverage => new(Reading, CellReports.CanBeFound(Result) ? MissingReports : null);

    /// <summary>The status flags of all reports that went in.</summary>
    public ObservationStatus Status => Reading.Status;

    /// <summary>Whether figures of units of another day went in.</summary>
    public bool IsRestated => Reading.Marks.HasFlag(CellMarks.Restated);

    /// <summary>Whether reports were apportioned by known shares, so that the value is an estimate.</summary>
    public bool IsApportioned => Reading.Marks.HasFlag(CellMarks.Apportioned);

    /// <summary>Whether an earlier value of a stock stands for the last one of some unit.</summary>
    public bool IsCarried => Reading.Carried > 0;

    internal RollupResult Result { get; }

    internal CellReading Reading { get; }

    internal SubjectCells Cells => _subject;

    internal int TargetOrdinal => _target;

    internal int PeriodOrdinal => _period;

    /// <summary>The value between its bounds.</summary>
    internal Outcome<Interval> Bounds => BoundsIn(vi: false);

    /// <summary>The value between its bounds, its reason in Vietnamese or English.</summary>
    internal Outcome<Interval> BoundsIn(bool vi) => CellOutcome.Of(
        Reading,
        _subject.Parts,
        Result.Plan.Question,
        isThere: Target.Area is not { } area || Result.Plan.Question.View == AreaView.Restated || TargetChoice.IsThereIn(area, Period),
        vi);

    /// <summary>Says what the value is made of and by which rules: counts, reports, units and periods, rounding, policies, restatement, legal basis.</summary>
    /// <returns>The explanation.</returns>
    public Explanation Explain() => ExplanationWriter.Of(this);

    /// <summary>
    /// What each part of the target adds to the value (mức đóng góp): of a count its own, of a ratio its numerator over the whole denominator. The parts sum exactly to
    /// <see cref="Value"/>.
    /// </summary>
    /// <param name="level">The level of the parts.</param>
    /// <returns>
    /// The contributions in the order of the registry. The reason of <see cref="Value"/> where it has none; <see cref="OutcomeKind.NotApplicable"/> where the indicator does not add up
    /// over areas; <see cref="OutcomeKind.NoData"/> where only bounds of a part are known, or the parts do not make the whole.
    /// </returns>
    /// <exception cref="InvalidOperationException">The observations came in a stream and are not there any more.</exception>
    public Outcome<ImmutableArray<Contribution>> Contributions(AreaLevel level) => Contributing.ToValue(this, level);

    /// <summary>The cell as plain data, which stands without its result.</summary>
    /// <returns>The row.</returns>
    public RollupRow ToRow() => new(
        Subject.Code,
        Target.Code,
        Period,
        Figure,
        Counts.Numerator,
        Reading.Present,
        Reading.Expected,
        Status,
        IsRestated,
        IsApportioned,
        IsCarried,
        Target.Area?.Key,
        Counts.Denominator);

    /// <summary>Indicator, target, period, value and coverage.</summary>
    /// <returns>For example <c>dossier.on-time, Thanh Hóa, 2025-Q3: 98.45% (166/166)</c>.</returns>
    public override string ToString() => $"{Subject}, {Target}, {Period}: {Figure.ToString("en", formatProvider: null)} ({Coverage})";

    private IEnumerable<AreaPeriod> MissingReports() => CellReports.Missing(this);
}
