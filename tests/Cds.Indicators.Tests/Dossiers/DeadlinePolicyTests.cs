using Cds.Indicators.Dossiers;
using Cds.Indicators.Faults;
using Cds.Indicators.Periods;
using Cds.Indicators.Provenance;
using NodaTime;
using static Cds.Indicators.Tests.Dossiers.Moments;

namespace Cds.Indicators.Tests.Dossiers;

public sealed class DeadlinePolicyTests
{
    private static readonly DeadlinePolicy s_766 = DeadlinePolicy.Decision766(Clock, EarlyBoundary.BeforeDueDay);
    private static readonly DeadlinePolicy s_297 = DeadlinePolicy.Decree297(Clock, EarlyBoundary.BeforeDueDay);
    private static readonly DeadlinePolicy s_63 = DeadlinePolicy.Decree63(Clock, EarlyBoundary.BeforeDueDay);

    private static DossierStanding Stands(DeadlinePolicy policy, DossierTimes dossier, string lastDay = "2026-03-31") => policy.Judge(dossier, D(lastDay)).Standing;

    // QĐ 766, 2.1: on time when NgayKetThucXuLy <= NgayHenTra.
    [Theory]
    [InlineData("2026-03-09 17:00", EarlyBoundary.BeforeDueDay, DossierStanding.SettledOnTime)]
    [InlineData("2026-03-09 17:01", EarlyBoundary.BeforeDueDay, DossierStanding.SettledLate)]
    [InlineData("2026-03-09 08:00", EarlyBoundary.BeforeDueDay, DossierStanding.SettledOnTime)]
    [InlineData("2026-03-08 23:59", EarlyBoundary.BeforeDueDay, DossierStanding.SettledEarly)]
    [InlineData("2026-03-09 17:00", EarlyBoundary.BeforeDueMoment, DossierStanding.SettledOnTime)]
    [InlineData("2026-03-09 16:59", EarlyBoundary.BeforeDueMoment, DossierStanding.SettledEarly)]
    [InlineData("2026-03-09 17:01", EarlyBoundary.BeforeDueMoment, DossierStanding.SettledLate)]
    public void An_appointment_decides_to_the_moment(string ended, EarlyBoundary early, DossierStanding expected)
    {
        DossierTimes dossier = Received("2026-03-02 09:00") with { Appointment = T("2026-03-09 17:00"), Limit = ProcessingLimit.WorkingDays(1), Ended = Processed(ended) };
        DeadlineJudgement judgement = DeadlinePolicy.Decision766(Clock, early).Judge(dossier, D("2026-03-31"));
        Assert.Equal((expected, DeadlineReason.Appointment, T("2026-03-09 17:00"), T(ended)), (judgement.Standing, judgement.Reason, judgement.Due, judgement.EffectiveEnd));
        Assert.Null(judgement.Start);
    }

    [Fact]
    public void An_appointment_needs_no_working_calendar() => Assert.Equal(
        DossierStanding.SettledEarly,
        Stands(s_297, Received("2031-03-02 09:00") with { Appointment = T("2031-03-09 17:00"), Ended = Processed("2031-03-04 09:00"), Limit = ProcessingLimit.WorkingDays(5) }));

    // QĐ 766, 2.1: without NgayHenTra on time when end - start - supplement <= the limit of the procedure.
    [Theory]
    [InlineData("2026-03-05 17:00", DossierStanding.SettledOnTime)]
    [InlineData("2026-03-05 17:01", DossierStanding.SettledLate)]
    [InlineData("2026-03-04 17:00", DossierStanding.SettledEarly)]
    public void Without_an_appointment_the_limit_decides(string ended, DossierStanding expected)
    {
        DeadlineJudgement judgement = s_766.Judge(Received("2026-03-02 09:00") with { Limit = ProcessingLimit.WorkingDays(3), Ended = Processed(ended) }, D("2026-03-31"));
        Assert.Equal((expected, DeadlineReason.Limit, T("2026-03-02 09:00"), T("2026-03-05 17:00")), (judgement.Standing, judgement.Reason, judgement.Start, judgement.Due));
    }

