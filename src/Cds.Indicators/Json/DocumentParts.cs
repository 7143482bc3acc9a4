using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Cds.Indicators.Indicators;
using Cds.Indicators.Internal;
using Cds.Indicators.Provenance;
using NodaTime;
using NodaTime.Text;

namespace Cds.Indicators.Json;

/// <summary>
/// The parts that documents share, written as the strict readers expect them: what could not be read back is refused here and not written.
/// </summary>
internal static class DocumentParts
{
    /// <summary>Writes a text that is not blank and has no white space around it.</summary>
    /// <exception cref="JsonException">The text is another one.</exception>
    public static void WriteText(this Utf8JsonWriter writer, string name, string text)
    {
        if (text.AsSpan().Trim().Length != text.Length || text.Length == 0)
            throw new JsonException($"'{text}' is not a text that can be read back as {name}: it is blank or has white space around it. Give the text alone.");
        writer.WriteString(name, text);
    }

    public static void WriteOptionalText(this Utf8JsonWriter writer, string name, string? text)
    {
        if (text is not null)
            writer.WriteText(name, text);
    }

    /// <summary>Writes a day of the years 1 to 9999, in the ISO calendar.</summary>
    /// <exception cref="JsonException">The day lies in another year.</exception>
    public static void WriteDate(this Utf8JsonWriter writer, string name, LocalDate date)
    {
        LocalDate day = date.WithCalendar(CalendarSystem.Iso);
        if (day.Year < 1)
            throw new JsonException(string.Create(CultureInfo.InvariantCulture, $"'{LocalDatePattern.Iso.Format(day)}' is not a day that can be read back as {name}: years are 1 to 9999. Take a later day."));
        writer.WriteString(name, LocalDatePattern.Iso.Format(day));
    }

    public static void WriteEnum<TEnum>(this Utf8JsonWriter writer, string name, TEnum value)
        where TEnum : struct, Enum => writer.WriteString(name, EnumNames<TEnum>.Of(value));

    public static void WriteLocalized(this Utf8JsonWriter writer, string name, LocalizedText text)
    {
        writer.WritePropertyName(name);
        writer.WriteLocalized(text);
    }

    public static void WriteLocalized(this Utf8JsonWriter writer, LocalizedText text)
    {
        writer.WriteStartObject();
        writer.WriteText("vi", text.Vietnamese);
        writer.WriteText("en", text.English);
        writer.WriteEndObject();
    }

    public static void WriteOptional(this Utf8JsonWriter writer, string name, LocalizedText? text)
    {
        if (text is not null)
            writer.WriteLocalized(name, text);
    }

    /// <summary>Writes a list; nothing where it is empty.</summary>
    public static void WriteList<T>(this Utf8JsonWriter writer, string name, ImmutableArray<T> items, Action<T> write)
    {
        if (items.IsEmpty)
            return;
        writer.WriteStartArray(name);
        foreach (T item in items)
            write(item);
        writer.WriteEndArray();
    }

    public static void WriteBasis(this Utf8JsonWriter writer, string name, LegalBasis basis)
    {
        writer.WritePropertyName(name);
        writer.WriteBasis(basis);
    }

    public static void WriteBasis(this Utf8JsonWriter writer, LegalBasis basis)
    {
        writer.WriteStartObject();
        writer.WriteText("document", basis.Document);
        writer.WriteOptionalText("article", basis.Article);
        if (basis.Date is { } date)
            writer.WriteDate("date", date);
        writer.WriteOptionalText("reference", basis.Reference);
        writer.WriteString("confidence", ConfidenceJsonConverter.TagOf(basis.Confidence));
        writer.WriteEndObject();
    }

    /// <summary>Reads a code with its name; null after a fault.</summary>
    public static (string Code, LocalizedText Name)? ReadCoded(StrictJsonValue value)
    {
        StrictJsonObject item = value.Object();
        string code = item["code"].Text();
        if (code.Length != 0 && !IndicatorCode.IsWellFormed(code))
            item.Report("code", IndicatorCode.Rule, IndicatorCode.Cure);
        LocalizedText? name = LocalizedTextJson.Read(item["name"]);
        return item.IsSound ? (code, name!) : null;
    }

    public static void WriteCoded(this Utf8JsonWriter writer, string code, LocalizedText name)
    {
        writer.WriteString("code", code);
        writer.WriteLocalized("name", name);
    }
}
