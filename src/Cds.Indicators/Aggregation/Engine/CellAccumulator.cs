using Cds.Indicators.Indicators;
using Cds.Indicators.Observations;
using Cds.Indicators.Periods;

namespace Cds.Indicators.Aggregation.Engine;

/// <summary>
/// The same cells from rows that arrive one after the other, in any order and never twice. Memory is bounded by the number of cells and, where a rule over
/// time is not the sum, by source areas times target periods; rows are not kept. Target periods are added as they are met.
/// </summary>
/// <remarks>
/// Cells stand by target period, so that a new one goes to the end. Sums are held in 64 bits as long as all magnitudes met so far together fit, and then in
/// 128. Not safe for several threads; large batches are worked on by several.
/// </remarks>
internal sealed partial class CellAccumulator
{
    private readonly Subject _subject;
    private readonly int[] _areaTarget;
    private readonly int _areas;
    private readonly SeriesStates? _states;
    private readonly int _threads;
    private Cell<long>[] _cells = [];
    private Cell<Int128>[]? _wide;
    private CellNote[] _notes = [];
    private bool _hasNotes;
    private UInt128 _magnitudes;

    /// <param name="subject">What the rows are of.</param>
    /// <param name="areaTarget">By area ordinal, the target area of its rows; -1 where they are not asked for.</param>
    /// <param name="areas">How many target areas there are.</param>
    /// <param name="numerator">The rule over time for numerators and numbers.</param>
    /// <param name="denominator">The rule over time for denominators; not looked at where the subject is observed in numbers.</param>
    /// <param name="threads">How many threads work on a large batch at most.</param>
    public CellAccumulator(Subject subject, int[] areaTarget, int areas, TimeAggregation numerator, TimeAggregation denominator, int threads)
    {
        _subject = subject.Stored;
        _areaTarget = areaTarget;
        _areas = areas;
        _threads = Math.Max(1, threads);
        if (!_subject.IsPair)
            denominator = TimeAggregation.Sum;
        if (numerator != TimeAggregation.Sum || denominator != TimeAggregation.Sum)
            _states = new SeriesStates(_subject, numerator, denominator, areaTarget);
    }

    /// <summary>How many target periods there are.</summary>
    public int Periods { get; private set; }

    /// <summary>Adds a target period.</summary>
    /// <returns>Its place.</returns>
    public int AddPeriod()
    {
        int needed = checked((Periods + 1) * _areas);
        if (needed > _cells.Length)
        {
            int capacity = (int)Math.Max(needed, Math.Min(2L * needed, Array.MaxLength));
            Array.Resize(ref _cells, capacity);
            Array.Resize(ref _notes, capacity);
            if (_wide is not null)
                Array.Resize(ref _wide, capacity);
        }

        return Periods++;
    }

    /// <summary>Adds a row.</summary>
    /// <param name="area">The ordinal of its area.</param>
    /// <param name="target">Its target period; -1 where it is not asked for.</param>
    /// <param name="period">Its own period.</param>
    /// <param name="kind">What it adds.</param>
    /// <param name="counts">Its numbers.</param>
    /// <param name="status">Its flags.</param>
    /// <exception cref="InvalidOperationException">The area has given another value for the period, and the rule over time must choose.</exception>
    public void Add(int area, int target, Period period, RowKind kind, (long Numerator, long Denominator) counts, ObservationStatus status)
    {
        int targetArea = _areaTarget[area];
        if (targetArea < 0 || target < 0 || kind == RowKind.NotAsked)
            return;
        int cell = (target * _areas) + targetArea;
        if (status != ObservationStatus.Normal || kind == RowKind.Figure)
        {
            _hasNotes = true;
            _notes[cell].Status |= status;
            _notes[cell].Figures += kind == RowKind.Figure ? 1 : 0;
        }

        if (kind == RowKind.Empty)
        {
            _cells[cell].Empty++;
        }
        else if (kind == RowKind.Number)
        {
            _cells[cell].Count++;
            if (_states is not null)
                _states.Add(area, target, period, counts.Numerator, counts.Denominator);
            else
                AddSum(cell, counts.Numerator, counts.Denominator);
        }
    }

    private static ulong Magnitude(long value) => value < 0 ? unchecked((ulong)-value) : (ulong)value;

    private void AddSum(int cell, long numerator, long denominator)
    {
        Reach(Math.Max(Magnitude(numerator), Magnitude(denominator)), rows: 1);
        unchecked
        {
            if (_wide is null)
            {
                _cells[cell].Numerator += numerator;
                _cells[cell].Denominator += denominator;
            }
            else
            {
                _wide[cell].Numerator += numerator;
                _wide[cell].Denominator += denominator;
            }
        }
    }

    /// <summary>Takes note that so many rows of at most a magnitude come; widens the cells where their sums might not fit any more.</summary>
    private void Reach(ulong magnitude, int rows)
    {
        _magnitudes += (UInt128)magnitude * (uint)rows;
        if (_wide is not null || _magnitudes <= long.MaxValue)
            return;
        _wide = new Cell<Int128>[_cells.Length];
        for (int i = 0; i < _cells.Length; i++)
            (_wide[i].Numerator, _wide[i].Denominator) = (_cells[i].Numerator, _cells[i].Denominator);
    }
}
