using System.Text.Json.Serialization;
using Cds.Indicators.Json;

namespace Cds.Indicators.Scoring;

/// <summary>What a sum of points is where components have none (chỉ số thành phần chưa có số liệu).</summary>
/// <remarks>The default value is <see cref="Incomplete"/>.</remarks>
[JsonConverter(typeof(KebabCaseEnumJsonConverter<MissingComponents>))]
public enum MissingComponents : byte
{
    /// <summary>The sum is incomplete: it carries the points that are known, and says how many components of how many.</summary>
    Incomplete = 0,

    /// <summary>The sum is that of the components that have points, and the maximum stays as it is; without any it is no data. The portal of 766/QĐ-TTg does so. The band stays open where what is missing could change it.</summary>
    LeftOut = 1,
}
