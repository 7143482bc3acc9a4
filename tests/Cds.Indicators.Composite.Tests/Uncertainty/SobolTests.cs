using Cds.Indicators.Composite.Tests.Reference;
using Cds.Indicators.Composite.Uncertainty;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Composite.Tests.Uncertainty;

/// <summary>Sobol indices against functions whose indices are known, against the reference, and against a slow reckoning.</summary>
public sealed class SobolTests
{
    private static readonly int[] s_threads = [1, 2, 8];

    /// <summary>The samples and outputs of the reference: 1000 points A, then B, then A with each input from B.</summary>
    [SharedFact]
    public void Indices_of_the_reference_samples_are_those_of_the_reference()
    {
        double[] outputs = VectorTable.Read("sensitivity/ishigami_N1000_sample_and_output.csv").Numbers("y");
        VectorTable expected = VectorTable.Read("sensitivity/ishigami_N1000_indices.csv");
        double[][] blocks = [.. outputs.Chunk(1000)];
        SobolResult result = Sobol.Estimate(blocks[0], blocks[1], blocks[2..], new SobolOptions { Bootstrap = 0 });

        Assert.Equal((5, 3, 1000), (blocks.Length, expected.Count, result.Samples));
        for (int i = 0; i < 3; i++)
        {
            Close.Assert(expected.Numbers("Variance")[i], result.Variance, "variance");
            Close.Assert(expected.Numbers("Si")[i], result.Indices[i].First.Value.Value, $"first order of x{i + 1}");
            Close.Assert(expected.Numbers("STi")[i], result.Indices[i].Total.Value.Value, $"total of x{i + 1}");
            Assert.Null(result.Indices[i].First.Value.Lower);
        }
    }

    [SharedFact]
    public void Outputs_of_the_reference_are_the_Ishigami_function_of_its_samples()
    {
        VectorTable samples = VectorTable.Read("sensitivity/ishigami_N1000_sample_and_output.csv");
        double[][] x = [samples.Numbers("X1"), samples.Numbers("X2"), samples.Numbers("X3")];
        double[] y = samples.Numbers("y");

        Assert.Equal(5000, y.Length);
        for (int i = 0; i < y.Length; i++)
            Assert.Equal(y[i], Ishigami([x[0][i], x[1][i], x[2][i]]), 1e-13);
    }

    /// <summary>
    /// Ishigami and Homma 1990 with a = 7, b = 0.1: S = 0.3139, 0.4424, 0 and ST = 0.5576, 0.4424, 0.2437. The standard error of an estimate of 40,000 samples is
    /// about 0.01.
    /// </summary>
    [Fact]
    public void Own_draws_come_near_the_analytic_indices_of_the_Ishigami_function()
    {
        SobolResult result = Sobol.Analyse(Ishigami, 3, new SobolOptions { Samples = 40_000, Seed = 20, Bootstrap = 200 });

        AssertNear([0.3139, 0.4424, 0], [0.5576, 0.4424, 0.2437], result, 0.03);
        Assert.InRange(result.Mean, 3.5 - 0.1, 3.5 + 0.1);
        Assert.InRange(result.Variance, 13.8446 * 0.97, 13.8446 * 1.03);
    }

    /// <summary>Sobol's g-function with a = 0, 1, 4.5, 9, 99, 99: V(i) = 1 / (3 (1 + a)²), V = product of (1 + V(i)) - 1.</summary>
    [Fact]
    public void Own_draws_come_near_the_analytic_indices_of_the_g_function()
    {
        double[] a = [0, 1, 4.5, 9, 99, 99];
        double[] parts = Array.ConvertAll(a, static x => 1 / (3 * (1 + x) * (1 + x)));
        double all = parts.Aggregate(1.0, static (product, part) => product * (1 + part));
        SobolResult result = Sobol.Analyse(
            x =>
            {
                double g = 1;
                for (int i = 0; i < x.Length; i++)
                    g *= (Math.Abs((4 * x[i]) - 2) + a[i]) / (1 + a[i]);
                return g;
            },
            6,
            new SobolOptions { Samples = 40_000, Seed = 3, Bootstrap = 0 });

        AssertNear(Array.ConvertAll(parts, part => part / (all - 1)), Array.ConvertAll(parts, part => part * (all / (1 + part)) / (all - 1)), result, 0.03);
    }

    /// <summary>x1 + 2 x2 + 3 x3 has the indices 1/14, 4/14, 9/14, first order and total, and the third input alone none of a constant.</summary>
    [Fact]
    public void Own_draws_come_near_the_indices_of_a_linear_function()
    {
        SobolResult result = Sobol.Analyse(static x => x[0] + (2 * x[1]) + (3 * x[2]) - 3, 3, new SobolOptions { Samples = 20_000, Seed = 8 });

        AssertNear([1.0 / 14, 4.0 / 14, 9.0 / 14], [1.0 / 14, 4.0 / 14, 9.0 / 14], result, 0.03);
        foreach (SobolIndex index in result.Indices)
        {
            Assert.True(index.First.Value.Lower < index.First.Value.Value && index.First.Value.Value < index.First.Value.Upper);
            Assert.True(index.Total.Value.Lower < index.Total.Value.Value && index.Total.Value.Value < index.Total.Value.Upper);
        }
    }

