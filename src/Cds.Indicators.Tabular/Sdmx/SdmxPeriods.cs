using System.Globalization;
using Cds.Indicators.Faults;
using Cds.Indicators.Periods;
using NodaTime;
using NodaTime.Text;
using Period = Cds.Indicators.Periods.Period;

namespace Cds.Indicators.Tabular.Sdmx;

/// <summary>Periods in SDMX: the text of the time dimension, the frequency, the start of the reporting year.</summary>
internal static class SdmxPeriods
{
    private const string Cure = "Write it as in 2024, 2024-Q1, 2024-08, 2024-08-14 or 2023-12-10/P234D.";

    /// <summary>Reads a period from the time dimension.</summary>
    /// <param name="text">The text.</param>
    /// <param name="yearStart">The start of the reporting year; null where it is not given.</param>
    /// <param name="kind">The kind that the frequency says; null where it says none.</param>
    /// <param name="format">How periods stand in the message.</param>
    /// <param name="period">The period.</param>
    /// <param name="refusal">Why there is none.</param>
    public static bool TryRead(string text, AnnualDate? yearStart, PeriodKind? kind, SdmxTimeFormat format, out Period period, out (string Rule, string Cure) refusal)
    {
        refusal = default;
        PeriodReadingOptions options = new() { ReportingYearStart = yearStart };
        period = default;
        if (!PeriodReader.TryRead(text, options, out PeriodReading reading, out TextFault fault))
            refusal = (fault.Rule, fault.Cure);
        else if (reading.Dialect is PeriodDialect.Dhis2 or PeriodDialect.Vietnamese || char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1]))
            refusal = ("it is no period of SDMX", Cure);
        else if (reading.Notes != PeriodNotes.None && !text.AsSpan(10).TrimEnd('Z').SequenceEqual("T00:00:00"))
            refusal = ("it has a time of day, and periods are whole days", Cure);
        else
            period = reading.Period;
        return refusal == default && (kind is not { } asked || asked == period.Kind || Fits(ref period, asked, format, yearStart, out refusal));
    }

    /// <summary>The kind of a frequency; null where it says none.</summary>
    public static bool TryKind(string frequency, out PeriodKind? kind)
    {
        kind = frequency switch
        {
            "D" or "B" => PeriodKind.Day,
            "W" => PeriodKind.Week,
            "W2" => PeriodKind.Biweek,
            "M" => PeriodKind.Month,
            "M2" => PeriodKind.Bimonth,
            "Q" => PeriodKind.Quarter,
            "T" => PeriodKind.FourMonths,
            "S" => PeriodKind.HalfYear,
            "A" => PeriodKind.Year,
            _ => frequency.Length > 1 && frequency[0] == 'A' && frequency.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0 ? PeriodKind.PlanTerm : null,
        };
        return kind is not null || frequency is "_O" or "_U" or "_Z" or "";
    }

    /// <summary>The frequency of a period.</summary>
    public static string FrequencyOf(Period period) => period.Kind switch
    {
        PeriodKind.Day => "D",
        PeriodKind.Week => "W",
        PeriodKind.Biweek => "W2",
        PeriodKind.Month => "M",
        PeriodKind.Bimonth => "M2",
        PeriodKind.Quarter => "Q",
        PeriodKind.FourMonths => "T",
        PeriodKind.HalfYear => "S",
        PeriodKind.Year => "A",
        PeriodKind.PlanTerm => "A" + period.Subdivide(PeriodKind.Year, period.Calendar).Count.ToString(CultureInfo.InvariantCulture),
        _ => "_O",
    };

    /// <summary>The text of the time dimension.</summary>
    public static string TextOf(Period period, SdmxTimeFormat format)
    {
        if (format == SdmxTimeFormat.Normalized)
            return LocalDatePattern.Iso.Format(period.Start);
        bool isGregorian = period.Calendar == ReportingCalendar.Gregorian && period.Kind is PeriodKind.Year or PeriodKind.Month or PeriodKind.Day or PeriodKind.Range;
        bool hasForm = YearStartOf(period) is not null
            && period.Kind is PeriodKind.Week or PeriodKind.Month or PeriodKind.Quarter or PeriodKind.FourMonths or PeriodKind.HalfYear or PeriodKind.Year;
        return (isGregorian || (hasForm && format == SdmxTimeFormat.Original) ? period : Period.Range(period.Start, period.End)).ToString("sdmx", CultureInfo.InvariantCulture);
    }

    /// <summary>The start of the reporting year of the calendar of a period; null where it has none.</summary>
    public static AnnualDate? YearStartOf(Period period)
    {
        ReportingCalendar calendar = period.Calendar;
        if (calendar == ReportingCalendar.Gregorian)
            return new AnnualDate(1, 1);
        return calendar.Id.StartsWith("FY", StringComparison.Ordinal) && AnnualDatePattern.Iso.Parse(calendar.Id.AsSpan(2, 5).ToString()) is { Success: true, Value: var start } ? start : null;
    }

    /// <summary>The text of the start of a reporting year: <c>--07-01</c>.</summary>
    public static string TextOf(AnnualDate start) => "--" + AnnualDatePattern.Iso.Format(start);

    /// <summary>Reads the start of a reporting year.</summary>
    public static bool TryYearStart(string text, out AnnualDate start)
    {
        start = default;
        if (!text.StartsWith("--", StringComparison.Ordinal) || !AnnualDatePattern.Iso.Parse(text[2..]).TryGetValue(default, out start))
            return false;
        return true;
    }

    /// <summary>Brings a day, or a range of days, to the kind that the frequency says.</summary>
    private static bool Fits(ref Period period, PeriodKind asked, SdmxTimeFormat format, AnnualDate? yearStart, out (string Rule, string Cure) refusal)
    {
        refusal = ($"{period} is not a period of the frequency", $"Correct the frequency, or set {nameof(SdmxCsvOptions.TimeFormat)} to {nameof(SdmxTimeFormat.Normalized)} where a day stands for its period.");
        if (asked == PeriodKind.PlanTerm || period.Kind is not (PeriodKind.Day or PeriodKind.Range))
            return false;
        ReportingCalendar calendar = yearStart is { } start ? ReportingCalendar.FiscalYear(start.Month, start.Day) : ReportingCalendar.Gregorian;
        bool staysInYear = calendar == ReportingCalendar.Gregorian && asked is not (PeriodKind.Week or PeriodKind.Biweek);
        if (!staysInYear && period.Start.Year is 1 or 9999)
            return false;
        Period whole = Period.Containing(period.Start, asked, calendar);
        if (!(period.Kind == PeriodKind.Day && format == SdmxTimeFormat.Normalized) && (whole.Start != period.Start || whole.End != period.End))
            return false;
        period = whole;
        refusal = default;
        return true;
    }
}
