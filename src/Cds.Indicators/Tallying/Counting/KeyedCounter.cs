using System.Globalization;
using Cds.Indicators.Periods;

namespace Cds.Indicators.Tallying.Counting;

/// <summary>Counts records by one area, whose key has one type, and day.</summary>
internal sealed class KeyedCounter<T, TKey> : AxisCounter<T>
{
    private readonly TallyPlan<T> _plan;
    private readonly AreaNaming<TKey> _naming;
    private readonly AxisLanes<T> _lanes;
    private readonly RecordScan<T, TKey> _scan;
    private readonly RecordFaults _faults;
    private readonly RecordMarks[] _marks = new RecordMarks[Stretch];
    private readonly LaneFlags[][] _more;
    private readonly long[][] _sums;
    private readonly AreaTable<TKey> _areas = AreaTable<TKey>.New();
    private readonly PeriodTable _periods;
    private readonly CellTable _cells;

    public KeyedCounter(TallyPlan<T> plan, AreaNaming<TKey> naming, AxisLanes<T> lanes, RecordScan<T, TKey> scan, RecordFaults faults)
    {
        _plan = plan;
        _naming = naming;
        _lanes = lanes;
        _scan = scan;
        _faults = faults;
        _more = [.. Enumerable.Range(1, lanes.Blocks - 1).Select(static _ => new LaneFlags[Stretch])];
        _sums = [.. lanes.Quantities.Select(static _ => new long[Stretch])];
        _periods = new PeriodTable(plan.Structure.Kind, plan.Structure.Calendar, plan.Period);
        _cells = new CellTable(lanes.Blocks, lanes.Quantities.Count);
    }

    public override AxisColumn[] Columns => _lanes.Columns;

    public override int LaneCount => _lanes.Conditions.Count;

    public override int AreaCount => _areas.Count;

    public override int PeriodCount => _periods.Count;

    public override void Add(T[] records, int first, int count, long number)
    {
        _scan(records, first, count, _areas, _periods, _marks, _more, _sums);
        _cells.Reserve(_areas.Count, _periods.Count);
        if (_cells.Add(_marks.AsSpan(0, count), _more, _sums))
            return;
        for (int i = 0; i < count; i++)
        {
            if (!_marks[i].IsInCell)
                Examine(_marks[i], number + i);
        }
    }

    public override string? CodeOf(int area) => _naming.CodeOf(_areas[area]);

    public override string KeyText(int area) => string.Create(CultureInfo.InvariantCulture, $"{_areas[area]}");

    public override Period PeriodOf(int period) => _periods[period];

    public override bool IsCounted(int area, int period) => _cells.IsCounted(area, period);

    public override void AddTo(int area, int period, Span<long> counts, int step) => _cells.AddTo(area, period, counts, step);

    public override Int128 SumOf(int area, int period, int quantity) => _cells.SumOf(area, period, quantity);

    /// <summary>Finds why a record was passed over: it is not counted, not asked about, or at fault.</summary>
    private void Examine(in RecordMarks marks, long number)
    {
        int period = marks.Period;
        if (marks.Day == DecidingDay.NotCounted || (period == PeriodTable.NotAsked && _plan.Outside == OutsidePeriod.LeaveOut))
            return;
        if (period == PeriodTable.NoDay)
        {
            _faults.Add(number, _lanes.Dimensions.DateText, "the record is counted and has no deciding day", "Give its day, or leave such records out of the conditions.");
        }
        else if (period == PeriodTable.NotAsked)
        {
            _faults.Add(number, DayOf(marks.Day), $"the deciding day {_lanes.Dimensions.DateText} lies outside {_plan.Period}", "Correct it, or leave such records out: During(period, OutsidePeriod.LeaveOut).");
        }
        else if (period == PeriodTable.NoPeriod)
        {
            _faults.Add(number, DayOf(marks.Day), $"no {_plan.Structure.Kind} of the calendar {_plan.Structure.Calendar.Id} in the years 0001 to 9999 has the deciding day {_lanes.Dimensions.DateText}", "Correct it.");
        }
        else
        {
            _faults.Add(number, _lanes.Dimensions.AreaText, "the record is counted and has no area", "Give its area, or leave such records out of the conditions.");
        }
    }

    private static string DayOf(int day) => DayNumber.ToDate(day).ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
}
