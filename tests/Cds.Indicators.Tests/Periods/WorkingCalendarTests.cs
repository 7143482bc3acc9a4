using System.Collections.Immutable;
using System.Globalization;
using Cds.Indicators.Faults;
using Cds.Indicators.Periods;
using Cds.Indicators.Provenance;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using NodaTime.Text;

namespace Cds.Indicators.Tests.Periods;

public class WorkingCalendarTests
{
    private static readonly WorkingCalendar s_vietnam = WorkingCalendar.VietnamPublicSector();
    private static readonly WorkingCalendar s_remembered = WorkingCalendar.VietnamPublicSector(Confidence.Remembered);
    private static readonly LegalBasis s_basis = new("Nội quy", Article: null, Date: null, Reference: null, Confidence.Official);

    // The rows of the working-day table for 2026, each day off that is not a Saturday or Sunday.
    public static TheoryData<string, string, string, char> DaysOff2026 => new()
    {
        { "2026-01-01", "Tết Dương lịch", "Bộ luật Lao động 2019", 'Q' },
        { "2026-01-02", "Nghỉ hoán đổi (làm bù thứ Bảy 10/01)", "12729/VPCP-KGVX", 'S' },
        { "2026-02-16", "Tết Nguyên đán", "9859/VPCP-KGVX", 'Q' },
        { "2026-02-17", "Tết Nguyên đán", "9859/VPCP-KGVX", 'Q' },
        { "2026-02-18", "Tết Nguyên đán", "9859/VPCP-KGVX", 'Q' },
        { "2026-02-19", "Tết Nguyên đán", "9859/VPCP-KGVX", 'Q' },
        { "2026-02-20", "Tết Nguyên đán", "9859/VPCP-KGVX", 'Q' },
        { "2026-04-27", "Giỗ Tổ Hùng Vương (nghỉ bù)", "Bộ luật Lao động 2019", 'S' },
        { "2026-04-30", "Ngày Chiến thắng", "Lịch nghỉ lễ năm 2026", 'Q' },
        { "2026-05-01", "Ngày Quốc tế lao động", "Lịch nghỉ lễ năm 2026", 'Q' },
        { "2026-08-31", "Nghỉ hoán đổi (làm bù thứ Bảy 22/8)", "Lịch nghỉ lễ năm 2026", 'Q' },
        { "2026-09-01", "Quốc khánh", "Lịch nghỉ lễ năm 2026", 'Q' },
        { "2026-09-02", "Quốc khánh", "Lịch nghỉ lễ năm 2026", 'Q' },
        { "2026-11-24", "Ngày Văn hóa Việt Nam", "NQ 28/2026/QH16", 'S' },
    };

    private static LocalDate D(string iso) => LocalDatePattern.Iso.Parse(iso).Value;

    [Theory]
    [MemberData(nameof(DaysOff2026))]
    public void Every_day_off_of_2026_is_off_and_says_why(string date, string name, string document, char tag)
    {
        Assert.False(s_vietnam.IsWorkingDay(D(date)));
        DayOff reason = s_vietnam.DayOffOn(D(date))!;
        Assert.Equal((D(date), name, document, tag), (reason.Date, reason.VietnameseName, reason.Basis.Document, reason.Basis.Confidence.ToTag()));
        Assert.False(string.IsNullOrWhiteSpace(reason.EnglishName));
    }

    [Fact]
    public void No_other_weekday_of_2026_is_off_and_two_Saturdays_are_worked()
    {
        HashSet<LocalDate> off = [.. DaysOff2026.Select(static row => D((string)row[0]))];
        List<LocalDate> worked = [];
        for (LocalDate day = new(2026, 1, 1); day.Year == 2026; day = day.PlusDays(1))
        {
            if (s_vietnam.IsWorkingDay(day))
                worked.Add(day);
            else
                Assert.True(off.Contains(day) || day.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday, day.ToString("R", CultureInfo.InvariantCulture));
        }

        Assert.Equal([D("2026-01-10"), D("2026-08-22")], worked.Where(static d => d.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday));
        Assert.Equal(261 - 14 + 2, worked.Count);
        Assert.DoesNotContain(worked, off.Contains);
    }

