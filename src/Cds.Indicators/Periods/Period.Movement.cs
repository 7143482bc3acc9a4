namespace Cds.Indicators.Periods;

/// <content>To other periods of the same kind, always by whole periods and never day by day.</content>
public readonly partial struct Period
{
    /// <summary>The period that follows (kỳ sau): <see cref="Shift"/> by 1.</summary>
    /// <returns>The next period of the kind.</returns>
    /// <exception cref="ArgumentOutOfRangeException">It leaves the years 0001 to 9999.</exception>
    public Period Next() => Shift(1);

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
    public Period Shift(int count) => TryShift(count, out Period shifted)
        ? shifted
        : throw new ArgumentOutOfRangeException(nameof(count), count, FormattableString.Invariant($"'{count}' is not a number of periods by which {this} can be shifted: {Refusal.OutOfRange.Rule}. Shift by fewer."));

    /// <summary>The period a number of whole periods later, if there is one.</summary>
    /// <param name="count">How many periods; negative for earlier ones.</param>
    /// <param name="shifted">The period as of <see cref="Shift"/>; the default value when there is none.</param>
    /// <returns>Whether the period lies within the years 0001 to 9999.</returns>
    public bool TryShift(int count, out Period shifted)
    {
        shifted = default;
        switch (_kind)
        {
            case PeriodKind.YearToDate:
                return TryInYear(_kind, (long)_year + count, _number, Calendar, out shifted);

            case PeriodKind.PlanTerm:
                return TryShiftPlanTerm((long)count * _number, out shifted);

            case PeriodKind.Range:
                long first = _first + ((long)count * DayCount);
                if (first < 0 || first + DayCount - 1 > DayNumber.Maximum)
                    return false;
                shifted = OfRange((int)first, (int)first + DayCount - 1);
                return true;

            default:
                return PeriodAxis.TryAt(_kind, PeriodAxis.PlaceOf(this) + count, Calendar, out shifted);
        }
    }

    /// <summary>The same period of another year (cùng kỳ năm trước for -1): the same number in that year.</summary>
    /// <param name="years">How many years; negative for earlier ones.</param>
    /// <returns>The period. Days and the ends of a range keep month and day; 29 February becomes 28 February where the year has none.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The year has no such period: week 53 has no counterpart in a year of 52 weeks; or it leaves the years 0001 to 9999.</exception>
    /// <example><code>Period.Parse("2024-YTD09").ShiftYears(-1).ToString();   // 2023-YTD09</code></example>
    public Period ShiftYears(int years) => TryShiftYears(years, out Period shifted)
        ? shifted
        : throw new ArgumentOutOfRangeException(nameof(years), years, FormattableString.Invariant($"'{years}' is not a number of years by which {this} can be shifted: the year {(long)Year + years} has no {PeriodKinds.Noun(_kind)} of that number. Use TryShiftYears, or compare with ranges of days."));

    /// <summary>The same period of another year, if that year has one.</summary>
    /// <param name="years">How many years; negative for earlier ones.</param>
    /// <param name="shifted">The period as of <see cref="ShiftYears"/>; the default value when there is none.</param>
    /// <returns>Whether there is such a period.</returns>
    public bool TryShiftYears(int years, out Period shifted)
    {
        shifted = default;
        switch (_kind)
        {
            case PeriodKind.Day or PeriodKind.Range:
                if (!DayNumber.TryShiftYears(_first, years, out int first) || !DayNumber.TryShiftYears(_last, years, out int last))
                    return false;
                shifted = _kind == PeriodKind.Day ? OfDay(first) : OfRange(first, last);
                return true;

            case PeriodKind.PlanTerm:
                return TryShiftPlanTerm(years, out shifted);

            default:
                return TryInYear(_kind, (long)_year + years, _number, Calendar, out shifted);
        }
    }

    private bool TryShiftPlanTerm(long years, out Period shifted)
    {
        shifted = default;
        long first = _year + years;
        return first is >= 1 and <= 9999 && TryPlanTerm((int)first, (int)first + _number - 1, Calendar, out shifted) is null;
    }
}
