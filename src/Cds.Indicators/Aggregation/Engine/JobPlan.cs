using Cds.Indicators.Observations;

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
        Statuses = [.. job.Table.Attributes.Select(static attribute => attribute.Status)];
    }

    public EngineJob Job { get; }

    public SubjectColumns Columns { get; }

    /// <summary>How many series are asked for.</summary>
    public int SeriesCount { get; }

    /// <summary>By period ordinal, the end of the run of ordinals that have the same target.</summary>
    public int[] RunEnd { get; }

    /// <summary>By attribute ordinal, whether its rows are added. Plain rows are the first.</summary>
    public bool[] Adds => Job.Attributes;

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
    public OverflowException Overflow(IFormattable sum, int cell) => new(FormattableString.Invariant(
        $"'{sum}' is not a figure of {Columns.Subject.Code} for {Job.AreaName(cell / Job.Periods)}, {Job.PeriodName(cell % Job.Periods)}: a sum lies between {long.MinValue} and {long.MaxValue}. Give the measure fewer decimals, or a larger unit."));

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

    private static int[] Runs(int[] target)
    {
        int[] ends = new int[target.Length];
        for (int i = target.Length - 1; i >= 0; i--)
            ends[i] = i + 1 < target.Length && target[i + 1] == target[i] ? ends[i + 1] : i + 1;
        return ends;
    }
}