    [Theory]
    [InlineData("2025-05-02", false)]
    [InlineData("2025-04-26", true)]
    [InlineData("2025-01-27", false)]
    [InlineData("2025-01-31", false)]
    [InlineData("2025-04-07", false)]
    [InlineData("2025-04-30", false)]
    [InlineData("2025-05-01", false)]
    [InlineData("2025-09-01", false)]
    [InlineData("2025-09-02", false)]
    [InlineData("2025-11-24", true)]
    [InlineData("2025-09-03", true)]
    [InlineData("2026-01-02", false)]
    [InlineData("2026-08-31", false)]
    [InlineData("2026-09-01", false)]
    [InlineData("2026-11-24", false)]
    public void The_days_that_general_holiday_libraries_get_wrong_are_right(string date, bool isWorked) =>
        Assert.Equal(isWorked, s_remembered.IsWorkingDay(D(date)));

    [Theory]
    [InlineData(2025)]
    [InlineData(2026)]
    public void Gio_To_is_the_tenth_of_the_third_lunar_month(int year)
    {
        // The Chinese calendar differs from the Vietnamese one only where a new moon falls between 23:00 and midnight in Hanoi; not in these months.
        DateTime lunar = new ChineseLunisolarCalendar().ToDateTime(year, 3, 10, 0, 0, 0, 0);
        LocalDate given = s_remembered.NextWorkingDay(LocalDate.FromDateTime(lunar)).PlusDays(-1);
        Assert.Contains("Giỗ Tổ", s_remembered.DayOffOn(given)!.VietnameseName, StringComparison.Ordinal);
    }

    [Fact]
    public void A_weekly_rest_day_is_explained_by_its_rule_and_a_working_day_by_nothing()
    {
        DayOff saturday = s_vietnam.DayOffOn(D("2026-03-07"))!;
        Assert.Equal(("Ngày nghỉ hằng tuần", "Weekly rest day", "188/1999/QĐ-TTg"), (saturday.VietnameseName, saturday.EnglishName, saturday.Basis.Document));
        Assert.Null(s_vietnam.DayOffOn(D("2026-08-22")));
        Assert.Null(s_vietnam.DayOffOn(D("2026-03-06")));
    }

    [Theory]
    [InlineData("2026-02-13", 1, "2026-02-23")]
    [InlineData("2026-04-29", 2, "2026-05-05")]
    [InlineData("2026-01-09", 1, "2026-01-10")]
    [InlineData("2026-01-11", 1, "2026-01-12")]
    [InlineData("2026-08-21", 2, "2026-08-24")]
    [InlineData("2026-02-23", -1, "2026-02-13")]
    [InlineData("2026-02-18", -1, "2026-02-13")]
    [InlineData("2026-02-18", 0, "2026-02-18")]
    [InlineData("2025-12-31", 1, "2026-01-05")]
    public void Working_days_are_added_without_counting_the_first(string from, int days, string expected) =>
        Assert.Equal(D(expected), s_vietnam.AddWorkingDays(D(from), days));

    [Theory]
    [InlineData("2026-04-25", "2026-04-28")]
    [InlineData("2026-04-26", "2026-04-28")]
    [InlineData("2026-04-28", "2026-04-28")]
    [InlineData("2026-08-29", "2026-09-03")]
    [InlineData("2026-08-22", "2026-08-22")]
    public void A_deadline_on_a_day_off_moves_to_the_next_working_day(string last, string expected)
    {
        Assert.Equal(D(expected), s_vietnam.DeadlineOnOrAfter(D(last)));
        Assert.Equal(D(expected), s_vietnam.NextWorkingDay(D(last)));
        Assert.True(s_vietnam.TryDeadlineOnOrAfter(D(last), out LocalDate tried));
        Assert.Equal(D(expected), tried);
    }

    [Fact]
    public void Arithmetic_agrees_with_walking_day_by_day()
    {
        WorkingCalendar calendar = s_remembered;
        Gen<LocalDate> dates = Gen.Choose(0, 729).Select(static n => new LocalDate(2025, 1, 1).PlusDays(n));
        Support.Property.Holds(dates.Two().ToArbitrary(), pair =>
        {
            (LocalDate from, LocalDate to) = pair;
            int walked = 0;
            for (LocalDate day = from; day < to;)
                walked += calendar.IsWorkingDay(day = day.PlusDays(1)) ? 1 : 0;
            for (LocalDate day = from; day > to;)
                walked -= calendar.IsWorkingDay(day = day.PlusDays(-1)) ? 1 : 0;
            return calendar.CountWorkingDays(from, to) == walked
                && (!calendar.IsWorkingDay(to) || calendar.AddWorkingDays(from, walked) == to || walked == 0);
        });

        for (LocalDate day = new(2025, 1, 2); day < new LocalDate(2026, 12, 31); day = day.PlusDays(1))
        {
            LocalDate next = day;
            while (!calendar.IsWorkingDay(next))
                next = next.PlusDays(1);
            LocalDate previous = day;
            while (!calendar.IsWorkingDay(previous))
                previous = previous.PlusDays(-1);
            Assert.Equal((next, previous), (calendar.NextWorkingDay(day), calendar.PreviousWorkingDay(day)));
        }
    }

