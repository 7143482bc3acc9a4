using System.Collections.Immutable;
using Cds.Indicators.Periods;

namespace Cds.Indicators.Aggregation.Evaluation;

/// <summary>Which reported periods belong to which asked periods: by whole periods, a week where most of its days lie, never split.</summary>
internal static class PeriodMap
{
    /// <summary>Whether a reported period belongs to an asked one.</summary>
    public static bool Belongs(Period reported, Period asked)
    {
        if (reported == asked)
            return true;
        if (!PeriodKinds.TilesTime(reported.Kind))
            return false;
        return PeriodKinds.IsWeekly(reported.Kind) && !PeriodKinds.IsWeekly(asked.Kind)
            ? asked.Contains(reported.Start.PlusDays((reported.DayCount - 1) / 2))
            : asked.Contains(reported);
    }

    /// <summary>The reports of a kind that are expected in a period, counted from real periods.</summary>
    /// <exception cref="InvalidOperationException">Periods of the kind do not fill the asked one, or the calendars differ.</exception>
    public static ImmutableArray<Period> ExpectedIn(Period asked, PeriodKind kind, ReportingCalendar calendar, string subject, bool mayBeCarried = false)
    {
        if (asked.Kind == kind && (PeriodKinds.IsFree(kind) || asked.Calendar == calendar || !PeriodKinds.TilesTime(kind)))
            return [asked];
        RequireCalendar(asked, kind, calendar, subject);
        if (mayBeCarried && !Fills(asked, kind, calendar))
            return [asked];
        if (!PeriodKinds.TilesTime(kind))
            throw Cannot(asked, kind, subject, "a cumulative or free period is no part of another");
        if (PeriodKinds.IsWeekly(kind) && !PeriodKinds.IsWeekly(asked.Kind))
            return [.. Period.Covering(asked.Start, asked.End, kind, calendar).Where(week => Belongs(week, asked))];

        return Fills(asked, kind, calendar)
            ? [.. asked.Subdivide(kind, PeriodKinds.IsFree(asked.Kind) ? calendar : null)]
            : throw Cannot(asked, kind, subject, "periods of that kind do not fill it, and none is split");
    }

    /// <summary>Whether whole periods of a kind fill a period.</summary>
    private static bool Fills(Period asked, PeriodKind kind, ReportingCalendar calendar)
    {
        if (kind == PeriodKind.Day || (PeriodKinds.IsWeekly(kind) && !PeriodKinds.IsWeekly(asked.Kind)))
            return true;
        return PeriodKinds.TilesTime(kind)
            && Period.Containing(asked.Start, kind, calendar).Start == asked.Start
            && Period.Containing(asked.End, kind, calendar).End == asked.End;
    }

    private static void RequireCalendar(Period asked, PeriodKind kind, ReportingCalendar calendar, string subject)
    {
        if (PeriodKinds.IsFree(asked.Kind) || kind == PeriodKind.Day)
            return;
        bool weekly = PeriodKinds.IsWeekly(kind) && PeriodKinds.IsWeekly(asked.Kind);
        if (weekly ? asked.Calendar != calendar : asked.Calendar.MonthCalendar != calendar.MonthCalendar)
        {
            throw new InvalidOperationException(
                $"'{asked}' is asked by the calendar {asked.Calendar.Id}, and {subject} is reported by the calendar {calendar.Id}: periods of two calendars are never mixed. Ask per the calendar {calendar.Id}, or take observations of one calendar.");
        }
    }

    private static InvalidOperationException Cannot(Period asked, PeriodKind kind, string subject, string reason) => new(
        $"'{asked}' cannot be rolled up from {subject}, which is reported by {PeriodKinds.Noun(kind)}: {reason}. Ask for longer periods, or for the reported ones.");
}
