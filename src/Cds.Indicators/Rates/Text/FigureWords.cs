using System.Collections.Immutable;

namespace Cds.Indicators.Rates.Text;

/// <summary>The words of published figures, in lower case and composed letters. Where one begins with another, the longer stands first.</summary>
internal static class FigureWords
{
    /// <summary>Words and signs that stand before a number.</summary>
    public static readonly ImmutableArray<(string Words, Qualifier Qualifier)> Before =
    [
        ("không vượt quá", Qualifier.AtMost), ("không quá", Qualifier.AtMost), ("không hơn", Qualifier.AtMost), ("tối đa", Qualifier.AtMost),
        ("nhiều nhất", Qualifier.AtMost), ("cao nhất", Qualifier.AtMost), ("không cao hơn", Qualifier.AtMost), ("không lớn hơn", Qualifier.AtMost),
        ("nhỏ hơn hoặc bằng", Qualifier.AtMost), ("thấp hơn hoặc bằng", Qualifier.AtMost),
        ("lớn hơn hoặc bằng", Qualifier.AtLeast), ("hơn hoặc bằng", Qualifier.AtLeast), ("cao hơn hoặc bằng", Qualifier.AtLeast), ("không kém", Qualifier.AtLeast),
        ("không dưới", Qualifier.AtLeast), ("không ít hơn", Qualifier.AtLeast), ("không thấp hơn", Qualifier.AtLeast), ("ít nhất", Qualifier.AtLeast),
        ("tối thiểu", Qualifier.AtLeast), ("thấp nhất", Qualifier.AtLeast),
        ("trên dưới", Qualifier.About), ("khoảng", Qualifier.About), ("xấp xỉ", Qualifier.About), ("ước tính đạt", Qualifier.About), ("ước tính", Qualifier.About),
        ("ước đạt", Qualifier.About), ("ước", Qualifier.About), ("chừng", Qualifier.About),
        ("trên", Qualifier.MoreThan), ("lớn hơn", Qualifier.MoreThan), ("nhiều hơn", Qualifier.MoreThan), ("cao hơn", Qualifier.MoreThan),
        ("hơn", Qualifier.MoreThan), ("vượt quá", Qualifier.MoreThan), ("vượt mức", Qualifier.MoreThan), ("vượt", Qualifier.MoreThan),
        ("dưới", Qualifier.LessThan), ("nhỏ hơn", Qualifier.LessThan), ("ít hơn", Qualifier.LessThan), ("thấp hơn", Qualifier.LessThan),
        ("chưa đến", Qualifier.LessThan), ("chưa tới", Qualifier.LessThan), ("chưa đạt", Qualifier.LessThan), ("chưa được", Qualifier.LessThan),
        ("không đến", Qualifier.LessThan), ("không tới", Qualifier.LessThan),
        ("gần như", Qualifier.Nearly), ("gần đạt", Qualifier.Nearly), ("gần", Qualifier.Nearly), ("suýt soát", Qualifier.Nearly), ("ngót", Qualifier.Nearly),
        ("no more than", Qualifier.AtMost), ("at most", Qualifier.AtMost), ("up to", Qualifier.AtMost),
        ("no less than", Qualifier.AtLeast), ("at least", Qualifier.AtLeast),
        ("more than", Qualifier.MoreThan), ("above", Qualifier.MoreThan), ("over", Qualifier.MoreThan),
        ("less than", Qualifier.LessThan), ("below", Qualifier.LessThan), ("under", Qualifier.LessThan),
        ("nearly", Qualifier.Nearly), ("almost", Qualifier.Nearly), ("approximately", Qualifier.About), ("about", Qualifier.About),
        ("<~", Qualifier.Nearly), (">=", Qualifier.AtLeast), ("<=", Qualifier.AtMost), ("≥", Qualifier.AtLeast), ("≤", Qualifier.AtMost),
        (">", Qualifier.MoreThan), ("<", Qualifier.LessThan), ("~", Qualifier.About), ("≈", Qualifier.About),
    ];

    /// <summary>Words that stand after a number.</summary>
    public static readonly ImmutableArray<(string Words, Qualifier Qualifier)> After =
    [
        ("trở lên", Qualifier.AtLeast), ("trở xuống", Qualifier.AtMost), ("or more", Qualifier.AtLeast), ("or less", Qualifier.AtMost),
        ("or fewer", Qualifier.AtMost),
    ];

