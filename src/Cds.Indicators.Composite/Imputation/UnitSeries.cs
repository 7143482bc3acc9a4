using System.Collections.Immutable;
using System.Globalization;
using Cds.Indicators.Composite.Data;
using Cds.Indicators.Faults;
using Cds.Indicators.Periods;

namespace Cds.Indicators.Composite.Imputation;

/// <summary>The rows of each unit over the periods of a panel, and how far the periods are apart.</summary>
internal sealed class UnitSeries
{
    private UnitSeries(int[][] rows, int[] times) => (Rows, Times) = (rows, times);

    /// <summary>For each unit its rows, by period.</summary>
    public int[][] Rows { get; }

    /// <summary>For each row the number of periods since the first of the panel, periods left out counted.</summary>
    public int[] Times { get; }

    /// <summary>The series of a table.</summary>
    /// <exception cref="FaultException">It has no periods, or periods that are not whole steps apart.</exception>
    public static UnitSeries Of(RowSet rows, string stage)
    {
        int[] steps = StepsOf(rows.Periods, stage);
        int[] times = new int[rows.Count];
        Dictionary<string, List<int>> units = new(StringComparer.Ordinal);
        for (int block = 0; block < rows.Blocks; block++)
        {
            for (int row = rows.Starts[block]; row < rows.Starts[block + 1]; row++)
            {
                times[row] = steps[block];
                if (!units.TryGetValue(rows.Units[row], out List<int>? ofUnit))
                    units.Add(rows.Units[row], ofUnit = []);
                ofUnit.Add(row);
            }
        }

        return new UnitSeries([.. units.Values.Select(static ofUnit => ofUnit.ToArray())], times);
    }

    private static int[] StepsOf(Period[] periods, string stage)
    {
        if (periods.Length == 0)
        {
            throw new FaultException([new Fault(
                new FaultPlace(stage, Row: null, "period", JsonPath: null), "", "the method imputes from other periods, and the data have none", "Compute the index for a panel, or choose another method.")]);
        }

        int[] steps = new int[periods.Length];
        ImmutableArray<Fault>.Builder faults = ImmutableArray.CreateBuilder<Fault>();
        for (int i = 0; i < periods.Length; i++)
        {
            if (!TryCount(periods[0], periods[i], out steps[i]))
            {
                faults.Add(new Fault(
                    new FaultPlace(stage, Row: null, "period", JsonPath: null),
                    periods[i].ToString(format: null, CultureInfo.InvariantCulture),
                    $"the period does not lie a whole number of periods after {periods[0].ToString(format: null, CultureInfo.InvariantCulture)}",
                    "Give periods of the same length, or choose a method that does not impute from other periods."));
            }
        }

        return faults.Count == 0 ? steps : throw new FaultException(faults.DrainToImmutable());
    }

    /// <summary>How many times a period has to be moved on by one to become another; no more often than there are days between them.</summary>
    private static bool TryCount(Period first, Period other, out int count)
    {
        int low = 0;
        int high = NodaTime.Period.DaysBetween(first.Start, other.Start);
        while (low < high)
        {
            int middle = low + ((high - low) / 2);
            if (first.TryShift(middle, out Period moved) && moved < other)
                low = middle + 1;
            else
                high = middle;
        }

        count = low;
        return first.TryShift(low, out Period reached) && reached == other;
    }
}
