using System.Diagnostics;
using System.Globalization;

namespace Cds.Indicators.Composite.Treatment;

/// <summary>When the distribution of an indicator counts as free of outliers (kiểm định độ lệch và độ nhọn).</summary>
/// <remarks>
/// It passes where its skewness, whatever its sign, or its excess kurtosis is below the limit: one of both is enough. Both are those of type 2, corrected for the
/// size of the sample. The default value has limits of zero; <see cref="Default"/> is the usual one. Source: OECD/JRC practice; skewness 2 and kurtosis 3.5 as in
/// the Global Innovation Index.
/// </remarks>
/// <example><code>PassTest strict = PassTest.Of(skewness: 1.5, excessKurtosis: 3);</code></example>
[DebuggerDisplay("{ToString(),nq}")]
public readonly record struct PassTest
{
    private PassTest(double skewness, double excessKurtosis) => (Skewness, ExcessKurtosis) = (skewness, excessKurtosis);

    /// <summary>Skewness below 2, or excess kurtosis below 3.5.</summary>
    public static PassTest Default { get; } = new(2, 3.5);

    /// <summary>The limit of the skewness without its sign, excluded; zero or more.</summary>
    public double Skewness { get; }

    /// <summary>The limit of the excess kurtosis, excluded.</summary>
    public double ExcessKurtosis { get; }

    /// <summary>A test with limits of one's own.</summary>
    /// <param name="skewness">The limit of the skewness without its sign, excluded; finite, zero or more.</param>
    /// <param name="excessKurtosis">The limit of the excess kurtosis, excluded; finite.</param>
    /// <returns>The test.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A limit is not finite, or that of the skewness is negative.</exception>
    public static PassTest Of(double skewness, double excessKurtosis)
    {
        if (!IsSkewnessLimit(skewness))
            throw new ArgumentOutOfRangeException(nameof(skewness), skewness, "The limit of the skewness is a finite number that is zero or more. Give 2.");
        if (!double.IsFinite(excessKurtosis))
            throw new ArgumentOutOfRangeException(nameof(excessKurtosis), excessKurtosis, "The limit of the excess kurtosis is a finite number. Give 3.5.");
        return new PassTest(skewness, excessKurtosis);
    }

    /// <summary>Whether a distribution passes.</summary>
    /// <param name="shape">Its skewness and excess kurtosis.</param>
    /// <returns>Whether it does.</returns>
    public bool Passes(DistributionShape shape) => Math.Abs(shape.Skewness) < Skewness || shape.ExcessKurtosis < ExcessKurtosis;

    /// <summary>Both limits.</summary>
    /// <returns><c>|skewness| &lt; 2 or kurtosis &lt; 3.5</c>.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"|skewness| < {Skewness:R} or kurtosis < {ExcessKurtosis:R}");

    internal static bool IsSkewnessLimit(double limit) => double.IsFinite(limit) && limit >= 0;
}
