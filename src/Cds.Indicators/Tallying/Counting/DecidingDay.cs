using System.Linq.Expressions;
using Cds.Indicators.Periods;
using NodaTime;

namespace Cds.Indicators.Tallying.Counting;

/// <summary>Deciding days as numbers: 0 is 0001-01-01, and <see cref="None"/> is no day.</summary>
internal static class DecidingDay
{
    /// <summary>No day: the value is null, or lies outside the years 0001 to 9999.</summary>
    public const int None = -1;

    /// <summary>The day of a record that is not counted; it is not looked at.</summary>
    public const int NotCounted = -2;

    private static readonly Dictionary<Type, (Type Nullable, Delegate Number)> s_numbers = new()
    {
        [typeof(DateOnly)] = (typeof(DateOnly?), (Func<DateOnly?, int>)Of),
        [typeof(DateTime)] = (typeof(DateTime?), (Func<DateTime?, int>)Of),
        [typeof(LocalDate)] = (typeof(LocalDate?), (Func<LocalDate?, int>)Of),
        [typeof(LocalDateTime)] = (typeof(LocalDateTime?), (Func<LocalDateTime?, int>)Of),
    };

    /// <summary>Refuses a type that is no day.</summary>
    public static void RequireType(Type type, string parameter)
    {
        if (!s_numbers.ContainsKey(Nullable.GetUnderlyingType(type) ?? type))
        {
            throw new ArgumentException(
                $"'{type.Name}' is no type of days: it is DateOnly, DateTime, LocalDate or LocalDateTime, which may be null. Of a moment on the time line give its local date.", parameter);
        }
    }

    /// <summary>The number of the day that an expression of one of the types gives.</summary>
    public static Expression NumberOf(Expression date)
    {
        (Type nullable, Delegate number) = s_numbers[Nullable.GetUnderlyingType(date.Type) ?? date.Type];
        return Expression.Call(number.Method, date.Type == nullable ? date : Expression.Convert(date, nullable));
    }

    public static int Of(DateOnly? date) => date?.DayNumber ?? None;

    public static int Of(DateTime? date) => date is { } moment ? (int)(moment.Ticks / TimeSpan.TicksPerDay) : None;

    public static int Of(LocalDate? date)
    {
        if (date is not { } day)
            return None;
        LocalDate iso = day.Calendar == CalendarSystem.Iso ? day : day.WithCalendar(CalendarSystem.Iso);
        return iso.Year is >= 1 and <= 9999 ? DayNumber.Of(iso, nameof(date)) : None;
    }

    public static int Of(LocalDateTime? date) => Of(date?.Date);
}
