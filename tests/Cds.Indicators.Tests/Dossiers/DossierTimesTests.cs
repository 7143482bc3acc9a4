using System.Collections.Immutable;
using Cds.Indicators.Dossiers;
using Cds.Indicators.Tests.Support;
using NodaTime;
using static Cds.Indicators.Tests.Dossiers.Moments;

namespace Cds.Indicators.Tests.Dossiers;

public sealed class DossierTimesTests
{
    [Fact]
    public void Sound_times_have_no_fault() => Assert.Empty(
        (Received("2026-03-02 09:00") with
        {
            Appointment = T("2026-03-02 09:00"),
            Limit = ProcessingLimit.WorkingDays(5),
            Ended = Processed("2026-03-05 09:00"),
            Supplements = [Asked("2026-03-02 09:00", "2026-03-03 09:00"), Asked("2026-03-03 09:00", "2026-03-03 09:00"), Asked("2026-03-04 09:00"), Asked("2026-03-05 09:00")],
        }).FindFaults());

    [Fact]
    public void Every_fault_is_named_with_its_place_value_and_cure()
    {
        DossierTimes dossier = Received("2026-03-02 09:00") with
        {
            Appointment = T("2026-03-01 17:00"),
            Ended = new DossierEnd(T("2026-03-02 08:59"), (DossierEnding)7),
            Supplements =
            [
                Asked("2026-03-01 09:00", "2026-02-28 09:00"),
                Asked("2026-02-27 09:00"),
                Asked("2026-03-05 09:00", "2026-03-06 09:00"),
                Asked("2026-03-05 10:00", "3000-01-01 00:00"),
            ],
        };
        Assert.Equal(
            [
                "Appointment: '2026-03-01T17:00:00': the appointment is before the reception (2026-03-02T09:00:00). Correct one of them.",
                "Ended: '2026-03-02T08:59:00': the dossier ended before its reception (2026-03-02T09:00:00). Correct one of them.",
                "Ended.How: '7': it is no ending of a dossier. Give processed, result returned or stopped.",
                "Supplements[0].Requested: '2026-03-01T09:00:00': the supplement was asked for before the reception (2026-03-02T09:00:00). Correct one of them.",
                "Supplements[0].Completed: '2026-02-28T09:00:00': the supplement was complete before it was asked for (2026-03-01T09:00:00). Correct one of them.",
                "Supplements[1].Requested: '2026-02-27T09:00:00': the supplement was asked for before the reception (2026-03-02T09:00:00). Correct one of them.",
                "Supplements[1].Requested: '2026-02-27T09:00:00': the request stands after a later one (2026-03-01T09:00:00). List the requests in order of time.",
                "Supplements[2].Requested: '2026-03-05T09:00:00': the supplement was asked for after the end (2026-03-02T08:59:00). Correct one of them.",
                "Supplements[2].Completed: '2026-03-06T09:00:00': the supplement was complete after the end (2026-03-02T08:59:00). Correct one of them.",
                "Supplements[2].Completed: '2026-03-06T09:00:00': the request before is still open. Say when it was complete.",
                "Supplements[3].Requested: '2026-03-05T10:00:00': the supplement was asked for after the end (2026-03-02T08:59:00). Correct one of them.",
                "Supplements[3].Completed: '3000-01-01T00:00:00': the time is not in the years 1900 to 2999. Correct it; where it is missing, leave it out.",
                "Supplements[3].Completed: '3000-01-01T00:00:00': the supplement was complete after the end (2026-03-02T08:59:00). Correct one of them.",
                "Supplements[3].Requested: '2026-03-05T10:00:00': the request overlaps the one before, which was complete at 2026-03-06T09:00:00. Correct one of them, or make them one.",
            ],
            dossier.FindFaults().Select(static fault => fault.ToString()));
    }

    [Fact]
    public void The_default_value_has_no_date_and_says_so()
    {
        DossierTimes none = default;
        Assert.Equal("Received: '0001-01-01T00:00:00': the time is not in the years 1900 to 2999. Correct it; where it is missing, leave it out.", none.FindFaults().Single().ToString());
        Assert.Empty(none.Supplements);
        Assert.Equal("received 0001-01-01T00:00:00", none.ToString());
        Assert.Equal(none, new DossierTimes(default) { Supplements = [] });
    }

    [Fact]
    public void Dossiers_with_the_same_times_are_equal()
    {
        DossierTimes one = Received("2026-03-02 09:00") with { Supplements = [Asked("2026-03-03 09:00")] };
        DossierTimes same = Received("2026-03-02 09:00") with { Supplements = ImmutableArray.Create(Asked("2026-03-03 09:00")) };
        Assert.Equal(one, same);
        Assert.Equal(one.GetHashCode(), same.GetHashCode());
        Assert.NotEqual(one, same with { Supplements = [Asked("2026-03-03 09:01")] });
        Assert.NotEqual(one, same with { Supplements = [] });
        Assert.NotEqual(one, same with { Limit = ProcessingLimit.WorkingDays(0) });
        Assert.NotEqual(one, same with { Appointment = T("2026-03-03 09:00") });
        Assert.NotEqual(one, same with { Ended = Processed("2026-03-03 09:00") });
    }

