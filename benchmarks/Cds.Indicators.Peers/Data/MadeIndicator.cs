using System.Globalization;
using Cds.Indicators.Indicators;
using Cds.Indicators.Provenance;

namespace Cds.Indicators.Peers.Data;

/// <summary>Ratios of dossiers, one for each number from 0 to 999.</summary>
internal static class MadeIndicator
{
    public static RatioIndicator Of(int number)
    {
        string digits = number.ToString("000", CultureInfo.InvariantCulture);
        return new RatioIndicator
        {
            Code = "peers.rate-" + digits,
            Name = new LocalizedText("Tỷ lệ " + digits, "Rate " + digits),
            Pillar = new Pillar("peers", new LocalizedText("Đối chứng", "Peers")),
            Direction = Direction.HigherIsBetter,
            LegalBases = [new LegalBasis("benchmarks/README.md", Article: null, Date: null, Reference: null, Confidence.Computed)],
            Numerator = Measure("peers.part-" + digits),
            Denominator = Measure("peers.whole-" + digits),
        };
    }

    private static Measure Measure(string code) => new()
    {
        Code = code,
        Name = new LocalizedText(code, code),
        Unit = new Unit("dossier", new LocalizedText("hồ sơ", "dossiers")),
        OverTime = TimeAggregation.Sum,
        OverAreas = AreaAggregation.Sum,
    };
}
