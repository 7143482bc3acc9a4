using System.Text.Json.Serialization;
using Cds.Indicators.Json;

namespace Cds.Indicators.Dossiers;

/// <summary>How the time of waiting for a supplement is measured where it is deducted (cách tính thời gian chờ bổ sung).</summary>
/// <remarks>The text of QĐ 766 that was seen speaks of the time between two states and of no working hours. The default value is <see cref="Elapsed"/>.</remarks>
[JsonConverter(typeof(KebabCaseEnumJsonConverter<WaitingTime>))]
public enum WaitingTime : byte
{
    /// <summary>All time between request and completion (thời gian thực), nights and rest days included.</summary>
    Elapsed = 0,

    /// <summary>Office time alone (giờ làm việc): a supplement that took a weekend moves the end by no more than the hours worked meanwhile.</summary>
    Working = 1,
}
