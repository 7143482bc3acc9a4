using System.Collections.Immutable;
using System.Text.Json;
using Cds.Indicators.Internal;

namespace Cds.Indicators.Composite.Screening;

/// <summary>
/// Reads and writes the members of a stage that screens: <c>minimumAvailability</c>, <c>minimumNonZero</c>, the same of <c>groups</c> by code, and the units
/// <c>alwaysKept</c> and <c>alwaysDropped</c>; all of them may be left out.
/// </summary>
internal static class ScreeningJson
{
    /// <summary>Reads the members; null after a fault.</summary>
    public static ScreeningStage? ReadStage(StrictJsonObject stage)
    {
        ScreeningThreshold whole = ReadThreshold(stage);
        ImmutableSortedDictionary<string, ScreeningThreshold>.Builder groups = ImmutableSortedDictionary.CreateBuilder<string, ScreeningThreshold>(StringComparer.Ordinal);
        foreach ((string code, StrictJsonValue value) in stage.Optional("groups").Object().Members())
            groups.Add(code, ReadThreshold(value.Object()));
        ImmutableSortedSet<string> kept = ReadUnits(stage.Optional("alwaysKept"));
        ImmutableSortedSet<string> dropped = ReadUnits(stage.Optional("alwaysDropped"));
        return stage.IsSound
            ? new ScreeningStage(whole.MinimumAvailability, whole.MinimumNonZero) { Groups = groups.ToImmutable(), AlwaysKept = kept, AlwaysDropped = dropped }
            : null;
    }

    /// <summary>Writes the members.</summary>
    public static void WriteStage(Utf8JsonWriter writer, ScreeningStage stage)
    {
        WriteThreshold(writer, new ScreeningThreshold(stage.MinimumAvailability, stage.MinimumNonZero));
        if (!stage.Groups.IsEmpty)
        {
            writer.WriteStartObject("groups");
            foreach ((string code, ScreeningThreshold threshold) in stage.Groups)
            {
                writer.WriteStartObject(code);
                WriteThreshold(writer, threshold);
                writer.WriteEndObject();
            }

            writer.WriteEndObject();
        }

        WriteUnits(writer, "alwaysKept", stage.AlwaysKept);
        WriteUnits(writer, "alwaysDropped", stage.AlwaysDropped);
    }

    private static ScreeningThreshold ReadThreshold(StrictJsonObject item) => new(
        item.Optional("minimumAvailability").Double(0, 1),
        item.Optional("minimumNonZero").Double(0, 1));

    private static ImmutableSortedSet<string> ReadUnits(StrictJsonValue list)
    {
        ImmutableSortedSet<string>.Builder units = ImmutableSortedSet.CreateBuilder<string>(StringComparer.Ordinal);
        foreach (StrictJsonValue item in list.Items())
        {
            if (item.TextOrNull() is { } unit && !units.Add(unit))
                item.Report("the unit stands twice", "Keep one.");
        }

        return units.ToImmutable();
    }

    private static void WriteThreshold(Utf8JsonWriter writer, ScreeningThreshold threshold)
    {
        if (threshold.MinimumAvailability is { } availability)
            writer.WriteNumber("minimumAvailability", availability);
        if (threshold.MinimumNonZero is { } nonZero)
            writer.WriteNumber("minimumNonZero", nonZero);
    }

    private static void WriteUnits(Utf8JsonWriter writer, string name, ImmutableSortedSet<string> units)
    {
        if (units.IsEmpty)
            return;
        writer.WriteStartArray(name);
        foreach (string unit in units)
            writer.WriteStringValue(unit);
        writer.WriteEndArray();
    }
}
