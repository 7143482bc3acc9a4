using System.Collections.Immutable;
using Cds.Indicators.Aggregation.Engine;
using Cds.Indicators.Areas;
using Cds.Indicators.Observations;
using Cds.Indicators.Periods;
using NodaTime;
using Period = Cds.Indicators.Periods.Period;

namespace Cds.Indicators.Aggregation.Evaluation;

/// <summary>
/// What is simple of reports that come to the cells in one way: numbers, each for one asked period at most, of units that were there throughout the periods
/// they report on. Numbers that add over both axes, of units that lie whole in exactly one target, are the engine's; other plain numbers are taken by runs of
/// rows. The rest is evaluated report by report. Shared by all subjects that are reported alike. Immutable.
/// </summary>
internal sealed class PlainReports
{
    private readonly RollupPlan _plan;
    private readonly ObservationSet _set;
    private readonly int[] _own;
    private readonly int[] _restated;
    private readonly bool[] _numbers;
    private readonly bool[] _leftRows;
    private readonly bool[] _leftAreas;
    private readonly bool[] _uncut;
    private readonly bool _leavesRows;
    private readonly bool _leavesAreas;
    private readonly bool _anyRestated;
    private readonly Func<int, string> _areaName;
    private readonly Func<int, string> _periodName;

    private PlainReports(RollupPlan plan, ObservationSet set, SourcePlan source, int[] asked)
    {
        _plan = plan;
        _set = set;
        Asked = asked;
        _own = new int[set.Areas.Areas.Length];
        _restated = new int[_own.Length];
        _leftAreas = new bool[_own.Length];
        _uncut = new bool[_own.Length];
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
            _uncut[ordinal] = !IsCut(area);
            Placement placement = plan.Placements[ordinal];
            if (placement is { IsLeftOut: false, Parts.IsEmpty: true, Whole.Length: 1 } && _uncut[ordinal])
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
                isCut = Enumerable.Range(0, asked.Length).Any(i => asked[i] >= 0 && !area.IsValidThroughout(set.Table.Periods[i]) && TargetChoice.IsThereIn(area, set.Table.Periods[i]));
                cut.Add((area.ValidFrom, area.ValidTo), isCut);
            }

            return isCut;
        }
    }

    /// <summary>By period ordinal, the place of the asked period to which its reports belong; -1 where there is none.</summary>
    public int[] Asked { get; }

    /// <summary>What is simple of reports that come in one way; null where a report goes to several asked periods.</summary>
    public static PlainReports? Of(RollupPlan plan, ObservationSet set, SourcePlan source)
    {
        int[] asked = new int[set.Table.Periods.Length];
        for (int i = 0; i < asked.Length; i++)
        {
            Period period = set.Table.Periods[i];
            asked[i] = -1;
            if (!set.Slice.HasPeriod(i) || !source.HasKind(period.Kind))
                continue;
            ImmutableArray<int> places = source.AskedFor(period);
            if (places.Length > 1)
                return null;
            asked[i] = places.IsEmpty ? -1 : places[0];
        }

        return new PlainReports(plan, set, source, asked);
    }

    /// <summary>Whether a unit was there throughout each period it reports on, and all its rows are numbers of the slice.</summary>
    public bool IsPlain(SubjectColumns columns, int series)
    {
        if (!_uncut[columns.SeriesArea[series]] || !_numbers[0])
            return false;
        int first = columns.SeriesRow[series];
        int end = columns.SeriesRow[series + 1];
        if (columns.IsPlain(first, end))
            return true;
        for (int row = first; row < end; row++)
        {
            if (!_numbers[columns.AttributeOf(row)])
                return false;
        }

        return true;
    }

    /// <summary>Whether the engine adds up a unit's numbers.</summary>
    public bool Adds(int area) => _own[area] >= 0 || _restated[area] >= 0;

    /// <summary>Whether the engine leaves anything of a subject.</summary>
    public bool Leaves(SubjectColumns columns)
    {
        if (_leavesAreas && columns.SeriesArea.Any(area => _leftAreas[area]))
            return true;
        return _leavesRows && Enumerable.Range(0, columns.SeriesCount).Any(series => LeavesRows(columns, series));
    }

    /// <summary>Whether there are rows of a unit that are no numbers, which the engine leaves.</summary>
    public bool LeavesRows(SubjectColumns columns, int series)
    {
        int first = columns.SeriesRow[series];
        int end = columns.SeriesRow[series + 1];
        if (!_leavesRows || columns.IsPlain(first, end))
            return false;
        for (int row = first; row < end; row++)
        {
            if (_leftRows[columns.AttributeOf(row)])
                return true;
        }

        return false;
    }

    /// <summary>The questions to the engine for a subject: of units as they are, and of units that are restated, if there are any.</summary>
    public ImmutableArray<EngineJob> Jobs(SubjectColumns columns) => _anyRestated ? [Job(columns, _own), Job(columns, _restated)] : [Job(columns, _own)];

    private EngineJob Job(SubjectColumns columns, int[] areas) => new()
    {
        Table = _set.Table,
        Columns = columns,
        Attributes = _numbers,
        AreaTarget = areas,
        PeriodTarget = Asked,
        Areas = _plan.Targets.Length,
        Periods = _plan.Periods.Length,
        AreaName = _areaName,
        PeriodName = _periodName,
    };
}
