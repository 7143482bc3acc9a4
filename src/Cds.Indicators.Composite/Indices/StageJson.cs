using System.Text.Json;
using Cds.Indicators.Composite.Aggregation;
using Cds.Indicators.Composite.Denomination;
using Cds.Indicators.Composite.Imputation;
using Cds.Indicators.Composite.Normalisation;
using Cds.Indicators.Composite.Screening;
using Cds.Indicators.Composite.Stages;
using Cds.Indicators.Composite.Treatment;
using Cds.Indicators.Internal;

namespace Cds.Indicators.Composite.Indices;

/// <summary>Reads and writes a stage: its kind, which is also the name it has unless one is given, and what its room knows of it.</summary>
internal static class StageJson
{
    /// <summary>Reads a stage; null after a fault.</summary>
    public static IndexStage? Read(StrictJsonObject stage)
    {
        Func<StrictJsonObject, IndexStage?>? read = null;
        string kind = stage["stage"].TextOrNull() ?? "";
        string? name = stage.Optional("name").TextOrNull();
        switch (kind)
        {
            case "denominate":
                read = DenominationJson.ReadStage;
                break;
            case "screen":
                read = ScreeningJson.ReadStage;
                break;
            case "impute":
                read = ImputationJson.ReadStage;
                break;
            case "treat":
                read = TreatmentJson.ReadStage;
                break;
            case "normalise":
                read = NormalisationJson.ReadStage;
                break;
            case "aggregate":
                read = AggregationJson.ReadStage;
                break;
            case "":
                break;
            default:
                stage.Report("stage", "the text is not a kind of stage", "Write one of denominate, screen, impute, treat, normalise, aggregate.");
                break;
        }

        if (read is null)
        {
            // Without a kind nobody knows which members belong, so none is held against the stage.
            _ = stage.Members();
            return null;
        }

        IndexStage? result = read(stage);
        return result is null || name is null ? result : result with { Name = name };
    }

    /// <summary>Writes a stage.</summary>
    public static void Write(Utf8JsonWriter writer, IndexStage stage)
    {
        switch (stage)
        {
            case DenominationStage denomination:
                Write(writer, "denominate", denomination, DenominationJson.WriteStage);
                break;
            case ScreeningStage screening:
                Write(writer, "screen", screening, ScreeningJson.WriteStage);
                break;
            case ImputationStage imputation:
                Write(writer, "impute", imputation, ImputationJson.WriteStage);
                break;
            case TreatmentStage treatment:
                Write(writer, "treat", treatment, TreatmentJson.WriteStage);
                break;
            case NormalisationStage normalisation:
                Write(writer, "normalise", normalisation, NormalisationJson.WriteStage);
                break;
            case AggregationStage aggregation:
                Write(writer, "aggregate", aggregation, AggregationJson.WriteStage);
                break;
            default:
                throw new InvalidOperationException($"{stage.GetType().Name} is not a kind of stage.");
        }
    }

    private static void Write<T>(Utf8JsonWriter writer, string kind, T stage, Action<Utf8JsonWriter, T> writeMembers)
        where T : IndexStage
    {
        writer.WriteStartObject();
        writer.WriteString("stage"u8, kind);
        if (!string.Equals(stage.Name, kind, StringComparison.Ordinal))
            writer.WriteString("name"u8, stage.Name);
        writeMembers(writer, stage);
        writer.WriteEndObject();
    }
}
