using System.Text.Json;
using Cds.Indicators.Faults;
using Cds.Indicators.Internal;
using Cds.Indicators.Observations;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Json;

/// <summary>
/// Reads and writes the value of an observation as an object that says its form: <c>{"number":166}</c>, <c>{"ratio":"26/35"}</c>, <c>{"figure":"98.45%"}</c>;
/// <c>{}</c> where it is missing.
/// </summary>
/// <example><code>JsonSerializer.Serialize(ObservedValue.Of(Ratio.Of(26, 35)));   // {"ratio":"26/35"}</code></example>
public sealed class ObservedValueJsonConverter : StructuredJsonConverter<ObservedValue>
{
    /// <summary>Creates the converter; it has no state.</summary>
    public ObservedValueJsonConverter()
        : base("the value of an observation")
    {
    }

    internal static bool TryReadValue(StrictJsonValue value, out ObservedValue result)
    {
        StrictJsonObject parts = value.Object();
        StrictJsonValue number = parts.Optional("number");
        StrictJsonValue ratio = parts.Optional("ratio");
        StrictJsonValue figure = parts.Optional("figure");
        if ((number.IsAbsent ? 0 : 1) + (ratio.IsAbsent ? 0 : 1) + (figure.IsAbsent ? 0 : 1) > 1)
            value.Report("a value is a number, a ratio or a figure", "Write one of them.");

        result = ObservedValue.Missing;
        if (number.Decimal(long.MinValue, long.MaxValue) is { } given)
        {
            if (given == decimal.Truncate(given))
                result = ObservedValue.Of((long)given);
            else
                number.Report("the number is not a whole number", "Write it in the smallest unit of its measure.");
        }

        if (ratio.Parsed("a ratio", Ratio.TryParse, out Ratio counts))
            result = ObservedValue.Of(counts);
        if (figure.Parsed("a figure", static (ReadOnlySpan<char> text, out Figure read, out TextFault fault) => Figure.TryParse(text, out read!, out fault), out Figure said))
            result = ObservedValue.Of(said);
        return parts.IsSound;
    }

    internal static void WriteParts(Utf8JsonWriter writer, ObservedValue value)
    {
        writer.WriteStartObject();
        if (value.Form == ObservedForm.Number)
            writer.WriteNumber("number", value.Counts.Numerator);
        else if (value.Form == ObservedForm.Ratio)
            writer.WriteString("ratio", $"{value.Counts}");
        else if (value.Form == ObservedForm.Figure)
            writer.WriteString("figure", $"{value.Figure}");
        writer.WriteEndObject();
    }

    private protected override bool TryRead(StrictJsonValue value, out ObservedValue result) => TryReadValue(value, out result);

    private protected override void WriteValue(Utf8JsonWriter writer, ObservedValue value) => WriteParts(writer, value);
}
