using System.Collections.Immutable;
using Cds.Indicators.Aggregation.Engine;
using Cds.Indicators.Areas;
using Cds.Indicators.Indicators;
using Cds.Indicators.Observations;

namespace Cds.Indicators.Aggregation.Evaluation;

/// <summary>The cells of one subject, from the observations in memory, unit by unit.</summary>
internal sealed class SubjectEvaluation
{
    private readonly RollupPlan _plan;
    private readonly ObservationSet _set;
    private readonly SubjectParts _parts;
    private readonly SourceShape _ownShape;
    private readonly SourceShape _numeratorShape;
    private readonly SourceShape _denominatorShape;
    private PlainReports? _plain;
    private bool _usesEngine;

    public SubjectEvaluation(RollupPlan plan, ObservationSet set, SourceShapes shapes, SubjectParts parts)
    {
        _plan = plan;
        _set = set;
        _parts = parts;
        _ownShape = shapes[parts.Subject];
        _numeratorShape = parts is { IsPair: true, NumeratorMeasure: { } numerator } ? shapes[numerator] : SourceShape.Empty;
        _denominatorShape = parts.DenominatorMeasure is { } denominator ? shapes[denominator] : SourceShape.Empty;
        RequireSameLevel();
        Source = SourcePlan.Of(plan, parts, IsApart ? _numeratorShape : _ownShape, IsApart ? parts.NumeratorMeasure!.Code : parts.Subject.Code);
    }

    public SourcePlan Source { get; }

    /// <summary>Whether the indicator is made of its measures alone.</summary>
    private bool IsApart => _ownShape.IsEmpty && !_numeratorShape.IsEmpty;

    /// <summary>Whether numerator and denominator come by different periods, or the denominator may be carried, so that each is brought to the asked period by itself.</summary>
    private bool IsSeparate => IsApart && !_denominatorShape.IsEmpty
        && (!_denominatorShape.Kinds.SequenceEqual(_numeratorShape.Kinds)
            || (_plan.Question.CarriedDays is not null && _parts.Denominator!.Value.OverTime == TimeAggregation.Last));

    /// <summary>Whether its reports are read as they are, not joined from two measures, and there are cells for them.</summary>
    public bool MayBePlain => !_ownShape.IsEmpty && _numeratorShape.IsEmpty && _denominatorShape.IsEmpty && _plan.CellCount > 0;

    /// <summary>Whether the engine does all.</summary>
    public bool IsLeftToEngine => _usesEngine && !_plain!.Leaves(Columns);

    private SubjectColumns Columns => _set.ColumnsOf(_parts.Subject)!;

    /// <summary>Takes the short ways, and leaves to the engine what it can do.</summary>
    /// <returns>What the engine is asked; nothing where numbers do not add over both axes.</returns>
    public ImmutableArray<EngineJob> Use(PlainReports plain)
    {
        _plain = plain;
        _usesEngine = _parts.AddsUp;
        return _usesEngine ? plain.Jobs(Columns) : [];
    }

    /// <summary>The cells.</summary>
    /// <param name="sums">What the engine answered to its questions.</param>
    /// <param name="cancellationToken">Looked at for every unit.</param>
    public CellTable Compute(ReadOnlySpan<EngineCells> sums, CancellationToken cancellationToken)
    {
        if (IsLeftToEngine)
        {
            bool[]? restated = null;
            if (sums.Length > 1)
                Merge(sums[0], sums[1], restated = new bool[_plan.CellCount]);
            return CellTable.OfSums(sums[0], sums.Length > 1 ? Both(sums[0].Notes, sums[1].Notes) : sums[0].Notes, Source.Expected, restated);
        }

        CellState[] cells = new CellState[_plan.CellCount];
        for (int i = 0; i < sums.Length; i++)
            Take(sums[i], cells, isRestated: i > 0);
        CellFolder folder = new(_plan, _parts, Source, cells);
        bool[]? done = _plain is null ? null : FoldPlain(_plain, folder, cancellationToken);
        UnitRouter router = new(_plan, _parts, Source);
        foreach (UnitReports unit in Units(area => done is null || !done[area.Ordinal], IsLeft))
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (int asked in unit.Rows.SelectMany(row => router.Inside(row.Period)))
                folder.FoldInside(unit.Area, asked);
            foreach ((int asked, UnitState value) in unit.States)
            {
                UnitState state = value;
                folder.Fold(unit.Area, asked, ref state);
            }
        }

