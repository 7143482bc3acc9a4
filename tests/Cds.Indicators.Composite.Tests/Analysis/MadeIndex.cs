using System.Collections.Immutable;
using System.Globalization;
using Cds.Indicators.Composite.Aggregation;
using Cds.Indicators.Composite.Data;
using Cds.Indicators.Composite.Hierarchy;
using Cds.Indicators.Composite.Indices;
using Cds.Indicators.Composite.Normalisation;
using Cds.Indicators.Composite.Stages;
using Cds.Indicators.Indicators;

namespace Cds.Indicators.Composite.Tests.Analysis;

/// <summary>Indices of random shape: three levels or four, some weights zero, some figures missing, groups for which less is better, a mean of its own in each group.</summary>
internal static class MadeIndex
{
    private static readonly AggregationMethod[] s_means =
    [
        AggregationMethod.ArithmeticMean, AggregationMethod.GeometricMean, AggregationMethod.HarmonicMean, AggregationMethod.PowerMean(2), AggregationMethod.PowerMean(-2), AggregationMethod.PowerMean(0.5),
    ];

    /// <summary>An index. Scores lie from 1 to 100, so that every mean and every mirror image has a result.</summary>
    public static CompositeIndex Index(Random random, bool arithmetic = false)
    {
        IndexNode root = Group(random, "index", depth: 0);
        Dictionary<string, AggregationMethod> methods = new(StringComparer.Ordinal);
        foreach (string code in Groups(root))
            methods.Add(code, arithmetic ? AggregationMethod.ArithmeticMean : s_means[random.Next(s_means.Length)]);
        return CompositeIndex.Of(new IndexDefinition
        {
            Code = "made",
            Name = new LocalizedText("Chỉ số", "Index"),
            Root = root,
            Stages =
            [
                new NormalisationStage(NormalisationMethod.Goalposts(0, 1, 1, 100)),
                new AggregationStage(AggregationMethod.ArithmeticMean) { Overrides = methods.ToImmutableSortedDictionary(StringComparer.Ordinal) },
            ],
            Policies = UndefinedPolicies.RefuseAll.With(UndefinedCase.ZeroWeights, UndefinedAction.Missing),
        });
    }

    /// <summary>Figures from 0 to 1 for units "u0", "u1" and so on, of which a share is missing.</summary>
    public static IndexData Data(Random random, CompositeIndex index, int units, double missing = 0) => IndexData.Of(
        Enumerable.Range(0, units).Select(static unit => "u" + unit.ToString(CultureInfo.InvariantCulture)),
        index.Hierarchy.Codes.Take(index.Hierarchy.IndicatorCount).Select(code => KeyValuePair.Create(
            code, Enumerable.Range(0, units).Select(_ => random.NextDouble() < missing ? double.NaN : random.NextDouble()).ToArray())));

    private static IEnumerable<string> Groups(IndexNode node) => node.IsIndicator ? [] : node.Children.SelectMany(Groups).Append(node.Code);

    private static IndexNode Group(Random random, string code, int depth)
    {
        IndexNode[] children = new IndexNode[random.Next(1, 5)];
        for (int i = 0; i < children.Length; i++)
        {
            string own = $"{code}.{i}";
            IndexNode child = depth < 2 && (depth == 0 || random.Next(2) == 0) ? Group(random, own, depth + 1) : IndexNode.Indicator(own);

            // The first has a weight, so that the group has one.
            children[i] = child with
            {
                Weight = i > 0 && random.Next(5) == 0 ? 0 : random.Next(1, 10) / 4.0,
                Direction = random.Next(4) == 0 ? Direction.LowerIsBetter : Direction.HigherIsBetter,
            };
        }

        return IndexNode.Group(code, children);
    }
}