    [Fact]
    public void With_neither_appointment_nor_limit_nothing_is_judged()
    {
        DeadlineJudgement judgement = s_766.Judge(Received("2026-03-02 09:00") with { Ended = Processed("2026-03-02 10:00"), Supplements = [Asked("2026-03-02 09:10", "2026-03-02 09:20")] }, D("2026-03-31"));
        Assert.Equal((DossierStanding.Unknown, DeadlineReason.NoDeadline), (judgement.Standing, judgement.Reason));
        Assert.Null(judgement.Due);
        Assert.Empty(judgement.Rules);
        Assert.Equal(DossierStanding.Unknown, Stands(s_297, Received("2026-03-02 09:00")));
    }

    // QĐ 766, 2.1: not finished, the end is the last day of the reporting period.
    [Theory]
    [InlineData("2026-03-04", DossierStanding.InProgressWithin)]
    [InlineData("2026-03-05", DossierStanding.InProgressWithin)]
    [InlineData("2026-03-06", DossierStanding.InProgressPast)]
    public void A_dossier_in_progress_is_held_against_the_last_day_of_the_period(string lastDay, DossierStanding expected)
    {
        Assert.Equal(expected, Stands(s_766, Received("2026-03-02 09:00") with { Limit = ProcessingLimit.WorkingDays(3) }, lastDay));
        Assert.Equal(expected, Stands(s_766, Received("2026-03-02 09:00") with { Appointment = T("2026-03-05 09:00") }, lastDay));
    }

    [Fact]
    public void An_end_after_the_period_counts_unless_it_is_forgotten()
    {
        DossierTimes dossier = Received("2026-03-02 09:00") with { Appointment = T("2026-04-01 17:00"), Ended = Processed("2026-04-09 09:00") };
        Assert.Equal(DossierStanding.SettledLate, Stands(s_766, dossier));
        Assert.Equal(DossierStanding.InProgressWithin, Stands(s_766, dossier.AsOf(D("2026-03-31"))));
    }

    // QĐ 766, 2.1: supplement time (Yêu cầu bổ sung to hoàn thành bổ sung) is deducted from the end time.
    [Fact]
    public void Elapsed_time_of_waiting_is_deducted_from_the_end()
    {
        DossierTimes dossier = Received("2026-03-02 09:00") with { Appointment = T("2026-03-09 17:00"), Supplements = [Asked("2026-03-03 10:00", "2026-03-05 10:00")] };
        DeadlineJudgement judgement = s_766.Judge(dossier with { Ended = Processed("2026-03-11 17:00") }, D("2026-03-31"));
        Assert.Equal((DossierStanding.SettledOnTime, T("2026-03-09 17:00"), Duration.FromHours(48)), (judgement.Standing, judgement.EffectiveEnd, judgement.Deducted));
        Assert.Equal(DossierStanding.SettledLate, Stands(s_766, dossier with { Ended = Processed("2026-03-11 17:01") }));
        Assert.Equal(DossierStanding.InProgressWithin, Stands(s_766, dossier, "2026-03-11"));
        Assert.Equal(DossierStanding.InProgressPast, Stands(s_766, dossier, "2026-03-12"));
    }

    [Fact]
    public void Working_time_of_waiting_is_less_over_a_weekend()
    {
        DossierTimes dossier = Received("2026-03-02 09:00") with
        {
            Appointment = T("2026-03-09 17:00"),
            Supplements = [Asked("2026-03-06 16:00", "2026-03-09 09:00")],
            Ended = Processed("2026-03-10 10:00"),
        };
        DeadlineJudgement elapsed = s_766.Judge(dossier, D("2026-03-31"));
        DeadlineJudgement working = (s_766 with { Supplements = SupplementRule.Deducted(Basis, WaitingTime.Working) }).Judge(dossier, D("2026-03-31"));
        Assert.Equal((T("2026-03-07 17:00"), Duration.FromHours(65), DossierStanding.SettledEarly), (elapsed.EffectiveEnd, elapsed.Deducted, elapsed.Standing));
        Assert.Equal((T("2026-03-10 08:00"), Duration.FromHours(2), DossierStanding.SettledLate), (working.EffectiveEnd, working.Deducted, working.Standing));
    }

