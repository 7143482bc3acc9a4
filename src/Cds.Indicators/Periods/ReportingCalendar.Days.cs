namespace Cds.Indicators.Periods;

/// <content>Where the months, years and weeks of a calendar begin, as day numbers.</content>
public sealed partial class ReportingCalendar
{
    private const int DecreeClosingDay = 14;

    /// <summary>The calendar by which the months of this one go: weeks aside, a calendar of other weeks is Gregorian.</summary>
    internal ReportingCalendar MonthCalendar => _form == Form.WeeksFrom ? Gregorian : this;

    internal bool IsGregorian => _form == Form.Gregorian;

    internal bool IsFiscalYear => _form == Form.FiscalYear;

    /// <summary>0 for Monday to 6 for Sunday.</summary>
    internal int FirstDayOfWeek => _firstDayOfWeek;

    internal (int Month, int Day, FiscalYearLabel Label) YearStart => (_month, _day, _label);

    internal ReadOnlySpan<byte> ClosingDays => _closingDays.IsDefault ? default : _closingDays.AsSpan();

    /// <summary>The day on which a month begins; the month is the year times twelve plus the month from 0, by this calendar's
    /// years.</summary>
    internal int MonthStart(int month)
    {
        switch (_form)
        {
            case Form.FiscalYear:
                int first = month + FiscalOffset;
                return DayNumber.OfMonthStart(first) + Math.Min(_day, DayNumber.DaysInMonth(first)) - 1;

            case Form.Decree09:
                return DayNumber.OfMonthStart(month - 1) + DecreeClosingDay;

            case Form.CutOff:
                int before = month - 1;
                return DayNumber.OfMonthStart(before) + Math.Min(_closingDays[before % 12], DayNumber.DaysInMonth(before));

            default:
                return DayNumber.OfMonthStart(month);
        }
    }

    /// <summary>The month to which a day in the range belongs. It may be one of year 0 or 10000, of which not all days are in the
    /// range.</summary>
    internal int MonthOf(int day)
    {
        int month = DayNumber.MonthOf(day);
        switch (_form)
        {
            case Form.FiscalYear:
                month -= FiscalOffset;
                return MonthStart(month) > day ? month - 1 : month;

            case Form.Decree09 or Form.CutOff:
                return MonthStart(month + 1) <= day ? month + 1 : month;

            default:
                return month;
        }
    }

    /// <summary>The day on which week 1 of a year begins: that of the first week with at least four days in the year.</summary>
    internal int WeekYearStart(int year) => WeekStart(MonthStart(year * 12) + 3);

    internal int WeeksInYear(int year) => (WeekYearStart(year + 1) - WeekYearStart(year)) / 7;

    /// <summary>The first day of the week of a day.</summary>
    internal int WeekStart(int day)
    {
        int since = (day - _firstDayOfWeek) % 7;
        return day - (since < 0 ? since + 7 : since);
    }

    /// <summary>How many months after January of the labelling year a fiscal year begins; negative when it begins in the year
    /// before.</summary>
    private int FiscalOffset => _month - 1 - (_label == FiscalYearLabel.EndYear ? 12 : 0);
}
