using System.Diagnostics;
using Cds.Indicators.Areas;
using Cds.Indicators.Periods;

namespace Cds.Indicators.Aggregation;

/// <summary>One report that is expected: of a unit, for a period (đơn vị và kỳ báo cáo).</summary>
/// <param name="Area">The unit that reports.</param>
/// <param name="Period">The period it reports on.</param>
/// <remarks>The default value names no unit.</remarks>
/// <example><code>foreach (AreaPeriod missing in cell.Coverage.MissingReports()) Console.WriteLine(missing);</code></example>
[DebuggerDisplay("{ToString(),nq}")]
public readonly record struct AreaPeriod(Area Area, Period Period)
{
    /// <summary>The unit and the period.</summary>
    /// <returns>For example <c>Tỉnh Hà Nam (province:35), 2025-M04</c>.</returns>
    public override string ToString() => Area is null ? "(none)" : $"{Area}, {Period}";
}
