using System.Collections.Concurrent;
using System.Collections.Immutable;
using Cds.Indicators.Periods;

namespace Cds.Indicators.Aggregation.Evaluation;

/// <summary>A question with its targets and periods resolved: the axes of the answer.</summary>
internal sealed class RollupPlan
{
    private readonly Dictionary<Period, int> _periodOrdinals;

    public RollupPlan(RollupQuestion question, ImmutableArray<Period> periods, ImmutableArray<RollupTarget>? targets = null)
    {
        Question = question;
        Periods = periods;
        Targets = targets ?? TargetChoice.Of(question, periods);
        Placements = new PlacementTable(question, Targets);
        _periodOrdinals = periods.Select(static (period, i) => KeyValuePair.Create(period, i)).ToDictionary();
        IsDisjoint = true;
        for (int i = 1; i < periods.Length; i++)
            IsDisjoint &= periods[i - 1].LastDay < periods[i].FirstDay;
    }

    public RollupQuestion Question { get; }

    public ImmutableArray<RollupTarget> Targets { get; }

    /// <summary>The asked periods, distinct and ascending.</summary>
    public ImmutableArray<Period> Periods { get; }

    /// <summary>Whether no day lies in two asked periods.</summary>
    public bool IsDisjoint { get; }

    public PlacementTable Placements { get; }

    /// <summary>How reports come to the cells, by what it depends on, so that subjects that are reported alike share it.</summary>
    public ConcurrentDictionary<SourceKey, SourcePlan> Sources { get; } = new();

    /// <summary>How many cells each subject has.</summary>
    public int CellCount => Targets.Length * Periods.Length;

    /// <summary>The place of a period; -1 where it was not asked.</summary>
    public int OrdinalOf(Period period) => _periodOrdinals.GetValueOrDefault(period, -1);

    /// <summary>The place of the period that holds the middle day of another, where the asked ones are disjoint; -1 where none does.</summary>
    public int OrdinalAround(Period period)
    {
        int day = period.FirstDay + ((period.LastDay - period.FirstDay) / 2);
        int low = 0;
        for (int high = Periods.Length; low < high;)
        {
            int middle = (low + high) / 2;
            (low, high) = Periods[middle].LastDay < day ? (middle + 1, high) : (low, middle);
        }

        return low < Periods.Length && Periods[low].FirstDay <= day ? low : -1;
    }
}
