using System.Collections.Immutable;
using System.Diagnostics;
using Cds.Indicators.Provenance;
using NodaTime;

namespace Cds.Indicators.Dossiers;

/// <summary>The office hours of a working day (giờ hành chính): one or more stretches of time, the same on every working day.</summary>
/// <remarks>
/// No national rule was found: hours differ by province and season, so the caller gives them with their decision. Exact to the nanosecond. Immutable and
/// safe to share between threads. Two objects are equal only when they are the same object.
/// </remarks>
/// <example><code>
/// OfficeHours hours = OfficeHours.Of(decision, new(new LocalTime(7, 30), new LocalTime(11, 30)), new(new LocalTime(13, 30), new LocalTime(17, 30)));
/// hours.Total;   // 8 hours
/// </code></example>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class OfficeHours
{
    private OfficeHours(LegalBasis basis, ImmutableArray<OfficeInterval> intervals)
    {
        Basis = basis;
        Intervals = intervals;
        TotalNanoseconds = intervals.Sum(static i => i.Length);
    }

    /// <summary>The stretches, in order of time; at least one, none empty.</summary>
    public ImmutableArray<OfficeInterval> Intervals { get; }

    /// <summary>The decision that sets the hours, and how well it is known.</summary>
    public LegalBasis Basis { get; }

    /// <summary>The working time of a whole day; above zero.</summary>
    public Duration Total => Duration.FromNanoseconds(TotalNanoseconds);

    /// <summary>When the day opens; the first moment of office time.</summary>
    public LocalTime Opening => Intervals[0].From;

    /// <summary>When the day closes (hết giờ hành chính); the first moment that is no office time any more.</summary>
    public LocalTime Close => Intervals[^1].To;

    internal long TotalNanoseconds { get; }

    /// <summary>Office hours from their stretches.</summary>
    /// <param name="basis">The decision that sets them.</param>
    /// <param name="intervals">The stretches, in order of time; at least one. Two may touch.</param>
    /// <returns>The hours.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="basis"/> is null.</exception>
    /// <exception cref="ArgumentException">There is no stretch, one is empty or ends before it begins, or one begins before an earlier one ends.</exception>
    public static OfficeHours Of(LegalBasis basis, params ReadOnlySpan<OfficeInterval> intervals)
    {
        ArgumentNullException.ThrowIfNull(basis);
        if (intervals.IsEmpty)
            throw new ArgumentException("Office hours have at least one stretch of time: give the morning and the afternoon.", nameof(intervals));
        for (int i = 0; i < intervals.Length; i++)
        {
            if (intervals[i].Length <= 0)
                throw new ArgumentException($"'{intervals[i]}' is no stretch of office time: it closes after it opens. Correct the hours.", nameof(intervals));
            if (i > 0 && intervals[i].From < intervals[i - 1].To)
                throw new ArgumentException($"'{intervals[i]}' is no later stretch than '{intervals[i - 1]}': stretches follow each other. Put them in order, or make them one.", nameof(intervals));
        }

        return new OfficeHours(basis, [.. intervals]);
    }

    /// <summary>An example of office hours: 08:00 to 12:00 and 13:00 to 17:00, eight hours.</summary>
    /// <returns>The hours, marked <see cref="Confidence.Remembered"/>: a hypothesis to begin with, never an official rule.</returns>
    public static OfficeHours Example() => Of(
        new LegalBasis("Giờ hành chính (ví dụ)", Article: null, Date: null, Reference: null, Confidence.Remembered),
        new OfficeInterval(new LocalTime(8, 0), new LocalTime(12, 0)),
        new OfficeInterval(new LocalTime(13, 0), new LocalTime(17, 0)));

    /// <summary>The stretches in a row.</summary>
    /// <returns>For example <c>08:00:00-12:00:00, 13:00:00-17:00:00</c>.</returns>
    public override string ToString() => string.Join(", ", Intervals);

    /// <summary>The office time of a day before a time of that day, in nanoseconds.</summary>
    internal long WorkedBefore(LocalTime time)
    {
        long worked = 0;
        foreach (OfficeInterval interval in Intervals)
            worked += Math.Clamp(time.NanosecondOfDay - interval.From.NanosecondOfDay, 0, interval.Length);
        return worked;
    }

    /// <summary>The first time of a day before which the given office time lies; above 0, at most the whole day.</summary>
    internal LocalTime FirstTimeAfter(long worked)
    {
        int i = 0;
        for (; worked > Intervals[i].Length; i++)
            worked -= Intervals[i].Length;
        return Intervals[i].From.PlusNanoseconds(worked);
    }

    /// <summary>The last time of a day before which the given office time lies; at least 0, below the whole day.</summary>
    internal LocalTime LastTimeAfter(long worked)
    {
        int i = 0;
        for (; worked >= Intervals[i].Length; i++)
            worked -= Intervals[i].Length;
        return Intervals[i].From.PlusNanoseconds(worked);
    }
}
