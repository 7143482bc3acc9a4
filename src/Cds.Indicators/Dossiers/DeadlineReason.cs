using System.Text.Json.Serialization;
using Cds.Indicators.Json;

namespace Cds.Indicators.Dossiers;

/// <summary>What decided how a dossier stands (căn cứ đánh giá): the appointment, the limit, or why nothing could.</summary>
/// <remarks>The default value is <see cref="NoDeadline"/>.</remarks>
[JsonConverter(typeof(KebabCaseEnumJsonConverter<DeadlineReason>))]
public enum DeadlineReason : byte
{
    /// <summary>Nothing: the dossier has neither an appointment nor a limit (không có ngày hẹn trả và thời hạn giải quyết).</summary>
    NoDeadline = 0,

    /// <summary>Nothing: the clock began again after a supplement, the appointment is not later than that, and there is no limit.</summary>
    AppointmentBeforeRestart = 1,

    /// <summary>The appointment (ngày hẹn trả).</summary>
    Appointment = 2,

    /// <summary>The time limit of the procedure (thời hạn giải quyết).</summary>
    Limit = 3,

    /// <summary>The dossier waits for a supplement and had more requests than are allowed, which is late whatever its deadline.</summary>
    RepeatedRequests = 4,
}
