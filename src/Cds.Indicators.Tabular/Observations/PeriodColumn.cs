using System.Runtime.InteropServices;

namespace Cds.Indicators.Tabular.Observations;

/// <summary>A column that is headed by a period.</summary>
/// <param name="Cell">The place of the column.</param>
/// <param name="Period">The number of the period.</param>
/// <param name="Part">What of the observation it holds: the value, numerator or denominator.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PeriodColumn(int Cell, int Period, ColumnRole Part);
