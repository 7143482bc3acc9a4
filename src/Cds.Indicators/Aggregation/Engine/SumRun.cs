using System.Numerics;

namespace Cds.Indicators.Aggregation.Engine;

/// <summary>A job whose parts are added over time, while it is worked on.</summary>
/// <typeparam name="TSum">64 bits where the sums are known to fit, 128 bits otherwise.</typeparam>
internal sealed class SumRun<TSum>(JobPlan plan) : CellRun<TSum>(plan, hasSources: false)
    where TSum : unmanaged, IBinaryInteger<TSum>
{
    protected override void AddSeries(int series, CellTable<TSum> table, int firstCell, int width, in WorkUnit unit) =>
        SumKernel<TSum>.Add(Plan, series, table.Cells(firstCell, width), table.Notes(firstCell, width));
}
