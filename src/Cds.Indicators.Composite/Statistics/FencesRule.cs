using System.Globalization;

namespace Cds.Indicators.Composite.Statistics;

internal sealed record FencesRule(double Multiple) : OutlierRule
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"fences({Multiple:R})");

    internal override (double Lowest, double Highest) Bounds(ReadOnlySpan<double> sorted)
    {
        double first = Quantile.OfSorted(sorted, 0.25);
        double third = Quantile.OfSorted(sorted, 0.75);
        double width = Multiple * (third - first);
        return (first - width, third + width);
    }
}
