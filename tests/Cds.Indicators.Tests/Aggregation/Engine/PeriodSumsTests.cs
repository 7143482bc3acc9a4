using System.Numerics;
using Cds.Indicators.Aggregation.Engine;

namespace Cds.Indicators.Tests.Aggregation.Engine;

public sealed class PeriodSumsTests
{
    [Fact]
    public void Series_of_every_width_add_up_as_one_by_one()
    {
        Check<short>(short.MinValue + 1, short.MaxValue);
        Check<int>(int.MinValue, int.MaxValue);
        Check<long>(-(1L << 50), 1L << 50);
    }

    [Fact]
    public void The_most_series_of_the_largest_numbers_fit()
    {
        short[] largest = [short.MaxValue];
        short[] smallest = [-short.MaxValue];
        PeriodSums<short> sums = new(periods: 1);
        for (int series = 0; series < PeriodSums<short>.MostSeries; series++)
            sums.Add(0, largest, smallest);
        Cell<long>[] cells = new Cell<long>[1];
        sums.MoveTo(cells, [0]);

        Assert.Equal(65_536, cells[0].Count);
        Assert.Equal(2_147_418_112, cells[0].Numerator);
        Assert.Equal(-2_147_418_112, cells[0].Denominator);
    }

    private static void Check<TNumber>(long least, long most)
        where TNumber : unmanaged, IBinaryInteger<TNumber>
    {
        const int Periods = 100;
        Random random = new(20_260_719);
        int[] targets = [.. Enumerable.Range(0, Periods).Select(static period => period % 10 == 3 ? -1 : period / 12)];
        Cell<long>[] expected = new Cell<long>[9];
        Cell<long>[] cells = new Cell<long>[9];
        (expected[4].Numerator, cells[4].Numerator) = (7, 7);
        PeriodSums<TNumber> sums = new(Periods);
        Assert.False(sums.IsDefault);
        for (int series = 0; series < 300; series++)
        {
            int first = random.Next(Periods);
            TNumber[] numerators = Values(1 + random.Next(Periods - first));
            TNumber[] denominators = series % 3 == 0 ? [] : Values(numerators.Length);
            sums.Add(first, numerators, denominators);
            for (int i = 0; i < numerators.Length; i++)
            {
                if (targets[first + i] < 0)
                    continue;
                ref Cell<long> cell = ref expected[targets[first + i]];
                cell.Count++;
                cell.Numerator += long.CreateChecked(numerators[i]);
                cell.Denominator += denominators.Length == 0 ? 0 : long.CreateChecked(denominators[i]);
            }
        }

        sums.MoveTo(cells, targets);
        Assert.Equal(expected, cells);

        TNumber[] Values(int count) => [.. Enumerable.Range(0, count).Select(_ => TNumber.CreateChecked(random.NextInt64(least, most)))];
    }
}
