using System.Collections.Immutable;
using Cds.Indicators.Composite.Aggregation;
using Cds.Indicators.Composite.Data;
using Cds.Indicators.Composite.Hierarchy;
using Cds.Indicators.Composite.Indices;
using Cds.Indicators.Composite.Stages;
using Cds.Indicators.Composite.Tests.Normalisation;
using Cds.Indicators.Indicators;

namespace Cds.Indicators.Composite.Tests.Aggregation;

/// <summary>An index of one group: what a method makes of its parts.</summary>
internal static class OneGroup
{
    /// <summary>The scores of units, each given by its parts; weights are 1.</summary>
    public static double[] Scores(AggregationMethod method, params double[][] units) => Scores(method, [.. units[0].Select(static _ => 1.0)], UndefinedPolicies.RefuseAll, units);

    /// <summary>The score of one unit.</summary>
    public static double Score(AggregationMethod method, double[] weights, params double[] parts) => Scores(method, weights, UndefinedPolicies.RefuseAll, parts)[0];

    public static double[] Scores(AggregationMethod method, double[] weights, UndefinedPolicies policies, params double[][] units) =>
        [.. Result(new AggregationStage(method), weights, policies, units).Scores.Column("index")];

    /// <summary>The whole result; the codes of units ascend in the order in which they are given.</summary>
    public static IndexResult Result(AggregationStage stage, double[] weights, UndefinedPolicies policies, params double[][] units) =>
        Index(stage, weights, policies).Compute(Data(Enumerable.Range(0, units.Length).Select(OneColumn.Unit), weights.Length, units));

    public static IndexData Data(IEnumerable<string> codes, int parts, double[][] units) =>
        IndexData.Of(codes, Enumerable.Range(0, parts).Select(part => KeyValuePair.Create(Part(part), Array.ConvertAll(units, unit => unit[part]))));

    public static CompositeIndex Index(AggregationStage stage, double[] weights, UndefinedPolicies policies) => CompositeIndex.Of(new IndexDefinition
    {
        Code = "group",
        Name = new LocalizedText("nhóm", "group"),
        Root = IndexNode.Group("index", [.. weights.Select((weight, part) => IndexNode.Indicator(Part(part), weight: weight))]),
        Stages = ImmutableArray.Create<IndexStage>(stage),
        Policies = policies,
    });

    public static string Part(int part) => $"p{part:00}";
}
