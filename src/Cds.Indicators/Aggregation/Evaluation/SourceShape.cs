using System.Collections.Immutable;
using Cds.Indicators.Areas;
using Cds.Indicators.Observations;
using Cds.Indicators.Periods;

namespace Cds.Indicators.Aggregation.Evaluation;

/// <summary>On which levels and in which periods a subject is reported.</summary>
internal sealed record SourceShape(ImmutableArray<AreaLevel> Levels, ImmutableArray<Period> Periods)
{
    public static SourceShape Empty { get; } = new([], []);

    public bool IsEmpty => Levels.IsEmpty;

    public ImmutableArray<PeriodKind> Kinds { get; } = [.. Periods.Select(period => period.Kind).Distinct().Order()];

    public static SourceShape Of(ObservationSet set, Subject subject)
    {
        if (set.ColumnsOf(subject) is not { } columns)
            return Empty;

        SortedSet<AreaLevel> levels = [];
        bool sameKind = set.Periods.All(period => period.Kind == set.Periods[0].Kind && period.Calendar == set.Periods[0].Calendar);
        bool[] used = new bool[set.Table.Periods.Length];
        for (int series = 0; series < columns.SeriesCount; series++)
        {
            if (!set.Slice.HasArea(columns.SeriesArea[series]))
                continue;
            levels.Add(set.Areas.Areas[columns.SeriesArea[series]].Level);
            if (sameKind)
                continue;
            foreach (int period in columns.Period.AsSpan(columns.SeriesRow[series]..columns.SeriesRow[series + 1]))
                used[period] = true;
        }

        ImmutableArray<Period> periods = sameKind ? set.Periods : [.. set.Table.Periods.Where((_, i) => used[i] && set.Slice.HasPeriod(i))];
        return new SourceShape([.. levels], periods);
    }
}