        return CellTable.Of(_plan, _parts, Source, cells);
    }

    /// <summary>Folds units of which all rows are plain.</summary>
    /// <returns>By area ordinal, whether nothing is left to do.</returns>
    private bool[] FoldPlain(PlainReports plain, CellFolder folder, CancellationToken cancellationToken)
    {
        SubjectColumns columns = Columns;
        SeriesFolder runs = new(_plan, _set, _parts, plain, folder);
        bool[] done = new bool[_set.Areas.Areas.Length];
        for (int series = 0; series < columns.SeriesCount; series++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            int area = columns.SeriesArea[series];
            done[area] = _usesEngine && plain.Adds(area) ? !plain.LeavesRows(columns, series) : runs.TryFold(columns, series);
        }

        return done;
    }

    /// <summary>Whether a report is left by the engine.</summary>
    private bool IsLeft(Area area, SourceRow row) => !_usesEngine || !_plain!.Adds(area.Ordinal) || row.Form != RowForm.Counts;

    /// <summary>Adds the sums of restated units to those of the others.</summary>
    private void Merge(EngineCells into, EngineCells from, bool[] restated)
    {
        for (int i = 0; i < restated.Length; i++)
        {
            ref Cell<long> cell = ref into.Cells[i];
            Cell<long> other = from.Cells[i];
            restated[i] = other.Count > 0;
            Int128 numerator = (Int128)cell.Numerator + other.Numerator;
            Int128 denominator = (Int128)cell.Denominator + other.Denominator;
            if (numerator < long.MinValue || numerator > long.MaxValue || denominator > long.MaxValue)
                throw CellTable.Overflow(_plan, _parts, i);
            cell.Numerator = (long)numerator;
            cell.Denominator = (long)denominator;
            cell.Count += other.Count;
        }
    }

    private static CellNote[]? Both(CellNote[]? left, CellNote[]? right)
    {
        if (left is null || right is null)
            return left ?? right;
        for (int i = 0; i < left.Length; i++)
            left[i].Status |= right[i].Status;
        return left;
    }

    private static void Take(EngineCells sums, CellState[] cells, bool isRestated)
    {
        for (int i = 0; i < cells.Length; i++)
        {
            Cell<long> sum = sums.Cells[i];
            if (sum.Count == 0)
                continue;
            ref CellState cell = ref cells[i];
            cell.Numerator.Add(sum.Numerator);
            cell.Denominator.Add(sum.Denominator);
            cell.Rows += sum.Count;
            cell.Present += sum.Count;
            cell.Status |= sums.Notes is { } notes ? notes[i].Status : ObservationStatus.Normal;
            cell.Marks |= CellMarks.Counted | (isRestated ? CellMarks.Restated : CellMarks.None);
        }
    }

    /// <summary>The reports with a value that went into a cell; for measures of which one value stands, each unit with the asked period.</summary>
    public IEnumerable<AreaPeriod> Present(int target, int asked)
    {
        foreach (UnitReports unit in Units(area => Source.GoesTo(area, target), static (_, _) => true))
        {
            if (!unit.States.TryGetValue(asked, out UnitState state) || state.Rows == 0)
                continue;
            if (!_parts.NeedsEveryPeriod && !_parts.IsNoneOverTime)
            {
                yield return new AreaPeriod(unit.Area, _plan.Periods[asked]);
                continue;
            }

            foreach (SourceRow row in unit.Rows)
            {
                if (row.HasValue && Source.HasKind(row.Period.Kind) && Source.AskedFor(row.Period).Contains(asked))
                    yield return new AreaPeriod(unit.Area, row.Period);
            }
        }
    }

    private IEnumerable<UnitReports> Units(Func<Area, bool> reads, Func<Area, SourceRow, bool> takes) => IsSeparate ? Separate(reads) : Joined(reads, takes);

    private IEnumerable<UnitReports> Joined(Func<Area, bool> reads, Func<Area, SourceRow, bool> takes)
    {
        SubjectReader reader = new(_set, _parts, _plan.Question.Weight);
        UnitRouter router = new(_plan, _parts, Source);
        foreach (int ordinal in reader.Areas())
        {
            Area area = _plan.Question.Areas.Areas[ordinal];
            if (!router.Reads(area) || !reads(area))
                continue;
            UnitReports unit = new(area, reader.Read(ordinal), []);
            unit.Rows.RemoveAll(row => !takes(area, row));
            foreach (SourceRow row in unit.Rows)
                router.Add(area, row, unit.States);
            yield return unit;
        }
    }

    private IEnumerable<UnitReports> Separate(Func<Area, bool> reads)
    {
        SubjectParts top = SubjectParts.Of(_parts.NumeratorMeasure!);
        SubjectParts bottom = SubjectParts.Of(_parts.DenominatorMeasure!);
        SourcePlan bottomSource = SourcePlan.Of(_plan, bottom, _denominatorShape, bottom.Subject.Code, isDenominator: true);
        SubjectReader topReader = new(_set, top, weight: null);
        SubjectReader bottomReader = new(_set, bottom, weight: null);
        UnitRouter topRouter = new(_plan, top, Source);
        UnitRouter bottomRouter = new(_plan, bottom, bottomSource);
        foreach (int ordinal in topReader.Areas())
        {
            Area area = _plan.Question.Areas.Areas[ordinal];
            if (!topRouter.Reads(area) || !reads(area))
                continue;
            UnitReports unit = new(area, topReader.Read(ordinal), []);
            Dictionary<int, UnitState> bottoms = [];
            foreach (SourceRow row in unit.Rows)
                topRouter.Add(area, row, unit.States);
            foreach (SourceRow row in bottomReader.Read(ordinal))
                bottomRouter.Add(area, row, bottoms);
            foreach (int asked in unit.States.Keys.ToArray())
            {
                // Sums over unlike periods are divided only where both are whole: three months by one quarter, but not two months by it.
                UnitState numerators = unit.States[asked];
                UnitState denominators = bottoms.GetValueOrDefault(asked);
                bool whole = !bottomSource.NeedsEveryPeriod
                    || (Source.IsAll(area, asked, numerators.Rows) && bottomSource.IsAll(area, asked, denominators.Rows));
                if (denominators.Rows > 0 || bottomSource.Asks(area, asked))
                    unit.States[asked] = UnitState.Joined(numerators, whole ? denominators : denominators with { Rows = 0 });
            }

            yield return unit;
        }
    }

    private void RequireSameLevel()
    {
        if (!IsApart || _denominatorShape.IsEmpty || _plan.Question.ReportedBy is not null || _plan.Question.OwnValues || _numeratorShape.Levels.SequenceEqual(_denominatorShape.Levels))
            return;
        AreaLevel level = _numeratorShape.Levels.Concat(_denominatorShape.Levels).First(level => !_numeratorShape.Levels.Contains(level) || !_denominatorShape.Levels.Contains(level));
        throw new InvalidOperationException(
            $"'{_parts.Subject}' is made of {_parts.NumeratorMeasure!.Code} and {_parts.DenominatorMeasure!.Code}, which are reported by units of different levels; only one is reported by the level {SourceChoice.Noun(level)}. Roll both up to one level first, or name the level with ReportedBy.");
    }

    /// <summary>The reports of one unit, and what they come to in each asked period.</summary>
    private readonly record struct UnitReports(Area Area, List<SourceRow> Rows, Dictionary<int, UnitState> States);
}
