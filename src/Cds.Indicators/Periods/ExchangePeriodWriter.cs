using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Cds.Indicators.Internal;
using NodaTime;

namespace Cds.Indicators.Periods;

/// <summary>The styles <c>sdmx</c>, <c>dhis2</c> and <c>iso</c>: strict forms of the standards, for periods that they have.</summary>
internal static class ExchangePeriodWriter
{
    private const string AsRange = "Write Period.Range with its first and last day, or the canonical text.";

    /// <summary>SDMX 2.1 and 3.0: Gregorian forms for Gregorian years, months and days, reporting forms otherwise.</summary>
    public static void Sdmx<TChar>(in Period period, ref TextSink<TChar> sink)
        where TChar : unmanaged
    {
        ReportingCalendar calendar = period.Calendar;
        bool isFiscal = calendar.IsFiscalYear;
        if (!calendar.IsGregorian && !isFiscal)
            ThrowNoForm(period, "SDMX");

        // SDMX names a reporting year after its start, whatever the calendar does.
        int year = period.Year - (isFiscal && calendar.YearStart.Label == FiscalYearLabel.EndYear ? 1 : 0);
        switch (period.Kind)
        {
            case PeriodKind.Day:
                PeriodWriter.IsoDate(period.FirstDay, ref sink);
                break;
            case PeriodKind.Range:
                PeriodWriter.IsoDate(period.FirstDay, ref sink);
                sink.Append("/P");
                sink.Append((long)period.DayCount);
                sink.Append('D');
                break;
            case PeriodKind.Year:
                sink.Append(year, 4);
                if (isFiscal)
                    sink.Append("-A1");
                break;
            case PeriodKind.Month when !isFiscal:
                sink.Append(year, 4);
                sink.Append('-');
                sink.Append(period.Number.GetValueOrDefault(), 2);
                break;
            case PeriodKind.Week or PeriodKind.Month or PeriodKind.Quarter or PeriodKind.FourMonths or PeriodKind.HalfYear:
                PeriodWriter.Coded(period, year, ref sink);
                break;
            default:
                ThrowNoForm(period, "SDMX");
                break;
        }
    }

    /// <summary>ISO 8601: Gregorian year, month, ISO week, day, interval.</summary>
    public static void Iso<TChar>(in Period period, ref TextSink<TChar> sink)
        where TChar : unmanaged
    {
        if (!period.Calendar.IsGregorian || period.Kind is not (PeriodKind.Day or PeriodKind.Range or PeriodKind.Year or PeriodKind.Month or PeriodKind.Week))
            ThrowNoForm(period, "ISO 8601");
        if (period.Kind == PeriodKind.Month)
            Sdmx(period, ref sink);
        else
            PeriodWriter.Canonical(period, ref sink);
    }

    /// <summary>DHIS2: the label of the period type that has these periods.</summary>
    public static void Dhis2<TChar>(in Period period, ref TextSink<TChar> sink)
        where TChar : unmanaged
    {
        ReportingCalendar calendar = period.Calendar;
        int number = period.Number.GetValueOrDefault();
        string? word = calendar.IsGregorian ? "" : Dhis2Words.Of(calendar, period.Kind);
        if (word is null)
            ThrowNoForm(period, "DHIS2");
        if (period.Kind == PeriodKind.Day)
        {
            LocalDate day = period.Start;
            sink.Append(day.Year, 4);
            sink.Append(day.Month, 2);
            sink.Append(day.Day, 2);
            return;
        }

        string? code = period.Kind switch
        {
            PeriodKind.Week => "W",
            PeriodKind.Biweek => "BiW",
            PeriodKind.Quarter => "Q",
            PeriodKind.HalfYear => "S",
            PeriodKind.Year or PeriodKind.Month or PeriodKind.Bimonth => "",
            _ => null,
        };
        if (code is null)
            ThrowNoForm(period, "DHIS2");
        sink.Append(period.Year, 4);
        sink.Append(word);
        sink.Append(code);
        if (period.Kind is PeriodKind.Month or PeriodKind.Bimonth)
            sink.Append(number, 2);
        else if (period.Kind != PeriodKind.Year)
            sink.Append((long)number);
        if (period.Kind == PeriodKind.Bimonth)
            sink.Append('B');
    }

    [DoesNotReturn]
    private static void ThrowNoForm(in Period period, string standard)
    {
        string text = period.ToString("G", CultureInfo.InvariantCulture);
        throw new FormatException($"'{text}' is not a period that {standard} can express: it has no form for a {PeriodKinds.Noun(period.Kind)} of the calendar {period.Calendar.Id}. {AsRange}");
    }
}
