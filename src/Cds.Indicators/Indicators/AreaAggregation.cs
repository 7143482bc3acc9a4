using System.Text.Json.Serialization;
using Cds.Indicators.Json;

namespace Cds.Indicators.Indicators;

/// <summary>How the values of the parts of an area become that of the whole (tổng hợp theo địa bàn).</summary>
/// <remarks>The default value is <see cref="None"/>: nothing is aggregated unless it is declared.</remarks>
[JsonConverter(typeof(KebabCaseEnumJsonConverter<AreaAggregation>))]
public enum AreaAggregation : byte
{
    /// <summary>Not at all: the rank of a district does not come from its communes.</summary>
    None = 0,

    /// <summary>Added: dossiers of the communes are the dossiers of the district.</summary>
    Sum = 1,

    /// <summary>The plain mean, because a rule orders it: the DTI of a province merged in 2025 is the mean of its predecessors' (QĐ 405/QĐ-BKHCN [S]).</summary>
    MeanByLaw = 2,
}
