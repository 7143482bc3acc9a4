using System.Diagnostics;
using System.Globalization;
using Cds.Indicators.Display;
using Cds.Indicators.Faults;
using Cds.Indicators.Indicators;
using Cds.Indicators.Rates;
using NodaTime;
using Interval = Cds.Indicators.Rates.Interval;

namespace Cds.Indicators.Targets;

/// <summary>When a target is reached at the present pace (dự báo ngày đạt mục tiêu): the straight line from the first figure of a series to the last, drawn on.</summary>
/// <remarks>
/// <para>The line goes through the first and the last figure by day; those between do not move it. The answer is the first whole day after the last figure on which the
/// line meets the requirement, the bound itself included or not as the requirement says. It is arithmetic on a line and no forecast: it says what equal steps a day would
/// give.</para>
/// <para>Exact. Of figures of which only bounds are known every line through them is drawn, so that there is an earliest and a latest day. Compared by reference; immutable
/// and thread-safe.</para>
/// </remarks>
/// <example><code>
/// DatedFigure[] series = [new(Figure.Parse("62%"), new LocalDate(2022, 12, 31)), new(Figure.Parse("74%"), new LocalDate(2023, 12, 31))];
/// TargetProjection projection = TargetProjection.Of(target, series).Value;   // at least 80% by the end of 2025
/// projection.Earliest;   // 2024-07-01
/// projection.InTime;     // Met
/// </code></example>
[DebuggerDisplay("{ToString(),nq}")]
[TypeFormatterSource(typeof(TargetsFormatterSource))]
public sealed class TargetProjection
{
    private TargetProjection(Target target, ProjectedLine line, LocalDate earliest, LocalDate latest)
    {
        Target = target;
        First = line.First;
        Last = line.Last;
        PacePerDay = line.PacePerDay;
        Earliest = earliest;
        Latest = latest;
    }

    /// <summary>The target.</summary>
    public Target Target { get; }

    /// <summary>The earliest figure of the series, through which the line goes.</summary>
    public DatedFigure First { get; }

    /// <summary>The latest figure of the series, through which the line goes.</summary>
    public DatedFigure Last { get; }

    /// <summary>The present pace (tốc độ hiện nay): how much the value changes a day, in the scale of the figures' bounds, with its sign.</summary>
    public Interval PacePerDay { get; }

    /// <summary>The first day on which some line through the figures meets the requirement; the day of <see cref="Last"/> where its bounds allow that it does already.</summary>
    public LocalDate Earliest { get; }

    /// <summary>The first day on which every line through the figures meets the requirement.</summary>
    public LocalDate Latest { get; }

    /// <summary>Whether the figures give one day.</summary>
    public bool IsExact => Earliest == Latest;

    /// <summary>Whether the requirement is met by the day it is due: met where the latest day is not past it, not met where the earliest is, otherwise undetermined.</summary>
    public Verdict InTime => Latest <= Target.Due ? Verdict.Met : Earliest > Target.Due ? Verdict.NotMet : Verdict.Undetermined;

