using Cds.Indicators.Aggregation.Engine;
using Cds.Indicators.Aggregation.Evaluation;
using Cds.Indicators.Observations;

namespace Cds.Indicators.Aggregation.Streaming;

/// <summary>The sums of one stored subject: a stretch of the tables of all subjects, and what does not fit there.</summary>
internal sealed class StreamSums(int firstCell, int count)
{
    private WideCell[]? _wide;
    private CellNote[]? _notes;

    /// <summary>Where its cells begin in each table.</summary>
    public int FirstCell => firstCell;

    /// <summary>Adds numbers that are too large for a table.</summary>
    public void AddWide(int cell, long numerator, long denominator)
    {
        _wide ??= new WideCell[count];
        _wide[cell].Numerator += numerator;
        _wide[cell].Denominator += denominator;
        _wide[cell].Count++;
    }

    public void Note(int cell, ObservationStatus status)
    {
        _notes ??= new CellNote[count];
        _notes[cell].Status |= status;
    }

    /// <summary>Takes what stands in a table over into 128 bits.</summary>
    public void Widen(Cell<long>[] table)
    {
        _wide ??= new WideCell[count];
        Span<Cell<long>> cells = table.AsSpan(firstCell, count);
        for (int i = 0; i < cells.Length; i++)
        {
            _wide[i].Numerator += cells[i].Numerator;
            _wide[i].Denominator += cells[i].Denominator;
            _wide[i].Count += cells[i].Count;
        }

        cells.Clear();
    }

    /// <summary>The cells by target and period, and which of them figures of units of another day went into.</summary>
    /// <exception cref="OverflowException">A sum does not fit 64 bits; the message names indicator, area and period.</exception>
    public (EngineCells Cells, CellNote[]? Notes, bool[]? Restated) ToCells(RollupPlan plan, SubjectParts parts, Cell<long>[]?[] tables)
    {
        bool[]? restated = count > plan.CellCount ? new bool[plan.CellCount] : null;
        CellNote[]? notes = _notes is null ? null : new CellNote[plan.CellCount];
        Cell<long>[] cells = new Cell<long>[plan.CellCount];
        for (int i = 0; i < cells.Length; i++)
        {
            WideCell sum = SumOf(tables, i);
            if (restated is not null)
            {
                WideCell other = SumOf(tables, plan.CellCount + i);
                restated[i] = other.Count > 0;
                sum.Numerator += other.Numerator;
                sum.Denominator += other.Denominator;
                sum.Count += other.Count;
            }

            if (notes is not null)
                notes[i].Status = _notes![i].Status | (restated is null ? ObservationStatus.Normal : _notes[plan.CellCount + i].Status);
            if (sum.Numerator < long.MinValue || sum.Numerator > long.MaxValue || sum.Denominator > long.MaxValue || sum.Count > int.MaxValue)
                throw CellTable.Overflow(plan, parts, i);
            cells[i] = new Cell<long> { Numerator = (long)sum.Numerator, Denominator = (long)sum.Denominator, Count = (int)sum.Count };
        }

        return (new EngineCells(cells, notes), notes, restated);
    }

    private WideCell SumOf(Cell<long>[]?[] tables, int cell)
    {
        WideCell sum = _wide is null ? default : _wide[cell];
        long numerator = 0;
        long denominator = 0;
        foreach (Cell<long>[]? table in tables)
        {
            if (table is null)
                continue;
            numerator = unchecked(numerator + table[firstCell + cell].Numerator);
            denominator = unchecked(denominator + table[firstCell + cell].Denominator);
            sum.Count += table[firstCell + cell].Count;
        }

        sum.Numerator += numerator;
        sum.Denominator += denominator;
        return sum;
    }
}
