using NodaTime;

namespace Cds.Indicators.Dossiers;

/// <summary>What was found about one dossier, before it is put into words.</summary>
internal readonly record struct DeadlineFinding(DossierStanding Standing, DeadlineReason Reason)
{
    public LocalDateTime? Start { get; init; }

    public LocalDateTime? Due { get; init; }

    public required LocalDateTime End { get; init; }

    public required LocalDateTime EffectiveEnd { get; init; }

    public Duration Deducted { get; init; }

    /// <summary>Whether the clock stands still at a request, so that the end is that request.</summary>
    public bool StandsAtRequest { get; init; }

    public bool IsWaiting { get; init; }

    public bool IsClosed { get; init; }

    /// <summary>Whether the end is the last day of the period, because there is no other.</summary>
    public bool EndsWithPeriod { get; init; }
}
