using System.Text;
using Cds.Indicators.Faults;
using Cds.Indicators.Periods;
using Cds.Indicators.Tests.Support;
using NodaTime;
using Period = Cds.Indicators.Periods.Period;

namespace Cds.Indicators.Tests.Periods;

public sealed class PeriodTextTests
{
    [Theory]
    [InlineData("2024", "năm 2024", "2024", "2024", "2024", "2024")]
    [InlineData("2024-S1", "6 tháng đầu năm 2024", "first half of 2024", "2024-S1", "2024S1", null)]
    [InlineData("2024-S2", "6 tháng cuối năm 2024", "second half of 2024", "2024-S2", "2024S2", null)]
    [InlineData("2024-Q1", "quý 1/2024", "Q1 2024", "2024-Q1", "2024Q1", null)]
    [InlineData("2024-T1", "kỳ 4 tháng số 1 năm 2024", "four-month period 1 of 2024", "2024-T1", null, null)]
    [InlineData("2024-M06", "tháng 6/2024", "June 2024", "2024-06", "202406", "2024-06")]
    [InlineData("2024-BM1", "kỳ 2 tháng số 1 năm 2024", "bimonth 1 of 2024", null, "202401B", null)]
    [InlineData("2024-W05", "tuần 5 năm 2024", "week 5 of 2024", "2024-W05", "2024W5", "2024-W05")]
    [InlineData("2024-BW03", "kỳ 2 tuần số 3 năm 2024", "biweek 3 of 2024", null, "2024BiW3", null)]
    [InlineData("2024-01-15", "ngày 15/1/2024", "15 January 2024", "2024-01-15", "20240115", "2024-01-15")]
    [InlineData("2022-YTD09", "9 tháng năm 2022", "first 9 months of 2022", null, null, null)]
    [InlineData("2022-YTD01", "1 tháng năm 2022", "first month of 2022", null, null, null)]
    [InlineData("2021--2025", "giai đoạn 2021-2025", "plan term 2021-2025", null, null, null)]
    [InlineData("2023-12-10/2024-07-30", "từ ngày 10/12/2023 đến ngày 30/7/2024", "10 December 2023 to 30 July 2024", "2023-12-10/P234D", null, "2023-12-10/2024-07-30")]
    [InlineData("2024-M06@ND09", "tháng 6/2024 (theo Nghị định 09/2019/NĐ-CP)", "June 2024 (Decree 09/2019 reporting calendar)", null, null, null)]
    [InlineData("2024@FY07-01", "năm 2024 (năm tài chính từ ngày 1/7)", "2024 (fiscal year from 1 July)", "2024-A1", "2024July", null)]
    [InlineData("2024-M03@FY07-01", "tháng 3/2024 (năm tài chính từ ngày 1/7)", "month 3 of 2024 (fiscal year from 1 July)", "2024-M03", null, null)]
    [InlineData("2024@FY11-01E", "năm 2024 (năm tài chính từ ngày 1/11, gọi theo năm kết thúc)", "2024 (fiscal year from 1 November, named after its end)", "2023-A1", "2024Nov", null)]
    [InlineData("2024-Q1@CUT20", "quý 1/2024 (chốt số liệu ngày 20)", "Q1 2024 (closing on day 20)", null, null, null)]
    [InlineData("2024-Q1@CUT1.2.3.4.5.6.7.8.9.10.11.12", "quý 1/2024 (chốt số liệu các ngày 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12)", "Q1 2024 (closing on day 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12)", null, null, null)]
    [InlineData("2024-W05@WSUN", "tuần 5 năm 2024 (tuần từ chủ nhật)", "week 5 of 2024 (weeks from Sunday)", null, "2024SunW5", null)]
    [InlineData("2024-W05@WTUE", "tuần 5 năm 2024 (tuần từ thứ ba)", "week 5 of 2024 (weeks from Tuesday)", null, null, null)]
    [InlineData("0001-W01", "tuần 1 năm 0001", "week 1 of 0001", "0001-W01", "0001W1", "0001-W01")]
    public void Each_style_has_its_text(string canonical, string vietnamese, string english, string? sdmx, string? dhis2, string? iso)
    {
        Period period = Period.Parse(canonical);
        Assert.Equal(canonical, period.ToString());
        Assert.Equal(canonical, period.ToString("G"));
        Assert.Equal(vietnamese, period.ToString("vi"));
        Assert.Equal(english, period.ToString("en"));
        Style(sdmx, "sdmx", "SDMX");
        Style(dhis2, "dhis2", "DHIS2");
        Style(iso, "iso", "ISO 8601");

        void Style(string? expected, string style, string standard)
        {
            if (expected is not null)
                Assert.Equal(expected, period.ToString(style));
            else
                Assert.StartsWith($"'{canonical}' is not a period that {standard} can express: it has no form for a", Assert.Throws<FormatException>(() => period.ToString(style)).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_form_that_a_standard_lacks_is_refused_with_the_cure() => Assert.Equal(
        "'2024-M06@ND09' is not a period that SDMX can express: it has no form for a month of the calendar ND09. Write Period.Range with its first and last day, or the canonical text.",
        Assert.Throws<FormatException>(() => Period.Parse("2024-M06@ND09").ToString("sdmx")).Message);

    [Fact]
    public void An_unknown_format_is_refused() => Assert.Equal(
        "'d' is not a format of a period: it is one of G, vi, en, sdmx, dhis2, iso. Leave it out for the canonical text.",
        Assert.Throws<FormatException>(() => Period.OfYear(2024).ToString("d")).Message);

    [Theory]
    [InlineData("2024-Q1", PeriodDialect.Canonical)]
    [InlineData("2024-06", PeriodDialect.Iso8601)]
    [InlineData("20240615", PeriodDialect.Iso8601)]
    [InlineData("2024-W05-3", PeriodDialect.Iso8601)]
    [InlineData("2024-167", PeriodDialect.Iso8601)]
    [InlineData("2024-06-15T08:30", PeriodDialect.Iso8601)]
    [InlineData("2024-A1", PeriodDialect.Sdmx)]
    [InlineData("2024-D060", PeriodDialect.Sdmx)]
    [InlineData("2024-01-15/P2D", PeriodDialect.Sdmx)]
    [InlineData("2004-B1", PeriodDialect.Sdmx20)]
    [InlineData("2004-W3", PeriodDialect.Sdmx20)]
    [InlineData("2024Q1", PeriodDialect.Dhis2)]
    [InlineData("202406", PeriodDialect.Dhis2)]
    [InlineData("quý 1/2024", PeriodDialect.Vietnamese)]
    public void The_dialect_is_named(string text, PeriodDialect dialect) => Assert.Equal(dialect, PeriodReader.Read(text).Dialect);

    [Theory]
    [InlineData("2024-W05-3", "2024-01-31")]
    [InlineData("2024-167", "2024-06-15")]
    [InlineData("20240615", "2024-06-15")]
    [InlineData("2024-01-01T10:00/2024-01-31T24:00", "2024-01-01/2024-01-31")]
    [InlineData(" 2024-Q1\n", "2024-Q1")]
    [InlineData("2024-Q1@GREGORIAN", "2024-Q1")]
    [InlineData("2024-Q1@WSUN", "2024-Q1")]
    public void Other_forms_become_canonical(string text, string expected) => Assert.Equal(expected, Period.Parse(text).ToString());

    [Theory]
    [InlineData("2024-Q5", 6, "a quarter is 1 to 4", "Write 2024-Q1 to 2024-Q4.")]
    [InlineData("2024-W53", 6, "the year 2024 has weeks 1 to 52", "Write 2024-W01 to 2024-W52.")]
    [InlineData("0000-Q1", 0, "a year lies from 0001 to 9999", "Write the year with four digits: 2024.")]
    [InlineData("0000-01-01", 0, "a year lies from 0001 to 9999", "Write the year with four digits: 2024.")]
    [InlineData("0001@ND09", 0, "a period lies from 0001-01-01 to 9999-12-31", "Take a year from 0001 to 9999 whose first and last day lie in that range.")]
    [InlineData("2024-M1", 6, "the number of a month has 2 digits", "Write 2024-M and 2 digits.")]
    [InlineData("2024-D1", 6, "the number of a day of the year has 3 digits", "Write 2024-D and 3 digits.")]
    [InlineData("2024-Q12", 6, "the number of a quarter has 1 digit", "Write 2024-Q and 1 digit.")]
    [InlineData("2024-A2", 6, "a reporting year has the number 1", "Write A1 after the year.")]
    [InlineData("2024-X1", 5, "these letters name no kind of period", "Write one of S, Q, T, M, BM, W, BW, YTD, A, D in capital letters after the year and a hyphen.")]
    [InlineData("2024-D367", 6, "the year 2024 has days 1 to 366", "Write 001 for its first day.")]
    [InlineData("2024-A1@ND09", 7, "nothing follows the number in this form", "Leave the rest out.")]
    [InlineData("2024-Q1x", 7, "only @ and the id of a calendar follow", "Write @ND09, @FY07-01, @CUT20 or nothing.")]
    [InlineData("2024-Q1@ND10", 8, "no calendar has this id", "Write GREGORIAN, ND09, FY07-01, FY11-01E, CUT20, CUT with twelve days, or WTUE to WSUN.")]
    [InlineData("2024-W01@ND09", 6, "the calendar ND09 has no weeks: who orders a weekly report sets its days", "Take the weeks of ReportingCalendar.Gregorian or ReportingCalendar.WeeksFrom, or name the days as a range.")]
    [InlineData("2024-W05-8", 9, "the day of a week date is 1 to 7, Monday first", "Write 2024-W05-1 to 2024-W05-7.")]
    [InlineData("2024-13", 5, "a month is 01 to 12", "Write 2024-01 to 2024-12.")]
    [InlineData("2024-13-01", 5, "a month is 01 to 12", "Write 2024-01-15 to 2024-12-15.")]
    [InlineData("2023-02-29", 8, "the month 2023-02 has days 01 to 28", "Write a day that the month has.")]
    [InlineData("2024-01-15@ND09", 10, "a day and a range of days belong to every calendar", "Leave the calendar out.")]
    [InlineData("2024-01-15 08:30", 10, "only T and a time, or / and the end of a range, follow a date", "Write 2024-06-15T08:30:00 or 2023-12-10/2024-07-30.")]
    [InlineData("2024-01-15/2024-01-14", 11, "the last day is the first or a later one", "Exchange the days.")]
    [InlineData("2024-01-15/2024", 11, "a date is a year, a month and a day of 4, 2 and 2 digits with hyphens between", "Write 2024-06-15.")]
    [InlineData("2024-01-15/2024-01-16@ND09", 21, "a day and a range of days belong to every calendar", "Leave the rest out.")]
    [InlineData("2024-01-15/P1H", 13, "a duration is P with whole years, months, weeks or days in this order", "Write P1Y, P3M, P2W or P10D.")]
    [InlineData("2024-01-15/P0D", 11, "a range has at least one day", "Write P1Y, P3M, P2W or P10D.")]
    [InlineData("2024-01-15T25:00", 10, "a time is hours, minutes and seconds of two digits each, to 24:00:00", "Write 2024-06-15T08:30:00, or leave the time out.")]
    [InlineData("2024-01-15T10:00+99:00", 16, "an offset is Z or -14:00 to +14:00", "Write +07:00, or leave the offset out.")]
    [InlineData("2021--20", 6, "a plan term is two years of four digits with two hyphens between", "Write 2021--2025.")]
    [InlineData("2025--2021", 6, "a plan term ends in a later year than it begins", "Write the earlier year first; take a year where there is only one.")]
    [InlineData("20245", 4, "six digits are a year and a month, eight a date; no other number of digits is a period", PeriodReader.Cure)]
    [InlineData("202413", 4, "a month is 01 to 12", "Write 202401 to 202412.")]
    [InlineData("202407B", 4, "a bimonth is 01 to 06", "Write 202401B to 202406B.")]
    [InlineData("20240230", 4, "there is no such day", "Write the year, two digits of the month and two of a day that the month has.")]
    [InlineData("2024X1", 4, "no DHIS2 period type has these letters", "Write W, WedW to SunW, BiW, Q, NovQ, S, AprilS, NovS, Feb, April, July, Aug, Sep, Oct or Nov after the year; canonical text has a hyphen.")]
    [InlineData("2024Q", 5, "the number of the period follows the letters", "Write 2024W5, 2024Q1, 2024S1 or 2024April.")]
    [InlineData("2024April1", 9, "nothing follows the letters of a financial year", "Write 2024W5, 2024Q1, 2024S1 or 2024April.")]
    [InlineData("2024-1", 5, "two digits of a month, or three of a day of the year, follow the year and a hyphen", PeriodReader.Cure)]
    public void Faults_say_the_place_the_rule_and_the_cure(string text, int position, string rule, string cure)
    {
        Assert.False(Period.TryParse(text, out Period period, out TextFault fault));
        Assert.Equal(new TextFault(position, rule, cure), fault);
        Assert.Equal(default, period);
        Assert.Equal(fault.Describe(text, "a period"), Assert.Throws<FormatException>(() => Period.Parse(text)).Message);
    }

    [Fact]
    public void A_text_that_is_too_long_is_refused_before_it_is_read()
    {
        string text = "2024" + new string(' ', 253);
        Assert.False(Period.TryParse(text, out _, out TextFault fault));
        Assert.Equal(new TextFault(256, "the text of a period has at most 256 characters", "Pass only the part of the text that names the period."), fault);
        Assert.True(Period.TryParse(text.AsSpan(0, 256), out _, out _));
        Assert.False(Period.TryParse(Encoding.UTF8.GetBytes(text), provider: null, out _));
        const string Message = "'' is not a period: the text is not UTF-8 or has more than 256 characters (position 0). Pass a shorter text in UTF-8.";
        Assert.Equal(Message, Assert.Throws<FormatException>(() => Period.Parse(Encoding.UTF8.GetBytes(text))).Message);
        Assert.Equal(Message, Assert.Throws<FormatException>(() => Period.Parse([0xFF, 0xFE])).Message);
    }

    [Fact]
    public void Null_is_refused()
    {
        Assert.Throws<ArgumentNullException>(() => Period.Parse((string)null!));
        Assert.False(Period.TryParse((string?)null, provider: null, out _));
    }

    [Theory]
    [InlineData("vi-VN")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("")]
    public void Text_is_the_same_in_every_culture(string culture)
    {
        using CultureScope scope = new(culture);
        foreach (string text in new[] { "2024-W05", "2023-12-10/2024-07-30", "2024-Q1@CUT20", "QUÝ IV/2024", "TỪ NGÀY 1/1/2024 ĐẾN NGÀY 30/7/2024", "GIAI ĐOẠN 2021-2025" })
        {
            Period period = Period.Parse(text);
            Assert.Equal(period, Period.Parse(period.ToString("vi")));
            Assert.Equal(period, Period.Parse(period.ToString(null, System.Globalization.CultureInfo.CurrentCulture)));
        }

        Assert.Equal("15 January 2024", Period.Day(new LocalDate(2024, 1, 15)).ToString("en"));
    }
}
