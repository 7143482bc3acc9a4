using Cds.Indicators.Aggregation.Evaluation;
using Cds.Indicators.Areas;
using Cds.Indicators.Periods;
using NodaTime;
using Period = Cds.Indicators.Periods.Period;

namespace Cds.Indicators.Aggregation.Streaming;

/// <summary>
/// Into which cell a row falls, by two look-ups: its unit gives a class and the first cell of a target, class and period give the asked period. Validity, calendar and
/// reporting level are looked at once for each class and period, not for each row.
/// </summary>
/// <remarks>The cells of restated units stand behind those of the others, so that a cell knows whether figures of another day went in.</remarks>
internal sealed class StreamRoutes
{
    /// <summary>The row is sound and no asked period holds it, or its unit does not report.</summary>
    public const int NotAsked = -1;

    /// <summary>The row is sound and does not simply add to one cell.</summary>
    public const int Apart = -2;

    /// <summary>The unit was not there in the period, or the period is of another calendar than is asked.</summary>
    public const int Refused = -3;

    private readonly RollupPlan _plan;
    private readonly SourcePlan _source;
    private readonly List<(Area Area, Way Way)> _classes = [];
    private readonly AreaRoute[] _areas;
    private readonly Dictionary<Period, int[]> _codes = [];
    private Period[] _lastTable = [];
    private int[] _lastCodes = [];
    private Period _lastPeriod;
    private int[]? _lastColumn;

    /// <param name="plan">What is asked.</param>
    /// <param name="source">How subjects are reported that add over units and time; all of them are reported alike.</param>
    public StreamRoutes(RollupPlan plan, SourcePlan source)
    {
        _plan = plan;
        _source = source;
        _areas = new AreaRoute[plan.Question.Areas.Areas.Length];
        Dictionary<(LocalDate?, LocalDate?, Way), int> classes = [];
        foreach (Area area in plan.Question.Areas.Areas)
        {
            Placement placement = plan.Placements[area];
            Way way = WayOf(area, placement);
            if (!classes.TryGetValue((area.ValidFrom, area.ValidTo, way), out int number))
            {
                classes.Add((area.ValidFrom, area.ValidTo, way), number = _classes.Count);
                _classes.Add((area, way));
            }

            HasRestated |= way == Way.Direct && placement.IsRestated;
            int first = way == Way.Direct ? (placement.Whole[0].Target * plan.Periods.Length) + (placement.IsRestated ? plan.CellCount : 0) : 0;
            _areas[area.Ordinal] = new AreaRoute(number, first);
        }
    }

    private enum Way
    {
        Nowhere,
        Direct,
        Apart,
    }

    /// <summary>The routes by area ordinal.</summary>
    public ReadOnlySpan<AreaRoute> Areas => _areas;

    /// <summary>How many classes of units there are: by validity and by how their rows are taken.</summary>
    public int Classes => _classes.Count;

    /// <summary>Whether units of another day go whole into a target.</summary>
    public bool HasRestated { get; }

    /// <summary>How many cells one subject has here.</summary>
    public int CellCount => HasRestated ? checked(2 * _plan.CellCount) : _plan.CellCount;

    /// <summary>By class of units, the place of the asked period to which a reported one belongs, or why there is none.</summary>
    public int[] Of(Period period)
    {
        if (_lastColumn is not null && period == _lastPeriod)
            return _lastColumn;
        if (!_codes.TryGetValue(period, out int[]? codes))
            _codes.Add(period, codes = CodesOf(period));
        _lastPeriod = period;
        return _lastColumn = codes;
    }

    /// <summary>The same of a table of periods, one after the other.</summary>
    public int[] Of(ReadOnlySpan<Period> table)
    {
        if (_lastTable.Length > 0 && table.SequenceEqual(_lastTable))
            return _lastCodes;
        int[] codes = new int[checked(table.Length * Classes)];
        for (int i = 0; i < table.Length; i++)
            Of(table[i]).CopyTo(codes, i * Classes);
        _lastTable = [.. table];
        return _lastCodes = codes;
    }

    private Way WayOf(Area area, Placement placement)
    {
        if (!_source.Reads(area) || (placement.Whole.IsEmpty && placement.Parts.IsEmpty))
            return Way.Nowhere;
        return placement is { IsLeftOut: false, Parts.IsEmpty: true, Whole.Length: 1 } ? Way.Direct : Way.Apart;
    }

    private int[] CodesOf(Period period) => [.. _classes.Select(of => CodeOf(of.Area, of.Way, period))];

    private int CodeOf(Area area, Way way, Period period)
    {
        if (!TargetChoice.IsThereIn(area, period) || StreamShape.IsOfOtherCalendar(_plan, period))
            return Refused;
        if (way == Way.Nowhere || !_source.HasKind(period.Kind))
            return NotAsked;
        System.Collections.Immutable.ImmutableArray<int> asked = _source.AskedFor(period);
        if (asked.IsEmpty)
            return NotAsked;
        return way == Way.Direct && asked.Length == 1 && area.IsValidThroughout(period) ? asked[0] : Apart;
    }
}
