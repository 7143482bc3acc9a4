using System.Collections.Immutable;
using System.Text.Json;
using Cds.Indicators.Internal;

namespace Cds.Indicators.Composite.Treatment;

/// <summary>
/// Reads and writes the members of a stage that treats outliers: <c>"method": { "method": "winsorise", "maximumPoints": 5 }</c>, and <c>overrides</c> by code.
/// </summary>
internal static class TreatmentJson
{
    private enum Kind
    {
        None,
        Winsorise,
        Transform,
        WinsoriseThenTransform,
    }

    /// <summary>Reads the members; null after a fault.</summary>
    public static TreatmentStage? ReadStage(StrictJsonObject stage)
    {
        TreatmentMethod? method = ReadMethod(stage["method"].Object());
        ImmutableSortedDictionary<string, TreatmentMethod>.Builder overrides = ImmutableSortedDictionary.CreateBuilder<string, TreatmentMethod>(StringComparer.Ordinal);
        foreach ((string code, StrictJsonValue value) in stage.Optional("overrides").Object().Members())
        {
            if (ReadMethod(value.Object()) is { } own)
                overrides.Add(code, own);
        }

        return stage.IsSound ? new TreatmentStage(method!) { Overrides = overrides.ToImmutable() } : null;
    }

    /// <summary>Writes the members.</summary>
    public static void WriteStage(Utf8JsonWriter writer, TreatmentStage stage)
    {
        writer.WritePropertyName("method");
        WriteMethod(writer, stage.Method);
        if (stage.Overrides.IsEmpty)
            return;
        writer.WriteStartObject("overrides");
        foreach ((string code, TreatmentMethod method) in stage.Overrides)
        {
            writer.WritePropertyName(code);
            WriteMethod(writer, method);
        }

        writer.WriteEndObject();
    }

    private static TreatmentMethod? ReadMethod(StrictJsonObject item)
    {
        Kind? kind = item["method"].Choice(
            "a method of treatment",
            ("none", Kind.None),
            ("winsorise", Kind.Winsorise),
            ("transform", Kind.Transform),
            ("winsorise-then-transform", Kind.WinsoriseThenTransform));
        if (kind == Kind.None)
            return TreatmentMethod.None;

        bool isWinsorised = kind is Kind.Winsorise or Kind.WinsoriseThenTransform;
        bool isTransformed = kind is Kind.Transform or Kind.WinsoriseThenTransform;
        int? points = isWinsorised || kind is null ? ReadPoints(isWinsorised ? item["maximumPoints"] : item.Optional("maximumPoints")) : null;
        Transformation? transformation = isTransformed ? TransformationJson.Read(item["transformation"].Object()) : null;
        if (kind is null)
            _ = item.Optional("transformation");
        PassTest? test = ReadTest(item.Optional("test"));
        bool isCombined = kind is Kind.WinsoriseThenTransform or null && item.Optional("combined").Boolean(otherwise: false);
        bool isForced = item.Optional("forced").Boolean(otherwise: false);
        if (isForced && isWinsorised && item.IsSound && points is null)
            item.Report("maximumPoints", "winsorisation that is forced needs a limit", "Write how many values may be changed.");
        if (!item.IsSound)
            return null;
        return kind switch
        {
            Kind.Winsorise => TreatmentMethod.Winsorise(points, test, isForced),
            Kind.Transform => TreatmentMethod.Transform(transformation!, test, isForced),
            _ => TreatmentMethod.WinsoriseThenTransform(transformation!, points, test, isCombined, isForced),
        };
    }

    private static int? ReadPoints(StrictJsonValue value)
    {
        if (value.IsAbsent)
            return null;
        if (value.IsNumber)
            return value.Integer(1, int.MaxValue);
        value.IsText("unlimited", "a number of values without a limit");
        return null;
    }

    private static PassTest? ReadTest(StrictJsonValue value)
    {
        if (value.IsAbsent)
            return null;
        StrictJsonObject item = value.Object();
        StrictJsonValue limit = item["skewness"];
        double? skewness = limit.Double();
        if (skewness is { } given && !PassTest.IsSkewnessLimit(given))
            limit.Report("the limit of the skewness is zero or more", "Write 2.");
        double? kurtosis = item["excessKurtosis"].Double();
        return item.IsSound ? PassTest.Of(skewness!.Value, kurtosis!.Value) : null;
    }

    private static void WriteMethod(Utf8JsonWriter writer, TreatmentMethod method)
    {
        writer.WriteStartObject();
        if (method is SteppedTreatment stepped)
            WriteStepped(writer, stepped);
        else
            writer.WriteString("method", "none");
        writer.WriteEndObject();
    }

    private static void WriteStepped(Utf8JsonWriter writer, SteppedTreatment method)
    {
        writer.WriteString("method", !method.IsWinsorised ? "transform" : method.Transformation is null ? "winsorise" : "winsorise-then-transform");
        if (method.IsWinsorised && method.MaximumPoints is { } points)
            writer.WriteNumber("maximumPoints", points);
        else if (method.IsWinsorised)
            writer.WriteString("maximumPoints", "unlimited");
        if (method.Transformation is { } transformation)
        {
            writer.WritePropertyName("transformation");
            TransformationJson.Write(writer, transformation);
        }

        if (method.Test != PassTest.Default)
        {
            writer.WriteStartObject("test");
            writer.WriteNumber("skewness", method.Test.Skewness);
            writer.WriteNumber("excessKurtosis", method.Test.ExcessKurtosis);
            writer.WriteEndObject();
        }

        if (method.IsCombined)
            writer.WriteBoolean("combined", value: true);
        if (method.IsForced)
            writer.WriteBoolean("forced", value: true);
    }
}
