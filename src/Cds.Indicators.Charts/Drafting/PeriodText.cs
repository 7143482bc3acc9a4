using System.Globalization;
using Cds.Indicators.Periods;
using Cds.Indicators.Rates;
using NodaTime;

namespace Cds.Indicators.Charts.Drafting;

/// <summary>Periods and days as they stand in texts, and shorter on axes.</summary>
internal static class PeriodText
{
    private static readonly LocalDate s_origin = new(1970, 1, 1);

    /// <summary>Where a day stands on an axis of time: days since the beginning of 1970.</summary>
    public static double Position(LocalDate day) => NodaTime.Period.DaysBetween(s_origin, day);

    public static string Of(Cds.Indicators.Periods.Period period, TextStyle style) =>
        period.ToString(style == TextStyle.Vietnamese ? "vi" : "en", formatProvider: null);

    /// <summary>2024, 8/2024, Q3/2024, 31/1/2024; in full where there is no shorter form.</summary>
    public static string Short(Cds.Indicators.Periods.Period period, TextStyle style)
    {
        bool vietnamese = style == TextStyle.Vietnamese;
        if (period.Kind == PeriodKind.Day)
            return Day(period.Start, style);
        if (period.Calendar != ReportingCalendar.Gregorian)
            return Of(period, style);
        return period.Kind switch
        {
            PeriodKind.Year => Digits(period.Year),
            PeriodKind.Quarter => vietnamese ? $"Q{Digits(period.Number!.Value)}/{Digits(period.Year)}" : $"Q{Digits(period.Number!.Value)} {Digits(period.Year)}",
            PeriodKind.Month => vietnamese
                ? $"{Digits(period.Number!.Value)}/{Digits(period.Year)}"
                : string.Create(CultureInfo.InvariantCulture, $"{period.Year}-{period.Number!.Value:00}"),
            _ => Of(period, style),
        };
    }

    public static string Day(LocalDate day, TextStyle style) =>
        day.ToString(style == TextStyle.Vietnamese ? "d/M/uuuu" : "uuuu-MM-dd", CultureInfo.InvariantCulture);

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);
}
