using System.Globalization;
using System.Text;
using Cds.Indicators.Faults;
using Cds.Indicators.Periods;
using Cds.Indicators.Tests.Support;
using NodaTime;
using NodaTime.Text;
using Period = Cds.Indicators.Periods.Period;

namespace Cds.Indicators.Tests.Periods;

public sealed class RelativePeriodTests
{
    private static readonly LocalDate s_asOf = new(2024, 8, 14);

    [SharedFact]
    public void Every_relative_period_of_DHIS2_resolves_as_its_tests_say()
    {
        List<Dictionary<string, string>> rows = Vectors.Rows("vectors/dhis2_relative_periods.csv");
        Assert.Equal(201, rows.Count);
        Vectors.Check(rows, new Dictionary<string, string>(StringComparer.Ordinal), row => string.Join(' ', row["relative_period_flag"], row["as_of"], row["item"]), row =>
        {
            RelativePeriod relative = RelativePeriod.Parse(Name(row["relative_period_flag"]));
            PeriodSequence periods = relative.Resolve(LocalDatePattern.Iso.Parse(row["as_of"]).Value, Calendar(relative, row));
            if (row["item"] == "count")
                return periods.Count == int.Parse(row["expected_start_or_count"], CultureInfo.InvariantCulture) ? null : periods.Count.ToString(CultureInfo.InvariantCulture);
            int index = int.Parse(row["item"][1..row["item"].IndexOf(']', StringComparison.Ordinal)], CultureInfo.InvariantCulture);
            Period found = periods[index];
            return found.Start == LocalDatePattern.Iso.Parse(row["expected_start_or_count"]).Value && found.End == LocalDatePattern.Iso.Parse(row["expected_end"]).Value
                ? null
                : $"{found.Start:uuuu-MM-dd} to {found.End:uuuu-MM-dd}";
        });
    }

    [Fact]
    public void The_last_52_weeks_keep_week_53_that_DHIS2_drops()
    {
        PeriodSequence weeks = RelativePeriod.Parse("LAST_52_WEEKS").Resolve(new LocalDate(2021, 1, 20));
        Assert.Equal(52, weeks.Count);
        Assert.Contains(Period.Week(2020, 53), weeks);
        Assert.Equal(Period.Week(2021, 2), weeks[^1]);
        Assert.Equal(Period.Week(2020, 4), weeks[0]);
    }

    [Fact]
    public void This_week_is_the_one_that_contains_the_day()
    {
        // DHIS2 asserts 2001-03-26..04-01 and 2001-04-01..04-07 for the same day and weeks from Monday; only the first can be right.
        Period week = RelativePeriod.Parse("THIS_WEEK").Resolve(new LocalDate(2001, 4, 1))[0];
        Assert.Equal(Period.Range(new LocalDate(2001, 3, 26), new LocalDate(2001, 4, 1)), Period.Range(week.Start, week.End));
    }

    [Theory]
    [InlineData("TODAY", "2024-08-14")]
    [InlineData("hôm nay", "2024-08-14")]
    [InlineData("hôm qua", "2024-08-13")]
    [InlineData("tháng này", "2024-M08")]
    [InlineData("Quý trước", "2024-Q2")]
    [InlineData("năm ngoái", "2023")]
    [InlineData("năm nay", "2024")]
    [InlineData("tuần này", "2024-W33")]
    [InlineData("12 tháng qua", "2023-M08..2024-M07")]
    [InlineData("3 quý gần nhất", "2023-Q4..2024-Q2")]
    [InlineData("từ đầu năm đến nay", "2024-01-01/2024-08-14")]
    [InlineData("cùng kỳ năm trước", "2023-01-01/2023-08-14")]
    [InlineData("tháng cùng kỳ năm trước", "2023-M08")]
    [InlineData("các tháng năm nay", "2024-M01..2024-M12")]
    [InlineData("các quý của năm trước", "2023-Q1..2023-Q4")]
    [InlineData("YEAR_TO_DATE", "2024-01-01/2024-08-14")]
    [InlineData("MONTHS_LAST_YEAR", "2023-M01..2023-M12")]
    [InlineData("SAME_QUARTER_LAST_YEAR", "2023-Q3")]
    [InlineData("LAST_SIX_MONTH", "2024-S1")]
    [InlineData("LAST_6_MONTHS", "2024-M02..2024-M07")]
    [InlineData("LAST_6_MONTHS_INCLUDING_THIS", "2024-M03..2024-M08")]
    [InlineData("BIWEEKS_THIS_YEAR", "2024-BW01..2024-BW26")]
    public void Names_and_words_resolve(string text, string expected) => Assert.Equal(expected, RelativePeriod.Parse(text).Resolve(s_asOf).ToString());

