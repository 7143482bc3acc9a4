using System.Linq.Expressions;

namespace Cds.Indicators.Tests.Tallying;

/// <summary>Draws small conditions and rows, with conversions that a compiler adds and some that it does not.</summary>
internal sealed class RandomConditions(int seed)
{
    private static readonly DateOnly s_day = new(2025, 8, 1);
    private static readonly Type[] s_types = [typeof(int), typeof(long), typeof(decimal), typeof(double)];

    private readonly Random _random = new(seed);
    private readonly ParameterExpression _row = Expression.Parameter(typeof(Row), "row");

    public Expression<Func<Row, bool>> Condition() => Expression.Lambda<Func<Row, bool>>(Truth(1 + Next(3)), _row);

    public Row Row() => new()
    {
        Level = Number(),
        Score = Next(3) == 0 ? null : Number(),
        Small = (short)(Next(5) - 2),
        Fee = Next(4) == 0 ? int.MaxValue + 1L : Number(),
        Channel = (Channel)Next(3),
        ReceivedOn = s_day.AddDays(Next(3)),
        SettledOn = Next(3) == 0 ? null : s_day.AddDays(Next(3)),
        DueOn = Next(3) == 0 ? null : s_day.AddDays(Next(3)),
        Commune = Next(4) == 0 ? null : Text(),
        IsOnline = Next(2) == 0,
        PaidOnline = Next(2) == 0,
        Satisfied = Next(3) == 0 ? null : Next(2) == 0,
    };

    private int Next(int count) => _random.Next(count);

    private int Number() => Next(8) == 0 ? int.MaxValue : Next(5) - 2;

    private string Text() => Next(2) == 0 ? "38" : "40";

    private MemberExpression Member(string name) => Expression.Property(_row, name);

    private Expression Truth(int size) => Next(size <= 0 ? 7 : 16) switch
    {
        0 => Member(nameof(Tallying.Row.IsOnline)),
        1 => Member(nameof(Tallying.Row.PaidOnline)),
        2 => Expression.Constant(Next(2) == 0),
        3 => Compare(Member(nameof(Tallying.Row.SettledOn)), Next(2) == 0 ? Member(nameof(Tallying.Row.DueOn)) : Expression.Constant(value: null, typeof(DateOnly?))),
        4 => Compare(Member(nameof(Tallying.Row.DueOn)), Expression.Convert(Next(2) == 0 ? Member(nameof(Tallying.Row.ReceivedOn)) : Expression.Constant(s_day.AddDays(1)), typeof(DateOnly?))),
        5 => Expression.Equal(Member(nameof(Tallying.Row.Commune)), Expression.Constant(Next(3) == 0 ? null : Text(), typeof(string))),
        6 => Expression.Coalesce(Member(nameof(Tallying.Row.Satisfied)), Expression.Constant(Next(2) == 0)),
        7 => Expression.Not(Truth(size - 1)),
        8 => Expression.AndAlso(Truth(size - 1), Truth(size - 1)),
        9 => Expression.OrElse(Truth(size - 1), Truth(size - 1)),
        10 => Expression.And(Truth(size - 1), Truth(size - 1)),
        11 => Expression.ExclusiveOr(Truth(size - 1), Truth(size - 1)),
        12 => Expression.Equal(Truth(size - 1), Truth(size - 1)),
        13 => Expression.Condition(Truth(size - 1), Truth(size - 1), Truth(size - 1)),
        _ => Compare(Quantity(size - 1), Quantity(size - 1)),
    };

    private Expression Quantity(int size) => Next(size <= 0 ? 6 : 11) switch
    {
        0 => Member(nameof(Tallying.Row.Level)),
        1 => Member(nameof(Tallying.Row.Score)),
        2 => Member(nameof(Tallying.Row.Fee)),
        3 => Expression.Convert(Member(nameof(Tallying.Row.Small)), typeof(int)),
        4 => Expression.Convert(Member(nameof(Tallying.Row.Channel)), typeof(int)),
        5 => Next(2) == 0 ? Expression.Constant(Next(3) - 1) : Expression.Constant(Next(3) - 1L),
        6 or 7 => Both(Quantity(size - 1), Quantity(size - 1), Expression.AddChecked),
        8 => Both(Quantity(size - 1), Quantity(size - 1), Expression.SubtractChecked),
        9 => Both(Quantity(size - 1), Quantity(size - 1), static (left, right) => Expression.Condition(Expression.Equal(left, right), left, right)),
        _ => Widened(Quantity(size - 1)),
    };

    /// <summary>The quantity in a type that can hold it, or as one that may be null.</summary>
    private UnaryExpression Widened(Expression quantity)
    {
        Type type = Nullable.GetUnderlyingType(quantity.Type) ?? quantity.Type;
        Type wider = s_types[int.Max(Array.IndexOf(s_types, type), Next(s_types.Length))];
        bool mayBeNull = type != quantity.Type || Next(2) == 0;
        return Expression.Convert(quantity, mayBeNull ? typeof(Nullable<>).MakeGenericType(wider) : wider);
    }

    private Expression Compare(Expression left, Expression right) => Next(3) switch
    {
        0 => Both(left, right, Expression.Equal),
        1 => Both(left, right, Expression.LessThan),
        _ => Both(left, right, Expression.GreaterThanOrEqual),
    };

    /// <summary>An operation on both, brought to one type.</summary>
    private static Expression Both(Expression left, Expression right, Func<Expression, Expression, Expression> operation)
    {
        if (left.Type == right.Type)
            return operation(left, right);
        Type one = Nullable.GetUnderlyingType(left.Type) ?? left.Type;
        Type other = Nullable.GetUnderlyingType(right.Type) ?? right.Type;
        Type wider = s_types[int.Max(Array.IndexOf(s_types, one), Array.IndexOf(s_types, other))];
        Type common = one != left.Type || other != right.Type ? typeof(Nullable<>).MakeGenericType(wider) : wider;
        return operation(Expression.Convert(left, common), Expression.Convert(right, common));
    }
}
