using Cds.Indicators.Dossiers;
using Cds.Indicators.Periods;
using Cds.Indicators.Tests.Support;
using NodaTime;

namespace Cds.Indicators.Tests.Dossiers;

public sealed class DeadlineLawTests
{
    private const int CasesPerWorld = 20;

    [Fact]
    public void A_standing_is_what_walking_minute_by_minute_finds() => ForAll(static c => Same(c.Expected(), c.Policy.Judge(c.Dossier, c.LastDate).Standing, c));

    [Fact]
    public void A_later_end_never_makes_a_standing_better() => ForAll(static c =>
    {
        if (c.Ended is null)
            return;
        DossierStanding before = c.Policy.Judge(c.Dossier, c.LastDate).Standing;
        c.Ended++;
        DossierStanding minute = c.Policy.Judge(c.Dossier, c.LastDate).Standing;
        c.Ended += 7_000;
        DossierStanding days = c.Policy.Judge(c.Dossier, c.LastDate).Standing;
        Assert.True(before <= minute && minute <= days && (before == DossierStanding.Unknown) == (days == DossierStanding.Unknown), $"{before}, {minute}, {days}: {c}");
    });

    [Fact]
    public void A_later_last_day_never_makes_a_standing_better() => ForAll(static c =>
    {
        if (c.Ended is not null || c.Requests.Exists(static r => r.To is null))
            return;
        DossierStanding before = c.Policy.Judge(c.Dossier, c.LastDate).Standing;
        DossierStanding after = c.Policy.Judge(c.Dossier, c.LastDate.PlusDays(1)).Standing;
        Assert.True(before <= after, $"{before}, {after}: {c}");
    });

    [Fact]
    public void Time_of_waiting_that_is_deducted_never_makes_a_standing_worse() => ForAll(static c =>
    {
        if (c.Policy.Supplements.Restarts || c.Requests.Exists(static r => r.To is null))
            return;
        DossierStanding with = c.Policy.Judge(c.Dossier, c.LastDate).Standing;
        DossierStanding without = c.Policy.Judge(c.Dossier with { Supplements = [] }, c.LastDate).Standing;
        Assert.True(with <= without, $"{with}, {without}: {c}");
    });

    [Fact]
    public void A_later_appointment_never_makes_a_standing_worse() => ForAll(static c =>
    {
        if (c.Appointment is null || c.Policy.Supplements.Restarts)
            return;
        DossierStanding before = c.Policy.Judge(c.Dossier, c.LastDate).Standing;
        c.Appointment += 1_000;
        Assert.True(c.Policy.Judge(c.Dossier, c.LastDate).Standing <= before, c.ToString());
    });

    [Fact]
    public void What_is_judged_is_what_is_said() => ForAll(static c =>
    {
        DeadlineJudgement judgement = c.Policy.Judge(c.Dossier, c.LastDate);
        bool late = judgement.Standing is DossierStanding.SettledLate or DossierStanding.InProgressPast;
        if (judgement.Due is { } due)
            Assert.Equal(judgement.EffectiveEnd > due, late);
        Assert.Equal(judgement.Standing == DossierStanding.Unknown, judgement.Reason <= DeadlineReason.AppointmentBeforeRestart);
        Assert.Equal(judgement.Reason == DeadlineReason.Limit, judgement.Start is not null);
        Assert.Equal(judgement.Reason is DeadlineReason.Limit or DeadlineReason.Appointment, judgement.Due is not null);
        Assert.False(judgement.IsWaitingForSupplement && (judgement.IsClosedWithoutSupplement || c.Ended is not null), c.ToString());
        Assert.Equal(judgement.Rules.Length + (judgement.Start is null ? 3 : 4) + (judgement.Deducted > Duration.Zero && judgement.Due is not null ? 1 : 0), judgement.ToString().Split('\n').Length);
    });

    [Fact]
    public void Many_dossiers_are_judged_as_each_alone() => Property.Holds(ClockWorld.Seeds, static seed =>
    {
        ClockWorld world = new(seed);
        DeadlineCase first = new(world);
        DossierTimes[] dossiers = [.. Enumerable.Range(0, CasesPerWorld).Select(_ => new DeadlineCase(world).Dossier)];
        LocalDate lastDay = dossiers.Max(static d => d.Received.Date);
        DossierStanding[] standings = new DossierStanding[dossiers.Length];
        first.Policy.Judge(dossiers, lastDay, standings);
        Assert.Equal(dossiers.Select(d => first.Policy.Judge(d, lastDay).Standing), standings);
    });

    [Fact]
    public void A_calendar_without_the_years_gives_the_same_answer_or_a_clear_refusal() => ForAll(static c =>
    {
        DossierStanding expected = c.Policy.Judge(c.Dossier, c.LastDate).Standing;
        WorkingCalendar empty = WorkingCalendar.Build("trống", [], Moments.Basis);
        DeadlinePolicy policy = c.Policy with { Clock = new WorkingClock(empty, c.Policy.Clock.Hours) };
        try
        {
            Same(expected, policy.Judge(c.Dossier, c.LastDate).Standing, c);
        }
        catch (UnknownCalendarYearException refusal)
        {
            Assert.InRange(refusal.Year, 2030, 2032);
            Assert.Contains("is not a year that the working calendar 'trống' knows", refusal.Message, StringComparison.Ordinal);
        }
    });

    private static void ForAll(Action<DeadlineCase> law) => Property.Holds(ClockWorld.Seeds, seed =>
    {
        ClockWorld world = new(seed);
        for (int i = 0; i < CasesPerWorld; i++)
            law(new DeadlineCase(world));
    });

    private static void Same(DossierStanding expected, DossierStanding found, DeadlineCase c) => Assert.True(expected == found, $"{found} should be {expected}: {c}");
}
