using System.Collections.Immutable;
using Cds.Indicators.Areas;
using Cds.Indicators.Observations;
using Cds.Indicators.Periods;

namespace Cds.Indicators.Aggregation.Evaluation;

/// <summary>How the subjects of a set are reported; found once for all subjects that the same units report on the same periods.</summary>
internal sealed class SourceShapes
{
    private readonly ObservationSet _set;
    private readonly bool _hasOneKind;
    private readonly Dictionary<SubjectColumns, SourceShape> _known = [];
    private readonly List<(int[] Areas, SourceShape Shape)> _byAreas = [];

    public SourceShapes(ObservationSet set)
    {
        _set = set;
        _hasOneKind = set.Periods.All(period => period.Kind == set.Periods[0].Kind && period.Calendar == set.Periods[0].Calendar);
    }

    /// <summary>How a subject is reported.</summary>
    public SourceShape this[Subject subject]
    {
        get
        {
            if (_set.ColumnsOf(subject) is not { } columns)
                return SourceShape.Empty;
            if (!_known.TryGetValue(columns, out SourceShape? shape))
                _known.Add(columns, shape = Find(columns));
            return shape;
        }
    }

    private SourceShape Find(SubjectColumns columns)
    {
        ImmutableArray<Period> periods = _hasOneKind ? _set.Periods : PeriodsOf(columns);
        foreach ((int[] areas, SourceShape known) in _byAreas)
        {
            if (areas.AsSpan().SequenceEqual(columns.SeriesArea) && known.Periods.AsSpan().SequenceEqual(periods.AsSpan()))
                return known;
        }

        SourceShape shape = Of(columns, periods);
        _byAreas.Add((columns.SeriesArea, shape));
        return shape;
    }

    private SourceShape Of(SubjectColumns columns, ImmutableArray<Period> periods)
    {
        SortedSet<AreaLevel> levels = [];
        SortedSet<AreaLevel> ofParted = [];
        Area? last = null;
        foreach (int ordinal in columns.SeriesArea)
        {
            if (!_set.Slice.HasArea(ordinal))
                continue;
            Area area = _set.Areas.Areas[ordinal];
            if (area.Level != last?.Level)
                levels.Add(area.Level);
            if (!area.Children.IsEmpty)
                ofParted.Add(area.Level);
            last = area;
        }

        return new SourceShape([.. levels.Where(level => level == levels.Max || ofParted.Contains(level))], [.. levels], periods);
    }

    /// <summary>The periods on which a subject is reported, where those of the set are of several kinds.</summary>
    private ImmutableArray<Period> PeriodsOf(SubjectColumns columns)
    {
        bool[] used = new bool[_set.Table.Periods.Length];
        for (int series = 0; series < columns.SeriesCount; series++)
        {
            if (!_set.Slice.HasArea(columns.SeriesArea[series]))
                continue;
            for (int row = columns.SeriesRow[series]; row < columns.SeriesRow[series + 1]; row++)
                used[columns.PeriodOf(row)] = true;
        }

        return [.. _set.Table.Periods.Where((_, i) => used[i] && _set.Slice.HasPeriod(i))];
    }
}
