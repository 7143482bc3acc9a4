using System.Text.Json;
using Cds.Indicators.Internal;
using Cds.Indicators.Periods;

namespace Cds.Indicators.Json;

/// <summary>Reads and writes periods in a row by the first and their number: <c>{"first":"2024-M05","count":3}</c>; <c>{"count":0}</c> for none.</summary>
/// <example><code>JsonSerializer.Serialize(Period.OfYear(2024).Subdivide(PeriodKind.Quarter));   // {"first":"2024-Q1","count":4}</code></example>
public sealed class PeriodSequenceJsonConverter : StructuredJsonConverter<PeriodSequence>
{
    /// <summary>Creates the converter; it has no state.</summary>
    public PeriodSequenceJsonConverter()
        : base("a sequence of periods")
    {
    }

    private protected override bool TryRead(StrictJsonValue value, out PeriodSequence result)
    {
        StrictJsonObject sequence = value.Object();
        int count = sequence["count"].Integer(0, int.MaxValue);
        StrictJsonValue start = sequence.Optional("first");
        bool hasFirst = start.Parsed("a period", PeriodJsonConverter.TryParse, out Period first);
        if (sequence.IsSound && hasFirst != count > 0)
            sequence.Report("first", "a sequence has a first period exactly where its count is above 0", "Write {\"first\":\"2024-M05\",\"count\":3} or {\"count\":0}.");
        else if (count > 1 && hasFirst && !first.TryShift(count - 1, out _))
            sequence.Report("count", "so many periods do not follow the first: they end within the years 1 to 9999, and plan terms and ranges have no next", "Write fewer.");
        result = sequence.IsSound ? new PeriodSequence(first, count) : default;
        return sequence.IsSound;
    }

    private protected override void WriteValue(Utf8JsonWriter writer, PeriodSequence value)
    {
        writer.WriteStartObject();
        if (value.Count > 0)
            writer.WriteString("first", $"{value[0]}");
        writer.WriteNumber("count", value.Count);
        writer.WriteEndObject();
    }
}
