using System.Globalization;
using System.Text.RegularExpressions;
using Cds.Indicators.Periods;
using Cds.Indicators.Tests.Support;
using NodaTime;
using NodaTime.Text;
using Period = Cds.Indicators.Periods.Period;

namespace Cds.Indicators.Tests.Periods;

/// <summary>What the tests of DHIS2 assert about its periods.</summary>
public sealed partial class Dhis2VectorTests
{
    private static readonly Dictionary<string, (PeriodKind Kind, ReportingCalendar Calendar)> s_types = new(StringComparer.Ordinal)
    {
        ["Daily"] = (PeriodKind.Day, ReportingCalendar.Gregorian),
        ["Weekly"] = (PeriodKind.Week, ReportingCalendar.Gregorian),
        ["WeeklyWednesday"] = (PeriodKind.Week, ReportingCalendar.WeeksFrom(IsoDayOfWeek.Wednesday)),
        ["WeeklyThursday"] = (PeriodKind.Week, ReportingCalendar.WeeksFrom(IsoDayOfWeek.Thursday)),
        ["WeeklyFriday"] = (PeriodKind.Week, ReportingCalendar.WeeksFrom(IsoDayOfWeek.Friday)),
        ["WeeklySaturday"] = (PeriodKind.Week, ReportingCalendar.WeeksFrom(IsoDayOfWeek.Saturday)),
        ["WeeklySunday"] = (PeriodKind.Week, ReportingCalendar.WeeksFrom(IsoDayOfWeek.Sunday)),
        ["BiWeekly"] = (PeriodKind.Biweek, ReportingCalendar.Gregorian),
        ["Monthly"] = (PeriodKind.Month, ReportingCalendar.Gregorian),
        ["BiMonthly"] = (PeriodKind.Bimonth, ReportingCalendar.Gregorian),
        ["Quarterly"] = (PeriodKind.Quarter, ReportingCalendar.Gregorian),
        ["QuarterlyNov"] = (PeriodKind.Quarter, ReportingCalendar.FiscalYear(11, 1, FiscalYearLabel.EndYear)),
        ["SixMonthly"] = (PeriodKind.HalfYear, ReportingCalendar.Gregorian),
        ["SixMonthlyApril"] = (PeriodKind.HalfYear, ReportingCalendar.FiscalYear(4, 1)),
        ["SixMonthlyNov"] = (PeriodKind.HalfYear, ReportingCalendar.FiscalYear(11, 1, FiscalYearLabel.EndYear)),
        ["Yearly"] = (PeriodKind.Year, ReportingCalendar.Gregorian),
        ["FinancialFeb"] = (PeriodKind.Year, ReportingCalendar.FiscalYear(2, 1)),
        ["FinancialApril"] = (PeriodKind.Year, ReportingCalendar.FiscalYear(4, 1)),
        ["FinancialJuly"] = (PeriodKind.Year, ReportingCalendar.FiscalYear(7, 1)),
        ["FinancialAug"] = (PeriodKind.Year, ReportingCalendar.FiscalYear(8, 1)),
        ["FinancialSep"] = (PeriodKind.Year, ReportingCalendar.FiscalYear(9, 1)),
        ["FinancialOct"] = (PeriodKind.Year, ReportingCalendar.FiscalYear(10, 1)),
        ["FinancialNov"] = (PeriodKind.Year, ReportingCalendar.FiscalYear(11, 1, FiscalYearLabel.EndYear)),
    };

    [SharedFact]
    public void Every_label_has_the_days_that_DHIS2_gives_it()
    {
        List<Dictionary<string, string>> rows = Vectors.Rows("vectors/dhis2_period_iso_to_interval.csv");
        Assert.Equal(61, rows.Count);
        Vectors.Check(rows, NoExceptions, row => row["iso"], row =>
        {
            bool read = Period.TryParse(row["iso"], provider: null, out Period period);
            if (read != (row["validity"] == "valid"))
                return read ? $"read as {period}" : "not read";
            bool agrees = !read || (Agrees(row["start_inclusive"], period.Start) && Agrees(row["end_inclusive"], period.End));
            return agrees ? null : $"{period.Start:uuuu-MM-dd} to {period.End:uuuu-MM-dd}";
        });
    }

