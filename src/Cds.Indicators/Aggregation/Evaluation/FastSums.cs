using Cds.Indicators.Aggregation.Engine;
using Cds.Indicators.Areas;
using Cds.Indicators.Observations;
using Cds.Indicators.Periods;
using NodaTime;
using Period = Cds.Indicators.Periods.Period;

namespace Cds.Indicators.Aggregation.Evaluation;

/// <summary>
/// What of a subject the engine can add up by itself: numbers that add over both axes, of units that lie whole in exactly one target and were there throughout
/// each period they report on. The rest is left to the evaluation unit by unit.
/// </summary>
internal sealed class FastSums
{
    private readonly int[] _own;
    private readonly int[] _restated;
    private readonly int[] _periods;
    private readonly bool[] _numbers;
    private readonly bool _anyRestated;

    private FastSums(RollupPlan plan, ObservationSet set, SubjectColumns columns, SourcePlan source, int[] periods)
    {
        Columns = columns;
        _periods = periods;
        _own = new int[set.Areas.Areas.Length];
        _restated = new int[_own.Length];
        Array.Fill(_own, -1);
        Array.Fill(_restated, -1);
        _numbers = [.. set.Table.Attributes.Select((attribute, i) => attribute.HasNumbers && set.Slice.HasAttribute(i))];
        Dictionary<(LocalDate?, LocalDate?), bool> cut = [];
        foreach (int ordinal in columns.SeriesArea)
        {
            Area area = set.Areas.Areas[ordinal];
            Placement placement = plan.Placements[ordinal];
            if (!set.Slice.HasArea(ordinal) || !source.HasLevel(area.Level))
                continue;
            if (placement is { IsLeftOut: false, Parts.IsEmpty: true, Whole.Length: 1 } && !IsCut(area))
            {
                (placement.IsRestated ? _restated : _own)[ordinal] = placement.Whole[0].Target;
                _anyRestated |= placement.IsRestated;
            }
            else
            {
                LeavesAreas = true;
            }
        }

        bool IsCut(Area area)
        {
            if (!cut.TryGetValue((area.ValidFrom, area.ValidTo), out bool isCut))
            {
                isCut = Enumerable.Range(0, periods.Length).Any(i => periods[i] >= 0 && !area.IsValidThroughout(set.Table.Periods[i]) && TargetChoice.IsThereIn(area, set.Table.Periods[i]));
                cut.Add((area.ValidFrom, area.ValidTo), isCut);
            }

            return isCut;
        }
    }

    public SubjectColumns Columns { get; }

    /// <summary>Whether there are units that the engine leaves.</summary>
    public bool LeavesAreas { get; }

    /// <summary>What the engine can do for a subject; null where it can do nothing.</summary>
    public static FastSums? Of(RollupPlan plan, ObservationSet set, SubjectParts parts, SourcePlan source)
    {
        if (!parts.AddsUp || set.ColumnsOf(parts.Subject) is not { } columns || plan.CellCount == 0)
            return null;

        int[] periods = new int[set.Table.Periods.Length];
        for (int i = 0; i < periods.Length; i++)
        {
            Period period = set.Table.Periods[i];
            periods[i] = -1;
            if (!set.Slice.HasPeriod(i) || !source.HasKind(period.Kind))
                continue;
            System.Collections.Immutable.ImmutableArray<int> asked = source.AskedFor(period);
            if (asked.Length > 1)
                return null;
            periods[i] = asked.IsEmpty ? -1 : asked[0];
        }

        return new FastSums(plan, set, columns, source, periods);
    }

    /// <summary>Whether the engine adds up a unit's numbers.</summary>
    public bool Adds(int area) => _own[area] >= 0 || _restated[area] >= 0;

    /// <summary>Whether there are rows of a unit that are no numbers, which the engine leaves.</summary>
    public bool LeavesRows(int area)
    {
        int series = Columns.SeriesOf(area);
        if (series < 0 || Columns.IsPlain(Columns.SeriesRow[series], Columns.SeriesRow[series + 1]))
            return false;
        for (int row = Columns.SeriesRow[series]; row < Columns.SeriesRow[series + 1]; row++)
        {
            if (!_numbers[Columns.AttributeOf(row)])
                return true;
        }

        return false;
    }

    /// <summary>The questions to the engine: of units as they are, and of units that are restated, if there are any.</summary>
    public IEnumerable<EngineJob> Jobs(RollupPlan plan, ObservationSet set)
    {
        yield return Job(plan, set, _own);
        if (_anyRestated)
            yield return Job(plan, set, _restated);
    }

    private EngineJob Job(RollupPlan plan, ObservationSet set, int[] areas) => new()
    {
        Table = set.Table,
        Columns = Columns,
        Attributes = _numbers,
        AreaTarget = areas,
        PeriodTarget = _periods,
        Areas = plan.Targets.Length,
        Periods = plan.Periods.Length,
        AreaName = target => plan.Targets[target].ToString(),
        PeriodName = period => plan.Periods[period].ToString(format: null, formatProvider: null),
    };
}
