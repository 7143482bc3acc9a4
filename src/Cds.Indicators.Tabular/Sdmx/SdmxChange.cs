using System.Collections.Immutable;
using Cds.Indicators.Areas;
using Cds.Indicators.Faults;
using Cds.Indicators.Observations;
using Cds.Indicators.Periods;

namespace Cds.Indicators.Tabular.Sdmx;

/// <summary>What one row changes. A key part that is null, or default for areas, stands for all; a part of the content that is null was not given.</summary>
internal sealed record SdmxChange
{
    public required SdmxAction Action { get; init; }

    public Subject? Subject { get; init; }

    /// <summary>The unit; several where a code without a period was the code of several units.</summary>
    public ImmutableArray<Area> Areas { get; init; }

    public Period? Period { get; init; }

    /// <summary>The kind of periods that are deleted, where only the frequency is given.</summary>
    public PeriodKind? Kind { get; init; }

    /// <summary>The value; in a row that deletes, <see cref="ObservedValue.Missing"/> where it is marked.</summary>
    public ObservedValue? Value { get; init; }

    public ObservationStatus? Status { get; init; }

    public bool HasSource { get; init; }

    public string? Source { get; init; }

    /// <summary>Whether a row that deletes marks some component, and so leaves the observation there.</summary>
    public bool IsPartial { get; init; }

    public required FaultPlace Place { get; init; }

    /// <summary>Whether nothing but the key was given.</summary>
    public bool IsEmpty => Value is null && Status is null && !HasSource;

    public bool Matches(in Observation observation) =>
        (Subject is not { } subject || SdmxMerge.Stored(subject) == observation.Subject)
        && (Areas.IsDefault || Areas.Contains(observation.Area))
        && (Period is not { } period || period == observation.Period)
        && (Kind is not { } kind || kind == observation.Period.Kind);
}
