namespace Cds.Indicators.Benchmarks.Shapes;

/// <summary>By which calendar a benchmark counts.</summary>
public enum CalendarShape
{
    /// <summary>Calendar months.</summary>
    Gregorian,

    /// <summary>Months from the 15th to the 14th, NĐ 09/2019/NĐ-CP.</summary>
    Decree09,
}
