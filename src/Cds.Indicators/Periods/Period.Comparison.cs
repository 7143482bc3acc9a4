using System.Numerics;

namespace Cds.Indicators.Periods;

/// <content>Equality and the total order.</content>
public readonly partial struct Period : IEquatable<Period>, IComparable<Period>, IComparable, IComparisonOperators<Period, Period, bool>
{
    /// <summary>Whether kind, calendar, first and last day are equal.</summary>
    /// <param name="other">The period to compare with.</param>
    /// <returns><see langword="true"/> when all four are equal; the same days in another kind or calendar are another period.</returns>
    public bool Equals(Period other) =>
        _first == other._first && _last == other._last && _kind == other._kind && _calendar == other._calendar;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Period other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_first, _last, _kind, _calendar);

    /// <summary>Orders by first day, then last day, then kind, then the id of the calendar.</summary>
    /// <param name="other">The period to compare with.</param>
    /// <returns>Negative when this period comes first, 0 when they are equal, positive when it comes later.</returns>
    public int CompareTo(Period other)
    {
        int order = _first.CompareTo(other._first);
        if (order == 0)
            order = _last.CompareTo(other._last);
        if (order == 0)
            order = ((byte)_kind).CompareTo((byte)other._kind);
        return order != 0 || ReferenceEquals(_calendar, other._calendar) ? order : string.CompareOrdinal(Calendar.Id, other.Calendar.Id);
    }

    /// <summary>Orders as <see cref="CompareTo(Period)"/>; null comes first.</summary>
    /// <param name="obj">A period, or null.</param>
    /// <returns>Negative, 0 or positive.</returns>
    /// <exception cref="ArgumentException"><paramref name="obj"/> is neither null nor a period.</exception>
    public int CompareTo(object? obj) => obj switch
    {
        null => 1,
        Period other => CompareTo(other),
        _ => throw new ArgumentException($"'{obj}' is not a period: a period is compared with a period only. Pass a Period.", nameof(obj)),
    };

    /// <summary>Whether two periods are equal.</summary>
    /// <param name="left">The first period.</param>
    /// <param name="right">The second period.</param>
    /// <returns><see langword="true"/> when kind, calendar and both days are equal.</returns>
    public static bool operator ==(Period left, Period right) => left.Equals(right);

    /// <summary>Whether two periods differ.</summary>
    /// <param name="left">The first period.</param>
    /// <param name="right">The second period.</param>
    /// <returns><see langword="true"/> when they are not equal.</returns>
    public static bool operator !=(Period left, Period right) => !left.Equals(right);

    /// <summary>Whether the first period comes before the second in the order of <see cref="CompareTo(Period)"/>.</summary>
    /// <param name="left">The first period.</param>
    /// <param name="right">The second period.</param>
    /// <returns><see langword="true"/> when it comes before.</returns>
    public static bool operator <(Period left, Period right) => left.CompareTo(right) < 0;

    /// <summary>Whether the first period comes before the second or equals it.</summary>
    /// <param name="left">The first period.</param>
    /// <param name="right">The second period.</param>
    /// <returns><see langword="true"/> when it does not come after.</returns>
    public static bool operator <=(Period left, Period right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the first period comes after the second in the order of <see cref="CompareTo(Period)"/>.</summary>
    /// <param name="left">The first period.</param>
    /// <param name="right">The second period.</param>
    /// <returns><see langword="true"/> when it comes after.</returns>
    public static bool operator >(Period left, Period right) => left.CompareTo(right) > 0;

    /// <summary>Whether the first period comes after the second or equals it.</summary>
    /// <param name="left">The first period.</param>
    /// <param name="right">The second period.</param>
    /// <returns><see langword="true"/> when it does not come before.</returns>
    public static bool operator >=(Period left, Period right) => left.CompareTo(right) >= 0;
}
