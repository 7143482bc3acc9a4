namespace Cds.Indicators.Tabular.Csv;

/// <summary>Finds what stands between the cells of a text in its first bytes.</summary>
internal delegate CsvShape CsvShapeFinder(ReadOnlySpan<byte> head, TableOptions options);
