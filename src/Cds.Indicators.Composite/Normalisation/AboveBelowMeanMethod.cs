using Cds.Indicators.Composite.Internal;

namespace Cds.Indicators.Composite.Normalisation;

internal sealed record AboveBelowMeanMethod(double Threshold, OutputRange Range) : NormalisationMethod
{
    internal override double? MirrorSum => Range.Sum;

    public static ParameterFault? FaultOf(double threshold) =>
        ParameterFault.Unless(threshold is >= 0 and < 1, nameof(threshold), threshold, "the share does not lie from 0 to below 1", "Give a share of the mean, such as 0.2.");

    internal override void Apply(in NormalisationContext context)
    {
        double mean = RatioMethod.Reference(context, ReferencePoint.Mean);
        if (double.IsNaN(mean))
            return;
        (double below, double above) = context.IsReversed ? (Range.Highest, Range.Lowest) : (Range.Lowest, Range.Highest);
        double middle = Range.Lowest + (Range.Width / 2);
        ReadOnlySpan<double> values = context.Values;
        Span<double> results = context.Results;
        for (int i = 0; i < values.Length; i++)
        {
            double ratio = values[i] / mean;
            results[i] = double.IsNaN(values[i]) ? values[i] : ratio > 1 + Threshold ? above : ratio < 1 - Threshold ? below : middle;
        }
    }

    private protected override string Describe() => Describe("above-below-mean", Threshold, Range.Lowest, Range.Highest);
}
