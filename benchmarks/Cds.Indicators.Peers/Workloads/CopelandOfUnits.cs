using Cds.Indicators.Composite.Data;
using Cds.Indicators.Composite.Indices;
using Cds.Indicators.Peers.Composite;
using Cds.Indicators.Peers.Contest;
using Cds.Indicators.Peers.Data;

namespace Cds.Indicators.Peers.Workloads;

/// <summary>Every unit compared with every other, in five indicators.</summary>
internal sealed class CopelandOfUnits : Workload
{
    private const int Units = 2_000;

    public override string Name => "copeland-2000";

    public override Entry Enter(DataSize size)
    {
        IndexData scores = CompositeTasks.CopelandScores(Units);
        CompositeIndex index = CompositeTasks.Copeland();
        return new Entry(new InProcess<IndexResult>("ours", () => index.Compute(scores), cells: null), Pass: null) { IsTimed = true, Slow = new Coinr(elsewhere: null) };
    }
}