    [Theory]
    [InlineData("vi-VN")]
    [InlineData("ar-SA")]
    public void The_text_is_the_same_in_every_culture(string culture)
    {
        using CultureScope scope = new(culture);
        DossierTimes dossier = Received("2026-03-02 09:00") with
        {
            Appointment = T("2026-03-09 17:00"),
            Limit = ProcessingLimit.WorkingHours(40),
            Ended = new DossierEnd(T("2026-03-05 10:00"), DossierEnding.Stopped),
            Supplements = [Asked("2026-03-03 09:00", "2026-03-04 09:00"), Asked("2026-03-05 09:00")],
        };
        Assert.Equal(
            "received 2026-03-02T09:00:00, appointment 2026-03-09T17:00:00, limit 40 working hours, supplement 2026-03-03T09:00:00 to 2026-03-04T09:00:00, supplement 2026-03-05T09:00:00, open, ended stopped 2026-03-05T10:00:00",
            dossier.ToString());
        Assert.Equal("processed 0001-01-01T00:00:00", default(DossierEnd).ToString());
        Assert.Equal("0001-01-01T00:00:00, open", default(SupplementRequest).ToString());
        Assert.Equal("0 working days", default(ProcessingLimit).ToString());
        Assert.Equal("30 calendar days", ProcessingLimit.CalendarDays(30).ToString());
        Assert.Equal("9 2026-03-05T10:00:00", new DossierEnd(T("2026-03-05 10:00"), (DossierEnding)9).ToString());
    }

    [Fact]
    public void Moments_of_another_calendar_system_are_converted()
    {
        LocalDateTime julian = T("2026-03-02 09:00").WithCalendar(CalendarSystem.Julian);
        DossierTimes dossier = new(julian)
        {
            Appointment = julian,
            Ended = new DossierEnd(julian, DossierEnding.Processed),
            Supplements = [new SupplementRequest(julian, julian)],
        };
        Assert.Equal(
            Received("2026-03-02 09:00") with { Appointment = T("2026-03-02 09:00"), Ended = Processed("2026-03-02 09:00"), Supplements = [Asked("2026-03-02 09:00", "2026-03-02 09:00")] },
            dossier);
    }

    [Fact]
    public void As_of_a_day_what_happened_later_is_forgotten()
    {
        DossierTimes dossier = Received("2026-03-02 09:00") with
        {
            Appointment = T("2026-03-30 17:00"),
            Ended = Processed("2026-03-12 09:00"),
            Supplements = [Asked("2026-03-03 09:00", "2026-03-05 23:59"), Asked("2026-03-09 09:00", "2026-03-11 09:00")],
        };
        Assert.Equal(dossier, dossier.AsOf(D("2026-03-12")));
        Assert.Equal(dossier with { Ended = null }, dossier.AsOf(D("2026-03-11")));
        Assert.Equal(dossier with { Ended = null, Supplements = [Asked("2026-03-03 09:00", "2026-03-05 23:59"), Asked("2026-03-09 09:00")] }, dossier.AsOf(D("2026-03-10")));
        Assert.Equal(dossier with { Ended = null, Supplements = [Asked("2026-03-03 09:00", "2026-03-05 23:59")] }, dossier.AsOf(D("2026-03-05")));
        Assert.Equal(dossier with { Ended = null, Supplements = [Asked("2026-03-03 09:00")] }, dossier.AsOf(D("2026-03-04").WithCalendar(CalendarSystem.Julian)));
        Assert.Equal(dossier with { Ended = null, Supplements = [] }, dossier.AsOf(D("2026-03-01")));
        Assert.Empty(dossier.AsOf(D("2026-03-10")).FindFaults());
    }

    // QĐ 766, description of the formulas, 2.1: "Đã xử lý xong" > "Đã trả kết quả" > "Dừng xử lý / Từ chối / Rút hồ sơ".
    [Fact]
    public void The_end_is_the_first_state_in_order_of_precedence_not_of_time()
    {
        LocalDateTime early = T("2026-03-03 09:00");
        LocalDateTime late = T("2026-03-04 09:00");
        Assert.Equal(new DossierEnd(late, DossierEnding.Processed), DossierEnd.First(late, early, early));
        Assert.Equal(new DossierEnd(late, DossierEnding.ResultReturned), DossierEnd.First(processed: null, late, early));
        Assert.Equal(new DossierEnd(early, DossierEnding.Stopped), DossierEnd.First(processed: null, resultReturned: null, early));
        Assert.Null(DossierEnd.First(processed: null, resultReturned: null, stopped: null));
    }

    [Fact]
    public void A_limit_is_0_to_10000_units()
    {
        Assert.Equal((10_000, LimitUnit.CalendarDays), (ProcessingLimit.CalendarDays(10_000).Amount, ProcessingLimit.CalendarDays(10_000).Unit));
        Assert.NotEqual(ProcessingLimit.WorkingDays(1), ProcessingLimit.WorkingHours(1));
        Assert.Throws<ArgumentOutOfRangeException>(static () => ProcessingLimit.WorkingDays(-1));
        Assert.Throws<ArgumentOutOfRangeException>(static () => ProcessingLimit.WorkingHours(10_001));
    }
}