    /// <summary>Words that introduce a number and change nothing.</summary>
    public static readonly ImmutableArray<string> Introductions =
    [
        "đạt tỷ lệ", "đạt tỉ lệ", "đạt mức", "đạt được", "đạt", "đã đạt", "đều đạt", "phấn đấu đạt", "tỷ lệ đạt", "tỉ lệ đạt", "chiếm tỷ lệ", "chiếm tỉ lệ",
        "chiếm", "ở mức", "bằng", "là",
    ];

    /// <summary>Words for the first of two ends.</summary>
    public static readonly ImmutableArray<string> From = ["từ", "from", "between"];

    /// <summary>Words and signs between two ends.</summary>
    public static readonly ImmutableArray<string> To = ["đến", "tới", "to", "and", "-", "–", "—"];

    /// <summary>Words for "all of them": as many as there are.</summary>
    public static readonly ImmutableArray<string> All = ["tất cả", "toàn bộ", "cả", "all"];

    /// <summary>Words for a power of ten.</summary>
    public static readonly ImmutableArray<(string Words, long Factor)> Scales =
    [
        ("nghìn tỷ", 1_000_000_000_000), ("nghìn tỉ", 1_000_000_000_000), ("ngàn tỷ", 1_000_000_000_000), ("triệu tỷ", 1_000_000_000_000_000),
        ("nghìn", 1_000), ("ngàn", 1_000), ("vạn", 10_000), ("triệu", 1_000_000), ("tỷ", 1_000_000_000), ("tỉ", 1_000_000_000),
        ("thousand", 1_000), ("million", 1_000_000), ("billion", 1_000_000_000), ("trillion", 1_000_000_000_000),
    ];

    /// <summary>Words that announce a place in an order; a number follows.</summary>
    public static readonly ImmutableArray<string> Rank =
    [
        "xếp ở vị trí thứ", "đứng ở vị trí thứ", "ở vị trí thứ", "xếp hạng thứ", "xếp vị trí thứ", "đứng vị trí thứ", "vị trí thứ", "xếp thứ hạng", "thứ hạng", "xếp hạng", "xếp thứ", "đứng thứ", "đứng hạng",
        "hạng thứ", "hạng", "thứ", "ranked", "rank", "#",
    ];

    /// <summary>Words for a place or a better one; the number follows.</summary>
    public static readonly ImmutableArray<string> Top = ["trong top", "trong tốp", "thuộc top", "thuộc tốp", "top", "tốp"];

    /// <summary>Words after a place that make it the worst or the best one allowed; the first place has the smallest number.</summary>
    public static readonly ImmutableArray<(string Words, Qualifier Qualifier)> AfterRank =
    [
        ("hoặc cao hơn", Qualifier.AtMost), ("trở lên", Qualifier.AtMost), ("or better", Qualifier.AtMost),
        ("hoặc thấp hơn", Qualifier.AtLeast), ("trở xuống", Qualifier.AtLeast), ("or worse", Qualifier.AtLeast),
    ];

    /// <summary>Words for the first place.</summary>
    public static readonly ImmutableArray<string> First = ["xếp đầu", "đứng đầu", "dẫn đầu", "xếp thứ nhất", "đứng thứ nhất", "ranked first", "first"];

    /// <summary>Ordinal words; bảy is also read in its other spelling.</summary>
    public static readonly ImmutableArray<(string Words, int Rank)> Ordinals =
    [
        ("nhất", 1), ("nhì", 2), ("hai", 2), ("ba", 3), ("tư", 4), ("bốn", 4), ("năm", 5), ("sáu", 6), ("bảy", 7), ("bẩy", 7), ("tám", 8), ("chín", 9),
        ("mười", 10),
    ];

    /// <summary>What English writes after the digits of a place.</summary>
    public static readonly ImmutableArray<string> OrdinalEndings = ["st", "nd", "rd", "th"];

    /// <summary>Words between a place and the number of places.</summary>
    public static readonly ImmutableArray<string> Of = ["/", "trong tổng số", "trong số", "trong", "trên tổng số", "trên", "of"];

    /// <summary>Words for a place that is given only in words, among so many.</summary>
    public static readonly ImmutableArray<string> Among = ["trong số", "among", "#?/"];
}
