using System.Linq.Expressions;

namespace Cds.Indicators.Tallying.Counting;

/// <summary>The type of a key of records, by which functions of one record are made functions of another.</summary>
internal abstract class RecordKey
{
    /// <summary>A function of the record to the key.</summary>
    public abstract LambdaExpression FunctionOf<TRecord>(Expression body, ParameterExpression record);
}
