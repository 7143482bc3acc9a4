using Cds.Indicators.Periods;

namespace Cds.Indicators.Composite.Data;

/// <summary>
/// The rows of a table: the units of each period, period after period, each block ordered by the code of the unit. A table of one moment has one block.
/// </summary>
/// <param name="Units">The code of the unit of each row.</param>
/// <param name="Starts">Where each block begins, and at the end the number of rows.</param>
/// <param name="Periods">The period of each block; empty where there is one block without a period.</param>
/// <param name="Source">For each row, its row in the data as they were given.</param>
internal sealed record RowSet(string[] Units, int[] Starts, Period[] Periods, int[] Source)
{
    /// <summary>The number of rows.</summary>
    public int Count => Units.Length;

    /// <summary>The number of blocks.</summary>
    public int Blocks => Starts.Length - 1;

    /// <summary>The rows of a block.</summary>
    public Range Block(int block) => Starts[block]..Starts[block + 1];

    /// <summary>The row of a unit within a block; negative where it is not there.</summary>
    public int Find(int block, string unit) => Array.BinarySearch(Units, Starts[block], Starts[block + 1] - Starts[block], unit, StringComparer.Ordinal);

    /// <summary>Only the rows that are kept.</summary>
    /// <param name="kept">For each row whether it stays.</param>
    /// <param name="rows">The numbers of the rows that stay.</param>
    public RowSet Only(ReadOnlySpan<bool> kept, out int[] rows)
    {
        List<int> stay = new(Count);
        int[] starts = new int[Starts.Length];
        for (int block = 0; block < Blocks; block++)
        {
            for (int row = Starts[block]; row < Starts[block + 1]; row++)
            {
                if (kept[row])
                    stay.Add(row);
            }

            starts[block + 1] = stay.Count;
        }

        rows = [.. stay];
        return new RowSet(Array.ConvertAll(rows, row => Units[row]), starts, Periods, Array.ConvertAll(rows, row => Source[row]));
    }
}
