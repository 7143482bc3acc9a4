using System.Text;
using Cds.Indicators.Faults;
using Cds.Indicators.Periods;
using Cds.Indicators.Tests.Support;
using NodaTime;
using NodaTime.Text;
using Period = Cds.Indicators.Periods.Period;

namespace Cds.Indicators.Tests.Periods;

public sealed class VietnamesePeriodTests
{
    private static readonly PeriodReadingOptions s_asOf = new() { AsOf = new LocalDate(2024, 8, 14) };

    [Theory]
    [InlineData("Quý I/2024", "2024-Q1")]
    [InlineData("quý một năm 2024", "2024-Q1")]
    [InlineData("quý hai/2024", "2024-Q2")]
    [InlineData("Quý ba năm 2024", "2024-Q3")]
    [InlineData("quý tư năm 2024", "2024-Q4")]
    [InlineData("quý bốn/2024", "2024-Q4")]
    [InlineData("QUÝ IV năm 2024", "2024-Q4")]
    [InlineData("quý 1 năm 2024", "2024-Q1")]
    [InlineData("quý II, năm 2024", "2024-Q2")]
    [InlineData("quí III - 2024", "2024-Q3")]
    [InlineData("Q1/2024", "2024-Q1")]
    [InlineData("QII/2024", "2024-Q2")]
    [InlineData("6 tháng đầu năm 2024", "2024-S1")]
    [InlineData("06 tháng đầu năm 2024", "2024-S1")]
    [InlineData("6 tháng cuối năm 2024", "2024-S2")]
    [InlineData("nửa đầu năm 2024", "2024-S1")]
    [InlineData("nửa cuối năm 2024", "2024-S2")]
    [InlineData("6 tháng năm 2024", "2024-YTD06")]
    [InlineData("10 tháng năm 2024", "2024-YTD10")]
    [InlineData("9 tháng đầu năm 2022", "2022-YTD09")]
    [InlineData("9 tháng năm 2022", "2022-YTD09")]
    [InlineData("9 tháng của năm 2022", "2022-YTD09")]
    [InlineData("tháng 6/2024", "2024-M06")]
    [InlineData("tháng 06-2024", "2024-M06")]
    [InlineData("tháng 6 năm 2024", "2024-M06")]
    [InlineData("Tháng 6.2024", "2024-M06")]
    [InlineData("thang 6 nam 2024", "2024-M06")]
    [InlineData("6/2024", "2024-M06")]
    [InlineData("năm 2023", "2023")]
    [InlineData("cả năm 2023", "2023")]
    [InlineData("giai đoạn 2021-2025", "2021--2025")]
    [InlineData("giai đoạn 2021 – 2025", "2021--2025")]
    [InlineData("giai đoạn từ năm 2021 đến năm 2025", "2021--2025")]
    [InlineData("nhiệm kỳ 2021-2026", "2021--2026")]
    [InlineData("2021-2025", "2021--2025")]
    [InlineData("từ ngày 10/12/2023 đến 30/7/2024", "2023-12-10/2024-07-30")]
    [InlineData("từ ngày 01/01/2024 đến ngày 30/7/2024", "2024-01-01/2024-07-30")]
    [InlineData("từ ngày 15 tháng 12 năm 2023 đến hết ngày 14 tháng 12 năm 2024", "2023-12-15/2024-12-14")]
    [InlineData("từ tháng 1/2024 đến tháng 6/2024", "2024-01-01/2024-06-30")]
    [InlineData("từ năm 2021 đến năm 2025", "2021-01-01/2025-12-31")]
    [InlineData("từ đầu năm 2024 đến hết quý 2/2024", "2024-01-01/2024-06-30")]
    [InlineData("ngày 30/7/2024", "2024-07-30")]
    [InlineData("30/7/2024", "2024-07-30")]
    [InlineData("30-07-2024", "2024-07-30")]
    [InlineData("30.7.2024", "2024-07-30")]
    [InlineData("ngày 30 tháng 7 năm 2024", "2024-07-30")]
    [InlineData("tuần 5 năm 2024", "2024-W05")]
    [InlineData("tuần thứ 5/2024", "2024-W05")]
    [InlineData("kỳ 2 tuần số 3 năm 2024", "2024-BW03")]
    [InlineData("kỳ 2 tháng số 1 năm 2024", "2024-BM1")]
    [InlineData("kỳ 4 tháng số 3 năm 2024", "2024-T3")]
    [InlineData("tháng 6/2024 (theo Nghị định 09/2019/NĐ-CP)", "2024-M06@ND09")]
    [InlineData("năm 2024 (năm tài chính từ ngày 1/7)", "2024@FY07-01")]
    [InlineData("năm 2024 (năm tài chính từ ngày 1/11, gọi theo năm kết thúc)", "2024@FY11-01E")]
    [InlineData("quý 1/2024 (chốt số liệu ngày 20)", "2024-Q1@CUT20")]
    [InlineData("tuần 5 năm 2024 (tuần từ chủ nhật)", "2024-W05@WSUN")]
    public void Words_of_reports_are_read(string text, string expected)
    {
        Assert.Equal(expected, Period.Parse(text).ToString());
        Assert.Equal(expected, Period.Parse(text.Normalize(NormalizationForm.FormD)).ToString());
        Assert.Equal(expected, Period.Parse(text.ToUpperInvariant()).ToString());
        Assert.Equal(new PeriodReading(Period.Parse(expected), PeriodDialect.Vietnamese), PeriodReader.Read(text) with { Notes = PeriodNotes.None });
    }

