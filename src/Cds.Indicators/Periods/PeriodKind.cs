namespace Cds.Indicators.Periods;

/// <summary>What sort of reporting period (kỳ báo cáo) a <see cref="Period"/> is.</summary>
/// <remarks>The default value is <see cref="Day"/>. The numbers are stable: they may be stored.</remarks>
/// <example><code>Period.Quarter(2024, 1).Kind;   // PeriodKind.Quarter</code></example>
public enum PeriodKind : byte
{
    /// <summary>One day (ngày). Belongs to every calendar.</summary>
    Day = 0,

    /// <summary>Seven days (tuần): an ISO week in the Gregorian calendar. It belongs to the year that has at least four of its
    /// days.</summary>
    Week = 1,

    /// <summary>Weeks 1 and 2, 3 and 4, … of a year (hai tuần). In a year of 53 weeks the 27th is week 53 alone.</summary>
    Biweek = 2,

    /// <summary>A month of the reporting calendar (tháng).</summary>
    Month = 3,

    /// <summary>Months 1 and 2, 3 and 4, … of a year (hai tháng).</summary>
    Bimonth = 4,

    /// <summary>A quarter (quý): three months.</summary>
    Quarter = 5,

    /// <summary>A third of a year (bốn tháng): SDMX calls it a trimester, <c>T</c>.</summary>
    FourMonths = 6,

    /// <summary>Half a year (6 tháng đầu năm, 6 tháng cuối năm).</summary>
    HalfYear = 7,

    /// <summary>The first months of a year, counted together (9 tháng năm 2022): a cumulative period of 1 to 12 months.</summary>
    YearToDate = 8,

    /// <summary>A year of the reporting calendar (năm).</summary>
    Year = 9,

    /// <summary>Several whole years that a plan or a term of office covers (giai đoạn 2021-2025).</summary>
    PlanTerm = 10,

    /// <summary>Any days in a row (từ ngày … đến ngày …). Belongs to every calendar.</summary>
    Range = 11,
}
