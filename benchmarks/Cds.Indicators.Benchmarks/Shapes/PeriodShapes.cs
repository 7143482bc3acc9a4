using Cds.Indicators.Periods;
using NodaTime;
using Period = Cds.Indicators.Periods.Period;

namespace Cds.Indicators.Benchmarks.Shapes;

/// <summary>The period of a shape that contains a date.</summary>
internal static class PeriodShapes
{
    public static Period Of(LocalDate date, PeriodShape shape) => shape switch
    {
        PeriodShape.Day => Period.Day(date),
        PeriodShape.Month => Period.Containing(date, PeriodKind.Month),
        _ => Period.Containing(date, PeriodKind.Month, ReportingCalendar.Decree09),
    };
}
