using System.Collections.Immutable;

namespace Cds.Indicators.Periods;

/// <summary>Thrown when a working calendar is asked about a day of a year that it does not know, or knows too poorly. It never guesses.</summary>
/// <remarks>Days off and exchanged Saturdays are decided year by year; a calendar that assumed the usual holidays would be wrong by days.</remarks>
/// <example><code>
/// try { deadline = calendar.AddWorkingDays(received, 15); }
/// catch (UnknownCalendarYearException e) { log.Warn($"No working calendar for {e.Year}; known: {string.Join(", ", e.KnownYears)}"); }
/// </code></example>
public sealed class UnknownCalendarYearException : Exception
{
    /// <summary>Creates an exception that names no year.</summary>
    public UnknownCalendarYearException()
        : this("The working calendar does not know the year.")
    {
    }

    /// <summary>Creates an exception with a message that names no year.</summary>
    /// <param name="message">The message.</param>
    public UnknownCalendarYearException(string message)
        : base(message) => KnownYears = [];

    /// <summary>Creates an exception with a message and a cause that names no year.</summary>
    /// <param name="message">The message.</param>
    /// <param name="innerException">The cause.</param>
    public UnknownCalendarYearException(string message, Exception innerException)
        : base(message, innerException) => KnownYears = [];

    /// <summary>Creates an exception for a year.</summary>
    /// <param name="year">The year that is not known.</param>
    /// <param name="knownYears">The years that are known, ascending.</param>
    /// <param name="message">The message: the year, the calendar, the reason and the cure.</param>
    public UnknownCalendarYearException(int year, ImmutableArray<int> knownYears, string message)
        : base(message)
    {
        Year = year;
        KnownYears = knownYears.IsDefault ? [] : knownYears;
    }

    /// <summary>The year that is not known; 0 where the exception was made without one.</summary>
    public int Year { get; }

    /// <summary>The years that are known, ascending; may be empty, never default.</summary>
    public ImmutableArray<int> KnownYears { get; }
}
