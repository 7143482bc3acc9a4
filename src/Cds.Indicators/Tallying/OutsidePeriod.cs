namespace Cds.Indicators.Tallying;

/// <summary>What becomes of a record whose deciding day lies outside the period that is tallied.</summary>
/// <example><code>rates.Per(PeriodKind.Month).During(Period.OfYear(2025), OutsidePeriod.LeaveOut)</code></example>
public enum OutsidePeriod : byte
{
    /// <summary>It is a fault, and there is no tally: the records were said to be of the period.</summary>
    Refuse,

    /// <summary>It is not counted: the period is a question to records of any time, and a record counts on each of its days that lies inside.</summary>
    LeaveOut,
}
