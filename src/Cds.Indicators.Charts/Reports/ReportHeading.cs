using Cds.Indicators.Indicators;

namespace Cds.Indicators.Charts.Reports;

/// <summary>The head of a column.</summary>
/// <param name="Text">The heading.</param>
/// <param name="IsNumeric">Whether its cells are aligned to the right.</param>
internal sealed record ReportHeading(LocalizedText Text, bool IsNumeric);
