using System.Text.Json;
using Cds.Indicators.Internal;
using Cds.Indicators.Periods;

namespace Cds.Indicators.Json;

/// <summary>Reads and writes the notes on a reading as a list of names, each once: <c>["from-as-of-date"]</c>, <c>[]</c> for none.</summary>
/// <example><code>JsonSerializer.Serialize(PeriodNotes.OffsetNotKept | PeriodNotes.TimeOfDayNotKept);   // ["time-of-day-not-kept","offset-not-kept"]</code></example>
public sealed class PeriodNotesJsonConverter : StructuredJsonConverter<PeriodNotes>
{
    /// <summary>Creates the converter; it has no state.</summary>
    public PeriodNotesJsonConverter()
        : base("a list of notes")
    {
    }

    private protected override bool TryRead(StrictJsonValue value, out PeriodNotes result)
    {
        result = Read(value);
        return true;
    }

    private protected override void WriteValue(Utf8JsonWriter writer, PeriodNotes value) => Write(writer, value);

    internal static PeriodNotes Read(StrictJsonValue list)
    {
        PeriodNotes notes = PeriodNotes.None;
        foreach (StrictJsonValue item in list.Items())
        {
            PeriodNotes note = item.Choice("a note", EnumNames<PeriodNotes>.Words[1..]) ?? PeriodNotes.None;
            if (note != PeriodNotes.None && notes.HasFlag(note))
                item.Report("the note stands twice", "Keep one.");
            notes |= note;
        }

        return notes;
    }

    internal static void Write(Utf8JsonWriter writer, PeriodNotes notes)
    {
        writer.WriteStartArray();
        for (int bit = 1; bit <= byte.MaxValue; bit <<= 1)
        {
            PeriodNotes note = (PeriodNotes)bit;
            if (notes.HasFlag(note))
                writer.WriteStringValue(EnumNames<PeriodNotes>.Of(note));
        }

        writer.WriteEndArray();
    }
}
