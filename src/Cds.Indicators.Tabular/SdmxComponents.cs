namespace Cds.Indicators.Tabular;

/// <summary>Which components of a data structure hold what an observation says (thành phần dữ liệu): ids of dimensions, measures and attributes.</summary>
/// <remarks>
/// The defaults are the concepts of the SDMX cross-domain guidelines where there is one. A component that is null is neither read nor written.
/// Immutable and thread-safe.
/// </remarks>
/// <example><code>new SdmxComponents { Area = "GEO", Subject = "INDIC", Frequency = null }</code></example>
public sealed record SdmxComponents
{
    /// <summary>The dimension of the frequency (tần suất), which follows from the kind of the period: D, W, W2, M, M2, Q, T, S, A, A5, _O.</summary>
    /// <value><c>FREQ</c> unless set; null leaves it out. When read, one that contradicts the period is a fault.</value>
    public string? Frequency { get; init; } = "FREQ";

    /// <summary>The dimension of the unit (đơn vị hành chính): its official code, <c>01</c>; where that would not tell it in the period, with the level, <c>01@province</c>, and the first day of validity, <c>37@province@2025-07-01</c>.</summary>
    /// <value><c>REF_AREA</c> unless set; must be there.</value>
    public string Area { get; init; } = "REF_AREA";

    /// <summary>The dimension of the indicator or measure (chỉ tiêu): its code with <c>_</c> for <c>.</c>, because SDMX has no point in codes. When read, the code as it is will do.</summary>
    /// <value><c>INDICATOR</c> unless set; must be there.</value>
    public string Subject { get; init; } = "INDICATOR";

    /// <summary>The dimension of the period (kỳ báo cáo).</summary>
    /// <value><c>TIME_PERIOD</c> unless set; must be there.</value>
    public string Period { get; init; } = "TIME_PERIOD";

    /// <summary>The measure (giá trị): a number times ten to the power of <see cref="UnitMultiplier"/>, a rate on the basis of its indicator. <c>NaN</c> or <c>#N/A</c> where there is none, or no single number.</summary>
    /// <value><c>OBS_VALUE</c> unless set; must be there.</value>
    public string Value { get; init; } = "OBS_VALUE";

    /// <summary>The numerator as counted (tử số), in units of its measure; not multiplied.</summary>
    /// <value><c>NUMERATOR</c> unless set; null leaves it out.</value>
    public string? Numerator { get; init; } = "NUMERATOR";

    /// <summary>The denominator as counted (mẫu số), in units of its measure; not multiplied.</summary>
    /// <value><c>DENOMINATOR</c> unless set; null leaves it out.</value>
    public string? Denominator { get; init; } = "DENOMINATOR";

    /// <summary>A figure as published (số công bố), in its canonical text: <c>&gt;94%</c>.</summary>
    /// <value><c>FIGURE</c> unless set; null leaves it out.</value>
    public string? Figure { get; init; } = "FIGURE";

    /// <summary>The attribute of the status flags (tình trạng số liệu): letters of CL_OBS_STATUS.</summary>
    /// <value><c>OBS_STATUS</c> unless set; null leaves it out.</value>
    public string? Status { get; init; } = "OBS_STATUS";

    /// <summary>The attribute of confidentiality (bảo mật): C where the value is suppressed, otherwise F. When read, C, D and S beside a missing value are the flag Q; other codes are passed over.</summary>
    /// <value><c>CONF_STATUS</c> unless set; null leaves it out.</value>
    public string? Confidentiality { get; init; } = "CONF_STATUS";

    /// <summary>The attribute of the unit (đơn vị tính): the code of the measure's unit with <c>_</c> for <c>.</c>; <c>PT</c> for percent, <c>PURE_NUMB</c> for plain quotients, <c>PER_1000</c> and so on for other bases.</summary>
    /// <value><c>UNIT_MEASURE</c> unless set; null leaves it out. When read, those of rates say on which basis the value is; other codes are passed over.</value>
    public string? Unit { get; init; } = "UNIT_MEASURE";

    /// <summary>The attribute of the multiplier (bội số): the value is the number in the cell times ten to this power, -30 to 30.</summary>
    /// <value><c>UNIT_MULT</c> unless set; null leaves it out.</value>
    public string? UnitMultiplier { get; init; } = "UNIT_MULT";

    /// <summary>The attribute of the decimals (số chữ số thập phân): how many the value is shown with, 0 to 28. A figure that is read keeps them; nothing is rounded.</summary>
    /// <value><c>DECIMALS</c> unless set; null leaves it out.</value>
    public string? Decimals { get; init; } = "DECIMALS";

    /// <summary>The attribute of the first day of the reporting year (ngày bắt đầu năm báo cáo): <c>--07-01</c>. <c>REPYEARSTART</c> is read too.</summary>
    /// <value><c>REPORTING_YEAR_START_DAY</c> unless set; null leaves it out.</value>
    public string? YearStart { get; init; } = "REPORTING_YEAR_START_DAY";

    /// <summary>The attribute of the period in its canonical text, <c>2024-YTD06@ND09</c>, where <c>TIME_PERIOD</c> alone would not give it back.</summary>
    /// <value><c>PERIOD</c> unless set; null leaves it out.</value>
    public string? PeriodText { get; init; } = "PERIOD";

    /// <summary>The attribute of the source (nguồn): where the observation comes from, in words.</summary>
    /// <value><c>SOURCE</c> unless set; null leaves it out.</value>
    public string? Source { get; init; } = "SOURCE";

    /// <summary>The ids in the order in which columns are written, without those left out.</summary>
    internal IEnumerable<string> All => new[]
    {
        Frequency, Area, Subject, Period, Value, Numerator, Denominator, Figure, Status, Confidentiality, Unit, UnitMultiplier, Decimals, YearStart, PeriodText, Source,
    }.OfType<string>();
}
