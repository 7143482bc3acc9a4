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
        if (IsSeparate)
            FoldSeparate(folder, cancellationToken);
        else
            FoldJoined(folder, cancellationToken);
        return CellTable.Of(_plan, _parts, Source, cells);
    }

    private void FoldJoined(CellFolder folder, CancellationToken cancellationToken)
    {
        SubjectReader reader = new(_set, _parts, _plan.Question.Weight);
        UnitRouter router = new(_plan, _parts, Source);
        Dictionary<int, UnitState> states = [];
        foreach (int ordinal in reader.Areas())
        {
            cancellationToken.ThrowIfCancellationRequested();
            Area area = _plan.Question.Areas.Areas[ordinal];
            if (!router.Reads(area))
                continue;
            foreach (SourceRow row in reader.Read(ordinal))
            {
                router.Add(area, row, states);
                foreach (int asked in router.Inside(row.Period))
                    folder.FoldInside(area, asked);
            }

            Fold(folder, area, states);
        }
    }

    private void FoldSeparate(CellFolder folder, CancellationToken cancellationToken)
    {
        SubjectParts top = SubjectParts.Of(_parts.NumeratorMeasure!);
        SubjectParts bottom = SubjectParts.Of(_parts.DenominatorMeasure!);
        SourcePlan bottomSource = new(_plan, bottom, _denominatorShape, bottom.Subject.Code, isDenominator: true);
        RequireSameLevel(bottomSource);
        SubjectReader topReader = new(_set, top, weight: null);
        SubjectReader bottomReader = new(_set, bottom, weight: null);
        UnitRouter topRouter = new(_plan, top, Source);
        UnitRouter bottomRouter = new(_plan, bottom, bottomSource);
        Dictionary<int, UnitState> tops = [];
        Dictionary<int, UnitState> bottoms = [];
        foreach (int ordinal in topReader.Areas())
        {
            cancellationToken.ThrowIfCancellationRequested();
            Area area = _plan.Question.Areas.Areas[ordinal];
            if (!topRouter.Reads(area))
                continue;
            foreach (SourceRow row in topReader.Read(ordinal))
                topRouter.Add(area, row, tops);
            foreach (SourceRow row in bottomReader.Read(ordinal))
                bottomRouter.Add(area, row, bottoms);
            foreach (int asked in tops.Keys.Order().ToArray())
                tops[asked] = UnitState.Joined(tops[asked], bottoms.GetValueOrDefault(asked));
            Fold(folder, area, tops);
            bottoms.Clear();
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

    private static void Fold(CellFolder folder, Area area, Dictionary<int, UnitState> states)
    {
        foreach ((int asked, UnitState value) in states)
        {
            UnitState state = value;
            folder.Fold(area, asked, ref state);
        }

        states.Clear();
    }
}
