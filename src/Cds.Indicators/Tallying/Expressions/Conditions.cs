using System.Linq.Expressions;

namespace Cds.Indicators.Tallying.Expressions;

/// <summary>Conditions put together.</summary>
internal static class Conditions
{
    /// <summary>Both conditions; the second is asked only where the first holds.</summary>
    public static Expression<Func<T, bool>> And<T>(Expression<Func<T, bool>> first, Expression<Func<T, bool>> second)
    {
        if (first.Body is ConstantExpression { Value: true })
            return second;
        if (second.Body is ConstantExpression { Value: true })
            return first;
        Expression body = new ParameterReplacer(second.Parameters[0], first.Parameters[0]).Visit(second.Body);
        return Expression.Lambda<Func<T, bool>>(Expression.AndAlso(first.Body, body), first.Parameters);
    }
}
