using Cds.Indicators.Composite.Internal;
using Cds.Indicators.Composite.Stages;

namespace Cds.Indicators.Composite.Aggregation;

internal sealed record GeometricMeanMethod : AggregationMethod
{
    internal override double? Exponent => 0;

    internal override void Apply(in AggregationContext context, Range rows)
    {
        (int first, int length) = rows.GetOffsetAndLength(context.Result.Length);
        for (int row = first; row < first + length; row++)
            context.Result[row] = Mean(context, row);
    }

    private protected override string Describe() => "geometric-mean";

    private static double Mean(in AggregationContext context, int row)
    {
        double logarithms = 0, shares = 0, least = double.PositiveInfinity, greatest = double.NegativeInfinity;
        for (int child = 0; child < context.Children.Length; child++)
        {
            double x = context.Children[child][row];
            if (double.IsNaN(x))
                continue;
            if (x <= 0)
                return UndefinedScore(UndefinedCase.NotPositive);
            logarithms += context.Shares[child] * Math.Log(x);
            shares += context.Shares[child];
            least = Math.Min(least, x);
            greatest = Math.Max(greatest, x);
        }

        return shares > 0 ? Math.Clamp(Math.Exp(logarithms / shares), least, greatest) : Missing.NoData;
    }
}
