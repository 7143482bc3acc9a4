using Cds.Indicators.Dossiers;
using Cds.Indicators.Periods;
using Cds.Indicators.Provenance;
using NodaTime;
using static Cds.Indicators.Tests.Dossiers.Moments;

namespace Cds.Indicators.Tests.Dossiers;

public sealed class RuleTests
{
    private static readonly StartRule s_at15 = StartRule.AfterCutOff(new LocalTime(15, 0), Basis);
    private static readonly StartRule s_lastHour = StartRule.BeforeClose(Duration.FromHours(1), Basis);

    // NĐ 63/2024/NĐ-CP, Điều 7 khoản 2: received after 15:00 counts from the next working day.
    [Theory]
    [InlineData("2026-03-02 14:59", "2026-03-02 14:59")]
    [InlineData("2026-03-02 15:00", "2026-03-02 15:00")]
    [InlineData("2026-03-02 15:01", "2026-03-03 08:00")]
    [InlineData("2026-02-13 15:01", "2026-02-23 08:00")] // Tết
    [InlineData("2026-03-07 09:00", "2026-03-09 08:00")] // a Saturday
    [InlineData("2026-08-21 15:01", "2026-08-22 08:00")] // a worked Saturday
    [InlineData("2026-03-02 05:00", "2026-03-02 05:00")]
    public void Received_after_the_cut_off_the_clock_starts_with_the_next_working_day(string received, string start) =>
        Assert.Equal(T(start), s_at15.StartOf(T(received), Clock));

    [Fact]
    public void A_nanosecond_after_15_00_is_after_15_00() =>
        Assert.Equal(T("2026-03-03 08:00"), s_at15.StartOf(T("2026-03-02 15:00").PlusNanoseconds(1), Clock));

    // NĐ 297/2025/NĐ-CP, Điều 6 khoản 3: received in the last hour before the close of office hours.
    [Theory]
    [InlineData("2026-03-02 15:59", "2026-03-02 15:59")]
    [InlineData("2026-03-02 16:00", "2026-03-03 08:00")]
    [InlineData("2026-03-02 17:00", "2026-03-03 08:00")]
    [InlineData("2026-03-02 22:00", "2026-03-03 08:00")]
    [InlineData("2026-03-06 16:30", "2026-03-09 08:00")]
    [InlineData("2026-03-07 09:00", "2026-03-09 08:00")]
    [InlineData("2026-11-23 16:30", "2026-11-25 08:00")] // 24 November is off
    public void Received_in_the_last_office_hour_the_clock_starts_with_the_next_working_day(string received, string start) =>
        Assert.Equal(T(start), s_lastHour.StartOf(T(received), Clock));

    [Fact]
    public void The_plain_rules_start_at_the_reception_and_differ_on_days_off()
    {
        StartRule at = StartRule.AtReception(Basis);
        StartRule working = StartRule.OnWorkingDay(Basis);
        Assert.Equal(T("2026-03-02 22:00"), at.StartOf(T("2026-03-02 22:00"), Clock));
        Assert.Equal(T("2026-03-02 22:00"), working.StartOf(T("2026-03-02 22:00"), Clock));
        Assert.Equal(T("2026-03-07 09:00"), at.StartOf(T("2026-03-07 09:00").WithCalendar(CalendarSystem.Julian), Clock));
        Assert.Equal(T("2026-03-09 08:00"), working.StartOf(T("2026-03-07 09:00"), Clock));
        Assert.Equal(T("2030-01-01 09:00"), at.StartOf(T("2030-01-01 09:00"), Clock));
        Assert.Throws<UnknownCalendarYearException>(() => working.StartOf(T("2030-01-01 09:00"), Clock));
        Assert.Throws<ArgumentNullException>(() => at.StartOf(T("2026-03-07 09:00"), null!));
        Assert.Throws<ArgumentNullException>(static () => StartRule.AtReception(null!));
    }

