using NodaTime;

namespace Cds.Indicators.Periods;

public sealed partial class WorkingCalendar
{
    /// <summary><see cref="IsWorkingDay"/> without an exception.</summary>
    /// <param name="date">The day.</param>
    /// <param name="isWorkingDay">Whether the day is worked; false where the answer is not known.</param>
    /// <returns>Whether every year that has to be judged is known.</returns>
    public bool TryIsWorkingDay(LocalDate date, out bool isWorkingDay) => TryIsWorkingDay(date, out isWorkingDay, out _);

    /// <summary><see cref="DayOffOn"/> without an exception.</summary>
    /// <param name="date">The day.</param>
    /// <param name="dayOff">Why the day is off; null for a working day, and where the answer is not known.</param>
    /// <returns>Whether every year that has to be judged is known.</returns>
    public bool TryDayOffOn(LocalDate date, out DayOff? dayOff) => TryDayOffOn(date, out dayOff, out _);

    /// <summary><see cref="AddWorkingDays"/> without an exception.</summary>
    /// <param name="date">The day to count from, never counted itself.</param>
    /// <param name="workingDays">How many working days later; negative for earlier; 0 gives <paramref name="date"/> itself.</param>
    /// <param name="result">The working day reached; the default date where the answer is not known.</param>
    /// <returns>Whether every year that has to be judged is known.</returns>
    public bool TryAddWorkingDays(LocalDate date, int workingDays, out LocalDate result) => TryAddWorkingDays(date, workingDays, out result, out _);

    /// <summary><see cref="NextWorkingDay"/> without an exception.</summary>
    /// <param name="date">The day; it is the answer when it is worked.</param>
    /// <param name="result">The first working day on or after it; the default date where the answer is not known.</param>
    /// <returns>Whether every year that has to be judged is known.</returns>
    public bool TryNextWorkingDay(LocalDate date, out LocalDate result) => TryNextWorkingDay(date, out result, out _);

    /// <summary><see cref="PreviousWorkingDay"/> without an exception.</summary>
    /// <param name="date">The day; it is the answer when it is worked.</param>
    /// <param name="result">The last working day on or before it; the default date where the answer is not known.</param>
    /// <returns>Whether every year that has to be judged is known.</returns>
    public bool TryPreviousWorkingDay(LocalDate date, out LocalDate result) => TryPreviousWorkingDay(date, out result, out _);

    /// <summary><see cref="DeadlineOnOrAfter"/> without an exception.</summary>
    /// <param name="date">The last day of the limit.</param>
    /// <param name="result">The day at whose close the limit ends; the default date where the answer is not known.</param>
    /// <returns>Whether every year that has to be judged is known.</returns>
    public bool TryDeadlineOnOrAfter(LocalDate date, out LocalDate result) => TryNextWorkingDay(date, out result, out _);

    /// <summary><see cref="CountWorkingDays"/> without an exception.</summary>
    /// <param name="after">The day to count from, never counted itself.</param>
    /// <param name="through">The day to count to, counted when it is worked.</param>
    /// <param name="count">The signed number of working days; 0 where the answer is not known.</param>
    /// <returns>Whether every year that has to be judged is known.</returns>
    public bool TryCountWorkingDays(LocalDate after, LocalDate through, out int count) => TryCountWorkingDays(after, through, out count, out _);
}
