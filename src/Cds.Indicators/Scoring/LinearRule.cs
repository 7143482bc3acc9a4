using Cds.Indicators.Rates;

namespace Cds.Indicators.Scoring;

/// <summary>No points up to <see cref="None"/>, all from <see cref="Full"/> on, in proportion between; falling where the second is smaller.</summary>
internal sealed class LinearRule : ScoreRule
{
    private readonly Rational _span;

    public LinearRule(Rational none, Rational full)
    {
        None = none;
        Full = full;
        _span = full - none;
    }

    /// <summary>The value that is worth nothing.</summary>
    public Rational None { get; }

    /// <summary>The value that is worth all points.</summary>
    public Rational Full { get; }

    internal override int? Trend => Full > None ? 1 : -1;

    internal override (WideRational Lower, WideRational Upper)? Over(Interval values, Rational maximum, WideRational? mean)
    {
        if (values.IsPoint)
        {
            WideRational points = At(values.Lower!.Value.Value, maximum);
            return (points, points);
        }

        bool rises = Full > None;
        Rational atLower = values.Lower is { } lower ? At(lower.Value, maximum) : rises ? Rational.Zero : maximum;
        Rational atUpper = values.Upper is { } upper ? At(upper.Value, maximum) : rises ? maximum : Rational.Zero;
        return rises ? (atLower, atUpper) : (atUpper, atLower);
    }

    internal override string Describe(bool isRate, bool vietnamese)
    {
        string full = PointsText.Value(Full, isRate, vietnamese);
        string none = PointsText.Value(None, isRate, vietnamese);
        if (Full < None)
            return vietnamese ? $"điểm tối đa đến {full}, 0 điểm từ {none}, ở giữa nội suy tuyến tính" : $"all points up to {full}, none from {none}, linear between";
        if (None.Sign != 0)
            return vietnamese ? $"0 điểm đến {none}, điểm tối đa từ {full}, ở giữa nội suy tuyến tính" : $"no points up to {none}, all from {full}, linear between";
        return Full == Rational.One && isRate
            ? (vietnamese ? "điểm = tỷ lệ × điểm tối đa" : "points = rate × maximum")
            : vietnamese ? $"đạt từ {full} được điểm tối đa, thấp hơn tính theo tỷ lệ" : $"all points from {full}, in proportion below";
    }

    internal override IEnumerable<(string Rule, string Cure)> Objections(ScoreComponent component)
    {
        if (!component.Indicator.Range.Contains(Full))
            yield return ($"all points are given at {PointsText.Exact(Full)}, and values of {component.Indicator.Code} lie in {component.Indicator.Range}", "Write a value that can be reached; a rate is written as a fraction, 80% as 0.8.");
    }

    private Rational At(Rational value, Rational maximum)
    {
        Rational way = None.Sign == 0 ? value : value - None;
        Rational share = _span == Rational.One ? way : way / _span;
        return Rational.Min(Rational.Max(share, Rational.Zero), Rational.One) * maximum;
    }
}
