using Cds.Indicators.Periods;
using NodaTime;
using Period = Cds.Indicators.Periods.Period;

namespace Cds.Indicators.Tests.Periods;

/// <summary>What is said when a period is refused: the value, the rule with its bounds, the cure.</summary>
public sealed class PeriodErrorTests
{
    private static readonly LocalDate s_day = new(2024, 6, 15);

    [Fact]
    public void A_number_out_of_its_year_is_refused()
    {
        Refused("'5' is not a quarter: a quarter is 1 to 4. Write 2024-Q1 to 2024-Q4.", "quarter", () => Period.Quarter(2024, 5));
        Refused("'0' is not a month: a month is 1 to 12. Write 2024-M01 to 2024-M12.", "month", () => Period.Month(2024, 0));
        Refused("'7' is not a bimonth: a bimonth is 1 to 6. Write 2024-BM1 to 2024-BM6.", "bimonth", () => Period.Bimonth(2024, 7));
        Refused("'4' is not a four-month period: a four-month period is 1 to 3. Write 2024-T1 to 2024-T3.", "number", () => Period.FourMonths(2024, 4));
        Refused("'3' is not a half-year: a half-year is 1 to 2. Write 2024-S1 to 2024-S2.", "half", () => Period.HalfYear(2024, 3));
        Refused("'13' is not a year to date: a year to date has 1 to 12 months. Write 2024-YTD01 to 2024-YTD12.", "months", () => Period.YearToDate(2024, 13));
        Refused("'53' is not a week: the year 2024 has weeks 1 to 52. Write 2024-W01 to 2024-W52.", "week", () => Period.Week(2024, 53));
        Refused("'27' is not a biweek: the year 2024 has biweeks 1 to 26. Write 2024-BW01 to 2024-BW26.", "biweek", () => Period.Biweek(2024, 27));
    }

    [Fact]
    public void A_year_out_of_range_is_refused()
    {
        Refused("'0' is not the year of a month: a year lies from 0001 to 9999. Write the year with four digits: 2024.", "year", () => Period.Month(0, 1));
        Refused("'10000' is not the year of a year: a year lies from 0001 to 9999.", "year", () => Period.OfYear(10000));
        Refused("'1' is not the year of a year: a period lies from 0001-01-01 to 9999-12-31. Take a year from 0001 to 9999 whose first and last day lie in that range.", "year", () => Period.OfYear(1, ReportingCalendar.Decree09));
        Refused("'0000-12-31' is not a day of a period: a period lies from 0001-01-01 to 9999-12-31. Take a day in that range.", "date", () => Period.Day(new LocalDate(0, 12, 31)));
    }

    [Fact]
    public void A_plan_term_that_does_not_go_forward_is_refused()
    {
        Refused("'2021' is not a plan term: a plan term ends in a later year than it begins. Write the earlier year first; take a year where there is only one.", "lastYear", () => Period.PlanTerm(2021, 2021));
        Refused("'0' is not the year of a plan term: a year lies from 0001 to 9999.", "firstYear", () => Period.PlanTerm(0, 2021));
        Refused("'10000' is not a plan term: a year lies from 0001 to 9999.", "lastYear", () => Period.PlanTerm(9999, 10000));
    }

    [Fact]
    public void A_range_that_goes_backward_is_refused() => Refused(
        "'2024-06-14' is not the last day of a range that begins on 2024-06-15: the last day is the first or a later one. Exchange the days.",
        "last",
        () => Period.Range(s_day, s_day.PlusDays(-1)));

    [Fact]
    public void A_kind_that_a_day_does_not_determine_is_refused()
    {
        Refused("'PlanTerm' is not a kind that a day determines: a plan term is named by its bounds. Use Period.PlanTerm.", "kind", () => Period.Containing(s_day, PeriodKind.PlanTerm));
        Refused("'9999-12-30' is not a day whose week in the calendar GREGORIAN can be given: a period lies from 0001-01-01 to 9999-12-31. Take a day further from the ends.", "date", () => Period.Containing(new LocalDate(9999, 12, 30), PeriodKind.Week));
        Refused("A period kind is one of the named values of PeriodKind.", "kind", () => Period.Containing(s_day, (PeriodKind)99));
    }

    [Fact]
    public void A_shift_out_of_range_is_refused()
    {
        Refused("'-1' is not a number of periods by which 0001-M01 can be shifted: a period lies from 0001-01-01 to 9999-12-31. Shift by fewer.", "count", () => Period.Month(1, 1).Previous());
        Refused("'1' is not a number of years by which 2020-W53 can be shifted: the year 2021 has no week of that number. Use TryShiftYears, or compare with ranges of days.", "years", () => Period.Week(2020, 53).ShiftYears(1));
    }

