using System.Diagnostics;
using Cds.Indicators.Display;
using Cds.Indicators.Indicators;
using Cds.Indicators.Rates;
using NodaTime;
using Interval = Cds.Indicators.Rates.Interval;

namespace Cds.Indicators.Targets;

/// <summary>A figure held against a target (đánh giá mức độ hoàn thành mục tiêu): reached or not, by how much, how much of it, and whether in time.</summary>
/// <remarks>
/// <para>Nothing is rounded and nothing is capped: 120% of what is required is 120%, and a share of 104%, which reports can add up to, is judged as it is, with a line of
/// caution in <see cref="Explain"/>. What cannot be said is an outcome with its reason, never 0. No clock is read: the
/// day of a figure is given with it.</para>
/// <para>Compared by reference; immutable and thread-safe.</para>
/// </remarks>
/// <example><code>
/// Target target = Catalogue.Vietnam().TargetsOf("dossier.paid-online")[0];                        // 80% by the end of 2030
/// TargetAssessment paid = TargetAssessment.Of(target, Figure.Parse("hơn 94%", TextStyle.Vietnamese));
/// paid.Status;                 // Exceeded
/// paid.Gap.ToString("vi");     // vượt trên 14 đến 20 điểm phần trăm
/// paid.Explain("vi");          // target, document, figure, result, distance, degree and way, a line each
/// </code></example>
[DebuggerDisplay("{ToString(),nq}")]
[TypeFormatterSource(typeof(TargetsFormatterSource))]
public sealed class TargetAssessment
{
    private TargetAssessment(Target target, Outcome<Figure> figure, LocalDate? on)
    {
        Target = target;
        Figure = figure;
        On = on;
        Verdict = figure.Select(target.Assess);
        Status = figure.TryGetValue(out Figure? known) ? StatusOf(target, known, Verdict.Value) : TargetStatus.NoData;
    }

    /// <summary>The target.</summary>
    public Target Target { get; }

    /// <summary>The figure, or why there is none.</summary>
    public Outcome<Figure> Figure { get; }

    /// <summary>The day of which the figure is; null where none was given.</summary>
    public LocalDate? On { get; }

    /// <summary>How many days are left until the target is due: 0 on the due day, negative after it; null where no day was given.</summary>
    public int? DaysLeft => On is { } day ? TargetPath.Days(day, Target.Due) : null;

    /// <summary>Met, not met or undetermined, as <see cref="Target.Assess"/> says; the figure's own reason where there is none.</summary>
    public Outcome<Verdict> Verdict { get; }

    /// <summary>The result in one word; <see cref="TargetStatus.NoData"/> for every figure without a value, also for an incomplete one.</summary>
    public TargetStatus Status { get; }

    /// <summary>
    /// What is missing, or by how much the figure is better. <see cref="OutcomeKind.NotApplicable"/> where the words of the requirement name no bound; the figure's
    /// own reason where there is none, with the distance of its partial value where it is incomplete.
    /// </summary>
    /// <exception cref="OverflowException">An end does not fit 127 bits.</exception>
    public Outcome<TargetGap> Gap => GapIn(TextStyle.English);

    /// <summary>How much of what is asked has been reached (mức độ hoàn thành), 1 for all of it, not capped.</summary>
    /// <value>
    /// Without a baseline the value over the requirement: 97,32% of 100% is 0.9732. With one, the part of the way from it that is behind one: from 60% to 100%, 90%
    /// is 0.75. <see cref="OutcomeKind.NotApplicable"/> where less is better and there is no baseline, where the baseline is not one number or meets the requirement
    /// already, and where the requirement is negative, has two ends or names no bound; <see cref="OutcomeKind.ZeroDenominator"/> where it is zero or equals the baseline.
    /// </value>
    /// <exception cref="OverflowException">An end does not fit 127 bits.</exception>
    public Outcome<Interval> Attainment => AttainmentIn(TextStyle.English);

    /// <summary>What the straight way asks on the figure's day; see <see cref="TargetPath.ExpectedOn(LocalDate)"/>.</summary>
    /// <value><see cref="OutcomeKind.NotApplicable"/> with the reason where there is no way, or no day was given.</value>
    /// <exception cref="OverflowException">A part of the value does not fit 127 bits.</exception>
    public Outcome<Rational> Expected => ExpectedIn(TextStyle.English);

