using Cds.Indicators.Faults;
using Cds.Indicators.Periods;
using Cds.Indicators.Provenance;
using Cds.Indicators.Tests.Support;
using NodaTime;
using NodaTime.Calendars;
using Period = Cds.Indicators.Periods.Period;

namespace Cds.Indicators.Tests.Periods;

public sealed class ReportingCalendarTests
{
    /// <summary>NĐ 09/2019/NĐ-CP Điều 12, and the texts that repeat and extend it.</summary>
    [Theory]
    [InlineData("2025-M01@ND09", "2024-12-15", "2025-01-14")]
    [InlineData("2025-M03@ND09", "2025-02-15", "2025-03-14")]
    [InlineData("2025-M12@ND09", "2025-11-15", "2025-12-14")]
    [InlineData("2025-Q1@ND09", "2024-12-15", "2025-03-14")]
    [InlineData("2025-Q2@ND09", "2025-03-15", "2025-06-14")]
    [InlineData("2025-Q3@ND09", "2025-06-15", "2025-09-14")]
    [InlineData("2025-Q4@ND09", "2025-09-15", "2025-12-14")]
    [InlineData("2025-S1@ND09", "2024-12-15", "2025-06-14")]
    [InlineData("2025-S2@ND09", "2025-06-15", "2025-12-14")]
    [InlineData("2025-YTD09@ND09", "2024-12-15", "2025-09-14")]
    [InlineData("2025@ND09", "2024-12-15", "2025-12-14")]
    [InlineData("2024-M05", "2024-05-01", "2024-05-31")]
    [InlineData("2024-M06@CUT20", "2024-05-21", "2024-06-20")]
    [InlineData("2024-M03@CUT31", "2024-03-01", "2024-03-31")]
    [InlineData("2023-M03@CUT30", "2023-03-01", "2023-03-30")]
    [InlineData("2024@CUT20", "2023-12-21", "2024-12-20")]
    [InlineData("2024-M02@CUT31.1.25.20.20.25.20.29.30.20.20.31", "2024-02-01", "2024-02-01")]
    [InlineData("2024-M03@CUT31.1.25.20.20.25.20.29.30.20.20.31", "2024-02-02", "2024-03-25")]
    [InlineData("2024@FY04-06", "2024-04-06", "2025-04-05")]
    [InlineData("2024@FY11-01E", "2023-11-01", "2024-10-31")]
    [InlineData("2024-Q1@FY11-01E", "2023-11-01", "2024-01-31")]
    [InlineData("2024-S1@FY11-01E", "2023-11-01", "2024-04-30")]
    [InlineData("2024-M06@FY08-31", "2025-01-31", "2025-02-27")]
    [InlineData("2024-M07@FY08-31", "2025-02-28", "2025-03-30")]
    [InlineData("2023@FY02-29", "2023-02-28", "2024-02-28")]
    [InlineData("2024@FY02-29", "2024-02-29", "2025-02-27")]
    [InlineData("2026-W01@WSUN", "2026-01-04", "2026-01-10")]
    [InlineData("2011-W36@FY07-01", "2012-03-05", "2012-03-11")]
    [InlineData("2024-BW27", null, null)]
    [InlineData("2020-BW27", "2020-12-28", "2021-01-03")]
    [InlineData("2020-BW26", "2020-12-14", "2020-12-27")]
    [InlineData("2024-BM1", "2024-01-01", "2024-02-29")]
    [InlineData("2024-T3", "2024-09-01", "2024-12-31")]
    [InlineData("2021--2025@ND09", "2020-12-15", "2025-12-14")]
    public void Periods_have_the_days_of_their_calendar(string text, string? start, string? end)
    {
        Assert.Equal(start is not null, Period.TryParse(text, provider: null, out Period period));
        if (start is not null)
            Assert.Equal($"{start}/{end}", Period.Range(period.Start, period.End).ToString());
    }

