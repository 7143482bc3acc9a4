using System.Globalization;
using Cds.Indicators.Indicators;
using Cds.Indicators.Rates;
using Cds.Indicators.Scoring;
using Cds.Indicators.Tests.Rates;
using FsCheck;
using FsCheck.Fluent;
using Interval = Cds.Indicators.Rates.Interval;

namespace Cds.Indicators.Tests.Scoring;

/// <summary>A rule of a share that was drawn at random, and what it gives by a slow reckoning of its own.</summary>
internal sealed record DrawnRule(string Text, ScoreRule Rule, decimal Maximum, bool Rises, ExactFraction? Slope, Func<ExactFraction, ExactFraction> Reckon)
{
    public static readonly ExactFraction Zero = new(0, 1);
    public static readonly ExactFraction One = new(1, 1);

    /// <summary>Rules of every kind that fit a share, with thresholds in hundredths.</summary>
    public static Gen<DrawnRule> Any { get; } = Gen.OneOf(Linear(), Stepped(), Reference());

    public Indicator Indicator => Rises ? Cards.Share : Cards.Overdue;

    public ScoreComponent Component(string code) => Cards.Component(code, Maximum, Rule, Indicator);

    public override string ToString() => Text;

    public static ExactFraction Fraction(decimal value) => ExactFraction.From(Rational.FromDecimal(value));

    private static Gen<DrawnRule> Linear() =>
        from none in Gen.Choose(0, 100)
        from full in Gen.Choose(0, 100)
        where none != full
        from maximum in Gen.Choose(1, 200)
        select Linear(none / 100m, full / 100m, maximum / 10m);

    private static DrawnRule Linear(decimal none, decimal full, decimal maximum)
    {
        ExactFraction slope = Fraction(maximum) / Fraction(Math.Abs(full - none));
        return new(Say($"from {none} to {full}, {maximum} points"), ScoreRule.LinearBetween(none, full), maximum, full > none, slope, Reckoned);

        ExactFraction Reckoned(ExactFraction value)
        {
            if (full > none ? value.CompareTo(Fraction(none)) <= 0 : value.CompareTo(Fraction(none)) >= 0)
                return Zero;
            if (full > none ? value.CompareTo(Fraction(full)) >= 0 : value.CompareTo(Fraction(full)) <= 0)
                return Fraction(maximum);
            return (full > none ? value - Fraction(none) : Fraction(none) - value) * slope;
        }
    }

    private static Gen<DrawnRule> Stepped() =>
        from cuts in Gen.Choose(1, 99).ListOf()
        from points in Gen.Choose(0, 50).ListOf(cuts.Count)
        from closed in Gen.Choose(0, 1).ListOf(cuts.Count)
        from rises in Gen.Elements(true, false)
        select Stepped([.. cuts.Distinct().Order()], [.. points], [.. closed.Select(static c => c == 1)], rises);

    private static DrawnRule Stepped(int[] cuts, int[] points, bool[] closed, bool rises)
    {
        decimal[] worth = [.. points.Take(cuts.Length).Select(static p => p / 10m).Append(5m).Order()];
        worth = rises ? worth : [.. worth.Reverse()];
        List<ScoreStep> steps = [];
        for (int i = 0; i <= cuts.Length; i++)
        {
            Bound lower = i == 0 ? new(0, true) : new(cuts[i - 1] / 100m, closed[i - 1]);
            Bound upper = i == cuts.Length ? new(1, true) : new(cuts[i] / 100m, !closed[i]);
            steps.Add(new ScoreStep(Interval.Of(lower, upper), worth[i]));
        }

        return new(string.Join("; ", steps), ScoreRule.Steps([.. steps]), 5, rises, Slope: null, Reckoned);

        ExactFraction Reckoned(ExactFraction value)
        {
            int step = 0;
            for (int i = 0; i < cuts.Length; i++)
            {
                int order = value.CompareTo(Fraction(cuts[i] / 100m));
                if (order > 0 || (order == 0 && closed[i]))
                    step = i + 1;
            }

            return Fraction(worth[step]);
        }
    }

    private static Gen<DrawnRule> Reference() =>
        from reference in Gen.Choose(0, 60)
        from start in Gen.Choose(0, 30)
        from step in Gen.Choose(1, 8)
        from whole in Gen.Elements(true, false)
        select Reference(reference / 100m, start / 10m, step / 100m, whole);

    /// <summary>Each step adds a half, and the last one that fits below 100% reaches the maximum.</summary>
    private static DrawnRule Reference(decimal reference, decimal start, decimal step, bool whole)
    {
        int steps = (int)((1 - reference) / step);
        decimal maximum = start + (steps * 0.5m);
        ExactFraction? slope = whole ? null : Fraction(0.5m) / Fraction(step);
        return new(
            Say($"{start} to {reference}, 0.5 for each {step}{(whole ? ", whole" : "")}, at most {maximum}"), ScoreRule.AboveReference(reference, start, step, 0.5m, whole), maximum, Rises: true, slope, Reckoned);

        ExactFraction Reckoned(ExactFraction value)
        {
            ExactFraction points = Fraction(start);
            ExactFraction from = Fraction(reference);
            while (points.CompareTo(Fraction(maximum)) < 0 && value.CompareTo(from + Fraction(step)) >= 0)
                (points, from) = (points + Fraction(0.5m), from + Fraction(step));
            if (!whole && points.CompareTo(Fraction(maximum)) < 0 && value.CompareTo(from) > 0)
                points += (value - from) / Fraction(step) * Fraction(0.5m);
            return points;
        }
    }

    private static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
