namespace Cds.Indicators.Tabular;

/// <summary>The names of the columns of a table of observations (tên cột).</summary>
/// <remarks>
/// <para>On reading, a name that is given must stand in the header; what is null is found by the words of <see cref="ObservationTable"/>. Names are compared without regard
/// to case, white space and the composition of letters. On writing, what is null has the name of <see cref="Standard"/>.</para>
/// <para>Immutable; two are equal when all names are.</para>
/// </remarks>
/// <example><code>
/// ObservationTable.ReadFile("bao-cao.csv", catalogue, areas, new ObservationTableOptions { Columns = new ObservationColumns { Period = "Thời điểm chốt số liệu" } });
/// </code></example>
public sealed record ObservationColumns
{
    /// <summary>The names that are written unless others are given: <c>indicator</c>, <c>level</c>, <c>area</c>, <c>area_name</c>, <c>valid_from</c>, <c>period</c>, …</summary>
    public static ObservationColumns Standard { get; } = new()
    {
        Indicator = "indicator",
        IndicatorName = "indicator_name",
        Level = "level",
        Area = "area",
        AreaName = "area_name",
        ValidFrom = "valid_from",
        Period = "period",
        Numerator = "numerator",
        Denominator = "denominator",
        Value = "value",
        Status = "status",
        Source = "source",
    };

    /// <summary>Vietnamese names: <c>Mã chỉ tiêu</c>, <c>Cấp</c>, <c>Mã đơn vị</c>, <c>Kỳ báo cáo</c>, <c>Tử số</c>, <c>Mẫu số</c>, <c>Giá trị</c>, …</summary>
    public static ObservationColumns Vietnamese { get; } = new()
    {
        Indicator = "Mã chỉ tiêu",
        IndicatorName = "Chỉ tiêu",
        Level = "Cấp",
        Area = "Mã đơn vị",
        AreaName = "Đơn vị",
        ValidFrom = "Hiệu lực từ",
        Period = "Kỳ báo cáo",
        Numerator = "Tử số",
        Denominator = "Mẫu số",
        Value = "Giá trị",
        Status = "Trạng thái",
        Source = "Nguồn",
    };

    /// <summary>The column of the code of the indicator or measure (mã chỉ tiêu).</summary>
    public string? Indicator { get; init; }

    /// <summary>The column of the name of the indicator or measure (tên chỉ tiêu): read where there are no codes.</summary>
    public string? IndicatorName { get; init; }

    /// <summary>The column of the level of the unit (cấp).</summary>
    public string? Level { get; init; }

    /// <summary>The column of the code of the unit (mã đơn vị).</summary>
    public string? Area { get; init; }

    /// <summary>The column of the name of the unit (tên đơn vị): read where there are no codes, otherwise for whoever looks at the table.</summary>
    public string? AreaName { get; init; }

    /// <summary>The column of the first day of the unit (hiệu lực từ), which tells two units of one code apart.</summary>
    public string? ValidFrom { get; init; }

    /// <summary>The column of the period (kỳ báo cáo), in the long layout.</summary>
    public string? Period { get; init; }

    /// <summary>The column of the numerator (tử số), in the long layout.</summary>
    public string? Numerator { get; init; }

    /// <summary>The column of the denominator (mẫu số), in the long layout.</summary>
    public string? Denominator { get; init; }

    /// <summary>The column of the value as one text or number (giá trị), in the long layout.</summary>
    public string? Value { get; init; }

    /// <summary>The column of the status flags (trạng thái), letters of CL_OBS_STATUS, in the long layout.</summary>
    public string? Status { get; init; }

    /// <summary>The column of where the observation comes from (nguồn), in the long layout.</summary>
    public string? Source { get; init; }
}
