using Cds.Indicators.Composite.Data;
using Cds.Indicators.Composite.Indices;
using Cds.Indicators.Peers.Composite;
using Cds.Indicators.Peers.Contest;
using Cds.Indicators.Peers.Data;

namespace Cds.Indicators.Peers.Workloads;

/// <summary>A thousand times the units of COINr's example, normalised by min-max and aggregated by arithmetic means, through three levels.</summary>
internal sealed class NormaliseAggregate : Workload
{
    private const int Units = 51_000;

    public override string Name => "normalise-aggregate-51000";

    public override Entry Enter(DataSize size)
    {
        IndexData figures = MadeIndex.Figures(Units);
        CompositeIndex index = CompositeTasks.NormaliseAndAggregate();
        return new Entry(new InProcess<IndexResult>("ours", () => index.Compute(figures), cells: null), Pass: null) { IsTimed = true, Slow = new Coinr(elsewhere: null) };
    }
}
