using System.Text.Json.Serialization;
using Cds.Indicators.Json;

namespace Cds.Indicators.Scoring;

/// <summary>Where the points of a scorecard are rounded (giai đoạn làm tròn): at one stage only, because points that are rounded twice are not the points of the rule.</summary>
/// <remarks>The default value is <see cref="None"/>. Sums of rounded points and rounded sums differ: 5.90 + 2.98 + 2.30 is 11.18, unrounded 11.187.</remarks>
[JsonConverter(typeof(KebabCaseEnumJsonConverter<RoundingStage>))]
public enum RoundingStage : byte
{
    /// <summary>Nowhere: points are exact, and rounded when they are shown.</summary>
    None = 0,

    /// <summary>Every component is rounded; groups and the total add the rounded points. The portal of 766/QĐ-TTg does so.</summary>
    Component = 1,

    /// <summary>The points of the components directly in a group are added and rounded; what stands above adds the rounded points.</summary>
    Group = 2,

    /// <summary>The total alone is rounded.</summary>
    Total = 3,
}