    [Fact]
    public void A_stretch_before_the_close_is_0_to_24_hours()
    {
        Assert.Equal(T("2026-03-03 08:00"), StartRule.BeforeClose(Duration.FromDays(1), Basis).StartOf(T("2026-03-02 00:00"), Clock));
        Assert.Equal(T("2026-03-02 16:59"), StartRule.BeforeClose(Duration.Zero, Basis).StartOf(T("2026-03-02 16:59"), Clock));
        Assert.StartsWith("A stretch before the close is 0 to 24 hours. (Parameter 'beforeClose')", Assert.Throws<ArgumentOutOfRangeException>(static () => StartRule.BeforeClose(Duration.FromHours(25), Basis)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(static () => StartRule.BeforeClose(Duration.FromNanoseconds(-1L), Basis));
    }

    // Bộ luật Dân sự 2015: Điều 147 khoản 2 (first day not counted), Điều 148 khoản 5 (a last day that is off).
    [Theory]
    [InlineData("2026-02-13 09:00", 1, LimitUnit.WorkingDays, "2026-02-23 17:00")] // Tết
    [InlineData("2026-08-21 09:00", 5, LimitUnit.WorkingDays, "2026-08-27 17:00")] // Saturday 22 August is worked
    [InlineData("2026-08-28 09:00", 3, LimitUnit.WorkingDays, "2026-09-07 17:00")] // for 31 August; Quốc khánh
    [InlineData("2026-11-23 09:00", 1, LimitUnit.WorkingDays, "2026-11-25 17:00")] // 24 November
    [InlineData("2026-03-02 09:00", 0, LimitUnit.WorkingDays, "2026-03-02 17:00")]
    [InlineData("2026-03-07 09:00", 0, LimitUnit.WorkingDays, "2026-03-09 17:00")]
    [InlineData("2026-03-07 09:00", 1, LimitUnit.WorkingDays, "2026-03-09 17:00")]
    [InlineData("2026-04-16 09:00", 10, LimitUnit.CalendarDays, "2026-04-28 17:00")] // Sunday 26 April, then the day for Giỗ Tổ
    [InlineData("2026-04-16 09:00", 12, LimitUnit.CalendarDays, "2026-04-28 17:00")]
    [InlineData("2026-03-07 09:00", 0, LimitUnit.CalendarDays, "2026-03-09 17:00")]
    [InlineData("2026-03-02 10:00", 16, LimitUnit.WorkingHours, "2026-03-04 10:00")]
    [InlineData("2026-03-02 10:00", 0, LimitUnit.WorkingHours, "2026-03-02 10:00")]
    public void A_limit_ends_as_the_Civil_Code_counts(string start, int amount, LimitUnit unit, string due) =>
        Assert.Equal(T(due), CountingRule.CivilCode().DueOf(T(start), Limit(amount, unit), Clock));

    // Internal procedures of Nghệ An: "tính mỗi ngày 08 giờ làm việc".
    [Theory]
    [InlineData("2026-03-02 10:00", 2, LimitUnit.WorkingDays, "2026-03-04 10:00")]
    [InlineData("2026-03-02 08:00", 1, LimitUnit.WorkingDays, "2026-03-02 17:00")]
    [InlineData("2026-03-07 09:00", 1, LimitUnit.WorkingDays, "2026-03-09 17:00")]
    [InlineData("2026-03-02 10:00", 3, LimitUnit.WorkingHours, "2026-03-02 14:00")]
    [InlineData("2026-04-16 09:00", 10, LimitUnit.CalendarDays, "2026-04-28 17:00")]
    public void A_working_day_is_eight_working_hours_where_it_is_so_ruled(string start, int amount, LimitUnit unit, string due) =>
        Assert.Equal(T(due), CountingRule.HoursPerDay().DueOf(T(start), Limit(amount, unit), Clock));

    [Fact]
    public void A_day_ends_at_the_close_or_at_midnight()
    {
        LocalDateTime last = CountingRule.CivilCode(DayEnd.Midnight).DueOf(T("2026-03-02 09:00"), ProcessingLimit.WorkingDays(1), Clock);
        Assert.Equal(T("2026-03-04 00:00").PlusNanoseconds(-1), last);
        Assert.Throws<ArgumentOutOfRangeException>(static () => CountingRule.CivilCode((DayEnd)2));
        Assert.Throws<ArgumentOutOfRangeException>(static () => CountingRule.HoursPerDay(0));
        Assert.Throws<ArgumentOutOfRangeException>(static () => CountingRule.HoursPerDay(25));
        Assert.Throws<ArgumentNullException>(static () => CountingRule.CivilCode().DueOf(default, default, null!));
        Assert.Throws<ArgumentNullException>(static () => CountingRule.WholeDays(DayEnd.Midnight, null!, Basis));
    }

    [Fact]
    public void Rules_of_supplements_are_checked()
    {
        Assert.Throws<ArgumentOutOfRangeException>(static () => SupplementRule.Deducted(Basis, (WaitingTime)2));
        Assert.Throws<ArgumentOutOfRangeException>(static () => SupplementRule.Deducted(Basis, WaitingTime.Working, mostRequestsWhileWaiting: 0));
        Assert.Throws<ArgumentOutOfRangeException>(static () => SupplementRule.Restarted(Basis, closesAfterWorkingDays: 0));
        Assert.Throws<ArgumentNullException>(static () => SupplementRule.Restarted(null!));
        Assert.False(SupplementRule.Deducted(Basis, WaitingTime.Working).Restarts);
        Assert.True(SupplementRule.Restarted(Basis).Restarts);
    }

    [Fact]
    public void Rules_say_themselves_in_both_languages_with_their_source()
    {
        Assert.Equal("Received after 15:00:00 or on a day off, the clock starts with the next working day (Nội quy [Q])", s_at15.ToString());
        Assert.Equal("Tiếp nhận trong 1:00:00 cuối giờ hành chính hoặc vào ngày nghỉ thì tính từ ngày làm việc tiếp theo", s_lastHour.Rule.Text.Vietnamese);
        Assert.Equal("A limit in days does not count its first day (Bộ luật Dân sự 2015, Điều 147 khoản 2 [R])", CountingRule.CivilCode().ToString());
        Assert.Equal("A working day is 8 working hours (Quy trình nội bộ giải quyết thủ tục hành chính, tỉnh Nghệ An [Q])", CountingRule.HoursPerDay().ToString());
        Assert.Equal(Confidence.Contradictory, CountingRule.HoursPerDay(7).Days.Basis.Confidence);
        Assert.Equal("The clock begins again after the full dossier (Nội quy [Q])", SupplementRule.Restarted(Basis).ToString());
        Assert.Equal(
            "Trừ thời gian chờ bổ sung (giờ làm việc) vào thời điểm kết thúc; đang chờ mà quá 2 lần yêu cầu bổ sung là trễ hạn",
            SupplementRule.Deducted(Basis, WaitingTime.Working, mostRequestsWhileWaiting: 2).Rule.Text.Vietnamese);
    }

    private static ProcessingLimit Limit(int amount, LimitUnit unit) => unit switch
    {
        LimitUnit.WorkingDays => ProcessingLimit.WorkingDays(amount),
        LimitUnit.WorkingHours => ProcessingLimit.WorkingHours(amount),
        _ => ProcessingLimit.CalendarDays(amount),
    };
}
