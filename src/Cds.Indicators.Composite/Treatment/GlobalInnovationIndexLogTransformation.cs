using Cds.Indicators.Composite.Stages;

namespace Cds.Indicators.Composite.Treatment;

internal sealed record GlobalInnovationIndexLogTransformation : Transformation
{
    internal override string Text => "global-innovation-index-log";

    internal override UndefinedCase? Apply(ReadOnlySpan<double> values, Span<double> results, out Transformation used)
    {
        used = this;
        (double min, double max) = Bounds(values);
        if (!(max > 1))
            return UndefinedCase.NotPositive;
        for (int i = 0; i < values.Length; i++)
            results[i] = double.IsNaN(values[i]) ? values[i] : Math.Log(((max - 1) * ((values[i] - min) / (max - min))) + 1);
        return null;
    }
}
