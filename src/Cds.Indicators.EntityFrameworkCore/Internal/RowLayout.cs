using System.Linq.Expressions;

namespace Cds.Indicators.EntityFrameworkCore.Internal;

/// <summary>The columns of the query's rows: the grouping, the keys of areas, of days or periods, the number of records, the sums.</summary>
internal sealed class RowLayout(Type[] areas, Type[] days, PeriodBuckets? buckets, int sums)
{
    /// <summary>The columns of a record by which it is grouped; those that its grouping does not need are constants.</summary>
    public Expression[] KeysOf(Expression area, DayInQuery day) =>
    [
        .. areas.Select(type => area.Type == type ? area : OrNull(area.Type) == type ? Expression.Convert(area, type) : Expression.Constant(value: null, type)),
        .. buckets is null
            ? days.Select(type => day.Day.Type == type ? day.Day : Expression.Constant(value: null, type))
            : [day.IsMissing, .. Enumerable.Range(0, buckets.Digits).Select(digit => buckets.Digit(digit, day))],
    ];

    /// <summary>The row of a group.</summary>
    public Expression Row(int grouping, IEnumerable<Expression> keys, Expression count, IReadOnlyCollection<Expression> itsSums) =>
        Chain.Of([Expression.Constant(grouping), .. keys, count, .. itsSums, .. Enumerable.Repeat(Expression.Constant(0L), sums - itsSums.Count)]);

    /// <summary>Reads a row; its sums are written to the span.</summary>
    public (int Grouping, object? Area, object? Time, long Count) Read(Cells row, Span<long> itsSums)
    {
        Cells? at = row;
        int grouping = (int)Next(ref at)!;
        object? area = FirstOf(ref at, areas.Length);
        object? time = buckets is null ? FirstOf(ref at, days.Length) : NumberOf(ref at);
        long count = (long)Next(ref at)!;
        for (int i = 0; i < sums; i++)
            itsSums[i] = (long)Next(ref at)!;
        return (grouping, area, time, count);
    }

    /// <summary>The type of a column that may be null.</summary>
    public static Type OrNull(Type type) => type.IsValueType && Nullable.GetUnderlyingType(type) is null ? typeof(Nullable<>).MakeGenericType(type) : type;

    private static object? Next(ref Cells? at)
    {
        object? value = at!.First;
        at = at.Others;
        return value;
    }

    private static object? FirstOf(ref Cells? at, int columns)
    {
        object? found = null;
        for (int i = 0; i < columns; i++)
            found = Next(ref at) ?? found;
        return found;
    }

    /// <summary>The number of a period; null where there is no day.</summary>
    private int? NumberOf(ref Cells? at)
    {
        bool isMissing = (bool)Next(ref at)!;
        int number = 0;
        for (int digit = 0; digit < buckets!.Digits; digit++)
            number |= (bool)Next(ref at)! ? 1 << digit : 0;
        return isMissing ? null : number;
    }
}
