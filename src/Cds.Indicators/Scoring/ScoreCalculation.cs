using System.Collections.Immutable;
using Cds.Indicators.Faults;
using Cds.Indicators.Indicators;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Scoring;

/// <summary>Turns the checked inputs of one unit into points.</summary>
internal sealed class ScoreCalculation(Scorecard card, ScoreInputs inputs, IReadOnlyDictionary<string, Rational>? means, List<Fault> faults)
{
    public ScorecardScore Run()
    {
        ImmutableArray<GroupScore> groups = [.. card.Groups.Select(Score)];
        PointSum sum = new();
        foreach (GroupScore group in groups)
            sum.Add(group);
        ScoreRounding rounding = card.Rounding;
        return new ScorecardScore(card, groups, sum.Outcome(card.Missing, Round(RoundingStage.Total)), sum.Bounds(Round(RoundingStage.Total)), sum.Present, sum.Expected);
    }

    /// <summary>The value of counts: a rate as a fraction, a mean as a number.</summary>
    public static Outcome<Rational> Evaluate(Indicator indicator, Ratio counts) => indicator is MeanIndicator mean
        ? mean.Evaluate(counts)
        : ((RatioIndicator)indicator).Evaluate(counts).Select(static rate => rate.ToRational());

    private Func<WideRational, WideRational> Round(RoundingStage stage) => card.Rounding.Stage == stage
        ? points => Rational.FromDecimal(points.ToDecimal(card.Rounding.Rounding))
        : static points => points;

    private GroupScore Score(ScoreGroup group)
    {
        if (inputs.TryGetPoints(group, out decimal given))
        {
            int scored = Scorecard.Flatten(group).Sum(static g => g.Components.Count(static c => c.IsScored));
            WideRational points = Rational.FromDecimal(given);
            return new GroupScore(card, group, [], [], Outcome.Of(points), new ScoreBounds(points, points), scored, scored) { IsGiven = true };
        }

        ImmutableArray<ComponentScore> components = [.. group.Components.Select(Score)];
        ImmutableArray<GroupScore> groups = [.. group.Groups.Select(Score)];
        PointSum own = new();
        foreach (ComponentScore component in components)
            own.Add(component);
        PointSum sum = own.Select(Round(RoundingStage.Group));
        foreach (GroupScore inner in groups)
            sum.Add(inner);
        return new GroupScore(card, group, components, groups, sum.Outcome(card.Missing, static points => points), sum.Bounds(static points => points), sum.Present, sum.Expected);
    }

    private ComponentScore Score(ScoreComponent component)
    {
        ScoreInput input = inputs[component.Code];
        Outcome<Interval> values = input.Points is null ? ValuesOf(component) : Outcome.NotApplicable<Interval>();
        if (!component.IsScored)
            return new ComponentScore(card, component, input, values, Outcome.NotApplicable<Rational>("the component is not scored"), ScoreBounds.Of(Rational.Zero, Rational.Zero));
        if (input.Points is { } given)
            return Exact(component, input, values, Rational.FromDecimal(given));
        if (component.Rule is AwardedRule)
            return Exact(component, input, values, component.Maximum);
        if (values.Kind == OutcomeKind.ZeroDenominator)
        {
            return component.ZeroDenominator is { } rule
                ? Exact(component, input, values, rule.Points)
                : new ComponentScore(card, component, input, values, Outcome.ZeroDenominator<Rational>(values.Reason), ScoreBounds.Of(Rational.Zero, Rational.Zero));
        }

        if (!values.TryGetValue(out Interval value))
            return Unknown(component, input, values, Absent(values.Kind, values.Reason));
        Rational? mean = means is not null && means.TryGetValue(component.Code, out Rational known) ? known : null;
        if (component.Rule.NeedsMean && mean is null)
            return Unknown(component, input, values, Outcome.NoData<Rational>("the mean of the group is not given"));
        if (component.Rule.Objection(value, component.Maximum) is { } objection)
            faults.Add(ScoreInputs.At(card, component.Code, input.ToString(), objection.Rule, objection.Cure));
        return component.Rule.Over(value, component.Maximum, mean) is { } points
            ? Between(component, input, values, points.Lower, points.Upper, mean)
            : Unknown(component, input, values, Outcome.NoData<Rational>("the rule does not know the value"));
    }

