using System.Data.Common;
using System.Linq.Expressions;
using Cds.Indicators.Tallying;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;
using NodaTime;

namespace Cds.Indicators.EntityFrameworkCore.Internal;

/// <summary>The one query that tallies records: a grouping for each pair of area and day, put together by <c>UNION ALL</c>.</summary>
internal sealed class TallyQuery<T>
{
    private readonly TallyPlan<T> _plan;
    private readonly IQueryable<T> _records;
    private readonly Grouping<T>[] _groupings;
    private readonly PeriodBuckets? _buckets;
    private readonly RowLayout _layout;
    private readonly IQueryable<Cells> _rows;

    private TallyQuery(TallyPlan<T> plan, IQueryable<T> records)
    {
        _plan = plan;
        _records = records;
        _groupings = Grouping<T>.AllOf(plan.Rates, new StoredTexts(records));
        _buckets = PeriodBuckets.Of(plan.Period, plan.Structure.Kind, plan.Structure.Calendar, withOutside: plan.Outside == OutsidePeriod.Refuse);
        Part[] parts = [.. _groupings.Select(PartOf)];
        _layout = new RowLayout(
            [.. parts.Select(static part => RowLayout.OrNull(part.Area.Type)).Distinct()],
            [.. parts.Select(static part => part.Day.Day.Type).Distinct()],
            _buckets,
            _groupings.Max(static grouping => grouping.Sums.Count));
        Expression rows = parts.Select(GroupedRows).Aggregate(static (first, second) => Expression.Call(typeof(Queryable), nameof(Queryable.Concat), [RowOf(first)], first, second));
        _rows = records.Provider.CreateQuery<Cells>(rows);
    }

    /// <summary>The query in the language of the database.</summary>
    public string Text => _rows.ToQueryString();

    /// <summary>The query, found to be translated as a whole; nothing is run.</summary>
    public static TallyQuery<T> Of(TallyPlan<T> plan, IQueryable<T> records)
    {
        if (records.Provider is not IAsyncQueryProvider)
        {
            throw new ArgumentException(
                $"'{records.GetType().Name}' is no query of Entity Framework Core: there is no database to count in. Give a DbSet or a query of one, or tally records in memory with plan.Tally(records).",
                nameof(records));
        }

        TallyQuery<T> query = new(plan, records);
        try
        {
            query._rows.CreateDbCommand().Dispose();
            return query;
        }
        catch (NotSupportedException notRelational)
        {
            throw new ArgumentException(
                "The provider of the query has no relational database: there is nothing to count in. Use one that has, or tally records in memory with plan.Tally(records).", nameof(records), notRelational);
        }
        catch (InvalidOperationException refused)
        {
            throw new Translation<T>(records).Explain(query._groupings, refused);
        }
    }

    /// <summary>Runs the query and makes the tally of its groups as they come.</summary>
    public async Task<Tally> RunAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        GroupReader<T> reader = new(_plan, _groupings, _buckets, _layout);
        try
        {
            await foreach (Cells row in _rows.AsAsyncEnumerable().WithCancellation(cancellationToken).ConfigureAwait(false))
                reader.Add(row);
        }
        catch (DbException e) when (e.SqlState is "22003" || e.Message.Contains("integer overflow", StringComparison.OrdinalIgnoreCase))
        {
            throw new OverflowException($"A number does not fit 64 bits inside the database: {e.Message} Sum in a larger unit.", e);
        }

        cancellationToken.ThrowIfCancellationRequested();
        return reader.Complete();
    }

    private static Type RowOf(Expression rows) => rows.Type.GetGenericArguments()[0];

    private Part PartOf(Grouping<T> grouping, int number)
    {
        ParameterExpression record = Expression.Parameter(typeof(T), "record");
        DayInQuery day = new(Inlining.BodyOf(grouping.Date, record), new Translation<T>(_records).KindOf(grouping.Date));
        return new Part(grouping, number, record, Inlining.BodyOf(grouping.Area, record), day);
    }

    /// <summary>The records that are counted, grouped by area and time, as rows.</summary>
    private MethodCallExpression GroupedRows(Part part)
    {
        Expression records = _records.Expression;
        foreach (Expression condition in new[] { part.Grouping.IsCounted(part.Record), IsAsked(part.Day) }.OfType<Expression>())
            records = Expression.Call(typeof(Queryable), nameof(Queryable.Where), [typeof(T)], records, Quoted(condition, part.Record));

        Expression[] keys = _layout.KeysOf(part.Area, part.Day);
        Expression[] varying = [.. keys.Where(static key => key is not ConstantExpression).DefaultIfEmpty(keys[0])];
        Expression keyed = Chain.Of(varying);
        MethodCallExpression groups = Expression.Call(typeof(Queryable), nameof(Queryable.GroupBy), [typeof(T), keyed.Type], records, Quoted(keyed, part.Record));

        ParameterExpression group = Expression.Parameter(typeof(IGrouping<,>).MakeGenericType(keyed.Type, typeof(T)), "group");
        Expression key = Expression.Property(group, "Key");
        Expression row = _layout.Row(
            part.Number,
            keys.Select(column => Array.IndexOf(varying, column) is >= 0 and int place ? Chain.At(key, place) : column),
            Expression.Call(typeof(Enumerable), nameof(Enumerable.LongCount), [typeof(T)], group),
            [.. part.Grouping.Sums.Select(sum => SumOf(group, sum))]);
        return Expression.Call(typeof(Queryable), nameof(Queryable.Select), [group.Type, row.Type], groups, Quoted(row, group));
    }

    private static MethodCallExpression SumOf(ParameterExpression group, PortableSum<T> sum)
    {
        if (sum.Quantity is null)
            return Expression.Call(typeof(Enumerable), nameof(Enumerable.LongCount), [typeof(T)], group, sum.Where);
        ParameterExpression record = sum.Where.Parameters[0];
        Expression taken = Expression.Condition(sum.Where.Body, Inlining.BodyOf(sum.Quantity, record), Expression.Constant(0L));
        return Expression.Call(typeof(Enumerable), nameof(Enumerable.Sum), [typeof(T)], group, Expression.Lambda<Func<T, long>>(taken, record));
    }

    /// <summary>Whether a record is of the period that is asked about, or has no day and is at fault; null where every record is looked at.</summary>
    private Expression? IsAsked(DayInQuery day)
    {
        if (_plan.Period is not { } period || _plan.Outside == OutsidePeriod.Refuse)
            return null;
        Expression inside = day.IsFrom(period.Start);
        if (period.End.Year < 9999)
            inside = Expression.AndAlso(inside, day.IsBefore(period.End.PlusDays(1)));
        return day.IsMissing is ConstantExpression ? inside : Expression.OrElse(day.IsMissing, inside);
    }

    private static UnaryExpression Quoted(Expression body, ParameterExpression parameter) => Expression.Quote(Expression.Lambda(body, parameter));

    /// <summary>A grouping with the expressions of its keys.</summary>
    private sealed record Part(Grouping<T> Grouping, int Number, ParameterExpression Record, Expression Area, DayInQuery Day);
}
