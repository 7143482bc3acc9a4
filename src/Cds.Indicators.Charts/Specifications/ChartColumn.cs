namespace Cds.Indicators.Charts.Specifications;

/// <summary>A column of the table of a chart (cột): its heading, and whether its cells are numbers.</summary>
/// <param name="Heading">The heading, in the language of the chart; unique in the table, never empty.</param>
/// <param name="IsNumeric">
/// Whether the cells are numbers or the words for why there is none, so that they are aligned to the right; otherwise they are texts.
/// </param>
/// <example><code>
/// foreach (ChartColumn column in chart.Table.Columns)
///     Console.WriteLine(column.Heading);   // Kỳ, Giá trị
/// </code></example>
public sealed record ChartColumn(string Heading, bool IsNumeric);
