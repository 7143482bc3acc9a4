using System.Globalization;
using Cds.Indicators.Aggregation.Engine;
using Cds.Indicators.Indicators;
using Cds.Indicators.Observations;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Aggregation.Evaluation;

/// <summary>The cells of one subject in columns, by target and period; what is rare stands apart. Never changed once it is handed out.</summary>
internal sealed class CellTable
{
    private readonly Cell<long>[] _cells;
    private readonly int[] _expected;
    private readonly CellNote[]? _notes;
    private readonly bool[]? _restated;
    private readonly Dictionary<int, CellReading> _details;

    private CellTable(Cell<long>[] cells, int[] expected, CellNote[]? notes, bool[]? restated, Dictionary<int, CellReading> details)
    {
        _cells = cells;
        _expected = expected;
        _notes = notes;
        _restated = restated;
        _details = details;
    }

    public CellReading this[int cell] => _details.TryGetValue(cell, out CellReading detail)
        ? detail
        : new CellReading
        {
            Numerator = Interval.Point(_cells[cell].Numerator),
            Denominator = Interval.Point(_cells[cell].Denominator),
            Expected = _expected[cell],
            Present = _cells[cell].Count,
            Status = _notes is null ? ObservationStatus.Normal : _notes[cell].Status,
            Marks = _restated is not null && _restated[cell] ? CellMarks.Restated : CellMarks.None,
        };

    /// <summary>A table of sums as the engine made them.</summary>
    /// <param name="sums">The sums.</param>
    /// <param name="notes">The status of the cells; null where all are normal.</param>
    /// <param name="expected">How many reports each cell expects.</param>
    /// <param name="restated">Whether figures of units of another day went in; null where none did.</param>
    public static CellTable OfSums(EngineCells sums, CellNote[]? notes, int[] expected, bool[]? restated) => new(sums.Cells, expected, notes, restated, []);

    /// <summary>A table of cells that are made one by one.</summary>
    public static CellTable Of(int count, Func<int, CellReading> readingOf)
    {
        Cell<long>[] cells = new Cell<long>[count];
        int[] expected = new int[count];
        Dictionary<int, CellReading> details = [];
        for (int i = 0; i < count; i++)
        {
            CellReading reading = readingOf(i);
            expected[i] = reading.Expected;
            if (IsPlain(reading, out long numerator, out long denominator))
                cells[i] = new Cell<long> { Numerator = numerator, Denominator = denominator, Count = reading.Present };
            else
                details.Add(i, reading);
        }

        return new CellTable(cells, expected, notes: null, restated: null, details);
    }

    /// <summary>The table of what was added up.</summary>
    /// <exception cref="OverflowException">A sum does not fit 64 bits; the message names indicator, area and period.</exception>
    public static CellTable Of(RollupPlan plan, SubjectParts parts, SourcePlan source, CellState[] cells)
    {
        Cell<long>[] plain = new Cell<long>[cells.Length];
        Dictionary<int, CellReading> details = [];
        for (int i = 0; i < cells.Length; i++)
        {
            ref readonly CellState cell = ref cells[i];
            if (IsPlain(cell, parts, out long numerator, out long denominator))
                plain[i] = new Cell<long> { Numerator = numerator, Denominator = denominator, Count = cell.Present };
            else
                details.Add(i, Read(plan, parts, source.Expected[i], i, cell));
        }

        return new CellTable(plain, source.Expected, notes: null, restated: null, details);
    }

    /// <summary>The table of what was added up in those cells that have anything.</summary>
    /// <exception cref="OverflowException">A sum does not fit 64 bits; the message names indicator, area and period.</exception>
    public static CellTable Of(RollupPlan plan, SubjectParts parts, SourcePlan source, Dictionary<int, CellState> cells) =>
        Of(plan.CellCount, cell => Read(plan, parts, source.Expected[cell], cell, cells.GetValueOrDefault(cell)));

