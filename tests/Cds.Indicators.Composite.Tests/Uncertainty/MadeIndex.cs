using Cds.Indicators.Composite.Aggregation;
using Cds.Indicators.Composite.Data;
using Cds.Indicators.Composite.Hierarchy;
using Cds.Indicators.Composite.Indices;
using Cds.Indicators.Composite.Normalisation;
using Cds.Indicators.Composite.Screening;
using Cds.Indicators.Composite.Stages;
using Cds.Indicators.Composite.Uncertainty;
using Cds.Indicators.Indicators;

namespace Cds.Indicators.Composite.Tests.Uncertainty;

/// <summary>Small indices, made from a seed: two groups of three indicators, some figures missing, some units alike.</summary>
internal static class MadeIndex
{
    public static readonly string[] Indicators = ["a1", "a2", "a3", "b1", "b2", "b3"];

    public static readonly IndexNode Root = IndexNode.Group(
        "index",
        IndexNode.Group("a", IndexNode.Indicator("a1"), IndexNode.Indicator("a2", weight: 2), IndexNode.Indicator("a3", Direction.LowerIsBetter)),
        IndexNode.Group("b", IndexNode.Indicator("b1", weight: 0.5), IndexNode.Indicator("b2"), IndexNode.Indicator("b3")) with { Weight = 3 });

    /// <summary>The index: min-max 0 to 100, arithmetic means, nothing screened out, undefined cases missing.</summary>
    public static CompositeIndex Index { get; } = CompositeIndex.Of(Definition(UndefinedPolicies.MissingAll));

    public static IndexDefinition Definition(UndefinedPolicies policies) => new()
    {
        Code = "made",
        Name = new LocalizedText("Chỉ số thử", "Made index"),
        Root = Root,
        Stages = [new ScreeningStage(minimumAvailability: 0.1), new NormalisationStage(NormalisationMethod.MinMax(0, 100)), new AggregationStage(AggregationMethod.ArithmeticMean)],
        Policies = policies,
    };

    /// <summary>3 to 14 units with figures in steps, so that ties occur, and one figure in six missing.</summary>
    public static IndexData Data(int seed)
    {
        Random random = new(seed);
        int units = random.Next(3, 15);
        return IndexData.Of(
            Enumerable.Range(0, units).Select(static unit => $"u{unit:00}"),
            Indicators.Select(code => KeyValuePair.Create(code, Enumerable.Range(0, units).Select(_ => random.Next(6) == 0 ? double.NaN : random.Next(1, 8)).ToArray())));
    }

    /// <summary>One assumption about each stage, one of them continuous where asked, and one about the weights.</summary>
    public static Assumption[] Assumptions(bool isContinuous) =>
    [
        Assumption.Choice<ScreeningStage, double>("screening", "screen", [0, 0.5, 0.7], static (stage, share) => stage with { MinimumAvailability = share }),
        Normalisation,
        isContinuous
            ? Assumption.Interval<AggregationStage>("threshold", "aggregate", 0, 0.9, static (stage, share) => stage with { Availability = share })
            : Assumption.Choice<AggregationStage, double>("threshold", "aggregate", [0, 0.4, 0.8], static (stage, share) => stage with { Availability = share }),
        Assumption.NoisyWeights("weights", factor: 0.5, sets: 7, seed: 5),
    ];

    public static Assumption Normalisation => Assumption.Choice<NormalisationStage, NormalisationMethod>(
        "normalisation", "normalise", [NormalisationMethod.MinMax(1, 100), NormalisationMethod.ZScore(10, 2)], static (stage, method) => stage with { Method = method });

    public static UncertaintyAnalysis Analysis(int seed, bool isContinuous = false) => UncertaintyAnalysis.Of(Index, Data(seed), Assumptions(isContinuous));
}
