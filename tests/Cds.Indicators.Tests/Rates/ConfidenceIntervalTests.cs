using System.Globalization;
using System.Numerics;
using Cds.Indicators.Rates;
using FsCheck;
using FsCheck.Fluent;
using MathNet.Numerics.Distributions;
using Outcome = Cds.Indicators.Rates.Outcome;

namespace Cds.Indicators.Tests.Rates;

public class ConfidenceIntervalTests
{
    // Count, sample, level; Clopper-Pearson lower and upper; Wilson lower and upper. Computed at 45 digits (mpmath): the beta quantiles from
    // its incomplete beta function for samples below 400 and by integrating the density above, the Wilson bounds from the plain quadratic formula.
    public static TheoryData<long, long, string, double, double, double, double> HighPrecision => new()
    {
        { 81L, 263L, "0.95", 2.5273674558527116302e-1, 3.6762192260135136465e-1, 2.5528851987827422577e-1, 3.6620957698280007015e-1 },
        { 15L, 148L, "0.95", 5.7844010083448559489e-2, 1.6165049034947900847e-1, 6.2386399530736279792e-2, 1.6048724172330803892e-1 },
        { 0L, 20L, "0.95", 0, 1.6843347098308533706e-1, 0, 1.6112515805281938715e-1 },
        { 1L, 29L, "0.95", 8.7264688357992199413e-4, 1.7764429548872293418e-1, 6.1132142927626605164e-3, 1.7175521879320288131e-1 },
        { 0L, 1L, "0.95", 0, 9.75e-1, 0, 7.9345068562276261203e-1 },
        { 1L, 1L, "0.95", 2.5e-2, 1, 2.0654931437723738797e-1, 1 },
        { 1L, 2L, "0.5", 1.3397459621556135324e-1, 8.6602540378443864676e-1, 2.8475888458196231159e-1, 7.1524111541803768841e-1 },
        { 1L, 2L, "0.999999", 2.500000312500078125e-7, 9.9999974999996874999e-1, 1.9671026391570192935e-2, 9.8032897360842980707e-1 },
        { 3L, 10L, "0.99", 3.7007221096232087087e-2, 7.3511398528713077248e-1, 7.9566316523065773251e-2, 6.7997532079889748561e-1 },
        { 10L, 20L, "0.5", 4.018129437414008121e-1, 5.981870562585991879e-1, 4.2543306508880851618e-1, 5.7456693491119148382e-1 },
        { 19L, 20L, "0.9", 7.83893835793152652e-1, 9.9743862122346971955e-1, 8.0399276322598355635e-1, 9.887651831491483526e-1 },
        { 1L, 1000L, "0.999999", 5.000001248750416042e-10, 1.7279905261208523027e-2, 3.8627076839892025996e-5, 2.5283586752255253091e-2 },
        { 999L, 1000L, "0.95", 9.9444107572017332713e-1, 9.9997468251250870596e-1, 9.9435744140204206413e-1, 9.9982345362937392199e-1 },
        { 500000L, 1000000L, "0.95", 4.9901951919531181737e-1, 5.0098048080468818263e-1, 4.9902001989000478404e-1, 5.0097998010999521596e-1 },
        { 123456L, 1000000L, "0.999999", 1.2185248597633179161e-1, 1.2507178386284287008e-1, 1.2185585089967537958e-1, 1.2507416865443924739e-1 },
        { 3L, 1000000L, "0.95", 6.1867255019063986272e-7, 8.7672477881452235195e-6, 1.0202712409681226988e-6, 8.8211497743124359455e-6 },
        { 999997L, 1000000L, "0.95", 9.9999123275221185478e-1, 9.9999938132744980936e-1, 9.9999117885022568756e-1, 9.9999897972875903188e-1 },
        { 0L, 1000000000000L, "0.95", 0, 3.688879454107132387e-12, 0, 3.8414588206793691525e-12 },
        { 1000000000000L, 1000000000000L, "0.95", 9.9999999999631112055e-1, 1, 9.9999999999615854118e-1, 1 },
        { 1L, 1000000000000L, "0.95", 2.5317807984289554908e-14, 5.5716433909261628139e-12, 1.7652455493517472888e-13, 5.664934265736511506e-12 },
        { 999999999999L, 1000000000000L, "0.999999", 9.9999999998257778499e-1, 9.999999999999999995e-1, 9.9999999997411049872e-1, 9.999999999999613743e-1 },
        { 500000000000L, 1000000000000L, "0.95", 4.9999902001750773116e-1, 5.0000097998249226884e-1, 4.9999902001800773186e-1, 5.0000097998199226814e-1 },
        { 500000000000L, 1000000000000L, "0.5", 4.9999966275462490208e-1, 5.0000033724537509792e-1, 4.9999966275512490204e-1, 5.0000033724487509796e-1 },
        { 123456789012L, 1000000000000L, "0.999999", 1.2345517986030862817e-1, 1.2345839817595570459e-1, 1.2345517986368642563e-1, 1.234583981783335219e-1 },
        { 1000000L, 1000000000000L, "0.9", 9.9835571590400946743e-7, 1.0016464219430498633e-6, 9.9835649940822344269e-7, 1.0016462061298195585e-6 },
    };

