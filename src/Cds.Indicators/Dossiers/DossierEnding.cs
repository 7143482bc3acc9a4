using System.Text.Json.Serialization;
using Cds.Indicators.Json;

namespace Cds.Indicators.Dossiers;

/// <summary>By which state a dossier ended (trạng thái kết thúc hồ sơ).</summary>
/// <remarks>
/// In order of precedence: where a dossier has the times of several states, the first of them is its end. Source: QĐ 766/QĐ-TTg, description of the
/// formulas, indicator 2.1 [S]. The default value is <see cref="Processed"/>.
/// </remarks>
[JsonConverter(typeof(KebabCaseEnumJsonConverter<DossierEnding>))]
public enum DossierEnding : byte
{
    /// <summary>Processing is finished (đã xử lý xong).</summary>
    Processed = 0,

    /// <summary>The result was returned (đã trả kết quả).</summary>
    ResultReturned = 1,

    /// <summary>Processing was stopped, the dossier was refused, or the citizen withdrew it (dừng xử lý, từ chối, công dân yêu cầu rút hồ sơ).</summary>
    Stopped = 2,
}
