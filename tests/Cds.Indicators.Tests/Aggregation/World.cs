using Cds.Indicators.Aggregation;
using Cds.Indicators.Areas;
using Cds.Indicators.Indicators;
using Cds.Indicators.Observations;
using Cds.Indicators.Rates;
using Cds.Indicators.Tests.Indicators;
using NodaTime;
using Period = Cds.Indicators.Periods.Period;

namespace Cds.Indicators.Tests.Aggregation;

/// <summary>
/// A small country before and after 1 July 2025: the provinces 01 (districts 001 with the communes 00001 and 00002, 002 with 00003) and 02 (district 003 with 00004 and 00005) become
/// the province 10 with the communes 10001 (of 00001 and 00002), 10002 (of 00003 and a part of 00004) and 10003 (of the rest of 00004 and of 00005).
/// </summary>
internal static class World
{
    public static readonly LocalDate Reform = new(2025, 7, 1);
    public static readonly LocalDate Before = new(2025, 6, 30);

    public static readonly AreaRegistry Land = Registry(share: null);

    public static readonly AreaRegistry LandWithShares = Registry(Rational.Of(1, 3));

    public static readonly Measure OnTime = Measure("dossiers.on-time");
    public static readonly Measure Settled = Measure("dossiers.settled");
    public static readonly Measure Teams = Measure("teams", TimeAggregation.Last);
    public static readonly Measure People = Measure("people", TimeAggregation.Last);

    public static readonly RatioIndicator OnTimeRate = Ratio("dossier.on-time", OnTime, Settled);

    public static Measure Measure(
        string code, TimeAggregation overTime = TimeAggregation.Sum, AreaAggregation overAreas = AreaAggregation.Sum, int decimals = 0, bool mayBeNegative = false) => new()
        {
            Code = code,
            Name = new LocalizedText($"{code} (vi)", $"{code} (en)"),
            Unit = Made.Dossiers,
            Decimals = decimals,
            MayBeNegative = mayBeNegative,
            OverTime = overTime,
            OverAreas = overAreas,
        };

    public static RatioIndicator Ratio(string code, Measure numerator, Measure denominator, bool isShare = true) => Made.Ratio(numerator, denominator, isShare, code: code);

    /// <summary>The unit of a code; those of five digits are communes, of three districts, of two provinces.</summary>
    public static Area Unit(string code) => Unit(Land, code);

    public static Area Unit(AreaRegistry areas, string code) => areas.Areas.Single(area => area.Code == code);

    public static Observation Row(Subject subject, string area, string period, long number, AreaRegistry? areas = null) =>
        new(subject, Unit(areas ?? Land, area), Period.Parse(period, provider: null), ObservedValue.Of(number));

    public static Observation Row(Subject subject, string area, string period, long numerator, long denominator, AreaRegistry? areas = null) =>
        new(subject, Unit(areas ?? Land, area), Period.Parse(period, provider: null), ObservedValue.Of(Cds.Indicators.Rates.Ratio.OfSigned(numerator, denominator)));

    public static Observation Row(Subject subject, string area, string period, string figure) =>
        new(subject, Unit(area), Period.Parse(period, provider: null), ObservedValue.Of(Figure.Parse(figure, TextStyle.Vietnamese)));

    public static Observation Empty(Subject subject, string area, string period, ObservationStatus status = ObservationStatus.Missing) =>
        new(subject, Unit(area), Period.Parse(period, provider: null), ObservedValue.Missing, status);

    public static ObservationSet Set(params Observation[] rows) => ObservationSet.Of(Land, rows);

    public static ObservationSet SetWithShares(params Observation[] rows) => ObservationSet.Of(LandWithShares, rows);

    private static AreaRegistry Registry(Rational? share)
    {
        List<AreaEntry> units = [];
        Old(AreaLevel.Province, "01", parent: null);
        Old(AreaLevel.Province, "02", parent: null);
        Old(AreaLevel.District, "001", "01");
        Old(AreaLevel.District, "002", "01");
        Old(AreaLevel.District, "003", "02");
        Old(AreaLevel.Commune, "00001", "001");
        Old(AreaLevel.Commune, "00002", "001");
        Old(AreaLevel.Commune, "00003", "002");
        Old(AreaLevel.Commune, "00004", "003");
        Old(AreaLevel.Commune, "00005", "003");
        New(AreaLevel.Province, "10", parent: null);
        New(AreaLevel.Commune, "10001", "10");
        New(AreaLevel.Commune, "10002", "10");
        New(AreaLevel.Commune, "10003", "10");
        return AreaRegistry.Of(
            units,
            [
                Passage(AreaLevel.Province, "01", "10", SuccessionExtent.Whole),
                Passage(AreaLevel.Province, "02", "10", SuccessionExtent.Whole),
                Passage(AreaLevel.Commune, "00001", "10001", SuccessionExtent.Whole),
                Passage(AreaLevel.Commune, "00002", "10001", SuccessionExtent.Whole),
                Passage(AreaLevel.Commune, "00003", "10002", SuccessionExtent.Whole),
                Passage(AreaLevel.Commune, "00004", "10002", SuccessionExtent.Part, share),
                Passage(AreaLevel.Commune, "00004", "10003", SuccessionExtent.Part, share is { } known ? Rational.One - known : null),
                Passage(AreaLevel.Commune, "00005", "10003", SuccessionExtent.Whole),
            ]);

        void Old(AreaLevel level, string code, string? parent) =>
            units.Add(new AreaEntry { Level = level, Code = code, Name = $"Cũ {code}", ParentCode = parent, ValidTo = Reform });

        void New(AreaLevel level, string code, string? parent) =>
            units.Add(new AreaEntry { Level = level, Code = code, Name = $"Mới {code}", ParentCode = parent, ValidFrom = Reform });

        static SuccessionEntry Passage(AreaLevel level, string from, string to, SuccessionExtent extent, Rational? share = null) => new()
        {
            Effective = Reform,
            PredecessorLevel = level,
            PredecessorCode = from,
            SuccessorLevel = level,
            SuccessorCode = to,
            Extent = extent,
            Share = share,
        };
    }
}
