using Cds.Indicators.Composite.Aggregation;
using Cds.Indicators.Composite.Data;
using Cds.Indicators.Composite.Hierarchy;
using Cds.Indicators.Composite.Indices;
using Cds.Indicators.Composite.Stages;
using Cds.Indicators.Indicators;
using Cds.Indicators.Periods;

namespace Cds.Indicators.Composite.Tests.Stages;

/// <summary>An index of few indicators right below it, to run a stage on figures written in a test.</summary>
internal static class SmallIndex
{
    /// <summary>Codes of units: u00, u01, …</summary>
    public static string[] Units(int count) => [.. Enumerable.Range(0, count).Select(i => FormattableString.Invariant($"u{i:00}"))];

    /// <summary>Runs stages on the columns named as indicators; other columns are there too.</summary>
    public static IndexResult Run(IndexData data, UndefinedPolicies policies, string[] indicators, params IndexStage[] stages) =>
        Of(policies, [.. indicators.Select(code => IndexNode.Indicator(code))], stages).Compute(data);

    /// <summary>Runs one stage on one indicator, x, of units u00, u01, …</summary>
    public static IndexResult Run(IndexStage stage, params double[] values) => Run(stage, UndefinedPolicies.RefuseAll, values);

    /// <summary>Runs one stage on one indicator, x, of units u00, u01, …, with policies.</summary>
    public static IndexResult Run(IndexStage stage, UndefinedPolicies policies, params double[] values) =>
        Run(IndexData.Of(Units(values.Length), [new("x", values)]), policies, ["x"], stage);

    /// <summary>Runs one stage on one indicator, x, of one unit, u00, over years; a year that is not given is not in the panel.</summary>
    public static PanelResult RunYears(IndexStage stage, UndefinedPolicies policies, params (int Year, double Value)[] values) =>
        Of(policies, [IndexNode.Indicator("x")], stage).Compute(IndexPanel.Of(values.Select(v => KeyValuePair.Create(Period.OfYear(v.Year), IndexData.Of(["u00"], [new("x", [v.Value])])))));

    /// <summary>The index.</summary>
    public static CompositeIndex Of(UndefinedPolicies policies, IndexNode[] nodes, params IndexStage[] stages) => CompositeIndex.Of(new IndexDefinition
    {
        Code = "small",
        Name = new LocalizedText("Nhỏ", "Small"),
        Root = IndexNode.Group("index", nodes),
        Stages = [.. stages, new AggregationStage(AggregationMethod.ArithmeticMean)],
        Policies = policies,
    });

    /// <summary>The column x after a stage.</summary>
    public static double[] Column(this IndexResult result, string stage, string column = "x") => result.Stage(stage).Column(column).ToArray();
}
