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
    public NotSupportedException Explain(Grouping<T>[] groupings, InvalidOperationException refused)
    {
        foreach (Grouping<T> grouping in groupings)
        {
            foreach ((RateDefinition<T> definition, int numerator, int? denominator) in grouping.Columns)
            {
                (string Role, string Text, IEnumerable<IQueryable> Queries)[] alone =
                [
                    ("numerator", definition.Numerator.Text, Alone(grouping, numerator)),
                    ("denominator", definition.Denominator?.Text ?? "", Alone(grouping, denominator ?? Grouping<T>.Everything)),
                    ("area", definition.Dimensions.AreaText, [Values(grouping.Area)]),
                    ("deciding day", definition.Dimensions.DateText, [Values(grouping.Date)]),
                ];
                foreach ((string role, string text, IEnumerable<IQueryable> queries) in alone)
                {
                    if (!queries.All(IsTranslated))
                    {
                        return new NotSupportedException(
                            $"'{text}' ({definition.Subject.Code}, {role}) cannot be translated by the database provider, and records are never fetched to be counted here. "
                            + "Write it with columns, comparisons and conditions, or tally the records in memory.",
                            refused);
                    }
                }
            }
        }

        string dimensions = string.Join(", ", groupings.Select(static grouping => grouping.Dimensions));
        return new NotSupportedException(
            $"The definitions {dimensions} do not go into one query: {refused.Message.TrimEnd()} Tally those of one area and day at a time.", refused);
    }

    private IQueryable[] Alone(Grouping<T> grouping, int place) => place == Grouping<T>.Everything ? []
        : grouping.Sums[place] is { Quantity: { } quantity } sum ? [records.Where(sum.Where), Values(quantity)]
        : [records.Where(grouping.Sums[place].Where)];

    /// <summary>How many records have each value of an expression: a query that cannot leave it to the client.</summary>
    private IQueryable Values(LambdaExpression function)
    {
        Expression groups = Expression.Call(typeof(Queryable), nameof(Queryable.GroupBy), [typeof(T), function.ReturnType], records.Expression, Expression.Quote(function));
        ParameterExpression group = Expression.Parameter(typeof(IGrouping<,>).MakeGenericType(function.ReturnType, typeof(T)), "group");
        LambdaExpression count = Expression.Lambda(Expression.Call(typeof(Enumerable), nameof(Enumerable.LongCount), [typeof(T)], group), group);
        return records.Provider.CreateQuery(Expression.Call(typeof(Queryable), nameof(Queryable.Select), [group.Type, typeof(long)], groups, Expression.Quote(count)));
    }

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
