using System.Collections.Immutable;
using Cds.Indicators.Areas;
using Cds.Indicators.Periods;

namespace Cds.Indicators.Aggregation.Evaluation;

/// <summary>On which levels and in which periods a subject is reported. Compared by what it holds.</summary>
/// <param name="Levels">The levels of the units that report; without those of units that have no parts and so report in the place of narrower ones.</param>
/// <param name="AllLevels">The levels of all units that report.</param>
/// <param name="Periods">The periods.</param>
internal sealed record SourceShape(ImmutableArray<AreaLevel> Levels, ImmutableArray<AreaLevel> AllLevels, ImmutableArray<Period> Periods)
{
    public static SourceShape Empty { get; } = new([], [], []);

    public bool IsEmpty => Levels.IsEmpty;

    public ImmutableArray<PeriodKind> Kinds { get; } = [.. Periods.Select(period => period.Kind).Distinct().Order()];

    public bool Equals(SourceShape? other) => ReferenceEquals(this, other) || (other is not null
        && Levels.AsSpan().SequenceEqual(other.Levels.AsSpan())
        && AllLevels.AsSpan().SequenceEqual(other.AllLevels.AsSpan())
        && Periods.AsSpan().SequenceEqual(other.Periods.AsSpan()));

    public override int GetHashCode() => HashCode.Combine(AllLevels.Length, Periods.Length, Periods.IsEmpty ? default : Periods[0]);
}
