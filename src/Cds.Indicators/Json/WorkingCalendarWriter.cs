using System.Text.Json;
using Cds.Indicators.Periods;
using NodaTime;

namespace Cds.Indicators.Json;

/// <summary>Writes a working calendar as a document of version 1.</summary>
internal static class WorkingCalendarWriter
{
    public static void Write(Utf8JsonWriter writer, WorkingCalendar calendar)
    {
        writer.WriteStartObject();
        writer.WriteString("format", "cds-indicators/working-calendar");
        writer.WriteNumber("version", 1);
        writer.WriteText("name", calendar.Name);
        writer.WriteStartObject("weeklyRest");
        writer.WriteStartArray("days");
        foreach (IsoDayOfWeek day in calendar.WeeklyRestDays)
            writer.WriteStringValue(EnumNames<IsoDayOfWeek>.Of(day));
        writer.WriteEndArray();
        writer.WriteBasis("legalBasis", calendar.WeeklyRestBasis);
        writer.WriteEndObject();
        writer.WriteStartArray("years");
        foreach (WorkingCalendarYear year in calendar.Years)
            Write(writer, year);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, DayOff dayOff)
    {
        writer.WriteStartObject();
        writer.WriteDate("date", dayOff.Date);
        writer.WriteStartObject("name");
        writer.WriteText("vi", dayOff.VietnameseName);
        writer.WriteText("en", dayOff.EnglishName);
        writer.WriteEndObject();
        writer.WriteBasis("legalBasis", dayOff.Basis);
        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, WorkedRestDay worked)
    {
        writer.WriteStartObject();
        writer.WriteDate("date", worked.Date);
        writer.WriteDate("inExchangeFor", worked.InExchangeFor);
        writer.WriteBasis("legalBasis", worked.Basis);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, WorkingCalendarYear year)
    {
        writer.WriteStartObject();
        writer.WriteNumber("year", year.Year);
        writer.WriteStartArray("daysOff");
        foreach (DayOff dayOff in year.DaysOff)
            Write(writer, dayOff);
        writer.WriteEndArray();
        writer.WriteStartArray("workedRestDays");
        foreach (WorkedRestDay worked in year.WorkedRestDays)
            Write(writer, worked);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
