using Cds.Indicators.Rates;

namespace Cds.Indicators.Charts.Kinds;

/// <summary>A step of a waterfall chart (mức đóng góp): what one part adds to the change.</summary>
/// <param name="Name">The name, as it is shown; two steps may have the same one.</param>
/// <param name="Amount">What it adds, below zero for what it takes away; a fraction for percentages (0.012 for 1.2 percentage points).</param>
/// <example><code>
/// WaterfallStep step = new("Xã Yên Sơn", Rational.Parse("0.012"));
/// </code></example>
public sealed record WaterfallStep(string Name, Rational Amount)
{
    /// <summary>Name and amount, for a log.</summary>
    /// <returns>For example <c>Xã Yên Sơn: 0.012</c>.</returns>
    public override string ToString() => $"{Name}: {Amount}";
}
