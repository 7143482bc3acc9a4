using System.Collections.Immutable;
using System.Numerics;
using Cds.Indicators.Rates;
using Cds.Indicators.Scoring;
using Cds.Indicators.Tests.Rates;

namespace Cds.Indicators.Tests.Scoring;

/// <summary>The slow reckoning of a drawn scorecard: quotients of big integers, one unit after the other, each mean taken anew.</summary>
internal sealed class ScoringOracle(DrawnCard drawn, int unit)
{
    private static readonly ExactFraction s_nudge = new(1, BigInteger.Pow(10, 15));

    private ImmutableDictionary<string, ScoreInput> Inputs => drawn.Units[unit];

    private bool LeavesOut => drawn.Card.Missing == MissingComponents.LeftOut;

    public ReckonedPoints Total() => drawn.Card.Groups.Select(Of).Aggregate(ReckonedPoints.Nothing, static (sum, group) => sum.Plus(group)).Rounded(p => Round(p, RoundingStage.Total)).Settled(LeavesOut);

    public ReckonedPoints Of(ScoreGroup group)
    {
        if (Inputs.TryGetValue(group.Code, out ScoreInput given))
        {
            int scored = Scorecard.Flatten(group).SelectMany(static g => g.Components).Count(static c => c.IsScored);
            return ReckonedPoints.Exact(DrawnRule.Fraction(given.Points!.Value)) with { Present = scored, Expected = scored, HasPoints = scored > 0 };
        }

        ReckonedPoints own = group.Components.Where(static c => c.IsScored).Select(Of).Aggregate(ReckonedPoints.Nothing, static (sum, part) => sum.Plus(part));
        return group.Groups.Select(Of).Aggregate(own.Rounded(p => Round(p, RoundingStage.Group)), static (sum, part) => sum.Plus(part)).Settled(LeavesOut);
    }

    public ReckonedPoints Of(ScoreComponent component)
    {
        ExactFraction maximum = DrawnRule.Fraction(component.Maximum);
        ScoreInput input = Inputs.GetValueOrDefault(component.Code);
        if (!component.IsScored)
            return ReckonedPoints.Nothing;
        if (input.Points is { } given)
            return ReckonedPoints.Exact(DrawnRule.Fraction(given));
        if (component.Code.StartsWith('w'))
            return ReckonedPoints.Exact(maximum);
        if (input.Counts == Ratio.None || (input.IsMissing && input.Absence == OutcomeKind.ZeroDenominator))
        {
            return component.ZeroDenominator is { } zero
                ? ReckonedPoints.Exact(DrawnRule.Fraction(zero.Points))
                : ReckonedPoints.Unknown(OutcomeKind.ZeroDenominator, LeavesOut ? DrawnRule.Zero : maximum);
        }

        if (ValuesOf(input) is not { } values)
            return ReckonedPoints.Unknown(input.Absence is OutcomeKind.Suppressed or OutcomeKind.NotApplicable ? input.Absence : OutcomeKind.NoData, maximum);
        if (component.TimesRateOf is { } factor)
        {
            if (ValuesOf(Inputs.GetValueOrDefault(factor)) is not { } other)
                return ReckonedPoints.Unknown(OutcomeKind.NoData, maximum);
            values = (Times(values.Low, other.Low), Times(values.High, other.High));
        }

        if (component.PercentRounding is { } rounding)
            values = ((Percent(values.Low.Value, rounding), true), (Percent(values.High.Value, rounding), true));
        return Between(component, values);
    }

    /// <summary>The mean that a component is held against: of all units whose rate can be told.</summary>
    public ExactFraction? MeanOf(ScoreComponent component)
    {
        Ratio[] known = [.. drawn.Units.Select(u => u.GetValueOrDefault(component.Code).Counts).OfType<Ratio>().Where(static counts => counts.Denominator > 0)];
        if (known.Length == 0)
            return null;
        return DrawnCard.IsPlainMean(component)
            ? known.Aggregate(DrawnRule.Zero, static (sum, counts) => sum + new ExactFraction(counts.Numerator, counts.Denominator)) / new ExactFraction(known.Length, 1)
            : new ExactFraction(known.Sum(static counts => counts.Numerator), known.Sum(static counts => counts.Denominator));
    }

    private ReckonedPoints Between(ScoreComponent component, ((ExactFraction Value, bool IsClosed) Low, (ExactFraction Value, bool IsClosed) High) values)
    {
        ExactFraction? mean = DrawnCard.NeedsMean(component) ? MeanOf(component) : null;
        if (DrawnCard.NeedsMean(component) && mean is null)
            return ReckonedPoints.Between(Round(DrawnRule.One, RoundingStage.Component), DrawnRule.Fraction(component.Maximum));
        bool leaps = drawn.Leaps(component);
        ExactFraction atLow = At(leaps && !values.Low.IsClosed ? values.Low.Value + s_nudge : values.Low.Value);
        ExactFraction atHigh = At(leaps && !values.High.IsClosed ? values.High.Value - s_nudge : values.High.Value);
        return atLow.CompareTo(atHigh) <= 0 ? ReckonedPoints.Between(atLow, atHigh) : ReckonedPoints.Between(atHigh, atLow);

        ExactFraction At(ExactFraction value) => Round(drawn.Reckon(component, value, mean), RoundingStage.Component);
    }

    /// <summary>What a share may be: a figure reaches no further than from 0 to 1, counts are what they are.</summary>
    private static ((ExactFraction Value, bool IsClosed) Low, (ExactFraction Value, bool IsClosed) High)? ValuesOf(ScoreInput input)
    {
        if (input.Counts is { } counts)
            return counts.Denominator == 0 ? null : ((new(counts.Numerator, counts.Denominator), true), (new(counts.Numerator, counts.Denominator), true));
        if (input.Values is not { } values)
            return null;
        (ExactFraction, bool) low = values.Lower is { } from ? (ExactFraction.From(from.Value), from.IsClosed) : (DrawnRule.Zero, true);
        (ExactFraction, bool) high = values.Upper is { } to && to.Value <= Rational.One ? (ExactFraction.From(to.Value), to.IsClosed) : (DrawnRule.One, true);
        return (low, high);
    }

    private static (ExactFraction Value, bool IsClosed) Times((ExactFraction Value, bool IsClosed) one, (ExactFraction Value, bool IsClosed) other) => (
        one.Value * other.Value,
        (one.IsClosed && other.IsClosed) || (one.IsClosed && one.Value == DrawnRule.Zero) || (other.IsClosed && other.Value == DrawnRule.Zero));

    private static ExactFraction Percent(ExactFraction rate, Rounding rounding) =>
        new((rate * new ExactFraction(100, 1)).Rounded(rounding.Digits, rounding.Mode), 100 * BigInteger.Pow(10, rounding.Digits));

    private ExactFraction Round(ExactFraction points, RoundingStage stage) => drawn.Card.Rounding.Stage == stage
        ? new(points.Rounded(drawn.Card.Rounding.Rounding.Digits, drawn.Card.Rounding.Rounding.Mode), BigInteger.Pow(10, drawn.Card.Rounding.Rounding.Digits))
        : points;
}
