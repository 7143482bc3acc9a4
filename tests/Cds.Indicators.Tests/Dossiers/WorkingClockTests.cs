using Cds.Indicators.Dossiers;
using Cds.Indicators.Periods;
using Cds.Indicators.Tests.Support;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using static Cds.Indicators.Tests.Dossiers.Moments;

namespace Cds.Indicators.Tests.Dossiers;

public sealed class WorkingClockTests
{
    [Theory]
    [InlineData("2026-02-13 16:00", 120, "2026-02-23 09:00")] // Tết: 14 to 22 February
    [InlineData("2026-03-02 08:00", 480, "2026-03-02 17:00")] // the close, not the next opening
    [InlineData("2026-03-02 08:00", 481, "2026-03-03 08:01")]
    [InlineData("2026-03-02 11:00", 60, "2026-03-02 12:00")]
    [InlineData("2026-03-02 11:00", 61, "2026-03-02 13:01")]
    [InlineData("2026-03-02 05:00", 1, "2026-03-02 08:01")]
    [InlineData("2026-03-02 20:00", 1, "2026-03-03 08:01")]
    [InlineData("2026-03-07 10:00", 60, "2026-03-09 09:00")] // a Saturday
    [InlineData("2026-08-21 16:00", 120, "2026-08-22 09:00")] // the Saturday that is worked for 31 August
    [InlineData("2026-08-28 16:00", 120, "2026-09-03 09:00")] // 31 August to 2 September are off
    [InlineData("2026-11-23 16:00", 120, "2026-11-25 09:00")] // 24 November: Ngày Văn hóa Việt Nam
    [InlineData("2026-03-02 10:00", 960, "2026-03-04 10:00")]
    [InlineData("2026-03-07 10:00", 0, "2026-03-07 10:00")]
    [InlineData("2026-02-23 09:00", -120, "2026-02-13 16:00")]
    [InlineData("2026-03-03 17:00", -480, "2026-03-03 08:00")] // the opening, not the last close
    [InlineData("2026-03-03 08:00", -480, "2026-03-02 08:00")]
    [InlineData("2026-03-03 08:00", -1, "2026-03-02 16:59")]
    [InlineData("2026-03-03 13:30", -30, "2026-03-03 13:00")]
    [InlineData("2026-03-03 13:30", -31, "2026-03-03 11:59")]
    public void Working_time_is_added_to_a_moment(string from, int minutes, string expected) =>
        Assert.Equal(T(expected), Clock.Add(T(from), Duration.FromMinutes(minutes)));

    [Theory]
    [InlineData("2026-02-13 16:00", "2026-02-23 09:00", 120)]
    [InlineData("2026-02-14 00:00", "2026-02-23 00:00", 0)]
    [InlineData("2026-03-02 00:00", "2026-03-07 00:00", 2400)]
    [InlineData("2026-03-02 11:30", "2026-03-02 13:30", 60)]
    [InlineData("2026-08-21 12:00", "2026-08-24 12:00", 960)]
    [InlineData("2026-03-03 09:00", "2026-03-02 16:00", -120)]
    [InlineData("2026-03-03 09:00", "2026-03-03 09:00", 0)]
    public void Working_time_between_two_moments_is_counted(string from, string to, int minutes) =>
        Assert.Equal(Duration.FromMinutes(minutes), Clock.Between(T(from), T(to)));

    [Theory]
    [InlineData("2026-03-06 17:00", "2026-03-09 08:00")]
    [InlineData("2026-03-06 16:59", "2026-03-06 16:59")]
    [InlineData("2026-03-06 12:00", "2026-03-06 13:00")]
    [InlineData("2026-03-06 07:00", "2026-03-06 08:00")]
    [InlineData("2026-02-14 09:00", "2026-02-23 08:00")]
    public void The_next_working_moment_is_found(string moment, string expected) => Assert.Equal(T(expected), Clock.NextWorkingMoment(T(moment)));

    [Fact]
    public void A_nanosecond_counts()
    {
        Duration nanosecond = Duration.FromNanoseconds(1L);
        Assert.Equal(T("2026-03-02 17:00").PlusNanoseconds(-1), Clock.Add(T("2026-03-02 08:00"), Duration.FromHours(8) - nanosecond));
        Assert.Equal(T("2026-03-03 08:00").PlusNanoseconds(1), Clock.Add(T("2026-03-02 08:00"), Duration.FromHours(8) + nanosecond));
        Assert.Equal(nanosecond, Clock.Between(T("2026-03-02 17:00").PlusNanoseconds(-1), T("2026-03-03 08:00")));
    }

