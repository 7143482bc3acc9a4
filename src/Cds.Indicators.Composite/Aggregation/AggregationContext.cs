using Cds.Indicators.Composite.Data;
using Cds.Indicators.Composite.Stages;

namespace Cds.Indicators.Composite.Aggregation;

/// <summary>One group to aggregate: the columns of its children, their weights, and where the score goes.</summary>
/// <param name="Stage">What a stage may know.</param>
/// <param name="Frame">The table the units are named by.</param>
/// <param name="Group">The number of the group in the hierarchy.</param>
/// <param name="Children">The columns of the children, all rows; NaN where there is no number.</param>
/// <param name="Weights">The weight of each child: zero or more, not divided by their sum.</param>
/// <param name="Result">The whole column of the score.</param>
internal readonly record struct AggregationContext(StageContext Stage, Frame Frame, int Group, double[][] Children, double[] Weights, double[] Result)
{
    /// <summary>The code of the group.</summary>
    public string Code => Stage.Hierarchy.Codes[Group];

    /// <summary>Says that rows have no result, and gives what stands for it.</summary>
    public double Undefined(UndefinedCase undefined, ReadOnlySpan<int> rows) => Stage.Undefined(undefined, Frame, Group, Code, rows);
}
