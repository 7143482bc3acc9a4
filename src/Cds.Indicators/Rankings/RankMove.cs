using System.Text.Json.Serialization;
using Cds.Indicators.Json;

namespace Cds.Indicators.Rankings;

/// <summary>How a unit moved from one ranking to the next (biến động thứ hạng).</summary>
/// <remarks>The default value is <see cref="Unchanged"/>.</remarks>
[JsonConverter(typeof(KebabCaseEnumJsonConverter<RankMove>))]
public enum RankMove : byte
{
    /// <summary>The same place (giữ nguyên).</summary>
    Unchanged = 0,

    /// <summary>A better place (tăng bậc).</summary>
    Up = 1,

    /// <summary>A worse place (giảm bậc).</summary>
    Down = 2,

    /// <summary>It had no place before (mới xếp hạng).</summary>
    New = 3,

    /// <summary>It has no place any more (không còn xếp hạng).</summary>
    Gone = 4,
}
