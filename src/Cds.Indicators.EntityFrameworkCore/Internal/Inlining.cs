using System.Linq.Expressions;

namespace Cds.Indicators.EntityFrameworkCore.Internal;

/// <summary>Puts functions of a record into one expression.</summary>
internal static class Inlining
{
    /// <summary>The body of a function with another parameter.</summary>
    public static Expression BodyOf(LambdaExpression function, ParameterExpression record) => new Replacer(function.Parameters[0], record).Visit(function.Body);

    private sealed class Replacer(ParameterExpression replaced, ParameterExpression replacement) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == replaced ? replacement : node;
    }
}
