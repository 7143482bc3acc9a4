using System.Collections.Immutable;
using Cds.Indicators.Areas;
using Cds.Indicators.Indicators;
using Cds.Indicators.Observations;
using Cds.Indicators.Periods;
using NodaTime;
using Period = Cds.Indicators.Periods.Period;

namespace Cds.Indicators.Aggregation.Evaluation;

/// <summary>Everything that a roll-up was asked, as it was asked.</summary>
internal sealed record RollupQuestion(AreaRegistry Areas, ObservationSet? Observations, ImmutableArray<Subject> Subjects)
{
    public AreaLevel? ToLevel { get; init; }

    public ImmutableArray<AreaGroup> ToGroups { get; init; } = [];

    public ImmutableArray<Area> ToAreas { get; init; } = [];

    public bool ToEverything { get; init; }

    public PeriodKind? PerKind { get; init; }

    public ReportingCalendar? PerCalendar { get; init; }

    public ImmutableArray<Period> Over { get; init; } = [];

    public Period? During { get; init; }

    public AreaView View { get; init; }

    public LocalDate ViewDate { get; init; }

    public Restatement? Restatement { get; init; }

    public AreaLevel? ReportedBy { get; init; }

    public PeriodKind? ReportedEvery { get; init; }

    public bool OwnValues { get; init; }

    public MissingPolicy Missing { get; init; }

    /// <summary>How many days before the end of the asked period the last value of a stock may lie; null where it must lie inside.</summary>
    public int? CarriedDays { get; init; }

    public Measure? Weight { get; init; }

    public bool SuppressedIsMissing { get; init; }
}