    [Fact]
    public void Waiting_before_the_clock_starts_is_not_deducted_from_a_limit()
    {
        DossierTimes dossier = Received("2026-03-02 15:30") with
        {
            Limit = ProcessingLimit.WorkingDays(1),
            Supplements = [Asked("2026-03-02 16:00", "2026-03-03 09:00")],
            Ended = Processed("2026-03-04 18:00"),
        };
        DeadlineJudgement judgement = s_63.Judge(dossier, D("2026-03-31"));
        Assert.Equal((T("2026-03-03 08:00"), T("2026-03-04 17:00"), Duration.FromHours(1), T("2026-03-04 17:00")), (judgement.Start, judgement.Due, judgement.Deducted, judgement.EffectiveEnd));
        Assert.Equal(DossierStanding.SettledOnTime, judgement.Standing);
    }

    // QĐ 766, 2.1: waiting for a supplement, the request is the end; more than one request is late.
    [Fact]
    public void A_dossier_that_waits_is_held_against_the_request()
    {
        DossierTimes dossier = Received("2026-03-02 09:00") with { Appointment = T("2026-03-04 17:00"), Supplements = [Asked("2026-03-04 17:00")] };
        DeadlineJudgement judgement = s_766.Judge(dossier, D("2026-03-31"));
        Assert.Equal((DossierStanding.InProgressWithin, T("2026-03-04 17:00"), true), (judgement.Standing, judgement.EffectiveEnd, judgement.IsWaitingForSupplement));
        Assert.Equal(DossierStanding.InProgressPast, Stands(s_766, dossier with { Supplements = [Asked("2026-03-04 17:01")] }));
    }

    [Fact]
    public void A_dossier_that_waits_after_more_than_one_request_is_late()
    {
        DossierTimes dossier = Received("2026-03-02 09:00") with { Appointment = T("2026-03-31 17:00") };
        foreach (DossierTimes repeated in new[]
        {
            dossier with { Supplements = [Asked("2026-03-03 09:00", "2026-03-04 09:00"), Asked("2026-03-05 09:00")] },
            dossier with { Supplements = [Asked("2026-03-03 09:00"), Asked("2026-03-05 09:00")] },
        })
        {
            DeadlineJudgement judgement = s_766.Judge(repeated, D("2026-03-31"));
            Assert.Equal((DossierStanding.InProgressPast, DeadlineReason.RepeatedRequests, true), (judgement.Standing, judgement.Reason, judgement.IsWaitingForSupplement));
            Assert.Equal(DossierStanding.InProgressWithin, Stands(s_297, repeated, "2026-03-10"));
        }

        Assert.Equal(DossierStanding.SettledEarly, Stands(s_766, dossier with { Supplements = [Asked("2026-03-03 09:00", "2026-03-04 09:00"), Asked("2026-03-05 09:00", "2026-03-06 09:00")], Ended = Processed("2026-03-09 09:00") }));
    }

    [Fact]
    public void An_open_request_of_a_dossier_that_ended_is_not_deducted() => Assert.Equal(
        DossierStanding.SettledLate,
        Stands(s_766, Received("2026-03-02 09:00") with { Appointment = T("2026-03-04 17:00"), Supplements = [Asked("2026-03-03 09:00")], Ended = new DossierEnd(T("2026-03-05 09:00"), DossierEnding.Stopped) }));

