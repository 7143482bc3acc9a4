using System.Text.Json.Serialization;
using Cds.Indicators.Json;

namespace Cds.Indicators.Indicators;

/// <summary>Whether more is better (chiều của chỉ tiêu).</summary>
/// <remarks>The default value is <see cref="HigherIsBetter"/>.</remarks>
[JsonConverter(typeof(KebabCaseEnumJsonConverter<Direction>))]
public enum Direction : byte
{
    /// <summary>More is better: dossiers settled on time.</summary>
    HigherIsBetter = 0,

    /// <summary>Less is better: overdue dossiers, a rank.</summary>
    LowerIsBetter = 1,

    /// <summary>Neither: population, number of dossiers received.</summary>
    Neutral = 2,
}
