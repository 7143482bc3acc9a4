using Cds.Indicators.Aggregation.Engine;
using Cds.Indicators.Aggregation.Evaluation;

namespace Cds.Indicators.Aggregation.Streaming;

/// <summary>The sums of all subjects of a stream that add over units and time, and the proof that none of them leaves 64 bits unseen.</summary>
/// <remarks>
/// The magnitudes of all rows since the tables were last taken over are added up; before they reach 2^63, the tables are taken over into 128 bits. Rows whose
/// numbers are too large for that to happen rarely go to the 128 bits by themselves.
/// </remarks>
internal sealed class StreamTotals
{
    /// <summary>Numbers from here on are added one by one.</summary>
    private const ulong Large = 1UL << 40;

    /// <summary>What the magnitudes may come to before the tables are taken over; a batch may bring as much once more.</summary>
    private const ulong Reach = 1UL << 62;

    /// <summary>How many rows may come before the tables are taken over; a batch may bring as many once more.</summary>
    private const long MostRows = 1L << 30;

    private readonly StreamSums[] _all;
    private readonly Cell<long>[]?[] _tables;
    private ulong _reach;
    private long _rows;

    /// <param name="subjects">How many subjects there are.</param>
    /// <param name="count">How many cells each has.</param>
    /// <param name="tables">How many threads have a table of their own.</param>
    /// <exception cref="InvalidOperationException">There are too many cells for one table.</exception>
    public StreamTotals(int subjects, int count, int tables)
    {
        if ((long)subjects * count > Array.MaxLength)
        {
            throw new InvalidOperationException(FormattableString.Invariant(
                $"{subjects} subjects of {count} cells are more cells than one stream holds, {Array.MaxLength}: ask for fewer subjects, units or periods in one stream."));
        }

        _all = [.. Enumerable.Range(0, subjects).Select(i => new StreamSums(i * count, count))];
        _tables = new Cell<long>[]?[tables];
        CellCount = subjects * count;
    }

    /// <summary>How many cells all subjects have.</summary>
    public int CellCount { get; }

    /// <summary>The sums of a subject.</summary>
    public StreamSums this[int subject] => _all[subject];

    /// <summary>The tables of cells of the first threads, whose sums may run over and back.</summary>
    public Cell<long>[][] Tables(int count) => [.. Enumerable.Range(0, Math.Min(count, _tables.Length)).Select(Table)];

    /// <summary>Whether a batch may be added to the tables.</summary>
    /// <param name="magnitude">The largest absolute value.</param>
    /// <param name="rows">How many rows there are.</param>
    public static bool Fits(ulong magnitude, int rows) => magnitude < Large && (UInt128)magnitude * (uint)rows < Reach && rows <= MostRows;

    /// <summary>Takes note of a batch that was added to the tables and <see cref="Fits"/>.</summary>
    public void Added(ulong magnitude, int rows)
    {
        _reach += magnitude * (uint)rows;
        _rows += rows;
        if (_reach < Reach && _rows < MostRows)
            return;
        foreach (Cell<long>[]? table in _tables)
        {
            if (table is null)
                continue;
            foreach (StreamSums sums in _all)
                sums.Widen(table);
        }

        (_reach, _rows) = (0, 0);
    }

    /// <summary>Adds one row.</summary>
    /// <param name="sums">The sums of its subject.</param>
    /// <param name="cell">Its cell among those of the subject.</param>
    /// <param name="numerator">Its number or numerator.</param>
    /// <param name="denominator">Its denominator.</param>
    public void Add(StreamSums sums, int cell, long numerator, long denominator)
    {
        ulong magnitude = Math.Max(Magnitude(numerator), Magnitude(denominator));
        if (magnitude >= Large)
        {
            sums.AddWide(cell, numerator, denominator);
            return;
        }

        ref Cell<long> sum = ref Table(0)[sums.FirstCell + cell];
        sum.Numerator += numerator;
        sum.Denominator += denominator;
        sum.Count++;
        Added(magnitude, rows: 1);
    }

    /// <summary>The cells of a subject.</summary>
    /// <exception cref="OverflowException">A sum does not fit 64 bits; the message names indicator, area and period.</exception>
    public (EngineCells Cells, CellNote[]? Notes, bool[]? Restated) ToCells(StreamSums sums, RollupPlan plan, SubjectParts parts) => sums.ToCells(plan, parts, _tables);

    private Cell<long>[] Table(int number) => _tables[number] ??= new Cell<long>[CellCount];

    private static ulong Magnitude(long value) => value < 0 ? unchecked((ulong)-value) : (ulong)value;
}
