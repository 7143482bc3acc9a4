using System.Collections.Immutable;
using System.Text.Json;
using Cds.Indicators.Indicators;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Tabular.Results;

/// <summary>The table of what indicators mean: names, kind, unit, what is counted, and where it says so.</summary>
internal static class IndicatorLayout
{
    private static readonly TableHeading s_vietnamese = new("name_vi", "Tên tiếng Việt", "Vietnamese name");
    private static readonly TableHeading s_english = new("name_en", "Tên tiếng Anh", "English name");
    private static readonly TableHeading s_pillar = new("pillar", "Mã trụ cột", "Pillar");
    private static readonly TableHeading s_pillarName = new("pillar_name", "Trụ cột", "Pillar name");
    private static readonly TableHeading s_kind = new("kind", "Loại", "Kind");
    private static readonly TableHeading s_direction = new("direction", "Chiều", "Direction");
    private static readonly TableHeading s_definition = new("definition", "Định nghĩa", "Definition");
    private static readonly TableHeading s_population = new("population", "Phạm vi", "Population");
    private static readonly TableHeading s_exclusion = new("exclusion", "Loại trừ", "Exclusion");

    public static Sheet Of(ImmutableArray<Indicator> indicators, ResultStyle style) => new Sheet<Indicator>(
        style.Say("Chỉ tiêu", "Indicators"),
        indicators,
        new SheetColumns<Indicator>(style)
            .Text(Headings.Indicator, static i => i.Code)
            .Text(s_vietnamese, static i => i.Name.Vietnamese)
            .Text(s_english, static i => i.Name.English)
            .Text(s_pillar, static i => i.Pillar.Code)
            .Text(s_pillarName, i => style.Say(i.Pillar.Name))
            .Text(s_kind, i => KindOf(i.Kind, style))
            .Text(s_direction, i => DirectionOf(i.Direction, style))
            .Text(Headings.Unit, i => i.UnitName is { } unit ? style.Say(unit) : null)
            .Text(Headings.Numerator, i => MeasuresOf(i).Numerator is { } measure ? style.Say(measure.Name) : null)
            .Text(Headings.Denominator, i => MeasuresOf(i).Denominator is { } measure ? style.Say(measure.Name) : null)
            .Text(s_definition, i => Said(i.Definition, style))
            .Text(s_population, i => Said(i.Population, style))
            .Text(s_exclusion, i => Said(i.Exclusion, style))
            .Text(Headings.LegalBasis, static i => string.Join("; ", i.LegalBases)))
    {
        Sources = [.. indicators.SelectMany(static i => i.LegalBases).Distinct()],
    };

    private static string? Said(LocalizedText? text, ResultStyle style) => text is null ? null : style.Say(text);

    private static (Measure? Numerator, Measure? Denominator) MeasuresOf(Indicator indicator) => indicator switch
    {
        RatioIndicator ratio => (ratio.Numerator, ratio.Denominator),
        MeanIndicator mean => (mean.Numerator, mean.Denominator),
        CountIndicator count => (count.Measure, null),
        StockIndicator stock => (stock.Measure, null),
        AmountIndicator amount => (amount.Measure, null),
        _ => (null, null),
    };

    private static string KindOf(IndicatorKind kind, ResultStyle style) => style.Language == TextStyle.Invariant ? Name(kind) : kind switch
    {
        IndicatorKind.Ratio => style.Say("tỷ lệ", "ratio"),
        IndicatorKind.Count => style.Say("số lượng phát sinh", "count"),
        IndicatorKind.Stock => style.Say("số lượng hiện có", "stock"),
        IndicatorKind.Amount => style.Say("giá trị", "amount"),
        IndicatorKind.Mean => style.Say("số bình quân", "mean"),
        IndicatorKind.Score => style.Say("điểm", "score"),
        _ => style.Say("xếp hạng", "rank"),
    };

    private static string DirectionOf(Direction direction, ResultStyle style) => style.Language == TextStyle.Invariant ? Name(direction) : direction switch
    {
        Direction.HigherIsBetter => style.Say("cao hơn là tốt hơn", "higher is better"),
        Direction.LowerIsBetter => style.Say("thấp hơn là tốt hơn", "lower is better"),
        _ => style.Say("không có chiều", "neutral"),
    };

    private static string Name<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