    [Theory]
    [InlineData("đến cuối năm 2024", "2024-12-31", PeriodNotes.ReadByConvention)]
    [InlineData("đến năm 2025", "2025-12-31", PeriodNotes.None)]
    [InlineData("hết năm 2025", "2025-12-31", PeriodNotes.None)]
    [InlineData("đến hết năm 2025", "2025-12-31", PeriodNotes.None)]
    [InlineData("cuối năm 2022", "2022-12-31", PeriodNotes.ReadByConvention)]
    [InlineData("tính đến ngày 30/7/2024", "2024-07-30", PeriodNotes.None)]
    [InlineData("đến hết quý II/2024", "2024-06-30", PeriodNotes.None)]
    [InlineData("đến hết tháng 2/2024", "2024-02-29", PeriodNotes.None)]
    [InlineData("đến 2030", "2030-12-31", PeriodNotes.None)]
    public void A_point_in_time_is_its_day(string text, string expected, PeriodNotes notes) =>
        Assert.Equal(new PeriodReading(Period.Parse(expected), PeriodDialect.Vietnamese, notes, IsPointInTime: true), PeriodReader.Read(text));

    [Fact]
    public void A_point_in_time_is_a_calendar_day_whatever_the_default_calendar()
    {
        PeriodReadingOptions decree = new() { Calendar = ReportingCalendar.Decree09, AsOf = new LocalDate(2024, 12, 20) };
        Assert.Equal("2024-12-31", PeriodReader.Read("đến cuối năm 2024", decree).Period.ToString());
        Assert.Equal("2024-12-14", PeriodReader.Read("đến cuối năm 2024 (theo Nghị định 09/2019/NĐ-CP)", decree).Period.ToString());
        Assert.Equal("2024-M06@ND09", PeriodReader.Read("tháng 6/2024", decree).Period.ToString());
        Assert.Equal("2025-Q1@ND09", PeriodReader.Read("quý này", decree).Period.ToString());
        Assert.Equal("2025-S1@ND09", PeriodReader.Read("6 tháng đầu năm", decree).Period.ToString());
        Assert.Equal("2024-06", PeriodReader.Read("2024-06", decree).Period.ToString("iso"));
        Assert.False(PeriodReader.TryRead("tuần 5 năm 2024", decree, out _, out TextFault fault));
        Assert.Equal("the calendar ND09 has no weeks: who orders a weekly report sets its days", fault.Rule);
    }

    [Fact]
    public void The_beginning_of_a_year_is_its_first_month_by_convention() =>
        Assert.Equal(new PeriodReading(Period.Month(2022, 1), PeriodDialect.Vietnamese, PeriodNotes.ReadByConvention), PeriodReader.Read("đầu năm 2022"));

