using System.Linq.Expressions;

namespace Cds.Indicators.EntityFrameworkCore.Internal;

/// <summary>A sum of records, written for a database.</summary>
/// <param name="Where">The condition that a record meets to be taken.</param>
/// <param name="Quantity">What is summed of each; null where records are counted.</param>
internal sealed record PortableSum<T>(Expression<Func<T, bool>> Where, Expression<Func<T, long>>? Quantity)
{
    /// <summary>Whether every record is counted.</summary>
    public bool IsCount => Quantity is null && IsOfAll;

    /// <summary>Whether every record is taken.</summary>
    public bool IsOfAll => Where.Body is ConstantExpression { Value: true };
}
