using System.Globalization;

namespace Cds.Indicators.Composite.Statistics;

internal sealed record ShapeRule(double Skewness, double ExcessKurtosis) : OutlierRule
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"shape({Skewness:R}, {ExcessKurtosis:R})");

    internal override (double Lowest, double Highest) Bounds(ReadOnlySpan<double> sorted)
    {
        while (true)
        {
            (double skewness, double kurtosis) = Moments.Shape(sorted);
            if (!(Math.Abs(skewness) >= Skewness && kurtosis >= ExcessKurtosis))
                return (sorted[0], sorted[^1]);
            double extreme = skewness >= 0 ? sorted[^1] : sorted[0];
            while (sorted[^1] == extreme)
                sorted = sorted[..^1];
            while (sorted[0] == extreme)
                sorted = sorted[1..];
        }
    }
}
