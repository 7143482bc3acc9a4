using System.Text;
using Cds.Indicators.Faults;
using Cds.Indicators.Periods;
using NodaTime;

namespace Cds.Indicators.Tests.Periods;

public class WorkingCalendarReadingTests
{
    private const string Basis = """ "legalBasis": { "document": "Nội quy", "confidence": "Q" } """;
    private const string Week = """ "weeklyRest": { "days": ["saturday", "sunday"], """ + Basis + "}";

    private static string Document(string body) => $$"""{ "format": "cds-indicators/working-calendar", "version": 1, {{body}} }""";

    private static string Off(string date) => $$"""{ "date": "{{date}}", "name": { "vi": "Nghỉ", "en": "Off" }, {{Basis}} }""";

    private static string Worked(string date, string exchange) => $$"""{ "date": "{{date}}", "inExchangeFor": "{{exchange}}", {{Basis}} }""";

    private static string Year(int year, string off, string worked) => $$"""{ "year": {{year}}, "daysOff": [{{off}}], "workedRestDays": [{{worked}}] }""";

    private static string[] Faults(string json) =>
        [.. Assert.Throws<FaultException>(() => WorkingCalendar.Read(Encoding.UTF8.GetBytes(json), "own.json")).Faults.Select(static f => f.ToString())];

    [Fact]
    public void A_sound_document_is_read_from_bytes_and_from_a_stream()
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(Document($""" "name": "Của tôi", {Week}, "years": [{Year(2030, Off("2030-01-02"), Worked("2030-01-12", "2030-01-02"))}]"""));
        using MemoryStream stream = new(utf8);
        foreach (WorkingCalendar calendar in new[] { WorkingCalendar.Read(utf8, "own.json"), WorkingCalendar.Read(stream, "own.json") })
        {
            Assert.Equal("Của tôi (2030)", calendar.ToString());
            Assert.False(calendar.IsWorkingDay(new LocalDate(2030, 1, 2)));
            Assert.True(calendar.IsWorkingDay(new LocalDate(2030, 1, 12)));
            Assert.Equal(new LocalDate(2030, 1, 3), calendar.AddWorkingDays(new LocalDate(2030, 1, 1), 1));
        }
    }

    [Fact]
    public void Every_fault_is_named_with_its_path()
    {
        string years = string.Join(
            ", ",
            Year(2030, string.Join(", ", Off("2030-01-05"), Off("2031-01-02"), Off("2030-01-03"), Off("2030-01-03")), string.Join(", ", Worked("2030-01-04", "2030-01-03"), Worked("2030-01-06", "2030-01-03"), Worked("2030-01-06", "2030-02-01"))),
            Year(2030, "", ""));
        Assert.Equal(
            [
                "own.json, $.years[0].daysOff[0].date: '2030-01-05': a Saturday is a weekly rest day already. Leave it out, and list the day that is given for it.",
                "own.json, $.years[0].daysOff[1].date: '2031-01-02': the day is not in the year 2030. List it under its own year.",
                "own.json, $.years[0].daysOff[3].date: '2030-01-03': the day is listed twice. Keep one.",
                "own.json, $.years[0].workedRestDays[0].date: '2030-01-04': a Friday is no weekly rest day. Leave it out: it is worked anyway.",
                "own.json, $.years[0].workedRestDays[2].date: '2030-01-06': the day is listed twice. Keep one.",
                "own.json, $.years[1].year: '2030': the year stands twice. Keep one.",
            ],
            Faults(Document($""" "name": "x", {Week}, "years": [{years}]""")).Where(static f => !f.Contains("inExchangeFor", StringComparison.Ordinal)).ToArray());
    }

    [Fact]
    public void An_exchange_names_one_listed_day_off()
    {
        string year = Year(2030, Off("2030-01-03"), string.Join(", ", Worked("2030-01-05", "2030-01-03"), Worked("2030-01-06", "2030-01-03"), Worked("2030-01-12", "2030-01-04"), Worked("2030-01-13", "2029-12-31")));
        Assert.Equal(
            [
                "own.json, $.years[0].workedRestDays[1].inExchangeFor: '2030-01-03': two rest days are worked for one day off. Keep one.",
                "own.json, $.years[0].workedRestDays[2].inExchangeFor: '2030-01-04': the day in exchange is not listed as a day off. List it, or name the day that is off for this one.",
            ],
            Faults(Document($""" "name": "x", {Week}, "years": [{year}]""")));
    }

    [Fact]
    public void Members_that_are_missing_unknown_or_wrong_are_named()
    {
        Assert.Equal(
            [
                "own.json, $: the member name is missing. Add name.",
                "own.json, $.note: the member is not known here. Remove it; the members are format, version, name, weeklyRest, years.",
                "own.json, $.weeklyRest: the member legalBasis is missing. Add legalBasis.",
                "own.json, $.weeklyRest.days[1]: 'sunday': the day stands twice. Keep one.",
                "own.json, $.weeklyRest.days[2]: 'Sunday': the text is not a day of the week. Write one of monday, tuesday, wednesday, thursday, friday, saturday, sunday.",
                "own.json, $.years[0]: the member workedRestDays is missing. Add workedRestDays.",
                "own.json, $.years[0].year: '0': the number is not a whole number from 1 to 9999. Write digits alone, without fraction or exponent.",
                "own.json, $.years[0].daysOff[0]: the member legalBasis is missing. Add legalBasis.",
                "own.json, $.years[0].daysOff[0].date: '2030-13-01': the text is not a date: a date is a day of the calendar as year-month-day (position 0). Write it like 2026-01-31.",
                "own.json, $.years[0].daysOff[0].name: the member en is missing. Add en.",
            ],
            Faults(Document(""" "note": 1, "weeklyRest": { "days": ["sunday", "sunday", "Sunday"] }, "years": [{ "year": 0, "daysOff": [{ "date": "2030-13-01", "name": { "vi": "a" } }] }]""")));
    }

    [Fact]
    public void A_week_without_a_working_day_is_refused() =>
        Assert.Equal(
            ["own.json, $.weeklyRest.days: '[…]': no day of the week is left to be worked. Name at most six."],
            Faults(Document($$""" "name": "x", "weeklyRest": { "days": ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"], {{Basis}} }, "years": []""")));

    [Fact]
    public void Another_format_a_newer_version_and_too_much_are_refused()
    {
        Assert.Equal(
            ["own.json, $.format: 'cds-indicators/catalogue': the format of the document is \"cds-indicators/working-calendar\". Write \"cds-indicators/working-calendar\"."],
            Faults("""{ "format": "cds-indicators/catalogue", "version": 1 }"""));
        Assert.Equal(
            ["own.json, $.version: '2': the number is not a whole number from 1 to 1. Write digits alone, without fraction or exponent."],
            Faults("""{ "format": "cds-indicators/working-calendar", "version": 2 }"""));
        Assert.Equal(["own.json, $: the document is larger than 1048576 bytes. Split it."], Faults(new string(' ', 1_048_577)));
        Assert.Equal(["own.json, $: more than 8 arrays and objects stand inside each other at line 1. Flatten it."], Faults("[[[[[[[[[]]]]]]]]]"));
    }
}
