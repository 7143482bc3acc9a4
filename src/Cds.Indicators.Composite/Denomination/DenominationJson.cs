using System.Collections.Immutable;
using System.Text.Json;
using Cds.Indicators.Internal;

namespace Cds.Indicators.Composite.Denomination;

/// <summary>Reads and writes the members of a stage that divides: <c>"denominators": { "patents": { "column": "population", "scaleFactor": 1000000 } }</c>.</summary>
internal static class DenominationJson
{
    /// <summary>Reads the members; null after a fault.</summary>
    public static DenominationStage? ReadStage(StrictJsonObject stage)
    {
        ImmutableSortedDictionary<string, Denominator>.Builder denominators = ImmutableSortedDictionary.CreateBuilder<string, Denominator>(StringComparer.Ordinal);
        foreach ((string code, StrictJsonValue value) in stage["denominators"].Object().Members())
        {
            StrictJsonObject item = value.Object();
            string? column = item["column"].TextOrNull();
            StrictJsonValue factor = item.Optional("scaleFactor");
            double scaleFactor = factor.Double() ?? 1;
            if (!Denominator.IsScaleFactor(scaleFactor))
                factor.Report("a scale factor is above zero", "Write 1000 for a rate per thousand.");
            if (item.IsSound)
                denominators.Add(code, new Denominator(column!, scaleFactor));
        }

        return stage.IsSound ? new DenominationStage(denominators.ToImmutable()) : null;
    }

    /// <summary>Writes the members.</summary>
    public static void WriteStage(Utf8JsonWriter writer, DenominationStage stage)
    {
        writer.WriteStartObject("denominators");
        foreach ((string code, Denominator denominator) in stage.Denominators)
        {
            writer.WriteStartObject(code);
            writer.WriteString("column", denominator.Column);
            if (denominator.ScaleFactor != 1)
                writer.WriteNumber("scaleFactor", denominator.ScaleFactor);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }
}
