using Cds.Indicators.Charts.Drafting;

namespace Cds.Indicators.Charts.Kinds;

/// <summary>A unit of a slope chart, ready to be drawn.</summary>
/// <param name="Name">The name.</param>
/// <param name="Before">The earlier value.</param>
/// <param name="After">The later value.</param>
/// <param name="Change">The change in words: +4,29 điểm %, tăng 2 bậc; empty where there is none.</param>
internal sealed record SlopeItem(string Name, PlottedValue Before, PlottedValue After, string Change)
{
    /// <summary>The part of the chart that its line belongs to.</summary>
    public string Move(bool isReversed) => Before.Point is not { } before || After.Point is not { } after ? ""
        : after == before ? "same"
        : after > before != isReversed ? "up"
        : "down";
}
