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
    }

    public RollupQuestion Question { get; }

    public ImmutableArray<RollupTarget> Targets { get; }

    /// <summary>The asked periods, distinct and ascending.</summary>
    public ImmutableArray<Period> Periods { get; }

    public PlacementTable Placements { get; }

    /// <summary>How many reports the cells expect, by what it depends on, so that subjects that are reported alike share it.</summary>
    public ConcurrentDictionary<string, int[]> Expected { get; } = new(StringComparer.Ordinal);

    /// <summary>How many cells each subject has.</summary>
    public int CellCount => Targets.Length * Periods.Length;

    /// <summary>The place of a period; -1 where it was not asked.</summary>
    public int OrdinalOf(Period period) => _periodOrdinals.GetValueOrDefault(period, -1);
}
