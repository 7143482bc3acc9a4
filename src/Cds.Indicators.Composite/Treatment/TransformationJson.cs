using System.Text.Json;
using Cds.Indicators.Internal;

namespace Cds.Indicators.Composite.Treatment;

/// <summary>Reads and writes a transformation: <c>{ "form": "box-cox", "lambda": 0.5 }</c>.</summary>
internal static class TransformationJson
{
    private enum Form
    {
        RangeShiftedLog,
        UnitShiftedLog,
        SkewAwareLog,
        GlobalInnovationIndexLog,
        BoxCox,
        FittedBoxCox,
    }

    /// <summary>Reads a transformation; null after a fault.</summary>
    public static Transformation? Read(StrictJsonObject item)
    {
        Form? form = item["form"].Choice(
            "a form of transformation",
            ("range-shifted-log", Form.RangeShiftedLog),
            ("unit-shifted-log", Form.UnitShiftedLog),
            ("skew-aware-log", Form.SkewAwareLog),
            ("global-innovation-index-log", Form.GlobalInnovationIndexLog),
            ("box-cox", Form.BoxCox),
            ("fitted-box-cox", Form.FittedBoxCox));
        switch (form)
        {
            case null:
                foreach (string name in (ReadOnlySpan<string>)["lambda", "lowest", "highest", "shifted"])
                    _ = item.Optional(name);
                return null;
            case Form.BoxCox:
                double? lambda = item["lambda"].Double();
                bool isShifted = item.Optional("shifted").Boolean(otherwise: true);
                return item.IsSound ? Transformation.BoxCox(lambda!.Value, isShifted) : null;
            case Form.FittedBoxCox:
                return ReadFitted(item);
            case Form.RangeShiftedLog:
                return Transformation.RangeShiftedLog;
            case Form.UnitShiftedLog:
                return Transformation.UnitShiftedLog;
            case Form.SkewAwareLog:
                return Transformation.SkewAwareLog;
            default:
                return Transformation.GlobalInnovationIndexLog;
        }
    }

    /// <summary>Writes a transformation.</summary>
    public static void Write(Utf8JsonWriter writer, Transformation transformation)
    {
        writer.WriteStartObject();
        switch (transformation)
        {
            case BoxCoxTransformation boxCox:
                writer.WriteString("form", "box-cox");
                writer.WriteNumber("lambda", boxCox.Lambda);
                WriteShifted(writer, boxCox.IsShifted);
                break;
            case FittedBoxCoxTransformation fitted:
                writer.WriteString("form", "fitted-box-cox");
                writer.WriteNumber("lowest", fitted.Lowest);
                writer.WriteNumber("highest", fitted.Highest);
                WriteShifted(writer, fitted.IsShifted);
                break;
            default:
                writer.WriteString("form", transformation.ToString());
                break;
        }

        writer.WriteEndObject();
    }

    private static Transformation? ReadFitted(StrictJsonObject item)
    {
        double? lowest = item["lowest"].Double();
        StrictJsonValue end = item["highest"];
        double? highest = end.Double();
        bool isShifted = item.Optional("shifted").Boolean(otherwise: true);
        if (lowest is { } low && highest is { } high && !Transformation.IsAbove(low, high))
            end.Report("the greatest exponent is not above the least", "Write a larger one.");
        return item.IsSound ? Transformation.FittedBoxCox(lowest!.Value, highest!.Value, isShifted) : null;
    }

    private static void WriteShifted(Utf8JsonWriter writer, bool isShifted)
    {
        if (!isShifted)
            writer.WriteBoolean("shifted", value: false);
    }
}
