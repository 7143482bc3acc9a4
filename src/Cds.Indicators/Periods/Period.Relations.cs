using NodaTime;

namespace Cds.Indicators.Periods;

/// <content>How the days of two periods lie to each other. Calendars and kinds play no part: days are days.</content>
public readonly partial struct Period
{
    /// <summary>Whether a day belongs to the period.</summary>
    /// <param name="date">The day; one outside the years 0001 to 9999 belongs to no period.</param>
    /// <returns><see langword="true"/> from the first to the last day, both inclusive.</returns>
    public bool Contains(LocalDate date)
    {
        LocalDate iso = date.Calendar == CalendarSystem.Iso ? date : date.WithCalendar(CalendarSystem.Iso);
        return iso.Year is >= 1 and <= 9999 && iso.ToDateOnly().DayNumber is int day && day >= _first && day <= _last;
    }

    /// <summary>Whether all days of another period belong to this one.</summary>
    /// <param name="other">The other period, of any kind and calendar.</param>
    /// <returns><see langword="true"/> when it does not stick out; a period contains itself.</returns>
    public bool Contains(Period other) => _first <= other._first && other._last <= _last;

    /// <summary>Whether the periods have a day in common.</summary>
    /// <param name="other">The other period, of any kind and calendar.</param>
    /// <returns><see langword="true"/> for at least one common day.</returns>
    public bool Overlaps(Period other) => _first <= other._last && other._first <= _last;

    /// <summary>Whether one period begins on the day after the other ends.</summary>
    /// <param name="other">The other period, of any kind and calendar.</param>
    /// <returns><see langword="true"/> when they touch without overlap, in either order.</returns>
    public bool IsAdjacentTo(Period other) => _last + 1 == other._first || other._last + 1 == _first;

    /// <summary>The days that the periods have in common.</summary>
    /// <param name="other">The other period, of any kind and calendar.</param>
    /// <returns>A range of days, or null when there is no common day.</returns>
    public Period? Intersection(Period other) =>
        Overlaps(other) ? OfRange(Math.Max(_first, other._first), Math.Min(_last, other._last)) : null;
}
