using System.Collections.Immutable;
using Cds.Indicators.Composite.Aggregation;
using Cds.Indicators.Composite.Indices;
using Cds.Indicators.Composite.Normalisation;
using Cds.Indicators.Composite.Stages;
using Cds.Indicators.Composite.Uncertainty;

namespace IndexReport;

/// <summary>An index computed for some units, and computed again with other choices: weights that are a quarter off, other normalisations and means.</summary>
internal sealed class Study
{
    /// <summary>How far a weight may be off, as a share of it.</summary>
    public const double WeightNoise = 0.25;

    private const int WeightSets = 200;

    private const int SensitivitySamples = 250;

    private Study(FigureFile figures, UncertaintyResult uncertainty)
    {
        Figures = figures;
        Uncertainty = uncertainty;
        double[] scores = [.. Result.Scores.Column(Result.Index.Hierarchy.Root.Code).ToArray().Where(double.IsFinite)];
        Decimals = scores.Length == 0 || scores.Max() - scores.Min() < 10 ? 3 : 1;
    }

    public FigureFile Figures { get; }

    public UncertaintyResult Uncertainty { get; }

    public IndexResult Result => Uncertainty.Nominal;

    public CompositeIndex Index => Result.Index;

    /// <summary>With how many decimals scores are shown: by how far apart they lie.</summary>
    public int Decimals { get; }

    /// <summary>Computes the index of the figures, and its uncertainty.</summary>
    public static Study Of(CompositeIndex index, FigureFile figures, int replicates, long seed)
    {
        UncertaintyAnalysis analysis = UncertaintyAnalysis.Of(index, figures.Data, [.. AssumptionsOf(index)]);
        return new Study(figures, analysis.Run(new UncertaintyOptions { Replicates = replicates, Seed = seed, FailedReplicates = FailedReplicates.Exclude }));
    }

    /// <summary>How much of the mean shift in ranking is owed to each choice.</summary>
    public SensitivityResult Sensitivity() => Uncertainty.Analysis.Sensitivity(
        new SensitivityOptions { Replicates = SensitivitySamples, Seed = Uncertainty.Options.Seed, FailedReplicates = FailedReplicates.Exclude });

    /// <summary>What could have been chosen otherwise: only what the definition has.</summary>
    private static IEnumerable<Assumption> AssumptionsOf(CompositeIndex index)
    {
        yield return Assumption.NoisyWeights("weights", WeightNoise, WeightSets, seed: 1);
        ImmutableArray<IndexStage> stages = index.Definition.Stages;
        if (stages.OfType<NormalisationStage>().FirstOrDefault() is { Overrides.IsEmpty: true } normalisation)
        {
            // Of the others none leads to zero, for which a geometric mean has no room.
            yield return Assumption.Choice<NormalisationStage, NormalisationMethod>(
                "normalisation",
                normalisation.Name,
                [.. new[] { normalisation.Method, NormalisationMethod.MinMax(1, 100), NormalisationMethod.PercentileRank(lowest: 1, highest: 100) }.Distinct()],
                static (stage, method) => stage with { Method = method });
        }

        yield return Assumption.Choice<AggregationStage, AggregationMethod>(
            "aggregation",
            stages[^1].Name,
            [AggregationMethod.ArithmeticMean, AggregationMethod.GeometricMean],
            static (stage, method) => stage with { Method = method, Levels = [] });
    }
}
