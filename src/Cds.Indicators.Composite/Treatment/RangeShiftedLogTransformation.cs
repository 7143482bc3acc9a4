using Cds.Indicators.Composite.Stages;

namespace Cds.Indicators.Composite.Treatment;

internal sealed record RangeShiftedLogTransformation : Transformation
{
    /// <summary>The share of the range by which values are shifted, so that the least has a logarithm.</summary>
    public const double Shift = 0.01;

    internal override string Text => "range-shifted-log";

    internal override UndefinedCase? Apply(ReadOnlySpan<double> values, Span<double> results, out Transformation used)
    {
        used = this;
        (double min, double max) = Bounds(values);
        double shift = Shift * (max - min);
        for (int i = 0; i < values.Length; i++)
            results[i] = double.IsNaN(values[i]) ? values[i] : Math.Log(values[i] - min + shift);
        return null;
    }
}
