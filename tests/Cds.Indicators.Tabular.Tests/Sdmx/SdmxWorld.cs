using System.Collections.Immutable;
using System.Text;
using Cds.Indicators.Areas;
using Cds.Indicators.Indicators;
using Cds.Indicators.Observations;
using Cds.Indicators.Periods;
using Cds.Indicators.Provenance;
using Cds.Indicators.Rates;
using NodaTime;
using Period = Cds.Indicators.Periods.Period;

namespace Cds.Indicators.Tabular.Tests.Sdmx;

/// <summary>A small country that was reorganised on 1 July 2025, and indicators of every kind.</summary>
internal static class SdmxWorld
{
    private static readonly LocalDate s_reorganised = new(2025, 7, 1);
    private static readonly Pillar s_pillar = new("services", new LocalizedText("Dịch vụ công", "Public services"));
    private static readonly ImmutableArray<LegalBasis> s_bases = [new LegalBasis("766/QĐ-TTg", "Điều 1", new LocalDate(2022, 6, 23), "made for the tests", Confidence.Official)];

    public static AreaRegistry Areas { get; } = AreaRegistry.Of(
    [
        new AreaEntry { Level = AreaLevel.Country, Code = "0", Name = "Việt Nam" },
        new AreaEntry { Level = AreaLevel.Province, Code = "01", Name = "Thành phố Hà Nội", ParentCode = "0" },
        new AreaEntry { Level = AreaLevel.Province, Code = "37", Name = "Tỉnh Ninh Bình", ParentCode = "0", ValidTo = s_reorganised },
        new AreaEntry { Level = AreaLevel.Province, Code = "37", Name = "Tỉnh Ninh Bình", ParentCode = "0", ValidFrom = s_reorganised },
        new AreaEntry { Level = AreaLevel.District, Code = "01", Name = "Quận: thử", ParentCode = "01", ValidTo = s_reorganised },
        new AreaEntry { Level = AreaLevel.Commune, Code = "00004", Name = "Phường \"Ba Đình\"", ParentCode = "01", ValidFrom = s_reorganised },
    ], []);

    public static RatioIndicator OnTime { get; } = new()
    {
        Code = "dossier.on-time",
        Name = new LocalizedText("Hồ sơ đúng hạn", "Dossiers on time"),
        Pillar = s_pillar,
        Direction = Direction.HigherIsBetter,
        LegalBases = s_bases,
        Numerator = Measure("dossiers.on-time", 0),
        Denominator = Measure("dossiers.closed", 0),
    };

    public static RatioIndicator Density { get; } = new()
    {
        Code = "balance.per-head",
        Name = new LocalizedText("Số dư", "Balance"),
        Pillar = s_pillar,
        Direction = Direction.Neutral,
        LegalBases = s_bases,
        Numerator = Measure("balance", 1, mayBeNegative: true),
        Denominator = Measure("heads", 3),
        Basis = RateBasis.Per100000,
        IsShare = false,
    };

    public static MeanIndicator Mean { get; } = new()
    {
        Code = "days.mean",
        Name = new LocalizedText("Số ngày", "Days"),
        Pillar = s_pillar,
        Direction = Direction.LowerIsBetter,
        LegalBases = s_bases,
        Numerator = Measure("days", 2),
        Denominator = Measure("dossiers.done", 0),
    };

    public static ScoreIndicator Score { get; } = new()
    {
        Code = "dti",
        Name = new LocalizedText("DTI", "DTI"),
        Pillar = s_pillar,
        Direction = Direction.HigherIsBetter,
        LegalBases = s_bases,
        Maximum = 1,
        Decimals = 4,
    };

    public static RankIndicator Rank { get; } = new()
    {
        Code = "dti.rank",
        Name = new LocalizedText("Hạng DTI", "DTI rank"),
        Pillar = s_pillar,
        Direction = Direction.LowerIsBetter,
        LegalBases = s_bases,
    };

    public static Measure Revenue { get; } = Measure("revenue", 12, mayBeNegative: true);

    public static Measure Received { get; } = Measure("dossiers.received", 0);

    public static ImmutableArray<Subject> Subjects { get; } = [OnTime, Density, Mean, Score, Rank, Revenue, Received];

    public static Area Hanoi => Areas[AreaLevel.Province, "01", new LocalDate(2024, 1, 1)];

    public static Area District => Areas[AreaLevel.District, "01", new LocalDate(2024, 1, 1)];

    public static Area OldNinhBinh => Areas[AreaLevel.Province, "37", new LocalDate(2024, 1, 1)];

    public static Area NewNinhBinh => Areas[AreaLevel.Province, "37", s_reorganised];

    public static ObservationSet Set(params Observation[] observations) => ObservationSet.Of(Areas, observations);

    public static ObservationSet Read(string text, SdmxCsvOptions? options = null)
    {
        using MemoryStream stream = Messages.Stream(text);
        return SdmxCsv.ReadObservations(stream, Areas, Subjects, options);
    }

    public static SdmxChanges ReadChanges(string text, SdmxCsvOptions? options = null)
    {
        using MemoryStream stream = Messages.Stream(text);
        return SdmxCsv.ReadChanges(stream, Areas, Subjects, options);
    }

    public static string Write(ObservationSet set, SdmxCsvOptions? options = null)
    {
        using MemoryStream stream = new();
        SdmxCsv.WriteObservations(stream, set, options);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>The rows of a message below a header of area, indicator, period and value, and whatever columns are added.</summary>
    public static string Rows(string columns, params string[] rows) =>
        "STRUCTURE[;],STRUCTURE_ID,ACTION,REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE" + (columns.Length == 0 ? "" : "," + columns) + "\n"
        + string.Concat(rows.Select(static row => $"dataflow,CDS:INDICATORS(1.0),{row}\n"));

    private static Measure Measure(string code, int decimals, bool mayBeNegative = false) => new()
    {
        Code = code,
        Name = new LocalizedText("Số liệu " + code, "Measure " + code),
        Unit = new Unit("dossier.unit", new LocalizedText("hồ sơ", "dossiers")),
        Decimals = decimals,
        MayBeNegative = mayBeNegative,
        OverTime = TimeAggregation.Sum,
        OverAreas = AreaAggregation.Sum,
    };
}
