using System.Numerics;
using Cds.Indicators.Rates;
using FsCheck;
using FsCheck.Fluent;
using Outcome = Cds.Indicators.Rates.Outcome;

namespace Cds.Indicators.Tests.Rates;

public class DecompositionTests
{
    private static Gen<Ratio> Group(int largest) =>
        Gen.Choose(1, largest).SelectMany(static d => Gen.Choose(0, d).Select(n => Ratio.Of(n, d)));

    private static Arbitrary<(Ratio Before, Ratio After)[]> Groups(int largest) =>
        Group(largest).Two().Select(static p => (p.Item1, p.Item2)).NonEmptyListOf().Select(static l => l.ToArray()).ToArbitrary();

    private static KitagawaDecomposition Of((Ratio Before, Ratio After)[] groups) =>
        Decomposition.Kitagawa([.. groups.Select(static g => g.Before)], [.. groups.Select(static g => g.After)]).Value;

    [Fact]
    public void Both_districts_improve_and_the_province_falls()
    {
        // By hand: 90/200 = 45% becomes 170/500 = 34%. Both rates rise by 10 points; the weights move from 1/2 and 1/2 to 1/5 and 4/5 at mean rates
        // of 85% and 15%: -3/10 · 85% + 3/10 · 15% = -21 points.
        KitagawaDecomposition why = Of([(Ratio.Of(80, 100), Ratio.Of(90, 100)), (Ratio.Of(10, 100), Ratio.Of(80, 400))]);
        Assert.Equal(("-11/100", "1/10", "-21/100"), (why.Change.ToString(), why.RateEffect.ToString(), why.CompositionEffect.ToString()));
        Assert.Equal(["7/200", "13/200"], why.Groups.Select(static g => g.RateEffect.ToString()).ToArray());
        Assert.Equal(["-51/200", "9/200"], why.Groups.Select(static g => g.CompositionEffect.ToString()).ToArray());
        Assert.Equal("-11/50", why.Groups[0].Total.ToString());
        Assert.Equal("rates 3.50 pp, composition -25.50 pp", why.Groups[0].ToString());
        Assert.Equal("rates 0.00 pp, composition 0.00 pp", default(KitagawaEffect).ToString());
    }

    [Fact]
    public void The_effects_sum_exactly_to_the_change_and_agree_with_the_definition() =>
        Support.Property.Holds(Groups(1_000_000), static groups =>
        {
            KitagawaDecomposition why = Of(groups);
            BigInteger wholeBefore = groups.Aggregate(BigInteger.Zero, static (s, g) => s + g.Before.Denominator);
            BigInteger wholeAfter = groups.Aggregate(BigInteger.Zero, static (s, g) => s + g.After.Denominator);
            WideRational crudeBefore = default, crudeAfter = default, rates = default, compositions = default, total = default;
            for (int i = 0; i < groups.Length; i++)
            {
                (Ratio b, Ratio a) = groups[i];
                Slow w1 = new(b.Denominator, wholeBefore), w2 = new(a.Denominator, wholeAfter), r1 = new(b.Numerator, b.Denominator), r2 = new(a.Numerator, a.Denominator), half = new(1, 2);
                Slow rate = half * (w1 + w2) * (r2 - r1), composition = half * (r1 + r2) * (w2 - w1);
                if (rate.ToWide() != why.Groups[i].RateEffect || composition.ToWide() != why.Groups[i].CompositionEffect)
                    return false;
                rates += rate.ToWide();
                compositions += composition.ToWide();
                total += why.Groups[i].Total;
                crudeBefore += (w1 * r1).ToWide();
                crudeAfter += (w2 * r2).ToWide();
            }

            return why.RateEffect == rates && why.CompositionEffect == compositions && why.RateEffect + why.CompositionEffect == why.Change
                && total == why.Change && crudeAfter - crudeBefore == why.Change;
        });

