namespace Cds.Indicators.Periods;

/// <summary>Which calendar year names a fiscal year (năm tài chính) that runs across two.</summary>
/// <remarks>SDMX and most DHIS2 financial years are named after the year in which they start; the DHIS2 types that begin in November
/// are named after the year in which they end. The default value is <see cref="StartYear"/>.</remarks>
public enum FiscalYearLabel : byte
{
    /// <summary>The year of the first day: 1 July 2024 to 30 June 2025 is 2024.</summary>
    StartYear = 0,

    /// <summary>The year of the last day: 1 November 2023 to 31 October 2024 is 2024.</summary>
    EndYear = 1,
}
