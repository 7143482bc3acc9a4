using System.Globalization;
using System.Text.Json;
using Cds.Indicators.Observations;

namespace Cds.Indicators.Json;

/// <summary>Reads and writes the status flags of an observation as the letters of CL_OBS_STATUS: <c>"A"</c>, <c>"B;P"</c>.</summary>
/// <example><code>JsonSerializer.Serialize(ObservationStatus.Break | ObservationStatus.Provisional);   // "B;P"</code></example>
public sealed class ObservationStatusJsonConverter : ScalarJsonConverter<ObservationStatus>
{
    /// <summary>Creates the converter; it has no state.</summary>
    public ObservationStatusJsonConverter()
        : base("an observation status", ObservationStatuses.TryParse)
    {
    }

    private protected override string ToText(ObservationStatus value) => value.IsDefined()
        ? value.ToText()
        : throw new JsonException(string.Create(CultureInfo.InvariantCulture, $"'{value:D}' is not an observation status: a flag is not defined. Write flags of ObservationStatus."));
}
