using System.Diagnostics;
using System.Globalization;
using Cds.Indicators.Periods;

namespace Cds.Indicators.Composite.Imputation;

/// <summary>A value that was imputed (giá trị được điền).</summary>
/// <param name="Unit">The code of the unit.</param>
/// <param name="Indicator">The code of the indicator.</param>
/// <param name="Value">The value.</param>
/// <param name="Method">By what; null where there was nothing to impute from and the policy for that case gave the number.</param>
/// <param name="Source">The period of the same unit whose value was taken as it is; null where none was.</param>
/// <example><code>ImputedCell cell = result.Imputation().Cells[0];   // MMR, Pat, 0.8, group-mean(region)</code></example>
[DebuggerDisplay("{ToString(),nq}")]
public sealed record ImputedCell(string Unit, string Indicator, double Value, ImputationMethod? Method, Period? Source)
{
    /// <summary>The cell, its value and where that is from.</summary>
    /// <returns><c>Pat of MMR: 0.8 by group-mean(region)</c>, with <c> from 2023</c> where it is that of another period; <c>by policy</c> where there was no method.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Indicator} of {Unit}: {Value:R} by {Method?.ToString() ?? "policy"}{(Source is null ? "" : $" from {Source}")}");
}
