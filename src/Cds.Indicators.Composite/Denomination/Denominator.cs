using System.Diagnostics;
using System.Globalization;

namespace Cds.Indicators.Composite.Denomination;

/// <summary>What an indicator is divided by (mẫu số): a column of the data, and the number of its units that the result is given for.</summary>
/// <remarks>Immutable and thread-safe; two of the same column and factor are equal.</remarks>
/// <example><code>Denominator perThousandPeople = new("population", 1000);</code></example>
[DebuggerDisplay("{ToString(),nq}")]
public sealed record Denominator
{
    /// <summary>A column to divide by.</summary>
    /// <param name="column">The code of the column in the data; not blank.</param>
    /// <param name="scaleFactor">How many units of the denominator the result is given for: 1000 for a rate per thousand; finite and above zero.</param>
    /// <exception cref="ArgumentException"><paramref name="column"/> is null or blank.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="scaleFactor"/> is not finite, or not above zero.</exception>
    public Denominator(string column, double scaleFactor = 1)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(column);
        if (!IsScaleFactor(scaleFactor))
            throw new ArgumentOutOfRangeException(nameof(scaleFactor), scaleFactor, "A scale factor is a finite number above zero. Give 1000 for a rate per thousand.");
        Column = column;
        ScaleFactor = scaleFactor;
    }

    /// <summary>The code of the column in the data.</summary>
    public string Column { get; }

    /// <summary>How many units of the denominator the result is given for; finite and above zero.</summary>
    public double ScaleFactor { get; }

    internal static bool IsScaleFactor(double factor) => double.IsFinite(factor) && factor > 0;

    /// <summary>The column, and the number of its units where that is not 1.</summary>
    /// <returns><c>per population</c> or <c>per 1000 population</c>.</returns>
    public override string ToString() => ScaleFactor == 1 ? $"per {Column}" : string.Create(CultureInfo.InvariantCulture, $"per {ScaleFactor:R} {Column}");
}
