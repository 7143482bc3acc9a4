using Cds.Indicators.Areas;
using Cds.Indicators.Periods;

namespace Cds.Indicators.Aggregation;

/// <summary>One report that is expected: of a unit, for a period (đơn vị và kỳ báo cáo).</summary>
/// <param name="Area">The unit that reports.</param>
/// <param name="Period">The period it reports on.</param>
/// <example><code>foreach (AreaPeriod missing in cell.Coverage.MissingReports()) Console.WriteLine($"{missing.Area}: {missing.Period}");</code></example>
public readonly record struct AreaPeriod(Area Area, Period Period);
