using Cds.Indicators.Composite.Internal;
using Cds.Indicators.Composite.Statistics;
using Cds.Indicators.Composite.Tests.Reference;
using FsCheck;
using FsCheck.Fluent;

namespace Cds.Indicators.Composite.Tests.Statistics;

public sealed class MomentsTests
{
    private static readonly Arbitrary<int[]> s_numbers = Arb.From(Gen.Choose(-20, 20).ArrayOf());

    /// <summary>1, 2, 4, 8, 16: the exact sums of powers as fractions, reckoned apart.</summary>
    [Fact]
    public void An_example_by_hand()
    {
        double[] values = [1, double.NaN, 2, 4, 8, 16];

        Assert.Equal(5, Moments.Count(values));
        Close.Assert(6.2, Moments.Mean(values), "mean");
        Close.Assert(6.0991802727907625, Moments.StandardDeviation(values), "standard deviation");
        Close.Assert(1.3253147098134049, Moments.Skewness(values), "skewness");
        Close.Assert(1.3037634408602151, Moments.ExcessKurtosis(values), "kurtosis");
    }

    [Fact]
    public void Fewer_values_than_a_moment_needs_have_none()
    {
        Assert.Equal(double.NaN, Moments.Mean([]));
        Assert.Equal(double.NaN, Moments.Mean([Missing.Of(MissingKind.Undefined, 3)]));
        Assert.Equal(7, Moments.Mean([7]));
        Assert.Equal(double.NaN, Moments.StandardDeviation([7]));
        Assert.Equal(double.NaN, Moments.Skewness([1, 2]));
        Assert.Equal(double.NaN, Moments.ExcessKurtosis([1, 2, 4]));
        Assert.False(double.IsNaN(Moments.Skewness([1, 2, 4])));
    }

    [Fact]
    public void Equal_values_that_no_double_holds_exactly_have_no_spread()
    {
        double[] tenths = [.. Enumerable.Repeat(0.1, 51)];

        Assert.Equal(0.1, Moments.Mean(tenths));
        Assert.Equal(0, Moments.StandardDeviation(tenths));
        Assert.Equal(double.NaN, Moments.Skewness(tenths));
        Assert.Equal(double.NaN, Moments.ExcessKurtosis(tenths));
    }

    [Theory]
    [InlineData(1e-300)]
    [InlineData(1e-80)]
    [InlineData(1e80)]
    [InlineData(1e306)]
    public void The_shape_does_not_depend_on_the_unit_however_small_or_large(double unit)
    {
        double[] values = [1, 2, 4, 8, 16];
        double[] scaled = [.. values.Select(x => x * unit)];

        Close.Assert(Moments.Mean(values), Moments.Mean(scaled) / unit, "mean");
        Close.Assert(Moments.StandardDeviation(values), Moments.StandardDeviation(scaled) / unit, "standard deviation");
        Close.Assert(Moments.Skewness(values), Moments.Skewness(scaled), "skewness");
        Close.Assert(Moments.ExcessKurtosis(values), Moments.ExcessKurtosis(scaled), "kurtosis");
    }

    [Fact]
    public void The_ends_of_the_doubles_have_a_mean() =>
        Assert.Equal(0, Moments.Mean([double.MaxValue, double.MaxValue, -double.MaxValue, -double.MaxValue]));