    /// <summary>
    /// An index does not change when a number is added to the function. Of the printed formula, which multiplies the error by the mean, 500 samples of
    /// 1000 + x1 + 2 x2 gave first-order indices of -120 and 200.
    /// </summary>
    [Theory]
    [InlineData(-1000)]
    [InlineData(1000)]
    [InlineData(1e9)]
    public void A_large_mean_does_not_drown_the_first_order_index(double mean)
    {
        for (int seed = 1; seed <= 20; seed++)
        {
            SobolOptions options = new() { Samples = 500, Seed = seed, Bootstrap = 0 };
            SobolResult shifted = Sobol.Analyse(x => mean + x[0] + (2 * x[1]), 2, options), plain = Sobol.Analyse(static x => x[0] + (2 * x[1]), 2, options);

            AssertNear([0.2, 0.8], [0.2, 0.8], shifted, 0.2);
            AssertNear([.. plain.Indices.Select(static index => index.First.Value.Value)], [.. plain.Indices.Select(static index => index.Total.Value.Value)], shifted, 1e-5);
            Assert.Equal(plain.Mean + mean, shifted.Mean, 1e-5);
        }
    }

    [Fact]
    public void Cancelling_stops_the_bootstrap_too()
    {
        using CancellationTokenSource stop = new();
        int calls = 0;

        Assert.Throws<OperationCanceledException>(() => Sobol.Analyse(
            x =>
            {
                // The last of 20 (1 + 2) values: what is left is the bootstrap.
                if (++calls == 60)
                    stop.Cancel();
                return x[0];
            },
            1,
            new SobolOptions { Samples = 20, Bootstrap = 50, Threads = 1 },
            stop.Token));
        Assert.Equal(60, calls);
    }

    /// <summary>Of 300 analyses with seeds of their own, the interval from 5% to 95% holds the true index in about 270.</summary>
    [Fact]
    public void Bootstrap_intervals_cover_the_true_index_as_often_as_they_promise()
    {
        int covered = 0;
        for (int seed = 0; seed < 300; seed++)
        {
            SobolEstimate total = Sobol.Analyse(static x => x[0] + (2 * x[1]), 2, new SobolOptions { Samples = 200, Seed = seed, Bootstrap = 300, Threads = 1 }).Indices[1].Total.Value;
            covered += total.Lower <= 0.8 && 0.8 <= total.Upper ? 1 : 0;
        }

        Assert.InRange(covered, 270 - 30, 270 + 26);
    }

    /// <summary>A slow reckoning of the printed formulas, sample by sample, in other sums.</summary>
    [Fact]
    public void Estimates_agree_with_a_slow_reckoning() => Property.Holds(static (int seed) =>
    {
        Random random = new(seed);
        int n = random.Next(2, 30), d = random.Next(1, 5);
        double[] Column() => [.. Enumerable.Range(0, n).Select(_ => (random.NextDouble() * 4) - 1)];
        double[] a = Column(), b = Column();
        double[][] mixed = [.. Enumerable.Range(0, d).Select(_ => Column())];
        SobolResult result = Sobol.Estimate(a, b, mixed, new SobolOptions { Bootstrap = 20, Seed = seed });

        decimal[] both = [.. a.Concat(b).Select(static x => (decimal)x)];
        decimal mean = both.Sum() / both.Length;
        decimal variance = both.Sum(x => (x - mean) * (x - mean)) / (both.Length - 1);
        for (int i = 0; i < d; i++)
        {
            decimal first = 0, total = 0;
            for (int j = 0; j < n; j++)
            {
                first += (decimal)b[j] * ((decimal)mixed[i][j] - (decimal)a[j]);
                total += ((decimal)a[j] - (decimal)mixed[i][j]) * ((decimal)a[j] - (decimal)mixed[i][j]);
            }

            Close.Assert((double)(first / n / variance), result.Indices[i].First.Value.Value, "first order", tolerance: 1e-9, floor: 1e-9);
            Close.Assert((double)(total / n / variance / 2), result.Indices[i].Total.Value.Value, "total", tolerance: 1e-9, floor: 1e-9);
        }
    });

