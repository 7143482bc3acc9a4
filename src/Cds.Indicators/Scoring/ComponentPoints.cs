using Cds.Indicators.Rates;

namespace Cds.Indicators.Scoring;

/// <summary>What a component is worth: its points, before and after rounding, and what is possible.</summary>
internal readonly record struct ComponentPoints(Outcome<WideRational> Points, Outcome<WideRational> Unrounded, ScoreBounds Bounds, WideRational? Mean)
{
    /// <summary>Points that are said, not computed: they are not rounded.</summary>
    public static ComponentPoints Exact(decimal points)
    {
        WideRational exact = Rational.FromDecimal(points);
        return new ComponentPoints(Outcome.Of(exact), Outcome.Of(exact), new ScoreBounds(exact, exact), Mean: null);
    }

    /// <summary>No points, and at most so many were they known.</summary>
    public static ComponentPoints None(Outcome<WideRational> points, Rational most) => new(points, points, new ScoreBounds(WideRational.Zero, most), Mean: null);

    /// <summary>Points between two ends, one number where both are rounded alike.</summary>
    public static ComponentPoints Between(WideRational lower, WideRational upper, string? reason, WideRational? mean, Func<WideRational, WideRational> round)
    {
        bool isExact = lower == upper;
        WideRational least = round(lower);
        ScoreBounds bounds = new(least, isExact ? least : round(upper));
        return new ComponentPoints(
            bounds.IsPoint ? Outcome.Of(bounds.Lower) : Outcome.NoData<WideRational>(reason ?? $"between {PointsText.Shown(bounds.Lower, vietnamese: false)} and {PointsText.Shown(bounds.Upper, vietnamese: false)} points"),
            isExact ? Outcome.Of(lower) : Outcome.NoData<WideRational>(),
            bounds,
            mean);
    }
}
