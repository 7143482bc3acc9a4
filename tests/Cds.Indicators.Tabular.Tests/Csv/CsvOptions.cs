namespace Cds.Indicators.Tabular.Tests.Csv;

/// <summary>Options for the room of texts alone.</summary>
internal sealed record CsvOptions : TableOptions;