    [SharedFact]
    public void Every_label_has_the_type_that_DHIS2_gives_it()
    {
        List<Dictionary<string, string>> rows = Vectors.Rows("vectors/dhis2_period_iso_to_type.csv");
        Assert.Equal(20, rows.Count);
        Vectors.Check(rows, NoExceptions, row => row["iso"], row =>
        {
            Period period = Period.Parse(row["iso"]);
            (PeriodKind kind, ReportingCalendar calendar) = s_types[row["period_type"]];
            return period.Kind == kind && period.Calendar == calendar ? null : $"{period.Kind} of {period.Calendar}";
        });
    }

    [SharedFact]
    public void Every_period_rolls_up_as_in_DHIS2()
    {
        List<Dictionary<string, string>> rows = Vectors.Rows("vectors/dhis2_period_rollup.csv");
        Assert.Equal(19, rows.Count);
        Vectors.Check(rows, NoExceptions, row => row["period"], row =>
        {
            Period longer = Period.Parse(row["period"]).RollUp(s_types[row["to_type"]].Kind);
            return longer == Period.Parse(row["expected"]) && longer.ToString("dhis2") == row["expected"] ? null : longer.ToString("dhis2");
        });
    }

    [SharedFact]
    public void Periods_that_contain_follow_and_precede_are_those_of_DHIS2()
    {
        List<Dictionary<string, string>> rows = Vectors.Rows("vectors/dhis2_period_containing_next_previous.csv");
        Assert.Equal(134, rows.Count);
        Vectors.Check(rows, NoExceptions, row => string.Join(' ', row["period_type"], row["operation"], row["input"]), CheckMovement);
    }

    [SharedFact]
    public void Generated_periods_are_those_of_DHIS2()
    {
        Dictionary<string, string> exceptions = new(StringComparer.Ordinal)
        {
            ["BiWeekly generatePeriods 2018-10-05 start[2]"] = "Their test says 31 January, a Wednesday; the biweeks before it begin on Mondays, 1 and 15 January. Their equality compares labels alone.",
            ["BiWeekly generateRollingPeriods 2018-01-01 start[3]"] = "Their test says 28 February 2017, a Tuesday; a biweek begins on a Monday, the 27th.",
            ["BiWeekly generateRollingPeriods 2018-01-01 start[4]"] = "Their test says 14 March 2017, a Tuesday; the Monday is the 13th.",
            ["BiWeekly generateRollingPeriods 2018-01-01 start[5]"] = "Their test says 29 March 2017, a Wednesday; the Monday is the 27th.",
        };
        List<Dictionary<string, string>> rows = Vectors.Rows("vectors/dhis2_period_generate.csv");
        Assert.Equal(228, rows.Count);
        Vectors.Check(rows, exceptions, row => string.Join(' ', Type(row), row["generator"], row["input_date_or_range"], row["expectation"]), CheckGenerated);
    }

    [Theory]
    [InlineData("2024W5")]
    [InlineData("2024WedW5")]
    [InlineData("2024ThuW5")]
    [InlineData("2024FriW5")]
    [InlineData("2024SatW5")]
    [InlineData("2024SunW5")]
    [InlineData("2024BiW5")]
    [InlineData("202405")]
    [InlineData("202405B")]
    [InlineData("2024Q3")]
    [InlineData("2024NovQ3")]
    [InlineData("2024S2")]
    [InlineData("2024AprilS2")]
    [InlineData("2024NovS2")]
    [InlineData("2024Feb")]
    [InlineData("2024April")]
    [InlineData("2024July")]
    [InlineData("2024Aug")]
    [InlineData("2024Sep")]
    [InlineData("2024Oct")]
    [InlineData("2024Nov")]
    public void The_label_of_every_type_is_read_as_DHIS2_and_written_back(string label)
    {
        PeriodReading reading = PeriodReader.Read(label);
        Assert.Equal(PeriodDialect.Dhis2, reading.Dialect);
        Assert.Equal(label, reading.Period.ToString("dhis2"));
    }

    private static Dictionary<string, string> NoExceptions => new(StringComparer.Ordinal);

