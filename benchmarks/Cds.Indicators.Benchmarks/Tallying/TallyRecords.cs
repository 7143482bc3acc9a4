using BenchmarkDotNet.Attributes;
using Cds.Indicators.Peers.Dossiers;
using Cds.Indicators.Tallying;

namespace Cds.Indicators.Benchmarks.Tallying;

/// <summary>A million dossiers in no order into rates by commune and month, per dossier.</summary>
[MemoryDiagnoser]
public class TallyRecords
{
    private const int Count = 1_000_000;

    private static readonly TallyOptions s_oneThread = new() { MaximumThreads = 1 };

    private Dossier[] _dossiers = [];
    private CodedDossier[] _coded = [];
    private DossierObject[] _objects = [];
    private TallyPlan<Dossier> _plan = null!;
    private TallyPlan<CodedDossier> _planOfCodes = null!;
    private TallyPlan<DossierObject> _planOfObjects = null!;

    /// <summary>How many rates there are.</summary>
    [Params(1, 8, 16)]
    public int Rates { get; set; }

    /// <summary>Makes the dossiers and the plans.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _dossiers = MadeDossiers.Of(Count);
        _coded = MadeDossiers.Coded(_dossiers);
        _objects = MadeDossiers.Objects(_dossiers);
        _plan = DossierRates.Plan(Rates);
        _planOfCodes = DossierRates.PlanOfCodes(Rates);
        _planOfObjects = DossierRates.PlanOfObjects(Rates);
    }

    /// <summary>One loop into a dictionary.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Count)]
    public int Dictionary() => DossiersByHand.Count(_dossiers, Rates).Count;

    /// <summary>Values with the number of the commune, on one thread.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public Tally Values_by_number() => _plan.Tally(_dossiers, s_oneThread);

    /// <summary>The same on all threads.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public Tally Values_by_number_all_threads() => _plan.Tally(_dossiers);

    /// <summary>Values with the code of the commune, on one thread.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public Tally Values_by_code() => _planOfCodes.Tally(_coded, s_oneThread);

    /// <summary>Objects with the number of the commune, on one thread.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public Tally Objects_by_number() => _planOfObjects.Tally(_objects, s_oneThread);
}
