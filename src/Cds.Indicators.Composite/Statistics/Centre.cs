namespace Cds.Indicators.Composite.Statistics;

/// <summary>Where a column has its middle, and how deviations from it are scaled.</summary>
/// <param name="Count">How many numbers there are.</param>
/// <param name="Minimum">The least; infinite where there is none.</param>
/// <param name="Maximum">The greatest; minus infinity where there is none.</param>
/// <param name="Mean">The mean, rounded to a number; NaN where there is none.</param>
/// <param name="Rest">What the mean is beyond that, which counts where values lie far from zero and close together.</param>
/// <param name="Scale">The power of two that deviations are divided by.</param>
internal readonly record struct Centre(int Count, double Minimum, double Maximum, double Mean, double Rest, double Scale)
{
    // The fourth power of a range within these bounds, and of its rounding errors, is far from both ends of the doubles.
    private const double Narrow = 1e-60, Wide = 1e70;

    /// <summary>Whether there are no two numbers that differ.</summary>
    public bool IsConstant => !(Minimum < Maximum);

    /// <summary>The middle of a column.</summary>
    public static Centre Of(ReadOnlySpan<double> values)
    {
        int count = 0;
        double min = double.PositiveInfinity, max = double.NegativeInfinity, sum = 0;
        foreach (double x in values)
        {
            if (double.IsNaN(x))
                continue;
            count++;
            min = Math.Min(min, x);
            max = Math.Max(max, x);
            sum += x;
        }

        if (!(min < max))
            return new Centre(count, min, max, count == 0 ? double.NaN : min, 0, 1);
        double half = (max / 2) - (min / 2);
        double scale = half is > Narrow and < Wide ? 1 : Math.ScaleB(1, Math.ILogB(Math.Max(half, double.Epsilon)));
        (double mean, double beyond) = double.IsFinite(sum) ? Corrected(values, sum / count, count) : (OfShares(values, count), 0);
        return new Centre(count, min, max, mean, beyond, scale);
    }

    /// <summary>How far a number lies from the mean, scaled.</summary>
    public double Deviation(double x) => Scale == 1 ? x - Mean - Rest : (x / Scale) - (Mean / Scale) - (Rest / Scale);

    private static (double Mean, double Beyond) Corrected(ReadOnlySpan<double> values, double mean, int count)
    {
        double rest = 0;
        foreach (double x in values)
            rest += double.IsNaN(x) ? 0 : x - mean;
        if (!double.IsFinite(rest))
            return (mean, 0);
        double corrected = mean + (rest / count);
        return (corrected, mean - corrected + (rest / count));
    }

    private static double OfShares(ReadOnlySpan<double> values, int count)
    {
        double mean = 0;
        foreach (double x in values)
            mean += double.IsNaN(x) ? 0 : x / count;
        return mean;
    }
}
