using System.Collections.Immutable;
using Cds.Indicators.Faults;
using Cds.Indicators.Indicators;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Scoring;

/// <summary>Turns the checked inputs of one unit into points.</summary>
internal sealed class ScoreCalculation(Scorecard card, ScoreInputs inputs, IReadOnlyDictionary<string, WideRational> means, List<Fault> faults)
{
    /// <summary>The rounding of the scorecard, made once for all its points.</summary>
    private readonly Func<WideRational, WideRational> _round = points => Rounded(points, card.Rounding.Rounding);

    public ScorecardScore Run()
    {
        ImmutableArray<GroupScore> groups = [.. card.Groups.Select(Score)];
        PointSum sum = new();
        foreach (GroupScore group in groups)
            sum.Add(group);
        return new ScorecardScore(card, groups, sum.Outcome(card.Missing, Round(RoundingStage.Total)), sum.Bounds(Round(RoundingStage.Total)), sum.Present, sum.Expected);
    }

    /// <summary>The value of counts: a rate as a fraction, a mean as a number.</summary>
    public static Outcome<Rational> Evaluate(Indicator indicator, Ratio counts) => indicator is MeanIndicator mean
        ? mean.Evaluate(counts)
        : ((RatioIndicator)indicator).Evaluate(counts).Select(static rate => rate.ToRational());

    private Func<WideRational, WideRational> Round(RoundingStage stage) => card.Rounding.Stage == stage ? _round : static points => points;

    private static WideRational Rounded(WideRational points, Rounding rounding) =>
        Rational.FromDecimal(points.TryToRational(out Rational small) ? rounding.Apply(small) : points.ToDecimal(rounding));

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
        try
        {
            Outcome<Interval> values = input.Points is null ? ValuesOf(component) : Outcome.NotApplicable<Interval>();
            return new ComponentScore(card, component, input, values, WorthOf(component, input, values)) { IsImplausible = IsImplausible(component) };
        }
        catch (OverflowException overflow)
        {
            throw new OverflowException($"{card.Code}/{component.Code}: '{input}' is too large to be scored exactly: a value has parts of 127 bits. Check the counts.", overflow);
        }
    }

    private ComponentPoints WorthOf(ScoreComponent component, ScoreInput input, Outcome<Interval> values)
    {
        if (!component.IsScored)
            return ComponentPoints.None(Outcome.NotApplicable<WideRational>("the component is not scored"), most: Rational.Zero);
        if (input.Points is { } given)
            return ComponentPoints.Exact(given);
        if (component.Rule is AwardedRule)
            return ComponentPoints.Exact(component.Maximum);
        if (values.Kind == OutcomeKind.ZeroDenominator && input.Counts is { Numerator: not 0 })
            return ComponentPoints.None(Outcome.NoData<WideRational>("something of nothing was counted, which contradicts itself"), component.Maximum);
        if (values.Kind == OutcomeKind.ZeroDenominator)
        {
            // Whoever leaves out what has no points has said what nothing to count is worth; otherwise nobody has.
            return component.ZeroDenominator is { } rule
                ? ComponentPoints.Exact(rule.Points)
                : ComponentPoints.None(Outcome.ZeroDenominator<WideRational>(values.Reason), card.Missing == MissingComponents.LeftOut ? Rational.Zero : component.Maximum);
        }

        if (!values.TryGetValue(out Interval value))
            return ComponentPoints.None(Absent<WideRational>(values.Kind, values.Reason), component.Maximum);
        if (component.Rule.Objection(value, component.Maximum) is { } objection)
            faults.Add(ScoreInputs.At(card, component.Code, input.ToString(), objection.Rule, objection.Cure));
        WideRational? mean = component.Rule.NeedsMean && means.TryGetValue(component.Code, out WideRational known) ? known : null;
        return component.Rule.Over(value, component.Maximum, mean) is { } points
            ? ComponentPoints.Between(points.Lower, points.Upper, component.Rule.NeedsMean && mean is null ? "the mean of the group is not given" : null, mean, Round(RoundingStage.Component))
            : ComponentPoints.None(Outcome.NoData<WideRational>("the rule does not know the value"), component.Maximum);
    }

    private bool IsImplausible(ScoreComponent component) =>
        (inputs[component.Code].Counts is { } counts && component.Indicator is RatioIndicator ratio && ratio.IsImplausible(counts))
        || (component.TimesRateOf is { } factor && IsImplausible(card[factor]));

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
            return Absent<Interval>(input.Absence, input.Reason);
        return values.TryIntersect(component.Indicator.Range, out Interval possible) ? Outcome.Of(possible) : Outcome.Of(values);
    }

    /// <summary>Why nothing is known; a partial value is not the value, so it is no data.</summary>
    public static Outcome<T> Absent<T>(OutcomeKind kind, string? reason)
        where T : notnull => kind switch
        {
            OutcomeKind.ZeroDenominator => Outcome.ZeroDenominator<T>(reason),
            OutcomeKind.Suppressed => Outcome.Suppressed<T>(reason),
            OutcomeKind.NotApplicable => Outcome.NotApplicable<T>(reason),
            _ => Outcome.NoData<T>(reason),
        };

    /// <summary>The product of two rates, neither below zero. Its end belongs to it where both ends belong, or one that is zero does.</summary>
    private static Interval Product(Interval left, Interval right)
    {
        return Interval.Of(
            left.Lower is { } a && right.Lower is { } b ? Of(a, b) : null,
            left.Upper is { } c && right.Upper is { } d ? Of(c, d) : null);

        static Bound Of(Bound one, Bound other) => new(
            one.Value * other.Value,
            (one.IsClosed && other.IsClosed) || (one.IsClosed && one.Value.Sign == 0) || (other.IsClosed && other.Value.Sign == 0));
    }

    private static Interval Rounded(Interval values, Rounding rounding)
    {
        return Interval.Of(End(values.Lower), End(values.Upper));

        Bound? End(Bound? bound) => bound is { } end ? new Bound(Rational.FromDecimal(rounding.Apply(end.Value * 100)) / 100, IsClosed: true) : null;
    }
}
