namespace Cds.Indicators.Benchmarks.Shapes;

/// <summary>Which periods a benchmark works on.</summary>
public enum PeriodShape
{
    /// <summary>2024-06-15.</summary>
    Day,

    /// <summary>2024-M06.</summary>
    Month,

    /// <summary>2024-M06@ND09, the month from 15 May to 14 June.</summary>
    DecreeMonth,
}