    /// <summary>A quotient that is never reduced: obvious and slow.</summary>
    private readonly record struct Slow(BigInteger N, BigInteger D)
    {
        public static Slow operator +(Slow a, Slow b) => new((a.N * b.D) + (b.N * a.D), a.D * b.D);

        public static Slow operator -(Slow a, Slow b) => new((a.N * b.D) - (b.N * a.D), a.D * b.D);

        public static Slow operator *(Slow a, Slow b) => new(a.N * b.N, a.D * b.D);

        public WideRational ToWide() => WideRational.Of(N, D);
    }

    [Fact]
    public void Turning_time_around_turns_every_sign_and_order_does_not_matter() =>
        Support.Property.Holds(Groups(1_000), static groups =>
        {
            KitagawaDecomposition forth = Of(groups);
            KitagawaDecomposition back = Of([.. groups.Select(static g => (g.After, g.Before))]);
            KitagawaDecomposition shuffled = Of([.. groups.Reverse()]);
            return forth.RateEffect + back.RateEffect == default && forth.CompositionEffect + back.CompositionEffect == default
                && shuffled.RateEffect == forth.RateEffect && shuffled.CompositionEffect == forth.CompositionEffect;
        });

    [Fact]
    public void Rates_alone_or_weights_alone_have_the_other_effect_zero()
    {
        KitagawaDecomposition sameWeights = Of([(Ratio.Of(1, 10), Ratio.Of(12, 20)), (Ratio.Of(5, 30), Ratio.Of(7, 60))]);
        Assert.Equal(default, sameWeights.CompositionEffect);
        KitagawaDecomposition sameRates = Of([(Ratio.Of(1, 10), Ratio.Of(9, 90)), (Ratio.Of(5, 30), Ratio.Of(1, 6))]);
        Assert.Equal(default, sameRates.RateEffect);
        Assert.Equal(sameRates.Change, sameRates.CompositionEffect);
    }

    [Fact]
    public void All_communes_of_the_country_are_decomposed_exactly()
    {
        (Ratio, Ratio)[] groups = [.. Enumerable.Range(0, 3_321).Select(static i => (Ratio.Of(i, 10_007 + (2 * i)), Ratio.Of(2 * i, 20_011 + i)))];
        KitagawaDecomposition why = Of(groups);
        Assert.Equal(why.Change, why.RateEffect + why.CompositionEffect);
        Assert.True(why.RateEffect.Denominator.GetBitLength() > 10_000);
        Assert.False(why.RateEffect.TryToRational(out _));
    }

    [Fact]
    public void A_group_that_is_empty_in_both_periods_has_no_effect()
    {
        KitagawaDecomposition with = Of([(Ratio.Of(1, 4), Ratio.Of(2, 4)), (Ratio.None, Ratio.None)]);
        Assert.Equal("1/4", with.RateEffect.ToString());
        Assert.Equal(default, with.Groups[1]);
    }

    [Fact]
    public void What_cannot_be_decomposed_says_why()
    {
        Ratio some = Ratio.Of(1, 4);
        Assert.Equal(Outcome.ZeroDenominator<KitagawaDecomposition>("the denominators before are all zero"), Decomposition.Kitagawa([], []));
        Assert.Equal(Outcome.ZeroDenominator<KitagawaDecomposition>("the denominators before are all zero"), Decomposition.Kitagawa([Ratio.None], [some]));
        Assert.Equal(Outcome.ZeroDenominator<KitagawaDecomposition>("the denominators after are all zero"), Decomposition.Kitagawa([some], [Ratio.None]));
        Assert.Equal(Outcome.NotApplicable<KitagawaDecomposition>("group 1 has no rate before: 0/0"), Decomposition.Kitagawa([some, Ratio.None], [some, some]));
        Assert.Equal(Outcome.NotApplicable<KitagawaDecomposition>("group 1 has no rate after: 0/0"), Decomposition.Kitagawa([some, some], [some, Ratio.None]));
        Assert.Equal(Outcome.NotApplicable<KitagawaDecomposition>("group 1 has no rate after: 3/0"), Decomposition.Kitagawa([some, Ratio.None], [some, Ratio.Of(3, 0)]));
        Assert.Equal(
            "'1' is not the number of groups: there are 2 before. Give the same groups in the same order. (Parameter 'after')",
            Assert.Throws<ArgumentException>(() => Decomposition.Kitagawa([some, some], [some])).Message);
    }
}
