using System.Linq.Expressions;

namespace Cds.Indicators.Tallying.Counting;

/// <summary>A key of one type.</summary>
internal class RecordKey<TKey> : RecordKey
{
    public sealed override LambdaExpression FunctionOf<TRecord>(Expression body, ParameterExpression record) =>
        Expression.Lambda<Func<TRecord, TKey>>(body, record);
}