    /// <summary>Draws the line of a series on to the requirement of a target.</summary>
    /// <param name="target">The target.</param>
    /// <param name="series">The figures with their days, in any order; no two of one day.</param>
    /// <param name="reasonsIn">The language of the reason where there is no answer: Vietnamese, or English for any other style.</param>
    /// <returns>
    /// The days; <see cref="OutcomeKind.NoData"/> for fewer than two figures. <see cref="OutcomeKind.NotApplicable"/> with the reason where the last figure meets the
    /// requirement already; where the first or the last figure has no bound on a side; where the pace is, or may be, zero or away from the requirement; where the day lies beyond
    /// the year 9999; where no value of the indicator meets the requirement (a share would have to exceed 100%); and where the requirement has two ends or names no bound.
    /// </returns>
    /// <exception cref="ArgumentNullException">An argument, or a figure of the series, is null.</exception>
    /// <exception cref="ArgumentException">The requirement of the target is not of the indicator's kind.</exception>
    /// <exception cref="FaultException">A figure is none of the target's indicator, or two are of one day; every fault is named.</exception>
    /// <exception cref="OverflowException">A part of a number on the way does not fit 127 bits.</exception>
    public static Outcome<TargetProjection> Of(Target target, IReadOnlyList<DatedFigure> series, TextStyle reasonsIn = TextStyle.English)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(series);
        TargetFigure.RequireRequirement(target, nameof(target));
        DatedFigure[] ordered = Ordered(target, series);
        if (ordered.Length < 2)
            return Outcome.NoData<TargetProjection>(Say("một tốc độ cần ít nhất hai số liệu ở hai ngày", "a pace takes at least two figures of two days"));
        if (RequiredBound.Of(target) is not { } bound)
            return Outcome.NotApplicable<TargetProjection>(RequiredBound.WhyNone(target, reasonsIn));
        if (!target.Indicator.Range.Overlaps(bound.IsClosed ? bound.AsGoodAs(bound.Value) : bound.BetterThan(bound.Value)))
            return Outcome.NotApplicable<TargetProjection>(Say($"không giá trị nào của chỉ tiêu đạt mức yêu cầu: giá trị nằm trong {target.Indicator.Range}", $"no value of the indicator meets the requirement: its values lie in {target.Indicator.Range}"));
        DatedFigure last = ordered[^1];
        if (target.Assess(last.Value) == Verdict.Met)
            return Outcome.NotApplicable<TargetProjection>(Say($"đã đạt với số liệu {last.ToString("vi")}", $"met already by the figure {last.ToString("en")}"));
        if (ProjectedLine.Of(target, bound, ordered[0], last) is not { } line)
            return Outcome.NotApplicable<TargetProjection>(Say("số liệu đầu hoặc cuối không có giới hạn ở một phía", "the first or the last figure has no bound on a side"));
        if (line.LeastPace.Sign <= 0)
            return Outcome.NotApplicable<TargetProjection>(line.IsExact
                ? Say("tốc độ hiện nay bằng 0 hoặc đi xa mức yêu cầu", "the present pace is zero or away from the requirement")
                : Say("giới hạn của số liệu cho phép tốc độ bằng 0 hoặc đi xa mức yêu cầu", "the bounds of the figures allow a pace of zero or away from the requirement"));
        return line.DayOf(line.EarliestStep) is { } earliest && line.DayOf(line.LatestStep) is { } latest
            ? Outcome.Of(new TargetProjection(target, line, earliest, latest))
            : Outcome.NotApplicable<TargetProjection>(Say("ngày đạt nằm sau năm 9999", "the day lies beyond the year 9999"));

        string Say(string vietnamese, string english) => new LocalizedText(vietnamese, english).In(reasonsIn);
    }

    /// <summary>The line and the days in English.</summary>
    /// <returns>For example <c>62% (2022-12-31) → 74% (2023-12-31): reached on 2024-07-01, in time (due 2025-12-31)</c>.</returns>
    public override string ToString() => ToString("en");

    /// <summary>The line and the days.</summary>
    /// <param name="format"><c>vi</c> for Vietnamese, <c>en</c>, empty or null for English.</param>
    /// <returns>For example <c>62% (31/12/2022) → 74% (31/12/2023): đạt ngày 01/07/2024, kịp hạn (hạn 31/12/2025)</c>.</returns>
    /// <exception cref="FormatException">The format is another one.</exception>
    public string ToString(string? format)
    {
        TextStyle style = TargetText.StyleOf(format, "a projection");
        bool vietnamese = style == TextStyle.Vietnamese;
        string due = TargetText.Day(Target.Due, style);
        string earliest = TargetText.Day(Earliest, style);
        string latest = TargetText.Day(Latest, style);
        return vietnamese
            ? $"{First.ToString("vi")} → {Last.ToString("vi")}: đạt {(IsExact ? $"ngày {earliest}" : $"từ ngày {earliest} đến ngày {latest}")}, {InTimeText("kịp hạn", "trễ hạn", "chưa chắc kịp hạn")} (hạn {due})"
            : $"{First.ToString("en")} → {Last.ToString("en")}: reached {(IsExact ? $"on {earliest}" : $"from {earliest} to {latest}")}, {InTimeText("in time", "late", "perhaps in time")} (due {due})";
    }

    private string InTimeText(string met, string notMet, string undetermined) => InTime switch
    {
        Verdict.Met => met,
        Verdict.NotMet => notMet,
        _ => undetermined,
    };

    private static DatedFigure[] Ordered(Target target, IReadOnlyList<DatedFigure> series)
    {
        List<Fault> faults = [];
        HashSet<LocalDate> days = [];
        for (int i = 0; i < series.Count; i++)
        {
            ArgumentNullException.ThrowIfNull(series[i], nameof(series));
            if (!target.Indicator.Admits(series[i].Value, out string rule, out string cure))
                Report(i, $"the figure is {rule}", cure);
            if (!days.Add(series[i].On))
                Report(i, "another figure of the series is of the same day", "Give one figure for each day.");
        }

        return faults.Count > 0 ? throw new FaultException([.. faults]) : [.. series.OrderBy(static figure => figure.On)];

        void Report(int index, string rule, string cure) => faults.Add(new Fault(
            new FaultPlace(string.Create(CultureInfo.InvariantCulture, $"series[{index}]"), Row: null, Column: null, JsonPath: null), series[index].ToString(), rule, cure));
    }
}
