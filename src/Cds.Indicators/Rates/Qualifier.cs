using System.Text.Json.Serialization;
using Cds.Indicators.Json;

namespace Cds.Indicators.Rates;

/// <summary>How a published number was said (từ định tính): the word decides the bounds.</summary>
/// <remarks>The default value is <see cref="Exactly"/>.</remarks>
[JsonConverter(typeof(KebabCaseEnumJsonConverter<Qualifier>))]
public enum Qualifier : byte
{
    /// <summary>The number itself: "98,45%", "đạt 100%", "tất cả 19".</summary>
    Exactly = 0,

    /// <summary>Above the number, which does not belong: "trên 90%", "hơn 94%".</summary>
    MoreThan = 1,

    /// <summary>The number or more: "ít nhất 50%", "từ 80% trở lên", "không dưới".</summary>
    AtLeast = 2,

    /// <summary>Below the number, which does not belong: "dưới 5%".</summary>
    LessThan = 3,

    /// <summary>The number or less: "không quá 5%", "tối đa", "từ 5% trở xuống".</summary>
    AtMost = 4,

    /// <summary>Below the number but near it: "gần 100%". How near is not said, so there is no lower bound.</summary>
    Nearly = 5,

    /// <summary>Near the number on either side: "khoảng 550". How near is not said, so there is no bound.</summary>
    About = 6,

    /// <summary>Between two numbers: "từ 80% đến 90%".</summary>
    Between = 7,

    /// <summary>A place among so many that is given only in words: "nhóm khá của 11 huyện". The bounds are all places.</summary>
    Tier = 8,
}
