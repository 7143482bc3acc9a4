using System.Text.Json.Serialization;
using Cds.Indicators.Json;

namespace Cds.Indicators.Dossiers;

/// <summary>In what the time limit of a procedure is counted (đơn vị tính thời hạn giải quyết).</summary>
/// <remarks>The default value is <see cref="WorkingDays"/>, by far the most frequent.</remarks>
[JsonConverter(typeof(KebabCaseEnumJsonConverter<LimitUnit>))]
public enum LimitUnit : byte
{
    /// <summary>Working days (ngày làm việc).</summary>
    WorkingDays = 0,

    /// <summary>Working hours (giờ làm việc).</summary>
    WorkingHours = 1,

    /// <summary>Days of the calendar (ngày), rest days and holidays included.</summary>
    CalendarDays = 2,
}
