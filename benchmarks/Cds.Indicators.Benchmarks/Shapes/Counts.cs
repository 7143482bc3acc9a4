using Cds.Indicators.Rates;

namespace Cds.Indicators.Benchmarks.Shapes;

/// <summary>Seeded ratios, the same on every machine and in every run.</summary>
internal static class Counts
{
    public const int Length = 1_000;
    private const int Seed = 20_240_614;

    public static Ratio[] Ratios(CountShape shape, int length = Length)
    {
        Random random = new(Seed);
        (long least, long most) = shape switch
        {
            CountShape.Commune => (1L, 100L),
            CountShape.DistrictYear => (1_000L, 100_000L),
            _ => (100_000_000L, 10_000_000_000L),
        };
        Ratio[] ratios = new Ratio[length];
        foreach (ref Ratio ratio in ratios.AsSpan())
        {
            long denominator = random.NextInt64(least, most + 1);
            ratio = Ratio.Of(random.NextInt64(0, denominator + 1), denominator);
        }

        return ratios;
    }

    public static Rate[] Rates(CountShape shape) => [.. Ratios(shape).Select(ratio => ratio.Rate.Value)];

    /// <summary>The same counts as somebody without the library holds them.</summary>
    public static (decimal Numerator, decimal Denominator)[] Decimals(CountShape shape) =>
        [.. Ratios(shape).Select(ratio => ((decimal)ratio.Numerator, (decimal)ratio.Denominator))];
}
