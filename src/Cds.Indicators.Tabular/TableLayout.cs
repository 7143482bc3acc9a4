namespace Cds.Indicators.Tabular;

/// <summary>How observations stand in a table (cách bố trí bảng).</summary>
public enum TableLayout : byte
{
    /// <summary>Known by the header: wide where columns are headed by periods, otherwise long. Observations are written long.</summary>
    Detected = 0,

    /// <summary>One row for each observation (bảng dọc): the period stands in a column of its own.</summary>
    Long = 1,

    /// <summary>One row for each indicator and unit, one column for each period (bảng ngang).</summary>
    Wide = 2,
}
