using System.Text.Json.Serialization;
using Cds.Indicators.Aggregation;
using Cds.Indicators.Areas;
using Cds.Indicators.Dossiers;
using Cds.Indicators.Faults;
using Cds.Indicators.Indicators;
using Cds.Indicators.Observations;
using Cds.Indicators.Periods;
using Cds.Indicators.Provenance;
using Cds.Indicators.Rankings;
using Cds.Indicators.Rates;
using Cds.Indicators.Tallying;
using NodaTime;
using Interval = Cds.Indicators.Rates.Interval;
using Period = Cds.Indicators.Periods.Period;

namespace Cds.Indicators.Json;

/// <summary>How the library's values are read and written, generated when the library was compiled, for trimmed and ahead-of-time compiled programs.</summary>
/// <remarks>
/// It has one property for every type of the library that has JSON, so that <see cref="IndicatorsJson.Options"/> knows them all. Contexts of one's own
/// need it for outcomes and types of NodaTime only: the other types carry their converters.
/// </remarks>
/// <example><code>JsonSerializer.Serialize(Rate.Of(26, 35), IndicatorsJsonContext.Default.Rate);   // "26/35"</code></example>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowDuplicateProperties = false,
    NumberHandling = JsonNumberHandling.Strict,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    MaxDepth = IndicatorsJson.MaximumDepth,
    Converters =
    [
        typeof(OutcomeJsonConverter<Rate>),
        typeof(OutcomeJsonConverter<Ratio>),
        typeof(OutcomeJsonConverter<Rational>),
        typeof(OutcomeJsonConverter<WideRational>),
        typeof(OutcomeJsonConverter<KitagawaDecomposition>),
        typeof(OutcomeJsonConverter<PercentagePoints>),
        typeof(OutcomeJsonConverter<Growth>),
        typeof(OutcomeJsonConverter<Figure>),
        typeof(OutcomeJsonConverter<ConfidenceInterval>),
        typeof(OutcomeJsonConverter<decimal>),
        typeof(OutcomeJsonConverter<long>),
        typeof(LocalDateJsonConverter),
        typeof(LocalTimeJsonConverter),
        typeof(LocalDateTimeJsonConverter),
        typeof(YearMonthJsonConverter),
        typeof(InstantJsonConverter),
    ])]
