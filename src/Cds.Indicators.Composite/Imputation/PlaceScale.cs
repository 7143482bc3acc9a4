namespace Cds.Indicators.Composite.Imputation;

/// <summary>The places of values between the worst (0) and the best (1) of an indicator.</summary>
/// <param name="Worst">The worst value; NaN where there is none.</param>
/// <param name="Best">The best value; NaN where there is none.</param>
internal readonly record struct PlaceScale(double Worst, double Best)
{
    /// <summary>Whether there is a value.</summary>
    public bool HasValue => !double.IsNaN(Worst);

    /// <summary>Whether values differ, so that they have places.</summary>
    public bool HasPlaces => Worst != Best && HasValue;

    /// <summary>The scale of values, of which NaN are passed over.</summary>
    public static PlaceScale Of(ReadOnlySpan<double> values, bool isReversed)
    {
        double min = double.PositiveInfinity, max = double.NegativeInfinity;
        foreach (double x in values)
        {
            if (x < min)
                min = x;
            if (x > max)
                max = x;
        }

        if (!(min <= max))
            return new PlaceScale(double.NaN, double.NaN);
        return isReversed ? new PlaceScale(max, min) : new PlaceScale(min, max);
    }

    /// <summary>The place of a value.</summary>
    public double PlaceOf(double value)
    {
        // Halves, because the whole range may leave the doubles.
        return ((value / 2) - (Worst / 2)) / ((Best / 2) - (Worst / 2));
    }

    /// <summary>The value at a place from 0 to 1.</summary>
    public double ValueAt(double place) => Between(Worst, Best, place);

    /// <summary>The number at a share of the way from one to another, and never beyond either.</summary>
    public static double Between(double from, double to, double share)
    {
        double way = to - from;
        double value = double.IsFinite(way) ? from + (way * share) : (from * (1 - share)) + (to * share);
        return Math.Clamp(value, Math.Min(from, to), Math.Max(from, to));
    }
}
