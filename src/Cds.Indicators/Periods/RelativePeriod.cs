using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json.Serialization;
using Cds.Indicators.Display;
using Cds.Indicators.Json;
using NodaTime;

namespace Cds.Indicators.Periods;

/// <summary>
/// Periods said relative to a day (kỳ tương đối): this month, the last 12 months, the quarters of this year, the year to date, the same
/// month last year. <see cref="Resolve"/> makes periods of it with an as-of date.
/// </summary>
/// <remarks>
/// <para>"Last" means whole periods before the current one, which is not among them: the last 12 months on 1 January 2001 are those of
/// 2000.
/// <see cref="LastIncludingCurrent"/> ends with the current one.</para>
/// <para>Equality is the same form, kind, number and sort of year. The default value is <c>TODAY</c>.</para>
/// </remarks>
/// <example><code>
/// RelativePeriod.Parse("LAST_3_MONTHS").Resolve(new LocalDate(2024, 8, 14)).ToString();   // 2024-M05..2024-M07
/// RelativePeriod.Parse("quý trước").Resolve(new LocalDate(2024, 8, 14))[0].ToString();    // 2024-Q2
/// </code></example>
[StructLayout(LayoutKind.Auto)]
[JsonConverter(typeof(RelativePeriodJsonConverter))]
[DebuggerDisplay("{ToString(),nq}")]
[TypeFormatterSource(typeof(PeriodsFormatterSource))]
public readonly partial struct RelativePeriod : IEquatable<RelativePeriod>
{
    private readonly Form _form;
    private readonly PeriodKind _kind;
    private readonly bool _isFinancial;
    private readonly int _more;

    private RelativePeriod(Form form, PeriodKind kind, int count = 1, bool isFinancial = false)
    {
        _form = form;
        _kind = kind;
        _more = count - 1;
        _isFinancial = isFinancial;
    }

    private enum Form : byte
    {
        This,
        Last,
        LastIncludingCurrent,
        AllOfThisYear,
        AllOfLastYear,
        YearToDate,
        SamePeriodLastYear,
        SameDaysLastYear,
    }

    /// <summary>From the first day of the year to the as-of date (từ đầu năm đến nay): one range of days.</summary>
    public static RelativePeriod YearToDate { get; } = new(Form.YearToDate, PeriodKind.Range);

    /// <summary>The days of <see cref="YearToDate"/>, a year earlier (cùng kỳ năm trước): one range of days.</summary>
    public static RelativePeriod SameDaysLastYear { get; } = new(Form.SameDaysLastYear, PeriodKind.Range);

    /// <summary>The kind of the periods; <see cref="PeriodKind.Range"/> for a year to date and the same days last year.</summary>
    public PeriodKind Kind => _kind;

    /// <summary>How many periods are asked for, at least 1; 1 where the year decides how many there are.</summary>
    public int Count => _more + 1;

    /// <summary>Whether the years are financial years, so that <see cref="Resolve"/> needs a calendar of a fiscal year.</summary>
    public bool IsFinancial => _isFinancial;

    /// <summary>The period in which the as-of date lies (tháng này).</summary>
    /// <param name="kind">The kind: days, weeks, biweeks, months, bimonths, quarters, four months, half-years or years.</param>
    /// <returns>The relative period.</returns>
    /// <exception cref="ArgumentException">Periods of the kind do not tile time.</exception>
    public static RelativePeriod This(PeriodKind kind) => new(Form.This, Checked(kind));

    /// <summary>The whole periods before the one in which the as-of date lies (12 tháng qua).</summary>
    /// <param name="kind">The kind, as for <see cref="This"/>.</param>
    /// <param name="count">How many, 1 to 9999; 1 is the previous period (tháng trước).</param>
    /// <returns>The relative period.</returns>
    /// <exception cref="ArgumentException">Periods of the kind do not tile time.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is not 1 to 9999.</exception>
    public static RelativePeriod Last(PeriodKind kind, int count = 1) => new(Form.Last, Checked(kind), Checked(count));

    /// <summary>The periods that end with the one in which the as-of date lies: a rolling window with the current period in it.</summary>
    /// <param name="kind">The kind, as for <see cref="This"/>.</param>
    /// <param name="count">How many, 1 to 9999, the current one included.</param>
    /// <returns>The relative period.</returns>
    /// <exception cref="ArgumentException">Periods of the kind do not tile time.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is not 1 to 9999.</exception>
    public static RelativePeriod LastIncludingCurrent(PeriodKind kind, int count) => new(Form.LastIncludingCurrent, Checked(kind), Checked(count));

    /// <summary>All periods of a kind in the year in which the as-of date lies (các tháng năm nay), also those still to come.</summary>
    /// <param name="kind">The kind, as for <see cref="This"/>, but not years.</param>
    /// <returns>The relative period. Weeks and biweeks are those that belong to the year, which may begin in the year before.</returns>
    /// <exception cref="ArgumentException">Periods of the kind do not tile a year.</exception>
    public static RelativePeriod AllOfThisYear(PeriodKind kind) => new(Form.AllOfThisYear, CheckedInYear(kind));

    /// <summary>All periods of a kind in the year before the one in which the as-of date lies (các tháng năm trước).</summary>
    /// <param name="kind">The kind, as for <see cref="AllOfThisYear"/>.</param>
    /// <returns>The relative period.</returns>
    /// <exception cref="ArgumentException">Periods of the kind do not tile a year.</exception>
    public static RelativePeriod AllOfLastYear(PeriodKind kind) => new(Form.AllOfLastYear, CheckedInYear(kind));

    /// <summary>The period in which the as-of date lies, a year earlier (tháng cùng kỳ năm trước): the same number in that year.</summary>
    /// <param name="kind">The kind, as for <see cref="This"/>.</param>
    /// <returns>The relative period.</returns>
    /// <exception cref="ArgumentException">Periods of the kind do not tile time.</exception>
    public static RelativePeriod SamePeriodLastYear(PeriodKind kind) => new(Form.SamePeriodLastYear, Checked(kind));

    /// <summary>The financial year in which the as-of date lies.</summary>
    /// <returns>The relative period; it is resolved with the calendar of a fiscal year.</returns>
    public static RelativePeriod ThisFinancialYear() => new(Form.This, PeriodKind.Year, isFinancial: true);

    /// <summary>The financial years before the one in which the as-of date lies.</summary>
    /// <param name="count">How many, 1 to 9999.</param>
    /// <returns>The relative period; it is resolved with the calendar of a fiscal year.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is not 1 to 9999.</exception>
    public static RelativePeriod LastFinancialYears(int count = 1) => new(Form.Last, PeriodKind.Year, Checked(count), isFinancial: true);

    /// <summary>The periods that are meant on a day.</summary>
    /// <param name="asOf">The day on which the words are said.</param>
    /// <param name="calendar">The calendar of the periods; null for the Gregorian one. Years are those of this calendar.</param>
    /// <returns>The periods in order, at least one.</returns>
    /// <exception cref="ArgumentException">Financial years are asked for and the calendar is not one of a fiscal year; or the calendar has
    /// no weeks.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A period leaves the years 0001 to 9999, or the year before has no such week: week
    /// 53.</exception>
    /// <example><code>RelativePeriod.Last(PeriodKind.Week, 52).Resolve(new LocalDate(2021, 1, 20)).Count;   // 52, week 53 of 2020 among them</code></example>
    public PeriodSequence Resolve(LocalDate asOf, ReportingCalendar? calendar = null)
    {
        calendar ??= ReportingCalendar.Gregorian;
        if (_isFinancial && !calendar.IsFiscalYear)
            PeriodThrow.NotFinancial(this, calendar, nameof(calendar));

        if (PeriodKinds.IsWeekly(_kind) && !calendar.HasWeeks)
            PeriodThrow.NoWeeks(calendar, nameof(calendar));
        if (!TryResolve(DayNumber.Of(asOf, nameof(asOf)), calendar, out PeriodSequence periods))
            PeriodThrow.Unresolvable(this, asOf, nameof(asOf));
        return periods;
    }

    /// <summary>As <see cref="Resolve"/>, for a calendar that was checked.</summary>
    internal bool TryResolve(int day, ReportingCalendar calendar, out PeriodSequence periods)
    {
        periods = default;
        Period first;
        switch (_form)
        {
            case Form.This or Form.Last or Form.LastIncludingCurrent:
                int back = _form == Form.Last ? Count : _form == Form.LastIncludingCurrent ? _more : 0;
                if (!PeriodAxis.TryContaining(day, _kind, calendar, out Period current) || !current.TryShift(-back, out first))
                    return false;
                periods = new PeriodSequence(first, Count);
                return true;

            case Form.SamePeriodLastYear:
                if (!PeriodAxis.TryContaining(day, _kind, calendar, out current) || !current.TryShiftYears(-1, out first))
                    return false;
                periods = new PeriodSequence(first, 1);
                return true;
        }

        if (!PeriodAxis.TryContaining(day, PeriodKind.Year, calendar, out Period year))
            return false;
        if (_form is Form.AllOfThisYear or Form.AllOfLastYear)
            return year.TryShift(_form == Form.AllOfThisYear ? 0 : -1, out year) && TryInYear(year, calendar, out periods);
        first = Period.OfRange(year.FirstDay, day);
        if (_form == Form.SameDaysLastYear && !first.TryShiftYears(-1, out first))
            return false;
        periods = new PeriodSequence(first, 1);
        return true;
    }

    /// <summary>Whether form, kind, number and sort of year are equal.</summary>
    /// <param name="other">The relative period to compare with.</param>
    /// <returns><see langword="true"/> when they resolve alike on every day.</returns>
    public bool Equals(RelativePeriod other) =>
        _form == other._form && _kind == other._kind && _more == other._more && _isFinancial == other._isFinancial;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is RelativePeriod other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_form, _kind, _more, _isFinancial);

    /// <summary>Whether two relative periods are equal.</summary>
    /// <param name="left">The first.</param>
    /// <param name="right">The second.</param>
    /// <returns><see langword="true"/> when they are equal.</returns>
    public static bool operator ==(RelativePeriod left, RelativePeriod right) => left.Equals(right);

    /// <summary>Whether two relative periods differ.</summary>
    /// <param name="left">The first.</param>
    /// <param name="right">The second.</param>
    /// <returns><see langword="true"/> when they are not equal.</returns>
    public static bool operator !=(RelativePeriod left, RelativePeriod right) => !left.Equals(right);

    private static PeriodKind Checked(PeriodKind kind) => PeriodKinds.TilesTime(kind)
        ? kind
        : throw new ArgumentException(
            $"'{kind}' is not a kind of which there is a current and a last one: its periods do not follow one another. Take days, weeks, months, quarters or years.",
            nameof(kind));

    private static PeriodKind CheckedInYear(PeriodKind kind) => kind != PeriodKind.Year && PeriodKinds.TilesTime(kind)
        ? kind
        : throw new ArgumentException(
            $"'{kind}' is not a kind of which a year has several: its periods do not follow one another within a year. Take days, weeks, months or quarters.",
            nameof(kind));

    private static int Checked(int count) => count is >= 1 and <= MaximumCount
        ? count
        : throw new ArgumentOutOfRangeException(
            nameof(count),
            count,
            string.Create(CultureInfo.InvariantCulture, $"'{count}' is not a number of periods: it is 1 to 9999. Ask for at least one."));

    private bool TryInYear(Period year, ReportingCalendar calendar, out PeriodSequence periods)
    {
        periods = default;
        if (!PeriodKinds.IsWeekly(_kind))
        {
            periods = year.Subdivide(_kind);
            return true;
        }

        int weeks = calendar.WeeksInYear(year.Year);
        int count = _kind == PeriodKind.Week ? weeks : (weeks + 1) / 2;
        bool made = Period.TryOf(_kind, year.Year, 1, calendar, out Period first) is null && first.TryShift(count - 1, out _);
        periods = made ? new PeriodSequence(first, count) : default;
        return made;
    }
}
