using System.Collections.Immutable;

namespace Cds.Indicators.Charts.Reports;

/// <summary>A row of a table.</summary>
/// <param name="Kind">What it is to the rows around it.</param>
/// <param name="Cells">A cell for each column; the first heads the row.</param>
internal sealed record ReportRow(ReportRowKind Kind, ImmutableArray<ReportCell> Cells);
