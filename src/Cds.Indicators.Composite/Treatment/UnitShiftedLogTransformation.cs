using Cds.Indicators.Composite.Stages;

namespace Cds.Indicators.Composite.Treatment;

internal sealed record UnitShiftedLogTransformation : Transformation
{
    internal override string Text => "unit-shifted-log";

    internal override UndefinedCase? Apply(ReadOnlySpan<double> values, Span<double> results, out Transformation used)
    {
        used = this;
        double min = Bounds(values).Min;
        for (int i = 0; i < values.Length; i++)
            results[i] = double.IsNaN(values[i]) ? values[i] : Math.Log(values[i] - min + 1);
        return null;
    }
}
