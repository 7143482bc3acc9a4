using BenchmarkDotNet.Attributes;
using Cds.Indicators.Areas;

namespace Cds.Indicators.Benchmarks.Areas;

/// <summary>A registry of some 13,500 units and 10,000 passages, built, checked and restated, per registry.</summary>
[MemoryDiagnoser]
public class Restating
{
    private readonly MadeReorganisation _made = new();

    /// <summary>The rows by code in dictionaries: nothing checked, no hierarchy, no shares.</summary>
    [Benchmark(Baseline = true)]
    public int Dictionaries()
    {
        Dictionary<(AreaLevel, string, bool), AreaEntry> units = _made.Units.ToDictionary(unit => (unit.Level, unit.Code, unit.ValidFrom is null));
        ILookup<string, SuccessionEntry> successors = _made.Passages.ToLookup(passage => passage.PredecessorCode, StringComparer.Ordinal);
        ILookup<string, SuccessionEntry> predecessors = _made.Passages.ToLookup(passage => passage.SuccessorCode, StringComparer.Ordinal);
        return units.Count + successors.Count + predecessors.Count;
    }

    /// <summary>Built and checked as a whole.</summary>
    [Benchmark]
    public AreaRegistry Registry() => AreaRegistry.Of(_made.Units, _made.Passages);

    /// <summary>Built, and where every unit lies in those of the day after.</summary>
    [Benchmark]
    public Restatement Registry_and_forward() => AreaRegistry.Of(_made.Units, _made.Passages).RestatedTo(MadeReorganisation.Day);

    /// <summary>Built, and where every unit lies in those of the day before.</summary>
    [Benchmark]
    public Restatement Registry_and_back() => AreaRegistry.Of(_made.Units, _made.Passages).RestatedTo(MadeReorganisation.Day.PlusDays(-1));
}
