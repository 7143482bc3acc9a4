using FsCheck;
using FsCheck.Fluent;

namespace Cds.Indicators.Composite.Tests.Reference;

/// <summary>Generated columns and tables; NaN stands for a missing cell.</summary>
internal static class Generated
{
    /// <summary>Plain figures, with ties, zeros, negative numbers and gaps.</summary>
    public static Gen<double> Figure { get; } = Gen.Frequency(
        (3, Gen.Choose(-5, 5).Select(static n => (double)n)),
        (3, Gen.Choose(-100_000, 100_000).Select(static n => n / 1024.0)),
        (1, Gen.Constant(double.NaN)));

    /// <summary>Figures above zero, with ties and gaps.</summary>
    public static Gen<double> Positive { get; } = Gen.Frequency(
        (3, Gen.Choose(1, 5).Select(static n => (double)n)),
        (3, Gen.Choose(1, 100_000).Select(static n => n / 1024.0)),
        (1, Gen.Constant(double.NaN)));

    /// <summary>Figures from zero up, complete.</summary>
    public static Gen<double> Complete { get; } = Gen.OneOf(Gen.Choose(0, 4).Select(static n => (double)n), Gen.Choose(1, 4096).Select(static n => n / 64.0));

    /// <summary>Numbers at the ends of the doubles.</summary>
    public static Gen<double> Extreme { get; } = Gen.Elements(
        double.MaxValue, -double.MaxValue, 1e308, -1e308, 1e-308, double.Epsilon, -double.Epsilon, 0.0, 1.0, -1.0, 1e154, -1e154, 1e-300, 100, double.NaN);

    /// <summary>A column of at least a number of cells.</summary>
    public static Arbitrary<double[]> Column(Gen<double> cell, int least = 1, int most = 24) =>
        Arb.From(from length in Gen.Choose(least, most) from cells in cell.ArrayOf(length) select cells, static cells => cells.Length > 1 ? [cells[1..], cells[..^1]] : []);

    /// <summary>Units, each with as many parts.</summary>
    public static Arbitrary<double[][]> Units(Gen<double> cell, int most = 12, int parts = 4) => Arb.From(
        from count in Gen.Choose(1, most)
        from width in Gen.Choose(1, parts)
        from units in cell.ArrayOf(width).ArrayOf(count)
        select units);

    /// <summary>Weights above zero.</summary>
    public static double[] Weights(int count, int seed) => [.. Enumerable.Range(0, count).Select(i => 1 + ((seed + (i * 7)) % 9))];
}
