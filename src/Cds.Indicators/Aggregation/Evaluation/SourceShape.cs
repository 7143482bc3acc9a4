using System.Collections.Immutable;
using Cds.Indicators.Areas;
using Cds.Indicators.Observations;
using Cds.Indicators.Periods;

namespace Cds.Indicators.Aggregation.Evaluation;

/// <summary>On which levels and in which periods a subject is reported.</summary>
/// <param name="Levels">The levels of the units that report; without those of units that have no parts and so report in the place of narrower ones.</param>
/// <param name="AllLevels">The levels of all units that report.</param>
/// <param name="Periods">The periods.</param>
internal sealed record SourceShape(ImmutableArray<AreaLevel> Levels, ImmutableArray<AreaLevel> AllLevels, ImmutableArray<Period> Periods)
{
    public static SourceShape Empty { get; } = new([], [], []);

    public bool IsEmpty => Levels.IsEmpty;

    public ImmutableArray<PeriodKind> Kinds { get; } = [.. Periods.Select(period => period.Kind).Distinct().Order()];

    public static SourceShape Of(ObservationSet set, Subject subject)
    {
        if (set.ColumnsOf(subject) is not { } columns)
            return Empty;

        SortedSet<AreaLevel> levels = [];
        SortedSet<AreaLevel> ofParted = [];
        bool sameKind = set.Periods.All(period => period.Kind == set.Periods[0].Kind && period.Calendar == set.Periods[0].Calendar);
        bool[] used = new bool[set.Table.Periods.Length];
        for (int series = 0; series < columns.SeriesCount; series++)
        {
            if (!set.Slice.HasArea(columns.SeriesArea[series]))
                continue;
            Area area = set.Areas.Areas[columns.SeriesArea[series]];
            levels.Add(area.Level);
            if (!area.Children.IsEmpty)
                ofParted.Add(area.Level);
            if (sameKind)
                continue;
            for (int row = columns.SeriesRow[series]; row < columns.SeriesRow[series + 1]; row++)
                used[columns.PeriodOf(row)] = true;
        }

        ImmutableArray<Period> periods = sameKind ? set.Periods : [.. set.Table.Periods.Where((_, i) => used[i] && set.Slice.HasPeriod(i))];
        return new SourceShape([.. levels.Where(level => level == levels.Max || ofParted.Contains(level))], [.. levels], periods);
    }
}
