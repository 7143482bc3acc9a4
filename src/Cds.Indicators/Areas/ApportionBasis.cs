using System.Text.Json.Serialization;
using Cds.Indicators.Json;

namespace Cds.Indicators.Areas;

/// <summary>By what a split unit is shared out (căn cứ phân bổ): official tables say of some parts that all the people, or none of the land, went there.</summary>
/// <remarks>
/// It decides the words of the table only; shares that are given stand as they are, whatever the basis. The default value is <see cref="Population"/>.
/// </remarks>
[JsonConverter(typeof(KebabCaseEnumJsonConverter<ApportionBasis>))]
public enum ApportionBasis : byte
{
    /// <summary>By people (dân số): a part with "toàn bộ dân số" has everything, and the other parts nothing. For households, dossiers, users.</summary>
    Population = 0,

    /// <summary>By land (diện tích): a part with "một phần dân số" alone has nothing. For masts, coverage, area.</summary>
    LandArea = 1,
}
