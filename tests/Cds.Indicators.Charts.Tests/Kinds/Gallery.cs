using Cds.Indicators.Aggregation;
using Cds.Indicators.Areas;
using Cds.Indicators.Charts.Kinds;
using Cds.Indicators.Charts.Specifications;
using Cds.Indicators.Indicators;
using Cds.Indicators.Rankings;
using Cds.Indicators.Rates;
using NodaTime;
using Interval = Cds.Indicators.Rates.Interval;
using Period = Cds.Indicators.Periods.Period;

namespace Cds.Indicators.Charts.Tests.Kinds;

/// <summary>One chart of each kind, of figures that have everything in them.</summary>
internal static class Gallery
{
    public static LocalizedText Totals { get; } = new("Tổng điểm Bộ chỉ số phục vụ người dân, doanh nghiệp (766/QĐ-TTg)", "Total of the index of service to people and businesses (766/QĐ-TTg)");

    public static LocalizedText Paid { get; } = new("Tỷ lệ thanh toán trực tuyến", "Share paid online");

    private static LocalizedText Oecd { get; } = new("Chỉ số Chính phủ số OECD 2023, với khoảng bất định", "OECD Digital Government Index 2023, with uncertainty");

    private static Ranking<(string Name, decimal Total)> ProvinceRanking =>
        Ranking.Of(World.Provinces, static province => province.Total, Direction.HigherIsBetter);

    private static BoundedRanking<(string Name, Outcome<Figure> Value)> BoundedRanking => Ranking.OfBounds(
        new (string Name, Outcome<Figure> Value)[]
        {
            ("Đô Lương", Invariant("62%").Known()), ("Quan Sơn", Vietnamese("trên 90%").Known()), ("Tuyên Hóa", Vietnamese("74,5%").Known()),
            ("Bá Thước", Outcome.NoData<Figure>()), ("Như Thanh", Outcome.Suppressed<Figure>()), ("Cẩm Thủy", Vietnamese("từ 70% đến 80%").Known()),
        },
        static row => row.Value.Select(static figure => figure.Bounds),
        Direction.HigherIsBetter);

    private static RankingRow[] Countries { get; } =
    [
        Country("Australia", 0.753m, 0.731m, 0.772m, 1, 3), Country("Estonia", 0.742m, 0.702m, 0.779m, 1, 4), Country("Colombia", 0.736m, 0.72m, 0.748m, 1, 4),
        Country("Ireland", 0.714m, 0.7m, 0.723m, 4, 4), new("Không có số liệu", Outcome.NoData<Figure>()),
    ];

    private static DatedFigure[] Dated { get; } =
    [
        new(Invariant("52.3%"), new LocalDate(2024, 6, 30)), new(Invariant("57.25%"), new LocalDate(2024, 12, 31)),
        new(Figure.Of(Ratio.Of(652, 1000)), new LocalDate(2025, 6, 30)), new(Vietnamese("trên 70%"), new LocalDate(2025, 12, 31)),
    ];

    private static SeriesPoint[] Gaps { get; } =
    [
        new(Period.OfYear(2018), Invariant("41%")), new(Period.OfYear(2019), Invariant("44.5%")), new(Period.OfYear(2020), Outcome.NoData<Figure>()),
        new(Period.OfYear(2021), Outcome.ZeroDenominator<Figure>()), new(Period.OfYear(2022), Outcome.Incomplete(Invariant("50%"), 3, 5)),
        new(Period.OfYear(2023), Outcome.Suppressed<Figure>()), new(Period.OfYear(2024), Vietnamese("khoảng 55%")),
        new(Period.OfYear(2025), Vietnamese("từ 60% đến 65%")), new(Period.OfYear(2026), Vietnamese("dưới 70%")),
    ];

    private static (string Name, IEnumerable<SeriesPoint> Points)[] Series { get; } =
    [
        .. Enumerable.Range(0, 7).Select(static i => ($"Xã số {i} có tên rất dài để xem có bị cắt không", (IEnumerable<SeriesPoint>)[.. Enumerable.Range(2021, 5).Select(year => new SeriesPoint(
            Period.OfYear(year), year == 2023 && i % 3 == 1 ? Outcome.NoData<Figure>() : Figure.Exactly(40 + (3 * i) + (2.5m * (year - 2021)), FigureForm.Percent).Known()))])),
    ];

    private static ProfileRow[] OwnProfile { get; } =
    [
        .. from row in Csv.Read(Repository.File("samples/DistrictScorecard/Data/scores.csv"))
           where row["unit_name"] is "Đắk Lắk" or "Nghệ An" or "Đồng Tháp" or "Hồ Chí Minh"
           from pillar in new[] { ("CKMB", "Công khai, minh bạch", 18m), ("TDGQ", "Tiến độ giải quyết", 20m), ("CLGQ", "Cung cấp dịch vụ trực tuyến", 12m), ("MDSH", "Số hóa hồ sơ", 22m), ("MDHL", "Mức độ hài lòng", 18m), ("TTTT", "Thanh toán trực tuyến", 10m) }
           select new ProfileRow(row["unit_name"], pillar.Item2, Figure.Exactly(decimal.Parse(row[pillar.Item1], System.Globalization.CultureInfo.InvariantCulture), FigureForm.Number), pillar.Item3),
    ];

