using Cds.Indicators.Rates;

namespace Cds.Indicators.Scoring;

/// <summary>The value is the points.</summary>
internal sealed class AsGivenRule : ScoreRule
{
    private AsGivenRule()
    {
    }

    public static AsGivenRule Instance { get; } = new();

    internal override int? Trend => 1;

    internal override (WideRational Lower, WideRational Upper)? Over(Interval values, Rational maximum, WideRational? mean) =>
        (values.Lower is { } lower ? Within(lower.Value, maximum) : Rational.Zero, values.Upper is { } upper ? Within(upper.Value, maximum) : maximum);

    internal override string Describe(bool isRate, bool vietnamese) => vietnamese ? "giá trị là điểm" : "the value is the points";

    internal override (string Rule, string Cure)? Objection(Interval values, Rational maximum) => values.Overlaps(Interval.Between(Rational.Zero, maximum))
        ? null
        : ($"points lie between 0 and the maximum {maximum}", "Check the points.");

    internal override IEnumerable<(string Rule, string Cure)> Objections(ScoreComponent component)
    {
        if (!component.Indicator.Range.Contains(component.Maximum))
            yield return ($"the value is the points, and values of {component.Indicator.Code} lie in {component.Indicator.Range}: none is the maximum {PointsText.Number(component.Maximum, vietnamese: false)}", "Mend the maximum, or give a rule that turns values into points.");
    }

    private static Rational Within(Rational points, Rational maximum) => Rational.Min(Rational.Max(points, Rational.Zero), maximum);
}
