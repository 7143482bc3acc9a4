using System.Globalization;
using Cds.Indicators.Observations;
using Cds.Indicators.Tabular.Tests.Guards;

namespace Cds.Indicators.Tabular.Tests.Observations;

/// <summary>What is held while a table larger than memory is read.</summary>
[Collection(MeasuredAlone.Name)]
public sealed class ObservationMemoryTests
{
    [Fact]
    public void Memory_does_not_grow_with_the_table()
    {
        long small = Peak(rows: 20_000);
        long large = Peak(rows: 200_000);
        Assert.True(large < small + 1_000_000, string.Create(CultureInfo.InvariantCulture, $"{small} bytes are held for 20,000 rows, {large} for 200,000."));
    }

    /// <summary>The most bytes that are held while a table is enumerated whose rows all have sources and days of their own.</summary>
    private static long Peak(int rows)
    {
        using TableStream stream = new(rows);
        long peak = 0;
        long before = GC.GetTotalMemory(forceFullCollection: true);
        int count = 0;
        foreach (Observation _ in ObservationTable.Enumerate(stream, MadeTable.Catalogue, MadeTable.Areas))
        {
            if (++count % 10_000 == 0)
                peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: true) - before);
        }

        Assert.Equal(rows, count);
        return peak;
    }
}
