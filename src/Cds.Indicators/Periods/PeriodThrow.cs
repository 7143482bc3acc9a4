using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using NodaTime;

namespace Cds.Indicators.Periods;

/// <summary>The errors of periods, one method per rule: the value, what it should be, the rule, the cure.</summary>
[StackTraceHidden]
internal static class PeriodThrow
{
    private const string Unreachable =
        "it comes before it, or whole shifts do not reach it. Pass the earlier period first, and terms and ranges of one length.";

    [DoesNotReturn]
    public static void LastBeforeFirst(LocalDate first, LocalDate last, string parameter) =>
        throw OutOfRange(
            parameter,
            last,
            string.Create(
                CultureInfo.InvariantCulture,
                $"'{last:uuuu-MM-dd}' is not the last day of a range that begins on {first:uuuu-MM-dd}: "
                    + $"the last day is the first or a later one. Exchange the days."));

    [DoesNotReturn]
    public static void UnnamedKind(PeriodKind kind, string parameter) =>
        throw new ArgumentOutOfRangeException(parameter, kind, PeriodKinds.Unnamed);

    [DoesNotReturn]
    public static void KindNotOfDay(PeriodKind kind, string parameter) =>
        throw new ArgumentException(
            $"'{kind}' is not a kind that a day determines: a {PeriodKinds.Noun(kind)} is named by its bounds. Use Period.{kind}.",
            parameter);

    [DoesNotReturn]
    public static void NoPeriodOfDay(LocalDate date, PeriodKind kind, ReportingCalendar calendar, string parameter) =>
        throw OutOfRange(
            parameter,
            date,
            string.Create(
                CultureInfo.InvariantCulture,
                $"'{date:uuuu-MM-dd}' is not a day whose {PeriodKinds.Noun(kind)} in the calendar {calendar.Id} can be given: "
                    + $"{Refusal.OutOfRange.Rule}. Take a day further from the ends."));

    [DoesNotReturn]
    public static void NoLongerPeriod(Period period, PeriodKind kind, ReportingCalendar calendar, string parameter) =>
        throw OutOfRange(
            parameter,
            kind,
            string.Create(
                CultureInfo.InvariantCulture,
                $"'{period}' is not a period whose {PeriodKinds.Noun(kind)} in the calendar {calendar.Id} can be given: "
                    + $"{Refusal.OutOfRange.Rule}. Take a period further from the ends."));

    [DoesNotReturn]
    public static void ShiftedTooFar(Period period, int count, string parameter) =>
        throw OutOfRange(
            parameter,
            count,
            string.Create(
                CultureInfo.InvariantCulture,
                $"'{count}' is not a number of periods by which {period} can be shifted: {Refusal.OutOfRange.Rule}. Shift by fewer."));

    [DoesNotReturn]
    public static void NoCounterpart(Period period, int years, string parameter) =>
        throw OutOfRange(
            parameter,
            years,
            string.Create(
                CultureInfo.InvariantCulture,
                $"'{years}' is not a number of years by which {period} can be shifted: the year {(long)period.Year + years} has no "
                    + $"{PeriodKinds.Noun(period.Kind)} of that number. Use TryShiftYears, or compare with ranges of days."));

    [DoesNotReturn]
    public static void NoWeeks(ReportingCalendar calendar, string parameter) =>
        throw new ArgumentException(
            $"'{calendar.Id}' is not a calendar with weeks: {Refusal.NoWeeks(calendar).Rule}. {Refusal.NoWeeks(calendar).Cure}",
            parameter);

    [DoesNotReturn]
    public static void MixedCalendars(Period period, ReportingCalendar calendar, string parameter) =>
        throw new ArgumentException(
            $"'{calendar.Id}' is not the calendar of {period}: mixed calendars, {period.Calendar.Id} and {calendar.Id}. "
                + "Make the period in the calendar that is wanted, or use a range of days.",
            parameter);

    [DoesNotReturn]
    public static void DoesNotFill(Period period, PeriodKind kind, string reason) =>
        throw new ArgumentException(
            $"'{kind}' is not a kind that fills {period}: {reason}. Take a kind that does, or days.",
            nameof(kind));

    [DoesNotReturn]
    public static void DoesNotBelong(Period period, PeriodKind kind, string reason) =>
        throw new ArgumentException(
            $"'{kind}' is not a kind to which {period} belongs: {reason}. Take a longer kind, or intersect the days.",
            nameof(kind));

    [DoesNotReturn]
    public static void DoesNotCover(PeriodKind kind) =>
        throw new ArgumentException(
            $"'{kind}' is not a kind that covers days: periods of the kind do not follow one another. "
                + "Take days, weeks, months, quarters or years.",
            nameof(kind));

    [DoesNotReturn]
    public static void SequenceOfTwoKinds(Period first, Period last) =>
        throw NotTheEnd(first, last, $"both are of one kind, and these are {first.Kind} and {last.Kind}. Pass periods of one kind.");

    [DoesNotReturn]
    public static void SequenceOfTwoCalendars(Period first, Period last) =>
        throw NotTheEnd(first, last, $"mixed calendars, {first.Calendar.Id} and {last.Calendar.Id}. Pass periods of one calendar.");

    [DoesNotReturn]
    public static void SequenceUnreachable(Period first, Period last) => throw NotTheEnd(first, last, Unreachable);

    [DoesNotReturn]
    public static void NotFinancial(RelativePeriod relative, ReportingCalendar calendar, string parameter) =>
        throw new ArgumentException(
            $"'{calendar.Id}' is not the calendar of a financial year: {relative} needs one. "
                + "Pass ReportingCalendar.FiscalYear with its first day.",
            parameter);

    [DoesNotReturn]
    public static void Unresolvable(RelativePeriod relative, LocalDate asOf, string parameter) =>
        throw OutOfRange(
            parameter,
            asOf,
            string.Create(
                CultureInfo.InvariantCulture,
                $"'{asOf:uuuu-MM-dd}' is not a day on which {relative} can be resolved: a period leaves the years 0001 to 9999, "
                    + $"or the year before has no such week. Take another day or kind."));

    [DoesNotReturn]
    public static void DayOutOfRange(LocalDate date, string parameter) =>
        throw OutOfRange(
            parameter,
            date,
            string.Create(
                CultureInfo.InvariantCulture,
                $"'{date:uuuu-MM-dd}' is not a day of a period: {Refusal.OutOfRange.Rule}. Take a day in that range."));

    private static ArgumentException NotTheEnd(Period first, Period last, string reason) =>
        new($"'{last}' is not the end of a sequence that begins with {first}: {reason}", nameof(last));

    private static ArgumentOutOfRangeException OutOfRange(string parameter, object value, string message) => new(parameter, value, message);
}
