using System.Runtime.InteropServices;
using Cds.Indicators.Aggregation.Engine;
using Cds.Indicators.Aggregation.Evaluation;
using Cds.Indicators.Areas;
using Cds.Indicators.Observations;

namespace Cds.Indicators.Aggregation.Streaming;

/// <summary>
/// What has come of one asked subject beside plain sums: by unit and asked period where the values of a unit must be known together, by cell where they add.
/// </summary>
internal sealed class StreamedSubject
{
    private readonly RollupPlan _plan;
    private readonly UnitRouter _router;
    private readonly CellFolder _folder;
    private readonly Dictionary<int, UnitState>?[] _units;
    private readonly HashSet<(int Area, int Asked)> _inside = [];
    private readonly Dictionary<int, CellState> _cells = [];

    public StreamedSubject(RollupPlan plan, SubjectParts parts, SourceShape shape)
    {
        _plan = plan;
        Parts = parts;
        Source = SourcePlan.Of(plan, parts, shape, parts.Subject.Code);
        _router = new UnitRouter(plan, parts, Source);
        _folder = new CellFolder(plan, parts, Source, _cells);
        _units = new Dictionary<int, UnitState>?[plan.Question.Areas.Areas.Length];
    }

    public SubjectParts Parts { get; }

    public SourcePlan Source { get; }

    /// <summary>Takes in a sound observation that is not in the sums.</summary>
    public void Add(Area area, SourceRow row)
    {
        if (!_router.Reads(area))
            return;
        if (Parts.IsPair && row.Form == RowForm.Figure)
            row = row with { Form = RowForm.Unweighted };
        Placement placement = _plan.Placements[area];
        if (Parts.AddsUp && placement.Parts.IsEmpty)
        {
            AddToCells(area, row, placement);
            return;
        }

        _router.Add(area, row, _units[area.Ordinal] ??= []);
        if (!Source.OnlyOwnPeriod)
            return;
        foreach (int asked in _router.Inside(row.Period))
            _inside.Add((area.Ordinal, asked));
    }

    /// <summary>The cells.</summary>
    /// <param name="sums">What was added up in columns; null where the subject does not add up.</param>
    public SubjectCells Complete((EngineCells Cells, CellNote[]? Notes, bool[]? Restated)? sums)
    {
        for (int ordinal = 0; ordinal < _units.Length; ordinal++)
        {
            if (_units[ordinal] is not { } states)
                continue;
            foreach (int asked in states.Keys)
            {
                ref UnitState state = ref CollectionsMarshal.GetValueRefOrNullRef(states, asked);
                _folder.Fold(_plan.Question.Areas.Areas[ordinal], asked, ref state);
            }
        }

        foreach ((int area, int asked) in _inside)
            _folder.FoldInside(_plan.Question.Areas.Areas[area], asked);
        CellTable table = sums is { } added
            ? CellTable.OfSums(_plan, Parts, Source, added, _cells)
            : CellTable.Of(_plan, Parts, Source, _cells);
        return new SubjectCells(Parts, Source, table);
    }

    /// <summary>Sums need nothing of the unit but this row.</summary>
    private void AddToCells(Area area, in SourceRow row, Placement placement)
    {
        if (!Source.HasKind(row.Period.Kind))
            return;
        UnitState state = default;
        state.Add(Parts, placement, row, expected: area.IsValidThroughout(row.Period));
        foreach (int asked in Source.AskedFor(row.Period))
        {
            UnitState once = state;
            _folder.Fold(area, asked, ref once);
        }
    }
}
