using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Serialization;
using Cds.Indicators.Display;
using Cds.Indicators.Json;
using Cds.Indicators.Provenance;
using NodaTime;

namespace Cds.Indicators.Periods;

/// <summary>
/// The calendar by which reports close (kỳ chốt số liệu): on which day each month and year begins, and which weeks it has. A period of
/// one calendar is never silently mixed with one of another.
/// </summary>
/// <remarks>
/// <para>In each calendar every day belongs to exactly one month; months tile years. Two calendars are equal when their
/// <see cref="Id"/> is equal, even where the days coincide: a month of <c>ND09</c> is not a month of <c>CUT14</c>.</para>
/// <para>A calendar names itself: <see cref="Parse(string, IFormatProvider?)"/> rebuilds it from its <see cref="Id"/>, without a
/// registry.</para>
/// <para>Instances are immutable and safe for any number of threads.</para>
/// </remarks>
/// <example><code>
/// Period.Month(2024, 6, ReportingCalendar.Decree09).Start;      // 2024-05-15
/// Period.OfYear(2024, ReportingCalendar.FiscalYear(7, 1)).End;  // 2025-06-30
/// </code></example>
[JsonConverter(typeof(ReportingCalendarJsonConverter))]
[DebuggerDisplay("{ToString(),nq}")]
[TypeFormatterSource(typeof(PeriodsFormatterSource))]
public sealed partial class ReportingCalendar : IEquatable<ReportingCalendar>
{
    private static readonly ImmutableArray<ReportingCalendar> s_weekly = MakeWeekly();
    private static readonly ImmutableArray<ReportingCalendar> s_fiscal = MakeFiscal();
    private static readonly ImmutableArray<ReportingCalendar> s_cutOff = MakeCutOff();

    private readonly Form _form;
    private readonly int _month;
    private readonly int _day;
    private readonly FiscalYearLabel _label;
    private readonly int _firstDayOfWeek;
    private readonly ImmutableArray<byte> _closingDays;

    private ReportingCalendar(
        Form form,
        string id,
        int month = 1,
        int day = 1,
        FiscalYearLabel label = default,
        int firstDayOfWeek = 0,
        ImmutableArray<byte> closingDays = default)
    {
        _form = form;
        Id = id;
        _month = month;
        _day = day;
        _label = label;
        _firstDayOfWeek = firstDayOfWeek;
        _closingDays = closingDays;
    }

    private enum Form : byte
    {
        Gregorian,
        Decree09,
        FiscalYear,
        CutOff,
        WeeksFrom,
    }

    /// <summary>Calendar months and years, ISO weeks (lịch dương). Its id is <c>GREGORIAN</c> and is not written in the text of a
    /// period.</summary>
    public static ReportingCalendar Gregorian { get; } = new(Form.Gregorian, "GREGORIAN");

    /// <summary>
    /// The periodic reports of Vietnamese administration: a month runs from the 15th of the month before to the 14th, a year from
    /// 15 December to 14 December; quarters, half-years and nine months accordingly. Id <c>ND09</c>. It has no weeks: the body that
    /// orders a weekly report sets its days.
    /// </summary>
    /// <remarks>Source: NĐ 09/2019/NĐ-CP, Điều 12 (24/01/2019), see <see cref="Basis"/>.</remarks>
    public static ReportingCalendar Decree09 { get; } = new(Form.Decree09, "ND09");

    /// <summary>The id from which the calendar is rebuilt: <c>GREGORIAN</c>, <c>ND09</c>, <c>FY07-01</c>, <c>FY11-01E</c>, <c>CUT20</c>,
    /// <c>WSUN</c>. Never empty.</summary>
    public string Id { get; }

    /// <summary>Whether the calendar has weeks: all but <see cref="Decree09"/> and the calendars of closing days.</summary>
    public bool HasWeeks => _form is not (Form.Decree09 or Form.CutOff);

    /// <summary>The legal basis of the calendar (căn cứ pháp lý); null for every calendar but <see cref="Decree09"/>.</summary>
    public LegalBasis? Basis => _form == Form.Decree09
        ? new LegalBasis(
            "NĐ 09/2019/NĐ-CP",
            "Điều 12",
            new LocalDate(2019, 1, 24),
            "thuvienphapluat; months as printed in clause 1, longer periods as repeated in TT 09/2019/TT-NHNN and TT 06/2025/TT-TTCP",
            Confidence.Official)
        : null;