    [Fact]
    public void A_moment_in_another_calendar_system_is_the_same_moment()
    {
        LocalDateTime moment = T("2026-02-13 16:00").WithCalendar(CalendarSystem.Julian);
        Assert.Equal(T("2026-02-23 09:00"), Clock.Add(moment, Duration.FromHours(2)));
        Assert.Equal(T("2026-02-13 16:00"), Clock.Add(moment, Duration.Zero));
        Assert.Equal(T("2026-02-13 16:00"), Clock.NextWorkingMoment(moment));
        Assert.Equal(Duration.FromHours(2), Clock.Between(moment, T("2026-02-23 09:00").WithCalendar(CalendarSystem.Coptic)));
    }

    [Fact]
    public void A_year_that_is_not_known_is_refused_and_only_days_that_are_judged_count()
    {
        Action[] questions =
        [
            static () => Clock.Add(T("2026-12-31 16:00"), Duration.FromMinutes(61)),
            static () => Clock.NextWorkingMoment(T("2026-12-31 17:00")),
            static () => Clock.Between(T("2026-12-31 16:00"), T("2027-01-04 09:00")),
        ];
        foreach (Action question in questions)
            Assert.Equal(2027, Assert.Throws<UnknownCalendarYearException>(question).Year);
        Assert.Equal(2025, Assert.Throws<UnknownCalendarYearException>(static () => Clock.Add(T("2026-01-01 09:00"), Duration.FromMinutes(-1))).Year);

        Assert.Equal(T("2026-12-31 17:00"), Clock.Add(T("2026-12-31 16:00"), Duration.FromHours(1)));
        Assert.Equal(Duration.FromHours(1), Clock.Between(T("2026-12-31 16:00"), T("2027-01-01 00:00")));
        Assert.Equal(T("2030-01-01 09:00"), Clock.Add(T("2030-01-01 09:00"), Duration.Zero));
    }

    [Fact]
    public void Arguments_are_checked()
    {
        Assert.Throws<ArgumentNullException>(static () => new WorkingClock(null!, OfficeHours.Example()));
        Assert.Throws<ArgumentNullException>(static () => new WorkingClock(WorkingCalendar.VietnamPublicSector(), null!));
        Assert.Throws<OverflowException>(static () => Clock.Add(T("2026-03-02 08:00"), Duration.MaxValue));
        Assert.Throws<OverflowException>(static () => Clock.Add(T("2026-03-02 08:00"), Duration.FromNanoseconds(long.MinValue)));
    }

    [Fact]
    public void Running_the_clock_allocates_nothing() => Allocations.None(static () =>
    {
        LocalDateTime end = Clock.Add(new LocalDateTime(2026, 2, 13, 16, 0), Duration.FromHours(100));
        _ = Clock.Add(end, -Clock.Between(new LocalDateTime(2026, 2, 13, 16, 0), end));
        _ = Clock.NextWorkingMoment(end);
    });

    /// <summary>Against a walk minute by minute over random calendars and office hours.</summary>
    [Fact]
    public void The_clock_agrees_with_walking_minute_by_minute() => Property.Holds(ClockWorld.Seeds, static seed =>
    {
        ClockWorld world = new(seed);
        for (int i = 0; i < 20; i++)
        {
            int from = world.Moment();
            int to = from + world.Next(-30_000, 30_000);
            int time = world.Next(-3_000, 3_000);
            Assert.Equal(world.Walk(from, time), ClockWorld.MinuteOf(world.Clock.Add(ClockWorld.At(from), Duration.FromMinutes(time))));
            Assert.Equal(Duration.FromMinutes(world.Worked(from, to)), world.Clock.Between(ClockWorld.At(from), ClockWorld.At(to)));
            Assert.Equal(world.NextOffice(from), ClockWorld.MinuteOf(world.Clock.NextWorkingMoment(ClockWorld.At(from))));
        }
    });

    [Fact]
    public void Adding_and_counting_are_inverse_to_the_nanosecond_and_add_up() => Property.Holds(ClockWorld.Seeds, static seed =>
    {
        ClockWorld world = new(seed);
        LocalDateTime from = ClockWorld.At(world.Moment()).PlusNanoseconds(world.Next(0, int.MaxValue));
        Duration first = Duration.FromNanoseconds((long)world.Next(0, int.MaxValue) * 100_000L);
        Duration second = Duration.FromNanoseconds((long)world.Next(0, int.MaxValue) * 100_000L);
        LocalDateTime middle = world.Clock.Add(from, first);
        LocalDateTime end = world.Clock.Add(middle, second);
        Assert.Equal(first, world.Clock.Between(from, middle));
        Assert.Equal(first + second, world.Clock.Between(from, end));
        Assert.Equal(-second, world.Clock.Between(end, middle));
        Assert.Equal(end, world.Clock.Add(from, first + second));
        Assert.Equal(first, world.Clock.Between(world.Clock.Add(middle, -first), middle));
    });
}
