using System.Collections.Immutable;
using Cds.Indicators.Indicators;
using Cds.Indicators.Observations;
using Cds.Indicators.Periods;

namespace Cds.Indicators.Aggregation.Engine;

/// <summary>A job made ready: its series in the order of their target areas, the runs of periods, and whether its sums fit 64 bits.</summary>
internal sealed class JobPlan
{
    private readonly int[]? _order;

    public JobPlan(EngineJob job)
    {
        Job = job;
        Columns = job.Columns;
        _order = OrderByTarget(job, out int count);
        SeriesCount = count;
        RunEnd = Runs(job.PeriodTarget);
        Kinds = [.. job.Table.Attributes.Select(static attribute => attribute.Form switch
        {
            ObservedForm.Missing => RowKind.Empty,
            ObservedForm.Figure => RowKind.Figure,
            _ => RowKind.Number,
        })];
        Statuses = [.. job.Table.Attributes.Select(static attribute => attribute.Status)];
        TargetsHaveOneRun = HaveOneRun(job, RunEnd);
        DayCounts = [.. job.Table.Periods.Select(static period => period.DayCount)];
        LastDays = [.. job.Table.Periods.Select(static period => period.LastDay)];
        CarriedBefore = [.. (job.Carry?.FirstDay ?? []).Select(day => FirstOrdinalOf(job.Table.Periods, day))];
        for (int i = 0; job.Attributes is { } mask && i < Kinds.Length; i++)
            Kinds[i] = mask[i] ? Kinds[i] : RowKind.NotAsked;
    }

    public EngineJob Job { get; }

    public SubjectColumns Columns { get; }

    /// <summary>How many series are asked for.</summary>
    public int SeriesCount { get; }

    /// <summary>By period ordinal, the end of the run of ordinals that have the same target.</summary>
    public int[] RunEnd { get; }

    /// <summary>Whether the ordinals of every target period follow each other, so that the rows of a series stand by target period.</summary>
    public bool TargetsHaveOneRun { get; }

    /// <summary>By period ordinal, the number of its days.</summary>
    public int[] DayCounts { get; }

    /// <summary>By period ordinal, the number of its last day.</summary>
    public int[] LastDays { get; }

    /// <summary>Whether both parts are added over time.</summary>
    public bool IsSum => Job.NumeratorOverTime == TimeAggregation.Sum && (!Columns.HasDenominators || Job.DenominatorOverTime == TimeAggregation.Sum);

    /// <summary>How last values are carried; null where a part is not a last value, which alone can be.</summary>
    public CarryRule? Carry =>
        Job.NumeratorOverTime == TimeAggregation.Last && (!Columns.HasDenominators || Job.DenominatorOverTime == TimeAggregation.Last) ? Job.Carry : null;

    /// <summary>By target period, the ordinal of the first period that begins with it or later: values of those before may be carried into it. Empty where none are.</summary>
    public int[] CarriedBefore { get; }

    /// <summary>By attribute ordinal, what its rows are.</summary>
    public RowKind[] Kinds { get; }

    /// <summary>What plain rows are: numbers, unless the slice is without them.</summary>
    public RowKind PlainKind => Kinds[0];

    /// <summary>By attribute ordinal, its flags.</summary>
    public ObservationStatus[] Statuses { get; }

    /// <summary>Whether no sum can leave 64 bits, whatever rows meet in a cell.</summary>
    public bool FitsLong => (UInt128)Columns.LargestMagnitude * (uint)Math.Max(1, Columns.Count) <= long.MaxValue;

    /// <summary>The series at a place of the order.</summary>
    public int SeriesAt(int place) => _order is null ? place : _order[place];

    /// <summary>The target area of a series.</summary>
    public int TargetOf(int series) => Job.AreaTarget[Columns.SeriesArea[series]];

    /// <summary>The end of the series that have the target area of the first, or of as many of them as have some rows together.</summary>
    public int EndOfTarget(int place, int endPlace, int enough, out int rows)
    {
        int target = TargetOf(SeriesAt(place));
        rows = 0;
        while (place < endPlace && rows < enough && TargetOf(SeriesAt(place)) == target)
            rows += RowsOf(SeriesAt(place++));
        return place;
    }

