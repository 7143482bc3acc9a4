using System.Text.Json.Serialization;
using Cds.Indicators.Json;

namespace Cds.Indicators.Areas;

/// <summary>The level of an administrative unit (cấp hành chính), from the country down to the village.</summary>
/// <remarks>
/// Ordered from the widest to the narrowest. The district level ended on 1 July 2025; figures and targets from before name it still. The default
/// value is <see cref="Country"/>.
/// </remarks>
[JsonConverter(typeof(KebabCaseEnumJsonConverter<AreaLevel>))]
public enum AreaLevel : byte
{
    /// <summary>The whole country (cả nước).</summary>
    Country = 0,

    /// <summary>Province or centrally run city (cấp tỉnh).</summary>
    Province = 1,

    /// <summary>District, district-level town or provincial city (cấp huyện); ended on 1 July 2025.</summary>
    District = 2,

    /// <summary>Commune, ward, township or special zone (cấp xã).</summary>
    Commune = 3,

    /// <summary>Village, hamlet or residential group (thôn, xóm, tổ dân phố): not an administrative level, but reported on.</summary>
    Village = 4,
}
