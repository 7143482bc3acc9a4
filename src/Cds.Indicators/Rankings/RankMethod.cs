using System.Text.Json.Serialization;
using Cds.Indicators.Json;

namespace Cds.Indicators.Rankings;

/// <summary>What becomes of units that are equally good (cách xếp hạng khi bằng nhau).</summary>
/// <remarks>
/// The names are those of statistics; SQL has three of them as window functions (ISO/IEC 9075-2: <c>RANK</c>, <c>DENSE_RANK</c>, <c>ROW_NUMBER</c>). The
/// published rankings of the QĐ 766 portal are of <see cref="Competition"/>: 65,47 twice is place 5 twice, then comes place 7 [C]. The default value is
/// <see cref="Competition"/>.
/// </remarks>
[JsonConverter(typeof(KebabCaseEnumJsonConverter<RankMethod>))]
public enum RankMethod : byte
{
    /// <summary>Standard competition ranking (đồng hạng, bỏ các hạng kế tiếp): 1, 2, 2, 4. A place is one more than the number of units that are better.</summary>
    Competition = 0,

    /// <summary>Dense ranking (đồng hạng, không bỏ hạng): 1, 2, 2, 3. A place is one more than the number of better values.</summary>
    Dense = 1,

    /// <summary>Ordinal ranking (không có đồng hạng): 1, 2, 3, 4. Equal units are told apart by a stated <see cref="TieBreak{T}"/>.</summary>
    Ordinal = 2,

    /// <summary>Fractional ranking (hạng trung bình): 1, 2.5, 2.5, 4. A place is the mean of the places that equal units take up together.</summary>
    Fractional = 3,
}
