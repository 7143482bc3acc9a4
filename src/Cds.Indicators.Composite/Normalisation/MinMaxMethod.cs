using Cds.Indicators.Composite.Stages;

namespace Cds.Indicators.Composite.Normalisation;

internal sealed record MinMaxMethod(OutputRange Range) : NormalisationMethod
{
    internal override double? MirrorSum => Range.Sum;

    internal override bool TakesReference => true;

    internal override void Apply(in NormalisationContext context)
    {
        double min = double.PositiveInfinity, max = double.NegativeInfinity;
        foreach (double x in context.ReferenceValues)
        {
            // A comparison with NaN is false: a cell without a number changes neither.
            if (x < min)
                min = x;
            if (x > max)
                max = x;
        }

        if (!(min < max))
        {
            context.Undefined(double.IsPositiveInfinity(min) ? UndefinedCase.AllMissing : UndefinedCase.ConstantColumn);
            return;
        }

        double worst = context.IsReversed ? max : min;
        double way = context.IsReversed ? min - max : max - min;
        ReadOnlySpan<double> values = context.Values;
        Span<double> results = context.Results;
        for (int i = 0; i < values.Length; i++)
            results[i] = double.IsNaN(values[i]) ? values[i] : ((values[i] - worst) / way * Range.Width) + Range.Lowest;
    }
}
