using System.Linq.Expressions;

namespace Cds.Indicators.Dossiers;

/// <summary>When a dossier is received, settled, in progress and late: what differs between the ways to judge it.</summary>
internal sealed class DossierConditions
{
    private DossierConditions()
    {
    }

    public required string Name { get; init; }

    public required Expression<Func<Dossier, bool>> Received { get; init; }

    public required Expression<Func<Dossier, bool>> Settled { get; init; }

    public required Expression<Func<Dossier, bool>> InProgress { get; init; }

    // Among the settled.
    public required Expression<Func<Dossier, bool>> Early { get; init; }

    public required Expression<Func<Dossier, bool>> WhenDue { get; init; }

    public required Expression<Func<Dossier, bool>> Late { get; init; }

    public required Expression<Func<Dossier, bool>> OnTime { get; init; }

    // Among those in progress.
    public required Expression<Func<Dossier, bool>> Within { get; init; }

    public required Expression<Func<Dossier, bool>> Past { get; init; }

    // Among the received, which are settled or in progress.
    public required Expression<Func<Dossier, bool>> OnTimeOrWithin { get; init; }

    public required Expression<Func<Dossier, bool>> NotJudged { get; init; }

    public required Expression<Func<Dossier, bool>> WithoutObjection { get; init; }

    /// <summary>
    /// By the standing; where there is none, by whether there is an end. A settled dossier without a day of its end, or one in progress without a day of
    /// reception, is counted, so that the tally refuses it instead of passing over it.
    /// </summary>
    public static DossierConditions ByStanding() => new()
    {
        Name = "by standing",
        Received = d => d.ReceivedOn != null,
        Settled = d => d.Standing == DossierStanding.SettledEarly || d.Standing == DossierStanding.SettledOnTime || d.Standing == DossierStanding.SettledLate
            || (d.Standing == DossierStanding.Unknown && d.EndedOn != null),
        InProgress = d => d.Standing == DossierStanding.InProgressWithin || d.Standing == DossierStanding.InProgressPast
            || (d.Standing == DossierStanding.Unknown && d.EndedOn == null && d.ReceivedOn != null),
        Early = d => d.Standing == DossierStanding.SettledEarly,
        WhenDue = d => d.Standing == DossierStanding.SettledOnTime,
        Late = d => d.Standing == DossierStanding.SettledLate,
        OnTime = d => d.Standing == DossierStanding.SettledEarly || d.Standing == DossierStanding.SettledOnTime,
        Within = d => d.Standing == DossierStanding.InProgressWithin,
        Past = d => d.Standing == DossierStanding.InProgressPast,
        OnTimeOrWithin = d => d.Standing == DossierStanding.SettledEarly || d.Standing == DossierStanding.SettledOnTime || d.Standing == DossierStanding.InProgressWithin,
        NotJudged = d => d.Standing == DossierStanding.Unknown,
        WithoutObjection = d => d.Standing != DossierStanding.SettledLate && d.Standing != DossierStanding.InProgressPast
            && d.Rating != DossierRating.Dissatisfied && !d.HasComplaint,
    };

    /// <summary>
    /// By the days as they were known at the end of a day. Nothing is negated that may be null: a database does not know whether a missing day is late, and
    /// says "no" to that and to its opposite.
    /// </summary>
    public static DossierConditions ByAppointment(DateOnly asOf) => new()
    {
        Name = FormattableString.Invariant($"by appointment as of {asOf:yyyy-MM-dd}"),
        Received = d => d.ReceivedOn <= asOf,
        Settled = d => d.EndedOn <= asOf,
        InProgress = d => d.ReceivedOn <= asOf && (d.EndedOn == null || d.EndedOn > asOf),
        Early = d => d.EndedOn < d.DueOn,
        WhenDue = d => d.EndedOn == d.DueOn,
        Late = d => d.EndedOn > d.DueOn,
        OnTime = d => d.EndedOn <= d.DueOn,
        Within = d => d.DueOn >= asOf,
        Past = d => d.DueOn < asOf,
        OnTimeOrWithin = d => d.EndedOn <= asOf ? d.EndedOn <= d.DueOn : d.DueOn >= asOf,
        NotJudged = d => d.DueOn == null,
        WithoutObjection = d => (d.DueOn == null || (d.EndedOn <= asOf ? d.EndedOn <= d.DueOn : d.DueOn >= asOf))
            && d.Rating != DossierRating.Dissatisfied && !d.HasComplaint,
    };
}
