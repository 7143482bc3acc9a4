using System.Diagnostics;
using System.Globalization;
using Cds.Indicators.Display;
using Cds.Indicators.Indicators;
using Cds.Indicators.Rates;
using NodaTime;

namespace Cds.Indicators.Targets;

/// <summary>The straight way from the baseline to the requirement, in equal steps a day (lộ trình tuyến tính): where one should be today.</summary>
/// <remarks>
/// Exact: the value asked of a day is the baseline and the share of the way that the days since it are of all days. From the due day on it is the requirement
/// itself; before the baseline there is no way. Compared by reference; immutable and thread-safe.
/// </remarks>
/// <example><code>
/// TargetPath path = TargetPath.Of(target).Value;                       // 62% on 31/12/2020, 100% by 31/12/2024
/// path.ExpectedOn(new LocalDate(2022, 12, 31)).Value.ToString();       // 59161/73050, which is 80.99%
/// path.Assess(new DatedFigure(Figure.Parse("85%"), new LocalDate(2022, 12, 31)));   // OnTrack
/// </code></example>
[DebuggerDisplay("{ToString(),nq}")]
[TypeFormatterSource(typeof(TargetsFormatterSource))]
public sealed class TargetPath
{
    private readonly RequiredBound _bound;
    private readonly Rational _start;

    private TargetPath(Target target, RequiredBound bound, Rational start)
    {
        Target = target;
        _bound = bound;
        _start = start;
    }

    /// <summary>The target that the way leads to.</summary>
    public Target Target { get; }

    /// <summary>Where the way begins.</summary>
    public DatedFigure Baseline => Target.Baseline!;

    /// <summary>The way to a target.</summary>
    /// <param name="target">The target, with its baseline.</param>
    /// <returns>
    /// The way; <see cref="OutcomeKind.NotApplicable"/> with the reason where the target has no baseline or one that is not one number or meets the requirement already,
    /// and where the requirement has two ends or names no bound; <see cref="OutcomeKind.ZeroDenominator"/> where the baseline equals the requirement.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="target"/> is null.</exception>
    /// <exception cref="ArgumentException">The requirement of the target is not of the indicator's kind.</exception>
    public static Outcome<TargetPath> Of(Target target) => Of(target, TextStyle.English);

    internal static Outcome<TargetPath> Of(Target target, TextStyle style)
    {
        ArgumentNullException.ThrowIfNull(target);
        TargetFigure.RequireRequirement(target, nameof(target));
        return RequiredBound.Of(target) is { } bound
            ? WayFromBaseline.Start(target, bound, style).Select(start => new TargetPath(target, bound, start))
            : Outcome.NotApplicable<TargetPath>(RequiredBound.WhyNone(target, style));
    }

    /// <summary>What the way asks on a day, in the scale of the figures' bounds: 0.81 for 81%.</summary>
    /// <param name="day">The day.</param>
    /// <returns>
    /// The exact value: the baseline on its day, the bound of the requirement from the due day on; <see cref="OutcomeKind.NotApplicable"/> before the baseline's day.
    /// </returns>
    /// <exception cref="OverflowException">A part of the value does not fit 127 bits.</exception>
    public Outcome<Rational> ExpectedOn(LocalDate day) => ExpectedOn(day, TextStyle.English);

    internal Outcome<Rational> ExpectedOn(LocalDate day, TextStyle style)
    {
        if (day < Baseline.On)
        {
            return Outcome.NotApplicable<Rational>(new LocalizedText(
                $"ngày {TargetText.Day(day, TextStyle.Vietnamese)} trước ngày của giá trị gốc {Baseline.ToString("vi")}",
                $"the day {TargetText.Day(day, TextStyle.English)} lies before the baseline {Baseline.ToString("en")}").In(style));
        }

        if (day >= Target.Due)
            return Outcome.Of(_bound.Value);
        Rational share = Rational.Of(Days(Baseline.On, day), Days(Baseline.On, Target.Due));
        return Outcome.Of(_start + ((_bound.Value - _start) * share));
    }

    /// <summary>Whether a figure is where the way asks on its day: judged at both ends of its bounds.</summary>
    /// <param name="figure">The figure and its day.</param>
    /// <returns>
    /// <see cref="PathStatus.Reached"/> where the requirement itself is met; before the due day on track or behind against the value asked, which belongs; from
    /// the due day on behind where the requirement is not met. <see cref="OutcomeKind.NotApplicable"/> before the baseline's day.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="figure"/> is null.</exception>
    /// <exception cref="ArgumentException">The figure is not of the indicator's kind.</exception>
    /// <exception cref="OverflowException">A part of the value asked does not fit 127 bits.</exception>
    public Outcome<PathStatus> Assess(DatedFigure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        TargetFigure.Require(Target, figure.Value, nameof(figure));
        return ExpectedOn(figure.On).Select(expected =>
        {
            Verdict verdict = Target.Assess(figure.Value);
            if (verdict == Verdict.Met)
                return PathStatus.Reached;
            if (figure.On < Target.Due)
                verdict = Target.Known(figure.Value).Against(_bound.AsGoodAs(expected));
            return StatusOf(verdict, PathStatus.OnTrack);
        });
    }

    /// <summary>How far a figure lies from what the way asks on its day: positive where it is behind.</summary>
    /// <param name="figure">The figure and its day.</param>
    /// <returns>The distance; <see cref="OutcomeKind.NotApplicable"/> before the baseline's day.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="figure"/> is null.</exception>
    /// <exception cref="ArgumentException">The figure is not of the indicator's kind.</exception>
    /// <exception cref="OverflowException">A part of the distance does not fit 127 bits.</exception>
    public Outcome<TargetGap> DifferenceOf(DatedFigure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        TargetFigure.Require(Target, figure.Value, nameof(figure));
        return ExpectedOn(figure.On).Select(expected => TargetGap.To(Target, _bound, expected, figure.Value));
    }

    /// <summary>Both ends of the way: <c>dossier.on-time 62% (2020-12-31) to 100% (2024-12-31)</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Target.Indicator.Code} {Baseline} to {Target.Requirement} ({Target.Due:uuuu-MM-dd})");

    /// <summary>A verdict as a standing on the way, with the word for one that is met.</summary>
    internal static PathStatus StatusOf(Verdict verdict, PathStatus met) => verdict switch
    {
        Verdict.Met => met,
        Verdict.NotMet => PathStatus.Behind,
        _ => PathStatus.Undetermined,
    };

    internal static int Days(LocalDate from, LocalDate to) => Period.DaysBetween(from, to);
}
