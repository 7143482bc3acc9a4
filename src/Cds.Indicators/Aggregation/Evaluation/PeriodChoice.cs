using System.Collections.Immutable;
using Cds.Indicators.Periods;

namespace Cds.Indicators.Aggregation.Evaluation;

/// <summary>Which periods a question is answered for.</summary>
internal static class PeriodChoice
{
    /// <summary>Those that were named; otherwise those of the asked kind from the first to the last that the reports touch.</summary>
    public static ImmutableArray<Period> Of(RollupQuestion question, IEnumerable<Period> reported)
    {
        if (!question.Over.IsEmpty)
            return [.. question.Over.Where(period => question.During is not { } outer || outer.Contains(period)).Distinct().Order()];

        Period[] periods = [.. reported.Where(period => question.ReportedEvery is not { } every || period.Kind == every).Distinct().Order()];
        if (question.PerKind is not { } kind)
            return [.. periods.Where(period => question.During is not { } during || during.Contains(period))];

        ReportingCalendar? calendar = question.PerCalendar;
        if (question.During is { } within)
            return PeriodMap.ExpectedIn(within, kind, calendar ?? CalendarOf(periods, kind) ?? within.Calendar, "the answer");
        if (periods.Length == 0)
            return [];

        calendar ??= CalendarOf(periods, kind) ?? ReportingCalendar.Gregorian;
        Period first = Touched(periods.MinBy(period => period.Start), kind, calendar);
        Period last = Touched(periods.MaxBy(period => period.End), kind, calendar);
        return [.. Period.Sequence(first, last)];
    }

    private static ReportingCalendar? CalendarOf(Period[] periods, PeriodKind kind)
    {
        foreach (Period period in periods)
        {
            if (!PeriodKinds.IsFree(period.Kind))
                return PeriodKinds.IsWeekly(kind) ? period.Calendar : period.Calendar.MonthCalendar;
        }

        return null;
    }

    private static Period Touched(Period reported, PeriodKind kind, ReportingCalendar calendar)
    {
        bool byMostDays = PeriodKinds.IsWeekly(reported.Kind) && !PeriodKinds.IsWeekly(kind);
        return Period.Containing(byMostDays ? reported.Start.PlusDays((reported.DayCount - 1) / 2) : reported.Start, kind, calendar);
    }
}
