using System.Text.Json;
using Cds.Indicators.Periods;
using Cds.Indicators.Tests.Support;
using NodaTime;
using NodaTime.Text;
using Period = Cds.Indicators.Periods.Period;

namespace Cds.Indicators.Tests.Periods;

/// <summary>Faults of well-known systems that this library does not copy.</summary>
public sealed class PeriodTrapTests
{
    [SharedTheory]
    [InlineData("month_offset_2025_04", 2025, 4)]
    [InlineData("month_offset_2025_03", 2025, 3)]
    [InlineData("month_offset_2024_03", 2024, 3)]
    [InlineData("month_offset_2025_05", 2025, 5)]
    public void The_previous_month_has_all_its_days_once(string trap, int year, int month)
    {
        JsonElement expected = Trap(trap);
        Period previous = Period.Month(year, month).Previous();
        Assert.Equal(expected.GetProperty("correct").GetInt32(), previous.DayCount);
        Assert.NotEqual(expected.GetProperty("day_wise_offset_result").GetInt32(), previous.DayCount);
        Assert.All(expected.GetProperty("lost_days").EnumerateArray(), day => Assert.True(previous.Contains(Date(day))));
        Assert.Single(previous.Subdivide(PeriodKind.Day), day => day.Start == previous.End);
    }

    [SharedFact]
    public void Expected_weekly_reports_are_counted_from_real_weeks()
    {
        JsonElement[] cases = [.. Trap("weekly_expected_reports").GetProperty("cases").EnumerateArray()];
        Assert.Equal(3, cases.Length);
        Assert.Equal(cases[0].GetProperty("iso_weeks_by_thursday").GetInt32(), Period.Parse(cases[0].GetProperty("month").GetString()!).ExpectedCount(PeriodKind.Week));
        Assert.Equal(cases[1].GetProperty("iso_weeks_by_thursday").GetInt32(), Period.Parse(cases[1].GetProperty("month").GetString()!).ExpectedCount(PeriodKind.Week));
        Assert.Equal(cases[2].GetProperty("iso_weeks").GetInt32(), Period.OfYear(cases[2].GetProperty("year").GetInt32()).ExpectedCount(PeriodKind.Week));
        Assert.Equal(5, Period.Month(2026, 1).ExpectedCount(PeriodKind.Week));
        Assert.Equal(4, Period.Month(2026, 2).ExpectedCount(PeriodKind.Week));
        Assert.Equal(53, Period.OfYear(2026).ExpectedCount(PeriodKind.Week));
        Assert.Equal(31, Period.Month(2026, 1).ExpectedCount(PeriodKind.Day));
        Assert.Equal(12, Period.OfYear(2026).ExpectedCount(PeriodKind.Month));
        Assert.Equal(4, Period.Month(2026, 1).ExpectedCount(PeriodKind.Week, ReportingCalendar.WeeksFrom(IsoDayOfWeek.Sunday)));
        Assert.Equal(27, Period.OfYear(2026).ExpectedCount(PeriodKind.Biweek));
    }

    [SharedFact]
    public void Financial_years_are_labelled_as_their_type_says()
    {
        JsonElement[] cases = [.. Trap("fiscal_year_label").GetProperty("cases").EnumerateArray()];
        Assert.Equal(5, cases.Length);
        Assert.All(cases, item =>
        {
            Period period = Period.Parse(item.GetProperty("id").GetString()!);
            Assert.Equal((Date(item.GetProperty("start")), Date(item.GetProperty("end"))), (period.Start, period.End));
        });
        Period sdmx = PeriodReader.Read("2024-A1", new PeriodReadingOptions { ReportingYearStart = new AnnualDate(11, 1) }).Period;
        Assert.Equal("2024-11-01/2025-10-31", Period.Range(sdmx.Start, sdmx.End).ToString());
    }

    [SharedFact]
    public void Periods_are_equal_by_their_days_and_not_by_their_label()
    {
        JsonElement[] correct = [.. Trap("period_equality_by_label").GetProperty("correct").EnumerateArray()];
        Period week = RelativePeriod.This(PeriodKind.Week).Resolve(new LocalDate(2001, 4, 1))[0];
        Assert.Equal((Date(correct[0]), Date(correct[1])), (week.Start, week.End));
        Assert.NotEqual(week, Period.Containing(new LocalDate(2001, 4, 1), PeriodKind.Week, ReportingCalendar.WeeksFrom(IsoDayOfWeek.Sunday)));
    }

    private static JsonElement Trap(string id)
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllText(Repository.Shared("vectors/semantic_traps.json")));
        return document.RootElement.EnumerateArray().Single(trap => trap.GetProperty("id").GetString() == id).Clone();
    }

    private static LocalDate Date(JsonElement text) => LocalDatePattern.Iso.Parse(text.GetString()!).Value;
}