    /// <summary>A table of sums as a stream made them, to some of which other reports are added.</summary>
    /// <exception cref="OverflowException">A sum does not fit 64 bits; the message names indicator, area and period.</exception>
    public static CellTable OfSums(
        RollupPlan plan, SubjectParts parts, SourcePlan source, (EngineCells Cells, CellNote[]? Notes, bool[]? Restated) sums, Dictionary<int, CellState> more)
    {
        Dictionary<int, CellReading> details = new(more.Count);
        foreach ((int cell, CellState state) in more)
        {
            CellState whole = state;
            Cell<long> sum = sums.Cells.Cells[cell];
            whole.Numerator.Add(sum.Numerator);
            whole.Denominator.Add(sum.Denominator);
            whole.Rows += sum.Count;
            whole.Present += sum.Count;
            whole.Status |= sums.Notes is { } notes ? notes[cell].Status : ObservationStatus.Normal;
            whole.Marks |= sums.Restated is { } restated && restated[cell] ? CellMarks.Restated : CellMarks.None;
            details.Add(cell, Read(plan, parts, source.Expected[cell], cell, whole));
        }

        return new CellTable(sums.Cells.Cells, source.Expected, sums.Notes, sums.Restated, details);
    }

    /// <summary>Names the cell whose sum does not fit.</summary>
    public static OverflowException Overflow(RollupPlan plan, SubjectParts parts, int cell) => new(string.Create(
        CultureInfo.InvariantCulture,
        $"The sum of '{parts.Subject}' for '{plan.Targets[cell / plan.Periods.Length]}' in '{plan.Periods[cell % plan.Periods.Length]}' does not fit 64 bits. Check the values, or measure in a larger unit."));

    private static CellReading Read(RollupPlan plan, SubjectParts parts, int expected, int index, in CellState cell)
    {
        if (cell.Numerator.Overflows || cell.Denominator.Overflows)
            throw Overflow(plan, parts, index);
        return new CellReading
        {
            Numerator = Mean(cell.Numerator.ToInterval(), parts.Numerator, cell.Units),
            Denominator = parts.Denominator is { } denominator ? Mean(cell.Denominator.ToInterval(), denominator, cell.Units) : Interval.Point(default),
            Expected = expected,
            Present = cell.Present,
            OutsideValidity = cell.OutsideValidity,
            WithoutValue = cell.WithoutValue,
            Suppressed = cell.Suppressed,
            Carried = cell.Carried,
            LeftOut = cell.LeftOut,
            Unweighted = cell.Unweighted,
            Sole = cell.Rows == 1 && !cell.Marks.HasFlag(CellMarks.InParts) ? cell.Sole : null,
            Status = cell.Status,
            Marks = cell.Marks,
            Bar = cell.Bar != CellBar.None ? cell.Bar : cell.Rows == 0 ? cell.Inside : CellBar.None,
        };
    }

    private static Interval Mean(Interval sum, in PartRule rule, int units) =>
        rule.OverAreas == AreaAggregation.MeanByLaw && units > 1 ? sum * Rational.Of(1, units) : sum;

    private static bool IsPlain(in CellReading reading, out long numerator, out long denominator)
    {
        denominator = 0;
        return TryWhole(reading.Numerator, out numerator) && TryWhole(reading.Denominator, out denominator)
            && reading is
            {
                OutsideValidity: 0, WithoutValue: 0, Suppressed: 0, Carried: 0, LeftOut: 0, Unweighted: 0, Sole: null,
                Status: ObservationStatus.Normal, Marks: CellMarks.None, Bar: CellBar.None,
            };
    }

    /// <summary>Whether nothing is to be said of a cell but its sums and how many reports went in.</summary>
    private static bool IsPlain(in CellState cell, SubjectParts parts, out long numerator, out long denominator)
    {
        denominator = 0;
        bool isMean = parts.Numerator.OverAreas == AreaAggregation.MeanByLaw || parts.Denominator?.OverAreas == AreaAggregation.MeanByLaw;
        return cell.Numerator.TryGetExact(out numerator) && cell.Denominator.TryGetExact(out denominator) && !(isMean && cell.Units > 1)
            && cell is
            {
                OutsideValidity: 0, WithoutValue: 0, Suppressed: 0, Carried: 0, LeftOut: 0, Unweighted: 0, Sole: null,
                Status: ObservationStatus.Normal, Marks: CellMarks.None, Bar: CellBar.None, Inside: CellBar.None,
            };
    }

    private static bool TryWhole(Interval interval, out long number)
    {
        bool whole = interval is { IsPoint: true, Lower: { } point } && point.Value.IsInteger && point.Value.Numerator >= long.MinValue && point.Value.Numerator <= long.MaxValue;
        number = whole ? (long)interval.Lower!.Value.Value.Numerator : 0;
        return whole;
    }
}
