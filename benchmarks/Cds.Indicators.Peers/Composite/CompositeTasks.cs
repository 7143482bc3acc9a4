using Cds.Indicators.Composite.Aggregation;
using Cds.Indicators.Composite.Data;
using Cds.Indicators.Composite.Hierarchy;
using Cds.Indicators.Composite.Indices;
using Cds.Indicators.Composite.Normalisation;
using Cds.Indicators.Composite.Stages;
using Cds.Indicators.Indicators;
using Cds.Indicators.Peers.Data;

namespace Cds.Indicators.Peers.Composite;

/// <summary>The indices that are computed, through the public surface.</summary>
internal static class CompositeTasks
{
    /// <summary>Children of the group that is aggregated by Copeland's method, weighted 1 to 5.</summary>
    public const int CopelandChildren = 5;

    /// <summary>Min-max from 0 to 100, then weighted arithmetic means level by level.</summary>
    public static CompositeIndex NormaliseAndAggregate() => IndexOf(
        MadeIndex.Root(), new NormalisationStage(NormalisationMethod.MinMax(0, 100)), new AggregationStage(AggregationMethod.ArithmeticMean));

    /// <summary>One group of five, in which every unit is compared with every other.</summary>
    public static CompositeIndex Copeland() => IndexOf(
        IndexNode.Group("Index", [.. Enumerable.Range(1, CopelandChildren).Select(static child => IndexNode.Indicator($"I{child}", weight: child))]),
        new AggregationStage(AggregationMethod.Copeland));

    /// <summary>Scores of the children of <see cref="Copeland"/>, from 0 to 100, no two alike.</summary>
    public static IndexData CopelandScores(int units) => IndexData.Of(
        Enumerable.Range(0, units).Select(static unit => $"{unit:D6}"),
        CopelandColumns(units).Select(static (column, child) => KeyValuePair.Create($"I{child + 1}", column)));

    /// <summary>The same scores as columns.</summary>
    public static double[][] CopelandColumns(int units) =>
        [.. Enumerable.Range(1, CopelandChildren).Select(child => Array.ConvertAll([.. Enumerable.Range(0, units)], unit => Uniform((ulong)child, unit) * 100))];

    public static CompositeIndex IndexOf(IndexNode root, params IndexStage[] stages) => CompositeIndex.Of(new IndexDefinition
    {
        Code = "measured",
        Name = new LocalizedText("Chỉ số đo tốc độ", "An index that is measured"),
        Root = root,
        Stages = [.. stages],
        // One country of COINr's example has no figure of energy, by which two indicators are divided.
        Policies = UndefinedPolicies.RefuseAll.With(UndefinedCase.MissingDenominator, UndefinedAction.Missing),
    });

    private static double Uniform(ulong seed, int position) => (SplitMix.At(seed, (ulong)position) >> 11) * (1.0 / (1UL << 53));
}
