using System.Text.Json.Serialization;
using Cds.Indicators.Json;

namespace Cds.Indicators.Dossiers;

/// <summary>Where settled early ends and on time begins (ranh giới trước hạn và đúng hạn).</summary>
/// <remarks>No text seen defines it [X], so it is an explicit choice of whoever makes a policy. The rate on time is the same by both. The default value is
/// <see cref="BeforeDueDay"/>.</remarks>
[JsonConverter(typeof(KebabCaseEnumJsonConverter<EarlyBoundary>))]
public enum EarlyBoundary : byte
{
    /// <summary>Early is before the day on which the dossier is due (trước ngày hẹn trả).</summary>
    BeforeDueDay = 0,

    /// <summary>Early is before the moment at which the dossier is due (trước giờ hẹn trả).</summary>
    BeforeDueMoment = 1,
}