    // NĐ 297/2025/NĐ-CP, Điều 6 khoản 4 điểm a: the clock begins again after the full dossier; QĐ 766 deducts instead.
    [Fact]
    public void After_a_supplement_the_clock_begins_again_by_297_and_does_not_by_766()
    {
        DossierTimes dossier = Received("2026-03-02 09:00") with
        {
            Limit = ProcessingLimit.WorkingDays(3),
            Supplements = [Asked("2026-03-03 10:00", "2026-03-09 10:00")],
            Ended = Processed("2026-03-12 16:00"),
        };
        DeadlineJudgement again = s_297.Judge(dossier, D("2026-03-31"));
        Assert.Equal((DossierStanding.SettledOnTime, T("2026-03-09 10:00"), T("2026-03-12 17:00"), Duration.Zero), (again.Standing, again.Start, again.Due, again.Deducted));
        DeadlineJudgement deducted = s_766.Judge(dossier, D("2026-03-31"));
        Assert.Equal((DossierStanding.SettledLate, T("2026-03-05 17:00"), T("2026-03-06 16:00")), (deducted.Standing, deducted.Due, deducted.EffectiveEnd));
        Assert.Equal(T("2026-03-13 17:00"), s_297.Judge(dossier with { Supplements = [Asked("2026-03-03 10:00", "2026-03-09 16:00")] }, D("2026-03-31")).Due);
    }

    [Fact]
    public void An_appointment_made_before_the_clock_began_again_binds_no_more()
    {
        DossierTimes dossier = Received("2026-03-02 09:00") with
        {
            Appointment = T("2026-03-09 10:00"),
            Supplements = [Asked("2026-03-03 10:00", "2026-03-09 10:00")],
            Ended = Processed("2026-03-12 16:00"),
        };
        DeadlineJudgement judgement = s_297.Judge(dossier, D("2026-03-31"));
        Assert.Equal((DossierStanding.Unknown, DeadlineReason.AppointmentBeforeRestart), (judgement.Standing, judgement.Reason));
        Assert.Equal(DeadlineReason.Limit, s_297.Judge(dossier with { Limit = ProcessingLimit.WorkingDays(3) }, D("2026-03-31")).Reason);
        Assert.Equal(DossierStanding.SettledOnTime, Stands(s_297, dossier with { Appointment = T("2026-03-12 17:00") }));
        Assert.Equal(DossierStanding.SettledEarly, Stands(s_766, dossier));
    }

    // NĐ 297/2025/NĐ-CP, Điều 6 khoản 4 điểm a: closed after 15 working days; from 3 March 2026 the fifteenth is 24 March.
    [Fact]
    public void A_dossier_is_closed_after_15_working_days_without_a_supplement()
    {
        DossierTimes dossier = Received("2026-03-02 09:00") with { Limit = ProcessingLimit.WorkingDays(3), Supplements = [Asked("2026-03-03 10:00"), Asked("2026-03-10 10:00")] };
        DeadlineJudgement waits = s_297.Judge(dossier, D("2026-03-24"));
        Assert.Equal((DossierStanding.InProgressWithin, true, false), (waits.Standing, waits.IsWaitingForSupplement, waits.IsClosedWithoutSupplement));
        DeadlineJudgement closed = s_297.Judge(dossier, D("2026-03-25"));
        Assert.Equal((DossierStanding.SettledEarly, false, true, T("2026-03-03 10:00")), (closed.Standing, closed.IsWaitingForSupplement, closed.IsClosedWithoutSupplement, closed.EffectiveEnd));
        Assert.Equal(DossierStanding.SettledLate, Stands(s_297, dossier with { Supplements = [Asked("2026-03-06 10:00")] }));
    }

    [Fact]
    public void A_dossier_stopped_for_want_of_a_supplement_is_held_against_the_request_by_297_alone()
    {
        DossierTimes dossier = Received("2026-03-02 09:00") with
        {
            Limit = ProcessingLimit.WorkingDays(3),
            Supplements = [Asked("2026-03-03 10:00")],
            Ended = new DossierEnd(T("2026-03-30 10:00"), DossierEnding.Stopped),
        };
        Assert.Equal((DossierStanding.SettledEarly, T("2026-03-03 10:00")), (s_297.Judge(dossier, D("2026-03-31")).Standing, s_297.Judge(dossier, D("2026-03-31")).EffectiveEnd));
        Assert.Equal(DossierStanding.SettledLate, Stands(s_766, dossier));
        Assert.Equal(DossierStanding.SettledLate, Stands(s_297, dossier with { Ended = Processed("2026-03-30 10:00") }));
    }

