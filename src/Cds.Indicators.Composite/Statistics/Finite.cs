using System.Globalization;

namespace Cds.Indicators.Composite.Statistics;

/// <summary>What is asked of columns that a caller gives.</summary>
internal static class Finite
{
    /// <summary>Refuses a column with an infinite number.</summary>
    /// <exception cref="ArgumentException">A number is infinite.</exception>
    public static void Require(ReadOnlySpan<double> values, string name)
    {
        for (int row = 0; row < values.Length; row++)
        {
            if (double.IsInfinity(values[row]))
                throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"Cell {row} is {values[row]}. Give finite numbers, or NaN for a missing value."), name);
        }
    }
}
