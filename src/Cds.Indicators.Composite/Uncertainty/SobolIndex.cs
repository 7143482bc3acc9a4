using System.Diagnostics;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Composite.Uncertainty;

/// <summary>How much of the variance of an output is owed to one input.</summary>
/// <param name="Name">The name of the assumption; of a function, <c>x1</c>, <c>x2</c> and so on.</param>
/// <param name="First">The index of first order: the share that the input explains by itself. No data where the output does not vary.</param>
/// <param name="Total">The total index: the share that it explains together with all others. No data where the output does not vary.</param>
/// <example><code>
/// SobolIndex mean = sensitivity["mean"];
/// bool interacts = mean.Total.Value.Value > mean.First.Value.Value;
/// </code></example>
[DebuggerDisplay("{ToString(),nq}")]
public sealed record SobolIndex(string Name, Outcome<SobolEstimate> First, Outcome<SobolEstimate> Total)
{
    /// <summary>The name and both indices.</summary>
    /// <returns><c>mean: first 0.42 [0.35; 0.49], total 0.5 [0.41; 0.58]</c>.</returns>
    public override string ToString() => $"{Name}: first {First}, total {Total}";
}
