using System.Text.Json.Serialization;
using Cds.Indicators.Json;

namespace Cds.Indicators.Observations;

/// <summary>The status flags of an observation (tình trạng số liệu), as a set: SDMX code list CL_OBS_STATUS.</summary>
/// <remarks>
/// Two at once are common: a break in the series that is also provisional. The default value is no flag, a normal value (A). As text the letters of the
/// code list, in their order, joined by semicolons: see <see cref="ObservationStatuses"/>.
/// </remarks>
[Flags]
[JsonConverter(typeof(ObservationStatusJsonConverter))]
public enum ObservationStatus
{
    /// <summary>A normal value (A, bình thường).</summary>
    Normal = 0,

    /// <summary>The series breaks here (B, gián đoạn chuỗi): a new definition or territory.</summary>
    Break = 1 << 0,

    /// <summary>Estimated (E, ước tính).</summary>
    Estimated = 1 << 1,

    /// <summary>Provisional (P, sơ bộ): a later report may replace it.</summary>
    Provisional = 1 << 2,

    /// <summary>The definition differs from that of the indicator (D, khác định nghĩa).</summary>
    DefinitionDiffers = 1 << 3,

    /// <summary>Forecast (F, dự báo).</summary>
    Forecast = 1 << 4,

    /// <summary>Experimental (G, thử nghiệm): from a method that is tried out.</summary>
    Experimental = 1 << 5,

    /// <summary>Imputed (I, gán bổ sung): filled in by a method, not observed.</summary>
    Imputed = 1 << 6,

    /// <summary>Under a derogation (J, miễn trừ): the reporter need not keep the rule.</summary>
    Derogation = 1 << 7,

    /// <summary>Not significant (N, không đáng kể): there may be a value or none.</summary>
    NotSignificant = 1 << 8,

    /// <summary>Strike, disaster or another special event (S, sự kiện bất thường).</summary>
    SpecialEvent = 1 << 9,

    /// <summary>Of low reliability (U, độ tin cậy thấp).</summary>
    LowReliability = 1 << 10,

    /// <summary>Not validated (V, chưa kiểm định).</summary>
    Unvalidated = 1 << 11,

    /// <summary>Includes data of another category (W, gồm cả nhóm khác).</summary>
    IncludesOther = 1 << 12,

    /// <summary>No value: a holiday or weekend (H, ngày nghỉ).</summary>
    Holiday = 1 << 13,

    /// <summary>No value: the data are included in another category (K, tính vào nhóm khác).</summary>
    IncludedElsewhere = 1 << 14,

    /// <summary>No value: the data exist and were not collected (L, không thu thập).</summary>
    NotCollected = 1 << 15,

    /// <summary>No value: the data cannot exist (M, không phát sinh).</summary>
    CannotExist = 1 << 16,

    /// <summary>No value (O, thiếu số liệu).</summary>
    Missing = 1 << 17,

    /// <summary>No value: suppressed, because it would tell of single persons or firms (Q, bảo mật).</summary>
    Suppressed = 1 << 18,
}