    /// <summary>The sums of powers of whole numbers are exact in decimals, and are not taken about the mean.</summary>
    [Fact]
    public void Moments_are_those_of_exact_sums_of_powers() => Property.Holds(s_numbers, static numbers =>
    {
        double[] values = [.. numbers.Select(static x => (double)x)];
        if (numbers.Distinct().Count() < 2)
            return;
        decimal n = numbers.Length;
        decimal first = numbers.Sum(static x => (decimal)x), second = numbers.Sum(static x => (decimal)x * x);
        decimal third = numbers.Sum(static x => (decimal)x * x * x), fourth = numbers.Sum(static x => (decimal)x * x * x * x);
        decimal mean = first / n;
        decimal aboutMean2 = second - (n * mean * mean);
        decimal aboutMean3 = third - (3 * mean * second) + (2 * n * mean * mean * mean);
        decimal aboutMean4 = fourth - (4 * mean * third) + (6 * mean * mean * second) - (3 * n * mean * mean * mean * mean);

        Close.Assert((double)mean, Moments.Mean(values), "mean", floor: 1e-15);
        Close.Assert(Math.Sqrt((double)(aboutMean2 / (n - 1))), Moments.StandardDeviation(values), "standard deviation");
        if (n < 4)
            return;
        double size = (double)n;
        double g1 = ((double)aboutMean3 / size) / Math.Pow((double)aboutMean2 / size, 1.5);
        double g2 = (((double)aboutMean4 / size) / Math.Pow((double)aboutMean2 / size, 2)) - 3;
        Close.Assert(g1 * Math.Sqrt(size * (size - 1)) / (size - 2), Moments.Skewness(values), "skewness", 1e-10, 1e-12);
        Close.Assert((size - 1) / ((size - 2) * (size - 3)) * (((size + 1) * g2) + 6), Moments.ExcessKurtosis(values), "kurtosis", 1e-10, 1e-10);
    });

    [Fact]
    public void The_mean_keeps_what_large_numbers_would_swallow() => Close.Assert(1e15 + 0.5, Moments.Mean([1e15, 1e15 + 1, 1e15, 1e15 + 1]), "mean", 1e-16);

    [Fact]
    public void Quantiles_of_type_7_lie_between_neighbours()
    {
        double[] sorted = Quantile.Sorted([8, double.NaN, 1, 4, 2]);

        Assert.Equal([1, 2, 4, 8], sorted);
        Assert.Equal(1, Quantile.OfSorted(sorted, 0));
        Assert.Equal(1.75, Quantile.OfSorted(sorted, 0.25));
        Assert.Equal(3, Quantile.OfSorted(sorted, 0.5));
        Assert.Equal(5, Quantile.OfSorted(sorted, 0.75));
        Assert.Equal(8, Quantile.OfSorted(sorted, 1));
        Assert.Equal(double.NaN, Quantile.OfSorted([], 0.5));
        Assert.Equal(0.1, Quantile.OfSorted([0.1, 0.1, 0.1], 0.3));
        Assert.Equal(0, Quantile.OfSorted([-double.MaxValue, double.MaxValue], 0.5));
        Assert.Equal(3, Quantile.Median([8, 1, double.NaN, 4, 2]));
    }

    [Theory]
    [InlineData(RankTies.Minimum)]
    [InlineData(RankTies.Average)]
    [InlineData(RankTies.Maximum)]
    public void A_rank_counts_the_values_before_it(RankTies ties) => Property.Holds(s_numbers, Arb.From(Gen.Elements(true, false)), (numbers, ascending) =>
    {
        double[] values = [.. numbers.Select(static x => x % 7 == 0 ? double.NaN : x % 5)];
        double[] ranks = new double[values.Length];
        int count = RankValues.Rank(values, ties, ascending, ranks);

        Assert.Equal(values.Count(static x => !double.IsNaN(x)), count);
        for (int i = 0; i < values.Length; i++)
        {
            double before = values.Count(x => ascending ? x < values[i] : x > values[i]);
            double equal = values.Count(x => x == values[i]);
            double expected = ties switch
            {
                RankTies.Minimum => before + 1,
                RankTies.Maximum => before + equal,
                _ => before + ((equal + 1) / 2),
            };
            Assert.Equal(double.IsNaN(values[i]) ? double.NaN : expected, ranks[i]);
        }
    });

    [Fact]
    public void A_cell_that_is_not_ranked_keeps_its_reason()
    {
        double[] ranks = new double[3];
        RankValues.Rank([2, Missing.Of(MissingKind.ZeroDenominator), 1], RankTies.Minimum, ascending: true, ranks);

        Assert.Equal(MissingKind.ZeroDenominator, Missing.Kind(ranks[1]));
        Assert.Equal([2, 1], [ranks[0], ranks[2]]);
    }
}