    [Fact]
    public void Every_day_is_in_exactly_one_month_of_each_calendar()
    {
        foreach (ReportingCalendar calendar in PeriodGenerators.Calendars)
        {
            PeriodSequence months = Period.Sequence(Period.Month(2018, 1, calendar), Period.Month(2031, 12, calendar));
            Dictionary<LocalDate, Period> byDay = [];
            foreach (Period month in months)
            {
                for (LocalDate day = month.Start; day <= month.End; day = day.PlusDays(1))
                    Assert.True(byDay.TryAdd(day, month), $"{day} is in {month} too");
            }

            for (LocalDate day = new(2019, 12, 1); day < new LocalDate(2029, 2, 1); day = day.PlusDays(1))
            {
                Period month = byDay[day];
                Assert.Equal(Oracle(calendar.Id, day), (month.Year, month.Number));
                Assert.Equal(month, Period.Containing(day, PeriodKind.Month, calendar));
                Assert.Equal(month.Year, Period.Containing(day, PeriodKind.Year, calendar).Year);
            }
        }
    }

    [Fact]
    public void Weeks_are_those_of_an_independent_rule()
    {
        for (IsoDayOfWeek first = IsoDayOfWeek.Monday; first <= IsoDayOfWeek.Sunday; first++)
        {
            ReportingCalendar calendar = ReportingCalendar.WeeksFrom(first);
            IWeekYearRule rule = WeekYearRules.ForMinDaysInFirstWeek(4, first);
            for (LocalDate day = new(2003, 12, 20); day < new LocalDate(2033, 1, 20); day = day.PlusDays(1))
            {
                Period week = Period.Containing(day, PeriodKind.Week, calendar);
                Assert.Equal((rule.GetWeekYear(day), rule.GetWeekOfWeekYear(day)), (week.Year, week.Number ?? 0));
                Assert.Equal(first, week.Start.DayOfWeek);
                Assert.Equal(7, week.DayCount);
            }
        }
    }

    [Fact]
    public void A_calendar_without_a_difference_is_the_Gregorian_one()
    {
        Assert.Same(ReportingCalendar.Gregorian, ReportingCalendar.WeeksFrom(IsoDayOfWeek.Monday));
        Assert.Same(ReportingCalendar.Gregorian, ReportingCalendar.FiscalYear(1, 1));
        Assert.Same(ReportingCalendar.Gregorian, ReportingCalendar.FiscalYear(1, 1, FiscalYearLabel.EndYear));
        Assert.Same(ReportingCalendar.CutOff(20), ReportingCalendar.CutOff([20, 20, 20, 20, 20, 20, 20, 20, 20, 20, 20, 20]));
    }

    [Fact]
    public void All_but_weeks_of_a_calendar_of_other_weeks_are_Gregorian()
    {
        ReportingCalendar sunday = ReportingCalendar.WeeksFrom(IsoDayOfWeek.Sunday);
        Assert.Equal(Period.Month(2024, 5), Period.Month(2024, 5, sunday));
        Assert.Equal(Period.OfYear(2024), Period.Week(2024, 5, sunday).RollUp(PeriodKind.Year));
        Assert.NotEqual(Period.Week(2024, 5), Period.Week(2024, 5, sunday));
        Assert.Equal(ReportingCalendar.Gregorian, Period.Containing(new LocalDate(2024, 5, 1), PeriodKind.Day, ReportingCalendar.Decree09).Calendar);
    }

    [Fact]
    public void Equal_days_in_two_calendars_are_not_equal_periods()
    {
        Period decree = Period.Month(2024, 6, ReportingCalendar.Decree09);
        Period cutOff = Period.Month(2024, 6, ReportingCalendar.CutOff(14));
        Assert.Equal((decree.Start, decree.End), (cutOff.Start, cutOff.End));
        Assert.NotEqual(decree, cutOff);
    }

