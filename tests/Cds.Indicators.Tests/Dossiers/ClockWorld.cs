using Cds.Indicators.Dossiers;
using Cds.Indicators.Periods;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Period = NodaTime.Period;

namespace Cds.Indicators.Tests.Dossiers;

/// <summary>A random working calendar with random office hours, and beside it one bit for every minute that is worked: the oracle walks over those.</summary>
internal sealed class ClockWorld
{
    private const int MinutesPerDay = 24 * 60;
    private static readonly LocalDate s_first = new(2030, 1, 1);
    private readonly Random _random;
    private readonly bool[] _days = new bool[365 + 365 + 366];
    private readonly bool[] _minutes = new bool[MinutesPerDay];

    public ClockWorld(int seed)
    {
        _random = new Random(seed);
        Clock = new WorkingClock(MakeCalendar(), MakeHours());
    }

    public static Arbitrary<int> Seeds { get; } = Arb.From(Gen.Choose(0, int.MaxValue - 1));

    public WorkingClock Clock { get; }

    /// <summary>The minute of the day at which the office opens, and at which it closes.</summary>
    public int Opening => Array.IndexOf(_minutes, value: true);

    public int Close => Array.LastIndexOf(_minutes, value: true) + 1;

    public int Next(int from, int to) => _random.Next(from, to);

    public bool Chance(double share) => _random.NextDouble() < share;

    /// <summary>A minute around the turn of the year 2030, counted from the beginning of that year.</summary>
    public int Moment() => Next(300 * MinutesPerDay, 430 * MinutesPerDay);

    public static LocalDateTime At(int minute) => s_first.AtMidnight().PlusMinutes(minute);

    public static LocalDate Date(int minute) => s_first.PlusDays(minute / MinutesPerDay);

    public static int MinuteOf(LocalDateTime moment)
    {
        Assert.Equal(0, moment.NanosecondOfDay % NodaConstants.NanosecondsPerMinute);
        return Period.DaysBetween(s_first, moment.Date) * MinutesPerDay + (int)(moment.NanosecondOfDay / NodaConstants.NanosecondsPerMinute);
    }

    public bool IsWorkingDay(int minute) => _days[minute / MinutesPerDay];

    public bool IsOffice(int minute) => IsWorkingDay(minute) && _minutes[minute % MinutesPerDay];

    public int NextOffice(int minute)
    {
        while (!IsOffice(minute))
            minute++;
        return minute;
    }

    /// <summary>The minute at which so many office minutes have passed; backwards where they are negative.</summary>
    public int Walk(int minute, int office)
    {
        for (; office > 0; minute++)
            office -= IsOffice(minute) ? 1 : 0;
        for (; office < 0; minute--)
            office += IsOffice(minute - 1) ? 1 : 0;
        return minute;
    }

    public int Worked(int from, int to)
    {
        int worked = 0;
        for (int minute = from; minute < to; minute++)
            worked += IsOffice(minute) ? 1 : 0;
        for (int minute = to; minute < from; minute++)
            worked -= IsOffice(minute) ? 1 : 0;
        return worked;
    }

    private OfficeHours MakeHours()
    {
        List<OfficeInterval> intervals = [];
        int at = Next(0, 9 * 60);
        for (int i = Next(1, 4); i > 0; i--)
        {
            int to = at + Next(60, 5 * 60);
            intervals.Add(new OfficeInterval(LocalTime.Midnight.PlusMinutes(at), LocalTime.Midnight.PlusMinutes(to)));
            _minutes.AsSpan(at, to - at).Fill(value: true);
            at = to + Next(0, 60) * Next(0, 2);
            if (at > 18 * 60)
                break;
        }

        return OfficeHours.Of(Moments.Basis, [.. intervals]);
    }

    private WorkingCalendar MakeCalendar()
    {
        IsoDayOfWeek[] rest = [.. Enumerable.Range(1, 7).OrderBy(_ => _random.Next()).Take(Next(0, 4)).Select(static day => (IsoDayOfWeek)day)];
        return WorkingCalendar.Build("W", [.. rest], Moments.Basis, MakeYear(2030, rest), MakeYear(2031, rest), MakeYear(2032, rest));
    }

    private WorkingCalendarYear MakeYear(int year, IsoDayOfWeek[] rest)
    {
        List<DayOff> off = [];
        List<LocalDate> restDays = [];
        double share = Chance(0.3) ? 0.5 : 0.1;
        for (LocalDate day = new(year, 1, 1); day.Year == year; day = day.PlusDays(1))
        {
            bool isRest = rest.Contains(day.DayOfWeek);
            if (isRest)
                restDays.Add(day);
            else if (Chance(share))
                off.Add(new DayOff(day, "Nghỉ", "Off", Moments.Basis));
            _days[Period.DaysBetween(s_first, day)] = !isRest && (off.Count == 0 || off[^1].Date != day);
        }

        WorkedRestDay[] worked = [.. restDays.OrderBy(_ => _random.Next()).Take(Math.Min(off.Count, Next(0, 20))).Select((day, i) => new WorkedRestDay(day, off[i].Date, Moments.Basis))];
        foreach (WorkedRestDay day in worked)
            _days[Period.DaysBetween(s_first, day.Date)] = true;
        return new WorkingCalendarYear(year, [.. off], [.. worked]);
    }
}
