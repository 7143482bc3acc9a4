using Cds.Indicators.Rates;

namespace Cds.Indicators.Scoring;

/// <summary>All points, whatever was counted.</summary>
internal sealed class AwardedRule : ScoreRule
{
    private AwardedRule()
    {
    }

    public static AwardedRule Instance { get; } = new();

    internal override int? Trend => 0;

    internal override (WideRational Lower, WideRational Upper)? Over(Interval values, Rational maximum, WideRational? mean) => (maximum, maximum);

    internal override string Describe(bool isRate, bool vietnamese) => vietnamese ? "được điểm tối đa, không phụ thuộc số liệu" : "all points, whatever was counted";
}
