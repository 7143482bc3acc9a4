using System.Globalization;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Composite.Analysis;

internal sealed record PercentageChangeMethod(double Years) : TrendMethod
{
    // A fitted value of less than this share of the greatest value is zero but for rounding.
    private const double Nothing = 1e-13;

    private protected override string Text => string.Create(CultureInfo.InvariantCulture, $"percentage-change({Years:R})");

    private protected override Outcome<double> Compute(ReadOnlySpan<double> years, ReadOnlySpan<double> values)
    {
        if (values.Length == 2)
            return Without(values[0]) ?? Outcome.Of((values[1] - values[0]) / values[0] * Years / (years[1] - years[0]) * 100);

        // The change is relative, so values are taken as shares of the greatest: no sum of them is too large.
        double scale = 0;
        foreach (double value in values)
            scale = Math.Max(scale, Math.Abs(value));
        (double first, double slope) = scale == 0 ? (0, 0) : Line(years, values, scale);
        return Without(Math.Abs(first) <= Nothing ? 0 : first) ?? Outcome.Of(slope * Years / first * 100);
    }

    /// <summary>The line of least squares: its value at the first time, and its slope. Times and values are taken from their means, which loses no digits.</summary>
    private static (double First, double Slope) Line(ReadOnlySpan<double> years, ReadOnlySpan<double> values, double scale)
    {
        double time = 0, mean = 0;
        for (int i = 0; i < values.Length; i++)
        {
            time += (years[i] - years[0]) / values.Length;
            mean += values[i] / scale / values.Length;
        }

        double products = 0, squares = 0;
        for (int i = 0; i < values.Length; i++)
        {
            double away = years[i] - years[0] - time;
            products += away * ((values[i] / scale) - mean);
            squares += away * away;
        }

        double slope = products / squares;
        return (mean - (slope * time), slope);
    }
}
