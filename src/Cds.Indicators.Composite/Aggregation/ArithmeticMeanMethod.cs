using Cds.Indicators.Composite.Internal;
using Cds.Indicators.Composite.Stages;

namespace Cds.Indicators.Composite.Aggregation;

internal sealed record ArithmeticMeanMethod : AggregationMethod
{
    internal override double? Exponent => 1;

    internal override void Apply(in AggregationContext context, Range rows)
    {
        (int first, int length) = rows.GetOffsetAndLength(context.Result.Length);
        for (int row = first; row < first + length; row++)
        {
            double sum = 0, weights = 0;
            bool any = false;
            for (int child = 0; child < context.Children.Length; child++)
            {
                double x = context.Children[child][row];
                if (double.IsNaN(x))
                    continue;
                any = true;
                sum += context.Weights[child] * x;
                weights += context.Weights[child];
            }

            context.Result[row] = !any ? Missing.NoData
                : weights > 0 ? sum / weights
                : context.Undefined(UndefinedCase.ZeroWeights, [row]);
        }
    }
}
