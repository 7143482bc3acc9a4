using System.Collections.Immutable;
using Cds.Indicators.Aggregation.Engine;
using Cds.Indicators.Areas;
using Cds.Indicators.Observations;
using Cds.Indicators.Periods;
using NodaTime;
using Period = Cds.Indicators.Periods.Period;

namespace Cds.Indicators.Aggregation.Evaluation;

/// <summary>
/// What the engine can add up by itself of subjects that are reported alike: numbers that add over both axes, of units that lie whole in exactly one target and
/// were there throughout each period they report on. The rest is left to the evaluation unit by unit. Immutable.
/// </summary>
internal sealed class FastSums
{
    private readonly RollupPlan _plan;
    private readonly ObservationSet _set;
    private readonly int[] _own;
    private readonly int[] _restated;
    private readonly int[] _periods;
    private readonly bool[] _numbers;
    private readonly bool[] _leftRows;
    private readonly bool[] _leftAreas;
    private readonly bool _leavesRows;
    private readonly bool _leavesAreas;
    private readonly bool _anyRestated;
    private readonly Func<int, string> _areaName;
    private readonly Func<int, string> _periodName;

    private FastSums(RollupPlan plan, ObservationSet set, SourcePlan source, int[] periods)
    {
        _plan = plan;
        _set = set;
        _periods = periods;
        _own = new int[set.Areas.Areas.Length];
        _restated = new int[_own.Length];
        _leftAreas = new bool[_own.Length];
        _numbers = [.. set.Table.Attributes.Select((attribute, i) => attribute.HasNumbers && set.Slice.HasAttribute(i))];
        _leftRows = [.. set.Table.Attributes.Select((attribute, i) => !attribute.HasNumbers && set.Slice.HasAttribute(i))];
        _leavesRows = _leftRows.Contains(true);
        _areaName = target => plan.Targets[target].ToString();
        _periodName = period => plan.Periods[period].ToString(format: null, formatProvider: null);
        Dictionary<(LocalDate?, LocalDate?), bool> cut = [];
        for (int ordinal = 0; ordinal < _own.Length; ordinal++)
        {
            _own[ordinal] = _restated[ordinal] = -1;
            Area area = set.Areas.Areas[ordinal];
            if (!set.Slice.HasArea(ordinal) || !source.Reads(area))
                continue;
            Placement placement = plan.Placements[ordinal];
            if (placement is { IsLeftOut: false, Parts.IsEmpty: true, Whole.Length: 1 } && !IsCut(area))
            {
                (placement.IsRestated ? _restated : _own)[ordinal] = placement.Whole[0].Target;
                _anyRestated |= placement.IsRestated;
            }
            else
            {
                _leavesAreas = _leftAreas[ordinal] = true;
            }
        }

        bool IsCut(Area area)
        {
            if (area is { ValidFrom: null, ValidTo: null })
                return false;
            if (!cut.TryGetValue((area.ValidFrom, area.ValidTo), out bool isCut))
            {
                isCut = Enumerable.Range(0, periods.Length).Any(i => periods[i] >= 0 && !area.IsValidThroughout(set.Table.Periods[i]) && TargetChoice.IsThereIn(area, set.Table.Periods[i]));
                cut.Add((area.ValidFrom, area.ValidTo), isCut);
            }

            return isCut;
        }
    }

    /// <summary>What the engine can do for reports that come in one way; null where it can do nothing, because one goes to several asked periods.</summary>
    public static FastSums? Of(RollupPlan plan, ObservationSet set, SourcePlan source)
    {
        int[] periods = new int[set.Table.Periods.Length];
        for (int i = 0; i < periods.Length; i++)
        {
            Period period = set.Table.Periods[i];
            periods[i] = -1;
            if (!set.Slice.HasPeriod(i) || !source.HasKind(period.Kind))
                continue;
            ImmutableArray<int> asked = source.AskedFor(period);
            if (asked.Length > 1)
                return null;
            periods[i] = asked.IsEmpty ? -1 : asked[0];
        }

        return new FastSums(plan, set, source, periods);
    }

    /// <summary>Whether the engine adds up a unit's numbers.</summary>
    public bool Adds(int area) => _own[area] >= 0 || _restated[area] >= 0;

    /// <summary>Whether the engine leaves anything of a subject.</summary>
    public bool Leaves(SubjectColumns columns)
    {
        if (_leavesAreas && columns.SeriesArea.Any(area => _leftAreas[area]))
            return true;
        return _leavesRows && columns.Attribute is not null && Enumerable.Range(0, columns.SeriesCount).Any(series => LeavesRows(columns, series));
    }

    /// <summary>Whether the engine leaves anything of a unit: all, or rows that are no numbers.</summary>
    public bool Leaves(SubjectColumns columns, int area)
    {
        if (!Adds(area))
            return true;
        int series = _leavesRows ? columns.SeriesOf(area) : -1;
        return series >= 0 && LeavesRows(columns, series);
    }

    /// <summary>The questions to the engine for a subject: of units as they are, and of units that are restated, if there are any.</summary>
    public ImmutableArray<EngineJob> Jobs(SubjectColumns columns) => _anyRestated ? [Job(columns, _own), Job(columns, _restated)] : [Job(columns, _own)];

    private bool LeavesRows(SubjectColumns columns, int series)
    {
        int first = columns.SeriesRow[series];
        int end = columns.SeriesRow[series + 1];
        if (columns.IsPlain(first, end))
            return false;
        for (int row = first; row < end; row++)
        {
            if (_leftRows[columns.AttributeOf(row)])
                return true;
        }

        return false;
    }

    private EngineJob Job(SubjectColumns columns, int[] areas) => new()
    {
        Table = _set.Table,
        Columns = columns,
        Attributes = _numbers,
        AreaTarget = areas,
        PeriodTarget = _periods,
        Areas = _plan.Targets.Length,
        Periods = _plan.Periods.Length,
        AreaName = _areaName,
        PeriodName = _periodName,
    };
}