    [Fact]
    public void The_decree_names_its_legal_basis()
    {
        LegalBasis basis = ReportingCalendar.Decree09.Basis!;
        Assert.Equal("NĐ 09/2019/NĐ-CP, Điều 12 (24/1/2019) [Q]", basis.ToString());
        Assert.Null(ReportingCalendar.Gregorian.Basis);
        Assert.Null(ReportingCalendar.CutOff(14).Basis);
    }

    [Fact]
    public void Equality_is_a_contract() => ValueContract.CheckEquality(
        ReportingCalendar.FiscalYear(4, 6), ReportingCalendar.Parse("FY04-06"), ReportingCalendar.FiscalYear(4, 6, FiscalYearLabel.EndYear), ReportingCalendar.Decree09, ReportingCalendar.Gregorian);

    [Theory]
    [InlineData("GREGORIAN", true)]
    [InlineData("ND09", true)]
    [InlineData("WTUE", true)]
    [InlineData("WWED", true)]
    [InlineData("WTHU", true)]
    [InlineData("WFRI", true)]
    [InlineData("WSAT", true)]
    [InlineData("WSUN", true)]
    [InlineData("FY02-29", true)]
    [InlineData("FY12-31E", true)]
    [InlineData("CUT1", true)]
    [InlineData("CUT31.1.25.20.20.25.20.29.30.20.20.31", true)]
    [InlineData("", false)]
    [InlineData("nd09", false)]
    [InlineData("WMON", false)]
    [InlineData("ND09 ", false)]
    public void Ids_are_read_strictly(string id, bool isCalendar)
    {
        Assert.Equal(isCalendar, ReportingCalendar.TryParse(id, provider: null, out ReportingCalendar? calendar));
        Assert.Equal(isCalendar ? id : null, calendar?.Id);
    }

