using System.Collections.Immutable;
using System.Text.Json;
using Cds.Indicators.Internal;

namespace Cds.Indicators.Composite.Normalisation;

/// <summary>The members of a stage that normalises, in a document.</summary>
internal static class NormalisationJson
{
    /// <summary>Reads the stage; null after a fault.</summary>
    public static NormalisationStage? ReadStage(StrictJsonObject item)
    {
        NormalisationMethod? method = NormalisationMethodJson.Read(item["method"].Object());
        ImmutableSortedDictionary<string, NormalisationMethod>.Builder overrides = ImmutableSortedDictionary.CreateBuilder<string, NormalisationMethod>(StringComparer.Ordinal);
        foreach ((string code, StrictJsonValue value) in item.Optional("overrides").Object().Members())
        {
            if (NormalisationMethodJson.Read(value.Object()) is { } own)
                overrides[code] = own;
        }

        NormalisationScope scope = item.Optional("scope").Choice(
            "a scope of a normalisation",
            ("each-period", NormalisationScope.EachPeriod),
            ("all-periods", NormalisationScope.AllPeriods),
            ("first-period", NormalisationScope.FirstPeriod)) ?? NormalisationScope.EachPeriod;
        return item.IsSound ? new NormalisationStage(method!) { Overrides = overrides.ToImmutable(), Scope = scope } : null;
    }

    /// <summary>Writes the members of the stage.</summary>
    public static void WriteStage(Utf8JsonWriter writer, NormalisationStage stage)
    {
        writer.WriteStartObject("method");
        NormalisationMethodJson.Write(writer, stage.Method);
        writer.WriteEndObject();
        if (!stage.Overrides.IsEmpty)
        {
            writer.WriteStartObject("overrides");
            foreach ((string code, NormalisationMethod method) in stage.Overrides)
            {
                writer.WriteStartObject(code);
                NormalisationMethodJson.Write(writer, method);
                writer.WriteEndObject();
            }

            writer.WriteEndObject();
        }

        if (stage.Scope != NormalisationScope.EachPeriod)
            writer.WriteString("scope", stage.Scope == NormalisationScope.AllPeriods ? "all-periods" : "first-period");
    }
}
