using Cds.Indicators.Composite.Stages;
using Cds.Indicators.Composite.Statistics;

namespace Cds.Indicators.Composite.Treatment;

internal sealed record SkewAwareLogTransformation : Transformation
{
    internal override string Text => "skew-aware-log";

    internal override UndefinedCase? Apply(ReadOnlySpan<double> values, Span<double> results, out Transformation used)
    {
        used = this;
        if (Moments.Skewness(values) > 0)
            return RangeShiftedLog.Apply(values, results, out _);
        (double min, double max) = Bounds(values);
        double shift = RangeShiftedLogTransformation.Shift * (max - min);
        for (int i = 0; i < values.Length; i++)
            results[i] = double.IsNaN(values[i]) ? values[i] : -Math.Log(max - values[i] + shift);
        return null;
    }
}
