using System.Globalization;

namespace Cds.Indicators.Composite.Statistics;

internal sealed record ZScoreRule(double Threshold) : OutlierRule
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"z-score({Threshold:R})");

    internal override (double Lowest, double Highest) Bounds(ReadOnlySpan<double> sorted)
    {
        if (sorted.Length < 2)
            return (double.NegativeInfinity, double.PositiveInfinity);
        double mean = Moments.Mean(sorted);
        double width = Threshold * Moments.StandardDeviation(sorted);
        return (mean - width, mean + width);
    }
}
