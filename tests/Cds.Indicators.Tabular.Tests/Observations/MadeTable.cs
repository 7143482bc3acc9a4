using System.Text;
using Cds.Indicators.Areas;
using Cds.Indicators.Faults;
using Cds.Indicators.Indicators;
using Cds.Indicators.Observations;
using Cds.Indicators.Tests.Indicators;
using NodaTime;

namespace Cds.Indicators.Tabular.Tests.Observations;

/// <summary>Units and indicators for tables of observations, and the ways to read and write them.</summary>
internal static class MadeTable
{
    public const string Header = "indicator,level,area,period,numerator,denominator,value,status,source\n";

    public static Measure Received { get; } = Named("dossiers.received", "Hồ sơ tiếp nhận", "Dossiers received");

    public static Measure OnTimeCount { get; } = Named("dossiers.on-time", "Hồ sơ đúng hạn", "Dossiers on time");

    /// <summary>In billions, with three decimals; may be below zero.</summary>
    public static Measure Balance { get; } = Named("balance", "Chênh lệch thu chi", "Balance", decimals: 3, mayBeNegative: true);

    public static Measure Tiny { get; } = Named("tiny", "Số rất nhỏ", "Tiny", decimals: 12, mayBeNegative: true);

    public static RatioIndicator OnTime { get; } = new()
    {
        Code = "dossier.on-time",
        Name = new LocalizedText("Tỷ lệ hồ sơ đúng hạn", "Dossiers on time, share"),
        Pillar = Made.Pillar,
        Direction = Direction.HigherIsBetter,
        LegalBases = [Made.Basis],
        Numerator = OnTimeCount,
        Denominator = Received,
        IsShare = true,
    };

    /// <summary>Both parts have decimals, and the numerator may be below zero.</summary>
    public static MeanIndicator Mean { get; } = new()
    {
        Code = "balance.mean",
        Name = new LocalizedText("Chênh lệch bình quân", "Mean balance"),
        Pillar = Made.Pillar,
        Direction = Direction.HigherIsBetter,
        LegalBases = [Made.Basis],
        Numerator = Balance,
        Denominator = Named("weight", "Trọng số", "Weight", decimals: 1),
    };

    public static CountIndicator Count { get; } = new()
    {
        Code = "dossiers.received",
        Name = new LocalizedText("Hồ sơ tiếp nhận", "Dossiers received"),
        Pillar = Made.Pillar,
        Direction = Direction.Neutral,
        LegalBases = [Made.Basis],
        Measure = Received,
    };

    public static ScoreIndicator Score { get; } = new()
    {
        Code = "dti",
        Name = new LocalizedText("Chỉ số chuyển đổi số", "Digital transformation index"),
        Pillar = Made.Pillar,
        Direction = Direction.HigherIsBetter,
        LegalBases = [Made.Basis],
        Maximum = 100,
        Decimals = 2,
    };

    public static RankIndicator Rank { get; } = new()
    {
        Code = "dti.rank",
        Name = new LocalizedText("Thứ hạng chuyển đổi số", "Rank in digital transformation"),
        Pillar = Made.Pillar,
        Direction = Direction.LowerIsBetter,
        LegalBases = [Made.Basis],
    };

    public static Catalogue Catalogue { get; } = Catalogue.Of([OnTime, Mean, Count, Score, Rank], []);

    /// <summary>
    /// A country, the province 38 with two communes of one name under it, the province 40 that gave its code to another on 1 July 2025 without and with a first day, and
    /// a district and a province of one code.
    /// </summary>
    public static AreaRegistry Areas { get; } = AreaRegistry.Of(
        [
            new AreaEntry { Level = AreaLevel.Country, Code = "VN", Name = "Việt Nam" },
            new AreaEntry { Level = AreaLevel.Province, Code = "38", Kind = "Tỉnh", Name = "Tỉnh Thanh Hóa", ParentCode = "VN" },
            new AreaEntry { Level = AreaLevel.Province, Code = "40", Kind = "Tỉnh", Name = "Tỉnh Nghệ An", ParentCode = "VN", ValidTo = new LocalDate(2025, 7, 1) },
            new AreaEntry { Level = AreaLevel.Province, Code = "40", Kind = "Tỉnh", Name = "Tỉnh Nghệ An mới", ParentCode = "VN", ValidFrom = new LocalDate(2025, 7, 1) },
            new AreaEntry { Level = AreaLevel.District, Code = "38", Kind = "Huyện", Name = "Huyện Nông Cống", ParentCode = "38" },
            new AreaEntry { Level = AreaLevel.Commune, Code = "00070", Kind = "Xã", Name = "Xã Tân Phúc", ParentCode = "38" },
            new AreaEntry { Level = AreaLevel.Commune, Code = "00071", Kind = "Phường", Name = "Phường Tân Phúc", ParentCode = "38" },
            new AreaEntry { Level = AreaLevel.Commune, Code = "00072", Kind = "Xã", Name = "Xã Hòa An", ParentCode = "38" },
        ],
        []);

    public static Area Commune { get; } = Areas.Find(AreaLevel.Commune, "00070")[0];

    public static ObservationSet Read(string text, ObservationTableOptions? options = null) => Read(Encoding.UTF8.GetBytes(text), options);

    public static ObservationSet Read(byte[] table, ObservationTableOptions? options = null)
    {
        using MemoryStream stream = new(table, writable: false);
        return ObservationTable.Read(stream, Catalogue, Areas, WithMeasures(options));
    }

    /// <summary>The faults of a table.</summary>
    public static string[] Faults(string text, ObservationTableOptions? options = null) =>
        [.. Assert.Throws<FaultException>(() => Read(text, options)).Faults.Select(static fault => fault.ToString())];

    /// <summary>The faults of a row below the long header.</summary>
    public static string[] RowFaults(string row, ObservationTableOptions? options = null) => Faults(Header + row, options);

    public static byte[] Written(IEnumerable<Observation> observations, ObservationTableOptions? options = null)
    {
        using MemoryStream stream = new();
        ObservationTable.Write(stream, observations, Areas, options);
        return stream.ToArray();
    }

    public static string Text(IEnumerable<Observation> observations, ObservationTableOptions? options = null) => Encoding.UTF8.GetString(Written(observations, options));

    /// <summary>The options with the measures that no indicator has for itself.</summary>
    public static ObservationTableOptions WithMeasures(ObservationTableOptions? options) => (options ?? new()) with { Subjects = [Tiny, .. (options ?? new()).Subjects] };

    private static Measure Named(string code, string vietnamese, string english, int decimals = 0, bool mayBeNegative = false) => new()
    {
        Code = code,
        Name = new LocalizedText(vietnamese, english),
        Unit = Made.Dossiers,
        Decimals = decimals,
        MayBeNegative = mayBeNegative,
        OverTime = TimeAggregation.Sum,
        OverAreas = AreaAggregation.Sum,
    };
}
