using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Cds.Indicators.Areas;
using Cds.Indicators.Indicators;
using Cds.Indicators.Periods;

namespace Cds.Indicators.Aggregation.Evaluation;

/// <summary>Brings the reports of one unit to the asked periods they belong to.</summary>
internal sealed class UnitRouter
{
    private readonly RollupPlan _plan;
    private readonly SubjectParts _parts;
    private readonly SourcePlan _source;
    private readonly Dictionary<Period, ImmutableArray<int>> _asked = [];

    public UnitRouter(RollupPlan plan, SubjectParts parts, SourcePlan source)
    {
        _plan = plan;
        _parts = parts;
        _source = source;
    }

    /// <summary>Whether the reports of a unit are read at all.</summary>
    public bool Reads(Area area) => _source.Reads(area);

    /// <summary>Adds one report to the states of the asked periods.</summary>
    public void Add(Area area, in SourceRow row, Dictionary<int, UnitState> states)
    {
        if (!_source.HasKind(row.Period.Kind))
            return;
        bool expected = area.IsValidThroughout(row.Period);
        if (!_asked.TryGetValue(row.Period, out ImmutableArray<int> askedFor))
            _asked.Add(row.Period, askedFor = _source.AskedFor(row.Period));
        foreach (int asked in askedFor)
            Add(states, asked, area, row, expected);
        if (_plan.Question.CarriedDays is not { } days || _parts.Picks != TimeAggregation.Last || row.Form == RowForm.None)
            return;

        // A value that is withheld is not passed over for an older one.
        for (int asked = 0; asked < _plan.Periods.Length; asked++)
        {
            Period period = _plan.Periods[asked];
            if (row.Period.End < period.Start && row.Period.End.PlusDays(days) >= period.End)
                Add(states, asked, area, row, expected);
        }
    }

    /// <summary>The asked periods in which a report lies without making them, because the indicator is not aggregated over time.</summary>
    public IEnumerable<int> Inside(Period reported) => !_source.OnlyOwnPeriod
        ? []
        : Enumerable.Range(0, _plan.Periods.Length).Where(asked => reported != _plan.Periods[asked] && PeriodMap.Belongs(reported, _plan.Periods[asked]));

    private void Add(Dictionary<int, UnitState> states, int asked, Area area, in SourceRow row, bool expected)
    {
        ref UnitState state = ref CollectionsMarshal.GetValueRefOrAddDefault(states, asked, out _);
        state.Add(_parts, _plan.Placements[area], row, expected);
    }
}