    [Theory]
    [InlineData("đến nay", "2024-08-14", PeriodNotes.FromAsOfDate, true)]
    [InlineData("Hiện nay", "2024-08-14", PeriodNotes.FromAsOfDate, true)]
    [InlineData("đến thời điểm hiện tại", "2024-08-14", PeriodNotes.FromAsOfDate, true)]
    [InlineData("tháng này", "2024-M08", PeriodNotes.FromAsOfDate, false)]
    [InlineData("quý trước", "2024-Q2", PeriodNotes.FromAsOfDate, false)]
    [InlineData("năm nay", "2024", PeriodNotes.FromAsOfDate, false)]
    [InlineData("12 tháng qua", "2023-08-01/2024-07-31", PeriodNotes.FromAsOfDate, false)]
    [InlineData("từ đầu năm đến nay", "2024-01-01/2024-08-14", PeriodNotes.FromAsOfDate, false)]
    [InlineData("từ ngày 10/12/2023 đến nay", "2023-12-10/2024-08-14", PeriodNotes.FromAsOfDate, false)]
    [InlineData("tháng 6 năm trước", "2023-M06", PeriodNotes.FromAsOfDate, false)]
    [InlineData("quý I", "2024-Q1", PeriodNotes.YearFromAsOfDate, false)]
    [InlineData("6 tháng cuối năm", "2024-S2", PeriodNotes.YearFromAsOfDate, false)]
    [InlineData("ngày 30/7", "2024-07-30", PeriodNotes.YearFromAsOfDate, false)]
    public void What_is_relative_to_a_day_needs_it(string text, string expected, PeriodNotes notes, bool isPoint)
    {
        Assert.Equal(new PeriodReading(Period.Parse(expected), PeriodDialect.Vietnamese, notes, isPoint), PeriodReader.Read(text, s_asOf));
        Assert.False(PeriodReader.TryRead(text, options: null, out _, out TextFault fault));
        Assert.EndsWith("PeriodReadingOptions.AsOf.", fault.Cure, StringComparison.Ordinal);
    }

    [SharedFact]
    public void Every_period_text_of_the_reports_is_read_as_it_was_understood()
    {
        List<Dictionary<string, string>> rows = [.. Vectors.Rows("domain/seed-claims.csv").Where(row => row["period_text"].Length > 0)];
        Assert.Equal(70, rows.Count);
        Vectors.Check(rows, new Dictionary<string, string>(StringComparer.Ordinal), row => row["id"] + " " + row["period_text"], row =>
        {
            LocalDate end = LocalDatePattern.Iso.Parse(row["period_end"]).Value;
            PeriodReading reading = PeriodReader.Read(row["period_text"], new PeriodReadingOptions { AsOf = end });
            bool agrees = reading.Period.End == end && reading.IsPointInTime == (row["period_start"].Length == 0)
                && (reading.IsPointInTime || reading.Period.Start == LocalDatePattern.Iso.Parse(row["period_start"]).Value);
            return agrees ? null : reading.ToString();
        });
    }

