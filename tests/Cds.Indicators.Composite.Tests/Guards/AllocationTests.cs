using Cds.Indicators.Composite.Aggregation;
using Cds.Indicators.Composite.Data;
using Cds.Indicators.Composite.Hierarchy;
using Cds.Indicators.Composite.Indices;
using Cds.Indicators.Composite.Normalisation;
using Cds.Indicators.Indicators;

namespace Cds.Indicators.Composite.Tests.Guards;

/// <summary>What a computation allocates is the columns it hands on, and nothing for each cell.</summary>
public sealed class AllocationTests
{
    private const int Units = 20_000;
    private const int Indicators = 12;
    private const int Groups = 4;

    /// <summary>A stage has a column for each indicator; the aggregation passes them on and adds one for each group and the index.</summary>
    private const long BytesOfARow = sizeof(double) * (Indicators + Groups + 1);

    [Fact]
    public void Twice_the_rows_allocate_their_columns_and_nothing_for_a_cell()
    {
        CompositeIndex index = CompositeIndex.Of(Definition());
        IndexData once = Made(Units);
        IndexData twice = Made(2 * Units);
        double Once() => Compute(index, once);
        double Twice() => Compute(index, twice);
        _ = Once() + Twice();

        long least = long.MaxValue;
        for (int attempt = 0; attempt < 5; attempt++)
            least = Math.Min(least, BytesOf(Twice) - BytesOf(Once));

        double row = (double)least / Units;
        Assert.True(row >= BytesOfARow - 1, FormattableString.Invariant($"A row takes {row:0.0} bytes, which is less than its columns take: something else is measured."));
        Assert.True(row <= BytesOfARow + 1, FormattableString.Invariant($"A row takes {row:0.0} bytes, its columns take {BytesOfARow}."));
    }

    private static IndexDefinition Definition() => new()
    {
        Code = "made",
        Name = new LocalizedText("Chỉ số thử", "A made index"),
        Root = IndexNode.Group("index", [.. Enumerable.Range(0, Groups).Select(static group => IndexNode.Group(
            $"g{group}",
            [.. Enumerable.Range(0, Indicators / Groups).Select(i => IndexNode.Indicator($"i{(group * Indicators / Groups) + i}", i == 1 ? Direction.LowerIsBetter : Direction.HigherIsBetter))]))]),
        Stages = [new NormalisationStage(NormalisationMethod.MinMax(0, 100)), new AggregationStage(AggregationMethod.ArithmeticMean)],
    };

    private static IndexData Made(int units) => IndexData.Of(
        Enumerable.Range(0, units).Select(static unit => $"{unit:D6}"),
        Enumerable.Range(0, Indicators).Select(indicator => KeyValuePair.Create(
            $"i{indicator}",
            Array.ConvertAll([.. Enumerable.Range(0, units)], unit => unit % 17 == indicator ? double.NaN : ((unit * 7919L) + (indicator * 104_729L)) % 10_007))));

    /// <summary>On one thread, whose allocations can be counted.</summary>
    private static double Compute(CompositeIndex index, IndexData data) =>
        Pipeline.Run(index, index.Start(data.Frame, data.Groups, withReports: false, threads: 1)).Scores.Columns[^1][0];

    private static long BytesOf(Func<double> computation)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        GC.KeepAlive(computation());
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
