namespace Cds.Indicators.Charts.Reports;

/// <summary>A place that refers to a source.</summary>
/// <param name="Reference">The number of the reference, which is unique in the page.</param>
/// <param name="Table">The number of the table.</param>
/// <param name="Text">What stands there: row and column.</param>
internal readonly record struct SourcePlace(int Reference, int Table, string Text);
