using System.Linq.Expressions;
using Cds.Indicators.Periods;
using NodaTime;
using Period = Cds.Indicators.Periods.Period;

namespace Cds.Indicators.EntityFrameworkCore.Internal;

/// <summary>The periods that are asked about, numbered, so that records are grouped by period inside the database.</summary>
/// <remarks>
/// Records are grouped by the binary digits of the number, each of which is a condition. Of a condition every planner knows that it has two values; of a number made from
/// a column of moments PostgreSQL takes it that there are as many as moments, and then sorts where it might hash, and fetches rows of which a shard might send groups.
/// </remarks>
internal sealed class PeriodBuckets
{
    /// <summary>More periods than this make a longer query than grouping by days is worth.</summary>
    private const int Maximum = 400;

    private readonly List<(LocalDate Start, Period? Period)> _buckets = [];

    private PeriodBuckets()
    {
    }

    /// <summary>How many binary digits a number has.</summary>
    public int Digits => 32 - int.LeadingZeroCount(_buckets.Count - 1);

    /// <summary>The period of a number; null before the first and after the last period that is asked about.</summary>
    public Period? this[int number] => _buckets[number].Period;

    /// <summary>The periods of a kind that the days of a period belong to; null where days are the better groups.</summary>
    /// <param name="asked">The period.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="calendar">The calendar.</param>
    /// <param name="withOutside">Whether there are days outside the period, which have numbers too.</param>
    public static PeriodBuckets? Of(Period? asked, PeriodKind kind, ReportingCalendar calendar, bool withOutside)
    {
        // Of the first and last years some periods are not whole: their days are looked at one by one.
        if (asked is not { } period || kind == PeriodKind.Day || period.Start.Year == 1 || period.End.Year == 9999)
            return null;
        PeriodBuckets buckets = new();
        if (withOutside)
            buckets._buckets.Add((LocalDate.MinIsoValue, null));
        LocalDate start = period.Start;
        while (start <= period.End)
        {
            if (buckets._buckets.Count > Maximum)
                return null;
            Period next = Period.Containing(start, kind, calendar);
            buckets._buckets.Add((start, next));
            start = next.End.PlusDays(1);
        }

        if (withOutside)
            buckets._buckets.Add((period.End.PlusDays(1), null));
        return buckets;
    }

    /// <summary>A binary digit of the number of a day, 0 the last.</summary>
    public Expression Digit(int digit, DayInQuery day) => Digit(digit, day, Digits - 1, 0);

    /// <summary>The digit among the numbers from one on, whose higher digits are known.</summary>
    private Expression Digit(int digit, DayInQuery day, int level, int from)
    {
        int middle = from + (1 << level);
        if (middle >= _buckets.Count)
            return level == digit ? Expression.Constant(false) : Digit(digit, day, level - 1, from);
        Expression isUpper = day.IsFrom(_buckets[middle].Start);
        return level == digit ? isUpper : Expression.Condition(isUpper, Digit(digit, day, level - 1, middle), Digit(digit, day, level - 1, from));
    }
}
