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

    internal override (Rational Lower, Rational Upper)? Over(Interval values, Rational maximum, Rational? mean) =>
        (values.Lower is { } lower ? Within(lower.Value, maximum) : Rational.Zero, values.Upper is { } upper ? Within(upper.Value, maximum) : maximum);

    internal override string Describe(bool isRate, bool vietnamese) => vietnamese ? "điểm chấm sẵn" : "as given";

    internal override (string Rule, string Cure)? Objection(Interval values, Rational maximum) => values.IsWithin(Interval.Between(Rational.Zero, maximum))
        ? null
        : ($"points lie between 0 and the maximum {maximum}", "Check the points.");

    private static Rational Within(Rational points, Rational maximum) => Rational.Min(Rational.Max(points, Rational.Zero), maximum);
}
