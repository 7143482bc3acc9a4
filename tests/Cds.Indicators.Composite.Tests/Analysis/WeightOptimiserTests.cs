using Cds.Indicators.Composite.Aggregation;
using Cds.Indicators.Composite.Analysis;
using Cds.Indicators.Composite.Data;
using Cds.Indicators.Composite.Indices;
using Cds.Indicators.Composite.Normalisation;
using Cds.Indicators.Composite.Tests.Reference;
using Cds.Indicators.Composite.Weighting;

namespace Cds.Indicators.Composite.Tests.Analysis;

/// <summary>Weights that are searched for.</summary>
public sealed class WeightOptimiserTests
{
    [SharedFact]
    public void Probe()
    {
        IndexResult result = AsemResult();
        foreach (int level in new[] { 1, 2, 3 })
        foreach (WeightGroups groups in new[] { WeightGroups.Siblings, WeightGroups.WholeLevel })
        {
            WeightOptimiser optimiser = new(result, level, groups);
            foreach (OptimisedWeights w in new[] { optimiser.Balance(), optimiser.MaximiseInformation() })
                Console.Out.WriteLine($"{level} {groups} {w.Objective:R} from {w.StartObjective:R} {w.Iterations} {w.Evaluations} {w.HasConverged} {w.Weights}\n   {string.Join(" ", w.Shares)}");
        }
    }

    private static IndexResult AsemResult() => AsemFrom("pipeline/Treated.csv");

    private static IndexResult AsemFrom(string name)
    {
        VectorTable figures = VectorTable.Read(name);
        return CompositeIndex.Of(Asem.Definition(new NormalisationStage(NormalisationMethod.MinMax(0, 100)), new AggregationStage(AggregationMethod.ArithmeticMean)))
            .Compute(Asem.DataOf(figures, figures.Texts("uCode")));
    }
}
