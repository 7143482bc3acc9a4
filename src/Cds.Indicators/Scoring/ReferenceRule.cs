using System.Numerics;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Scoring;

/// <summary>A base up to a reference, which is fixed or the mean of a group, and more for each step above it.</summary>
internal sealed class ReferenceRule : ScoreRule
{
    public ReferenceRule(Rational? reference, GroupMean? mean, decimal basePoints, Rational step, decimal pointsPerStep, bool wholeSteps)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(basePoints);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(step, Rational.Zero);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(pointsPerStep);
        Reference = reference;
        Mean = mean;
        BasePoints = basePoints;
        Step = step;
        PointsPerStep = pointsPerStep;
        WholeSteps = wholeSteps;
    }

    /// <summary>The fixed value; null where it is the mean of the group.</summary>
    public Rational? Reference { get; }

    /// <summary>How the mean of the group is taken; null where the reference is fixed.</summary>
    public GroupMean? Mean { get; }

    public decimal BasePoints { get; }

    public Rational Step { get; }

    public decimal PointsPerStep { get; }

    public bool WholeSteps { get; }

    internal override int? Trend => 1;

    internal override (WideRational Lower, WideRational Upper)? Over(Interval values, Rational maximum, WideRational? mean)
    {
        // Without the mean of the group no more is known than the base and the maximum.
        if ((Reference is { } fixedValue ? fixedValue : mean) is not { } reference)
            return (Rational.FromDecimal(BasePoints), maximum);
        WideRational lower = values.Lower is { } from ? At(from.Value, reference, maximum, isBelow: false) : Rational.FromDecimal(BasePoints);
        WideRational upper = values.Upper is { } to ? At(to.Value, reference, maximum, isBelow: !to.IsClosed) : maximum;
        return (lower, upper > lower ? upper : lower);
    }

    internal override string Describe(bool isRate, bool vietnamese)
    {
        string reference = Reference is { } value ? PointsText.Value(value, isRate, vietnamese)
            : Mean == GroupMean.PlainMean ? (vietnamese ? "trung bình cộng của nhóm" : "the plain mean of the group")
            : vietnamese ? "mức bình quân chung của nhóm" : "the rate of the group";
        string step = isRate
            ? PointsText.Shown(Step * 100, vietnamese) + (vietnamese ? " điểm phần trăm" : " percentage points")
            : PointsText.Shown(Step, vietnamese);
        string start = PointsText.Number(BasePoints, vietnamese);
        string more = PointsText.Number(PointsPerStep, vietnamese);
        return vietnamese
            ? $"bằng hoặc thấp hơn {reference}: {start} điểm; cao hơn, cứ {step} được cộng {more} điểm, {(WholeSteps ? "chỉ tính bước đủ" : "phần lẻ tính theo tỷ lệ")}"
            : $"at or below {reference}: {start} points; each {step} above it adds {more}, {(WholeSteps ? "whole steps only" : "a part of a step in proportion")}";
    }

    internal override IEnumerable<(string Rule, string Cure)> Objections(ScoreComponent component)
    {
        if (BasePoints > component.Maximum)
            yield return ($"the base of {PointsText.Number(BasePoints, vietnamese: false)} points exceeds the maximum {PointsText.Number(component.Maximum, vietnamese: false)}", "Mend the base or the maximum.");
        else if (Reference is { } reference && component.Indicator.Range.Upper is { } highest && At(highest.Value, reference, component.Maximum, isBelow: false) is var best && best < (Rational)component.Maximum)
            yield return ($"no value reaches the maximum {PointsText.Number(component.Maximum, vietnamese: false)}: the best, {highest.Value}, is worth {PointsText.Shown(best, vietnamese: false)}", "Mend the reference, the steps or the maximum; a rate is written as a fraction, 70% as 0.7.");
        if (Mean is not null && component.TimesRateOf is not null)
            yield return ("the rate is multiplied, and the mean it is held against is not", "Leave the factor out.");
    }

    /// <summary>The points at a value, or just below it.</summary>
    /// <remarks>Wide, because the plain mean of many rates is: no 128 bits hold its denominator.</remarks>
    private WideRational At(Rational value, WideRational reference, Rational maximum, bool isBelow)
    {
        WideRational above = value - reference;
        if (above.Sign <= 0)
            return Rational.FromDecimal(BasePoints);
        WideRational steps = Times(above, Rational.One / Step);
        if (WholeSteps)
            steps = WideRational.Of(isBelow ? (steps.Numerator - 1) / steps.Denominator : steps.Numerator / steps.Denominator, BigInteger.One);
        WideRational points = Rational.FromDecimal(BasePoints) + Times(steps, PointsPerStep);
        return points < maximum ? points : maximum;
    }

    private static WideRational Times(WideRational left, Rational right) => WideRational.Of(left.Numerator * right.Numerator, left.Denominator * right.Denominator);
}
