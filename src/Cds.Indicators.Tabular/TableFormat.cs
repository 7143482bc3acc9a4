namespace Cds.Indicators.Tabular;

/// <summary>How a table is stored.</summary>
public enum TableFormat : byte
{
    /// <summary>Known by its first bytes: a workbook begins as a ZIP archive or a compound file, anything else is text. Only for reading.</summary>
    Detected = 0,

    /// <summary>Text with separators between cells (CSV, RFC 4180), also with semicolons or tabs.</summary>
    Csv = 1,

    /// <summary>A workbook of Office Open XML (.xlsx).</summary>
    Xlsx = 2,

    /// <summary>A binary workbook of Excel 97 to 2003 (.xls). Only for reading.</summary>
    Xls = 3,
}
