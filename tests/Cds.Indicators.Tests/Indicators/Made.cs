using Cds.Indicators.Indicators;
using Cds.Indicators.Provenance;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Tests.Indicators;

/// <summary>Entries made for a test.</summary>
internal static class Made
{
    public static LocalizedText Name { get; } = new("Chỉ tiêu thử", "Made indicator");

    public static Pillar Pillar { get; } = new("government", new LocalizedText("Chính quyền số", "Digital government"));

    public static LegalBasis Basis { get; } = new("Quy chế", Article: null, Date: null, Reference: null, Confidence.Computed);

    public static Unit Dossiers { get; } = new("dossier", new LocalizedText("hồ sơ", "dossiers"));

    public static Unit People { get; } = new("person", new LocalizedText("người", "people"));

    public static Unit Teams { get; } = new("team", new LocalizedText("tổ", "teams"));

    public static Measure Measure(string code, int decimals = 0, bool mayBeNegative = false, Unit? unit = null) => new()
    {
        Code = code,
        Name = Name,
        Unit = unit ?? Dossiers,
        Decimals = decimals,
        MayBeNegative = mayBeNegative,
        OverTime = TimeAggregation.Sum,
        OverAreas = AreaAggregation.Sum,
    };

    public static RatioIndicator Ratio(Measure? numerator = null, Measure? denominator = null, bool isShare = true, RateBasis basis = default, string code = "made", Pillar? pillar = null) => new()
    {
        Code = code,
        Name = Name,
        Pillar = pillar ?? Pillar,
        Direction = Direction.HigherIsBetter,
        LegalBases = [Basis],
        Numerator = numerator ?? Measure("part"),
        Denominator = denominator ?? Measure("whole"),
        IsShare = isShare,
        Basis = basis,
    };

    public static MeanIndicator Mean(Measure? numerator = null, Measure? denominator = null) => new()
    {
        Code = "made",
        Name = Name,
        Pillar = Pillar,
        Direction = Direction.LowerIsBetter,
        LegalBases = [Basis],
        Numerator = numerator ?? Measure("part"),
        Denominator = denominator ?? Measure("whole"),
    };

    public static CountIndicator Count(Measure? measure = null, string code = "made") => new()
    {
        Code = code,
        Name = Name,
        Pillar = Pillar,
        Direction = Direction.Neutral,
        LegalBases = [Basis],
        Measure = measure ?? Measure("part"),
    };

    public static StockIndicator Stock(Measure? measure = null) => new()
    {
        Code = "made",
        Name = Name,
        Pillar = Pillar,
        Direction = Direction.Neutral,
        LegalBases = [Basis],
        Measure = measure ?? Measure("part"),
    };

    public static AmountIndicator Amount(Measure? measure = null) => new()
    {
        Code = "made",
        Name = Name,
        Pillar = Pillar,
        Direction = Direction.Neutral,
        LegalBases = [Basis],
        Measure = measure ?? Measure("part"),
    };

    public static ScoreIndicator Score(decimal maximum = 100, int decimals = 0) => new()
    {
        Code = "made",
        Name = Name,
        Pillar = Pillar,
        Direction = Direction.HigherIsBetter,
        LegalBases = [Basis],
        Maximum = maximum,
        Decimals = decimals,
    };

    public static RankIndicator Rank() => new() { Code = "made", Name = Name, Pillar = Pillar, Direction = Direction.LowerIsBetter, LegalBases = [Basis] };

    public static Target Target(Indicator indicator, string requirement) => new()
    {
        Indicator = indicator,
        Requirement = Figure.Parse(requirement),
        Due = new NodaTime.LocalDate(2025, 12, 31),
        LegalBasis = Basis,
    };
}
