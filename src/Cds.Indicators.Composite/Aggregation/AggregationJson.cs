using System.Collections.Immutable;
using System.Text.Json;
using Cds.Indicators.Composite.Internal;
using Cds.Indicators.Internal;

namespace Cds.Indicators.Composite.Aggregation;

/// <summary>The members of a stage that aggregates, in a document.</summary>
internal static class AggregationJson
{
    private enum Kind
    {
        ArithmeticMean,
        GeometricMean,
        HarmonicMean,
        PowerMean,
        Copeland,
        BenefitOfTheDoubt,
    }

    /// <summary>Reads the stage; null after a fault.</summary>
    public static AggregationStage? ReadStage(StrictJsonObject item)
    {
        AggregationMethod? method = ReadMethod(item["method"]);
        ImmutableArray<AggregationMethod>.Builder levels = ImmutableArray.CreateBuilder<AggregationMethod>();
        foreach (StrictJsonValue level in item.Optional("levels").Items())
        {
            if (ReadMethod(level) is { } own)
                levels.Add(own);
        }

        ImmutableSortedDictionary<string, AggregationMethod>.Builder overrides = ImmutableSortedDictionary.CreateBuilder<string, AggregationMethod>(StringComparer.Ordinal);
        foreach ((string code, StrictJsonValue value) in item.Optional("overrides").Object().Members())
        {
            if (ReadMethod(value) is { } own)
                overrides[code] = own;
        }

        double availability = item.Optional("availability").Double(0, 1) ?? 0;
        ImmutableArray<double>.Builder byLevel = ImmutableArray.CreateBuilder<double>();
        foreach (StrictJsonValue share in item.Optional("levelAvailability").Items())
            byLevel.Add(share.Double(0, 1) ?? 0);
        return item.IsSound
            ? new AggregationStage(method!)
            {
                Levels = levels.ToImmutable(),
                Overrides = overrides.ToImmutable(),
                Availability = availability,
                LevelAvailability = byLevel.ToImmutable(),
            }
            : null;
    }

    /// <summary>Writes the members of the stage.</summary>
    public static void WriteStage(Utf8JsonWriter writer, AggregationStage stage)
    {
        WriteMethod(writer, "method", stage.Method);
        if (!stage.Levels.IsEmpty)
        {
            writer.WriteStartArray("levels");
            foreach (AggregationMethod method in stage.Levels)
                WriteMethod(writer, name: null, method);
            writer.WriteEndArray();
        }

        if (!stage.Overrides.IsEmpty)
        {
            writer.WriteStartObject("overrides");
            foreach ((string code, AggregationMethod method) in stage.Overrides)
                WriteMethod(writer, code, method);
            writer.WriteEndObject();
        }

        if (stage.Availability != 0)
            writer.WriteNumber("availability", stage.Availability);
        if (!stage.LevelAvailability.IsEmpty)
        {
            writer.WriteStartArray("levelAvailability");
            foreach (double share in stage.LevelAvailability)
                writer.WriteNumberValue(share);
            writer.WriteEndArray();
        }
    }

    private static AggregationMethod? ReadMethod(StrictJsonValue value)
    {
        StrictJsonObject item = value.Object();
        Kind? kind = item["method"].Choice(
            "a method of aggregation",
            ("arithmetic-mean", Kind.ArithmeticMean),
            ("geometric-mean", Kind.GeometricMean),
            ("harmonic-mean", Kind.HarmonicMean),
            ("power-mean", Kind.PowerMean),
            ("copeland", Kind.Copeland),
            ("benefit-of-the-doubt", Kind.BenefitOfTheDoubt));
        switch (kind)
        {
            case Kind.ArithmeticMean:
                return item.IsSound ? AggregationMethod.ArithmeticMean : null;
            case Kind.GeometricMean:
                return item.IsSound ? AggregationMethod.GeometricMean : null;
            case Kind.HarmonicMean:
                return item.IsSound ? AggregationMethod.HarmonicMean : null;
            case Kind.Copeland:
                return item.IsSound ? AggregationMethod.Copeland : null;
            case Kind.PowerMean:
                double p = MethodJson.Number(item, "p");
                return MethodJson.Judge(item, PowerMeanMethod.FaultOf(p), () => AggregationMethod.PowerMean(p));
            case Kind.BenefitOfTheDoubt:
                double lowest = MethodJson.Number(item, "lowestShare", 0), highest = MethodJson.Number(item, "highestShare", 1);
                return MethodJson.Judge(item, BenefitOfTheDoubtMethod.FaultOf(lowest, highest), () => AggregationMethod.BenefitOfTheDoubt(lowest, highest));
            default:
                // Without a method nobody knows which parameters belong, so none is held against it.
                _ = item.Members();
                return null;
        }
    }

    private static void WriteMethod(Utf8JsonWriter writer, string? name, AggregationMethod method)
    {
        if (name is null)
            writer.WriteStartObject();
        else
            writer.WriteStartObject(name);
        switch (method)
        {
            case PowerMeanMethod { P: not -1 } power:
                MethodJson.Write(writer, "power-mean", ("p", power.P));
                break;
            case BenefitOfTheDoubtMethod bounds:
                MethodJson.Write(writer, "benefit-of-the-doubt", ("lowestShare", bounds.LowestShare), ("highestShare", bounds.HighestShare));
                break;
            default:
                MethodJson.Write(writer, method.ToString());
                break;
        }

        writer.WriteEndObject();
    }
}
