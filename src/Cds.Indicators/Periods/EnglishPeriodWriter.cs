using Cds.Indicators.Internal;
using NodaTime;

namespace Cds.Indicators.Periods;

/// <summary>The style <c>en</c>: words for people, not read back.</summary>
internal static class EnglishPeriodWriter
{
    private static readonly string[] s_months =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    private static readonly string[] s_daysOfWeek = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

    public static void Write<TChar>(in Period period, ref TextSink<TChar> sink)
        where TChar : unmanaged
    {
        int number = period.Number.GetValueOrDefault();
        bool isGregorian = period.Calendar.IsGregorian;
        switch (period.Kind)
        {
            case PeriodKind.Day:
                Date(period.Start, ref sink);
                break;
            case PeriodKind.Range:
                Date(period.Start, ref sink);
                sink.Append(" to ");
                Date(period.End, ref sink);
                break;
            case PeriodKind.Year:
                sink.Append(period.Year, 4);
                break;
            case PeriodKind.PlanTerm:
                sink.Append("plan term ");
                sink.Append(period.Year, 4);
                sink.Append('-');
                sink.Append(period.LastYear, 4);
                break;
            case PeriodKind.Month when isGregorian || !period.Calendar.IsFiscalYear:
                Text(s_months[number - 1], " ", period.Year, ref sink);
                break;
            case PeriodKind.Quarter:
                Numbered("Q", number, " ", period.Year, ref sink);
                break;
            case PeriodKind.HalfYear:
                Text(number == 1 ? "first" : "second", " half of ", period.Year, ref sink);
                break;
            case PeriodKind.YearToDate when number == 1:
                Text("first month", " of ", period.Year, ref sink);
                break;
            case PeriodKind.YearToDate:
                Numbered("first ", number, " months of ", period.Year, ref sink);
                break;
            default:
                sink.Append(PeriodKinds.Noun(period.Kind));
                Numbered(" ", number, " of ", period.Year, ref sink);
                break;
        }

        if (!isGregorian)
        {
            sink.Append(" (");
            Calendar(period.Calendar, ref sink);
            sink.Append(')');
        }
    }

    private static void Text<TChar>(string what, string between, int year, ref TextSink<TChar> sink)
        where TChar : unmanaged
    {
        sink.Append(what);
        sink.Append(between);
        sink.Append(year, 4);
    }

    private static void Numbered<TChar>(string before, int number, string between, int year, ref TextSink<TChar> sink)
        where TChar : unmanaged
    {
        sink.Append(before);
        sink.Append((long)number);
        sink.Append(between);
        sink.Append(year, 4);
    }

    private static void Date<TChar>(LocalDate date, ref TextSink<TChar> sink)
        where TChar : unmanaged
    {
        sink.Append((long)date.Day);
        sink.Append(' ');
        Text(s_months[date.Month - 1], " ", date.Year, ref sink);
    }

    private static void Calendar<TChar>(ReportingCalendar calendar, ref TextSink<TChar> sink)
        where TChar : unmanaged
    {
        ReadOnlySpan<byte> closing = calendar.ClosingDays;
        if (calendar.IsFiscalYear)
        {
            sink.Append("fiscal year from ");
            sink.Append((long)calendar.YearStart.Day);
            sink.Append(' ');
            sink.Append(s_months[calendar.YearStart.Month - 1]);
            if (calendar.YearStart.Label == FiscalYearLabel.EndYear)
                sink.Append(", named after its end");
        }
        else if (closing.Length > 0)
        {
            sink.Append("closing on day");
            bool same = !closing.ContainsAnyExcept(closing[0]);
            for (int i = 0; i < (same ? 1 : closing.Length); i++)
            {
                sink.Append(i == 0 ? " " : ", ");
                sink.Append((long)closing[i]);
            }
        }
        else if (calendar.HasWeeks)
        {
            sink.Append("weeks from ");
            sink.Append(s_daysOfWeek[calendar.FirstDayOfWeek]);
        }
        else
        {
            sink.Append("Decree 09/2019 reporting calendar");
        }
    }
}
