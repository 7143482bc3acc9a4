using System.Linq.Expressions;
using NodaTime;

namespace Cds.Indicators.EntityFrameworkCore.Internal;

/// <summary>The deciding day of a record inside a query. It is compared with bounds, which means the same in every database and for every calendar.</summary>
/// <param name="date">The expression, of one of the types of days, which may be null.</param>
/// <param name="kind">How the database wants moments to be written.</param>
internal sealed class DayInQuery(Expression date, DateTimeKind kind)
{
    private readonly Type _type = Nullable.GetUnderlyingType(date.Type) ?? date.Type;

    /// <summary>Whether there is no day; a constant where there always is one.</summary>
    public Expression IsMissing => _type == date.Type ? Expression.Constant(false) : Expression.Equal(date, Expression.Constant(value: null, date.Type));

    /// <summary>The day itself, a moment reduced to its date; null where it is missing.</summary>
    public Expression Day
    {
        get
        {
            Expression known = _type == date.Type ? date : Expression.Property(date, nameof(Nullable<>.Value));
            Expression day = _type == typeof(DateTime) ? Expression.Call(((Func<DateTime, DateOnly>)DateOnly.FromDateTime).Method, known)
                : _type == typeof(LocalDateTime) ? Expression.Property(known, nameof(LocalDateTime.Date))
                : known;
            Expression orNull = Expression.Convert(day, typeof(Nullable<>).MakeGenericType(day.Type));
            return _type == date.Type ? orNull : Expression.Condition(IsMissing, Expression.Constant(value: null, orNull.Type), orNull);
        }
    }

    /// <summary>Whether the day is another or lies after it; not where it is missing.</summary>
    public Expression IsFrom(LocalDate day) => Expression.GreaterThanOrEqual(date, Literal(day));

    /// <summary>Whether the day lies before another; not where it is missing.</summary>
    public Expression IsBefore(LocalDate day) => Expression.LessThan(date, Literal(day));

    /// <summary>The day that a database gave for <see cref="Day"/>.</summary>
    public static LocalDate Read(object day) => day switch
    {
        DateOnly value => LocalDate.FromDateOnly(value),
        LocalDate value => value.WithCalendar(CalendarSystem.Iso),
        _ => throw new InvalidOperationException($"'{day}' is a {day.GetType()}, not a day."),
    };

    private ConstantExpression Literal(LocalDate day)
    {
        object value = _type == typeof(DateOnly) ? day.ToDateOnly()
            : _type == typeof(DateTime) ? DateTime.SpecifyKind(day.ToDateTimeUnspecified(), kind)
            : _type == typeof(LocalDateTime) ? day.AtMidnight()
            : day;
        return Expression.Constant(value, date.Type);
    }
}
