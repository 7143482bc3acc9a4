namespace Cds.Indicators.Tabular;

/// <summary>How periods stand in <c>TIME_PERIOD</c> (định dạng kỳ): the parameter <c>timeFormat</c> of SDMX-CSV.</summary>
/// <remarks>Whichever is written, the period itself is read back: where <c>TIME_PERIOD</c> alone would not give it, the component <see cref="SdmxComponents.PeriodText"/> does.</remarks>
public enum SdmxTimeFormat : byte
{
    /// <summary>As SDMX writes periods: <c>2024</c>, <c>2024-Q1</c>, <c>2024-08</c>, <c>2023-12-10/P234D</c>. The default value.</summary>
    Original = 0,

    /// <summary>The first day of each period: <c>2024-08-01</c>. When read, a day with a longer frequency in <c>FREQ</c> stands for the period of that frequency that it lies in.</summary>
    Normalized = 1,

    /// <summary>Calendar years, months and days as they are, other periods as ranges of days: <c>2024-01-01/P91D</c>.</summary>
    Gregorian = 2,
}
