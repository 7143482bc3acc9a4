using Cds.Indicators.Rates;

namespace Cds.Indicators.Charts.Kinds;

/// <summary>A row of a slope chart (dòng so sánh): a unit and its values before and after.</summary>
/// <param name="Name">The name, as it is shown; two rows may have the same one.</param>
/// <param name="Before">The earlier value, or why there is none.</param>
/// <param name="After">The later value, or why there is none.</param>
/// <example><code>
/// SlopeRow row = new("Đô Lương", Outcome.Of(Figure.Parse("62%")), Outcome.Of(Figure.Parse("80%")));
/// </code></example>
public sealed record SlopeRow(string Name, Outcome<Figure> Before, Outcome<Figure> After)
{
    /// <summary>Name and both values, for a log.</summary>
    /// <returns>For example <c>Đô Lương: 62% → 80%</c>.</returns>
    public override string ToString() => $"{Name}: {Before.ToString("en", formatProvider: null)} → {After.ToString("en", formatProvider: null)}";
}
