using System.Diagnostics;
using System.Globalization;

namespace Cds.Indicators.Composite.Treatment;

/// <summary>The shape of the distribution of an indicator (hình dạng phân phối): skewness and excess kurtosis of type 2, corrected for the size of the sample.</summary>
/// <param name="Skewness">The skewness (độ lệch): positive where the tail is on the side of high values.</param>
/// <param name="ExcessKurtosis">The excess kurtosis (độ nhọn vượt chuẩn): 0 for a normal distribution.</param>
/// <example><code>DistributionShape shape = result.Treatment()["Flights"].Before!.Value;   // skewness 2.24, excess kurtosis 6.30</code></example>
[DebuggerDisplay("{ToString(),nq}")]
public readonly record struct DistributionShape(double Skewness, double ExcessKurtosis)
{
    /// <summary>Both, to six significant digits.</summary>
    /// <returns><c>skewness 2.24, excess kurtosis 6.3</c>.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"skewness {Skewness:G6}, excess kurtosis {ExcessKurtosis:G6}");
}
