using System.Runtime.CompilerServices;
using Cds.Indicators.Periods;
using Cds.Indicators.Tests.Support;
using NodaTime;
using Period = Cds.Indicators.Periods.Period;

namespace Cds.Indicators.Tests.Periods;

public sealed class PeriodTests
{
    private static readonly LocalDate s_first = new(1, 1, 1);
    private static readonly LocalDate s_last = new(9999, 12, 31);

    [Fact]
    public void Default_is_the_day_0001_01_01_and_every_member_works()
    {
        Period none = default;
        Assert.Equal(Period.Day(s_first), none);
        Assert.Equal("0001-01-01", none.ToString());
        Assert.Equal((PeriodKind.Day, ReportingCalendar.Gregorian, s_first, s_first, 1, 1, 1), (none.Kind, none.Calendar, none.Start, none.End, none.DayCount, none.Year, none.Number ?? 0));
        Assert.Equal(Period.Day(s_first.PlusDays(1)), none.Next());
        Assert.False(none.TryShift(-1, out _));
        Assert.Equal(Period.OfYear(1), none.RollUp(PeriodKind.Year));
        Assert.Equal(none, Assert.Single(none.Subdivide(PeriodKind.Day)));
        Assert.Empty(default(PeriodSequence));
        Assert.Equal("(none)", default(PeriodSequence).ToString());
        Assert.Null(default(PeriodSequence).Span());
        Assert.Equal(none, default(PeriodReading).Period);
    }

    [Fact]
    public void A_period_has_24_bytes() => Assert.True(Unsafe.SizeOf<Period>() <= 24);

    [Fact]
    public void Equality_and_order_are_a_contract()
    {
        ValueContract.Check(
            Period.Day(new LocalDate(2024, 1, 1)),
            Period.Parse("2024-01-01"),
            Period.Range(new LocalDate(2024, 1, 1), new LocalDate(2024, 1, 1)),
            Period.Month(2024, 1),
            Period.YearToDate(2024, 1),
            Period.Month(2024, 1, ReportingCalendar.CutOff(31)).Next(),
            Period.Week(2024, 7),
            Period.OfYear(2025));
        ValueContract.CheckEquality(Period.OfYear(2024).Subdivide(PeriodKind.Month), Period.Sequence(Period.Month(2024, 1), Period.Month(2024, 12)), default, Period.OfYear(2024).Subdivide(PeriodKind.Quarter));
    }

    [Fact]
    public void The_first_half_and_six_months_to_date_are_not_equal()
    {
        Assert.NotEqual(Period.HalfYear(2024, 1), Period.YearToDate(2024, 6));
        Assert.NotEqual(Period.OfYear(2024), Period.YearToDate(2024, 12));
        Assert.True(Period.HalfYear(2024, 1) < Period.YearToDate(2024, 6));
    }

    [Fact]
    public void A_date_of_another_calendar_system_is_the_same_day()
    {
        LocalDate julian = new LocalDate(2024, 2, 29).WithCalendar(CalendarSystem.Julian);
        Assert.Equal("2024-02-29", Period.Day(julian).ToString());
        Assert.True(Period.Month(2024, 2).Contains(julian));
    }

    [Fact]
    public void Leap_days_are_kept_and_their_counterparts_are_the_28th()
    {
        Assert.Equal("2024-02-29", Period.Parse("2024-D060").ToString());
        Assert.Equal("2023-02-28", Period.Day(new LocalDate(2024, 2, 29)).ShiftYears(-1).ToString());
        Assert.Equal(29, Period.Month(2023, 2).ShiftYears(1).DayCount);
        Assert.Equal(366, Period.OfYear(2024).DayCount);
        Assert.Equal("2023-02-28/2023-03-01", Period.Parse("2024-02-29/2024-03-01").ShiftYears(-1).ToString());
    }

    [Fact]
    public void Each_kind_shifts_by_its_own_length()
    {
        Assert.Equal("2023-YTD09", Period.YearToDate(2022, 9).Next().ToString());
        Assert.Equal("2026--2030", Period.PlanTerm(2021, 2025).Next().ToString());
        Assert.Equal("2022--2026", Period.PlanTerm(2021, 2025).ShiftYears(1).ToString());
        Assert.Equal("2024-01-11/2024-01-20", Period.Parse("2024-01-01/2024-01-10").Next().ToString());
        Assert.Equal("2021-W01", Period.Week(2020, 53).Next().ToString());
        Assert.Equal("2021-BW01", Period.Biweek(2020, 27).Next().ToString());
        Assert.Equal("2020-BW27", Period.Biweek(2021, 1).Previous().ToString());
        Assert.Equal("2025-M01@ND09", Period.Month(2024, 12, ReportingCalendar.Decree09).Next().ToString());
    }

    [Fact]
    public void A_shift_may_write_into_the_period_it_reads()
    {
        Period period = Period.Month(2024, 12, ReportingCalendar.Decree09);
        Assert.True(period.TryShift(1, out period));
        Assert.True(period.TryShiftYears(1, out period));
        Assert.Equal("2026-M01@ND09", period.ToString());
    }

