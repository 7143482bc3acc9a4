using Cds.Indicators.Indicators;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Targets;

/// <summary>What is asked of a baseline before a way from it to the requirement can be measured.</summary>
internal static class WayFromBaseline
{
    /// <summary>The number to start from: one number, worse than the requirement.</summary>
    /// <param name="target">The target.</param>
    /// <param name="bound">Its bound.</param>
    /// <param name="style">The language of the reason.</param>
    public static Outcome<Rational> Start(Target target, RequiredBound bound, TextStyle style)
    {
        if (target.Baseline is not { } baseline)
            return Outcome.NotApplicable<Rational>(new LocalizedText("mục tiêu không có giá trị gốc", "the target has no baseline").In(style));
        if (target.Known(baseline.Value) is not { IsPoint: true, Lower: { } start })
            return Outcome.NotApplicable<Rational>(Why("không phải một số cụ thể", "is not one number"));
        if (start.Value == bound.Value)
            return Outcome.ZeroDenominator<Rational>(Why("bằng mức yêu cầu", "equals what is required"));
        return bound.BetterThan(bound.Value).Contains(start.Value)
            ? Outcome.NotApplicable<Rational>(Why("đã đạt mức yêu cầu", "meets the requirement already"))
            : Outcome.Of(start.Value);

        string Why(string vietnamese, string english) => new LocalizedText($"giá trị gốc {baseline.ToString("vi")} {vietnamese}", $"the baseline {baseline.ToString("en")} {english}").In(style);
    }

    /// <summary>How much of what is asked has been reached; see <see cref="TargetAssessment.Attainment"/>.</summary>
    /// <param name="target">The target.</param>
    /// <param name="figure">The figure.</param>
    /// <param name="style">The language of the reason.</param>
    public static Outcome<Interval> Attained(Target target, Figure figure, TextStyle style)
    {
        if (RequiredBound.Of(target) is not { } bound)
            return Outcome.NotApplicable<Interval>(RequiredBound.WhyNone(target, style));
        Interval known = target.Known(figure);
        if (target.Baseline is not null)
            return Start(target, bound, style).Select(start => (known - Interval.Point(start)) * (Rational.One / (bound.Value - start)));
        if (!bound.IsUpward)
            return Outcome.NotApplicable<Interval>(new LocalizedText("càng thấp càng tốt mà không có giá trị gốc", "less is better, and there is no baseline").In(style));
        return bound.Value.Sign switch
        {
            > 0 => Outcome.Of(known * (Rational.One / bound.Value)),
            0 => Outcome.ZeroDenominator<Interval>(new LocalizedText("mức yêu cầu bằng 0", "what is required is zero").In(style)),
            _ => Outcome.NotApplicable<Interval>(new LocalizedText("mức yêu cầu là số âm mà không có giá trị gốc", "what is required is negative, and there is no baseline").In(style)),
        };
    }
}