    [Fact]
    public void Counting_is_the_inverse_of_adding_and_both_add_up()
    {
        Gen<(int, int, int)> cases = Gen.Choose(300, 430).SelectMany(static d => Gen.Choose(-80, 80).Two().Select(n => (d, n.Item1, n.Item2)));
        Support.Property.Holds(cases.ToArbitrary(), static c =>
        {
            (int offset, int first, int second) = c;
            if (first * second < 0)
                second = -second;
            LocalDate start = new LocalDate(2025, 1, 1).PlusDays(offset);
            LocalDate middle = s_remembered.AddWorkingDays(start, first);
            LocalDate end = s_remembered.AddWorkingDays(middle, second);
            return s_remembered.CountWorkingDays(start, middle) == first
                && s_remembered.AddWorkingDays(start, first + second) == end
                && s_remembered.CountWorkingDays(start, middle) + s_remembered.CountWorkingDays(middle, end) == s_remembered.CountWorkingDays(start, end);
        });
    }

    [Fact]
    public void A_year_that_is_not_decided_is_refused_and_so_is_crossing_into_it()
    {
        const string Message = "'2027' is not a year that the working calendar 'Việt Nam, khu vực công' knows: its days off are data and are never guessed. Known years: 2026. To go on, add the year from its official decision with WorkingCalendar.Build or WorkingCalendar.Read.";
        Assert.False(s_vietnam.Knows(2027));
        Action[] questions =
        [
            static () => s_vietnam.IsWorkingDay(D("2027-01-04")),
            static () => s_vietnam.DayOffOn(D("2027-01-04")),
            static () => s_vietnam.AddWorkingDays(D("2026-12-31"), 1),
            static () => s_vietnam.AddWorkingDays(D("2026-01-01"), int.MaxValue),
            static () => s_vietnam.NextWorkingDay(D("2027-01-04")),
            static () => s_vietnam.PreviousWorkingDay(D("2027-01-04")),
            static () => s_vietnam.DeadlineOnOrAfter(D("2027-01-01")),
            static () => s_vietnam.CountWorkingDays(D("2026-12-01"), D("2027-01-01")),
            static () => s_vietnam.CountWorkingDays(D("2027-01-02"), D("2026-12-01")),
        ];
        foreach (Action question in questions)
        {
            UnknownCalendarYearException refused = Assert.Throws<UnknownCalendarYearException>(question);
            Assert.Equal(Message, refused.Message);
            Assert.Equal(2027, refused.Year);
            Assert.Equal([2026], refused.KnownYears.AsEnumerable());
        }

        Assert.False(s_vietnam.TryIsWorkingDay(D("2027-01-04"), out _));
        Assert.False(s_vietnam.TryDayOffOn(D("2027-01-04"), out DayOff? none));
        Assert.Null(none);
        Assert.False(s_vietnam.TryAddWorkingDays(D("2026-12-31"), 1, out _));
        Assert.False(s_vietnam.TryNextWorkingDay(D("9999-12-31"), out _));
        Assert.False(s_vietnam.TryPreviousWorkingDay(LocalDate.MinIsoValue, out _));
        Assert.False(s_vietnam.TryAddWorkingDays(LocalDate.MinIsoValue, -1, out _));
        Assert.False(s_vietnam.TryAddWorkingDays(LocalDate.MaxIsoValue, int.MaxValue, out _));
        Assert.False(s_vietnam.TryAddWorkingDays(D("2026-06-01"), int.MinValue, out _));
        Assert.False(s_vietnam.TryCountWorkingDays(D("2026-12-31"), D("2027-01-01"), out _));
        Assert.False(s_vietnam.TryDeadlineOnOrAfter(D("2027-01-01"), out _));
    }