    /// <summary>Whether the figure is where it should be on its day: on track, behind, or there already; see <see cref="TargetPath.Assess"/>.</summary>
    /// <value>
    /// Where no way says what is asked on the day, as without a baseline (<see cref="Target.WithBaseline"/> gives one), the requirement itself still decides: a figure that
    /// meets it has reached it, and from the due day on one that does not is behind. Otherwise <see cref="OutcomeKind.NotApplicable"/> with the reason why there is no way, as where no day
    /// was given; the figure's own reason where there is no figure.
    /// </value>
    /// <exception cref="OverflowException">A part of the value asked does not fit 127 bits.</exception>
    public Outcome<PathStatus> PathStatus => Figure.Then(figure =>
    {
        Outcome<Rational> expected = Expected;
        if (expected.HasValue)
            return TargetPath.Of(Target).Then(path => path.Assess(new DatedFigure(figure, On!.Value)));
        Verdict verdict = Target.Assess(figure);
        return On is { } day && (verdict == Rates.Verdict.Met || day >= Target.Due)
            ? Outcome.Of(TargetPath.StatusOf(verdict, Targets.PathStatus.Reached))
            : expected.Select(static _ => default(PathStatus));
    });

    /// <summary>Holds a figure against a target.</summary>
    /// <param name="target">The target.</param>
    /// <param name="figure">The published figure.</param>
    /// <returns>The assessment; without a day, so that the way is not judged.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The figure, or the requirement of the target, is not of the indicator's kind.</exception>
    public static TargetAssessment Of(Target target, Figure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return Of(target, Outcome.Of(figure));
    }

    /// <summary>Holds a figure, or the lack of one, against a target.</summary>
    /// <param name="target">The target.</param>
    /// <param name="figure">The figure, or why there is none.</param>
    /// <param name="on">The day of which it is: the last day of its period. Null where it is not known; then the way is not judged.</param>
    /// <returns>The assessment.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="target"/> is null.</exception>
    /// <exception cref="ArgumentException">The figure, or the requirement of the target, is not of the indicator's kind.</exception>
    public static TargetAssessment Of(Target target, Outcome<Figure> figure, LocalDate? on = null)
    {
        ArgumentNullException.ThrowIfNull(target);
        TargetFigure.RequireRequirement(target, nameof(target));
        if (figure.Kind is OutcomeKind.Value or OutcomeKind.Incomplete)
            TargetFigure.Require(target, figure.HasValue ? figure.Value : figure.PartialValue, nameof(figure));
        return new TargetAssessment(target, figure, on);
    }

    /// <summary>Holds the figure of a day against a target.</summary>
    /// <param name="target">The target.</param>
    /// <param name="figure">The figure and the day of which it is.</param>
    /// <returns>The assessment.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The figure, or the requirement of the target, is not of the indicator's kind.</exception>
    public static TargetAssessment Of(Target target, DatedFigure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return Of(target, Outcome.Of(figure.Value), figure.On);
    }

    /// <summary>Target, document, figure, result, distance, degree and way (giải trình), a line each; what cannot be said with its reason.</summary>
    /// <param name="format"><c>vi</c> for Vietnamese, <c>en</c>, empty or null for English.</param>
    /// <returns>The text, lines ended by a line feed.</returns>
    /// <exception cref="FormatException">The format is another one.</exception>
    /// <exception cref="OverflowException">A number to be said does not fit 127 bits.</exception>
    public string Explain(string? format = null) => AssessmentText.Explain(this, TargetText.StyleOf(format, "an assessment"));

    /// <summary>Indicator, requirement, figure and result in one line of English.</summary>
    /// <returns>For example <c>dossier.on-time more than 99% by 2024-12-31: 97%, not met, 2 percentage points short</c>.</returns>
    public override string ToString() => ToString("en");

    /// <summary>Indicator, requirement, figure and result in one line.</summary>
    /// <param name="format"><c>vi</c> for Vietnamese, <c>en</c>, empty or null for English.</param>
    /// <returns>For example <c>dossier.on-time trên 99% đến ngày 31/12/2024: 97%, chưa đạt, còn thiếu 2 điểm phần trăm</c>.</returns>
    /// <exception cref="FormatException">The format is another one.</exception>
    public string ToString(string? format) => AssessmentText.Line(this, TargetText.StyleOf(format, "an assessment"));

    internal Outcome<TargetGap> GapIn(TextStyle style) => Figure.Then(figure => TargetGap.Of(Target, figure, style));

    internal Outcome<Interval> AttainmentIn(TextStyle style) => Figure.Then(figure => WayFromBaseline.Attained(Target, figure, style));

    internal Outcome<Rational> ExpectedIn(TextStyle style) => On is { } day
        ? TargetPath.Of(Target, style).Then(path => path.ExpectedOn(day, style))
        : Outcome.NotApplicable<Rational>(new LocalizedText("không có ngày của số liệu", "no day was given").In(style));

    private static TargetStatus StatusOf(Target target, Figure figure, Verdict verdict) => verdict switch
    {
        Rates.Verdict.NotMet => TargetStatus.NotMet,
        Rates.Verdict.Undetermined => TargetStatus.Undetermined,
        _ => RequiredBound.Of(target) is { IsClosed: true } bound && target.Known(figure).IsWithin(bound.BetterThan(bound.Value)) ? TargetStatus.Exceeded : TargetStatus.Met,
    };
}
