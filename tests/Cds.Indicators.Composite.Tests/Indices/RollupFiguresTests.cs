using Cds.Indicators.Aggregation;
using Cds.Indicators.Areas;
using Cds.Indicators.Composite.Aggregation;
using Cds.Indicators.Composite.Data;
using Cds.Indicators.Composite.Hierarchy;
using Cds.Indicators.Composite.Indices;
using Cds.Indicators.Indicators;
using Cds.Indicators.Observations;
using Cds.Indicators.Rates;
using NodaTime;
using Period = Cds.Indicators.Periods.Period;

namespace Cds.Indicators.Composite.Tests.Indices;

/// <summary>Figures of an index from a roll-up: two provinces of three communes, one of which is merged on 1 July 2025.</summary>
public sealed class RollupFiguresTests
{
    private static readonly LocalDate s_reform = new(2025, 7, 1);
    private static readonly Period s_first = Period.Quarter(2025, 1);
    private static readonly Period s_second = Period.Quarter(2025, 2);
    private static readonly Period s_third = Period.Quarter(2025, 3);

    private static readonly Catalogue s_catalogue = Catalogue.Vietnam();
    private static readonly Indicator s_onTime = s_catalogue["dossier.on-time"];
    private static readonly Indicator s_paid = s_catalogue["dossier.paid-online"];
    private static readonly AreaRegistry s_land = Land();

    [Fact]
    public void Rates_are_divided_last_and_come_as_fractions()
    {
        IndexData data = Rollup(Row(s_onTime, "00001", s_first, 1, 2), Row(s_onTime, "00002", s_first, 90, 100), Row(s_paid, "00001", s_first, 1, 3), Row(s_paid, "00002", s_first, 1, 3))
            .ToIndexData(s_first);

        Assert.Equal("01, 02", string.Join(", ", data.Units));
        Assert.Equal("dossier.on-time, dossier.paid-online", string.Join(", ", data.Columns));
        Assert.Equal(91.0 / 102, Cell(data, "01", "dossier.on-time"));
        Assert.Equal(1.0 / 3, Cell(data, "01", "dossier.paid-online"));
        Assert.Equal(OutcomeKind.NoData, Outcome(data, "02", "dossier.on-time").Kind);
    }

    [Fact]
    public void What_lacks_reports_is_missing_unless_it_is_asked_for()
    {
        RollupResult result = Rollup(Row(s_onTime, "00001", s_first, 1, 2), Row(s_paid, "00003", s_first, 0, 0));

        Assert.Equal(OutcomeKind.NoData, Outcome(result.ToIndexData(s_first), "01", "dossier.on-time").Kind);
        Assert.Equal(0.5, Cell(result.ToIndexData(s_first, takeIncomplete: true), "01", "dossier.on-time"));
        Assert.Equal(OutcomeKind.ZeroDenominator, Outcome(result.ToIndexData(s_first), "02", "dossier.paid-online").Kind);
    }

    [Fact]
    public void What_is_suppressed_or_known_between_bounds_only_is_missing()
    {
        IndexData data = Rollup(
            Row(s_onTime, "00001", s_first, 1, 2), new Observation(s_onTime, Unit("00002"), s_first, ObservedValue.Missing, ObservationStatus.Suppressed),
            new Observation(s_onTime, Unit("00003"), s_first, ObservedValue.Of(Figure.Parse("trên 90%", TextStyle.Vietnamese)))).ToIndexData(s_first, takeIncomplete: true);
        Assert.Equal("01, 02", string.Join(", ", data.Units));
        Assert.Equal(OutcomeKind.NoData, Outcome(data, "01", "dossier.on-time").Kind);
        Assert.Equal(OutcomeKind.NoData, Outcome(data, "02", "dossier.on-time").Kind);
    }

    [Fact]
    public void A_panel_has_the_units_of_each_period()
    {
        RollupResult result = Rollup(
            Row(s_onTime, "00001", s_first, 1, 2), Row(s_onTime, "00002", s_first, 1, 2), Row(s_onTime, "00003", s_first, 1, 4),
            Row(s_onTime, "00001", s_second, 3, 4), Row(s_onTime, "00002", s_second, 3, 4), Row(s_onTime, "00003", s_second, 1, 2),
            Row(s_onTime, "10001", s_third, 7, 8));

        IndexPanel panel = result.ToIndexPanel();

        Assert.Equal([s_first, s_second, s_third], panel.Periods.AsEnumerable());
        PanelResult scores = OnTimeAlone().Compute(panel);
        Assert.Equal("01 0.5, 02 0.25", Scores(scores[s_first]));
        Assert.Equal("01 0.75, 02 0.5", Scores(scores[s_second]));
        Assert.Equal("10 0.875", Scores(scores[s_third]));
        Assert.Equal("01, 02", string.Join(", ", result.ToIndexData(s_first).Units));
    }

    [Fact]
    public void An_index_is_computed_straight_from_a_roll_up()
    {
        IndexData data = Rollup(
            Row(s_onTime, "00001", s_first, 1, 2), Row(s_onTime, "00002", s_first, 1, 2), Row(s_onTime, "00003", s_first, 3, 4),
            Row(s_paid, "00001", s_first, 1, 1), Row(s_paid, "00002", s_first, 0, 1), Row(s_paid, "00003", s_first, 1, 4)).ToIndexData(s_first);
        CompositeIndex index = CompositeIndex.Of(new IndexDefinition
        {
            Code = "own",
            Name = new LocalizedText("Chỉ số", "Index"),
            Root = IndexNode.Group("index", IndexNode.Of(s_onTime, weight: 3), IndexNode.Of(s_paid)),
            Stages = [new AggregationStage(AggregationMethod.ArithmeticMean)],
        });

        Assert.Equal(0.5, index.Compute(data).Score("01").Value);     // (3 x 1/2 + 1/2) / 4
        Assert.Equal(0.625, index.Compute(data).Score("02").Value);   // (3 x 3/4 + 1/4) / 4
    }

