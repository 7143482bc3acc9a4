using System.Numerics;
using System.Runtime.CompilerServices;
using Cds.Indicators.Aggregation.Engine;

namespace Cds.Indicators.Aggregation.Streaming;

/// <summary>
/// Rows in columns while they are added. The columns are the caller's spans, which several threads can only read through pointers; the caller keeps them pinned
/// until all threads have come back.
/// </summary>
internal readonly unsafe struct ColumnBatch
{
    /// <summary>Rows that are placed and then added, so that they are still in the cache: 14 KB.</summary>
    private const int RunLength = 512;

    private readonly int* _subjects;
    private readonly int* _areas;
    private readonly int* _periods;
    private readonly long* _numerators;
    private readonly long* _denominators;
    private readonly StreamRoutes _routes;
    private readonly int[] _codes;
    private readonly int _periodCount;
    private readonly BatchSubject[] _table;
    private readonly int[] _firstCells;

    /// <summary>Whether all subjects simply add, with denominators where there are any.</summary>
    private readonly bool _isPlain;

    /// <param name="table">The subjects.</param>
    /// <param name="subjects">The subject of each row, an index; null where there is one.</param>
    /// <param name="areas">The unit of each row.</param>
    /// <param name="periods">The period of each row, an index.</param>
    /// <param name="numerators">The number or numerator of each row.</param>
    /// <param name="denominators">The denominator of each row; null where there are none.</param>
    /// <param name="count">How many rows there are.</param>
    /// <param name="routes">Where units go.</param>
    /// <param name="codes">Where periods go, as <see cref="StreamRoutes.Of(ReadOnlySpan{Periods.Period})"/> says it.</param>
    /// <param name="periodCount">How many periods there are.</param>
    public ColumnBatch(
        BatchSubject[] table, int* subjects, int* areas, int* periods, long* numerators, long* denominators, int count, StreamRoutes routes, int[] codes, int periodCount)
    {
        _table = table;
        _firstCells = Array.ConvertAll(table, static subject => subject.FirstCell);
        _isPlain = Array.TrueForAll(table, subject => subject.FirstCell >= 0 && (denominators is null || subject.DenominatorMask != 0));
        _subjects = subjects;
        _areas = areas;
        _periods = periods;
        _numerators = numerators;
        _denominators = denominators;
        _routes = routes;
        _codes = codes;
        _periodCount = periodCount;
        Count = count;
    }

    /// <summary>How many rows there are.</summary>
    public int Count { get; }

    public int SubjectOf(int row) => _subjects is null ? 0 : _subjects[row];

    public int AreaOf(int row) => _areas[row];

    public int PeriodOf(int row) => _periods[row];

    public long NumeratorOf(int row) => _numerators[row];

    public long DenominatorOf(int row) => _denominators is null ? 0 : _denominators[row] & _table[SubjectOf(row)].DenominatorMask;

    /// <summary>What becomes of a row; its cell where it is one.</summary>
    public BatchRowKind KindOf(int row, out int cell)
    {
        cell = -1;
        if (!IsBelow(SubjectOf(row), _table.Length) || !IsBelow(_areas[row], _routes.Areas.Length) || !IsBelow(_periods[row], _periodCount))
            return BatchRowKind.Refused;
        ref readonly BatchSubject subject = ref _table[SubjectOf(row)];
        if (subject.IsPassedOver)
            return BatchRowKind.PassedOver;
        AreaRoute route = _routes.Areas[_areas[row]];
        int code = _codes[(_periods[row] * _routes.Classes) + route.Class];
        if (subject.IsRefused || code == StreamRoutes.Refused || _numerators[row] < subject.Least || DenominatorOf(row) < 0)
            return BatchRowKind.Refused;
        if (subject.FirstCell < 0 || code == StreamRoutes.Apart)
            return BatchRowKind.Apart;
        if (code == StreamRoutes.NotAsked)
            return BatchRowKind.PassedOver;
        cell = subject.FirstCell + route.FirstCell + code;
        return BatchRowKind.Sum;
    }

    /// <summary>Adds a range of rows to a table of cells, as far as they simply add.</summary>
    /// <param name="cells">The table.</param>
    /// <param name="first">The first row.</param>
    /// <param name="end">The row after the last.</param>
    /// <param name="bits">Gets every bit of every absolute value.</param>
    /// <param name="apart">Set where rows do not simply add.</param>
    /// <returns>The first row that is refused, before which all are in; <paramref name="end"/> where there is none.</returns>
    public int Add(Cell<long>[] cells, int first, int end, ref long bits, ref bool apart)
    {
        int* places = stackalloc int[RunLength];
        for (int start = first; start < end; start += RunLength)
        {
            int length = Math.Min(RunLength, end - start);
            if (TryPlace(start, length, places, ref bits))
            {
                Scatter(cells, start, length, places);
                continue;
            }

            int reached = AddEach(cells, start, start + length, ref bits, ref apart);
            if (reached < start + length)
                return reached;
        }

        return end;
    }

    /// <summary>Takes back what <see cref="Add"/> added.</summary>
    public void TakeBack(Cell<long>[] cells, int first, int end)
    {
        for (int row = first; row < end; row++)
        {
            if (KindOf(row, out int place) != BatchRowKind.Sum)
                continue;
            ref Cell<long> cell = ref cells[place];
            unchecked
            {
                cell.Numerator -= _numerators[row];
                cell.Denominator -= DenominatorOf(row);
                cell.Count--;
            }
        }
    }

    /// <summary>Row by row, whatever the rows are.</summary>
    private int AddEach(Cell<long>[] cells, int first, int end, ref long bits, ref bool apart)
    {
        for (int row = first; row < end; row++)
        {
            BatchRowKind kind = KindOf(row, out int place);
            if (kind == BatchRowKind.Refused)
                return row;
            apart |= kind == BatchRowKind.Apart;
            if (kind != BatchRowKind.Sum)
                continue;
            ref Cell<long> cell = ref cells[place];
            unchecked
            {
                long numerator = _numerators[row];
                long denominator = DenominatorOf(row);
                bits |= (numerator ^ (numerator >> 63)) | denominator;
                cell.Numerator += numerator;
                cell.Denominator += denominator;
                cell.Count++;
            }
        }

        return end;
    }

    /// <summary>Finds the cells of a run of rows that all simply add and have no negative number; gives up at the first sign that there is another.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool TryPlace(int first, int length, int* places, ref long bits)
    {
        long seen = BitsOf(_numerators + first, length) | (_denominators is null ? 0 : BitsOf(_denominators + first, length));
        if (!_isPlain
            || seen < 0
            || !AreBelow(_areas + first, length, _routes.Areas.Length)
            || !AreBelow(_periods + first, length, _periodCount)
            || (_subjects is not null && !AreBelow(_subjects + first, length, _table.Length)))
        {
            return false;
        }

        int classes = _routes.Classes;
        int codes = 0;
        ReadOnlySpan<int> firstCells = _firstCells;
        ReadOnlySpan<int> codeOf = _codes;
        ReadOnlySpan<AreaRoute> routes = _routes.Areas;
        int* areas = _areas + first;
        int* periods = _periods + first;
        if (_subjects is null)
        {
            for (int i = 0; i < length; i++)
            {
                AreaRoute route = routes[areas[i]];
                int code = codeOf[unchecked((periods[i] * classes) + route.Class)];
                codes |= code;
                places[i] = unchecked(firstCells[0] + route.FirstCell + code);
            }
        }
        else
        {
            int* subjects = _subjects + first;
            for (int i = 0; i < length; i++)
            {
                AreaRoute route = routes[areas[i]];
                int code = codeOf[unchecked((periods[i] * classes) + route.Class)];
                codes |= code;
                places[i] = unchecked(firstCells[subjects[i]] + route.FirstCell + code);
            }
        }

        if (codes < 0)
            return false;
        bits |= seen;
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Scatter(Cell<long>[] cells, int first, int length, int* places)
    {
        long* numerators = _numerators + first;
        if (_denominators is null)
        {
            for (int i = 0; i < length; i++)
            {
                ref Cell<long> cell = ref cells[places[i]];
                unchecked
                {
                    cell.Numerator += numerators[i];
                    cell.Count++;
                }
            }

            return;
        }

        long* denominators = _denominators + first;
        for (int i = 0; i < length; i++)
        {
            ref Cell<long> cell = ref cells[places[i]];
            unchecked
            {
                cell.Numerator += numerators[i];
                cell.Denominator += denominators[i];
                cell.Count++;
            }
        }
    }

    private static long BitsOf(long* column, int length)
    {
        Vector<long> seen = default;
        int i = 0;
        for (; i <= length - Vector<long>.Count; i += Vector<long>.Count)
            seen |= Vector.Load(column + i);
        long bits = 0;
        for (int lane = 0; lane < Vector<long>.Count; lane++)
            bits |= seen[lane];
        for (; i < length; i++)
            bits |= column[i];
        return bits;
    }

    private static bool IsBelow(int index, int limit) => index >= 0 && index < limit;

    private static bool AreBelow(int* column, int length, int limit)
    {
        Vector<uint> most = default;
        int i = 0;
        for (; i <= length - Vector<uint>.Count; i += Vector<uint>.Count)
            most = Vector.Max(most, Vector.Load((uint*)column + i));
        if (!Vector.LessThanAll(most, new Vector<uint>((uint)limit)))
            return false;
        for (; i < length; i++)
        {
            if (!IsBelow(column[i], limit))
                return false;
        }

        return true;
    }
}