    private static decimal Level(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    private static void AssertClose(double expected, double actual, double tolerance) =>
        Assert.True(Math.Abs(actual - expected) <= tolerance * Math.Abs(expected), string.Create(CultureInfo.InvariantCulture, $"expected {expected:R}, was {actual:R}"));

    [Theory]
    [MemberData(nameof(HighPrecision))]
    public void Bounds_agree_with_high_precision_to_the_last_digits(long count, long sample, string level, double exactLower, double exactUpper, double lower, double upper)
    {
        ConfidenceInterval exact = ClopperPearsonInterval.Of(Ratio.Of(count, sample), Level(level)).Value;
        AssertClose(exactLower, exact.Lower, 4e-15);
        AssertClose(exactUpper, exact.Upper, 4e-15);
        ConfidenceInterval wilson = WilsonInterval.Of(Ratio.Of(count, sample), Level(level)).Value;
        AssertClose(lower, wilson.Lower, 2e-15);
        AssertClose(upper, wilson.Upper, 2e-15);
        Assert.Equal((Level(level), IntervalMethod.ClopperPearson, IntervalMethod.Wilson), (exact.Level, exact.Method, wilson.Method));
    }

    // Computed at 45 digits (mpmath) from Newcombe's formula for method 4 as it is printed.
    [Theory]
    [InlineData(81L, 263L, "0.95", 2.5350868229518517075e-1, 3.681762010430035558e-1)]
    [InlineData(3L, 1000000L, "0.95", 7.7479383583965282523e-7, 9.5600477421432701387e-6)]
    [InlineData(999997L, 1000000L, "0.95", 9.9999043995225785673e-1, 9.9999922520616416035e-1)]
    [InlineData(0L, 1000000000000L, "0.999", 0, 1.180639119879369857e-11)]
    [InlineData(1L, 2L, "0.5", 1.0425347838136539e-1, 8.9574652161863461e-1)]
    [InlineData(300000000000L, 1000000000000L, "0.99", 2.9999881960755090323e-1, 3.0000118039510305653e-1)]
    public void Corrected_bounds_agree_with_high_precision(long count, long sample, string level, double lower, double upper)
    {
        ConfidenceInterval interval = WilsonInterval.WithContinuityCorrection(Ratio.Of(count, sample), Level(level)).Value;
        AssertClose(lower, interval.Lower, 3e-15);
        AssertClose(upper, interval.Upper, 3e-15);
    }

    [Fact]
    public void The_corrected_interval_holds_the_plain_one() =>
        Support.Property.Holds(Gen.Choose(1, 3_000).SelectMany(static n => Gen.Choose(0, n).SelectMany(x => Gen.Choose(1, 99).Select(l => (x, n, l)))).ToArbitrary(), static c =>
        {
            ConfidenceInterval plain = WilsonInterval.Of(Ratio.Of(c.x, c.n), c.l / 100m).Value;
            ConfidenceInterval corrected = WilsonInterval.WithContinuityCorrection(Ratio.Of(c.x, c.n), c.l / 100m).Value;
            return corrected.Lower <= plain.Lower + 1e-15 && plain.Upper <= corrected.Upper + 1e-15;
        });

    // R. G. Newcombe, Statistics in Medicine 17 (1998) 857-872, table I: methods 3, 4 and 5 at 95%.
    [Theory]
    [InlineData(81, 263, 0.2553, 0.3662, 0.2535, 0.3682, 0.2527, 0.3676)]
    [InlineData(15, 148, 0.0624, 0.1605, 0.0598, 0.1644, 0.0578, 0.1617)]
    [InlineData(0, 20, 0.0000, 0.1611, 0.0000, 0.2005, 0.0000, 0.1684)]
    [InlineData(1, 29, 0.0061, 0.1718, 0.0018, 0.1963, 0.0009, 0.1776)]
    public void The_published_examples_for_one_rate_are_reproduced(
        long count, long sample, double wilsonLower, double wilsonUpper, double correctedLower, double correctedUpper, double exactLower, double exactUpper)
    {
        Ratio ratio = Ratio.Of(count, sample);
        AssertRounded(wilsonLower, wilsonUpper, WilsonInterval.Of(ratio));
        AssertRounded(correctedLower, correctedUpper, WilsonInterval.WithContinuityCorrection(ratio));
        AssertRounded(exactLower, exactUpper, ClopperPearsonInterval.Of(ratio));
    }

    // R. G. Newcombe, Statistics in Medicine 17 (1998) 873-890, table II: method 10 at 95%.
    [Theory]
    [InlineData(56, 70, 48, 80, 0.0524, 0.3339)]
    [InlineData(9, 10, 3, 10, 0.1705, 0.8090)]
    [InlineData(6, 7, 2, 7, 0.0582, 0.8062)]
    [InlineData(5, 56, 0, 29, -0.0381, 0.1926)]
    [InlineData(0, 10, 0, 20, -0.1611, 0.2775)]
    [InlineData(0, 10, 0, 10, -0.2775, 0.2775)]
    [InlineData(10, 10, 0, 20, 0.6791, 1.0000)]
    [InlineData(10, 10, 0, 10, 0.6075, 1.0000)]
    public void The_published_examples_for_a_difference_are_reproduced(long count, long sample, long otherCount, long otherSample, double lower, double upper) =>
        AssertRounded(lower, upper, NewcombeDifferenceInterval.Of(Ratio.Of(count, sample), Ratio.Of(otherCount, otherSample)));

    private static void AssertRounded(double lower, double upper, Outcome<ConfidenceInterval> outcome)
    {
        Assert.Equal(lower, outcome.Value.Lower, 0.000_05);
        Assert.Equal(upper, outcome.Value.Upper, 0.000_05);
    }

    [Fact]
    public void Clopper_Pearson_bounds_have_the_tails_that_define_them()
    {
        // The oracle adds up binomial terms exactly: rational powers of the bound, which a double is.
        Gen<(int, int, int)> cases = Gen.Choose(1, 40).SelectMany(static n => Gen.Choose(0, n).SelectMany(x => Gen.Choose(1, 99).Select(l => (x, n, l))));
        Support.Property.Holds(cases.ToArbitrary(), static c =>
        {
            (int x, int n, int percent) = c;
            ConfidenceInterval interval = ClopperPearsonInterval.Of(Ratio.Of(x, n), percent / 100m).Value;
            double tail = (100 - percent) / 200.0;
            bool lower = x == 0 ? interval.Lower == 0 : Math.Abs(ExactTail(n, x, n, interval.Lower) - tail) <= 1e-13 * n;
            bool upper = x == n ? interval.Upper == 1 : Math.Abs(ExactTail(n, 0, x, interval.Upper) - tail) <= 1e-13 * n;
            return lower && upper;
        });
    }

    /// <summary>P(from &lt;= X &lt;= to) for n trials at exactly the rate that the double is.</summary>
    private static double ExactTail(int n, int from, int to, double rate)
    {
        BigInteger whole = BigInteger.One << 80;
        BigInteger yes = (BigInteger)Math.ScaleB(rate, 80);
        BigInteger sum = 0;
        BigInteger coefficient = 1;
        for (int k = 0; k <= n; k++)
        {
            if (k >= from && k <= to)
                sum += coefficient * BigInteger.Pow(yes, k) * BigInteger.Pow(whole - yes, n - k);
            coefficient = coefficient * (n - k) / (k + 1);
        }

        return (double)(sum >> ((80 * n) - 60)) / Math.ScaleB(1, 60);
    }

    [Fact]
    public void Clopper_Pearson_bounds_are_the_beta_quantiles_of_another_library()
    {
        Gen<(int, int)> cases = Gen.Choose(2, 5_000).SelectMany(static n => Gen.Choose(1, n - 1).Select(x => (x, n)));
        Support.Property.Holds(cases.ToArbitrary(), static c =>
        {
            ConfidenceInterval interval = ClopperPearsonInterval.Of(Ratio.Of(c.Item1, c.Item2), 0.9m).Value;
            return Math.Abs(interval.Lower - Beta.InvCDF(c.Item1, c.Item2 - c.Item1 + 1, 0.05)) < 1e-8
                && Math.Abs(interval.Upper - Beta.InvCDF(c.Item1 + 1, c.Item2 - c.Item1, 0.95)) < 1e-8;
        });
    }

    [Fact]
    public void Every_interval_holds_the_observed_rate_is_mirrored_and_grows_with_the_level()
    {
        Func<Ratio, decimal, Outcome<ConfidenceInterval>>[] methods = [WilsonInterval.Of, WilsonInterval.WithContinuityCorrection, ClopperPearsonInterval.Of];
        Gen<(long, long, int)> cases = Gen.Choose(1, 60).SelectMany(static e => Gen.Choose(1, int.MaxValue).SelectMany(m =>
            Gen.Choose(0, 1000).SelectMany(p => Gen.Choose(1, 98).Select(l => Case(e, m, p, l)))));
        Support.Property.Holds(cases.ToArbitrary(), c =>
        {
            (long x, long n, int percent) = c;
            double rate = (double)x / n;
            foreach (Func<Ratio, decimal, Outcome<ConfidenceInterval>> method in methods)
            {
                ConfidenceInterval interval = method(Ratio.Of(x, n), percent / 100m).Value;
                ConfidenceInterval wider = method(Ratio.Of(x, n), (percent + 1) / 100m).Value;
                ConfidenceInterval mirror = method(Ratio.Of(n - x, n), percent / 100m).Value;
                const double Slack = 1e-15;
                bool isSound = interval.Lower >= 0 && interval.Upper <= 1
                    && interval.Lower <= rate * (1 + Slack) && rate <= interval.Upper * (1 + Slack)
                    && wider.Lower <= interval.Lower * (1 + Slack) && interval.Upper <= wider.Upper * (1 + Slack)
                    && Math.Abs(mirror.Lower - (1 - interval.Upper)) < Slack && Math.Abs(mirror.Upper - (1 - interval.Lower)) < Slack;
                if (!isSound)
                    return false;
            }

            return true;
        });

        static (long X, long N, int Level) Case(int exponent, int mantissa, int perMille, int level)
        {
            long n = Math.Max(1, (long)((1L << exponent) * (mantissa / (double)int.MaxValue)));
            return ((long)((Int128)n * perMille / 1000), n, level);
        }
    }

    [Fact]
    public void The_exact_interval_is_found_at_once_for_the_largest_counts()
    {
        foreach (decimal level in new[] { 0.000_001m, 0.5m, 0.95m, 0.999_999m, 0.999_999_999_999_999_999_999_9m })
        {
            ConfidenceInterval interval = ClopperPearsonInterval.Of(Ratio.Of(long.MaxValue / 3, long.MaxValue), level).Value;
            Assert.InRange(interval.Lower, 0.33333333, interval.Upper);
            Assert.InRange(interval.Upper, interval.Lower, 0.33333334);
        }
    }

    // One of one: the exact lower bound is half of what the level leaves, Wilson's is 1 / (1 + z²).
    [Theory]
    [InlineData("0.9999999999999999999999999999", 5e-29, 0.008021832889977293)]
    [InlineData("0.9999999999999999999999999997", 1.5e-28, null)]
    public void A_level_of_28_decimals_leaves_its_exact_half_on_either_side(string level, double tail, double? wilson)
    {
        double exact = ClopperPearsonInterval.Of(Ratio.Of(1, 1), Level(level)).Value.Lower;
        Assert.InRange(exact, tail * (1 - 1e-13), tail * (1 + 1e-13));
        if (wilson is { } lower)
            Assert.Equal(lower, WilsonInterval.Of(Ratio.Of(1, 1), Level(level)).Value.Lower, 1e-14);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("1")]
    [InlineData("95")]
    [InlineData("-0.5")]
    public void A_level_lies_between_zero_and_one(string level)
    {
        Ratio ratio = Ratio.Of(1, 2);
        Action[] calls =
        [
            () => WilsonInterval.Of(ratio, Level(level)),
            () => WilsonInterval.WithContinuityCorrection(ratio, Level(level)),
            () => ClopperPearsonInterval.Of(ratio, Level(level)),
            () => NewcombeDifferenceInterval.Of(ratio, ratio, Level(level)),
        ];
        foreach (Action call in calls)
        {
            Assert.StartsWith(
                $"'{level}' is not a confidence level: it lies between 0 and 1, both excluded. Write 0.95m for 95%. (Parameter 'level')",
                Assert.Throws<ArgumentOutOfRangeException>(call).Message,
                StringComparison.Ordinal);
        }
    }

    [Fact]
    public void What_is_no_share_has_no_interval_and_says_why()
    {
        Func<Ratio, decimal, Outcome<ConfidenceInterval>>[] methods = [WilsonInterval.Of, WilsonInterval.WithContinuityCorrection, ClopperPearsonInterval.Of];
        foreach (Func<Ratio, decimal, Outcome<ConfidenceInterval>> method in methods)
        {
            Assert.Equal(Outcome.ZeroDenominator<ConfidenceInterval>("nothing was sampled"), method(Ratio.None, 0.95m));
            Assert.Equal(Outcome.NotApplicable<ConfidenceInterval>("the ratio 3/2 is not a share: its numerator is above its denominator"), method(Ratio.Of(3, 2), 0.95m));
            Assert.Equal(Outcome.NotApplicable<ConfidenceInterval>("the ratio -1/2 is not a share: its numerator is negative"), method(Ratio.OfSigned(-1, 2), 0.95m));
        }

        Ratio sound = Ratio.Of(1, 2);
        Assert.Equal(Outcome.ZeroDenominator<ConfidenceInterval>("nothing was sampled in the first sample"), NewcombeDifferenceInterval.Of(Ratio.None, sound));
        Assert.Equal(Outcome.NotApplicable<ConfidenceInterval>("the ratio 3/2 in the second sample is not a share: its numerator is above its denominator"), NewcombeDifferenceInterval.Of(sound, Ratio.Of(3, 2)));
        Assert.Equal(Outcome.NotApplicable<ConfidenceInterval>("the ratio -1/2 in the first sample is not a share: its numerator is negative"), NewcombeDifferenceInterval.Of(Ratio.OfSigned(-1, 2), sound));
    }

    [Fact]
    public void Default_states_nothing_and_text_is_invariant()
    {
        Assert.Equal("[0, 0] at 0 (Wilson)", default(ConfidenceInterval).ToString());
        ConfidenceInterval half = ClopperPearsonInterval.Of(Ratio.Of(1, 1), 0.5m).Value;
        Assert.Equal("[0.25, 1] at 0.5 (ClopperPearson)", half.ToString());
        Assert.Equal(half, ClopperPearsonInterval.Of(Ratio.Of(1, 1), 0.5m).Value);
        Assert.NotEqual(default, half);
    }
}
