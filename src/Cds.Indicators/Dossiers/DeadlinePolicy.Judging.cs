using System.Buffers;
using Cds.Indicators.Faults;
using Cds.Indicators.Periods;
using NodaTime;

namespace Cds.Indicators.Dossiers;

public sealed partial record DeadlinePolicy
{
    /// <summary>How a dossier stands, and why.</summary>
    /// <param name="dossier">Its times.</param>
    /// <param name="lastDayOfPeriod">The last day of the reporting period, against which a dossier in progress is held. An end that came later is an end all the
    /// same: <see cref="DossierTimes.AsOf"/> forgets it.</param>
    /// <returns>The standing with what it rests on.</returns>
    /// <exception cref="FaultException">The times do not fit each other, or the dossier is in progress and was received after the period; every fault is named.</exception>
    /// <exception cref="UnknownCalendarYearException">A day that has to be judged lies in a year that the working calendar does not know.</exception>
    /// <example><code>policy.Judge(dossier, new LocalDate(2026, 3, 31)).Standing;   // SettledOnTime</code></example>
    public DeadlineJudgement Judge(DossierTimes dossier, LocalDate lastDayOfPeriod)
    {
        LocalDate lastDay = lastDayOfPeriod.WithCalendar(CalendarSystem.Iso);
        FaultCollector faults = new(index: null);
        dossier.Check(lastDay, ref faults);
        faults.ThrowIfAny();
        return JudgementWriter.Of(this, dossier, Find(in dossier, lastDay));
    }

    /// <summary>How many dossiers stand; nothing is allocated for each of them.</summary>
    /// <param name="dossiers">Their times.</param>
    /// <param name="lastDayOfPeriod">The last day of the reporting period, as in <see cref="Judge(DossierTimes, LocalDate)"/>.</param>
    /// <param name="standings">Where the standings go, in the order of the dossiers; as long as they are. It is written only when all are judged.</param>
    /// <exception cref="ArgumentException"><paramref name="standings"/> is shorter or longer than <paramref name="dossiers"/>.</exception>
    /// <exception cref="FaultException">Dossiers have faults; each is named with its place (<c>dossiers[12].Ended</c>).</exception>
    /// <exception cref="UnknownCalendarYearException">A day that has to be judged lies in a year that the working calendar does not know.</exception>
    /// <example><code>policy.Judge(dossiers, new LocalDate(2026, 3, 31), standings);</code></example>
    public void Judge(ReadOnlySpan<DossierTimes> dossiers, LocalDate lastDayOfPeriod, Span<DossierStanding> standings)
    {
        if (standings.Length != dossiers.Length)
            throw new ArgumentException(FormattableString.Invariant($"'{standings.Length}' is no length for the standings of {dossiers.Length} dossiers: each has one. Give {dossiers.Length}."), nameof(standings));
        LocalDate lastDay = lastDayOfPeriod.WithCalendar(CalendarSystem.Iso);
        FaultCollector faults = new(index: null);
        for (int i = 0; i < dossiers.Length; i++)
        {
            faults.Index = i;
            dossiers[i].Check(lastDay, ref faults);
        }

        faults.ThrowIfAny();
        DossierStanding[] found = ArrayPool<DossierStanding>.Shared.Rent(dossiers.Length);
        try
        {
            for (int i = 0; i < dossiers.Length; i++)
                found[i] = Find(in dossiers[i], lastDay).Standing;
            found.AsSpan(0, dossiers.Length).CopyTo(standings);
        }
        finally
        {
            ArrayPool<DossierStanding>.Shared.Return(found);
        }
    }

    private DeadlineFinding Find(in DossierTimes dossier, LocalDate lastDay)
    {
        ReadOnlySpan<SupplementRequest> requests = dossier.Supplements.AsSpan();
        int answered = requests.Length;
        while (answered > 0 && requests[answered - 1].IsOpen)
            answered--;

        // An open request holds the clock unless the dossier was settled in spite of it.
        bool stands = answered < requests.Length && (dossier.Ended is not { } ended || (Supplements.Restarts && ended.How == DossierEnding.Stopped));
        bool isClosed = stands && dossier.Ended is null && Supplements.IsClosed(requests[answered].Requested, lastDay, Clock.Calendar);
        bool isSettled = dossier.Ended is not null || isClosed;
        LocalDateTime end = stands ? requests[answered].Requested : dossier.Ended?.Moment ?? lastDay.AtMidnight();
        DeadlineFinding finding = new(DossierStanding.Unknown, DeadlineReason.NoDeadline)
        {
            End = end,
            EffectiveEnd = end,
            StandsAtRequest = stands,
            IsWaiting = stands && !isSettled,
            IsClosed = isClosed,
            EndsWithPeriod = !stands && dossier.Ended is null,
        };
        if (finding.IsWaiting && requests.Length > Supplements.MostRequestsWhileWaiting)
            return finding with { Standing = DossierStanding.InProgressPast, Reason = DeadlineReason.RepeatedRequests };

        bool restarted = Supplements.Restarts && answered > 0;
        finding = FindDue(in dossier, restarted ? requests[answered - 1].Completed : null, finding);
        if (finding.Due is not { } due)
            return finding;
        if (!Supplements.Restarts && answered > 0)
            finding = Deduct(requests[..answered], finding);
        return finding with { Standing = StandingOf(finding.EffectiveEnd, due, isSettled) };
    }

    /// <summary>The moment at which the dossier is due, and what says so.</summary>
    private DeadlineFinding FindDue(in DossierTimes dossier, LocalDateTime? restarted, DeadlineFinding finding)
    {
        if (dossier.Appointment is { } appointment && !(appointment <= restarted))
            return finding with { Due = appointment, Reason = DeadlineReason.Appointment };
        if (dossier.Limit is not { } limit)
            return dossier.Appointment is null ? finding : finding with { Reason = DeadlineReason.AppointmentBeforeRestart };

        LocalDateTime start = Start.StartOf(restarted ?? dossier.Received, Clock);
        return finding with { Start = start, Due = Counting.DueOf(start, limit, Clock), Reason = DeadlineReason.Limit };
    }

    /// <summary>Takes the time of waiting off the end, as far as it lies between the start of the clock and the end.</summary>
    private DeadlineFinding Deduct(ReadOnlySpan<SupplementRequest> answered, DeadlineFinding finding)
    {
        Duration waited = Duration.Zero;
        foreach (SupplementRequest request in answered)
        {
            LocalDateTime from = finding.Start is { } start && start > request.Requested ? start : request.Requested;
            LocalDateTime completed = request.Completed!.Value;
            waited += Supplements.Measure(from, completed < finding.End ? completed : finding.End, Clock);
        }

        return waited == Duration.Zero ? finding : finding with { Deducted = waited, EffectiveEnd = Supplements.Deduct(finding.End, waited, Clock) };
    }

    private DossierStanding StandingOf(LocalDateTime end, LocalDateTime due, bool isSettled)
    {
        if (!isSettled)
            return end <= due ? DossierStanding.InProgressWithin : DossierStanding.InProgressPast;
        if (end > due)
            return DossierStanding.SettledLate;
        bool early = Early == EarlyBoundary.BeforeDueDay ? end.Date < due.Date : end < due;
        return early ? DossierStanding.SettledEarly : DossierStanding.SettledOnTime;
    }
}
