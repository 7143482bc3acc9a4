using System.Text.Json;
using Cds.Indicators.Areas;
using Cds.Indicators.Dossiers;
using Cds.Indicators.Faults;
using Cds.Indicators.Indicators;
using Cds.Indicators.Json;
using Cds.Indicators.Observations;
using Cds.Indicators.Periods;
using Cds.Indicators.Provenance;
using Cds.Indicators.Rankings;
using Cds.Indicators.Rates;
using Cds.Indicators.Scoring;
using NodaTime;
using Interval = Cds.Indicators.Rates.Interval;
using Period = Cds.Indicators.Periods.Period;

namespace Cds.Indicators.Tests.Json;

/// <summary>A value of a type with the text that is expected of it.</summary>
/// <param name="Type">The type.</param>
/// <param name="Json">The text that the library's options write.</param>
/// <param name="HasAttribute">Whether options without anything know the type.</param>
/// <param name="IsKey">Whether a value can be a key.</param>
internal abstract record JsonExample(Type Type, string Json, bool HasAttribute, bool IsKey)
{
    /// <summary>One example of every type that has JSON, but for documents and decompositions, whose objects are compared by reference.</summary>
    public static IReadOnlyList<JsonExample> All { get; } =
    [
        Of(Rational.Of(26, 35), "\"26/35\""),
        Of(WideRational.Of(-3, 4), "\"-3/4\""),
        Of(Ratio.Of(26, 35), "\"26/35\""),
        Of(Rate.OfPercent(98.45m), "\"98.45%\""),
        Of(RateBasis.Per100000, "\"/100000\""),
        Of(PercentagePoints.Of(-2.5m), "\"-2.5 pp\""),
        Of(Growth.OfPercent(-3), "\"-3%\""),
        Of(Figure.AtMost(97.320m, FigureForm.Percent), "\"\\u003C=97.320%\""),
        Of(Rounding.Published, """{"mode":"half-away-from-zero","digits":2}""", isKey: false),
        Of(RoundingMode.HalfToEven, "\"half-to-even\""),
        Of(TextStyle.Vietnamese, "\"vietnamese\""),
        Of(FigureForm.Percent, "\"percent\""),
        Of(Qualifier.MoreThan, "\"more-than\""),
        Of(Verdict.NotMet, "\"not-met\""),
        Of(IntervalMethod.ClopperPearson, "\"clopper-pearson\""),
        Of(OutcomeKind.ZeroDenominator, "\"zero-denominator\""),
        Of(Interval.Of(new Bound(Rational.Of(9, 10), IsClosed: false), new Bound(1, IsClosed: true)), """{"lower":"0.9","lowerClosed":false,"upper":"1","upperClosed":true}""", isKey: false),
        Of(JsonSerializer.Deserialize<ConfidenceInterval>("""{"lower":0.25,"upper":0.75,"level":0.95,"method":"wilson"}"""), """{"lower":0.25,"upper":0.75,"level":0.95,"method":"wilson"}""", isKey: false),
        Of(new KitagawaEffect(Rational.Of(1, 100), Rational.Of(-1, 200)), """{"rateEffect":"1/100","compositionEffect":"-1/200"}""", isKey: false),
        OfOutcome(Outcome.Of(Rate.Of(26, 35)), """{"kind":"value","value":"26/35"}"""),
        OfOutcome(Outcome.Incomplete(Ratio.Of(90, 100), 164, 166), """{"kind":"incomplete","partial":"90/100","present":164,"expected":166}"""),
        OfOutcome(Outcome.NoData<Rational>("chưa báo cáo"), """{"kind":"no-data","reason":"chưa báo cáo"}"""),
        OfOutcome(Outcome.ZeroDenominator<WideRational>(), """{"kind":"zero-denominator"}"""),
        OfOutcome(Outcome.Suppressed<PercentagePoints>(), """{"kind":"suppressed"}"""),
        OfOutcome(Outcome.NotApplicable<Growth>(), """{"kind":"not-applicable"}"""),
        OfOutcome(Outcome.Of(Figure.Rank(4, of: 13)), """{"kind":"value","value":"#4/13"}"""),
        OfOutcome(Outcome.NoData<ConfidenceInterval>(), """{"kind":"no-data"}"""),
        OfOutcome(Outcome.NoData<KitagawaDecomposition>(), """{"kind":"no-data"}"""),
        OfOutcome(Outcome.Of(1234.50m), """{"kind":"value","value":1234.50}"""),
        OfOutcome(Outcome.Of(-7L), """{"kind":"value","value":-7}"""),
        Of(Period.Month(2024, 6, ReportingCalendar.Decree09), "\"2024-M06@ND09\""),
        Of(PeriodKind.HalfYear, "\"half-year\""),
        Of(PeriodDialect.Iso8601, "\"iso8601\""),
        Of(FiscalYearLabel.EndYear, "\"end-year\""),
        Of(PeriodNotes.TimeOfDayNotKept | PeriodNotes.OffsetNotKept, """["time-of-day-not-kept","offset-not-kept"]""", isKey: false),
        Of(
            new PeriodReading(Period.Day(new LocalDate(2024, 8, 14)), PeriodDialect.Vietnamese, PeriodNotes.FromAsOfDate, IsPointInTime: true),
            """{"period":"2024-08-14","dialect":"vietnamese","notes":["from-as-of-date"],"isPointInTime":true}""",
            isKey: false),
        Of(Period.OfYear(2024).Subdivide(PeriodKind.Quarter), """{"first":"2024-Q1","count":4}""", isKey: false),
        Of(RelativePeriod.Last(PeriodKind.Month, 12), "\"LAST_12_MONTHS\""),
        Of(ReportingCalendar.FiscalYear(7, 1), "\"FY07-01\""),
        Of(new DayOff(new LocalDate(2026, 1, 1), "Tết Dương lịch", "New Year's Day", Basis), """{"date":"2026-01-01","name":{"vi":"Tết Dương lịch","en":"New Year\u0027s Day"},"legalBasis":{"document":"411/QĐ-TTg","date":"2022-03-31","confidence":"S"}}""", isKey: false),
        Of(new WorkedRestDay(new LocalDate(2026, 1, 10), new LocalDate(2026, 1, 2), Basis), """{"date":"2026-01-10","inExchangeFor":"2026-01-02","legalBasis":{"document":"411/QĐ-TTg","date":"2022-03-31","confidence":"S"}}""", isKey: false),
        Of(new LegalBasis("NĐ 09/2019/NĐ-CP", "Điều 12", null, "thuvienphapluat", Confidence.Official), """{"document":"NĐ 09/2019/NĐ-CP","article":"Điều 12","reference":"thuvienphapluat","confidence":"Q"}""", isKey: false),
        Of(Confidence.Remembered, "\"R\""),
        Of(
            new Fault(FaultPlace.InJson("own.json", "$.a"), "x", "it is no number", "Write 1."),
            """{"place":{"source":"own.json","jsonPath":"$.a"},"value":"x","rule":"it is no number","cure":"Write 1."}""",
            isKey: false),
        Of(FaultPlace.InTable("claims.csv", 12, " "), """{"source":"claims.csv","row":12,"column":" "}""", isKey: false),
        Of(FaultPlace.InSheet("bao-cao.xlsx", "Quý I", 7, "Kỳ"), """{"source":"bao-cao.xlsx","sheet":"Quý I","row":7,"column":"Kỳ"}""", isKey: false),
        Of(AreaLevel.Commune, "\"commune\""),
        Of(ObservedValue.Of(Ratio.Of(26, 35)), """{"ratio":"26/35"}""", isKey: false),
        Of(ObservedForm.Figure, "\"figure\""),
        Of(ObservationStatus.Break | ObservationStatus.Provisional, "\"B;P\""),
        Of(DuplicatePolicy.KeepLast, "\"keep-last\""),
        Of(new AreaKey(AreaLevel.Commune, "00070", new LocalDate(2025, 7, 1)), "\"commune:00070@2025-07-01\""),
        Of(SuccessionExtent.PartAreaAllPopulation, "\"part-area-all-population\""),
        Of(ApportionBasis.LandArea, "\"land-area\""),
        Of(DossierStanding.SettledOnTime, "\"settled-on-time\""),
        Of(DossierEnding.ResultReturned, "\"result-returned\""),
        Of(DossierRating.Dissatisfied, "\"dissatisfied\""),
        Of(LimitUnit.WorkingHours, "\"working-hours\""),
        Of(DayEnd.OfficeClose, "\"office-close\""),
        Of(WaitingTime.Elapsed, "\"elapsed\""),
        Of(EarlyBoundary.BeforeDueDay, "\"before-due-day\""),
        Of(DeadlineReason.AppointmentBeforeRestart, "\"appointment-before-restart\""),
        Of(RankMethod.Fractional, "\"fractional\""),
        Of(RankMove.Gone, "\"gone\""),
        Of(RoundingStage.Component, "\"component\""),
        Of(MissingComponents.LeftOut, "\"left-out\""),
        Of(GroupMean.PlainMean, "\"plain-mean\""),
        Of(new LocalizedText("hồ sơ", "dossiers"), """{"vi":"hồ sơ","en":"dossiers"}""", isKey: false),
        Of(new Pillar("government", new LocalizedText("Chính quyền số", "Digital government")), """{"code":"government","name":{"vi":"Chính quyền số","en":"Digital government"}}""", isKey: false),
        Of(new Unit("dossier", new LocalizedText("hồ sơ", "dossiers")), """{"code":"dossier","name":{"vi":"hồ sơ","en":"dossiers"}}""", isKey: false),
        Of(Direction.LowerIsBetter, "\"lower-is-better\""),
        Of(IndicatorKind.Ratio, "\"ratio\""),
        Of(TimeAggregation.DayWeightedAverage, "\"day-weighted-average\""),
        Of(AreaAggregation.MeanByLaw, "\"mean-by-law\""),
        Of(CatalogueConflict.Replace, "\"replace\""),
        Of(new LocalDate(2024, 7, 30), "\"2024-07-30\"", hasAttribute: false),
        Of(new LocalTime(15, 0), "\"15:00:00\"", hasAttribute: false),
        Of(new LocalDateTime(2024, 7, 30, 15, 0, 0).PlusMilliseconds(5), "\"2024-07-30T15:00:00.005\"", hasAttribute: false),
        Of(new YearMonth(2024, 7), "\"2024-07\"", hasAttribute: false),
        Of(Instant.FromUtc(2024, 7, 30, 8, 0), "\"2024-07-30T08:00:00Z\"", hasAttribute: false),
    ];

    /// <summary>Reads a text as the type, with the options of each door.</summary>
    public abstract void ReadEverywhere(string json, Action<Action> check);

    public abstract void CheckText();

    public abstract void CheckRoundTrip();

    public static LegalBasis Basis => new("411/QĐ-TTg", null, new LocalDate(2022, 3, 31), null, Confidence.Secondary);

    private static JsonExample<T> Of<T>(T value, string json, bool hasAttribute = true, bool isKey = true)
        where T : notnull => new(value, json, hasAttribute, isKey);

    private static JsonExample<Outcome<T>> OfOutcome<T>(Outcome<T> value, string json)
        where T : notnull => new(value, json, HasAttribute: true, IsKey: false);
}
