using System.Diagnostics;
using System.Text.Json.Serialization;
using Cds.Indicators.Display;
using Cds.Indicators.Json;

namespace Cds.Indicators.Indicators;

/// <summary>A part of digital transformation that indicators are grouped by (trụ cột): digital government, digital economy, digital society, ...</summary>
/// <param name="Code">The code; see <see cref="IndicatorCode"/>.</param>
/// <param name="Name">The name in both languages.</param>
/// <exception cref="ArgumentException">The code is not well formed.</exception>
/// <exception cref="ArgumentNullException">The name is null.</exception>
/// <example><code>new Pillar("government", new LocalizedText("Chính quyền số", "Digital government"))</code></example>
[JsonConverter(typeof(PillarJsonConverter))]
[DebuggerDisplay("{ToString(),nq}")]
[TypeFormatterSource(typeof(IndicatorsFormatterSource))]
public sealed record Pillar(string Code, LocalizedText Name)
{
    /// <summary>The code, such as <c>government</c>.</summary>
    public string Code { get; } = IndicatorCode.Require(Code, nameof(Code));

    /// <summary>The name in both languages.</summary>
    public LocalizedText Name { get; } = Name ?? throw new ArgumentNullException(nameof(Name));
}
