using Cds.Indicators.Provenance;
using NodaTime;

namespace Cds.Indicators.Periods;

/// <summary>One checked year, laid out for constant-time questions. A day is its zero-based ordinal in the year.</summary>
internal sealed class WorkingYearTable
{
    // _before[i] working days lie before day i; _days[k] is the k-th working day.
    private readonly ushort[] _before;
    private readonly ushort[] _days;

    public WorkingYearTable(WorkingCalendarYear source, ReadOnlySpan<IsoDayOfWeek> weeklyRestDays, LegalBasis weeklyRestBasis)
    {
        Source = source;
        (Confidence, WeakestEntry) = Weakest(source, weeklyRestBasis);

        Length = CalendarSystem.Iso.GetDaysInYear(source.Year);
        bool[] isWorked = new bool[Length];
        LocalDate first = new(source.Year, 1, 1);
        for (int i = 0; i < Length; i++)
            isWorked[i] = !weeklyRestDays.Contains((IsoDayOfWeek)(((int)first.DayOfWeek - 1 + i) % 7 + 1));
        foreach (DayOff dayOff in source.DaysOff)
            isWorked[dayOff.Date.DayOfYear - 1] = false;
        foreach (WorkedRestDay worked in source.WorkedRestDays)
            isWorked[worked.Date.DayOfYear - 1] = true;

        _before = new ushort[Length + 1];
        _days = new ushort[isWorked.AsSpan().Count(true)];
        for (int i = 0, k = 0; i < Length; i++)
        {
            if (isWorked[i])
                _days[k++] = (ushort)i;
            _before[i + 1] = (ushort)k;
        }
    }

    public WorkingCalendarYear Source { get; }

    /// <summary>The confidence of the weakest entry.</summary>
    public Confidence Confidence { get; }

    /// <summary>The weakest entry in words, the first of them.</summary>
    public string WeakestEntry { get; }

    /// <summary>The number of days in the year.</summary>
    public int Length { get; }

    /// <summary>The number of working days in the year.</summary>
    public int Count => _days.Length;

    public bool IsWorkingDay(int day) => _before[day + 1] != _before[day];

    /// <summary>The number of working days before the day; the day may be <see cref="Length"/>.</summary>
    public int CountBefore(int day) => _before[day];

    public LocalDate WorkingDay(int ordinal) => LocalDateOf(_days[ordinal]);

    private LocalDate LocalDateOf(int day) => new LocalDate(Source.Year, 1, 1).PlusDays(day);

    private static (Confidence Confidence, string Entry) Weakest(WorkingCalendarYear year, LegalBasis weeklyRestBasis)
    {
        (Confidence Confidence, string Entry) weakest = (weeklyRestBasis.Confidence, "the weekly rest days");
        foreach (DayOff dayOff in year.DaysOff)
        {
            if (dayOff.Basis.Confidence < weakest.Confidence)
                weakest = (dayOff.Basis.Confidence, $"{WorkingCalendar.Iso(dayOff.Date)}, {dayOff.VietnameseName}");
        }

        foreach (WorkedRestDay worked in year.WorkedRestDays)
        {
            if (worked.Basis.Confidence < weakest.Confidence)
                weakest = (worked.Basis.Confidence, $"{WorkingCalendar.Iso(worked.Date)}, worked for {WorkingCalendar.Iso(worked.InExchangeFor)}");
        }

        return weakest;
    }
}
