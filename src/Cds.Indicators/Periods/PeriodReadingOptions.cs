using System.Diagnostics;
using NodaTime;
using NodaTime.Text;

namespace Cds.Indicators.Periods;

/// <summary>What a reader of periods may take from outside the text. Immutable; every member may be left out.</summary>
/// <example><code>PeriodReader.Read("quý trước", new PeriodReadingOptions { AsOf = new LocalDate(2024, 8, 14) }).Period.ToString();   // 2024-Q2</code></example>
[DebuggerDisplay("{ToString(),nq}")]
public sealed record PeriodReadingOptions
{
    /// <summary>The day on which the text speaks: "đến nay" is that day, "quý trước" the quarter before it.</summary>
    /// <value>Null by default: texts that need a day are refused.</value>
    public LocalDate? AsOf { get; init; }

    /// <summary>The calendar of Vietnamese texts that name none, and of relative words.</summary>
    /// <value>Null by default: the Gregorian calendar. Other dialects say themselves which calendar they mean. A point in time such as
    /// "đến cuối năm 2024" is a calendar day in any case.</value>
    public ReportingCalendar? Calendar { get; init; }

    /// <summary>The day on which the SDMX reporting year starts (REPORTING_YEAR_START_DAY), for the reporting forms A, S, T, Q, M, W and
    /// D.</summary>
    /// <value>Null by default: 1 January. Gregorian forms (2024, 2024-06) and texts that name a calendar after <c>@</c> are not
    /// affected.</value>
    public AnnualDate? ReportingYearStart { get; init; }

    /// <summary>What is given, in short.</summary>
    /// <returns>For example <c>as of 2024-08-14, reporting year from 07-01</c>; <c>nothing given</c> where nothing is.</returns>
    public override string ToString()
    {
        string[] given =
        [
            .. AsOf is { } day ? [$"as of {LocalDatePattern.Iso.Format(day)}"] : Array.Empty<string>(),
            .. Calendar is { } calendar ? [$"calendar {calendar}"] : Array.Empty<string>(),
            .. ReportingYearStart is { } start ? [$"reporting year from {AnnualDatePattern.Iso.Format(start)}"] : Array.Empty<string>(),
        ];
        return given.Length == 0 ? "nothing given" : string.Join(", ", given);
    }
}
