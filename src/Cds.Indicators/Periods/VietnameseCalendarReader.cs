using System.Diagnostics.CodeAnalysis;
using NodaTime;

namespace Cds.Indicators.Periods;

/// <summary>The plain words by which <see cref="VietnamesePeriodWriter"/> names a calendar.</summary>
internal static class VietnameseCalendarReader
{
    private const string FiscalYear = "nam tai chinh tu ngay ";
    private const string ByEndYear = ", goi theo nam ket thuc";
    private const string CutOff = "chot so lieu ngay ";
    private const string CutOffs = "chot so lieu cac ngay ";

    public static bool TryRead(ReadOnlySpan<char> plain, [NotNullWhen(true)] out ReportingCalendar? calendar)
    {
        calendar = plain switch
        {
            "theo nghi dinh 09/2019/nd-cp" => ReportingCalendar.Decree09,
            "tuan tu thu hai" => ReportingCalendar.Gregorian,
            "tuan tu thu ba" => ReportingCalendar.WeeksFrom(IsoDayOfWeek.Tuesday),
            "tuan tu thu tu" => ReportingCalendar.WeeksFrom(IsoDayOfWeek.Wednesday),
            "tuan tu thu nam" => ReportingCalendar.WeeksFrom(IsoDayOfWeek.Thursday),
            "tuan tu thu sau" => ReportingCalendar.WeeksFrom(IsoDayOfWeek.Friday),
            "tuan tu thu bay" => ReportingCalendar.WeeksFrom(IsoDayOfWeek.Saturday),
            "tuan tu chu nhat" => ReportingCalendar.WeeksFrom(IsoDayOfWeek.Sunday),
            _ => null,
        };
        return calendar is not null || TryFiscalYear(plain, out calendar) || TryCutOff(plain, out calendar);
    }

    private static bool TryFiscalYear(ReadOnlySpan<char> plain, out ReportingCalendar? calendar)
    {
        calendar = null;
        if (!plain.StartsWith(FiscalYear))
            return false;
        bool byEnd = plain.EndsWith(ByEndYear);
        ReadOnlySpan<char> date = byEnd ? plain[FiscalYear.Length..^ByEndYear.Length] : plain[FiscalYear.Length..];
        int slash = date.IndexOf('/');

        // 2000 is a leap year, so it has every day on which a year can begin.
        if (slash < 0 || !Digits.TryRead(date[..slash], out int day) || !Digits.TryRead(date[(slash + 1)..], out int month) || !DayNumber.TryOf(2000, month, day, out _))
            return false;
        calendar = ReportingCalendar.FiscalYear(month, day, byEnd ? FiscalYearLabel.EndYear : FiscalYearLabel.StartYear);
        return true;
    }

    private static bool TryCutOff(ReadOnlySpan<char> plain, out ReportingCalendar? calendar)
    {
        calendar = null;
        bool isList = plain.StartsWith(CutOffs);
        if (!isList && !plain.StartsWith(CutOff))
            return false;
        ReadOnlySpan<char> rest = plain[(isList ? CutOffs : CutOff).Length..];
        Span<int> days = stackalloc int[12];
        int count = 0;
        foreach (Range part in rest.Split(", "))
        {
            if (count == 12 || !Digits.TryRead(rest[part], out int day) || day is < 1 or > 31)
                return false;
            days[count++] = day;
        }

        if (count != (isList ? 12 : 1))
            return false;
        calendar = isList ? ReportingCalendar.CutOff(days) : ReportingCalendar.CutOff(days[0]);
        return true;
    }
}
