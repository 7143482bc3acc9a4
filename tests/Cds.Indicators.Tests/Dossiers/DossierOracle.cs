using Cds.Indicators.Dossiers;

namespace Cds.Indicators.Tests.Dossiers;

/// <summary>
/// The rates counted slowly from the words of their sources: first what is known of a dossier, then whether it counts. It asks nothing of the definitions.
/// </summary>
internal sealed class DossierOracle
{
    private enum Course
    {
        NotThere,
        Settled,
        InProgress,
    }

    private enum Delay
    {
        NotKnown,
        Before,
        OnTheDay,
        After,
    }

    private readonly Func<Dossier, (Course Course, Delay Delay, bool IsReceived)> _judge;

    private DossierOracle(Func<Dossier, (Course Course, Delay Delay, bool IsReceived)> judge) => _judge = judge;

    public static DossierOracle ByAppointment(DateOnly asOf) => new(dossier =>
    {
        DateOnly? ended = dossier.EndedOn is { } day && day.DayNumber <= asOf.DayNumber ? day : null;
        bool isReceived = dossier.ReceivedOn is { } received && received.DayNumber <= asOf.DayNumber;
        Course course = ended is not null ? Course.Settled : isReceived ? Course.InProgress : Course.NotThere;
        Delay delay = dossier.DueOn is not { } due ? Delay.NotKnown : ((ended ?? asOf).DayNumber - due.DayNumber) switch
        {
            < 0 => Delay.Before,
            0 => Delay.OnTheDay,
            > 0 => Delay.After,
        };
        return (course, delay, isReceived);
    });

    public static DossierOracle ByStanding() => new(static dossier =>
    {
        bool isReceived = dossier.ReceivedOn.HasValue;
        (Course course, Delay delay) = dossier.Standing switch
        {
            DossierStanding.SettledEarly => (Course.Settled, Delay.Before),
            DossierStanding.SettledOnTime => (Course.Settled, Delay.OnTheDay),
            DossierStanding.SettledLate => (Course.Settled, Delay.After),
            DossierStanding.InProgressWithin => (Course.InProgress, Delay.Before),
            DossierStanding.InProgressPast => (Course.InProgress, Delay.After),
            _ => (dossier.EndedOn.HasValue ? Course.Settled : isReceived ? Course.InProgress : Course.NotThere, Delay.NotKnown),
        };
        return (course, delay, isReceived);
    });

    /// <summary>Whether a dossier is in the numerator and in the denominator of a rate, and the day that decides; a single number has no denominator.</summary>
    public (bool Numerator, bool Denominator, DateOnly? Day) Judge(string code, Dossier dossier)
    {
        (Course course, Delay delay, bool isReceived) = _judge(dossier);
        bool isSettled = course == Course.Settled;
        bool isLate = delay == Delay.After;
        bool isPromised = delay is Delay.Before or Delay.OnTheDay;
        bool isRated = dossier.Rating is DossierRating.Satisfied or DossierRating.Neutral or DossierRating.Dissatisfied;
        bool isResultThere = dossier.IsPaperDue ? dossier.HasElectronicResult : true;
        bool isPaid = dossier.Fee > 0 ? dossier.IsPaidOnNationalPortal : true;
        bool hadContact = new[] { dossier.HasVisitInPerson, dossier.HasPaperSubmitted, dossier.HasOnSiteCheck }.Contains(true);
        bool isElectronic = new[] { dossier.IsSubmittedOnline, dossier.IsProcessedElectronically, dossier.HasElectronicResult, dossier.IsResultReturnedOnline }.All(static fact => fact);

        return code switch
        {
            "dossier.received" => (isReceived, false, dossier.ReceivedOn),
            "dossier.settled" => (isSettled, false, dossier.EndedOn),
            "dossier.settled-early" => Ended(true, delay == Delay.Before),
            "dossier.settled-when-due" => Ended(true, delay == Delay.OnTheDay),
            "dossier.settled-late" => Ended(true, isLate),
            "dossier.on-time" => Ended(true, isPromised),
            "dossier.in-progress" => (course == Course.InProgress, false, dossier.ReceivedOn),
            "dossier.in-progress-within" => (course == Course.InProgress && isPromised, course == Course.InProgress, dossier.ReceivedOn),
            "dossier.in-progress-past" => (course == Course.InProgress && isLate, course == Course.InProgress, dossier.ReceivedOn),
            "dossier.on-time-or-within" => Received(true, isPromised),
            "dossier.not-judged" => Received(true, delay == Delay.NotKnown),
            "dossier.received-online" => Received(true, dossier.IsSubmittedOnline),
            "dossier.online-of-received" => Received(true, dossier.IsSubmittedOnline && isResultThere),
            "dossier.fully-online-of-eligible" => Received(dossier.IsEligibleForFullyOnline, dossier.IsThroughFullyOnlineService),
            "dossier.fully-online-of-settled" => Ended(true, isElectronic && isPaid && !hadContact),
            "dossier.paid-online" => Received(dossier.Fee > 0, dossier.IsPaidOnline),
            "dossier.digitised-on-reception" => Received(true, dossier.IsDigitisedOnReception),
            "dossier.components-and-results-digitised" => Received(true, dossier.HasDigitalComponents && isResultThere),
            "dossier.results-digitised" => Ended(true, dossier.IsResultDigitised),
            "dossier.electronic-result" => Received(dossier.IsPaperDue, dossier.HasElectronicResult),
            "dossier.electronic-result-of-settled" => Ended(dossier.IsPaperDue, dossier.HasElectronicResult),
            "dossier.data-reused" => Received(true, dossier.HasReusedComponents),
            "satisfaction.people-and-businesses" => Received(isRated, dossier.Rating == DossierRating.Satisfied),
            "satisfaction.online-services" => Received(isRated && dossier.IsSubmittedOnline, dossier.Rating == DossierRating.Satisfied),
            "satisfaction.reception-and-settlement" => Received(true, !(isLate || dossier.HasComplaint || dossier.Rating == DossierRating.Dissatisfied)),
            _ => throw new ArgumentOutOfRangeException(nameof(code), code, "No such rate."),
        };

        (bool Numerator, bool Denominator, DateOnly? Day) Received(bool among, bool counts) => (isReceived && among && counts, isReceived && among, dossier.ReceivedOn);

        (bool Numerator, bool Denominator, DateOnly? Day) Ended(bool among, bool counts) => (isSettled && among && counts, isSettled && among, dossier.EndedOn);
    }
}
