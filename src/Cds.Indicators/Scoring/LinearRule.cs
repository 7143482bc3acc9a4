using Cds.Indicators.Rates;

namespace Cds.Indicators.Scoring;

/// <summary>No points up to <see cref="None"/>, all from <see cref="Full"/> on, in proportion between; falling where the second is smaller.</summary>
internal sealed class LinearRule : ScoreRule
{
    public LinearRule(Rational none, Rational full)
    {
        None = none;
        Full = full;
    }

    /// <summary>The value that is worth nothing.</summary>
    public Rational None { get; }

    /// <summary>The value that is worth all points.</summary>
    public Rational Full { get; }

    internal override int? Trend => Full > None ? 1 : -1;

    internal override (Rational Lower, Rational Upper)? Over(Interval values, Rational maximum, Rational? mean)
    {
        bool rises = Full > None;
        Rational atLower = values.Lower is { } lower ? At(lower.Value, maximum) : rises ? Rational.Zero : maximum;
        Rational atUpper = values.Upper is { } upper ? At(upper.Value, maximum) : rises ? maximum : Rational.Zero;
        return rises ? (atLower, atUpper) : (atUpper, atLower);
    }

    internal override string Describe(bool isRate, bool vietnamese)
    {
        string full = Text(Full, isRate, vietnamese);
        if (None.Sign != 0)
        {
            string none = Text(None, isRate, vietnamese);
            return vietnamese ? $"tuyến tính, 0 điểm tại {none}, điểm tối đa tại {full}" : $"linear, none at {none}, all at {full}";
        }

        return Full == Rational.One
            ? (vietnamese ? "tuyến tính" : "linear")
            : vietnamese ? $"tuyến tính đến ngưỡng {full}" : $"linear to {full}";
    }

    private Rational At(Rational value, Rational maximum)
    {
        Rational share = (value - None) / (Full - None);
        return Rational.Min(Rational.Max(share, Rational.Zero), Rational.One) * maximum;
    }
}