    [Theory]
    [InlineData("LAST_12_MONTHS")]
    [InlineData("TODAY")]
    [InlineData("YESTERDAY")]
    [InlineData("LAST_2_SIXMONTHS")]
    [InlineData("THIS_SIX_MONTH")]
    [InlineData("WEEKS_THIS_YEAR")]
    [InlineData("LAST_5_FINANCIAL_YEARS")]
    [InlineData("THIS_FINANCIAL_YEAR")]
    [InlineData("SAME_DAYS_LAST_YEAR")]
    [InlineData("SIXMONTHS_LAST_YEAR")]
    [InlineData("LAST_DAY_INCLUDING_THIS")]
    public void A_name_is_written_as_it_was_read(string name)
    {
        RelativePeriod value = RelativePeriod.Parse(name);
        Assert.Equal(name, value.ToString());
        Assert.Equal(value, RelativePeriod.Parse(Encoding.UTF8.GetBytes(name)));
        Span<byte> bytes = new byte[64];
        Assert.True(value.TryFormat(bytes, out int written));
        Assert.Equal(name, Encoding.UTF8.GetString(bytes[..written]));
    }

    [Fact]
    public void Years_of_a_calendar_are_its_own()
    {
        Assert.Equal("2024-12-15/2024-12-20", RelativePeriod.YearToDate.Resolve(new LocalDate(2024, 12, 20), ReportingCalendar.Decree09).ToString());
        Assert.Equal("2025-M01@ND09..2025-M12@ND09", RelativePeriod.AllOfThisYear(PeriodKind.Month).Resolve(new LocalDate(2024, 12, 20), ReportingCalendar.Decree09).ToString());
    }

    [Fact]
    public void The_29th_of_February_has_the_28th_as_the_same_day_last_year() =>
        Assert.Equal("2023-01-01/2023-02-28", RelativePeriod.SameDaysLastYear.Resolve(new LocalDate(2024, 2, 29)).ToString());

    [Fact]
    public void Default_is_today()
    {
        Assert.Equal(RelativePeriod.This(PeriodKind.Day), default);
        Assert.Equal("TODAY", default(RelativePeriod).ToString());
        Assert.Equal(1, default(RelativePeriod).Count);
    }

    [Fact]
    public void Equality_is_a_contract() =>
        ValueContract.CheckEquality(RelativePeriod.Last(PeriodKind.Year), RelativePeriod.Parse("LAST_YEAR"), RelativePeriod.LastFinancialYears(), RelativePeriod.Last(PeriodKind.Month), RelativePeriod.Last(PeriodKind.Year, 2));

