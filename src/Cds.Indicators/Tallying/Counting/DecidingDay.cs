using System.Collections.Frozen;
using System.Linq.Expressions;
using System.Reflection;
using NodaTime;

namespace Cds.Indicators.Tallying.Counting;

/// <summary>Deciding days as numbers: 0 is 0001-01-01, and <see cref="None"/> is no day.</summary>
internal static class DecidingDay
{
    /// <summary>No day: the value is null, or lies outside the years 0001 to 9999.</summary>
    public const int None = -1;

    /// <summary>The day of a record that is not counted; it is not looked at.</summary>
    public const int NotCounted = -2;

    private static readonly FrozenDictionary<Type, MethodInfo> s_numbers = new Dictionary<Type, MethodInfo>
    {
        [typeof(DateOnly)] = ((Func<DateOnly, int>)Of).Method,
        [typeof(DateOnly?)] = ((Func<DateOnly?, int>)Of).Method,
        [typeof(DateTime)] = ((Func<DateTime, int>)Of).Method,
        [typeof(DateTime?)] = ((Func<DateTime?, int>)Of).Method,
        [typeof(LocalDate)] = ((Func<LocalDate, int>)Of).Method,
        [typeof(LocalDate?)] = ((Func<LocalDate?, int>)Of).Method,
        [typeof(LocalDateTime)] = ((Func<LocalDateTime, int>)Of).Method,
        [typeof(LocalDateTime?)] = ((Func<LocalDateTime?, int>)Of).Method,
    }.ToFrozenDictionary();

    /// <summary>Refuses a type that is no day.</summary>
    public static void RequireType(Type type, string parameter)
    {
        if (!s_numbers.ContainsKey(type))
        {
            throw new ArgumentException(
                $"'{type.Name}' is no type of days: it is DateOnly, DateTime, LocalDate or LocalDateTime, which may be null. Of a moment on the time line give its local date.", parameter);
        }
    }

    /// <summary>The number of the day that an expression of one of the types gives.</summary>
    public static Expression NumberOf(Expression date) => Expression.Call(s_numbers[date.Type], date);

    private static int Of(DateOnly date) => date.DayNumber;

    private static int Of(DateOnly? date) => date is { } day ? day.DayNumber : None;

    private static int Of(DateTime date) => (int)(date.Ticks / TimeSpan.TicksPerDay);

    private static int Of(DateTime? date) => date is { } moment ? Of(moment) : None;

    private static int Of(LocalDate date)
    {
        LocalDate iso = date.Calendar == CalendarSystem.Iso ? date : date.WithCalendar(CalendarSystem.Iso);
        return iso.Year is >= 1 and <= 9999 ? iso.ToDateOnly().DayNumber : None;
    }

    private static int Of(LocalDate? date) => date is { } day ? Of(day) : None;

    private static int Of(LocalDateTime date) => Of(date.Date);

    private static int Of(LocalDateTime? date) => date is { } moment ? Of(moment.Date) : None;
}
