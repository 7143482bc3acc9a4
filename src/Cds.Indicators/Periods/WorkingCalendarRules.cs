using NodaTime;

namespace Cds.Indicators.Periods;

/// <summary>The rules that the years of a working calendar obey, whatever they were read from.</summary>
internal static class WorkingCalendarRules
{
    /// <summary>Reports a fault of an entry: which year, which list of it (empty for the year itself), which entry, which member of it.</summary>
    public delegate void Reporter(int year, string list, int entry, string member, string rule, string cure);

    public const string DaysOff = "daysOff";
    public const string WorkedRestDays = "workedRestDays";
    public const string Date = "date";
    public const string InExchangeFor = "inExchangeFor";

    /// <summary>Reports every fault of the years; <paramref name="checkExchanges"/> is false where some entries could not be read.</summary>
    public static void Check(
        ReadOnlySpan<WorkingCalendarYear> years, ReadOnlySpan<IsoDayOfWeek> weeklyRestDays, bool checkExchanges, Reporter report)
    {
        HashSet<int> numbers = [];
        HashSet<LocalDate> daysOff = [];
        HashSet<LocalDate> workedDays = [];
        for (int y = 0; y < years.Length; y++)
        {
            if (!numbers.Add(years[y].Year))
                report(y, "", 0, "year", "the year stands twice", "Keep one.");

            for (int i = 0; i < years[y].DaysOff.Length; i++)
            {
                LocalDate date = years[y].DaysOff[i].Date;
                CheckYear(date, years[y].Year, (rule, cure) => report(y, DaysOff, i, Date, rule, cure));
                if (weeklyRestDays.Contains(date.DayOfWeek))
                    report(y, DaysOff, i, Date, $"a {date.DayOfWeek} is a weekly rest day already", "Leave it out, and list the day that is given for it.");
                if (!daysOff.Add(date))
                    report(y, DaysOff, i, Date, "the day is listed twice", "Keep one.");
            }

            for (int i = 0; i < years[y].WorkedRestDays.Length; i++)
            {
                LocalDate date = years[y].WorkedRestDays[i].Date;
                CheckYear(date, years[y].Year, (rule, cure) => report(y, WorkedRestDays, i, Date, rule, cure));
                if (!weeklyRestDays.Contains(date.DayOfWeek))
                    report(y, WorkedRestDays, i, Date, $"a {date.DayOfWeek} is no weekly rest day", "Leave it out: it is worked anyway.");
                if (!workedDays.Add(date))
                    report(y, WorkedRestDays, i, Date, "the day is listed twice", "Keep one.");
            }
        }

        if (checkExchanges)
            CheckExchanges(years, numbers, daysOff, report);
    }

    private static void CheckYear(LocalDate date, int year, Action<string, string> report)
    {
        if (date.Year != year)
            report(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"the day is not in the year {year}"), "List it under its own year.");
    }

    private static void CheckExchanges(
        ReadOnlySpan<WorkingCalendarYear> years, HashSet<int> numbers, HashSet<LocalDate> daysOff, Reporter report)
    {
        HashSet<LocalDate> exchanged = [];
        for (int y = 0; y < years.Length; y++)
        {
            for (int i = 0; i < years[y].WorkedRestDays.Length; i++)
            {
                LocalDate date = years[y].WorkedRestDays[i].InExchangeFor;
                if (numbers.Contains(date.Year) && !daysOff.Contains(date))
                    report(y, WorkedRestDays, i, InExchangeFor, "the day in exchange is not listed as a day off", "List it, or name the day that is off for this one.");
                else if (!exchanged.Add(date))
                    report(y, WorkedRestDays, i, InExchangeFor, "two rest days are worked for one day off", "Keep one.");
            }
        }
    }
}
