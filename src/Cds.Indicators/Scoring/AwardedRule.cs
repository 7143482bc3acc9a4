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

    internal override (Rational Lower, Rational Upper)? Over(Interval values, Rational maximum, Rational? mean) => (maximum, maximum);

    internal override string Describe(bool isRate, bool vietnamese) => vietnamese ? "điểm tối đa, không phụ thuộc số đếm" : "awarded, whatever was counted";
}
