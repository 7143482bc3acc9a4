using System.Text.Json.Serialization;
using Cds.Indicators.Json;

namespace Cds.Indicators.Dossiers;

/// <summary>How a dossier stands against its deadline (tình trạng giải quyết hồ sơ) on the last day of a reporting period.</summary>
/// <remarks>
/// The default value is <see cref="Unknown"/>. The numbers are part of the contract: they may be stored in a database column. A dossier that waits for a
/// supplement (chờ bổ sung hồ sơ) has no standing of its own: its clock stands still at the request, so it is in progress within or past its deadline.
/// </remarks>
[JsonConverter(typeof(KebabCaseEnumJsonConverter<DossierStanding>))]
public enum DossierStanding : byte
{
    /// <summary>Not judged (chưa đánh giá được): neither an appointment nor a limit is known. Never the same as on time.</summary>
    Unknown = 0,

    /// <summary>Settled before it was due (giải quyết trước hạn). Where "before" begins is an explicit choice, no text seen defines it.</summary>
    SettledEarly = 1,

    /// <summary>Settled when it was due (giải quyết đúng hạn).</summary>
    SettledOnTime = 2,

    /// <summary>Settled after it was due (giải quyết trễ hạn, quá hạn).</summary>
    SettledLate = 3,

    /// <summary>Not settled and not past its deadline (đang giải quyết trong hạn).</summary>
    InProgressWithin = 4,

    /// <summary>Not settled and past its deadline (đang giải quyết quá hạn).</summary>
    InProgressPast = 5,
}