    [Fact]
    public void A_division_that_does_not_fit_is_refused_with_the_reason()
    {
        Refused("'Week' is not a kind that fills 2024-M01: weeks run across its ends; ExpectedCount tells how many belong to it, RollUp to which month a week belongs. Take a kind that does, or days.", "kind", () => Period.Month(2024, 1).Subdivide(PeriodKind.Week));
        Refused("'Quarter' is not a kind that fills 2024-YTD08: its first day does not begin one, or its last day does not end one. Take a kind that does, or days.", "kind", () => Period.YearToDate(2024, 8).Subdivide(PeriodKind.Quarter));
        Refused("'Range' is not a kind that fills 2024: it is not a kind whose periods follow one another. Take a kind that does, or days.", "kind", () => Period.OfYear(2024).Subdivide(PeriodKind.Range));
        Refused("'Bimonth' is not a kind that fills 2024-Q1:", "kind", () => Period.Quarter(2024, 1).ExpectedCount(PeriodKind.Bimonth));
    }

    [Fact]
    public void A_roll_up_that_does_not_fit_is_refused_with_the_reason()
    {
        Refused("'Quarter' is not a kind to which 2024-BM2 belongs: it lies across two. Take a longer kind, or intersect the days.", "kind", () => Period.Bimonth(2024, 2).RollUp(PeriodKind.Quarter));
        Refused("'Month' is not a kind to which 2024 belongs: it is longer than one. Take a longer kind, or intersect the days.", "kind", () => Period.OfYear(2024).RollUp(PeriodKind.Month));
        Refused("'YearToDate' is not a kind to which 2024-M01 belongs: it is not a kind of which a day has exactly one. Take a longer kind, or intersect the days.", "kind", () => Period.Month(2024, 1).RollUp(PeriodKind.YearToDate));
        Refused("'9999-12-31' is not a period whose week in the calendar GREGORIAN can be given: a period lies from 0001-01-01 to 9999-12-31. Take a period further from the ends.", "kind", () => Period.Day(new LocalDate(9999, 12, 31)).RollUp(PeriodKind.Week));
    }

    [Fact]
    public void Mixed_calendars_are_refused()
    {
        const string Message = "'ND09' is not the calendar of 2024-M06: mixed calendars, GREGORIAN and ND09. Make the period in the calendar that is wanted, or use a range of days.";
        Refused(Message, "calendar", () => Period.Month(2024, 6).RollUp(PeriodKind.Year, ReportingCalendar.Decree09));
        Refused(Message, "calendar", () => Period.Month(2024, 6).Subdivide(PeriodKind.Month, ReportingCalendar.Decree09));
        Refused("'GREGORIAN' is not the calendar of 2024-W05@WSUN: mixed calendars, WSUN and GREGORIAN.", "calendar", () => Period.Week(2024, 5, ReportingCalendar.WeeksFrom(IsoDayOfWeek.Sunday)).RollUp(PeriodKind.Biweek, ReportingCalendar.Gregorian));
        Refused("'2024-M06@ND09' is not the end of a sequence that begins with 2024-M05: mixed calendars, GREGORIAN and ND09. Pass periods of one calendar.", "last", () => Period.Sequence(Period.Month(2024, 5), Period.Month(2024, 6, ReportingCalendar.Decree09)));
    }

    [Fact]
    public void A_sequence_that_cannot_be_walked_is_refused()
    {
        Refused("'2024' is not the end of a sequence that begins with 2024-M05: both are of one kind, and these are Month and Year. Pass periods of one kind.", "last", () => Period.Sequence(Period.Month(2024, 5), Period.OfYear(2024)));
        const string Tail = "it comes before it, or whole shifts do not reach it. Pass the earlier period first, and terms and ranges of one length.";
        Refused("'2024-M04' is not the end of a sequence that begins with 2024-M05: " + Tail, "last", () => Period.Sequence(Period.Month(2024, 5), Period.Month(2024, 4)));
        Refused("'2022--2026' is not the end of a sequence that begins with 2021--2025: " + Tail, "last", () => Period.Sequence(Period.PlanTerm(2021, 2025), Period.PlanTerm(2022, 2026)));
        Refused("'2024-YTD10' is not the end of a sequence that begins with 2023-YTD09: " + Tail, "last", () => Period.Sequence(Period.YearToDate(2023, 9), Period.YearToDate(2024, 10)));
        Refused("'YearToDate' is not a kind that covers days: periods of the kind do not follow one another. Take days, weeks, months, quarters or years.", "kind", () => Period.Covering(s_day, s_day, PeriodKind.YearToDate));
        Refused("'2024-06-14' is not the last day of a range", "last", () => Period.Covering(s_day, s_day.PlusDays(-1), PeriodKind.Day));
    }

    [Fact]
    public void A_period_is_compared_with_a_period() =>
        Refused("'2024' is not a period: a period is compared with a period only. Pass a Period.", "obj", () => ((IComparable)Period.OfYear(2024)).CompareTo("2024"));

    private static void Refused(string message, string parameter, Func<object> action)
    {
        ArgumentException e = Assert.ThrowsAny<ArgumentException>(action);
        Assert.StartsWith(message, e.Message, StringComparison.Ordinal);
        Assert.Equal(parameter, e.ParamName);
    }
}