    [Fact]
    public void Errors_say_the_rule_and_the_cure()
    {
        Assert.StartsWith(
            "'GREGORIAN' is not the calendar of a financial year: LAST_FINANCIAL_YEAR needs one. Pass ReportingCalendar.FiscalYear with its first day.",
            Assert.Throws<ArgumentException>(() => RelativePeriod.LastFinancialYears().Resolve(s_asOf)).Message,
            StringComparison.Ordinal);
        Assert.StartsWith(
            "'ND09' is not a calendar with weeks: the calendar ND09 has no weeks: who orders a weekly report sets its days.",
            Assert.Throws<ArgumentException>(() => RelativePeriod.This(PeriodKind.Week).Resolve(s_asOf, ReportingCalendar.Decree09)).Message,
            StringComparison.Ordinal);
        Assert.StartsWith(
            "'2021-01-01' is not a day on which SAME_WEEK_LAST_YEAR can be resolved: a period leaves the years 0001 to 9999, or the year before has no such week.",
            Assert.Throws<ArgumentOutOfRangeException>(() => RelativePeriod.SamePeriodLastYear(PeriodKind.Week).Resolve(new LocalDate(2021, 1, 1))).Message,
            StringComparison.Ordinal);
        Assert.StartsWith("'0' is not a number of periods: it is 1 to 9999.", Assert.Throws<ArgumentOutOfRangeException>(() => RelativePeriod.Last(PeriodKind.Day, 0)).Message, StringComparison.Ordinal);
        Assert.StartsWith("'Range' is not a kind of which there is a current and a last one", Assert.Throws<ArgumentException>(() => RelativePeriod.This(PeriodKind.Range)).Message, StringComparison.Ordinal);
        Assert.StartsWith("'Year' is not a kind of which a year has several", Assert.Throws<ArgumentException>(() => RelativePeriod.AllOfThisYear(PeriodKind.Year)).Message, StringComparison.Ordinal);
        Assert.Equal(
            "'LAST_0_DAYS' is not a relative period: no relative period has this name (position 0). Write a name as in LAST_12_MONTHS, THIS_QUARTER, MONTHS_THIS_YEAR, YEAR_TO_DATE, or words as in tháng này, quý trước, 12 tháng qua, từ đầu năm đến nay.",
            Assert.Throws<FormatException>(() => RelativePeriod.Parse("LAST_0_DAYS")).Message);
        Assert.Equal("'x' is not a format of a relative period: it is G. Leave it out.", Assert.Throws<FormatException>(() => default(RelativePeriod).ToString("x")).Message);
        Assert.False(RelativePeriod.TryParse(new string('a', 257), out _, out TextFault fault));
        Assert.Equal(256, fault.Position);
    }

    [Theory]
    [InlineData("")]
    [InlineData("LAST_")]
    [InlineData("LAST_MONTHS")]
    [InlineData("LAST_1_MONTH")]
    [InlineData("THIS_MONTHS")]
    [InlineData("_THIS_YEAR")]
    [InlineData("YEARS_THIS_YEAR")]
    [InlineData("last_month")]
    [InlineData("0 tháng qua")]
    [InlineData("các năm nay")]
    [InlineData("tháng")]
    public void Other_names_are_refused(string text) => Assert.False(RelativePeriod.TryParse(text, provider: null, out _));

    private static ReportingCalendar Calendar(RelativePeriod relative, Dictionary<string, string> row)
    {
        if (relative.IsFinancial)
        {
            Assert.Equal("FINANCIAL_YEAR_OCTOBER", row["financial_year_start"]);
            return ReportingCalendar.FiscalYear(10, 1);
        }

        return row["weekly_start"] == "WEEKLY" ? ReportingCalendar.Gregorian : ReportingCalendar.Parse("W" + row["weekly_start"][7..10]);
    }

    /// <summary>The flags of the Java class are the names without underscores.</summary>
    private static string Name(string flag)
    {
        if (flag == "ThisDay")
            return "TODAY";
        StringBuilder name = new();
        string words = flag.Replace("BiWeek", "Biweek", StringComparison.Ordinal).Replace("BiMonth", "Bimonth", StringComparison.Ordinal).Replace("SixMonths", "Sixmonths", StringComparison.Ordinal);
        foreach (char letter in words)
        {
            bool starts = char.IsAsciiLetterUpper(letter) || (char.IsAsciiDigit(letter) && !char.IsAsciiDigit(name.Length > 0 ? name[^1] : '0'));
            if (starts && name.Length > 0)
                name.Append('_');
            name.Append(char.ToUpperInvariant(letter));
        }

        return name.ToString();
    }
}
