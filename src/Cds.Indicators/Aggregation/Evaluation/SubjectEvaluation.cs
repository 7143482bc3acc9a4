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

    public SubjectEvaluation(RollupPlan plan, ObservationSet set, SubjectParts parts)
    {
        _plan = plan;
        _set = set;
        _parts = parts;
        _ownShape = SourceShape.Of(set, parts.Subject);
        _numeratorShape = parts is { IsPair: true, NumeratorMeasure: { } numerator } ? SourceShape.Of(set, numerator) : SourceShape.Empty;
        _denominatorShape = parts.DenominatorMeasure is { } denominator ? SourceShape.Of(set, denominator) : SourceShape.Empty;
        Source = new SourcePlan(plan, parts, IsApart ? _numeratorShape : _ownShape, IsApart ? parts.NumeratorMeasure!.Code : parts.Subject.Code);
    }

    public SourcePlan Source { get; }

    /// <summary>Whether the indicator is made of its measures alone.</summary>
    private bool IsApart => _ownShape.IsEmpty && !_numeratorShape.IsEmpty;

    /// <summary>Whether numerator and denominator come by different periods, or the denominator may be carried, so that each is brought to the asked period by itself.</summary>
    private bool IsSeparate => IsApart && !_denominatorShape.IsEmpty
        && (!_denominatorShape.Kinds.SequenceEqual(_numeratorShape.Kinds)
            || (_plan.Question.CarriedDays is not null && _parts.Denominator!.Value.OverTime == TimeAggregation.Last));

    public CellTable Compute(CancellationToken cancellationToken)
    {
        CellState[] cells = new CellState[_plan.CellCount];
        CellFolder folder = new(_plan, _parts, Source, cells);
        UnitRouter router = new(_plan, _parts, Source);
        foreach (UnitReports unit in Units(static _ => true))
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

    /// <summary>The reports with a value that went into a cell; for measures of which one value stands, each unit with the asked period.</summary>
    public IEnumerable<AreaPeriod> Present(int target, int asked)
    {
        foreach (UnitReports unit in Units(area => Source.GoesTo(area, target)))
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

    private IEnumerable<UnitReports> Units(Func<Area, bool> reads) => IsSeparate ? Separate(reads) : Joined(reads);

    private IEnumerable<UnitReports> Joined(Func<Area, bool> reads)
    {
        SubjectReader reader = new(_set, _parts, _plan.Question.Weight);
        UnitRouter router = new(_plan, _parts, Source);
        foreach (int ordinal in reader.Areas())
        {
            Area area = _plan.Question.Areas.Areas[ordinal];
            if (!router.Reads(area) || !reads(area))
                continue;
            UnitReports unit = new(area, reader.Read(ordinal), []);
            foreach (SourceRow row in unit.Rows)
                router.Add(area, row, unit.States);
            yield return unit;
        }
    }

    private IEnumerable<UnitReports> Separate(Func<Area, bool> reads)
    {
        SubjectParts top = SubjectParts.Of(_parts.NumeratorMeasure!);
        SubjectParts bottom = SubjectParts.Of(_parts.DenominatorMeasure!);
        SourcePlan bottomSource = new(_plan, bottom, _denominatorShape, bottom.Subject.Code, isDenominator: true);
        RequireSameLevel(bottomSource);
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
                unit.States[asked] = UnitState.Joined(unit.States[asked], bottoms.GetValueOrDefault(asked));
            yield return unit;
        }
    }

    private void RequireSameLevel(SourcePlan denominator)
    {
        foreach (AreaLevel level in Enum.GetValues<AreaLevel>())
        {
            if (Source.HasLevel(level) != denominator.HasLevel(level))
            {
                throw new InvalidOperationException(
                    $"'{_parts.Subject}' is made of {_parts.NumeratorMeasure!.Code} and {_parts.DenominatorMeasure!.Code}, which are reported by units of different levels; only one is reported by the level {SourceChoice.Noun(level)}. Roll both up to one level first, or name the level with ReportedBy.");
            }
        }
    }

    /// <summary>The reports of one unit, and what they come to in each asked period.</summary>
    private readonly record struct UnitReports(Area Area, List<SourceRow> Rows, Dictionary<int, UnitState> States);
}
