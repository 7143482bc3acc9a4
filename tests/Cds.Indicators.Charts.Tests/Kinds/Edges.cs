using Cds.Indicators.Aggregation;
using Cds.Indicators.Areas;
using Cds.Indicators.Charts.Kinds;
using Cds.Indicators.Charts.Specifications;
using Cds.Indicators.Indicators;
using Cds.Indicators.Rankings;
using Cds.Indicators.Rates;
using Cds.Indicators.Targets;
using NodaTime;
using Interval = Cds.Indicators.Rates.Interval;
using Period = Cds.Indicators.Periods.Period;

namespace Cds.Indicators.Charts.Tests.Kinds;

/// <summary>Charts of nothing, of one value, of missing values alone, of hostile names, of extreme numbers, of as many rows as are allowed.</summary>
internal static class Edges
{
    /// <summary>Names that mean something to HTML, JSON, Vega, terminals or bidirectional text.</summary>
    public static IReadOnlyList<string> HostileNames { get; } =
    [
        "<script>alert(1)</script>", "a\"b\\c", "a.b[c]", "datum.name", "${signal}", "{\"signal\": \"width\"}", "]]>", "--><!--", "line\nbreak\tand tab", "nul\0byte", "\u202Eright to left",
        "half \uD83D pair", "🏞️ emoji", "__proto__", "constructor", "Đồng  Tháp", "tên rất dài " + new string('x', 300),
    ];

    public static LocalizedText Name { get; } = new("Tên <b>&\"'", "Name <b>&\"'");

    /// <summary>The five reasons why there is no value.</summary>
    public static IReadOnlyList<Outcome<Figure>> Missing { get; } =
    [
        Outcome.NoData<Figure>(), Outcome.ZeroDenominator<Figure>(), Outcome.Incomplete(Figure.Exactly(50, FigureForm.Percent), 3, 5), Outcome.Suppressed<Figure>(), Outcome.NotApplicable<Figure>(),
    ];

    private static Period Year(int year) => Period.OfYear(year);

    private static Outcome<Figure> Percent(decimal value) => Outcome.Of(Figure.Exactly(value, FigureForm.Percent));

    private static Outcome<Figure> Number(decimal value) => Outcome.Of(Figure.Exactly(value, FigureForm.Number));

