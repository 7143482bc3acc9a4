using System.Linq.Expressions;

namespace Cds.Indicators.Tallying.Counting;

/// <summary>A key of one type.</summary>
internal sealed class RecordKey<T> : RecordKey
{
    public override LambdaExpression FunctionOf<TRecord>(Expression body, ParameterExpression record) => Expression.Lambda<Func<TRecord, T>>(body, record);
}
