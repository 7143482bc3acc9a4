using Cds.Indicators.Rates;

namespace Cds.Indicators.Scoring;

/// <summary>Shown, and worth no points.</summary>
internal sealed class UnscoredRule : ScoreRule
{
    private UnscoredRule()
    {
    }

    public static UnscoredRule Instance { get; } = new();

    internal override int? Trend => 0;

    internal override (WideRational Lower, WideRational Upper)? Over(Interval values, Rational maximum, WideRational? mean) => null;

    internal override string Describe(bool isRate, bool vietnamese) => vietnamese ? "không chấm điểm" : "not scored";

    internal override IEnumerable<(string Rule, string Cure)> Objections(ScoreComponent component) => component.Maximum == 0
        ? []
        : [($"what is not scored has no points, and the maximum is {PointsText.Number(component.Maximum, vietnamese: false)}", "Write the maximum 0, or a rule.")];
}