    [Fact]
    public void Only_years_of_days_that_are_judged_must_be_known()
    {
        Assert.Equal(D("2026-01-05"), s_vietnam.AddWorkingDays(D("2025-12-31"), 1));
        Assert.Equal(D("2026-12-31"), s_vietnam.AddWorkingDays(D("2027-01-01"), -1));
        Assert.Equal(249, s_vietnam.CountWorkingDays(D("2025-12-31"), D("2026-12-31")));
        Assert.Equal(-249, s_vietnam.CountWorkingDays(D("2027-01-01"), D("2026-01-01")));
        Assert.Equal(D("2030-01-01"), s_vietnam.AddWorkingDays(D("2030-01-01"), 0));
        Assert.Equal(0, s_vietnam.CountWorkingDays(D("2030-01-01"), D("2030-01-01")));
    }

    [Fact]
    public void A_year_known_only_as_remembered_is_withheld_by_default_and_says_why()
    {
        Assert.Equal([2026], s_vietnam.KnownYears.AsEnumerable());
        Assert.Equal([2025, 2026], s_remembered.KnownYears.AsEnumerable());
        Assert.Equal("Việt Nam, khu vực công (2025, 2026)", s_remembered.ToString());
        Assert.Equal([2025, 2026], s_vietnam.AtLeast(Confidence.Remembered).KnownYears.AsEnumerable());
        Assert.Equal(
            "'2025' is not a year that the working calendar 'Việt Nam, khu vực công' knows well enough: its weakest entry (2025-01-27, Tết Nguyên đán) is [R] and at least [S] is asked for. Known years: 2026. Ask for AtLeast(Confidence.Remembered), or add the year from its official decision with WorkingCalendar.Build or WorkingCalendar.Read.",
            Assert.Throws<UnknownCalendarYearException>(() => s_vietnam.IsWorkingDay(D("2025-06-02"))).Message);

        WorkingCalendar official = WorkingCalendar.VietnamPublicSector(Confidence.Official);
        Assert.Empty(official.KnownYears);
        Assert.Equal("Việt Nam, khu vực công (no year)", official.ToString());
        Assert.Contains("(2026-01-02, Nghỉ hoán đổi (làm bù thứ Bảy 10/01)) is [S] and at least [Q]", Assert.Throws<UnknownCalendarYearException>(() => official.IsWorkingDay(D("2026-06-02"))).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => s_vietnam.AtLeast((Confidence)9));
    }

    [Fact]
    public void A_date_of_another_calendar_system_is_the_same_day()
    {
        LocalDate persian = D("2026-08-22").WithCalendar(CalendarSystem.PersianSimple);
        Assert.True(s_vietnam.IsWorkingDay(persian));
        Assert.Equal(D("2026-08-24"), s_vietnam.AddWorkingDays(persian, 1));
        Assert.Equal(D("2026-08-22"), s_vietnam.AddWorkingDays(persian, 0));
        Assert.Equal(D("2026-11-24"), s_vietnam.DayOffOn(D("2026-11-24").WithCalendar(CalendarSystem.HebrewCivil))!.Date);
    }

    [Fact]
    public void Moving_and_counting_allocate_nothing() =>
        Support.Allocations.None(static () =>
        {
            LocalDate start = new(2026, 2, 13);
            LocalDate end = s_vietnam.AddWorkingDays(start, 40);
            _ = s_vietnam.CountWorkingDays(start, end) + (s_vietnam.IsWorkingDay(end) ? 1 : 0);
            _ = s_vietnam.DeadlineOnOrAfter(end);
        });

    [Fact]
    public void A_calendar_is_built_in_code_for_another_employer()
    {
        WorkingCalendar factory = WorkingCalendar.Build(
            "Nhà máy A",
            [IsoDayOfWeek.Sunday],
            s_basis,
            new WorkingCalendarYear(2031, [], []),
            new WorkingCalendarYear(2028, [new DayOff(D("2028-01-01").WithCalendar(CalendarSystem.PersianSimple), "Tết Dương lịch", "New Year's Day", s_basis)], [new WorkedRestDay(D("2028-01-09"), D("2028-01-01"), s_basis)]),
            new WorkingCalendarYear(2029, default, default));
        Assert.Equal("Nhà máy A (2028, 2029, 2031)", factory.ToString());
        Assert.False(factory.IsWorkingDay(D("2028-01-01")));
        Assert.True(factory.IsWorkingDay(D("2028-01-09")));
        Assert.True(factory.IsWorkingDay(D("2028-02-29")));
        Assert.False(factory.Knows(2030));
        Assert.True(factory.Knows(2031));
        Assert.False(factory.Knows(int.MinValue));
        Assert.Equal(366 + 365 - 53 - 52, factory.CountWorkingDays(D("2027-12-31"), D("2029-12-31")));
    }

