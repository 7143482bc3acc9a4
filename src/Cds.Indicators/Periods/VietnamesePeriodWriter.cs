using Cds.Indicators.Internal;
using NodaTime;

namespace Cds.Indicators.Periods;

/// <summary>The style <c>vi</c>: the words of Vietnamese reports, which <see cref="VietnamesePeriodReader"/> reads back.</summary>
internal static class VietnamesePeriodWriter
{
    public const string Decree = "theo Nghị định 09/2019/NĐ-CP";
    public const string FiscalYear = "năm tài chính từ ngày ";
    public const string ByEndYear = ", gọi theo năm kết thúc";
    public const string CutOff = "chốt số liệu ngày ";
    public const string CutOffs = "chốt số liệu các ngày ";
    public const string Weeks = "tuần từ ";

    /// <summary>The days of the week from Monday.</summary>
    public static ReadOnlySpan<string> DaysOfWeek => s_daysOfWeek;

    private static readonly string[] s_daysOfWeek = ["thứ hai", "thứ ba", "thứ tư", "thứ năm", "thứ sáu", "thứ bảy", "chủ nhật"];

    public static void Write<TChar>(in Period period, ref TextSink<TChar> sink)
        where TChar : unmanaged
    {
        int number = period.Number.GetValueOrDefault();
        switch (period.Kind)
        {
            case PeriodKind.Day:
                Date("ngày ", period.Start, ref sink);
                break;
            case PeriodKind.Range:
                Date("từ ngày ", period.Start, ref sink);
                Date(" đến ngày ", period.End, ref sink);
                break;
            case PeriodKind.Year:
                Numbered("năm ", period.Year, 4, "", null, ref sink);
                break;
            case PeriodKind.PlanTerm:
                Numbered("giai đoạn ", period.Year, 4, "-", period.LastYear, ref sink);
                break;
            case PeriodKind.Week:
                Numbered("tuần ", number, 1, " năm ", period.Year, ref sink);
                break;
            case PeriodKind.Biweek:
                Numbered("kỳ 2 tuần số ", number, 1, " năm ", period.Year, ref sink);
                break;
            case PeriodKind.Bimonth:
                Numbered("kỳ 2 tháng số ", number, 1, " năm ", period.Year, ref sink);
                break;
            case PeriodKind.FourMonths:
                Numbered("kỳ 4 tháng số ", number, 1, " năm ", period.Year, ref sink);
                break;
            case PeriodKind.Month:
                Numbered("tháng ", number, 1, "/", period.Year, ref sink);
                break;
            case PeriodKind.Quarter:
                Numbered("quý ", number, 1, "/", period.Year, ref sink);
                break;
            case PeriodKind.HalfYear:
                Numbered("", 6, 1, number == 1 ? " tháng đầu năm " : " tháng cuối năm ", period.Year, ref sink);
                break;
            default:
                Numbered("", number, 1, " tháng năm ", period.Year, ref sink);
                break;
        }

        if (!period.Calendar.IsGregorian)
        {
            sink.Append(" (");
            Calendar(period.Calendar, ref sink);
            sink.Append(')');
        }
    }

    private static void Numbered<TChar>(string before, int number, int digits, string between, int? year, ref TextSink<TChar> sink)
        where TChar : unmanaged
    {
        sink.Append(before);
        sink.Append(number, digits);
        sink.Append(between);
        if (year is { } value)
            sink.Append(value, 4);
    }

    private static void Date<TChar>(string before, LocalDate date, ref TextSink<TChar> sink)
        where TChar : unmanaged
    {
        sink.Append(before);
        sink.Append((long)date.Day);
        sink.Append('/');
        Numbered("", date.Month, 1, "/", date.Year, ref sink);
    }

    private static void Calendar<TChar>(ReportingCalendar calendar, ref TextSink<TChar> sink)
        where TChar : unmanaged
    {
        ReadOnlySpan<byte> closing = calendar.ClosingDays;
        if (calendar.IsFiscalYear)
        {
            sink.Append(FiscalYear);
            sink.Append((long)calendar.YearStart.Day);
            sink.Append('/');
            sink.Append((long)calendar.YearStart.Month);
            if (calendar.YearStart.Label == FiscalYearLabel.EndYear)
                sink.Append(ByEndYear);
        }
        else if (closing.Length > 0)
        {
            bool same = !closing.ContainsAnyExcept(closing[0]);
            sink.Append(same ? CutOff : CutOffs);
            for (int i = 0; i < (same ? 1 : closing.Length); i++)
            {
                if (i > 0)
                    sink.Append(", ");
                sink.Append((long)closing[i]);
            }
        }
        else if (calendar.HasWeeks)
        {
            sink.Append(Weeks);
            sink.Append(DaysOfWeek[calendar.FirstDayOfWeek]);
        }
        else
        {
            sink.Append(Decree);
        }
    }
}
