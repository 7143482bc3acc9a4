using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.Json.Serialization;
using Cds.Indicators.Display;
using Cds.Indicators.Json;
using NodaTime;

namespace Cds.Indicators.Periods;

/// <summary>
/// A reporting period (kỳ báo cáo): a kind, a reporting calendar, a first and a last day. Both days belong to the period.
/// </summary>
/// <remarks>
/// <para>Two periods are equal when kind, calendar and both days are equal: the first half of 2024 is not the six months to date of
/// 2024, although the days are the same. They are ordered by first day, then last day, then kind, then the id of the calendar.</para>
/// <para>A period lies within 0001-01-01 to 9999-12-31. Days and ranges of days belong to every calendar and are always held with the
/// Gregorian one; so are all periods but weeks and biweeks of a calendar that only has other weeks.</para>
/// <para>The default value is the day 0001-01-01. The type is immutable, 24 bytes, and safe for any number of threads.</para>
/// </remarks>
/// <example><code>
/// Period quarter = Period.Quarter(2024, 1);
/// quarter.Start;                                  // 2024-01-01
/// quarter.Next().ToString();                      // 2024-Q2
/// quarter.Subdivide(PeriodKind.Month).Count;      // 3
/// Period.Parse("9 tháng năm 2022").ToString();    // 2022-YTD09
/// </code></example>
[StructLayout(LayoutKind.Auto)]
[JsonConverter(typeof(PeriodJsonConverter))]
[DebuggerDisplay("{ToString(),nq}")]
[TypeFormatterSource(typeof(PeriodsFormatterSource))]
public readonly partial struct Period
{
    /// <summary>Null stands for the Gregorian calendar.</summary>
    private readonly ReportingCalendar? _calendar;
    private readonly int _first;
    private readonly int _last;

    /// <summary>The labelling year, where the kind has one of its own; 0 for days and ranges.</summary>
    private readonly short _year;

    /// <summary>The number in the year, the months of a year to date, the years of a plan term; 0 for the other kinds.</summary>
    private readonly short _number;
    private readonly PeriodKind _kind;

    private Period(PeriodKind kind, ReportingCalendar calendar, int first, int last, int year = 0, int number = 0)
    {
        Debug.Assert(DayNumber.IsInRange(first, last) && first <= last, "The days are checked by the caller.");
        Debug.Assert(!PeriodKinds.IsFree(kind) || calendar.IsGregorian, "Days and ranges are Gregorian.");
        _kind = kind;
        _calendar = calendar.IsGregorian ? null : calendar;
        _first = first;
        _last = last;
        _year = (short)year;
        _number = (short)number;
    }

    /// <summary>What sort of period it is.</summary>
    public PeriodKind Kind => _kind;

    /// <summary>The calendar by which the period is counted; <see cref="ReportingCalendar.Gregorian"/> for days and ranges of
    /// days.</summary>
    public ReportingCalendar Calendar => _calendar ?? ReportingCalendar.Gregorian;

    /// <summary>The first day, inclusive.</summary>
    public LocalDate Start => DayNumber.ToDate(_first);

    /// <summary>The last day, inclusive.</summary>
    public LocalDate End => DayNumber.ToDate(_last);

    /// <summary>The number of days, at least 1.</summary>
    public int DayCount => _last - _first + 1;

    /// <summary>
    /// The year after which the period is named, 1 to 9999: the year of its calendar, which need not be the calendar year of any of its
    /// days; the first year of a plan term; the calendar year of the first day of a day or range.
    /// </summary>
    public int Year => PeriodKinds.IsFree(_kind) ? Start.Year : _year;

    /// <summary>
    /// The number of the period within its year, from 1: the third quarter has 3. For a day it is the day of the year, for a year to
    /// date the number of months. Null for a year, a plan term and a range, which have none.
    /// </summary>
    public int? Number => _kind switch
    {
        PeriodKind.Day => Start.DayOfYear,
        PeriodKind.Year or PeriodKind.PlanTerm or PeriodKind.Range => null,
        _ => _number,
    };

    /// <summary>The first day as a number.</summary>
    internal int FirstDay => _first;

    /// <summary>The last day as a number.</summary>
    internal int LastDay => _last;

    /// <summary>The last year of a plan term; the year of any other period.</summary>
    internal int LastYear => _kind == PeriodKind.PlanTerm ? _year + _number - 1 : Year;
}
