using Cds.Indicators.Internal;

namespace Cds.Indicators.Periods;

/// <summary>The canonical text of a period, and the pieces that other styles share with it.</summary>
internal static class PeriodWriter
{
    public static void Canonical<TChar>(in Period period, ref TextSink<TChar> sink)
        where TChar : unmanaged
    {
        switch (period.Kind)
        {
            case PeriodKind.Day:
                IsoDate(period.FirstDay, ref sink);
                break;

            case PeriodKind.Range:
                IsoDate(period.FirstDay, ref sink);
                sink.Append('/');
                IsoDate(period.LastDay, ref sink);
                break;

            case PeriodKind.Year:
                sink.Append(period.Year, 4);
                break;

            case PeriodKind.PlanTerm:
                sink.Append(period.Year, 4);
                sink.Append("--");
                sink.Append(period.LastYear, 4);
                break;

            default:
                Coded(period, period.Year, ref sink);
                break;
        }

        if (!period.Calendar.IsGregorian)
        {
            sink.Append('@');
            sink.Append(period.Calendar.Id);
        }
    }

    /// <summary>Year, hyphen, letters and number: <c>2024-Q1</c>.</summary>
    public static void Coded<TChar>(in Period period, int year, ref TextSink<TChar> sink)
        where TChar : unmanaged
    {
        sink.Append(year, 4);
        sink.Append('-');
        sink.Append(PeriodKinds.Code(period.Kind));
        sink.Append(period.Number.GetValueOrDefault(), PeriodKinds.Digits(period.Kind));
    }

    /// <summary>A day by its number, as <c>2024-06-15</c>.</summary>
    public static void IsoDate<TChar>(int day, ref TextSink<TChar> sink)
        where TChar : unmanaged
    {
        (int year, int month, int inMonth) = DateOnly.FromDayNumber(day);
        sink.Append(year, 4);
        sink.Append('-');
        sink.Append(month, 2);
        sink.Append('-');
        sink.Append(inMonth, 2);
    }
}
