using Cds.Indicators.Dossiers;
using Cds.Indicators.Faults;
using Cds.Indicators.Periods;
using Cds.Indicators.Tests.Support;
using static Cds.Indicators.Tests.Dossiers.Moments;

namespace Cds.Indicators.Tests.Dossiers;

public sealed class JudgingManyTests
{
    private static readonly DeadlinePolicy s_policy = DeadlinePolicy.Decision766(Clock, EarlyBoundary.BeforeDueDay);

    private static readonly DossierTimes[] s_dossiers =
    [
        Received("2026-03-02 09:00") with { Appointment = T("2026-03-09 17:00"), Ended = Processed("2026-03-09 10:00") },
        Received("2026-03-02 09:00") with { Limit = ProcessingLimit.WorkingDays(3), Ended = Processed("2026-03-09 10:00"), Supplements = [Asked("2026-03-03 09:00", "2026-03-08 09:00")] },
        Received("2026-03-02 09:00") with { Limit = ProcessingLimit.WorkingHours(8) },
        Received("2026-03-02 09:00"),
        Received("2026-03-30 09:00") with { Limit = ProcessingLimit.CalendarDays(30), Supplements = [Asked("2026-03-30 10:00")] },
        Received("2026-03-02 09:00") with { Appointment = T("2026-03-09 17:00"), Ended = Processed("2026-03-10 10:00") },
    ];

    [Fact]
    public void Standings_come_in_the_order_of_the_dossiers()
    {
        DossierStanding[] standings = new DossierStanding[s_dossiers.Length];
        s_policy.Judge(s_dossiers, D("2026-03-31"), standings);
        Assert.Equal(
            [DossierStanding.SettledOnTime, DossierStanding.SettledEarly, DossierStanding.InProgressPast, DossierStanding.Unknown, DossierStanding.InProgressWithin, DossierStanding.SettledLate],
            standings);
        s_policy.Judge([], D("2026-03-31"), []);
    }

    [Fact]
    public void Nothing_is_allocated_for_a_dossier()
    {
        DossierTimes[] dossiers = [.. Enumerable.Repeat(s_dossiers, 10).SelectMany(static d => d)];
        DossierStanding[] standings = new DossierStanding[dossiers.Length];
        DeadlinePolicy working = s_policy with { Supplements = SupplementRule.Deducted(Basis, WaitingTime.Working, mostRequestsWhileWaiting: 1) };
        DeadlinePolicy again = DeadlinePolicy.Decree297(Clock, EarlyBoundary.BeforeDueMoment);
        Allocations.None(() =>
        {
            s_policy.Judge(dossiers, D2026, standings);
            working.Judge(dossiers, D2026, standings);
            again.Judge(dossiers, D2026, standings);
        });
    }

    [Fact]
    public void Every_fault_is_named_with_its_dossier_and_nothing_is_written()
    {
        DossierTimes[] dossiers = [.. s_dossiers, default, Received("2026-05-01 09:00"), Received("2026-03-03 09:00") with { Ended = Processed("2026-03-02 09:00") }];
        DossierStanding[] standings = [.. Enumerable.Repeat(DossierStanding.SettledLate, dossiers.Length)];
        Assert.Equal(
            [
                "dossiers[6].Received: '0001-01-01T00:00:00': the time is not in the years 1900 to 2999. Correct it; where it is missing, leave it out.",
                "dossiers[7].Received: '2026-05-01T09:00:00': the dossier was received after the last day of the period (2026-03-31). Leave it out, or give the period in which it is judged.",
                "dossiers[8].Ended: '2026-03-02T09:00:00': the dossier ended before its reception (2026-03-03T09:00:00). Correct one of them.",
            ],
            Assert.Throws<FaultException>(() => s_policy.Judge(dossiers, D2026, standings)).Faults.Select(static fault => fault.ToString()));
        Assert.All(standings, static standing => Assert.Equal(DossierStanding.SettledLate, standing));
    }

    [Fact]
    public void An_unknown_year_in_the_middle_leaves_nothing_half_done()
    {
        DossierTimes[] dossiers = [s_dossiers[2], Received("2026-12-30 09:00") with { Limit = ProcessingLimit.WorkingDays(5), Ended = Processed("2026-12-31 09:00") }, s_dossiers[0]];
        DossierStanding[] standings = [DossierStanding.SettledLate, DossierStanding.SettledLate, DossierStanding.SettledLate];
        UnknownCalendarYearException refusal = Assert.Throws<UnknownCalendarYearException>(() => s_policy.Judge(dossiers, D2026, standings));
        Assert.Equal(2027, refusal.Year);
        Assert.Equal([DossierStanding.SettledLate, DossierStanding.SettledLate, DossierStanding.SettledLate], standings);
    }

    [Fact]
    public void There_is_one_place_for_each_standing() => Assert.Equal(
        "'5' is no length for the standings of 6 dossiers: each has one. Give 6. (Parameter 'standings')",
        Assert.Throws<ArgumentException>(static () => s_policy.Judge(s_dossiers, D2026, new DossierStanding[5])).Message);

    private static NodaTime.LocalDate D2026 => new(2026, 3, 31);
}
