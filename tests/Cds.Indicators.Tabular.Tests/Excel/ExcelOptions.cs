namespace Cds.Indicators.Tabular.Tests.Excel;

/// <summary>Options for the room of workbooks alone.</summary>
internal sealed record ExcelOptions : TableOptions;
