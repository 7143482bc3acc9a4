using System.Diagnostics;
using System.Globalization;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Composite.Uncertainty;

/// <summary>How the score or the rank of a unit is distributed over the replicates.</summary>
/// <param name="Nominal">That of the definition as it stands; or why there is none.</param>
/// <param name="Mean">The mean.</param>
/// <param name="Median">The median.</param>
/// <param name="Lower">The lower quantile: of 5% unless the options say otherwise.</param>
/// <param name="Upper">The upper quantile: of 95% unless the options say otherwise.</param>
/// <param name="Minimum">The lowest.</param>
/// <param name="Maximum">The highest.</param>
/// <remarks>
/// Quantiles lie between the order statistics in proportion (type 7 of Hyndman and Fan 1996), so that those of ranks need not be whole. Ranks count from 1, the
/// best: the lower quantile of a rank is the better one.
/// </remarks>
/// <example><code>
/// UncertaintyDistribution rank = result["AUT"].Rank.Value;
/// rank.Nominal.Value;   // 7
/// rank.Lower;           // 5
/// rank.Upper;           // 9
/// </code></example>
[DebuggerDisplay("{ToString(),nq}")]
public sealed record UncertaintyDistribution(Outcome<double> Nominal, double Mean, double Median, double Lower, double Upper, double Minimum, double Maximum)
{
    /// <summary>The nominal one and the interval from the lower to the upper quantile, to six significant digits.</summary>
    /// <returns><c>7 [5; 9]</c>.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Nominal:G6} [{Lower:G6}; {Upper:G6}]");
}
