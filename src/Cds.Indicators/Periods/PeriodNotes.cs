using System.Text.Json.Serialization;
using Cds.Indicators.Json;

namespace Cds.Indicators.Periods;

/// <summary>What a reader of a period did beyond taking the text at its word. Several may hold at once.</summary>
/// <remarks>The default value is <see cref="None"/>.</remarks>
[JsonConverter(typeof(PeriodNotesJsonConverter))]
[Flags]
public enum PeriodNotes : byte
{
    /// <summary>The text says the period fully.</summary>
    None = 0,

    /// <summary>The text has a time of day, which was not kept.</summary>
    TimeOfDayNotKept = 1,

    /// <summary>The text has an offset from UTC, which was not kept; the day is the local one of the text.</summary>
    OffsetNotKept = 2,

    /// <summary>The time is 24:00:00, the midnight that begins the next day, and the next day was taken.</summary>
    MidnightEndsDay = 4,

    /// <summary>A convention was needed: "đầu năm" is read as the first month of the year, "cuối năm" as its last day.</summary>
    ReadByConvention = 8,

    /// <summary>The text is relative ("đến nay", "quý trước") and was resolved with the as-of date of the caller.</summary>
    FromAsOfDate = 16,

    /// <summary>The text names no year ("quý I"), and that of the as-of date of the caller was taken.</summary>
    YearFromAsOfDate = 32,

    /// <summary>The first end of a range names no year ("từ tháng 1 đến tháng 6/2024"), and that of the other end was taken.</summary>
    YearFromOtherEnd = 64,
}