    private ComponentScore Exact(ScoreComponent component, ScoreInput input, Outcome<Interval> values, Rational points) =>
        new(card, component, input, values, Outcome.Of(points), ScoreBounds.Of(points, points)) { Unrounded = Outcome.Of(points) };

    private ComponentScore Between(ScoreComponent component, ScoreInput input, Outcome<Interval> values, Rational lower, Rational upper, Rational? mean)
    {
        bool rounds = card.Rounding.Stage == RoundingStage.Component;
        Rational from = rounds ? Rational.FromDecimal(card.Rounding.Rounding.Apply(lower)) : lower;
        Rational to = rounds ? Rational.FromDecimal(card.Rounding.Rounding.Apply(upper)) : upper;
        return new ComponentScore(
            card,
            component,
            input,
            values,
            from == to ? Outcome.Of(from) : Outcome.NoData<Rational>($"between {PointsText.Shown(from, vietnamese: false)} and {PointsText.Shown(to, vietnamese: false)} points"),
            ScoreBounds.Of(from, to))
        {
            Unrounded = lower == upper ? Outcome.Of(lower) : Outcome.NoData<Rational>(),
            Mean = mean,
        };
    }

    private ComponentScore Unknown(ScoreComponent component, ScoreInput input, Outcome<Interval> values, Outcome<Rational> points) =>
        new(card, component, input, values, points, ScoreBounds.Of(Rational.Zero, component.Maximum));

    /// <summary>The values that enter the rule: of the indicator, times the rate of another component, rounded as a percentage where the rule says so.</summary>
    private Outcome<Interval> ValuesOf(ScoreComponent component)
    {
        Outcome<Interval> values = OwnValuesOf(component);
        if (component.TimesRateOf is { } code)
        {
            Outcome<Interval> factor = OwnValuesOf(card[code]);
            values = values.Then(own => factor.HasValue
                ? Outcome.Of(Product(own, factor.Value))
                : Outcome.NoData<Interval>($"the rate of {code} is not known"));
        }

        return component.PercentRounding is { } rounding ? values.Select(own => Rounded(own, rounding)) : values;
    }

    private Outcome<Interval> OwnValuesOf(ScoreComponent component)
    {
        ScoreInput input = inputs[component.Code];
        if (input.Counts is { } counts)
            return Evaluate(component.Indicator, counts).Select(Interval.Point);
        if (input.Values is not { } values)
            return Absent(input.Absence, input.Reason).Select(Interval.Point);
        return values.TryIntersect(component.Indicator.Range, out Interval possible) ? Outcome.Of(possible) : Outcome.Of(values);
    }

    private static Outcome<Rational> Absent(OutcomeKind kind, string? reason) => kind switch
    {
        OutcomeKind.ZeroDenominator => Outcome.ZeroDenominator<Rational>(reason),
        OutcomeKind.Suppressed => Outcome.Suppressed<Rational>(reason),
        OutcomeKind.NotApplicable => Outcome.NotApplicable<Rational>(reason),
        _ => Outcome.NoData<Rational>(reason),
    };

    /// <summary>The product of two rates, neither below zero.</summary>
    private static Interval Product(Interval left, Interval right) => Interval.Of(
        left.Lower is { } a && right.Lower is { } b ? new Bound(a.Value * b.Value, a.IsClosed && b.IsClosed) : null,
        left.Upper is { } c && right.Upper is { } d ? new Bound(c.Value * d.Value, c.IsClosed && d.IsClosed) : null);

    private static Interval Rounded(Interval values, Rounding rounding)
    {
        return Interval.Of(End(values.Lower), End(values.Upper));

        Bound? End(Bound? bound) => bound is { } end ? new Bound(Rational.FromDecimal(rounding.Apply(end.Value * 100)) / 100, IsClosed: true) : null;
    }
}