    private static BulletRow[] OwnBullets { get; } =
    [
        new("Thủ tục được cắt giảm", Invariant("12").Known(), Vietnamese("từ 20 trở lên")) { Unit = new LocalizedText("thủ tục", "procedures") },
        new("Hồ sơ quá hạn", Invariant("3.5%").Known(), Vietnamese("không quá 5%")),
        new("Số trạm BTS", Vietnamese("trên 130").Known(), Vietnamese("từ 120 đến 150")) { Unit = new LocalizedText("trạm", "stations") },
    ];

    private static SlopeRow[] Slopes { get; } =
    [
        .. World.Provinces.Take(12).Select(static (province, i) => new SlopeRow(
            province.Name, Figure.Exactly(province.Total - (((i * 7) % 5) - 1.5m), FigureForm.Number).Known(), Figure.Exactly(province.Total, FigureForm.Number).Known())),
        new("Bắc Ninh", Outcome.NoData<Figure>(), Invariant("63").Known()), new("Sơn La", Invariant("62.5").Known(), Outcome.Suppressed<Figure>()),
        new("Điện Biên", Outcome.NoData<Figure>(), Outcome.NoData<Figure>()),
    ];

    private static RankChanges<string> Moves
    {
        get
        {
            string[] names = [.. World.Provinces.Select(static province => province.Name)];
            return Ranking.Change(
                Ranking.Of(names.Skip(1), static name => name.Length * 31 % 17 + (name[0] % 7), Direction.HigherIsBetter),
                Ranking.Of(names.Take(33), name => World.Provinces.First(province => province.Name == name).Total, Direction.HigherIsBetter));
        }
    }

    private static RankingRow Country(string name, decimal value, decimal low, decimal high, int best, int worst) => new(name, Figure.Exactly(value, FigureForm.Number).Known())
    {
        Range = Interval.Between(Rational.FromDecimal(low), Rational.FromDecimal(high)),
        Places = RankInterval.Between(best, worst, 33),
    };

    private static Outcome<Figure> Known(this Figure figure) => Outcome.Of(figure);

    private static Figure Vietnamese(string text) => Figure.Parse(text, TextStyle.Vietnamese);

    private static Figure Invariant(string text) => Figure.Parse(text, TextStyle.Invariant);

    /// <summary>What is drawn, by name; each in the language of its options.</summary>
    public static IReadOnlyDictionary<string, Func<ChartOptions, ChartSpecification>> Charts { get; } = new SortedDictionary<string, Func<ChartOptions, ChartSpecification>>(StringComparer.Ordinal)
    {
        ["bullet"] = static options => BulletChart.Of(World.Assessments, options),
        ["bullet-own"] = static options => BulletChart.Of(OwnBullets, options),
        ["multiples"] = static options => SmallMultiplesChart.Of(World.Communes, options: options),
        ["multiples-target"] = static options => SmallMultiplesChart.Of(Paid, Series.Select(static one => KeyValuePair.Create(one.Name, one.Points)), World.PaidOnline, options),
        ["profile"] = static options => PillarProfileChart.Of("Đắk Lắk", World.DakLak, options),
        ["profile-incomplete"] = static options => PillarProfileChart.Of("Đắk Lắk", World.OfLacking, options),
        ["profile-own"] = static options => PillarProfileChart.Of(new LocalizedText("Bộ chỉ số 766/QĐ-TTg", "Index of 766/QĐ-TTg"), OwnProfile, options),
        ["profile-units"] = static options => PillarProfileChart.Of([new("Đắk Lắk", World.DakLak), new("Đắk Lắk, thiếu số liệu", World.Incomplete)], options),
        ["ranking"] = static options => RankingChart.Of(Totals, ProvinceRanking, static province => province.Name, static province => Figure.Exactly(province.Total, FigureForm.Number).Known(), options),
        ["ranking-bounds"] = static options => RankingChart.Of(Paid, BoundedRanking, static row => row.Name, FigureForm.Percent, options),
        ["ranking-uncertain"] = static options => RankingChart.Of(Oecd, Countries, options),
        ["series"] = static options => SeriesChart.Of(World.PaidOnline.Indicator, Dated, World.PaidOnline, options),
        ["series-rollup"] = static options => SeriesChart.Of(World.Communes, World.Communes.Targets[2], options: options),
        ["series-gaps"] = static options => SeriesChart.Of(Paid, Gaps, options: options),
        ["slope"] = static options => SlopeChart.Of(World.Communes.ComparedWith(Comparison.PreviousPeriod), Period.Quarter(2025, 4), options),
        ["slope-own"] = static options => SlopeChart.Of(Totals, "2023", "2024", Slopes, options),
        ["slope-ranks"] = static options => SlopeChart.Of(Totals, "2023", "2024", Moves, static name => name, options),
        ["waterfall"] = static options => WaterfallChart.Of(World.Province.ComparedWith(Comparison.PreviousPeriod)["40", "2025-Q2"], AreaLevel.Commune, options),
        ["waterfall-own"] = static options => WaterfallChart.Of(Totals, "2023", Rational.FromDecimal(61.5m), [new("Công khai", Rational.FromDecimal(1.25m)), new("Thanh toán", Rational.FromDecimal(-0.5m)), new("Số hóa", Rational.Zero)], "2024", FigureForm.Number, options),
        ["waterfall-rates"] = static options => WaterfallChart.Of(Paid, "2023", "2024", [new("Cấp tỉnh", Ratio.Of(620, 1000), Ratio.Of(900, 1200)), new("Cấp xã", Ratio.Of(300, 900), Ratio.Of(350, 700))], options),
    };
}
