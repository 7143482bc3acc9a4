using System.Text.Json;
using Cds.Indicators.Internal;

namespace Cds.Indicators.Composite.Normalisation;

internal static class NormalisationJson
{
    public static NormalisationStage? ReadStage(StrictJsonObject stage)
    {
        StrictJsonObject method = stage["method"].Object();
        bool known = method["method"].IsText("min-max", "the method");
        double? lowest = method["lowest"].Double();
        double? highest = method["highest"].Double();
        return known && stage.IsSound ? new NormalisationStage(NormalisationMethod.MinMax(lowest!.Value, highest!.Value)) : null;
    }

    public static void WriteStage(Utf8JsonWriter writer, NormalisationStage stage)
    {
        writer.WriteStartObject("method"u8);
        writer.WriteString("method"u8, "min-max"u8);
        writer.WriteNumber("lowest"u8, 0);
        writer.WriteNumber("highest"u8, 100);
        writer.WriteEndObject();
    }
}
