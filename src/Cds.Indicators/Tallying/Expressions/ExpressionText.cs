using System.Linq.Expressions;

namespace Cds.Indicators.Tallying.Expressions;

/// <summary>The canonical text of a function of a record: the same in every process and culture.</summary>
internal static class ExpressionText
{
    /// <summary>The text of the body, in which the record is <c>x</c>.</summary>
    public static string Of(LambdaExpression lambda) => new ParameterReplacer(lambda.Parameters[0], Expression.Parameter(lambda.Parameters[0].Type, "x")).Visit(lambda.Body).ToString();
}
