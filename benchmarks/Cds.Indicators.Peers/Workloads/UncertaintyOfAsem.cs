using Cds.Indicators.Composite.Uncertainty;
using Cds.Indicators.Peers.Composite;
using Cds.Indicators.Peers.Contest;
using Cds.Indicators.Peers.Data;

namespace Cds.Indicators.Peers.Workloads;

/// <summary>A thousand replicates of COINr's example from the figures to the ranks, of which treatment, normalisation, weights and aggregation are drawn.</summary>
internal sealed class UncertaintyOfAsem : Workload
{
    private const int Replicates = 1_000;

    public override string Name => "ua-1000";

    public override Entry Enter(DataSize size)
    {
        if (!AsemFiles.AreThere)
            Console.Error.WriteLine($"{Name}: the files of COINr's example are not beside the repository; figures of the same shape are made up.");
        AsemAnalysis asem = AsemFiles.AreThere ? AsemAnalysis.OfFiles() : AsemAnalysis.Made(MadeIndex.Units);
        return new Entry(new InProcess<UncertaintyResult>("ours", () => asem.Run(Replicates), cells: null), Pass: null)
        {
            IsTimed = true,
            Slow = new Coinr("elsewhere, on such a machine, 155 s and 183 s were measured for COINr, which is quoted here, not compared."),
        };
    }
}
