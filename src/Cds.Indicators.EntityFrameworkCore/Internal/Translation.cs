using System.Linq.Expressions;
using Cds.Indicators.Tallying;
using Microsoft.EntityFrameworkCore;

namespace Cds.Indicators.EntityFrameworkCore.Internal;

/// <summary>Asks the provider what it can translate. Nothing is run.</summary>
internal sealed class Translation<T>(IQueryable<T> records)
{
    /// <summary>How moments are written to be compared with a day: PostgreSQL's <c>timestamp with time zone</c> takes those of UTC alone.</summary>
    public DateTimeKind KindOf(LambdaExpression date)
    {
        if ((Nullable.GetUnderlyingType(date.ReturnType) ?? date.ReturnType) != typeof(DateTime))
            return DateTimeKind.Unspecified;
        ParameterExpression record = date.Parameters[0];
        Expression<Func<T, bool>> isBefore = Expression.Lambda<Func<T, bool>>(
            new DayInQuery(date.Body, DateTimeKind.Unspecified).IsBefore(new NodaTime.LocalDate(2000, 1, 1)), record);
        try
        {
            records.Where(isBefore).CreateDbCommand().Dispose();
            return DateTimeKind.Unspecified;
        }
        catch (ArgumentException)
        {
            return DateTimeKind.Utc;
        }
        catch (InvalidOperationException)
        {
            // The day cannot be translated at all, which the whole query will tell.
            return DateTimeKind.Unspecified;
        }
    }

    /// <summary>Why the query was refused: the first expression that cannot be translated even alone.</summary>
    public NotSupportedException Explain(IEnumerable<Grouping<T>> groupings, InvalidOperationException refused)
    {
        foreach (RateDefinition<T> definition in groupings.SelectMany(static grouping => grouping.Columns).Select(static column => column.Definition))
        {
            RecordDimensions<T> dimensions = definition.Dimensions;
            (string Role, string Text, IQueryable Query)[] alone =
            [
                .. Alone("numerator", definition.Numerator),
                .. definition.Denominator is { } denominator ? Alone("denominator", denominator) : [],
                ("area", dimensions.AreaText, Values(dimensions.Area)),
                ("deciding day", dimensions.DateText, Values(dimensions.Date)),
            ];
            foreach ((string role, string text, IQueryable query) in alone)
            {
                if (!IsTranslated(query))
                {
                    return new NotSupportedException(
                        $"'{text}' ({definition.Subject.Code}, {role}) cannot be translated by the database provider, and records are never fetched to be counted here. "
                        + "Write it with columns, comparisons and conditions, or tally the records in memory.",
                        refused);
                }
            }
        }

        return new NotSupportedException(
            $"The grouped query cannot be translated by the database provider, though each expression can be: {refused.Message} Tally the definitions apart, or the records in memory.", refused);
    }

    private (string Role, string Text, IQueryable Query)[] Alone(string role, RecordSum<T> sum) =>
    [
        (role, sum.Text, records.Where(sum.Where)),
        .. sum.Quantity is { } quantity ? [($"quantity of the {role}", sum.Text, Values(quantity))] : Array.Empty<(string, string, IQueryable)>(),
    ];

    /// <summary>The distinct values of an expression: a query that cannot leave it to the client.</summary>
    private IQueryable Values(LambdaExpression function) => records.Provider.CreateQuery(Expression.Call(
        typeof(Queryable),
        nameof(Queryable.Distinct),
        [function.ReturnType],
        Expression.Call(typeof(Queryable), nameof(Queryable.Select), [typeof(T), function.ReturnType], records.Expression, Expression.Quote(function))));

    private static bool IsTranslated(IQueryable query)
    {
        try
        {
            query.CreateDbCommand().Dispose();
            return true;
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException)
        {
            return false;
        }
    }
}
