using Cds.Indicators.Composite.Internal;

namespace Cds.Indicators.Composite.Normalisation;

/// <summary>The range a normalisation leads to.</summary>
/// <param name="Lowest">The lowest result.</param>
/// <param name="Highest">The highest result.</param>
internal readonly record struct OutputRange(double Lowest, double Highest)
{
    public double Width => Highest - Lowest;

    public double Sum => Lowest + Highest;

    /// <summary>What is wrong with the bounds; null for nothing.</summary>
    public static ParameterFault? FaultOf(double lowest, double highest) =>
        ParameterFault.OfAscending(nameof(lowest), lowest, nameof(highest), highest)
        ?? ParameterFault.Unless(
            double.IsFinite(highest - lowest) && double.IsFinite(lowest + highest), nameof(highest), highest, "the range is too wide for a number", "Give a narrower range, such as 0 to 100.");

    /// <exception cref="ArgumentOutOfRangeException">A bound is not finite, or the highest is not above the lowest.</exception>
    public static OutputRange Of(double lowest, double highest)
    {
        FaultOf(lowest, highest)?.Throw();
        return new OutputRange(lowest, highest);
    }
}
