using System.Text.Json;
using Cds.Indicators.Internal;

namespace Cds.Indicators.Composite.Aggregation;

internal static class AggregationJson
{
    public static AggregationStage? ReadStage(StrictJsonObject stage)
    {
        StrictJsonObject method = stage["method"].Object();
        bool known = method["method"].IsText("arithmetic-mean", "the method");
        double? availability = stage.Optional("availability").Double();
        return known && stage.IsSound ? new AggregationStage(AggregationMethod.ArithmeticMean) { Availability = availability ?? 0 } : null;
    }

    public static void WriteStage(Utf8JsonWriter writer, AggregationStage stage)
    {
        writer.WriteStartObject("method"u8);
        writer.WriteString("method"u8, "arithmetic-mean"u8);
        writer.WriteEndObject();
        if (stage.Availability > 0)
            writer.WriteNumber("availability"u8, stage.Availability);
    }
}
