using Cds.Indicators.Composite.Stages;

namespace Cds.Indicators.Composite.Treatment;

internal sealed record BoxCoxTransformation(double Lambda, bool IsShifted) : Transformation
{
    internal override string Text => $"box-cox({Number(Lambda)}{(IsShifted ? "" : ", unshifted")})";

    internal override UndefinedCase? Apply(ReadOnlySpan<double> values, Span<double> results, out Transformation used)
    {
        used = this;
        if (!TryMakePositive(values, results, IsShifted))
            return UndefinedCase.NotPositive;
        Curve(results, results, Lambda);
        return null;
    }

    /// <summary>The positive numbers that Box-Cox is of; false where there are none.</summary>
    public static bool TryMakePositive(ReadOnlySpan<double> values, Span<double> results, bool isShifted)
    {
        double min = Bounds(values).Min;
        for (int i = 0; i < values.Length; i++)
            results[i] = isShifted ? Shifted(values[i], min) : values[i];
        return isShifted || min > 0;

        static double Shifted(double value, double min) => double.IsNaN(value) ? value : value - min + 1;
    }

    /// <summary>The curve itself, of positive numbers.</summary>
    public static void Curve(ReadOnlySpan<double> positive, Span<double> results, double lambda)
    {
        for (int i = 0; i < positive.Length; i++)
        {
            if (double.IsNaN(positive[i]))
                results[i] = positive[i];
            else
                results[i] = lambda == 0 ? Math.Log(positive[i]) : (Math.Pow(positive[i], lambda) - 1) / lambda;
        }
    }
}