    [Fact]
    public void Relations_look_at_days_alone()
    {
        Period month = Period.Month(2024, 6);
        Period decree = Period.Month(2024, 6, ReportingCalendar.Decree09);
        Assert.True(month.Overlaps(decree));
        Assert.Equal("2024-06-01/2024-06-14", month.Intersection(decree)!.Value.ToString());
        Assert.True(Period.OfYear(2024).Contains(decree));
        Assert.False(month.Contains(decree));
        Assert.True(month.Contains(new LocalDate(2024, 6, 30)));
        Assert.False(month.Contains(new LocalDate(-5, 6, 30)));
    }

    [Fact]
    public void A_range_is_divided_where_its_days_fit()
    {
        Period range = Period.Range(new LocalDate(2024, 5, 15), new LocalDate(2024, 7, 14));
        Assert.Equal("2024-M06@ND09..2024-M07@ND09", range.Subdivide(PeriodKind.Month, ReportingCalendar.Decree09).ToString());
        Assert.Throws<ArgumentException>(() => range.Subdivide(PeriodKind.Month));
        Assert.Equal(61, range.Subdivide(PeriodKind.Day).Count);
        Assert.Equal("2024-W01..2024-W02", Period.Parse("2024-01-01/2024-01-14").Subdivide(PeriodKind.Week).ToString());
        Assert.Equal("2024-Q1..2024-Q3", Period.YearToDate(2024, 9).Subdivide(PeriodKind.Quarter).ToString());
        Assert.Equal("2021..2025", Period.PlanTerm(2021, 2025).Subdivide(PeriodKind.Year).ToString());
        Assert.Equal("2020-W53", Period.Biweek(2020, 27).Subdivide(PeriodKind.Week).ToString());
    }

    [Fact]
    public void A_day_or_range_rolls_up_in_the_calendar_that_is_asked_for()
    {
        Assert.Equal("2025@ND09", Period.Day(new LocalDate(2024, 12, 20)).RollUp(PeriodKind.Year, ReportingCalendar.Decree09).ToString());
        Assert.Equal("2024", Period.Day(new LocalDate(2024, 12, 20)).RollUp(PeriodKind.Year).ToString());
        Assert.Equal("2024-W51@WSUN", Period.Day(new LocalDate(2024, 12, 20)).RollUp(PeriodKind.Week, ReportingCalendar.WeeksFrom(IsoDayOfWeek.Sunday)).ToString());
        Assert.Equal("2024", Period.YearToDate(2024, 9).RollUp(PeriodKind.Year).ToString());
        Assert.Equal("2024-BW03", Period.Week(2024, 5).RollUp(PeriodKind.Biweek).ToString());
    }

    [Fact]
    public void The_ends_of_time_are_refused_and_never_run_over()
    {
        foreach (ReportingCalendar calendar in PeriodGenerators.Calendars)
        {
            foreach (PeriodKind kind in Enum.GetValues<PeriodKind>().Where(kind => kind is not (PeriodKind.PlanTerm or PeriodKind.Range)))
            {
                if (!calendar.HasWeeks && kind is PeriodKind.Week or PeriodKind.Biweek)
                    continue;
                foreach (int year in new[] { 1, 2, 9998, 9999 })
                {
                    for (int i = 0; i < 400; i++)
                    {
                        LocalDate date = new LocalDate(year, 1, 1).PlusDays(Math.Min(i, year == 9999 ? 364 : 400));
                        try
                        {
                            Period period = Period.Containing(date, kind, calendar);
                            Assert.True(period.Contains(date));
                            _ = period.TryShift(1, out _);
                            _ = period.TryShift(-1, out _);
                            _ = period.TryShift(int.MaxValue, out _);
                            _ = period.TryShift(int.MinValue, out _);
                            _ = period.TryShiftYears(int.MaxValue, out _);
                            _ = period.TryShiftYears(int.MinValue, out _);
                        }
                        catch (ArgumentOutOfRangeException e)
                        {
                            Assert.Contains("a period lies from 0001-01-01 to 9999-12-31", e.Message, StringComparison.Ordinal);
                        }
                    }
                }
            }
        }

        Assert.False(Period.Range(s_first, s_last).TryShift(1, out _));
        Assert.False(Period.PlanTerm(1, 9999).TryShift(-1, out _));
        Assert.False(Period.PlanTerm(9990, 9999).TryShift(int.MaxValue, out _));
    }

    [Fact]
    public void A_sequence_is_a_list()
    {
        PeriodSequence months = Period.Quarter(2024, 1).Subdivide(PeriodKind.Month);
        Assert.Equal(3, months.Count);
        Assert.Equal("2024-01-01/2024-03-31", months.Span()!.Value.ToString());
        Assert.Equal("2024-01-01/2024-01-30", Period.Sequence(Period.Parse("2024-01-01/2024-01-10"), Period.Parse("2024-01-21/2024-01-30")).Span()!.Value.ToString());
        Assert.Throws<ArgumentOutOfRangeException>(() => months[3]);
        Assert.Throws<ArgumentOutOfRangeException>(() => months[-1]);
        IEnumerator<Period> enumerator = ((IEnumerable<Period>)months).GetEnumerator();
        Assert.Throws<NotSupportedException>(enumerator.Reset);
    }
}
