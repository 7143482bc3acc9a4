namespace Cds.Indicators.Composite.Normalisation;

/// <summary>The range a normalisation leads to.</summary>
internal readonly record struct OutputRange
{
    private OutputRange(double lowest, double highest) => (Lowest, Highest) = (lowest, highest);

    public double Lowest { get; }

    public double Highest { get; }

    public double Width => Highest - Lowest;

    public double Sum => Lowest + Highest;

    public static OutputRange Of(double lowest, double highest)
    {
        if (!double.IsFinite(lowest))
            throw new ArgumentOutOfRangeException(nameof(lowest), lowest, "The lowest result is a finite number.");
        if (!double.IsFinite(highest) || !(highest > lowest))
            throw new ArgumentOutOfRangeException(nameof(highest), highest, "The highest result is a finite number above the lowest.");
        return new OutputRange(lowest, highest);
    }
}
