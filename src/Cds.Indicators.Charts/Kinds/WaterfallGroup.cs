using Cds.Indicators.Rates;

namespace Cds.Indicators.Charts.Kinds;

/// <summary>A group of a rate that is decomposed (nhóm trong phân rã): what was counted in it before and after.</summary>
/// <param name="Name">The name, as it is shown.</param>
/// <param name="Before">Its counts before.</param>
/// <param name="After">Its counts after.</param>
/// <example><code>
/// WaterfallGroup group = new("Cấp xã", Ratio.Of(620, 1000), Ratio.Of(900, 1200));
/// </code></example>
public sealed record WaterfallGroup(string Name, Ratio Before, Ratio After)
{
    /// <summary>Name and both counts, for a log.</summary>
    /// <returns>For example <c>Cấp xã: 620/1000 → 900/1200</c>.</returns>
    public override string ToString() => $"{Name}: {Before} → {After}";
}
