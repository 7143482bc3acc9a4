using System.Diagnostics;
using System.Globalization;

namespace Cds.Indicators.Composite.Uncertainty;

/// <summary>A Sobol index as it is estimated from samples.</summary>
/// <param name="Value">The estimate: a share of the variance; of few samples it may lie below 0 or above 1.</param>
/// <param name="Lower">The lower end of the bootstrap interval, of 5% unless the options say otherwise; null where there is none.</param>
/// <param name="Upper">The upper end of the bootstrap interval, of 95% unless the options say otherwise; null where there is none.</param>
/// <remarks>The interval is that of the percentiles. There is none where the options ask for none, or where no sample that was drawn again has a variance.</remarks>
/// <example><code>
/// SobolEstimate first = sensitivity["mean"].First.Value;
/// Console.WriteLine($"{first.Value:P0} ({first.Lower:P0} – {first.Upper:P0})");
/// </code></example>
[DebuggerDisplay("{ToString(),nq}")]
public sealed record SobolEstimate(double Value, double? Lower, double? Upper)
{
    /// <summary>The estimate with its interval, to six significant digits.</summary>
    /// <returns><c>0.42 [0.35; 0.49]</c>; <c>0.42</c> without an interval.</returns>
    public override string ToString() => Lower is null || Upper is null
        ? Value.ToString("G6", CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{Value:G6} [{Lower:G6}; {Upper:G6}]");
}
