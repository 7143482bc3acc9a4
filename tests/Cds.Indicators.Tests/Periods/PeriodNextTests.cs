using Cds.Indicators.Periods;

namespace Cds.Indicators.Tests.Periods;

public class PeriodNextTests
{
    [Fact]
    public void The_next_period_is_the_one_shifted_by_one()
    {
        foreach (ReportingCalendar calendar in (ReportingCalendar[])[ReportingCalendar.Gregorian, ReportingCalendar.Decree09, ReportingCalendar.FiscalYear(10, 31), ReportingCalendar.CutOff(31)])
        {
            foreach (PeriodKind kind in (PeriodKind[])[PeriodKind.Month, PeriodKind.Bimonth, PeriodKind.Quarter, PeriodKind.FourMonths, PeriodKind.HalfYear, PeriodKind.Year])
            {
                Period period = Period.Containing(new NodaTime.LocalDate(1, 3, 1), kind, ReportingCalendar.Gregorian);
                period = Period.Containing(period.End.PlusYears(2), kind, calendar);
                while (period.TryShift(1, out Period shifted))
                {
                    Period next = period.Next();
                    if (next != shifted)
                        Assert.Fail($"After {period} comes {shifted}, not {next}.");
                    period = shifted;
                }

                Assert.Throws<ArgumentOutOfRangeException>(() => period.Next());
            }
        }
    }
}
