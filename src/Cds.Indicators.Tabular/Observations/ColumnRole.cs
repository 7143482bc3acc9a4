namespace Cds.Indicators.Tabular.Observations;

/// <summary>What a column of a table of observations holds.</summary>
internal enum ColumnRole
{
    Unknown,

    /// <summary>A running number, which says nothing.</summary>
    Numbering,
    Indicator,
    IndicatorName,
    Level,
    Area,
    AreaName,
    ValidFrom,
    Period,
    Numerator,
    Denominator,
    Value,
    Status,
    Source,
}
