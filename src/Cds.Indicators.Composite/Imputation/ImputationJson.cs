using System.Collections.Immutable;
using System.Text.Json;
using Cds.Indicators.Internal;

namespace Cds.Indicators.Composite.Imputation;

/// <summary>Reads and writes the members of a stage that imputes: <c>"method": { "method": "group-mean", "grouping": "region" }</c>, and <c>overrides</c> by code.</summary>
internal static class ImputationJson
{
    private enum Kind
    {
        None,
        Mean,
        Median,
        GroupMean,
        GroupMedian,
        RowMean,
        RowMedian,
        Constant,
        Latest,
        PiecewiseConstant,
        Linear,
        LinearOrConstant,
    }

    /// <summary>Reads the members; null after a fault.</summary>
    public static ImputationStage? ReadStage(StrictJsonObject stage)
    {
        ImputationMethod? method = ReadMethod(stage["method"].Object());
        ImmutableSortedDictionary<string, ImputationMethod>.Builder overrides = ImmutableSortedDictionary.CreateBuilder<string, ImputationMethod>(StringComparer.Ordinal);
        foreach ((string code, StrictJsonValue value) in stage.Optional("overrides").Object().Members())
        {
            if (ReadMethod(value.Object()) is { } own)
                overrides.Add(code, own);
        }

        return stage.IsSound ? new ImputationStage(method!) { Overrides = overrides.ToImmutable() } : null;
    }

    /// <summary>Writes the members.</summary>
    public static void WriteStage(Utf8JsonWriter writer, ImputationStage stage)
    {
        writer.WritePropertyName("method");
        WriteMethod(writer, stage.Method);
        if (stage.Overrides.IsEmpty)
            return;
        writer.WriteStartObject("overrides");
        foreach ((string code, ImputationMethod method) in stage.Overrides)
        {
            writer.WritePropertyName(code);
            WriteMethod(writer, method);
        }

        writer.WriteEndObject();
    }

    private static ImputationMethod? ReadMethod(StrictJsonObject item)
    {
        Kind? kind = item["method"].Choice(
            "a method of imputation",
            ("none", Kind.None),
            ("mean", Kind.Mean),
            ("median", Kind.Median),
            ("group-mean", Kind.GroupMean),
            ("group-median", Kind.GroupMedian),
            ("row-mean", Kind.RowMean),
            ("row-median", Kind.RowMedian),
            ("constant", Kind.Constant),
            ("latest", Kind.Latest),
            ("piecewise-constant", Kind.PiecewiseConstant),
            ("linear", Kind.Linear),
            ("linear-or-constant", Kind.LinearOrConstant));
        switch (kind)
        {
            case Kind.GroupMean or Kind.GroupMedian:
                string? grouping = item["grouping"].TextOrNull();
                if (grouping is null)
                    return null;
                return kind == Kind.GroupMean ? ImputationMethod.GroupMean(grouping) : ImputationMethod.GroupMedian(grouping);
            case Kind.RowMean or Kind.RowMedian:
                int? level = ReadCount(item.Optional("level"), minimum: 2);
                if (!item.IsSound)
                    return null;
                return kind == Kind.RowMean ? ImputationMethod.RowMean(level) : ImputationMethod.RowMedian(level);
            case Kind.Constant:
                return item["value"].Double() is { } value ? ImputationMethod.Constant(value) : null;
            case Kind.Latest:
                int? age = ReadCount(item.Optional("maximumAge"), minimum: 1);
                return item.IsSound ? ImputationMethod.LatestObservation(age) : null;
            case null:
                foreach (string name in (ReadOnlySpan<string>)["grouping", "level", "value", "maximumAge"])
                    _ = item.Optional(name);
                return null;
            default:
                return Plain(kind.Value);
        }
    }

    private static ImputationMethod Plain(Kind kind) => kind switch
    {
        Kind.Mean => ImputationMethod.Mean,
        Kind.Median => ImputationMethod.Median,
        Kind.PiecewiseConstant => ImputationMethod.PiecewiseConstant,
        Kind.Linear => ImputationMethod.Linear,
        Kind.LinearOrConstant => ImputationMethod.LinearOrConstant,
        _ => ImputationMethod.None,
    };

    private static int? ReadCount(StrictJsonValue value, int minimum) => value.IsAbsent ? null : value.Integer(minimum, int.MaxValue);

    private static void WriteMethod(Utf8JsonWriter writer, ImputationMethod method)
    {
        writer.WriteStartObject();
        writer.WriteString("method", method switch
        {
            GroupImputation group => $"group-{group.Centre.Word()}",
            RowImputation row => $"row-{row.Centre.Word()}",
            ConstantImputation => "constant",
            LatestImputation => "latest",
            _ => method.ToString(),
        });
        switch (method)
        {
            case GroupImputation group:
                writer.WriteString("grouping", group.Name);
                break;
            case RowImputation { Level: { } level }:
                writer.WriteNumber("level", level);
                break;
            case ConstantImputation constant:
                writer.WriteNumber("value", constant.Value);
                break;
            case LatestImputation { MaximumAge: { } age }:
                writer.WriteNumber("maximumAge", age);
                break;
        }

        writer.WriteEndObject();
    }
}
