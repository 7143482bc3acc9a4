using System.Collections.Immutable;
using System.Globalization;
using Cds.Indicators.Composite.Aggregation;
using Cds.Indicators.Composite.Data;
using Cds.Indicators.Composite.Hierarchy;
using Cds.Indicators.Composite.Indices;
using Cds.Indicators.Composite.Normalisation;
using Cds.Indicators.Composite.Stages;
using Cds.Indicators.Indicators;

namespace Cds.Indicators.Composite.Tests.Normalisation;

/// <summary>An index of one indicator: what a method makes of a column.</summary>
internal static class OneColumn
{
    /// <summary>The code of the unit of a row: codes ascend with the rows.</summary>
    public static string Unit(int row) => row.ToString("'u'0000", CultureInfo.InvariantCulture);

    /// <summary>Normalises a column in which more is better.</summary>
    public static double[] Up(NormalisationMethod method, params double[] values) => Of(method, Direction.HigherIsBetter, UndefinedPolicies.RefuseAll, values);

    /// <summary>Normalises a column in which less is better.</summary>
    public static double[] Down(NormalisationMethod method, params double[] values) => Of(method, Direction.LowerIsBetter, UndefinedPolicies.RefuseAll, values);

    /// <summary>Normalises a column; the results are in the order of the values.</summary>
    public static double[] Of(NormalisationMethod method, Direction direction, UndefinedPolicies policies, double[] values) =>
        [.. Result(method, direction, policies, values).Stage("normalise").Column("x")];

    /// <summary>The whole result.</summary>
    public static IndexResult Result(NormalisationMethod method, Direction direction, UndefinedPolicies policies, double[] values) =>
        Index(new NormalisationStage(method), direction, policies).Compute(Data(values));

    public static CompositeIndex Index(NormalisationStage stage, Direction direction, UndefinedPolicies policies) => CompositeIndex.Of(new IndexDefinition
    {
        Code = "one",
        Name = new LocalizedText("một", "one"),
        Root = IndexNode.Group("index", IndexNode.Indicator("x", direction)),
        Stages = ImmutableArray.Create<IndexStage>(stage, new AggregationStage(AggregationMethod.ArithmeticMean)),
        Policies = policies,
    });

    public static IndexData Data(double[] values) => IndexData.Of(Enumerable.Range(0, values.Length).Select(Unit), [new("x", values)]);
}
