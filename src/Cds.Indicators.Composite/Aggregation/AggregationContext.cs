using Cds.Indicators.Composite.Data;
using Cds.Indicators.Composite.Stages;

namespace Cds.Indicators.Composite.Aggregation;

/// <summary>One group to aggregate: the columns of its children, their shares, and where the score goes.</summary>
/// <param name="Stage">What a stage may know.</param>
/// <param name="Frame">The table the units are named by.</param>
/// <param name="Group">The number of the group in the hierarchy.</param>
/// <param name="Children">The columns of the children that have a weight, all rows; NaN where there is no number. At least one.</param>
/// <param name="Shares">The share of each of them in all weights: above zero, 1 together but for rounding.</param>
/// <param name="Result">The whole column of the score.</param>
internal readonly record struct AggregationContext(StageContext Stage, Frame Frame, int Group, double[][] Children, double[] Shares, double[] Result)
{
    /// <summary>The code of the group.</summary>
    public string Code => Stage.Hierarchy.Codes[Group];
}