    [Fact]
    public void Faults_of_a_calendar_built_in_code_are_all_named()
    {
        static DayOff Off(string date) => new(D(date), "Nghỉ", "Off", s_basis);
        FaultException refused = Assert.Throws<FaultException>(() => WorkingCalendar.Build(
            "A",
            [IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday],
            s_basis,
            new WorkingCalendarYear(2026, [Off("2026-01-02"), Off("2026-01-02"), Off("2026-01-03"), Off("2027-01-01")], [new WorkedRestDay(D("2026-01-05"), D("2026-03-02"), s_basis)]),
            new WorkingCalendarYear(2026, [], [])));
        Assert.Equal(
            [
                "years[0].daysOff[1].date: '2026-01-02': the day is listed twice. Keep one.",
                "years[0].daysOff[2].date: '2026-01-03': a Saturday is a weekly rest day already. Leave it out, and list the day that is given for it.",
                "years[0].daysOff[3].date: '2027-01-01': the day is not in the year 2026. List it under its own year.",
                "years[0].workedRestDays[0].date: '2026-01-05': a Monday is no weekly rest day. Leave it out: it is worked anyway.",
                "years[1].year: '2026': the year stands twice. Keep one.",
                "years[0].workedRestDays[0].inExchangeFor: '2026-03-02': the day in exchange is not listed as a day off. List it, or name the day that is off for this one.",
            ],
            refused.Faults.Select(static f => f.ToString()).ToArray());
    }

    [Fact]
    public void Arguments_are_checked()
    {
        Assert.Equal(
            "'Sunday, Sunday' are no weekly rest days: they are none to six different days from Monday to Sunday. Name each once. (Parameter 'weeklyRestDays')",
            Assert.Throws<ArgumentException>(static () => WorkingCalendar.Build("A", [IsoDayOfWeek.Sunday, IsoDayOfWeek.Sunday], s_basis)).Message);
        Assert.Throws<ArgumentException>(static () => WorkingCalendar.Build("A", [IsoDayOfWeek.None], s_basis));
        Assert.Throws<ArgumentException>(static () => WorkingCalendar.Build("A", [.. Enum.GetValues<IsoDayOfWeek>().Where(static d => d != IsoDayOfWeek.None)], s_basis));
        Assert.Throws<ArgumentException>(static () => WorkingCalendar.Build(" ", [], s_basis));
        Assert.Throws<ArgumentNullException>(static () => WorkingCalendar.Build("A", [], null!));
        Assert.Equal("A year is null: list years alone. (Parameter 'years')", Assert.Throws<ArgumentException>(static () => WorkingCalendar.Build("A", [], s_basis, [null!])).Message);
        Assert.Equal("A day off is null: list days alone. (Parameter 'daysOff')", Assert.Throws<ArgumentException>(static () => new WorkingCalendarYear(2026, [null!], [])).Message);
        Assert.Equal("A worked rest day is null: list days alone. (Parameter 'workedRestDays')", Assert.Throws<ArgumentException>(static () => new WorkingCalendarYear(2026, [], [null!])).Message);
        Assert.Throws<ArgumentNullException>(static () => new DayOff(default, "x", "x", null!));
        Assert.Throws<ArgumentNullException>(static () => new WorkedRestDay(default, default, null!));
        Assert.Throws<ArgumentOutOfRangeException>(static () => new WorkingCalendarYear(0, [], []));
        Assert.Throws<ArgumentOutOfRangeException>(static () => new WorkingCalendarYear(10_000, [], []));
        Assert.Equal("A day off says why in Vietnamese: give its name. (Parameter 'VietnameseName')", Assert.Throws<ArgumentException>(static () => new DayOff(default, " ", "x", s_basis)).Message);
        Assert.Equal("A day off says why in English: give its name. (Parameter 'EnglishName')", Assert.Throws<ArgumentException>(static () => new DayOff(default, "x", "", s_basis)).Message);
    }
}
