using System.Buffers;
using System.Runtime.CompilerServices;
using Cds.Indicators.Observations;
using Cds.Indicators.Periods;

namespace Cds.Indicators.Aggregation.Engine;

/// <content>Batches of plain rows. Where the cells outgrow the cache, a batch is brought together by parts of the table first.</content>
internal sealed partial class CellAccumulator
{
    /// <summary>Cells that stay in the cache of a core: 1 MB.</summary>
    private const int PartShift = 15;

    /// <summary>Rows from which it pays to bring a batch together.</summary>
    private const int LargeBatch = 1 << 16;

    /// <summary>Adds plain rows.</summary>
    /// <param name="areas">The ordinal of the area of each row.</param>
    /// <param name="periodTable">The periods that occur.</param>
    /// <param name="targets">For each period of the table its target period; -1 where it is not asked for.</param>
    /// <param name="periodIndex">The period of each row, an index into the table.</param>
    /// <param name="numerators">The numerator or number of each row.</param>
    /// <param name="denominators">The denominator of each row; empty where the subject is observed in numbers.</param>
    /// <exception cref="InvalidOperationException">An area has given another value for a period, and the rule over time must choose.</exception>
    public void Add(
        ReadOnlySpan<int> areas, ReadOnlySpan<Period> periodTable, ReadOnlySpan<int> targets, ReadOnlySpan<int> periodIndex, ReadOnlySpan<long> numerators, ReadOnlySpan<long> denominators)
    {
        if (_states is not null)
        {
            for (int i = 0; i < areas.Length; i++)
            {
                int index = periodIndex[i];
                Add(areas[i], targets[index], periodTable[index], RowKind.Number, (numerators[i], denominators.IsEmpty ? 0 : denominators[i]), ObservationStatus.Normal);
            }

            return;
        }

        ulong magnitude = Math.Max(SubjectColumns.MagnitudeOf(numerators), SubjectColumns.MagnitudeOf(denominators));
        Reach(magnitude, areas.Length);
        if (_wide is not null)
        {
            for (int i = 0; i < areas.Length; i++)
                AddWide(CellOf(areas[i], targets[periodIndex[i]]), numerators[i], denominators.IsEmpty ? 0 : denominators[i]);
        }
        else if (areas.Length < LargeBatch || Periods * _areas <= 1 << PartShift)
        {
            Scatter(areas, targets, periodIndex, numerators, denominators);
        }
        else
        {
            ScatterByParts(areas, targets, periodIndex, numerators, denominators);
        }
    }

    private int CellOf(int area, int target)
    {
        int targetArea = _areaTarget[area];
        return (targetArea | target) < 0 ? -1 : (target * _areas) + targetArea;
    }

    private void AddWide(int cell, long numerator, long denominator)
    {
        if (cell < 0)
            return;
        _cells[cell].Count++;
        _wide![cell].Numerator = unchecked(_wide[cell].Numerator + numerator);
        _wide[cell].Denominator = unchecked(_wide[cell].Denominator + denominator);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Scatter(
        ReadOnlySpan<int> areas, ReadOnlySpan<int> targets, ReadOnlySpan<int> periodIndex, ReadOnlySpan<long> numerators, ReadOnlySpan<long> denominators)
    {
        Cell<long>[] cells = _cells;
        for (int i = 0; i < areas.Length; i++)
        {
            int place = CellOf(areas[i], targets[periodIndex[i]]);
            if (place < 0)
                continue;
            ref Cell<long> cell = ref cells[place];
            unchecked
            {
                cell.Numerator += numerators[i];
                cell.Denominator += denominators.IsEmpty ? 0 : denominators[i];
                cell.Count++;
            }
        }
    }

    /// <summary>Sorts the rows by the part of the table that they go to, then adds part by part, several at a time; no two threads write to one part.</summary>
    private void ScatterByParts(
        ReadOnlySpan<int> areas, ReadOnlySpan<int> targets, ReadOnlySpan<int> periodIndex, ReadOnlySpan<long> numerators, ReadOnlySpan<long> denominators)
    {
        int parts = ((Periods * _areas) >> PartShift) + 1;
        int[] starts = new int[parts + 2];
        int[] cells = ArrayPool<int>.Shared.Rent(areas.Length);
        BatchRow[] rows = ArrayPool<BatchRow>.Shared.Rent(areas.Length);
        for (int i = 0; i < areas.Length; i++)
        {
            int cell = CellOf(areas[i], targets[periodIndex[i]]);
            cells[i] = cell;
            starts[(cell >> PartShift) + 2]++;
        }

        // The rows that are not asked for come first.
        for (int part = 1; part < starts.Length; part++)
            starts[part] += starts[part - 1];
        for (int i = 0; i < areas.Length; i++)
            rows[starts[(cells[i] >> PartShift) + 1]++] = new BatchRow(cells[i], numerators[i], denominators.IsEmpty ? 0 : denominators[i]);

        Parallel.For(0, parts, new ParallelOptions { MaxDegreeOfParallelism = _threads }, part => AddPart(rows.AsSpan(starts[part], starts[part + 1] - starts[part])));
        ArrayPool<int>.Shared.Return(cells);
        ArrayPool<BatchRow>.Shared.Return(rows);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddPart(ReadOnlySpan<BatchRow> rows)
    {
        Cell<long>[] cells = _cells;
        foreach (ref readonly BatchRow row in rows)
        {
            ref Cell<long> cell = ref cells[row.Cell];
            unchecked
            {
                cell.Numerator += row.Numerator;
                cell.Denominator += row.Denominator;
                cell.Count++;
            }
        }
    }

    private readonly record struct BatchRow(int Cell, long Numerator, long Denominator);
}