    [Fact]
    public void Threads_do_not_change_a_bit()
    {
        SobolResult[] results = [.. s_threads.Select(static threads => Sobol.Analyse(Ishigami, 3, new SobolOptions { Samples = 500, Seed = 4, Bootstrap = 100, Threads = threads }))];

        Assert.Equal(results[0].Indices.AsEnumerable(), results[1].Indices);
        Assert.Equal(results[0].Indices.AsEnumerable(), results[2].Indices);
        Assert.Equal(results[0].Variance, results[2].Variance);
    }

    [Fact]
    public void A_function_that_does_not_vary_has_no_indices()
    {
        SobolResult result = Sobol.Analyse(static _ => 0.1, 2, new SobolOptions { Samples = 50 });

        Assert.Equal((0.1, 0.0), (result.Mean, result.Variance));
        Assert.All(result.Indices, static index => Assert.Equal("the output does not vary", index.First.Reason));
        Assert.All(result.Indices, static index => Assert.Equal(OutcomeKind.NoData, index.Total.Kind));
    }

    [Fact]
    public void Samples_that_leave_no_variance_when_drawn_again_are_passed_over()
    {
        // Of two samples, half of the redraws take one of them twice, and its two outputs are equal.
        SobolIndex index = Sobol.Estimate([0, 1], [0, 1], [[0.5, 1]]).Indices[0];

        Assert.NotNull(index.First.Value.Lower);
        Assert.True(double.IsFinite(index.First.Value.Lower!.Value) && double.IsFinite(index.Total.Value.Upper!.Value));
    }

    [Fact]
    public void Wrong_arguments_are_refused_with_value_rule_and_cure()
    {
        Assert.Throws<ArgumentOutOfRangeException>(static () => Sobol.Analyse(static _ => 1, 0));
        Assert.Contains("Samples is 1:", Assert.Throws<ArgumentException>(static () => Sobol.Analyse(static _ => 1, 1, new SobolOptions { Samples = 1 })).Message, StringComparison.Ordinal);
        Assert.Contains("Bootstrap is -1:", Assert.Throws<ArgumentException>(static () => Sobol.Analyse(static _ => 1, 1, new SobolOptions { Bootstrap = -1 })).Message, StringComparison.Ordinal);
        Assert.Contains("LowerQuantile is -0.1:", Assert.Throws<ArgumentException>(static () => Sobol.Analyse(static _ => 1, 1, new SobolOptions { LowerQuantile = -0.1 })).Message, StringComparison.Ordinal);
        Assert.Contains("UpperQuantile is 0.01:", Assert.Throws<ArgumentException>(static () => Sobol.Analyse(static _ => 1, 1, new SobolOptions { UpperQuantile = 0.01 })).Message, StringComparison.Ordinal);
        Assert.Contains("more runs than can be kept", Assert.Throws<ArgumentException>(static () => Sobol.Analyse(static _ => 1, 3, new SobolOptions { Samples = int.MaxValue })).Message, StringComparison.Ordinal);
        Assert.Contains("NaN", Assert.Throws<ArgumentException>(static () => Sobol.Analyse(static x => Math.Sqrt(-1 - x[0]), 1)).Message, StringComparison.Ordinal);
        Assert.Contains("AB(2)", Assert.Throws<ArgumentException>(static () => Sobol.Estimate([1, 2], [3, 4], [[1, 2], [3]])).Message, StringComparison.Ordinal);
        Assert.Contains("Value 2 at the points B", Assert.Throws<ArgumentException>(static () => Sobol.Estimate([1, 2], [3, double.PositiveInfinity], [[1, 2]])).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(static () => Sobol.Estimate([1, 2], [3, 4], []));
        Assert.Throws<ArgumentException>(static () => Sobol.Estimate([1], [3], [[2]]));
    }

    [Fact]
    public void An_exception_of_the_function_comes_out_as_it_is() =>
        Assert.Equal("own", Assert.Throws<InvalidOperationException>(static () => Sobol.Analyse(static x => x[0] < 2 ? throw new InvalidOperationException("own") : 0, 1)).Message);

    private static double Ishigami(ReadOnlySpan<double> u)
    {
        double x1 = Math.PI * ((2 * u[0]) - 1), x2 = Math.PI * ((2 * u[1]) - 1), x3 = Math.PI * ((2 * u[2]) - 1);
        return Math.Sin(x1) + (7 * Math.Sin(x2) * Math.Sin(x2)) + (0.1 * x3 * x3 * x3 * x3 * Math.Sin(x1));
    }

    private static void AssertNear(double[] first, double[] total, SobolResult result, double error)
    {
        Assert.Equal(first.Length, result.Indices.Length);
        for (int i = 0; i < first.Length; i++)
        {
            Assert.Equal($"x{i + 1}", result.Indices[i].Name);
            Assert.InRange(result.Indices[i].First.Value.Value, first[i] - error, first[i] + error);
            Assert.InRange(result.Indices[i].Total.Value.Value, total[i] - error, total[i] + error);
        }
    }
}
