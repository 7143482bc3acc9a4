using System.Text.Json;
using Cds.Indicators.Internal;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Json;

/// <summary>Reads and writes an interval as <c>{"lower":"0.9","lowerClosed":false,"upper":"1","upperClosed":true}</c>; an absent end has no members.</summary>
/// <example><code>JsonSerializer.Serialize(Interval.Above(0.9m));   // {"lower":"0.9","lowerClosed":false}</code></example>
public sealed class IntervalJsonConverter : StructuredJsonConverter<Interval>
{
    /// <summary>Creates the converter; it has no state.</summary>
    public IntervalJsonConverter()
        : base("an interval")
    {
    }

    private protected override bool TryRead(StrictJsonValue value, out Interval result)
    {
        StrictJsonObject interval = value.Object();
        Bound? lower = ReadBound(interval, "lower", "lowerClosed");
        Bound? upper = ReadBound(interval, "upper", "upperClosed");
        bool isEmpty = lower is { } low && upper is { } high
            && (low.Value > high.Value || (low.Value == high.Value && !(low.IsClosed && high.IsClosed)));
        if (isEmpty)
            interval.Report("upper", "no number lies between the ends", "Write the smaller end as the lower.");
        result = interval.IsSound ? Interval.Of(lower, upper) : default;
        return interval.IsSound;
    }

    private protected override void WriteValue(Utf8JsonWriter writer, Interval value)
    {
        writer.WriteStartObject();
        if (value.Lower is { } lower)
        {
            writer.WriteString("lower", $"{lower.Value}");
            writer.WriteBoolean("lowerClosed", lower.IsClosed);
        }

        if (value.Upper is { } upper)
        {
            writer.WriteString("upper", $"{upper.Value}");
            writer.WriteBoolean("upperClosed", upper.IsClosed);
        }

        writer.WriteEndObject();
    }

    private static Bound? ReadBound(StrictJsonObject interval, string name, string closedName)
    {
        StrictJsonValue end = interval.Optional(name);
        StrictJsonValue closed = interval.Optional(closedName);
        if (end.IsAbsent != closed.IsAbsent)
            interval.Report(end.IsAbsent ? closedName : name, $"{name} and {closedName} stand together or not at all", "Write both.");
        bool isClosed = closed.Boolean(otherwise: false);
        return end.Parsed("an exact number", Rational.TryParse, out Rational number) ? new Bound(number, isClosed) : null;
    }
}
