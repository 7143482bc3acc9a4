using System.Buffers;
using System.Numerics;
using Cds.Indicators.Indicators;
using Cds.Indicators.Observations;

namespace Cds.Indicators.Aggregation.Engine;

/// <summary>
/// A job of which a part is not added over time, while it is worked on: the values of each source area in each target period become one by the rule of the
/// part, and these are added over areas.
/// </summary>
/// <typeparam name="TSum">64 bits where the sums are known to fit, 128 bits otherwise.</typeparam>
internal sealed class SeriesRun<TSum> : CellRun<TSum>
    where TSum : unmanaged, IBinaryInteger<TSum>
{
    private readonly TimeAggregation _numeratorRule;
    private readonly TimeAggregation? _denominatorRule;
    private readonly AverageTable? _numerators;
    private readonly AverageTable? _denominators;

    public SeriesRun(JobPlan plan)
        : base(plan, hasSources: true)
    {
        int cells = plan.Job.Areas * plan.Job.Periods;
        _numeratorRule = plan.Job.NumeratorOverTime;
        _denominatorRule = plan.Columns.HasDenominators ? plan.Job.DenominatorOverTime : null;
        _numerators = _numeratorRule == TimeAggregation.DayWeightedAverage ? new AverageTable(cells) : null;
        _denominators = _denominatorRule == TimeAggregation.DayWeightedAverage ? new AverageTable(cells) : null;
    }

    protected override (AverageTable? Numerator, AverageTable? Denominator) Averages => (_numerators, _denominators);

    protected override void AddSeries(int firstPlace, int endPlace, int rows, CellTable<TSum> table, int firstCell, in WorkUnit unit)
    {
        Target target = new(table, firstCell, Plan.Job.Periods, unit);
        for (int place = firstPlace; place < endPlace; place++)
            AddSeries(Plan.SeriesAt(place), target);
    }

    private void AddSeries(int series, in Target target)
    {
        SubjectColumns columns = Plan.Columns;
        int first = columns.SeriesRow[series];
        int count = columns.SeriesRow[series + 1] - first;
        if (Plan.Carry is { } carry)
        {
            AddLast(series, target, carry);
            return;
        }

        int[] periods = ArrayPool<int>.Shared.Rent(count);
        long[] numerators = ArrayPool<long>.Shared.Rent(count);
        long[] denominators = ArrayPool<long>.Shared.Rent(count);
        if (Plan.TargetsHaveOneRun && Plan.PlainKind == RowKind.Number && columns.IsPlain(first, first + count))
            columns.CopyTo(first, periods.AsSpan(0, count), numerators.AsSpan(0, count), denominators.AsSpan(0, count));
        else
            count = CollectSorted(first, count, periods, numerators, denominators, target);
        AddGroups(periods.AsSpan(0, count), numerators.AsSpan(0, count), denominators.AsSpan(0, columns.HasDenominators ? count : 0), target);
        ArrayPool<int>.Shared.Return(periods);
        ArrayPool<long>.Shared.Return(numerators);
        ArrayPool<long>.Shared.Return(denominators);
    }

    /// <summary>Adds rows with numbers that stand by target period.</summary>
    private void AddGroups(ReadOnlySpan<int> periods, ReadOnlySpan<long> numerators, ReadOnlySpan<long> denominators, in Target target)
    {
        ReadOnlySpan<int> targets = Plan.Job.PeriodTarget;
        for (int start = 0, end; start < periods.Length; start = end)
        {
            int period = targets[periods[start]];
            end = start + 1;
            while (end < periods.Length && targets[periods[end]] == period)
                end++;
            if (period >= 0)
                AddGroup(period, periods[start..end], numerators[start..end], denominators.IsEmpty ? default : denominators[start..end], target);
        }
    }

    private void AddGroup(int period, ReadOnlySpan<int> periods, ReadOnlySpan<long> numerators, ReadOnlySpan<long> denominators, in Target target)
    {
        ref Cell<TSum> cell = ref target.Cells[period];
        cell.Count += periods.Length;
        target.Sources[period].Areas++;
        if (_numerators is not null)
            AddAverage(_numerators, period, numerators, periods, target);
        else
            cell.Numerator = unchecked(cell.Numerator + Reduction.Of<TSum>(_numeratorRule, numerators));
        if (_denominators is not null)
            AddAverage(_denominators, period, denominators, periods, target);
        else if (_denominatorRule is { } rule)
            cell.Denominator = unchecked(cell.Denominator + Reduction.Of<TSum>(rule, denominators));
    }

    private void AddAverage(AverageTable averages, int period, ReadOnlySpan<long> values, ReadOnlySpan<int> periods, in Target target)
    {
        (long days, Int128 sum) = Reduction.Weighted(values, periods, Plan.DayCounts);
        averages.Add(target.FirstCellOfAll + period, days, sum, target.IsOwned);
    }

    /// <summary>Collects the rows with numbers of a series of which some rows are not plain, or whose target periods come and go, by target period; how many there are.</summary>
    private int CollectSorted(int first, int count, Span<int> periods, Span<long> numerators, Span<long> denominators, in Target target)
    {
        SubjectColumns columns = Plan.Columns;
        long[] rows = ArrayPool<long>.Shared.Rent(count);
        int kept = 0;
        for (int row = first; row < first + count; row++)
        {
            int period = Plan.Job.PeriodTarget[columns.PeriodOf(row)];
            if (period >= 0 && Note(row, period, target))
                rows[kept++] = ((long)period << 32) | (uint)row;
        }

        if (!Plan.TargetsHaveOneRun)
            rows.AsSpan(0, kept).Sort();
        for (int i = 0; i < kept; i++)
        {
            int row = unchecked((int)rows[i]);
            periods[i] = columns.PeriodOf(row);
            numerators[i] = columns.NumeratorOf(row);
            denominators[i] = columns.DenominatorOf(row);
        }

        ArrayPool<long>.Shared.Return(rows);
        return kept;
    }

    /// <summary>Writes down what a row says beside its numbers; whether it has numbers.</summary>
    private bool Note(int row, int period, in Target target)
    {
        int attribute = Plan.Columns.AttributeOf(row);
        RowKind kind = Plan.Kinds[attribute];
        if (kind == RowKind.NotAsked)
            return false;
        if (attribute != 0)
        {
            target.Notes[period].Status |= Plan.Statuses[attribute];
            target.Notes[period].Figures += kind == RowKind.Figure ? 1 : 0;
            target.Cells[period].Empty += kind == RowKind.Empty ? 1 : 0;
        }

        return kind == RowKind.Number;
    }

    /// <summary>Adds last values that may be carried, or be too old.</summary>
    private void AddLast(int series, in Target target, CarryRule carry)
    {
        SubjectColumns columns = Plan.Columns;
        int first = columns.SeriesRow[series];
        int end = columns.SeriesRow[series + 1];
        Span<int> last = target.Width <= 512 ? stackalloc int[target.Width] : new int[target.Width];
        last.Fill(-1);
        for (int row = first; row < end; row++)
        {
            int period = Plan.Job.PeriodTarget[columns.PeriodOf(row)];
            if (period >= 0 && Note(row, period, target))
            {
                target.Cells[period].Count++;
                last[period] = row;
            }
        }

        for (int period = 0; period < target.Width; period++)
        {
            int oldest = carry.LastDay[period] - carry.MaximumAge;
            int row = last[period];
            bool isCarried = row < 0;
            if (isCarried)
                row = RowBefore(first, end, Plan.CarriedBefore[period], carry, oldest);
            if (row < 0)
                continue;
            if (Plan.LastDays[columns.PeriodOf(row)] < oldest)
            {
                target.Sources[period].Stale++;
                continue;
            }

            ref Cell<TSum> cell = ref target.Cells[period];
            target.Sources[period].Areas++;
            target.Sources[period].Carried += isCarried ? 1 : 0;
            if (isCarried && columns.AttributeOf(row) is not 0 and int attribute)
                target.Notes[period].Status |= Plan.Statuses[attribute];
            cell.Numerator = unchecked(cell.Numerator + TSum.CreateTruncating(columns.NumeratorOf(row)));
            cell.Denominator = unchecked(cell.Denominator + TSum.CreateTruncating(columns.DenominatorOf(row)));
        }
    }

    /// <summary>The last row with numbers of a period before an ordinal that may be carried; negative where there is none that is young enough to be looked at.</summary>
    private int RowBefore(int first, int end, int ordinal, CarryRule carry, int oldest)
    {
        SubjectColumns columns = Plan.Columns;
        int row = columns.RowOf(first, end, ordinal);
        for (row = (row < 0 ? ~row : row) - 1; row >= first && Plan.LastDays[columns.PeriodOf(row)] >= oldest; row--)
        {
            if (carry.MayCarry[columns.PeriodOf(row)] && Plan.Kinds[columns.AttributeOf(row)] == RowKind.Number)
                return row;
        }

        return -1;
    }

    /// <summary>Where the values of a series go.</summary>
    private readonly ref struct Target
    {
        public Target(CellTable<TSum> table, int firstCell, int width, in WorkUnit unit)
        {
            Cells = table.Cells(firstCell, width);
            Notes = table.Notes(firstCell, width);
            Sources = table.Sources(firstCell, width);
            Width = width;
            IsOwned = !unit.IsShared;
            FirstCellOfAll = firstCell + (unit.IsShared ? unit.FirstTarget * width : 0);
        }

        public Span<Cell<TSum>> Cells { get; }

        public Span<CellNote> Notes { get; }

        public Span<CellSource> Sources { get; }

        public int Width { get; }

        /// <summary>Whether no other unit writes to the same cells.</summary>
        public bool IsOwned { get; }

        /// <summary>The place of the first cell in the table of the whole job.</summary>
        public int FirstCellOfAll { get; }
    }
}
