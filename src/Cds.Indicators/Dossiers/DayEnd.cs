using System.Text.Json.Serialization;
using Cds.Indicators.Json;

namespace Cds.Indicators.Dossiers;

/// <summary>At what time of its last day a limit in days ends (thời điểm kết thúc ngày cuối cùng của thời hạn).</summary>
/// <remarks>The default value is <see cref="OfficeClose"/>.</remarks>
[JsonConverter(typeof(KebabCaseEnumJsonConverter<DayEnd>))]
public enum DayEnd : byte
{
    /// <summary>At the close of office hours (hết giờ hành chính): a result at that moment is in time, one after it is not.</summary>
    OfficeClose = 0,

    /// <summary>With the day (24 giờ): a result at any moment of the day is in time.</summary>
    Midnight = 1,
}
