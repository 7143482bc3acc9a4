using Cds.Indicators.Periods;
using Cds.Indicators.Tests.Support;
using NodaTime;
using NodaTime.Text;
using Period = Cds.Indicators.Periods.Period;

namespace Cds.Indicators.Tests.Periods;

/// <summary>The worked examples of the SDMX technical notes, and what other libraries read and refuse.</summary>
public sealed class SdmxVectorTests
{
    [SharedFact]
    public void Every_time_period_has_its_days()
    {
        Dictionary<string, string> exceptions = new(StringComparer.Ordinal)
        {
            ["2000-W53 "] = "The year 2000 has 52 weeks; sdmx-dl lets week 53 run over into 2001 without a word, this reader refuses it.",
            ["2000-W1 "] = "Not SDMX 2.1, but a week of SDMX 2.0: read, and named as SDMX 2.0.",
        };
        List<Dictionary<string, string>> rows = Vectors.Rows("vectors/sdmx_time_periods.csv");
        Assert.Equal(102, rows.Count);
        Vectors.Check(rows, exceptions, row => row["time_period"] + " " + row["reporting_year_start_day"], row =>
        {
            bool read = PeriodReader.TryRead(row["time_period"], Options(row), out PeriodReading reading, out _);
            if (read != (row["validity"] == "valid"))
                return read ? $"read as {reading.Period}" : "not read";
            bool agrees = !read || (Agrees(row["period_start"], reading.Period.Start) && Agrees(row["period_end"], reading.Period.End));
            return agrees ? null : $"{reading.Period.Start:uuuu-MM-dd} to {reading.Period.End:uuuu-MM-dd}";
        });
        Assert.Equal(PeriodDialect.Sdmx20, PeriodReader.Read("2000-W1").Dialect);
    }

    [SharedFact]
    public void Every_reporting_period_is_written_back_as_it_was_read()
    {
        List<Dictionary<string, string>> rows = [.. Vectors.Rows("vectors/sdmx_time_periods.csv").Where(row => row["category"] == "reporting" && row["validity"] == "valid" && row["time_period"] != "2000-W53")];
        Assert.Equal(64, rows.Count);
        foreach (Dictionary<string, string> row in rows)
        {
            // Without a start of the reporting year, A1, M and D have a Gregorian form, which is the one that is written.
            Period period = PeriodReader.Read(row["time_period"], Options(row)).Period;
            bool isGregorianForm = period.Kind == PeriodKind.Day || (period.Calendar == ReportingCalendar.Gregorian && period.Kind is PeriodKind.Year or PeriodKind.Month);
            string written = period.ToString("sdmx");
            if (!isGregorianForm || row["reporting_year_start_day"].Length > 0 && period.Kind != PeriodKind.Day)
                Assert.Equal(row["time_period"], written);
            Assert.Equal(period, PeriodReader.Read(written, isGregorianForm ? null : Options(row)).Period);
        }
    }

    [SharedFact]
    public void Old_and_new_SDMX_forms_are_read_and_told_apart()
    {
        Dictionary<string, string> exceptions = new(StringComparer.Ordinal)
        {
            ["2003-W53"] = "The year 2003 has 52 weeks: neither library notices, this reader refuses it.",
        };
        List<Dictionary<string, string>> rows = Vectors.Rows("vectors/sdmx_legacy_vs_21_lexical.csv");
        Assert.Equal(47, rows.Count);
        Vectors.Check(rows, exceptions, row => row["text"], row =>
        {
            bool read = PeriodReader.TryRead(row["text"], options: null, out PeriodReading reading, out _);
            bool isNew = row["sdmx_2_1_plus"].Contains("valid", StringComparison.Ordinal) && !row["sdmx_2_1_plus"].StartsWith("invalid", StringComparison.Ordinal);
            bool isOld = row["sdmxsource_behaviour"] == "accepts";
            if (read != (isNew || isOld))
                return read ? $"read as {reading.Period}" : "not read";
            return !read || isNew != (reading.Dialect == PeriodDialect.Sdmx20) ? null : $"read as {reading.Dialect}";
        });
    }