    /// <summary>Cuts the job into units of at least so many rows. Every target area belongs to one unit, or to several that are shared.</summary>
    public void Cut(int job, int rows, List<WorkUnit> units)
    {
        if (Columns.Count <= rows)
        {
            units.Add(new WorkUnit(job, 0, SeriesCount, 0, Job.Areas, IsShared: false));
            return;
        }

        int firstSeries = 0;
        int firstTarget = 0;
        long pending = 0;
        for (int place = 0; place < SeriesCount;)
        {
            int target = TargetOf(SeriesAt(place));
            int end = place;
            long own = 0;
            for (; end < SeriesCount && TargetOf(SeriesAt(end)) == target; end++)
                own += RowsOf(SeriesAt(end));

            if (own >= 2L * rows)
            {
                Flush(place, target);
                Split(place, end, target);
                (firstSeries, firstTarget, pending) = (end, target + 1, 0);
            }
            else if ((pending += own) >= rows)
            {
                Flush(end, target + 1);
            }

            place = end;
        }

        Flush(SeriesCount, Job.Areas);

        void Flush(int endSeries, int endTarget)
        {
            if (endTarget > firstTarget)
                units.Add(new WorkUnit(job, firstSeries, endSeries, firstTarget, endTarget, IsShared: false));
            (firstSeries, firstTarget, pending) = (endSeries, endTarget, 0);
        }

        void Split(int first, int end, int target)
        {
            long taken = 0;
            int start = first;
            for (int place = first; place < end; place++)
            {
                taken += RowsOf(SeriesAt(place));
                if (taken >= rows || place == end - 1)
                {
                    units.Add(new WorkUnit(job, start, place + 1, target, target + 1, IsShared: true));
                    (start, taken) = (place + 1, 0);
                }
            }
        }
    }

    /// <summary>The error of a sum that does not fit.</summary>
    public OverflowException Overflow(IFormattable sum, int cell) =>
        CellOverflow.Of(sum, Columns.Subject, Job.AreaName(cell / Job.Periods), Job.PeriodName(cell % Job.Periods));

    private int RowsOf(int series) => Columns.SeriesRow[series + 1] - Columns.SeriesRow[series];

    /// <summary>The series that are asked for, by target area and then as they stand; null where they stand so already.</summary>
    private static int[]? OrderByTarget(EngineJob job, out int count)
    {
        int[] areas = job.Columns.SeriesArea;
        count = areas.Length;
        int previous = 0;
        bool isInOrder = true;
        int[] starts = new int[job.Areas + 1];
        foreach (int area in areas)
        {
            int target = job.AreaTarget[area];
            isInOrder &= target >= previous;
            previous = target;
            if (target >= 0)
                starts[target + 1]++;
        }

        if (isInOrder)
            return null;

        for (int i = 1; i < starts.Length; i++)
            starts[i] += starts[i - 1];
        count = starts[^1];
        int[] order = new int[count];
        for (int series = 0; series < areas.Length; series++)
        {
            int target = job.AreaTarget[areas[series]];
            if (target >= 0)
                order[starts[target]++] = series;
        }

        return order;
    }

    private static bool HaveOneRun(EngineJob job, int[] runEnd)
    {
        bool[] seen = new bool[job.Periods];
        for (int i = 0; i < runEnd.Length; i = runEnd[i])
        {
            int target = job.PeriodTarget[i];
            if (target >= 0 && seen[target])
                return false;
            if (target >= 0)
                seen[target] = true;
        }

        return true;
    }

    private static int FirstOrdinalOf(ImmutableArray<Period> periods, int day)
    {
        int low = 0;
        for (int high = periods.Length; low < high;)
        {
            int middle = (low + high) / 2;
            (low, high) = periods[middle].FirstDay < day ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private static int[] Runs(int[] target)
    {
        int[] ends = new int[target.Length];
        for (int i = target.Length - 1; i >= 0; i--)
            ends[i] = i + 1 < target.Length && target[i + 1] == target[i] ? ends[i + 1] : i + 1;
        return ends;
    }
}