    private static string? CheckMovement(Dictionary<string, string> row)
    {
        (PeriodKind kind, ReportingCalendar calendar) = s_types[Type(row)];
        string operation = row["operation"];
        string expected = row["expected_start_or_iso_or_date"];
        Match match = Movement().Match(operation);
        Period found;
        if (operation == "parse")
        {
            found = Period.Parse(row["input"]);
        }
        else
        {
            Period current = Period.Containing(Date(row["input"]), kind, calendar);
            int count = match.Groups["count"].Value.Length == 0 ? 1 : int.Parse(match.Groups["count"].Value, CultureInfo.InvariantCulture);
            switch (match.Groups["what"].Value)
            {
                case "next":
                    found = current.Shift(count);
                    break;
                case "previous":
                    found = current.Shift(-count);
                    break;
                case "rewind":
                    // DHIS2 moves a date; the whole period so many earlier must hold that date.
                    found = current.Shift(-count);
                    return found.Contains(Date(expected)) ? null : found.ToString();
                case "iso":
                    return current.ToString("dhis2") == expected ? null : current.ToString("dhis2");
                default:
                    Assert.Equal("containing", operation);
                    found = current;
                    break;
            }
        }

        return Agrees(expected, found.Start) && Agrees(row["expected_end"], found.End) ? null : $"{found.Start:uuuu-MM-dd} to {found.End:uuuu-MM-dd}";
    }

    private static string? CheckGenerated(Dictionary<string, string> row)
    {
        (PeriodKind kind, ReportingCalendar calendar) = s_types[Type(row)];
        if (row["input_date_or_range"].Length == 0 && kind == PeriodKind.Week)
        {
            // The row does not say of which year: one of 52 and one of 53 weeks exist.
            int weeks = int.Parse(row["value"], CultureInfo.InvariantCulture);
            int year = weeks == 53 ? 2009 : 2011;
            return Period.Week(year, weeks).Year == year && !Period.TryParse($"{year}-W{weeks + 1}", provider: null, out _) ? null : "no year has as many";
        }

        PeriodSequence periods = Generate(row, kind, calendar);
        if (row["expectation"] == "count")
            return periods.Count == int.Parse(row["value"], CultureInfo.InvariantCulture) ? null : periods.Count.ToString(CultureInfo.InvariantCulture);
        int index = int.Parse(row["expectation"]["start[".Length..^1], CultureInfo.InvariantCulture);
        return Agrees(row["value"], periods[index].Start) ? null : periods[index].Start.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
    }

    private static PeriodSequence Generate(Dictionary<string, string> row, PeriodKind kind, ReportingCalendar calendar)
    {
        string input = row["input_date_or_range"];
        if (input.Contains('/', StringComparison.Ordinal))
            return Period.Covering(Date(input[..10]), Date(input[11..]), kind, calendar);
        LocalDate date = input.Length == 0 ? new LocalDate(2009, 2, 15) : Date(input);
        Period year = Period.Containing(date, PeriodKind.Year, calendar);
        switch (row["generator"])
        {
            case "generateRollingPeriods":
                int perYear = kind == PeriodKind.Biweek ? 26 : year.Subdivide(kind).Count;
                return RelativePeriod.LastIncludingCurrent(kind, perYear).Resolve(date, calendar);
            case "generateLast5Years":
                return Period.Sequence(year.Shift(-4).Subdivide(kind)[0], year.Subdivide(kind)[^1]);
            default:
                Assert.Equal("generatePeriods", row["generator"]);
                if (row["source_test"] == "YearlyPeriodTypeTest.testGenerateLast5Years")
                    return RelativePeriod.LastIncludingCurrent(kind, 5).Resolve(date, calendar);
                if (kind == PeriodKind.Year)
                    return Period.Sequence(year.Shift(-5), year.Shift(5));
                return RelativePeriod.AllOfThisYear(kind).Resolve(date, calendar);
        }
    }

    private static string Type(Dictionary<string, string> row) => row["period_type"]
        .Replace("PeriodType", "", StringComparison.Ordinal)
        .Replace("November", "Nov", StringComparison.Ordinal)
        .Replace("October", "Oct", StringComparison.Ordinal);

    private static LocalDate Date(string text) => LocalDatePattern.Iso.Parse(text).Value;

    private static bool Agrees(string expected, LocalDate actual) => expected.Length == 0 || Date(expected) == actual;

    [GeneratedRegex("^((?<what>next|previous)(_(?<count>[0-9]+))?_of_containing|(?<what>rewind)_(?<count>-?[0-9]+)|(?<what>iso)_of_containing|containing|parse)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Movement();
}