    /// <summary>A year that begins on any day (năm tài chính), in the manner of SDMX REPORTING_YEAR_START_DAY.</summary>
    /// <param name="month">The month in which the year begins, 1 to 12.</param>
    /// <param name="day">The day on which the year begins, 1 to the length of the month; 29 February is allowed.</param>
    /// <param name="label">Whether the year is named after its first or its last day.</param>
    /// <returns>The calendar; <see cref="Gregorian"/> itself when the year begins on 1 January.</returns>
    /// <remarks>Month k begins k - 1 months after the year, on the last day of a month that is too short (XML Schema Part 2, Appendix E).
    /// Week 1 begins on the Monday of the week of the first day when that is a Monday to Thursday, otherwise on the next Monday
    /// (SDMX Technical Notes, section 4.2).</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The month is not 1 to 12, the month does not have the day in any year, or the label
    /// is not a named value.</exception>
    /// <example><code>Period.OfYear(2024, ReportingCalendar.FiscalYear(4, 6)).End;   // 2025-04-05: the British tax year</code></example>
    public static ReportingCalendar FiscalYear(int month, int day, FiscalYearLabel label = FiscalYearLabel.StartYear)
    {
        if (month is < 1 or > 12)
            throw new ArgumentOutOfRangeException(
                nameof(month),
                month,
                $"'{month.ToString(CultureInfo.InvariantCulture)}' is not the first month of a fiscal year: a month is 1 to 12. Give the month number.");
        if (day < 1 || day > LongestMonth(month))
            throw new ArgumentOutOfRangeException(
                nameof(day),
                day,
                FormattableString.Invariant($"'{day}' is not the first day of a fiscal year: month {month} has days 1 to {LongestMonth(month)}. Give a day that the month has."));
        if (label > FiscalYearLabel.EndYear)
            throw new ArgumentOutOfRangeException(nameof(label), label, "A fiscal year is labelled by StartYear or EndYear.");
        if (month == 1 && day == 1)
            return Gregorian;
        return day == 1 ? s_fiscal[(((int)label * 12) + month) - 1] : MakeFiscal(month, day, label);
    }

    /// <summary>Months that close on a day of the caller's own (ngày chốt số liệu): the same day in every month.</summary>
    /// <param name="closingDay">The last day of each month, 1 to 31; a month that is too short closes on its last day.</param>
    /// <returns>The calendar, with the id <c>CUT20</c> for the 20th. Its year ends with its December.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="closingDay"/> is not 1 to 31.</exception>
    /// <example><code>Period.Month(2024, 6, ReportingCalendar.CutOff(20)).Start;   // 2024-05-21</code></example>
    public static ReportingCalendar CutOff(int closingDay)
    {
        if (closingDay is < 1 or > 31)
            throw new ArgumentOutOfRangeException(
                nameof(closingDay),
                closingDay,
                FormattableString.Invariant($"'{closingDay}' is not a closing day: it is 1 to 31. Give 31 for the last day of each month."));
        return s_cutOff[closingDay - 1];
    }

    /// <summary>Months that close on days of the caller's own, one for each month from January to December.</summary>
    /// <param name="closingDays">Twelve days, 1 to 31; a month that is too short closes on its last day.</param>
    /// <returns>The calendar, with the id <c>CUT20.20.25.…</c>, or <c>CUT20</c> when all twelve are the 20th.</returns>
    /// <exception cref="ArgumentException">There are not twelve days.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A day is not 1 to 31.</exception>
    /// <example><code>ReportingCalendar.CutOff([20, 20, 25, 20, 20, 25, 20, 20, 25, 20, 20, 31]);</code></example>
    public static ReportingCalendar CutOff(ReadOnlySpan<int> closingDays)
    {
        if (closingDays.Length != 12)
            throw new ArgumentException(
                FormattableString.Invariant($"'{closingDays.Length}' is not the number of closing days: a calendar has one for each of the 12 months. Give 12 days, January first."),
                nameof(closingDays));
        foreach (int day in closingDays)
        {
            if (day is < 1 or > 31)
                throw new ArgumentOutOfRangeException(
                    nameof(closingDays),
                    day,
                    FormattableString.Invariant($"'{day}' is not a closing day: it is 1 to 31. Give 31 for the last day of each month."));
        }

        return closingDays.ContainsAnyExcept(closingDays[0]) ? MakeCutOff(closingDays) : s_cutOff[closingDays[0] - 1];
    }