    [Theory]
    [InlineData("ND10", "no calendar has this id (position 0). Write GREGORIAN, ND09, FY07-01, FY11-01E, CUT20, CUT with twelve days, or WTUE to WSUN.")]
    [InlineData("FY7-1", "a fiscal year names the month and day on which it begins, two digits each (position 2). Write FY07-01, or FY07-01E when the year is named after its end.")]
    [InlineData("FY13-01", "a month is 01 to 12 (position 2). Write FY01-02 to FY12-31.")]
    [InlineData("FY04-31", "month 4 has days 1 to 30 (position 5). Write a day that the month has.")]
    [InlineData("CUT32", "a closing day is 1 to 31, without leading zero (position 3). Write CUT20, or CUT and twelve days with points between.")]
    [InlineData("CUT05", "a closing day is 1 to 31, without leading zero (position 3). Write CUT20, or CUT and twelve days with points between.")]
    [InlineData("CUT20.21", "a calendar has one closing day or twelve (position 8). Write CUT20, or CUT and twelve days with points between.")]
    [InlineData("CUT1.2.3.4.5.6.7.8.9.10.11.12.13", "a calendar has one closing day or twelve (position 30). Write CUT20, or CUT and twelve days with points between.")]
    public void Faults_of_ids_say_the_rule_and_the_cure(string id, string message)
    {
        Assert.Equal($"'{id}' is not a reporting calendar: {message}", Assert.Throws<FormatException>(() => ReportingCalendar.Parse(id)).Message);
        Assert.False(ReportingCalendar.TryParse(id, out _, out TextFault fault));
        Assert.EndsWith(fault.Cure, message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_id_is_written_and_read_in_both_encodings()
    {
        ReportingCalendar calendar = ReportingCalendar.FiscalYear(11, 1, FiscalYearLabel.EndYear);
        byte[] bytes = new byte[8];
        Assert.True(calendar.TryFormat(bytes, out int written));
        Assert.Equal("FY11-01E"u8.ToArray(), bytes[..written]);
        Assert.Equal(calendar, ReportingCalendar.Parse(bytes));
        Assert.True(ReportingCalendar.TryParse(bytes, provider: null, out ReportingCalendar? read));
        Assert.Same(calendar, read);
        Assert.False(calendar.TryFormat(new char[7], out written));
        Assert.Equal("FY11-01E", calendar.ToString("G"));
        Assert.Equal("'x' is not a format of a reporting calendar: it is G. Leave it out.", Assert.Throws<FormatException>(() => calendar.ToString("x")).Message);
        Assert.Equal("'' is not a reporting calendar: the text is not UTF-8 or has more than 256 characters (position 0). Pass a shorter text in UTF-8.", Assert.Throws<FormatException>(() => ReportingCalendar.Parse([0xFF])).Message);
    }

    [Fact]
    public void Errors_say_the_rule_and_the_cure()
    {
        Refused("'13' is not the first month of a fiscal year: a month is 1 to 12. Give the month number.", () => ReportingCalendar.FiscalYear(13, 1));
        Refused("'31' is not the first day of a fiscal year: month 4 has days 1 to 30. Give a day that the month has.", () => ReportingCalendar.FiscalYear(4, 31));
        Refused("A fiscal year is labelled by StartYear or EndYear.", () => ReportingCalendar.FiscalYear(4, 1, (FiscalYearLabel)2));
        Refused("'0' is not a closing day: it is 1 to 31. Give 31 for the last day of each month.", () => ReportingCalendar.CutOff(0));
        Refused("'32' is not a closing day: it is 1 to 31. Give 31 for the last day of each month.", () => ReportingCalendar.CutOff([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 32]));
        Refused("'2' is not the number of closing days: a calendar has one for each of the 12 months. Give 12 days, January first.", () => ReportingCalendar.CutOff([1, 2]));
        Refused("The first day of a week is Monday to Sunday.", () => ReportingCalendar.WeeksFrom(IsoDayOfWeek.None));
        Refused("'ND09' is not a calendar with weeks: the calendar ND09 has no weeks: who orders a weekly report sets its days. Take the weeks of ReportingCalendar.Gregorian or ReportingCalendar.WeeksFrom, or name the days as a range.", () => Period.Week(2024, 1, ReportingCalendar.Decree09));
        Refused("'CUT20' is not a calendar with weeks:", () => Period.Containing(new LocalDate(2024, 1, 1), PeriodKind.Biweek, ReportingCalendar.CutOff(20)));
    }

    private static void Refused(string message, Action action) => Assert.StartsWith(message, Assert.ThrowsAny<ArgumentException>(action).Message, StringComparison.Ordinal);

    /// <summary>The month of a day, found from the id alone, by walking through dates.</summary>
    private static (int Year, int? Number) Oracle(string id, LocalDate day)
    {
        if (id.StartsWith("FY", StringComparison.Ordinal))
        {
            int startMonth = int.Parse(id.AsSpan(2, 2));
            int startDay = int.Parse(id.AsSpan(5, 2));
            for (int year = day.Year + 1; ; year--)
            {
                LocalDate first = new(year, startMonth, Math.Min(startDay, CalendarSystem.Iso.GetDaysInMonth(year, startMonth)));
                if (first > day)
                    continue;
                int number = 1;
                while (number < 12 && Clamped(year, startMonth + number, startDay) <= day)
                    number++;
                return (id.EndsWith('E') ? year + 1 : year, number);
            }
        }

        int[] closing = id.StartsWith("CUT", StringComparison.Ordinal) ? [.. id[3..].Split('.').Select(text => int.Parse(text))] : id == "ND09" ? [14] : [31];
        int close = Math.Min(closing.Length == 1 ? closing[0] : closing[day.Month - 1], CalendarSystem.Iso.GetDaysInMonth(day.Year, day.Month));
        LocalDate month = day.Day <= close ? day : day.With(DateAdjusters.StartOfMonth).PlusMonths(1);
        return (month.Year, month.Month);
    }

    private static LocalDate Clamped(int year, int month, int day)
    {
        LocalDate first = new LocalDate(year, 1, 1).PlusMonths(month - 1);
        return first.PlusDays(Math.Min(day, CalendarSystem.Iso.GetDaysInMonth(first.Year, first.Month)) - 1);
    }
}
