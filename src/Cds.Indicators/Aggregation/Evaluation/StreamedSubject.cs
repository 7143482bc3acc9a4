using System.Runtime.InteropServices;
using Cds.Indicators.Areas;
using Cds.Indicators.Observations;

namespace Cds.Indicators.Aggregation.Evaluation;

/// <summary>What has come of one subject in a stream, by unit and asked period.</summary>
internal sealed class StreamedSubject
{
    private readonly RollupPlan _plan;
    private readonly SourcePlan _source;
    private readonly UnitRouter _router;
    private readonly SortedDictionary<int, Dictionary<int, UnitState>> _units = [];
    private readonly HashSet<(int Area, int Asked)> _inside = [];

    public StreamedSubject(RollupPlan plan, SubjectParts parts, SourceShape shape)
    {
        _plan = plan;
        Parts = parts;
        _source = SourcePlan.Of(plan, parts, shape, parts.Subject.Code);
        _router = new UnitRouter(plan, parts, _source);
    }

    public SubjectParts Parts { get; }

    public void Add(in Observation observation)
    {
        Area area = observation.Area;
        if (!_router.Reads(area))
            return;
        SourceRow row = SourceRow.Of(observation.Period, observation.Value, observation.Status);
        if (Parts.IsPair && row.Form == RowForm.Figure)
            row = row with { Form = RowForm.Unweighted };
        if (!_units.TryGetValue(area.Ordinal, out Dictionary<int, UnitState>? states))
            _units.Add(area.Ordinal, states = []);
        _router.Add(area, row, states);
        foreach (int asked in _router.Inside(row.Period))
            _inside.Add((area.Ordinal, asked));
    }

    public SubjectCells Complete()
    {
        CellState[] cells = new CellState[_plan.CellCount];
        CellFolder folder = new(_plan, Parts, _source, cells);
        foreach ((int ordinal, Dictionary<int, UnitState> states) in _units)
        {
            foreach (int asked in states.Keys)
            {
                ref UnitState state = ref CollectionsMarshal.GetValueRefOrNullRef(states, asked);
                folder.Fold(_plan.Question.Areas.Areas[ordinal], asked, ref state);
            }
        }

        foreach ((int area, int asked) in _inside)
            folder.FoldInside(_plan.Question.Areas.Areas[area], asked);
        return new SubjectCells(Parts, _source, CellTable.Of(_plan, Parts, _source, cells));
    }
}