    /// <summary>The Gregorian calendar in everything, but with weeks that begin on another day than Monday.</summary>
    /// <param name="firstDay">The first day of each week.</param>
    /// <returns>The calendar, with an id like <c>WSUN</c>; <see cref="Gregorian"/> itself for Monday.</returns>
    /// <remarks>A week belongs to the year that has at least four of its days. All periods but weeks and biweeks are held with the
    /// <see cref="Gregorian"/> calendar, because they are the same there.</remarks>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="firstDay"/> is not a day of the week.</exception>
    /// <example><code>Period.Week(2026, 1, ReportingCalendar.WeeksFrom(IsoDayOfWeek.Sunday)).Start;   // 2026-01-04</code></example>
    public static ReportingCalendar WeeksFrom(IsoDayOfWeek firstDay) => firstDay switch
    {
        IsoDayOfWeek.Monday => Gregorian,
        > IsoDayOfWeek.Monday and <= IsoDayOfWeek.Sunday => s_weekly[(int)firstDay - 2],
        _ => throw new ArgumentOutOfRangeException(nameof(firstDay), firstDay, "The first day of a week is Monday to Sunday."),
    };

    /// <summary>Whether two calendars have the same id.</summary>
    /// <param name="other">The calendar to compare with, or null.</param>
    /// <returns><see langword="true"/> when the ids are equal.</returns>
    public bool Equals(ReportingCalendar? other) => ReferenceEquals(this, other) || (other is not null && string.Equals(Id, other.Id, StringComparison.Ordinal));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ReportingCalendar);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Id);

    /// <summary>Whether two calendars are equal.</summary>
    /// <param name="left">The first calendar, or null.</param>
    /// <param name="right">The second calendar, or null.</param>
    /// <returns><see langword="true"/> when both are null or have the same id.</returns>
    public static bool operator ==(ReportingCalendar? left, ReportingCalendar? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether two calendars differ.</summary>
    /// <param name="left">The first calendar, or null.</param>
    /// <param name="right">The second calendar, or null.</param>
    /// <returns><see langword="true"/> when they are not equal.</returns>
    public static bool operator !=(ReportingCalendar? left, ReportingCalendar? right) => !(left == right);

    private static int LongestMonth(int month) => month == 2 ? 29 : DayNumber.DaysInMonth((2000 * 12) + month - 1);

    private static ImmutableArray<ReportingCalendar> MakeWeekly()
    {
        string[] ids = ["WTUE", "WWED", "WTHU", "WFRI", "WSAT", "WSUN"];
        return [.. ids.Select((id, index) => new ReportingCalendar(Form.WeeksFrom, id, firstDayOfWeek: index + 1))];
    }

    private static ImmutableArray<ReportingCalendar> MakeFiscal() =>
        [.. Enumerable.Range(0, 24).Select(index => MakeFiscal((index % 12) + 1, 1, (FiscalYearLabel)(index / 12)))];

    private static ReportingCalendar MakeFiscal(int month, int day, FiscalYearLabel label) =>
        new(
            Form.FiscalYear,
            FormattableString.Invariant($"FY{month:D2}-{day:D2}{(label == FiscalYearLabel.EndYear ? "E" : "")}"),
            month,
            day,
            label);

    private static ImmutableArray<ReportingCalendar> MakeCutOff() =>
        [.. Enumerable.Range(1, 31).Select(day => new ReportingCalendar(
            Form.CutOff,
            "CUT" + day.ToString(CultureInfo.InvariantCulture),
            closingDays: [.. Enumerable.Repeat((byte)day, 12)]))];

    private static ReportingCalendar MakeCutOff(ReadOnlySpan<int> days)
    {
        int[] copy = days.ToArray();
        string id = "CUT" + string.Join('.', copy.Select(day => day.ToString(CultureInfo.InvariantCulture)));
        return new ReportingCalendar(Form.CutOff, id, closingDays: [.. copy.Select(day => (byte)day)]);
    }
}
