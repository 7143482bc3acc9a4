using System.Text.Json.Serialization;
using Cds.Indicators.Json;

namespace Cds.Indicators.Indicators;

/// <summary>What happens when a catalogue is extended by a code that it has already.</summary>
/// <remarks>The default value is <see cref="Refuse"/>.</remarks>
[JsonConverter(typeof(KebabCaseEnumJsonConverter<CatalogueConflict>))]
public enum CatalogueConflict : byte
{
    /// <summary>The extension is refused and the code is named.</summary>
    Refuse = 0,

    /// <summary>
    /// The new entry takes the place of the old one in everything that was made of it: a measure in its indicators, an indicator in its targets.
    /// What does not fit the new entry is a fault.
    /// </summary>
    Replace = 1,
}
