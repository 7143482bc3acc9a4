using Cds.Indicators.Aggregation;
using Cds.Indicators.Areas;
using Cds.Indicators.Indicators;
using Cds.Indicators.Observations;
using Cds.Indicators.Periods;
using Cds.Indicators.Rankings;
using Cds.Indicators.Rates;
using Cds.Indicators.Scoring;
using Cds.Indicators.Tallying;
using Cds.Indicators.Targets;
using NodaTime;
using static Cds.Indicators.Tests.Aggregation.World;

namespace Cds.Indicators.Tabular.Tests.Results;

/// <summary>One result of each kind, with every answer that it can give.</summary>
internal static class Examples
{
    /// <summary>Communes by quarters: values, bounds, a zero denominator, nothing reported, something suppressed.</summary>
    public static RollupResult Rollup { get; } = Set(
        Row(OnTimeRate, "00001", "2025-Q1", 26, 35),
        Row(OnTimeRate, "00002", "2025-Q1", 0, 0),
        Row(OnTimeRate, "00003", "2025-Q1", "trên 90%"),
        Empty(OnTimeRate, "00004", "2025-Q1", ObservationStatus.Suppressed),
        Row(OnTimeRate, "00001", "2025-Q2", 9, 10),
        Row(OnTime, "00001", "2025-Q1", 26),
        Row(OnTime, "00002", "2025-Q2", 9_007_199_254_740_993)).Rollup(OnTimeRate, OnTime).To(AreaLevel.Commune).Per(PeriodKind.Quarter).Compute();

    /// <summary>Districts of which not all communes reported: incomplete.</summary>
    public static RollupResult Incomplete { get; } = Set(
        Row(OnTimeRate, "00001", "2025-Q1", 26, 35)).Rollup(OnTimeRate).To(AreaLevel.District).Per(PeriodKind.Quarter).Compute();

    /// <summary>Figures against targets of the catalogue: each result, a day, a baseline, and none.</summary>
    public static TargetAssessment[] Assessments { get; } =
    [
        TargetAssessment.Of(TargetOf("dossier.paid-online"), Figure.Of(Rates.Ratio.Of(1418, 1597))),
        TargetAssessment.Of(TargetOf("dossier.paid-online").WithBaseline(new DatedFigure(Figure.Parse("62%", TextStyle.English), new LocalDate(2024, 12, 31))), new DatedFigure(Figure.Parse("65.47%", TextStyle.English), new LocalDate(2025, 6, 30))),
        TargetAssessment.Of(TargetOf("society.account-15"), Figure.Parse("trên 90%", TextStyle.Vietnamese)),
        TargetAssessment.Of(TargetOf("society.account-15"), Figure.Parse("trên 70%", TextStyle.Vietnamese)),
        TargetAssessment.Of(TargetOf("society.account-15"), Outcome.Suppressed<Figure>("dưới 5 người")),
    ];

    /// <summary>Points of the province Đắk Lắk and two of its communes for 2026, and a commune without points.</summary>
    public static (string Code, Outcome<Rational> Points)[] Communes { get; } =
    [
        ("H15.157", Outcome.Of<Rational>(73.24m)),
        ("H15", Outcome.Of<Rational>(65.49m)),
        ("H15.120", Outcome.Of<Rational>(54.86m)),
        ("H15.121", Outcome.Of<Rational>(54.86m)),
        ("H15.122", Outcome.Incomplete<Rational>(40m, present: 20, expected: 22, "thiếu số hóa")),
    ];

    public static Ranking<(string Code, Outcome<Rational> Points)> Ranking { get; } =
        Rankings.Ranking.Of(Communes, static commune => commune.Points, Direction.HigherIsBetter);

    public static BoundedRanking<string> Bounded { get; } = Rankings.Ranking.OfBounds(
        ["A", "B", "C", "D"],
        static code => code switch
        {
            "A" => Outcome.Of(Rates.Interval.Above(0.9m)),
            "B" => Outcome.Of(Rates.Interval.Point(Rational.Of(26, 35))),
            "C" => Outcome.Of(Rates.Interval.Between(0.7m, 0.95m)),
            _ => Outcome.NoData<Rates.Interval>("chưa báo cáo"),
        },
        Direction.HigherIsBetter);

    /// <summary>Ea Ktur 2026 in part: counts, a zero denominator, points given, and much that is missing.</summary>
    public static ScorecardScore Score { get; } = Scorecard.Vietnam("qd766").Score(new Dictionary<string, ScoreInput>(StringComparer.Ordinal)
    {
        ["PUBLISH_ON_TIME"] = Rates.Ratio.Of(0, 82),
        ["PUBLIC_UPDATE_ON_TIME"] = Rates.Ratio.Of(79, 82),
        ["PROGRESS_ON_TIME"] = Rates.Ratio.Of(2457, 2882),
        ["PAYMENT_DOSSIER"] = Figure.Parse(">88%", TextStyle.English),
        ["PETITION_PROCESSING_ON_TIME"] = Rates.Ratio.Of(0, 0),
        ["provide-online-tree"] = ScoreInput.OfPoints(6.33m),
        ["DOSSIER_RECEIVING_SATISFACTION"] = ScoreInput.Missing("chưa khảo sát"),
    });

    public static Tally Tally { get; } = CountedTally();

    private static Target TargetOf(string code) => Catalogue.Vietnam().TargetsOf(code)[0];

    /// <summary>Three records of two communes: a rate, a zero denominator, and a number.</summary>
    private static Tally CountedTally()
    {
        RecordDimensions<Counted> dimensions = RecordDimensions<Counted>.By(static record => record.Area, static record => record.Day);
        RateSet<Counted> rates = RateSet.Of(
            dimensions.Ratio(OnTimeRate, static record => record.IsSettled, static record => record.IsSettled && record.IsOnTime),
            dimensions.Number(Settled, static record => record.IsSettled));
        return rates.Per(PeriodKind.Month).Tally(
        [
            new Counted("00001", new DateOnly(2025, 1, 5), IsSettled: true, IsOnTime: true),
            new Counted("00001", new DateOnly(2025, 1, 9), IsSettled: true, IsOnTime: false),
            new Counted("00001", new DateOnly(2025, 1, 9), IsSettled: true, IsOnTime: false),
            new Counted("00002", new DateOnly(2025, 2, 1), IsSettled: true, IsOnTime: true),
        ]);
    }

    private sealed record Counted(string Area, DateOnly Day, bool IsSettled, bool IsOnTime);
}
