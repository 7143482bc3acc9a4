using System.Runtime.CompilerServices;
using Cds.Indicators.Aggregation.Engine;

namespace Cds.Indicators.Aggregation.Streaming;

/// <summary>
/// Rows in columns while they are added. The columns are the caller's spans, which several threads can only read through pointers; the caller keeps them pinned
/// until all threads have come back.
/// </summary>
internal readonly unsafe struct ColumnBatch
{
    private readonly int* _subjects;
    private readonly int* _areas;
    private readonly int* _periods;
    private readonly long* _numerators;
    private readonly long* _denominators;
    private readonly StreamRoutes _routes;
    private readonly int[] _codes;
    private readonly int _periodCount;

    /// <param name="subjects">The subject of each row, an index; null where there is one.</param>
    /// <param name="areas">The unit of each row.</param>
    /// <param name="periods">The period of each row, an index.</param>
    /// <param name="numerators">The number or numerator of each row.</param>
    /// <param name="denominators">The denominator of each row; null where there are none.</param>
    /// <param name="count">How many rows there are.</param>
    /// <param name="routes">Where units go.</param>
    /// <param name="codes">Where periods go, as <see cref="StreamRoutes.Of(ReadOnlySpan{Periods.Period})"/> says it.</param>
    /// <param name="periodCount">How many periods there are.</param>
    public ColumnBatch(int* subjects, int* areas, int* periods, long* numerators, long* denominators, int count, StreamRoutes routes, int[] codes, int periodCount)
    {
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

    public long DenominatorOf(int row) => _denominators is null ? 0 : _denominators[row];

    /// <summary>What becomes of a row; its cell where it is one.</summary>
    public BatchRowKind KindOf(int row, ReadOnlySpan<BatchSubject> subjects, out int cell)
    {
        cell = -1;
        if ((uint)SubjectOf(row) >= (uint)subjects.Length || (uint)_areas[row] >= (uint)_routes.Areas.Length || (uint)_periods[row] >= (uint)_periodCount)
            return BatchRowKind.Refused;
        ref readonly BatchSubject subject = ref subjects[SubjectOf(row)];
        if (subject.IsPassedOver)
            return BatchRowKind.PassedOver;
        AreaRoute route = _routes.Areas[_areas[row]];
        int code = _codes[(_periods[row] * _routes.Classes) + route.Class];
        if (subject.IsRefused || code == StreamRoutes.Refused || _numerators[row] < subject.Least || (DenominatorOf(row) & subject.DenominatorMask) < 0)
            return BatchRowKind.Refused;
        if (subject.Cells is null || code == StreamRoutes.Apart)
            return BatchRowKind.Apart;
        if (code == StreamRoutes.NotAsked)
            return BatchRowKind.PassedOver;
        cell = route.FirstCell + code;
        return BatchRowKind.Sum;
    }

    /// <summary>Adds a range of rows to a table of cells, as far as they simply add.</summary>
    /// <param name="subjects">The subjects and their table.</param>
    /// <param name="first">The first row.</param>
    /// <param name="end">The row after the last.</param>
    /// <param name="bits">Gets every bit of every absolute value.</param>
    /// <param name="apart">Set where rows do not simply add.</param>
    /// <returns>The first row that is refused, before which all are in; <paramref name="end"/> where there is none.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Add(BatchSubject[] subjects, int first, int end, ref long bits, ref bool apart)
    {
        int* subjectOf = _subjects;
        long* denominators = _denominators;
        ReadOnlySpan<AreaRoute> routes = _routes.Areas;
        ReadOnlySpan<int> codes = _codes;
        int classes = _routes.Classes;
        uint periods = (uint)_periodCount;
        long seen = 0;
        int row = first;
        for (; row < end; row++)
        {
            int number = subjectOf is null ? 0 : subjectOf[row];
            int area = _areas[row];
            int period = _periods[row];
            if ((uint)number >= (uint)subjects.Length || (uint)area >= (uint)routes.Length || (uint)period >= periods)
                break;
            ref readonly BatchSubject subject = ref subjects[number];
            AreaRoute route = routes[area];
            unchecked
            {
                int code = codes[(period * classes) + route.Class];
                long numerator = _numerators[row];
                long denominator = denominators is null ? 0 : denominators[row] & subject.DenominatorMask;
                Cell<long>[]? cells = subject.Cells;
                if (code < 0 || numerator < subject.Least || denominator < 0 || cells is null)
                {
                    BatchRowKind kind = KindOf(row, subjects, out _);
                    if (kind == BatchRowKind.Refused)
                        break;
                    apart |= kind == BatchRowKind.Apart;
                    continue;
                }

                seen |= (numerator ^ (numerator >> 63)) | denominator;
                ref Cell<long> cell = ref cells[route.FirstCell + code];
                cell.Numerator += numerator;
                cell.Denominator += denominator;
                cell.Count++;
            }
        }

        bits |= seen;
        return row;
    }

    /// <summary>Takes back what <see cref="Add"/> added.</summary>
    public void TakeBack(BatchSubject[] subjects, int first, int end)
    {
        for (int row = first; row < end; row++)
        {
            if (KindOf(row, subjects, out int place) != BatchRowKind.Sum)
                continue;
            ref BatchSubject subject = ref subjects[SubjectOf(row)];
            ref Cell<long> cell = ref subject.Cells![place];
            unchecked
            {
                cell.Numerator -= _numerators[row];
                cell.Denominator -= DenominatorOf(row) & subject.DenominatorMask;
                cell.Count--;
            }
        }
    }
}
