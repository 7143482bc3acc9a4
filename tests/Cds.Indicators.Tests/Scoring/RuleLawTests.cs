using Cds.Indicators.Rates;
using Cds.Indicators.Scoring;
using Cds.Indicators.Tests.Rates;
using FsCheck;
using FsCheck.Fluent;
using Interval = Cds.Indicators.Rates.Interval;

namespace Cds.Indicators.Tests.Scoring;

/// <summary>What holds for every rule of a share.</summary>
public sealed class RuleLawTests
{
    private static readonly Rational s_nudge = Rational.Of(1, 1_000_000_000);

    private static readonly Arbitrary<DrawnRule> s_rules = DrawnRule.Any.ToArbitrary();

    /// <summary>Shares of small and large wholes, hundredths and ends among them.</summary>
    private static readonly Gen<Ratio> s_share = Gen.OneOf(
        from part in Gen.Choose(0, 100) select Ratio.Of(part, 100),
        from whole in Gen.Choose(1, 400) from part in Gen.Choose(0, whole) select Ratio.Of(part, whole),
        from whole in Gen.Choose(1_000_000, int.MaxValue) from part in Gen.Choose(0, whole) select Ratio.Of(part, whole));

    private static readonly Arbitrary<(Ratio Less, Ratio More)> s_pairs =
        (from a in s_share from b in s_share select Compare(a, b) <= 0 ? (a, b) : (b, a)).ToArbitrary();

    private static readonly Gen<Interval> s_figures =
        from a in Gen.Choose(0, 100)
        from b in Gen.Choose(0, 100)
        where a != b
        from closedLower in Gen.Elements(true, false)
        from closedUpper in Gen.Elements(true, false)
        select Interval.Of(new Bound(Rational.Of(Math.Min(a, b), 100), closedLower), new Bound(Rational.Of(Math.Max(a, b), 100), closedUpper));

    [Fact]
    public void Points_are_those_of_the_slow_reckoning() =>
        Property.Holds(s_rules, s_share.ToArbitrary(), static (rule, counts) => Points(rule, counts) == rule.Reckon(Value(counts)));

    [Fact]
    public void Points_lie_between_zero_and_the_maximum() => Property.Holds(s_rules, s_share.ToArbitrary(), static (rule, counts) =>
        Points(rule, counts).CompareTo(DrawnRule.Zero) >= 0 && Points(rule, counts).CompareTo(DrawnRule.Fraction(rule.Maximum)) <= 0);

    [Fact]
    public void The_best_value_is_worth_the_maximum() =>
        Property.Holds(s_rules, static rule => Points(rule, rule.Rises ? Ratio.Of(1, 1) : Ratio.Of(0, 1)) == DrawnRule.Fraction(rule.Maximum));

    [Fact]
    public void Points_never_fall_where_the_value_gets_better() => Property.Holds(s_rules, s_pairs, static (rule, pair) =>
        Points(rule, pair.Less).CompareTo(Points(rule, pair.More)) * (rule.Rises ? 1 : -1) <= 0);

    [Fact]
    public void A_rule_in_proportion_does_not_leap() => Property.Holds(s_rules, s_pairs, static (rule, pair) =>
    {
        if (rule.Slope is not { } slope)
            return true;
        ExactFraction change = Points(rule, pair.More) - Points(rule, pair.Less);
        change = change.CompareTo(DrawnRule.Zero) < 0 ? DrawnRule.Zero - change : change;
        return change.CompareTo(slope * (Value(pair.More) - Value(pair.Less))) <= 0;
    });

    [Fact]
    public void Bounds_hold_the_points_of_every_value_of_a_figure() => Property.Holds(s_rules, s_figures.ToArbitrary(), s_share.ToArbitrary(), static (rule, figure, counts) =>
        !figure.Contains(counts.Rate.Value.ToRational()) || OfFigure(rule, figure).Bounds.Contains(Score(rule, counts).Points.Value));

    [Fact]
    public void Bounds_are_reached_or_come_near_to() => Property.Holds(s_rules, s_figures.ToArbitrary(), static (rule, figure) =>
    {
        ScoreBounds bounds = OfFigure(rule, figure).Bounds;
        Rational least = figure.Lower!.Value.IsClosed ? figure.Lower.Value.Value : figure.Lower.Value.Value + s_nudge;
        Rational most = figure.Upper!.Value.IsClosed ? figure.Upper.Value.Value : figure.Upper.Value.Value - s_nudge;
        ExactFraction atLeast = rule.Reckon(ExactFraction.From(least));
        ExactFraction atMost = rule.Reckon(ExactFraction.From(most));
        return IsNear(rule, rule.Rises ? bounds.Lower : bounds.Upper, atLeast) && IsNear(rule, rule.Rises ? bounds.Upper : bounds.Lower, atMost);
    });

    [Fact]
    public void A_figure_that_is_known_exactly_is_worth_its_points() => Property.Holds(s_rules, s_share.ToArbitrary(), static (rule, counts) =>
        Score(rule, counts.Rate.Value.ToRational()).Points == Score(rule, counts).Points);

    [Fact]
    public void What_is_missing_is_worth_anything() => Property.Holds(s_rules, static rule =>
    {
        ComponentScore score = Score(rule, default);
        return score.Points.Kind == OutcomeKind.NoData && score.Bounds == new ScoreBounds(WideRational.Zero, Rational.FromDecimal(rule.Maximum));
    });

    private static ComponentScore Score(DrawnRule rule, ScoreInput input) => Cards.Card(rule.Component("a")).Score(("a", input))["a"];

    private static ComponentScore OfFigure(DrawnRule rule, Interval figure) => Score(rule, Figure.OfBounds(figure, FigureForm.Percent));

    private static ExactFraction Points(DrawnRule rule, Ratio counts)
    {
        WideRational points = Score(rule, counts).Points.Value;
        return new ExactFraction(points.Numerator, points.Denominator);
    }

    private static ExactFraction Value(Ratio counts) => new(counts.Numerator, counts.Denominator);

    private static int Compare(Ratio a, Ratio b) => Value(a).CompareTo(Value(b));

    /// <summary>Equal for steps; for a rule in proportion no further than the nudge carries.</summary>
    private static bool IsNear(DrawnRule rule, WideRational bound, ExactFraction points)
    {
        ExactFraction apart = new ExactFraction(bound.Numerator, bound.Denominator) - points;
        apart = apart.CompareTo(DrawnRule.Zero) < 0 ? DrawnRule.Zero - apart : apart;
        return apart.CompareTo((rule.Slope ?? DrawnRule.Zero) * ExactFraction.From(s_nudge)) <= 0;
    }
}
