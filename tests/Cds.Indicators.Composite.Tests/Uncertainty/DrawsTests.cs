using Cds.Indicators.Composite.Uncertainty;

namespace Cds.Indicators.Composite.Tests.Uncertainty;

public sealed class DrawsTests
{
    /// <summary>Figures of an independent reckoning with whole numbers of any size (Python 3).</summary>
    [Theory]
    [InlineData(0, "x", 0, 0.7126659389938107)]
    [InlineData(2024, "weights", 0, 0.5886938454794158)]
    [InlineData(2024, "weights", 16, 0.605782326076598)]
    [InlineData(-1, "chuẩn hóa", 999, 0.08329547950027716)]
    [InlineData(9223372036854775807L, "normalisation", 2147483647, 0.42656460791667083)]
    public void A_draw_is_a_function_of_seed_stream_and_place(long seed, string name, long place, double expected) =>
        Assert.Equal(expected, Draws.Of(seed, Draws.Stream(name), place));

    [Fact]
    public void Names_have_the_streams_of_the_published_hash()
    {
        // FNV-1a of 64 bits of "a", from the table of test vectors of its authors.
        Assert.Equal(0xAF63_DC4C_8601_EC8CUL, Draws.Stream("a"));
        Assert.Equal(0xCBF2_9CE4_8422_2325UL, Draws.Stream(""));
    }

    [Fact]
    public void Draws_lie_from_0_to_1_without_1_and_fill_it_evenly()
    {
        int[] tenths = new int[10];
        for (int place = 0; place < 100_000; place++)
        {
            double draw = Draws.Of(7, Draws.Stream(3), place);
            Assert.InRange(draw, 0, Math.BitDecrement(1.0));
            tenths[(int)(draw * 10)]++;
        }

        // Five standard deviations of a binomial count, which is 95.
        Assert.All(tenths, static count => Assert.InRange(count, 10_000 - 475, 10_000 + 475));
    }

    [Fact]
    public void Draws_of_two_streams_and_of_neighbouring_places_are_not_correlated()
    {
        const int Count = 50_000;
        double[] one = Stream(Draws.Stream("weights")), other = Stream(Draws.Stream("weights2")), second = Stream(Draws.Second(Draws.Stream("weights")));

        Assert.All(
            [Correlation(one, other), Correlation(one, second), Correlation(one[1..], one[..^1]), Correlation(one, Stream(Draws.Stream("weights"), seed: 2025))],
            static r => Assert.InRange(r, -5 / Math.Sqrt(Count), 5 / Math.Sqrt(Count)));

        static double[] Stream(ulong stream, long seed = 2024) => [.. Enumerable.Range(0, Count).Select(place => Draws.Of(seed, stream, place))];
    }

    [Theory]
    [InlineData(0, 3, 0)]
    [InlineData(0.3333, 3, 0)]
    [InlineData(0.3334, 3, 1)]
    [InlineData(0.9999999999999999, 3, 2)]
    [InlineData(0.9999999999999999, 1, 0)]
    [InlineData(0.9999999999999999, 2147483647, 2147483646)]
    public void Of_n_alternatives_each_has_an_equal_part_of_the_interval(double draw, int alternatives, int expected) =>
        Assert.Equal(expected, Draws.Choose(draw, alternatives));

    /// <summary>The reference cuts the range of the numbers drawn into equal parts: of 0.10, 0.11, 0.12 it makes the alternatives 1, 2, 3, which all are the first third.</summary>
    [Fact]
    public void The_choice_of_a_replicate_does_not_depend_on_the_other_replicates() => Assert.All([0.10, 0.11, 0.12], static draw => Assert.Equal(0, Draws.Choose(draw, 3)));

    private static double Correlation(double[] x, double[] y)
    {
        double mx = x.Aggregate(static (a, b) => a + b) / x.Length, my = y.Aggregate(static (a, b) => a + b) / y.Length;
        double xy = 0, xx = 0, yy = 0;
        for (int i = 0; i < x.Length; i++)
        {
            xy += (x[i] - mx) * (y[i] - my);
            xx += (x[i] - mx) * (x[i] - mx);
            yy += (y[i] - my) * (y[i] - my);
        }

        return xy / Math.Sqrt(xx * yy);
    }
}
