using Cds.Indicators.Internal;

namespace Cds.Indicators.Tests.Internal;

public class SpecialFunctionsTests
{
    private static void AssertClose(double expected, double actual, double tolerance) =>
        Assert.True(Math.Abs(actual - expected) <= tolerance * Math.Abs(expected), string.Create(System.Globalization.CultureInfo.InvariantCulture, $"expected {expected:R}, was {actual:R}"));

    // Computed at 45 digits (mpmath) for the double nearest to the probability.
    [Theory]
    [InlineData(0.5, 0)]
    [InlineData(0.49999, 0.000025066282748960008527)]
    [InlineData(0.4, 0.25334710313579974132)]
    [InlineData(0.25, 0.6744897501960817432)]
    [InlineData(0.075, 1.4395314709384559349)]
    [InlineData(0.0750001, 1.4395307645017296865)]
    [InlineData(0.025, 1.9599639845400542118)]
    [InlineData(0.005, 2.5758293035489007538)]
    [InlineData(1e-5, 4.2648907939228246102)]
    [InlineData(5e-7, 4.8916384756985903951)]
    [InlineData(1e-11, 6.7060231554951362961)]
    [InlineData(1.388e-11, 6.6579887597495701225)]
    [InlineData(1.389e-11, 6.6578828791058745545)]
    [InlineData(5e-29, 11.12024233397033764)]
    [InlineData(1e-100, 21.273453560965324294)]
    [InlineData(1e-300, 37.047096299361199237)]
    public void The_normal_quantile_is_accurate_to_the_last_digits(double probability, double expected) =>
        AssertClose(expected, SpecialFunctions.InverseUpperNormal(probability), 6e-16);

    // Logarithm and x (1 - x) times its derivative, computed at 45 digits (mpmath): its incomplete beta function, or the density integrated where a + b is large.
    [Theory]
    [InlineData(1, 1, 0.25, -1.3862943611198906188, 0.75)]
    [InlineData(2, 3, 0.5, -0.37469344944141069361, 0.54545454545454545455)]
    [InlineData(2, 3, 0.9, -0.003706861931326472822, 0.0097560975609756037151)]
    [InlineData(1, 10, 0.001, -4.6096683083639113805, 0.99450825411384374161)]
    [InlineData(7, 1, 0.999, -0.0070035023350847407245, 0.0070000000000000062172)]
    [InlineData(16, 15, 0.3, -5.0561014345322627311, 7.4644831226008365961)]
    [InlineData(15, 16, 0.75, -0.00081932469950986630761, 0.0072454777906451249941)]
    [InlineData(100, 200, 0.25, -7.3249501650451376701, 26.931371602862319147)]
    [InlineData(100, 200, 0.45, -1.8591471005977015774e-5, 0.00068646253618062955723)]
    [InlineData(1000000, 2000000, 0.333, -2.2043443069174386434, 1394.3423089744041261)]
    [InlineData(1000000, 2000000, 0.334, -0.0071922377037946878795, 16.367077345224527862)]
    [InlineData(5, 1000000, 1e-06, -5.6103235123166721525, 4.188234069442976012)]
    [InlineData(5, 1000000, 3e-05, -3.6226906029934601245e-9, 9.4704253008547995313e-8)]
    public void The_incomplete_beta_function_and_its_slope_are_accurate(long a, long b, double x, double logarithm, double slope)
    {
        double actual = SpecialFunctions.LogIncompleteBeta(a, b, x, 1 - x, out double actualSlope);
        Assert.Equal(logarithm, actual, Math.Max(1e-14, 2e-16 * (a + b)));
        AssertClose(slope, actualSlope, Math.Max(1e-14, 2e-16 * (a + b)));
    }

    [Fact]
    public void The_inverse_of_the_incomplete_beta_function_undoes_it_on_a_wide_grid()
    {
        long[] parameters = [1, 2, 3, 10, 15, 16, 100, 12_345, 1_000_000, 1_000_000_000_000];
        double[] probabilities = [5e-29, 1e-12, 5e-7, 0.005, 0.025, 0.25, 0.4999, 0.5];
        foreach (long a in parameters)
        {
            foreach (long b in parameters)
            {
                foreach (double probability in probabilities)
                {
                    (double value, double complement) = SpecialFunctions.InverseIncompleteBeta(a, b, probability);
                    double logarithm = SpecialFunctions.LogIncompleteBeta(a, b, value, complement, out double slope);
                    double spacing = Math.Min(value, complement) * slope * 1e-15;
                    Assert.InRange(value, double.Epsilon, 1);
                    Assert.InRange(complement, double.Epsilon, 1);
                    Assert.Equal(1, value + complement, 2.3e-16);
                    Assert.True(Math.Abs(logarithm - Math.Log(probability)) <= 1e-13 + (10 * slope * 1e-15) + spacing, $"{a} {b} {probability}");
                }
            }
        }
    }


    // ln(1 + x) and e^x - 1, computed at 45 digits (mpmath) for the double nearest to x.
    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(1e-20, 9.9999999999999994515e-21, 9.9999999999999994516e-21)]
    [InlineData(-1e-10, -1.0000000000500000364e-10, -9.9999999995000003643e-11)]
    [InlineData(0.3, 0.2623642644674910435, 0.349858807576003089)]
    [InlineData(-0.49, -0.67334455326376557898, -0.38737360581558392557)]
    [InlineData(5.0, 1.7917594692280550008, 147.41315910257660342)]
    public void Logarithm_and_power_keep_their_digits_near_zero(double x, double logarithm, double power)
    {
        AssertClose(logarithm, SpecialFunctions.LogOnePlus(x), 5e-16);
        AssertClose(power, SpecialFunctions.ExponentialMinusOne(x), 5e-16);
    }

}
