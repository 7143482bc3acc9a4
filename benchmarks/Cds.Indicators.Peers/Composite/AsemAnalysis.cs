using System.Collections.Immutable;
using Cds.Indicators.Composite.Aggregation;
using Cds.Indicators.Composite.Data;
using Cds.Indicators.Composite.Denomination;
using Cds.Indicators.Composite.Hierarchy;
using Cds.Indicators.Composite.Imputation;
using Cds.Indicators.Composite.Indices;
using Cds.Indicators.Composite.Normalisation;
using Cds.Indicators.Composite.Screening;
using Cds.Indicators.Composite.Treatment;
using Cds.Indicators.Composite.Uncertainty;

namespace Cds.Indicators.Peers.Composite;

/// <summary>
/// The pipeline of COINr's example and the assumptions of its vignette: denominate, impute, screen, treat with 1 to 5 winsorised points, normalise by min-max or
/// z-scores, weights of two levels off by a quarter, aggregate by arithmetic or geometric means.
/// </summary>
internal sealed class AsemAnalysis(CompositeIndex index, IndexData figures)
{
    private const int MostWinsorised = 5;

    /// <summary>The example itself.</summary>
    public static AsemAnalysis OfFiles()
    {
        AsemFiles files = new();
        return new AsemAnalysis(IndexOf(files.Root(), files.Denominators, "EurAsia_group"), files.Figures());
    }

    /// <summary>Figures of the same shape.</summary>
    public static AsemAnalysis Made(int units) => new(IndexOf(MadeIndex.Root(), [], "half"), MadeIndex.Figures(units));

    /// <summary>From the figures to scores, ranks and their distributions.</summary>
    public UncertaintyResult Run(int replicates) => UncertaintyAnalysis.Of(
        index,
        figures,
        Assumption.Choice<TreatmentStage, TreatmentMethod>("winmax", "treat", Enumerable.Range(1, MostWinsorised).Select(static most => TreatmentMethod.Winsorise(most)), static (stage, method) => stage with { Method = method }),
        Assumption.Choice<NormalisationStage, NormalisationMethod>("normalisation", "normalise", [NormalisationMethod.MinMax(1, 100), NormalisationMethod.ZScore(10, 2)], static (stage, method) => stage with { Method = method }),
        Assumption.NoisyWeights("weights", factor: 0.25, sets: 100, seed: 1, levels: [2, 3]),
        Assumption.Choice<AggregationStage, AggregationMethod>("aggregation", "aggregate", [AggregationMethod.ArithmeticMean, AggregationMethod.GeometricMean], static (stage, method) => stage with { Method = method }))
        .Run(new UncertaintyOptions { Replicates = replicates, Seed = 2024, Threads = 2 });

    private static CompositeIndex IndexOf(IndexNode root, IEnumerable<KeyValuePair<string, string>> denominators, string grouping) => CompositeTasks.IndexOf(
        root,
        new DenominationStage(denominators.ToImmutableSortedDictionary(static pair => pair.Key, static pair => new Denominator(pair.Value), StringComparer.Ordinal)),
        new ImputationStage(ImputationMethod.GroupMean(grouping)),
        new ScreeningStage(minimumAvailability: 0.9),
        new TreatmentStage(TreatmentMethod.Winsorise(MostWinsorised)),
        new NormalisationStage(NormalisationMethod.MinMax(0, 100)),
        new AggregationStage(AggregationMethod.ArithmeticMean));
}
