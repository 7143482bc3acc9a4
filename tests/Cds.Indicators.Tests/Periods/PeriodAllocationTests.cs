using Cds.Indicators.Periods;
using Cds.Indicators.Tests.Support;
using NodaTime;
using Period = Cds.Indicators.Periods.Period;

namespace Cds.Indicators.Tests.Periods;

public sealed class PeriodAllocationTests
{
    private static readonly string[] s_texts =
        ["2024", "2024-S1", "2024-Q1", "2024-T1", "2024-M01", "2024-BM1", "2024-W05", "2024-BW03", "2024-01-15", "2024-YTD09", "2021--2025", "2023-12-10/2024-07-30", "2024-M06@ND09", "2024@FY07-01", "2024-Q1@CUT20", "2024-W05@WSUN"];

    [Fact]
    public void Canonical_text_is_read_without_allocation()
    {
        byte[][] utf8 = [.. s_texts.Select(System.Text.Encoding.UTF8.GetBytes)];
        foreach (string text in s_texts)
            Allocations.None(() => Assert.True(Period.TryParse(text.AsSpan(), out _, out _)));
        foreach (byte[] text in utf8)
            Allocations.None(() => Assert.True(Period.TryParse(text, provider: null, out _)));
    }

    [Fact]
    public void Words_are_read_without_allocation()
    {
        PeriodReadingOptions options = new() { AsOf = new LocalDate(2024, 8, 14) };
        foreach (string text in new[] { "Quý I/2024", "6 tháng đầu năm 2024", "từ ngày 10/12/2023 đến ngày 30/7/2024", "đến nay", "quý trước" })
            Allocations.None(() => Assert.True(PeriodReader.TryRead(text, options, out _, out _)));
    }

    [Fact]
    public void Text_is_written_without_allocation()
    {
        char[] chars = new char[128];
        byte[] bytes = new byte[128];
        foreach (string text in s_texts)
        {
            Period period = Period.Parse(text);
            Allocations.None(() => period.TryFormat(chars, out _));
            Allocations.None(() => period.TryFormat(bytes, out _));
            Allocations.None(() => period.TryFormat(bytes, out _, "vi"));
        }
    }

    [Fact]
    public void Comparing_moving_and_walking_allocate_nothing()
    {
        foreach (string text in s_texts)
        {
            Period period = Period.Parse(text);
            Period other = period.Next();
            Allocations.None(() => _ = period.CompareTo(other) < 0 && period == other && period.GetHashCode() == 0);
            Allocations.None(() => other = period.Shift(3).Previous().ShiftYears(-1));
        }

        Period year = Period.OfYear(2024, ReportingCalendar.Decree09);
        int days = 0;
        Allocations.None(() =>
        {
            foreach (Period month in year.Subdivide(PeriodKind.Month))
                days += month.DayCount % 2;
            days += year.RollUp(PeriodKind.Year).ExpectedCount(PeriodKind.Quarter) % 2;
            days += Period.Containing(new LocalDate(2024, 2, 29), PeriodKind.Week).DayCount % 2;
        });
    }
}
