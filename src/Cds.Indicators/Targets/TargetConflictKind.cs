namespace Cds.Indicators.Targets;

/// <summary>In what two targets of one indicator contradict each other (mâu thuẫn giữa các mục tiêu).</summary>
/// <remarks>The default value is <see cref="LaterAsksLess"/>.</remarks>
public enum TargetConflictKind : byte
{
    /// <summary>The later target allows values that fall short of the earlier one: 100% by 2027, then 90% by 2030.</summary>
    LaterAsksLess = 0,

    /// <summary>Both are due on one day and ask for different values: 100% and 99% by the end of 2030.</summary>
    SameDay = 1,

    /// <summary>No value meets both: exactly 5 and exactly 10, at least 80% and at most 70%.</summary>
    Exclusive = 2,
}