[JsonSerializable(typeof(Rational))]
[JsonSerializable(typeof(WideRational))]
[JsonSerializable(typeof(Ratio))]
[JsonSerializable(typeof(Rate))]
[JsonSerializable(typeof(RateBasis))]
[JsonSerializable(typeof(PercentagePoints))]
[JsonSerializable(typeof(Growth))]
[JsonSerializable(typeof(Rounding))]
[JsonSerializable(typeof(RoundingMode))]
[JsonSerializable(typeof(TextStyle))]
[JsonSerializable(typeof(Interval))]
[JsonSerializable(typeof(Figure))]
[JsonSerializable(typeof(FigureForm))]
[JsonSerializable(typeof(Qualifier))]
[JsonSerializable(typeof(Verdict))]
[JsonSerializable(typeof(ConfidenceInterval))]
[JsonSerializable(typeof(IntervalMethod))]
[JsonSerializable(typeof(KitagawaEffect))]
[JsonSerializable(typeof(KitagawaDecomposition))]
[JsonSerializable(typeof(decimal))]
[JsonSerializable(typeof(long))]
[JsonSerializable(typeof(OutcomeKind))]
[JsonSerializable(typeof(Outcome<Rate>), TypeInfoPropertyName = "OutcomeRate")]
[JsonSerializable(typeof(Outcome<Ratio>), TypeInfoPropertyName = "OutcomeRatio")]
[JsonSerializable(typeof(Outcome<Rational>), TypeInfoPropertyName = "OutcomeRational")]
[JsonSerializable(typeof(Outcome<WideRational>), TypeInfoPropertyName = "OutcomeWideRational")]
[JsonSerializable(typeof(Outcome<KitagawaDecomposition>), TypeInfoPropertyName = "OutcomeKitagawaDecomposition")]
[JsonSerializable(typeof(Outcome<PercentagePoints>), TypeInfoPropertyName = "OutcomePercentagePoints")]
[JsonSerializable(typeof(Outcome<Growth>), TypeInfoPropertyName = "OutcomeGrowth")]
[JsonSerializable(typeof(Outcome<Figure>), TypeInfoPropertyName = "OutcomeFigure")]
[JsonSerializable(typeof(Outcome<ConfidenceInterval>), TypeInfoPropertyName = "OutcomeConfidenceInterval")]
[JsonSerializable(typeof(Outcome<decimal>), TypeInfoPropertyName = "OutcomeDecimal")]
[JsonSerializable(typeof(Outcome<long>), TypeInfoPropertyName = "OutcomeInt64")]
[JsonSerializable(typeof(Period))]
[JsonSerializable(typeof(PeriodKind))]
[JsonSerializable(typeof(PeriodReading))]
[JsonSerializable(typeof(PeriodDialect))]
[JsonSerializable(typeof(PeriodNotes))]
[JsonSerializable(typeof(PeriodSequence))]
[JsonSerializable(typeof(RelativePeriod))]
[JsonSerializable(typeof(ReportingCalendar))]
[JsonSerializable(typeof(FiscalYearLabel))]
[JsonSerializable(typeof(WorkingCalendar))]
[JsonSerializable(typeof(DayOff))]
[JsonSerializable(typeof(WorkedRestDay))]
[JsonSerializable(typeof(LegalBasis))]
[JsonSerializable(typeof(Confidence))]
[JsonSerializable(typeof(Fault))]
[JsonSerializable(typeof(FaultPlace))]
[JsonSerializable(typeof(AreaLevel))]
[JsonSerializable(typeof(AreaKey))]
[JsonSerializable(typeof(Comparison))]
[JsonSerializable(typeof(RollupRow))]
[JsonSerializable(typeof(AreaRegistry))]
[JsonSerializable(typeof(Tally))]
[JsonSerializable(typeof(SuccessionExtent))]
[JsonSerializable(typeof(ApportionBasis))]
[JsonSerializable(typeof(ObservedValue))]
[JsonSerializable(typeof(ObservedForm))]
[JsonSerializable(typeof(ObservationStatus))]
[JsonSerializable(typeof(DuplicatePolicy))]
[JsonSerializable(typeof(DossierStanding))]
[JsonSerializable(typeof(DossierEnding))]
[JsonSerializable(typeof(DossierRating))]
[JsonSerializable(typeof(LimitUnit))]
[JsonSerializable(typeof(DayEnd))]
[JsonSerializable(typeof(WaitingTime))]
[JsonSerializable(typeof(EarlyBoundary))]
[JsonSerializable(typeof(DeadlineReason))]
[JsonSerializable(typeof(RankMethod))]
[JsonSerializable(typeof(RankMove))]
[JsonSerializable(typeof(LocalizedText))]
[JsonSerializable(typeof(Pillar))]
[JsonSerializable(typeof(Unit))]
[JsonSerializable(typeof(Direction))]
[JsonSerializable(typeof(IndicatorKind))]
[JsonSerializable(typeof(TimeAggregation))]
[JsonSerializable(typeof(AreaAggregation))]
[JsonSerializable(typeof(CatalogueConflict))]
[JsonSerializable(typeof(Catalogue))]
[JsonSerializable(typeof(LocalDate))]
[JsonSerializable(typeof(LocalTime))]
[JsonSerializable(typeof(LocalDateTime))]
[JsonSerializable(typeof(YearMonth))]
[JsonSerializable(typeof(Instant))]
public sealed partial class IndicatorsJsonContext : JsonSerializerContext;