    [Fact]
    public void A_measure_is_a_column_in_its_own_unit()
    {
        Measure settled = ((RatioIndicator)s_onTime).Denominator;
        RollupResult result = ObservationSet.Of(s_land, [new Observation(settled, Unit("00003"), s_first, ObservedValue.Of(4))])
            .Rollup(settled).To(AreaLevel.Province).Per(s_first.Kind).Compute();
        Assert.Equal(4, Cell(result.ToIndexData(s_first), "02", settled.Code));
    }

    [Fact]
    public void A_period_that_was_not_asked_is_refused()
    {
        RollupResult result = Rollup(Row(s_onTime, "00001", s_first, 1, 2));
        Assert.Contains("2025-Q1", Assert.Throws<KeyNotFoundException>(() => result.ToIndexData(Period.Quarter(2024, 1))).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>(static () => RollupFigures.ToIndexData(null!, s_first));
        Assert.Throws<ArgumentNullException>(static () => RollupFigures.ToIndexPanel(null!));
    }

    [Fact]
    public void Two_units_of_one_code_in_one_period_are_refused()
    {
        AreaRegistry land = AreaRegistry.Of(
            [
                new AreaEntry { Level = AreaLevel.Province, Code = "38", Name = "Cũ", ValidTo = s_reform },
                new AreaEntry { Level = AreaLevel.Province, Code = "38", Name = "Mới", ValidFrom = s_reform },
            ],
            []);
        Period year = Period.OfYear(2025);
        Observation[] rows = [.. land.Areas.Select(area => new Observation(s_onTime, area, Period.Quarter(2025, area.ValidFrom is null ? 1 : 3), ObservedValue.Of(Ratio.OfSigned(1, 2))))];
        RollupResult result = ObservationSet.Of(land, rows).Rollup(s_onTime).To(AreaLevel.Province).Per(year.Kind).During(year).Compute();

        Assert.Contains("38", Assert.Throws<ArgumentException>(() => result.ToIndexData(year)).Message, StringComparison.Ordinal);
    }

    private static RollupResult Rollup(params Observation[] rows) =>
        ObservationSet.Of(s_land, rows).Rollup([.. rows.Select(static row => row.Subject).Distinct()]).To(AreaLevel.Province).Per(s_first.Kind).Compute();

    private static CompositeIndex OnTimeAlone() => CompositeIndex.Of(new IndexDefinition
    {
        Code = "own",
        Name = new LocalizedText("Chỉ số", "Index"),
        Root = IndexNode.Group("index", IndexNode.Of(s_onTime)),
        Stages = [new AggregationStage(AggregationMethod.ArithmeticMean)],
    });

    private static string Scores(IndexResult result) => string.Join(", ", result.Scores.Units.Select(unit => FormattableString.Invariant($"{unit} {result.Score(unit).Value}")));

    private static double Cell(IndexData data, string unit, string column) => Outcome(data, unit, column).Value;

    private static Outcome<double> Outcome(IndexData data, string unit, string column) => CompositeIndex.Of(new IndexDefinition
    {
        Code = "own",
        Name = new LocalizedText("Chỉ số", "Index"),
        Root = IndexNode.Group("index", IndexNode.Indicator(column)),
        Stages = [new AggregationStage(AggregationMethod.ArithmeticMean)],
    }).Compute(data).Raw[unit, column];

    private static Observation Row(Indicator indicator, string area, Period period, long numerator, long denominator) =>
        new(indicator, Unit(area), period, ObservedValue.Of(Ratio.OfSigned(numerator, denominator)));

    private static Area Unit(string code) => s_land.Areas.Single(area => area.Code == code);

    private static AreaRegistry Land()
    {
        List<AreaEntry> units = [];
        foreach ((AreaLevel level, string code, string? parent) in new[]
        {
            (AreaLevel.Province, "01", null), (AreaLevel.Province, "02", null),
            (AreaLevel.Commune, "00001", "01"), (AreaLevel.Commune, "00002", "01"), (AreaLevel.Commune, "00003", (string?)"02"),
        })
        {
            units.Add(new AreaEntry { Level = level, Code = code, Name = $"Cũ {code}", ParentCode = parent, ValidTo = s_reform });
        }

        units.Add(new AreaEntry { Level = AreaLevel.Province, Code = "10", Name = "Mới 10", ValidFrom = s_reform });
        units.Add(new AreaEntry { Level = AreaLevel.Commune, Code = "10001", Name = "Mới 10001", ParentCode = "10", ValidFrom = s_reform });
        SuccessionEntry Passage(AreaLevel level, string from, string to) =>
            new() { Effective = s_reform, PredecessorLevel = level, PredecessorCode = from, SuccessorLevel = level, SuccessorCode = to, Extent = SuccessionExtent.Whole };
        return AreaRegistry.Of(
            units,
            [
                Passage(AreaLevel.Province, "01", "10"), Passage(AreaLevel.Province, "02", "10"),
                Passage(AreaLevel.Commune, "00001", "10001"), Passage(AreaLevel.Commune, "00002", "10001"), Passage(AreaLevel.Commune, "00003", "10001"),
            ]);
    }
}