    [Fact]
    public void A_fiscal_year_named_after_its_end_is_an_SDMX_year_named_after_its_start()
    {
        ReportingCalendar calendar = ReportingCalendar.FiscalYear(11, 1, FiscalYearLabel.EndYear);
        Assert.Equal("2023-A1", Period.OfYear(2024, calendar).ToString("sdmx"));
        Period read = PeriodReader.Read("2023-A1", new PeriodReadingOptions { ReportingYearStart = new AnnualDate(11, 1) }).Period;
        Assert.Equal(Period.OfYear(2024, calendar).Start, read.Start);
        Assert.Equal(Period.OfYear(2024, calendar).End, read.End);
    }

    [Fact]
    public void The_start_of_the_reporting_year_moves_reporting_forms_and_no_others()
    {
        PeriodReadingOptions options = new() { ReportingYearStart = new AnnualDate(7, 1) };
        Assert.Equal("2010-Q2@FY07-01", PeriodReader.Read("2010-Q2", options).Period.ToString());
        Assert.Equal(PeriodDialect.Sdmx, PeriodReader.Read("2010-Q2", options).Dialect);
        Assert.Equal("2010-Q2@ND09", PeriodReader.Read("2010-Q2@ND09", options).Period.ToString());
        Assert.Equal("2010", PeriodReader.Read("2010", options).Period.ToString());
        Assert.Equal("2010-M02", PeriodReader.Read("2010-02", options).Period.ToString());
        Assert.Equal("2010-S1", PeriodReader.Read("2010-B1", options).Period.ToString());
        Assert.Equal("2010-BM2", PeriodReader.Read("2010-BM2", options).Period.ToString());
        Assert.Equal("2010-07-02", PeriodReader.Read("2010-D002", options).Period.ToString());
    }

    [Theory]
    [InlineData("2012-02-29T24:00:00", "2012-03-01", PeriodNotes.TimeOfDayNotKept | PeriodNotes.MidnightEndsDay)]
    [InlineData("2012-12-31T24:00", "2013-01-01", PeriodNotes.TimeOfDayNotKept | PeriodNotes.MidnightEndsDay)]
    [InlineData("2012-02-29T23:59:59.999Z", "2012-02-29", PeriodNotes.TimeOfDayNotKept | PeriodNotes.OffsetNotKept)]
    [InlineData("2012-02-29T00:00:00+07:00", "2012-02-29", PeriodNotes.TimeOfDayNotKept | PeriodNotes.OffsetNotKept)]
    public void A_date_with_a_time_is_a_point_in_time_on_its_day(string text, string day, PeriodNotes notes)
    {
        PeriodReading reading = PeriodReader.Read(text);
        Assert.Equal(day, reading.Period.ToString());
        Assert.Equal(notes, reading.Notes);
        Assert.True(reading.IsPointInTime);
    }

    [Theory]
    [InlineData("2001-02-03/P2D", "2001-02-03/2001-02-04")]
    [InlineData("2001-01-31/P1M", "2001-01-31/2001-02-27")]
    [InlineData("2001-02-03/P2W", "2001-02-03/2001-02-16")]
    [InlineData("2001-02-03/P1Y2M3D", "2001-02-03/2002-04-05")]
    [InlineData("2001-02-03T04:05/P2D", "2001-02-03/2001-02-04")]
    public void A_time_range_is_its_days(string text, string expected) => Assert.Equal(expected, Period.Parse(text).ToString());

    [Theory]
    [InlineData("2001-02-03/P")]
    [InlineData("2001-02-03/P0D")]
    [InlineData("2001-02-03/PT5H")]
    [InlineData("2001-02-03/P1D1M")]
    [InlineData("2001-02-03/P9999999Y")]
    [InlineData("9999-12-30/P3D")]
    [InlineData("2001-02-03T24:00:01")]
    [InlineData("2001-02-03T23:60:00")]
    [InlineData("2001-02-03T1:00")]
    [InlineData("2001-02-03T10:00:00+15:00")]
    [InlineData("9999-12-31T24:00:00")]
    public void Other_times_and_durations_are_refused(string text) => Assert.False(Period.TryParse(text, provider: null, out _));

    private static PeriodReadingOptions Options(Dictionary<string, string> row)
    {
        string start = row["reporting_year_start_day"];
        return start.Length == 0 ? new PeriodReadingOptions() : new PeriodReadingOptions { ReportingYearStart = AnnualDatePattern.Iso.Parse(start[2..]).Value };
    }

    private static bool Agrees(string expected, LocalDate actual) => expected.Length == 0 || LocalDatePattern.Iso.Parse(expected[..10]).Value == actual;
}
