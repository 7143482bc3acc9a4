using System.Text.Json.Serialization;
using Cds.Indicators.Json;

namespace Cds.Indicators.Dossiers;

/// <summary>What the applicant said of how a dossier was handled (đánh giá của người dân, doanh nghiệp).</summary>
/// <remarks>The default value is <see cref="None"/>. The numbers are part of the contract: they may be stored in a database column.</remarks>
[JsonConverter(typeof(KebabCaseEnumJsonConverter<DossierRating>))]
public enum DossierRating : byte
{
    /// <summary>Nothing (chưa đánh giá): no response, neither satisfied nor dissatisfied.</summary>
    None = 0,

    /// <summary>Satisfied (hài lòng), very satisfied included.</summary>
    Satisfied = 1,

    /// <summary>Neither (bình thường): a response, but not a satisfied one.</summary>
    Neutral = 2,

    /// <summary>Not satisfied (không hài lòng): the "dislike" of QĐ 766/QĐ-TTg, indicator 5.4.</summary>
    Dissatisfied = 3,
}
