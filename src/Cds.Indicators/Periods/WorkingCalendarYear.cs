using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;

namespace Cds.Indicators.Periods;

/// <summary>What a working calendar knows of one year (lịch nghỉ trong năm): every day off and every worked rest day.</summary>
/// <remarks>
/// A year is complete: a day that is neither listed nor a weekly rest day is worked. Whether the entries fit the year and the week is checked
/// by <see cref="WorkingCalendar.Build"/>. Two objects are equal only when they are the same object. Immutable and safe to share between threads.
/// </remarks>
/// <example><code>
/// LegalBasis law = new("Bộ luật Lao động 2019", "Điều 112 khoản 1", null, null, Confidence.Official);
/// new WorkingCalendarYear(2030, [new DayOff(new LocalDate(2030, 1, 1), "Tết Dương lịch", "New Year's Day", law)], []);
/// </code></example>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class WorkingCalendarYear
{
    /// <summary>Describes one year.</summary>
    /// <param name="year">The calendar year, 1 to 9999.</param>
    /// <param name="daysOff">The days off that are not weekly rest days, in any order; a default array is an empty one.</param>
    /// <param name="workedRestDays">The weekly rest days that are worked, in any order; a default array is an empty one.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="year"/> is not 1 to 9999.</exception>
    /// <exception cref="ArgumentException">An entry is null.</exception>
    public WorkingCalendarYear(int year, ImmutableArray<DayOff> daysOff, ImmutableArray<WorkedRestDay> workedRestDays)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 9999);
        Year = year;
        DaysOff = daysOff.IsDefault ? [] : daysOff;
        WorkedRestDays = workedRestDays.IsDefault ? [] : workedRestDays;
        if (DaysOff.Any(static d => d is null))
            throw new ArgumentException("A day off is null: list days alone.", nameof(daysOff));
        if (WorkedRestDays.Any(static d => d is null))
            throw new ArgumentException("A worked rest day is null: list days alone.", nameof(workedRestDays));
    }

    /// <summary>The calendar year, 1 to 9999.</summary>
    public int Year { get; }

    /// <summary>The days off that are not weekly rest days, in the order given. A holiday on a rest day is not listed; the day given for it is.</summary>
    public ImmutableArray<DayOff> DaysOff { get; }

    /// <summary>The weekly rest days that are worked, in the order given.</summary>
    public ImmutableArray<WorkedRestDay> WorkedRestDays { get; }

    /// <summary>The year, and how many days are exceptions in it.</summary>
    /// <returns>For example <c>2026: 11 days off, 1 rest days worked</c>.</returns>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Year:D4}: {DaysOff.Length} days off, {WorkedRestDays.Length} rest days worked");
}
