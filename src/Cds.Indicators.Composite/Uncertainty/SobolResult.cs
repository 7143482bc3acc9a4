using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Cds.Indicators.Composite.Display;
using Cds.Indicators.Display;

namespace Cds.Indicators.Composite.Uncertainty;

/// <summary>The Sobol indices of all inputs of a function.</summary>
/// <remarks>Compared by reference; immutable and thread-safe.</remarks>
/// <example><code>
/// SobolResult result = Sobol.Analyse(x => x[0] + (2 * x[1]), dimensions: 2);
/// result.Indices[1].First.Value.Value;   // about 0.8
/// </code></example>
[DebuggerDisplay("{ToString(),nq}")]
[TypeFormatterSource(typeof(UncertaintyFormatterSource))]
public sealed class SobolResult
{
    internal SobolResult(ImmutableArray<SobolIndex> indices, int samples, double mean, double variance)
    {
        Indices = indices;
        Samples = samples;
        Mean = mean;
        Variance = variance;
    }

    /// <summary>The indices of each input, in their order.</summary>
    public ImmutableArray<SobolIndex> Indices { get; }

    /// <summary>The number of samples the estimates are of.</summary>
    public int Samples { get; }

    /// <summary>The mean of the output over both matrices of the design; 0 where there is no sample.</summary>
    public double Mean { get; }

    /// <summary>The variance of the output over both matrices of the design, with n - 1; 0 where there is no sample.</summary>
    public double Variance { get; }

    /// <summary>How many samples the indices come from, with the indices.</summary>
    /// <returns>One line.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Samples} samples: {string.Join("; ", Indices)}");
}
