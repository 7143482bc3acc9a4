namespace Cds.Indicators.Periods;

/// <content>To other periods of the same kind, always by whole periods and never day by day.</content>
public readonly partial struct Period
{
    /// <summary>The period that follows (kỳ sau): <see cref="Shift"/> by 1.</summary>
    /// <returns>The next period of the kind.</returns>
    /// <exception cref="ArgumentOutOfRangeException">It leaves the years 0001 to 9999.</exception>
    public Period Next()
    {
        // The common case of enumerations: a period of whole months begins where this one ends, so only its end has to be found.
        int months = PeriodKinds.Months(_kind);
        int number = _number * months < 12 ? _number + 1 : 1;
        int year = number == 1 ? _year + 1 : _year;
        if (months == 0 || year > 9999)
            return Shift(1);
        ReportingCalendar calendar = Calendar;
        int last = calendar.MonthStart((year * 12) + (number * months)) - 1;
        return last <= DayNumber.Maximum ? new Period(_kind, calendar, _last + 1, last, year, number) : Shift(1);
    }

    /// <summary>The period before (kỳ trước): <see cref="Shift"/> by -1.</summary>
    /// <returns>The previous period of the kind.</returns>
    /// <exception cref="ArgumentOutOfRangeException">It leaves the years 0001 to 9999.</exception>
    public Period Previous() => Shift(-1);

    /// <summary>The period a number of whole periods later: a month later is the next month, whatever the days.</summary>
    /// <param name="count">How many periods; negative for earlier ones, 0 for the same.</param>
    /// <returns>
    /// The period. A year to date moves by years and keeps its months; a plan term moves by its number of years, a range by its number
    /// of days.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">It leaves the years 0001 to 9999.</exception>
    /// <example><code>Period.Month(2025, 3).Shift(-1).DayCount;   // 28: all of February, and each of its days once</code></example>
    public Period Shift(int count)
    {
        if (!TryShift(this, count, out Period shifted))
            PeriodThrow.ShiftedTooFar(this, count, nameof(count));
        return shifted;
    }

    /// <summary>The period a number of whole periods later, if there is one.</summary>
    /// <param name="count">How many periods; negative for earlier ones.</param>
    /// <param name="shifted">The period as of <see cref="Shift"/>; the default value when there is none.</param>
    /// <returns>Whether the period lies within the years 0001 to 9999.</returns>
    public bool TryShift(int count, out Period shifted) => TryShift(this, count, out shifted);

    /// <summary>The same period of another year (cùng kỳ năm trước for -1): the same number in that year.</summary>
    /// <param name="years">How many years; negative for earlier ones.</param>
    /// <returns>The period. Days and the ends of a range keep month and day; 29 February becomes 28 February where the year has
    /// none.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The year has no such period: week 53 has no counterpart in a year of 52 weeks; or it
    /// leaves the years 0001 to 9999.</exception>
    /// <example><code>Period.Parse("2024-YTD09").ShiftYears(-1).ToString();   // 2023-YTD09</code></example>
    public Period ShiftYears(int years)
    {
        if (!TryShiftYears(this, years, out Period shifted))
            PeriodThrow.NoCounterpart(this, years, nameof(years));
        return shifted;
    }

    /// <summary>The same period of another year, if that year has one.</summary>
    /// <param name="years">How many years; negative for earlier ones.</param>
    /// <param name="shifted">The period as of <see cref="ShiftYears"/>; the default value when there is none.</param>
    /// <returns>Whether there is such a period.</returns>
    public bool TryShiftYears(int years, out Period shifted) => TryShiftYears(this, years, out shifted);

    // By value: "period.TryShift(1, out period)" writes into the period that is being read.
    private static bool TryShift(Period period, int count, out Period shifted)
    {
        shifted = default;
        switch (period._kind)
        {
            case PeriodKind.YearToDate:
                return TryInYear(period._kind, (long)period._year + count, period._number, period.Calendar, out shifted);

            case PeriodKind.PlanTerm:
                return TryShiftPlanTerm(period, (long)count * period._number, out shifted);

            case PeriodKind.Range:
                long first = period._first + ((long)count * period.DayCount);
                if (first < 0 || first + period.DayCount - 1 > DayNumber.Maximum)
                    return false;
                shifted = OfRange((int)first, (int)first + period.DayCount - 1);
                return true;

            default:
                return PeriodAxis.TryAt(period._kind, PeriodAxis.PlaceOf(period) + count, period.Calendar, out shifted);
        }
    }

    private static bool TryShiftYears(Period period, int years, out Period shifted)
    {
        shifted = default;
        switch (period._kind)
        {
            case PeriodKind.Day or PeriodKind.Range:
                if (!DayNumber.TryShiftYears(period._first, years, out int first) || !DayNumber.TryShiftYears(period._last, years, out int last))
                    return false;
                shifted = period._kind == PeriodKind.Day ? OfDay(first) : OfRange(first, last);
                return true;

            case PeriodKind.PlanTerm:
                return TryShiftPlanTerm(period, years, out shifted);

            default:
                return TryInYear(period._kind, (long)period._year + years, period._number, period.Calendar, out shifted);
        }
    }

    private static bool TryShiftPlanTerm(Period period, long years, out Period shifted)
    {
        shifted = default;
        long first = period._year + years;
        return first is >= 1 and <= 9999 && TryPlanTerm((int)first, (int)first + period._number - 1, period.Calendar, out shifted) is null;
    }
}
