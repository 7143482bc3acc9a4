namespace Cds.Indicators.Periods;

/// <summary>Periods of the kinds that tile time, by their place in the row of all periods of the kind.</summary>
internal static class PeriodAxis
{
    /// <summary>The place of a period; only differences of places of one kind and calendar have a meaning.</summary>
    public static long PlaceOf(in Period period)
    {
        ReportingCalendar calendar = period.Calendar;
        return period.Kind switch
        {
            PeriodKind.Day => period.FirstDay,
            PeriodKind.Week => (period.FirstDay - calendar.FirstDayOfWeek) / 7,
            PeriodKind.Biweek => BiweeksBefore(period.Year, calendar) + period.Number.GetValueOrDefault() - 1,
            PeriodKind kind => (((long)period.Year * 12) / PeriodKinds.Months(kind)) + period.Number.GetValueOrDefault(1) - 1,
        };
    }

    /// <summary>The period at a place; false when it leaves the years 0001 to 9999.</summary>
    public static bool TryAt(PeriodKind kind, long place, ReportingCalendar calendar, out Period period)
    {
        period = default;
        if (place is < -1 or > DayNumber.Maximum)
            return false;
        int at = (int)place;
        switch (kind)
        {
            case PeriodKind.Day:
                if (at < 0)
                    return false;
                period = Period.OfDay(at);
                return true;

            case PeriodKind.Week:
                int first = (at * 7) + calendar.FirstDayOfWeek;
                return DayNumber.IsInRange(first, first + 6) && TryContaining(first + 3, kind, calendar, out period);

            case PeriodKind.Biweek:
                int year = BiweekYear(at, calendar);
                return Period.TryOf(kind, year, (int)(at - BiweeksBefore(year, calendar)) + 1, calendar, out period) is null;

            default:
                int perYear = 12 / PeriodKinds.Months(kind);
                return Period.TryOf(kind, at / perYear, (at % perYear) + 1, calendar, out period) is null;
        }
    }

    /// <summary>The period of a kind that contains a day in the range; false when it leaves the range.</summary>
    public static bool TryContaining(int day, PeriodKind kind, ReportingCalendar calendar, out Period period)
    {
        switch (kind)
        {
            case PeriodKind.Day:
                period = Period.OfDay(day);
                return true;

            case PeriodKind.Week or PeriodKind.Biweek:
                int week = calendar.WeekStart(day);
                if (!DayNumber.IsInRange(week, week + 6))
                {
                    period = default;
                    return false;
                }

                int weekYear = calendar.MonthOf(week + 3) / 12;
                if (weekYear < 1)
                {
                    period = default;
                    return false;
                }

                int number = (week - calendar.WeekYearStart(weekYear)) / 7;
                return Period.TryOf(kind, weekYear, (kind == PeriodKind.Week ? number : number / 2) + 1, calendar, out period) is null;

            default:
                (int year, int month) = Math.DivRem(calendar.MonthOf(day), 12);
                int length = kind == PeriodKind.YearToDate ? 1 : PeriodKinds.Months(kind);
                return Period.TryOf(kind, year, (month / length) + 1, calendar, out period) is null;
        }
    }

    /// <summary>The year of a biweek: 400 years have about 10 471 of them, and the guess is put right from there.</summary>
    private static int BiweekYear(int place, ReportingCalendar calendar)
    {
        int year = Math.Max((int)(place * 400L / 10_471), 1);
        while (BiweeksBefore(year + 1, calendar) <= place)
            year++;
        while (year > 1 && BiweeksBefore(year, calendar) > place)
            year--;
        return year;
    }

    /// <summary>The biweeks of all years before a year: half the weeks, and half a week more for each year of 53.</summary>
    private static long BiweeksBefore(int year, ReportingCalendar calendar)
    {
        int weeks = (calendar.WeekYearStart(year) - calendar.WeekYearStart(1)) / 7;
        return weeks - (26L * (year - 1));
    }
}
