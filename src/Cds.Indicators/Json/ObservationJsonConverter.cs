using System.Text.Json;
using Cds.Indicators.Areas;
using Cds.Indicators.Indicators;
using Cds.Indicators.Internal;
using Cds.Indicators.Observations;
using Cds.Indicators.Periods;

namespace Cds.Indicators.Json;

/// <summary>
/// Reads and writes an observation:
/// <c>{"indicator":"dossier.on-time","area":"commune:00070@2025-07-01","period":"2025-M08","value":{"ratio":"26/35"},"status":"P","source":"…"}</c>.
/// Indicators and measures (<c>"measure"</c> instead of <c>"indicator"</c>) are looked up in a catalogue, units in a registry; both are handed in.
/// </summary>
/// <remarks>Status and source may be left out. It is added to options by the caller.</remarks>
/// <example><code>
/// JsonSerializerOptions options = new() { Converters = { new ObservationJsonConverter(areas, Catalogue.Vietnam()) } };
/// Observation[] reports = JsonSerializer.Deserialize&lt;Observation[]&gt;(json, options)!;
/// </code></example>
public sealed class ObservationJsonConverter : StructuredJsonConverter<Observation>
{
    private readonly AreaRegistry _areas;
    private readonly Catalogue _catalogue;
    private readonly Dictionary<string, Measure> _measures;

    /// <summary>Creates a converter.</summary>
    /// <param name="areas">Where units are looked up, by key.</param>
    /// <param name="catalogue">Where indicators and measures are looked up, by code.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public ObservationJsonConverter(AreaRegistry areas, Catalogue catalogue)
        : base("an observation")
    {
        ArgumentNullException.ThrowIfNull(areas);
        ArgumentNullException.ThrowIfNull(catalogue);
        _areas = areas;
        _catalogue = catalogue;
        _measures = catalogue.Measures.ToDictionary(static measure => measure.Code, StringComparer.Ordinal);
    }

    private protected override bool TryRead(StrictJsonValue value, out Observation result)
    {
        StrictJsonObject parts = value.Object();
        Subject subject = ReadSubject(value, parts.Optional("indicator"), parts.Optional("measure"));
        StrictJsonValue unit = parts["area"];
        Area? area = null;
        if (unit.Parsed("the key of a unit", AreaKey.TryParse, out AreaKey key) && !_areas.TryGet(key, out area))
            unit.Report("the registry has no such unit", "Give the key of a unit of the registry that the converter was made with.");
        parts["period"].Parsed("a period", PeriodJsonConverter.TryParse, out Period period);
        ObservedValueJsonConverter.TryReadValue(parts["value"], out ObservedValue observed);
        parts.Optional("status").Parsed("an observation status", ObservationStatuses.TryParse, out ObservationStatus status);
        string? source = parts.Optional("source").TextOrNull();
        result = parts.IsSound ? new Observation(subject, area!, period, observed, status, source) : default;
        return parts.IsSound;
    }

    private protected override void WriteValue(Utf8JsonWriter writer, Observation value)
    {
        if (value.Area is null || value.Subject.IsNone)
            throw new JsonException("An observation without a subject or an area cannot be read back: give both.");
        bool isKnown = value.Subject.Measure is { } measure ? _measures.GetValueOrDefault(measure.Code) == measure : _catalogue.TryGet(value.Subject.Code, out Indicator? found) && found == value.Subject.Indicator;
        if (!isKnown || !_areas.TryGet(value.Area.Key, out Area? area) || area != value.Area)
            throw new JsonException($"The observation of '{value.Subject}' and '{value.Area}' cannot be read back: one of them is of another catalogue or registry than the converter. Make the converter with those of the observation.");

        writer.WriteStartObject();
        writer.WriteString(value.Subject.Measure is null ? "indicator" : "measure", value.Subject.Code);
        writer.WriteString("area", $"{value.Area.Key}");
        writer.WriteString("period", $"{value.Period}");
        writer.WritePropertyName("value");
        ObservedValueJsonConverter.WriteParts(writer, value.Value);
        if (value.Status != ObservationStatus.Normal)
            writer.WriteString("status", value.Status.ToText());
        if (!string.IsNullOrWhiteSpace(value.Source))
            writer.WriteString("source", value.Source.Trim());
        writer.WriteEndObject();
    }

    private Subject ReadSubject(StrictJsonValue whole, StrictJsonValue indicator, StrictJsonValue measure)
    {
        if (indicator.IsAbsent == measure.IsAbsent)
        {
            whole.Report("an observation is of an indicator or of a measure", "Write one of the members indicator and measure.");
            return default;
        }

        if (indicator.TextOrNull() is { } code)
        {
            if (_catalogue.TryGet(code, out Indicator? found))
                return found;
            indicator.Report("the catalogue has no such indicator", "Give the code of one of the catalogue that the converter was made with.");
        }

        if (measure.TextOrNull() is { } measured)
        {
            if (_measures.TryGetValue(measured, out Measure? found))
                return found;
            measure.Report("the catalogue has no such measure", "Give the code of one of the catalogue that the converter was made with.");
        }

        return default;
    }
}
