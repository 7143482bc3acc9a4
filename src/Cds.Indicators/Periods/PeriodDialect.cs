namespace Cds.Indicators.Periods;

/// <summary>In which way of writing periods a text was read.</summary>
/// <remarks>The default value is <see cref="Canonical"/>. A text that several dialects share has the first of them in this order that
/// reads it.</remarks>
public enum PeriodDialect : byte
{
    /// <summary>The text that this library writes: <c>2024-Q1</c>, <c>2024-M06@ND09</c>. Much of it is SDMX and ISO 8601 as well.</summary>
    Canonical = 0,

    /// <summary>ISO 8601: <c>2024-06</c>, <c>20240615</c>, <c>2024-W05-3</c>, <c>2024-167</c>, a date with a time.</summary>
    Iso8601 = 1,

    /// <summary>SDMX 2.1 and 3.0: <c>2024-A1</c>, <c>2024-D060</c>, <c>2024-01-15/P2D</c>, and every reporting form when a start of the
    /// reporting year is given.</summary>
    Sdmx = 2,

    /// <summary>SDMX 2.0 where it differs: <c>2004-B1</c> for a half-year, <c>2004-W3</c> for a week.</summary>
    Sdmx20 = 3,

    /// <summary>DHIS2: <c>2024Q1</c>, <c>202406</c>, <c>2024SunW5</c>, <c>2024April</c>.</summary>
    Dhis2 = 4,

    /// <summary>Vietnamese reports: "Quý I/2024", "9 tháng năm 2022", "từ ngày 10/12/2023 đến 30/7/2024", "đến nay".</summary>
    Vietnamese = 5,
}
