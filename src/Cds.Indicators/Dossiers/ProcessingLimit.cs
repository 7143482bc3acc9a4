using System.Diagnostics;
using System.Globalization;

namespace Cds.Indicators.Dossiers;

/// <summary>The time limit of a procedure (thời hạn giải quyết thủ tục hành chính): so many working days, working hours or calendar days.</summary>
/// <remarks>Two limits are equal when amount and unit are equal: 8 working hours are not 1 working day. The default value is 0 working days: within the day of
/// reception (trong ngày).</remarks>
/// <example><code>ProcessingLimit.WorkingDays(5).ToString();   // 5 working days</code></example>
[DebuggerDisplay("{ToString(),nq}")]
public readonly record struct ProcessingLimit
{
    /// <summary>The largest amount of any unit.</summary>
    public const int Largest = 10_000;

    private ProcessingLimit(int amount, LimitUnit unit)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(amount);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(amount, Largest);
        Amount = amount;
        Unit = unit;
    }

    /// <summary>How many units, 0 to <see cref="Largest"/>; 0 days is the day of reception itself.</summary>
    public int Amount { get; }

    /// <summary>The unit.</summary>
    public LimitUnit Unit { get; }

    /// <summary>A limit in working days (ngày làm việc).</summary>
    /// <param name="amount">How many, 0 to <see cref="Largest"/>.</param>
    /// <returns>The limit.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="amount"/> is negative or above <see cref="Largest"/>.</exception>
    public static ProcessingLimit WorkingDays(int amount) => new(amount, LimitUnit.WorkingDays);

    /// <summary>A limit in working hours (giờ làm việc).</summary>
    /// <param name="amount">How many, 0 to <see cref="Largest"/>.</param>
    /// <returns>The limit.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="amount"/> is negative or above <see cref="Largest"/>.</exception>
    public static ProcessingLimit WorkingHours(int amount) => new(amount, LimitUnit.WorkingHours);

    /// <summary>A limit in days of the calendar (ngày).</summary>
    /// <param name="amount">How many, 0 to <see cref="Largest"/>.</param>
    /// <returns>The limit.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="amount"/> is negative or above <see cref="Largest"/>.</exception>
    public static ProcessingLimit CalendarDays(int amount) => new(amount, LimitUnit.CalendarDays);

    /// <summary>The limit in English.</summary>
    /// <returns>For example <c>5 working days</c>.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Amount} {EnglishUnit}");

    internal string EnglishUnit => Unit switch
    {
        LimitUnit.WorkingDays => "working days",
        LimitUnit.WorkingHours => "working hours",
        _ => "calendar days",
    };

    internal string VietnameseUnit => Unit switch
    {
        LimitUnit.WorkingDays => "ngày làm việc",
        LimitUnit.WorkingHours => "giờ làm việc",
        _ => "ngày",
    };
}
