using System.Collections.Immutable;
using Cds.Indicators.Areas;
using Cds.Indicators.Indicators;
using Cds.Indicators.Observations;
using Cds.Indicators.Periods;

namespace Cds.Indicators.Aggregation.Evaluation;

/// <summary>Brings the plain numbers of units to the cells, run by run: the rows that belong to one asked period at once. For use by one thread.</summary>
internal sealed class SeriesFolder
{
    private readonly RollupPlan _plan;
    private readonly ObservationSet _set;
    private readonly SubjectParts _parts;
    private readonly PlainReports _plain;
    private readonly CellFolder _folder;
    private readonly bool _takesRuns;
    private readonly bool[] _met;
    private int[] _periods = [];
    private long[] _numerators = [];
    private long[] _denominators = [];

    public SeriesFolder(RollupPlan plan, ObservationSet set, SubjectParts parts, PlainReports plain, CellFolder folder)
    {
        _plan = plan;
        _set = set;
        _parts = parts;
        _plain = plain;
        _folder = folder;
        _met = new bool[plan.Periods.Length];
        _takesRuns = !parts.IsNoneOverTime && (plan.Question.CarriedDays is null || parts.Picks != TimeAggregation.Last);
    }

    /// <summary>Folds all rows of a unit, where they are plain and the rows of each asked period follow one another.</summary>
    /// <returns>Whether it did; otherwise nothing was done.</returns>
    public bool TryFold(SubjectColumns columns, int series)
    {
        int area = columns.SeriesArea[series];
        if (!_takesRuns || _plan.Placements[area].Apportions || !_plain.IsPlain(columns, series))
            return false;

        int first = columns.SeriesRow[series];
        int count = columns.SeriesRow[series + 1] - first;
        if (_periods.Length < count)
            (_periods, _numerators, _denominators) = (new int[count], new long[count], new long[count]);
        ReadOnlySpan<int> periods = _periods.AsSpan(0, count);
        columns.CopyTo(first, _periods.AsSpan(0, count), _numerators.AsSpan(0, count), _denominators.AsSpan(0, count));
        if (!StandTogether(periods))
            return false;

        for (int start = 0, end; start < count; start = end)
        {
            end = EndOfRun(periods, start);
            if (_plain.Asked[periods[start]] is >= 0 and int asked)
            {
                UnitState unit = Take(columns, first, start..end);
                _folder.Fold(_set.Areas.Areas[area], asked, ref unit);
            }
        }

        return true;
    }

    private UnitState Take(SubjectColumns columns, int first, Range run)
    {
        ReadOnlySpan<int> periods = _periods.AsSpan(run);
        ImmutableArray<Period> table = _set.Table.Periods;
        UnitState unit = new() { Rows = periods.Length, Present = periods.Length };
        int picked = -1;
        if (_parts.Picks is { } pick)
        {
            picked = PartState.Picked(pick, periods, table);
            unit.PickedEnd = table[periods[picked]].End;
        }

        unit.Numerator = PartState.OfNumbers(_parts.Numerator.OverTime, _numerators.AsSpan(run), periods, table);
        if (_parts.Denominator is { } denominator)
            unit.Denominator = PartState.OfNumbers(denominator.OverTime, _denominators.AsSpan(run), periods, table);
        for (int i = 0; columns.Attribute is not null && i < periods.Length; i++)
        {
            if (picked < 0 || i == picked)
                unit.Status |= _set.Table.Attributes[columns.AttributeOf(first + run.Start.Value + i)].Status;
        }

        return unit;
    }

    private int EndOfRun(ReadOnlySpan<int> periods, int start)
    {
        int[] asked = _plain.Asked;
        int target = asked[periods[start]];
        int end = start + 1;
        while (end < periods.Length && asked[periods[end]] == target)
            end++;
        return end;
    }

    private bool StandTogether(ReadOnlySpan<int> periods)
    {
        _met.AsSpan().Clear();
        for (int start = 0; start < periods.Length; start = EndOfRun(periods, start))
        {
            if (_plain.Asked[periods[start]] is >= 0 and int asked)
            {
                if (_met[asked])
                    return false;
                _met[asked] = true;
            }
        }

        return true;
    }
}