    // NĐ 297/2025/NĐ-CP, Điều 6 khoản 3, and NĐ 63/2024/NĐ-CP, Điều 7 khoản 2.
    [Theory]
    [InlineData("2026-03-02 15:00", "2026-03-03 17:00", "2026-03-03 17:00")]
    [InlineData("2026-03-02 15:01", "2026-03-04 17:00", "2026-03-03 17:00")]
    [InlineData("2026-03-02 16:00", "2026-03-04 17:00", "2026-03-04 17:00")]
    [InlineData("2026-03-07 09:00", "2026-03-10 17:00", "2026-03-10 17:00")]
    [InlineData("2026-02-13 16:30", "2026-02-24 17:00", "2026-02-24 17:00")]
    public void Late_reception_counts_from_the_next_working_day(string received, string due63, string due297)
    {
        DossierTimes dossier = Received(received) with { Limit = ProcessingLimit.WorkingDays(1) };
        Assert.Equal((T(due63), T(due297)), (s_63.Judge(dossier, D("2026-03-31")).Due!.Value, s_297.Judge(dossier, D("2026-03-31")).Due!.Value));
    }

    [Fact]
    public void Each_part_cites_its_source_and_how_well_it_is_known()
    {
        Assert.Equal(
            ["766/QĐ-TTg S", "766/QĐ-TTg S", "297/2025/NĐ-CP Q", "Bộ luật Dân sự 2015 R", "Bộ luật Dân sự 2015 Q", "Giờ hành chính (ví dụ) R", "297/2025/NĐ-CP Q", "Chưa tìm thấy văn bản quy định X"],
            s_297.Rules.Select(static rule => $"{rule.Basis.Document} {rule.Basis.Confidence.ToTag()}"));
        Assert.Equal(("63/2024/NĐ-CP", Confidence.Official), (s_63.Start.Rule.Basis.Document, s_63.Start.Rule.Basis.Confidence));
        Assert.Equal(("766/QĐ-TTg", Confidence.Secondary), (s_63.Supplements.Rule.Basis.Document, s_63.Supplements.Rule.Basis.Confidence));
        Assert.Equal("NĐ 63/2024/NĐ-CP", s_63.ToString());
        Assert.Equal(s_766, s_766 with { });
    }

    [Fact]
    public void Policies_and_dossiers_that_cannot_be_are_refused()
    {
        Assert.Throws<ArgumentNullException>(static () => DeadlinePolicy.Decision766(null!, EarlyBoundary.BeforeDueDay));
        Assert.Throws<ArgumentOutOfRangeException>(static () => DeadlinePolicy.Decision766(Clock, (EarlyBoundary)2));
        Assert.Throws<ArgumentException>(static () => s_766 with { Name = " " });
        Assert.Throws<ArgumentNullException>(static () => s_766 with { Start = null! });
        Assert.Throws<ArgumentNullException>(static () => s_766 with { Counting = null! });
        Assert.Throws<ArgumentNullException>(static () => s_766 with { Supplements = null! });
        Assert.Throws<ArgumentNullException>(static () => s_766 with { Evaluation = null! });
        Assert.Equal(
            "Received: '2026-04-01T00:00:00': the dossier was received after the last day of the period (2026-03-31). Leave it out, or give the period in which it is judged.",
            Assert.Throws<FaultException>(static () => Stands(s_766, Received("2026-04-01 00:00"))).Message);
        Assert.Equal(DossierStanding.SettledEarly, Stands(s_766, Received("2026-04-01 00:00") with { Appointment = T("2026-04-03 00:00"), Ended = Processed("2026-04-01 09:00") }));
    }

    [Fact]
    public void A_year_that_the_calendar_does_not_know_is_refused() => Assert.Equal(
        2027,
        Assert.Throws<UnknownCalendarYearException>(static () => Stands(s_766, Received("2026-12-29 09:00") with { Limit = ProcessingLimit.WorkingDays(5) }, "2026-12-31")).Year);
}
