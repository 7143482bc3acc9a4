using System.Collections.Immutable;
using System.Globalization;
using Cds.Indicators.Composite.Uncertainty;
using Cds.Indicators.Display;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Composite.Display;

/// <summary>How sure scores and ranks are, and what makes them so, as tables.</summary>
internal sealed class UncertaintyFormatterSource : HtmlFormatterSource
{
    protected override string? Html(object value) => value switch
    {
        UncertaintyResult result => Units(result),
        SensitivityResult result => Indices($"{result.Options}", result.Indices),
        SobolResult result => Indices(string.Create(CultureInfo.InvariantCulture, $"{result.Samples} samples"), result.Indices),
        _ => HtmlText.Line(value.ToString()!),
    };

    private static string Units(UncertaintyResult result) =>
        new HtmlTable($"{result}", "unit", "score#", "from#", "to#", "rank#", "from#", "to#", "median rank#").Of([.. result.Units
            .OrderBy(static unit => Nominal(unit.Rank))
            .Select(static unit => (HtmlCell[])
            [
                unit.Unit, .. Cells(unit.Score, HtmlCell.Of), .. Cells(unit.Rank, Place),
                unit.Rank.TryGetValue(out UncertaintyDistribution? rank) ? Place(rank.Median) : "",
            ])]);

    /// <summary>The nominal value and the quantiles around it, or three times why there are none.</summary>
    private static HtmlCell[] Cells(Outcome<UncertaintyDistribution> distribution, Func<double, HtmlCell> cell) =>
        distribution.TryGetValue(out UncertaintyDistribution? known)
            ? [known.Nominal.TryGetValue(out double nominal) ? cell(nominal) : HtmlCell.Of(known.Nominal), cell(known.Lower), cell(known.Upper)]
            : [HtmlCell.Of(distribution), HtmlCell.Of(distribution), HtmlCell.Of(distribution)];

    private static HtmlCell Place(double rank) => rank.ToString("0.##", CultureInfo.InvariantCulture);

    private static double Nominal(Outcome<UncertaintyDistribution> rank) =>
        rank.TryGetValue(out UncertaintyDistribution? known) && known.Nominal.TryGetValue(out double place) ? place : double.PositiveInfinity;

    private static string Indices(string caption, ImmutableArray<SobolIndex> indices) =>
        new HtmlTable(caption, "choice", "alone#", "with others#").Of([.. indices.Select(static index => new[] { index.Name, Share(index.First), Share(index.Total) })]);

    private static HtmlCell Share(Outcome<SobolEstimate> share) =>
        share.TryGetValue(out SobolEstimate? known) ? HtmlCell.Of(known.Value) with { Title = known.ToString() } : HtmlCell.Of(share);
}