    [Theory]
    [InlineData("quý 5/2024", 4, "a quarter is 1 to 4", "Write 2024-Q1 to 2024-Q4.")]
    [InlineData("quý năm/2024", 4, "a quarter is 1 to 4, or I to IV", "Write quý 1/2024 or quý I/2024.")]
    [InlineData("tháng 6/24", 8, "a year has four digits", "Write the year in full: 2024.")]
    [InlineData("30/7/24", 5, "a year has four digits", "Write the year in full: 2024.")]
    [InlineData("30/2/2024", 0, "there is no such day", "Write day, month and year: 30/7/2024.")]
    [InlineData("9 tháng cuối năm 2024", 0, "of the last months of a year only 6 are a period", "Write 6 tháng cuối năm 2024, or the days as a range.")]
    [InlineData("9 tháng", 7, "months are counted within a year", "Write 9 tháng năm 2024, 6 tháng đầu năm 2024 or 6 tháng cuối năm 2024.")]
    [InlineData("giai đoạn 2025-2021", 10, "a plan term ends in a later year than it begins", "Write the earlier year first; take a year where there is only one.")]
    [InlineData("giai đoạn 2025", 14, "a plan term has a first and a last year", "Write giai đoạn 2021-2025.")]
    [InlineData("từ ngày 30/7/2024", 17, "the end of the range is missing", "Write từ ngày 10/12/2023 đến ngày 30/7/2024.")]
    [InlineData("từ ngày 30/7/2024 đến 1/7/2024", 22, "the last day is the first or a later one", "Exchange the days, or write the year at both ends.")]
    [InlineData("từ ngày 10/12 đến ngày 30/7/2024", 18, "the last day is the first or a later one", "Exchange the days, or write the year at both ends.")]
    [InlineData("từ tháng 1/2024 đến tháng 6", 27, "the text names no year", "Write the year at the end of the range, or at both ends.")]
    [InlineData("từ tháng 1 đến tháng 6", 11, "the text names no year", "Write the year at the end of the range, or at both ends.")]
    [InlineData("kỳ 3 tháng số 1 năm 2024", 3, "such a period is two weeks, two months or four months by its number", "Write kỳ 2 tuần số 3 năm 2024, kỳ 2 tháng số 1 năm 2024 or kỳ 4 tháng số 1 năm 2024.")]
    [InlineData("tháng 6", 7, "the text names no year", "Write the year, or pass the day on which the text speaks in PeriodReadingOptions.AsOf.")]
    [InlineData("ngày 30", 7, "a day is followed by its month", "Write ngày 30/7/2024 or ngày 30 tháng 7 năm 2024.")]
    [InlineData("tháng 6/2024 rồi", 13, "the text goes on after the period", "Pass only the words that name the period.")]
    [InlineData("năm 2024 (âm lịch)", 9, "the words in parentheses name no reporting calendar", "Write them as the style vi does: (theo Nghị định 09/2019/NĐ-CP), (năm tài chính từ ngày 1/7), (chốt số liệu ngày 20), (tuần từ chủ nhật).")]
    [InlineData("tháng", 5, "a number is missing", PeriodReader.Cure)]
    [InlineData("tháng 123/2024", 6, "the number has too many digits", PeriodReader.Cure)]
    [InlineData("12", 2, "a number alone is no period", PeriodReader.Cure)]
    [InlineData("xin chào", 0, "no form of a period begins so", PeriodReader.Cure)]
    [InlineData("", 0, "no form of a period begins so", PeriodReader.Cure)]
    public void Faults_say_the_place_the_rule_and_the_cure(string text, int position, string rule, string cure)
    {
        Assert.False(Period.TryParse(text, out _, out TextFault fault));
        Assert.Equal(new TextFault(position, rule, cure), fault);
    }

    [Theory]
    [InlineData("từ tháng 1 đến tháng 6/2024", "2024-01-01/2024-06-30")]
    [InlineData("từ tháng 1 đến hết tháng 6 năm 2024", "2024-01-01/2024-06-30")]
    [InlineData("từ quý I đến quý III/2024", "2024-01-01/2024-09-30")]
    [InlineData("từ 01/01 đến 30/6/2024", "2024-01-01/2024-06-30")]
    [InlineData("từ ngày 15 tháng 3 đến ngày 14 tháng 6 năm 2024", "2024-03-15/2024-06-14")]
    public void The_first_end_of_a_range_may_leave_the_year_to_the_other(string text, string expected)
    {
        PeriodReading reading = PeriodReader.Read(text);

        Assert.Equal(expected, reading.Period.ToString());
        Assert.Equal(PeriodNotes.YearFromOtherEnd, reading.Notes);
    }

    [Fact]
    public void In_a_range_a_year_is_never_taken_from_the_as_of_date()
    {
        Assert.False(PeriodReader.TryRead("từ tháng 1 đến tháng 6", s_asOf, out _, out TextFault fault));
        Assert.Equal("Write the year at the end of the range, or at both ends.", fault.Cure);
    }

    [Fact]
    public void A_week_53_last_year_that_does_not_exist_is_a_fault()
    {
        Assert.False(PeriodReader.TryRead("tuần cùng kỳ năm trước", new PeriodReadingOptions { AsOf = new LocalDate(2021, 1, 1) }, out _, out TextFault fault));
        Assert.Equal("the as-of date has no such period", fault.Rule);
    }

    [Fact]
    public void Places_of_faults_are_those_of_the_text_that_was_passed()
    {
        Assert.False(Period.TryParse("  " + "Quý 5/2024".Normalize(NormalizationForm.FormD), out _, out TextFault fault));
        Assert.Equal("  Quy\u0301 ".Length, fault.Position);
    }
}