    public static IReadOnlyDictionary<string, Func<ChartOptions, ChartSpecification>> Charts { get; } = new SortedDictionary<string, Func<ChartOptions, ChartSpecification>>(StringComparer.Ordinal)
    {
        ["bullet-empty"] = static options => BulletChart.Of(Array.Empty<TargetAssessment>(), options),
        ["bullet-hostile"] = static options => BulletChart.Of(HostileNames.Select(static name => new BulletRow(name, Percent(50), Figure.AtLeast(80, FigureForm.Percent))), options),
        ["bullet-missing"] = static options => BulletChart.Of(Missing.Select(static (value, i) => new BulletRow($"{i}", value, Figure.AtMost(5, FigureForm.Percent))), options),
        ["bullet-vague"] = static options => BulletChart.Of([new BulletRow("about", Outcome.Of(Figure.About(550, FigureForm.Number)), Figure.About(600, FigureForm.Number))], options),
        ["multiples-empty"] = static options => SmallMultiplesChart.Of(Name, [], options: options),
        ["multiples-hostile"] = static options => SmallMultiplesChart.Of(Name, HostileNames.Select(static name => KeyValuePair.Create(name, (IEnumerable<SeriesPoint>)[new(Year(2024), Percent(50))])), options: options),
        ["multiples-missing"] = static options => SmallMultiplesChart.Of(Name, Missing.Select(static (value, i) => KeyValuePair.Create($"{i}", (IEnumerable<SeriesPoint>)[new(Year(2024), value)])), options: options),
        ["multiples-no-points"] = static options => SmallMultiplesChart.Of(Name, [new("a", [])], options: options),
        ["profile-empty"] = static options => PillarProfileChart.Of(Name, [], options),
        ["profile-hostile"] = static options => PillarProfileChart.Of(Name, HostileNames.Select(static name => new ProfileRow("a", name, Number(3), 5)), options),
        ["profile-missing"] = static options => PillarProfileChart.Of(Name, Missing.Select(static (value, i) => new ProfileRow("a", $"{i}", value, 5)), options),
        ["profile-beyond"] = static options => PillarProfileChart.Of(Name, [new ProfileRow("a", "over", Number(7), 5), new ProfileRow("a", "below", Number(-2), 5), new ProfileRow("a", "bounds", Outcome.Of(Figure.AtLeast(2, FigureForm.Number)), 5)], options),
        ["ranking-empty"] = static options => RankingChart.Of(Name, [], options),
        ["ranking-one"] = static options => RankingChart.Of(Name, [new RankingRow("một", Number(0))], options),
        ["ranking-200"] = static options => RankingChart.Of(Name, Enumerable.Range(1, 200).Select(static i => new RankingRow("Xã Tân Lập", Number(i))), options),
        ["ranking-extreme"] = static options => RankingChart.Of(Name, [new RankingRow("lớn", Number(79228162514264337593543950335m)), new RankingRow("nhỏ", Number(0.0000000000000000000000000001m)), new RankingRow("âm", Number(-79228162514264337593543950335m))], options),
        ["ranking-hostile"] = static options => RankingChart.Of(Name, HostileNames.Select(static name => new RankingRow(name, Percent(50)) { Places = RankInterval.Between(1, 3, 17) }), options),
        ["ranking-missing"] = static options => RankingChart.Of(Name, Missing.Select(static (value, i) => new RankingRow($"{i}", value)), options),
        ["ranking-negative"] = static options => RankingChart.Of(Name, [new RankingRow("tăng", Number(3)), new RankingRow("giảm", Number(-2)) { Range = Interval.AtMost(-1) }], options),
        ["series-empty"] = static options => SeriesChart.Of(World.OnTime, [], options: options),
        ["series-target-alone"] = static options => SeriesChart.Of(World.PaidOnline.Indicator, [], World.PaidOnline, options),
        ["series-one"] = static options => SeriesChart.Of(World.OnTime, [new DatedFigure(Figure.Exactly(98.45m, FigureForm.Percent), new LocalDate(2024, 12, 31))], options: options),
        ["series-missing"] = static options => SeriesChart.Of(Name, Missing.Select(static (value, i) => new SeriesPoint(Year(2020 + i), value)), options: options),
        ["series-200"] = static options => SeriesChart.Of(Name, Enumerable.Range(0, 200).Select(static i => new SeriesPoint(Period.Month(2000, 1).Shift(i), Number(i % 13))), options: options),
        ["series-ranks"] = static options => SeriesChart.Of(Name, [new(Year(2022), Outcome.Of(Figure.Rank(7, 63))), new(Year(2023), Outcome.Of(Figure.Tier(11))), new(Year(2024), Outcome.Of(Figure.Rank(3, 63)))], options: options),
        ["series-far"] = static options => SeriesChart.Of(Name, [new(Year(1), Number(1)), new(Year(9999), Number(2))], options: options),
        ["slope-empty"] = static options => SlopeChart.Of(Name, "1", "2", [], options),
        ["slope-hostile"] = static options => SlopeChart.Of(Name, "<b>", "a.b[c]", HostileNames.Select(static name => new SlopeRow(name, Percent(50), Percent(60))), options),
        ["slope-missing"] = static options => SlopeChart.Of(Name, "1", "2", Missing.Select(static (value, i) => new SlopeRow($"{i}", value, value)), options),
        ["slope-same"] = static options => SlopeChart.Of(Name, "2024", "2024", [new SlopeRow("a", Number(5), Number(5))], options),
        ["waterfall-empty"] = static options => WaterfallChart.Of(Name, "1", Rational.Zero, [], "2", FigureForm.Number, options),
        ["waterfall-hostile"] = static options => WaterfallChart.Of(Name, "<b>", Rational.One, HostileNames.Select(static name => new WaterfallStep(name, Rational.Of(1, 3))), "a.b[c]", FigureForm.Percent, options),
        ["waterfall-none"] = static options => WaterfallChart.Of(World.Communes.ComparedWith(Comparison.PreviousPeriod)["17329", "2025-Q1"], AreaLevel.Commune, options),
        ["waterfall-no-rates"] = static options => WaterfallChart.Of(Name, "1", "2", [new WaterfallGroup("a", Ratio.None, Ratio.Of(1, 2))], options),
    };
}
