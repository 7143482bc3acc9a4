using System.Text.Json;
using Cds.Indicators.Internal;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Json;

/// <summary>Reads and writes a confidence interval as <c>{"lower":0.25,"upper":0.75,"level":0.95,"method":"wilson"}</c>; all members are required and no other is known.</summary>
/// <example><code>JsonSerializer.Serialize(WilsonInterval.Of(Ratio.Of(81, 263)).Value);</code></example>
public sealed class ConfidenceIntervalJsonConverter : StructuredJsonConverter<ConfidenceInterval>
{
    /// <summary>Creates the converter; it has no state.</summary>
    public ConfidenceIntervalJsonConverter()
        : base("a confidence interval")
    {
    }

    private protected override bool TryRead(StrictJsonValue value, out ConfidenceInterval result)
    {
        StrictJsonObject interval = value.Object();
        double? lower = interval["lower"].Double(-1, 1);
        double? upper = interval["upper"].Double(-1, 1);
        decimal? level = interval["level"].Decimal(0, 1);
        IntervalMethod? method = interval["method"].Choice("a method", EnumNames<IntervalMethod>.Words);
        if (level == 1)
            interval.Report("level", "the level is 1, which only the interval of all numbers reaches", "Write 0.95 for 95%.");
        if (lower > upper)
            interval.Report("upper", "the upper bound lies below the lower", "Write the smaller bound as the lower.");
        result = interval.IsSound ? new ConfidenceInterval(lower!.Value, upper!.Value, level!.Value, method!.Value) : default;
        return interval.IsSound;
    }

    private protected override void WriteValue(Utf8JsonWriter writer, ConfidenceInterval value)
    {
        writer.WriteStartObject();
        writer.WriteNumber("lower", value.Lower);
        writer.WriteNumber("upper", value.Upper);
        writer.WriteNumber("level", value.Level);
        writer.WriteEnum("method", value.Method);
        writer.WriteEndObject();
    }
}
