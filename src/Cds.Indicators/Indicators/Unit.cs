using System.Diagnostics;
using System.Text.Json.Serialization;
using Cds.Indicators.Json;

namespace Cds.Indicators.Indicators;

/// <summary>What a measure counts or weighs in (đơn vị tính): dossiers, people, communes, days.</summary>
/// <param name="Code">The code; see <see cref="IndicatorCode"/>.</param>
/// <param name="Name">The name in both languages, as it stands after a number.</param>
/// <exception cref="ArgumentException">The code is not well formed.</exception>
/// <exception cref="ArgumentNullException">The name is null.</exception>
/// <example><code>new Unit("dossier", new LocalizedText("hồ sơ", "dossiers"))</code></example>
[JsonConverter(typeof(UnitJsonConverter))]
[DebuggerDisplay("{ToString(),nq}")]
public sealed record Unit(string Code, LocalizedText Name)
{
    /// <summary>The code, such as <c>dossier</c>.</summary>
    public string Code { get; } = IndicatorCode.Require(Code, nameof(Code));

    /// <summary>The name in both languages.</summary>
    public LocalizedText Name { get; } = Name ?? throw new ArgumentNullException(nameof(Name));
}
