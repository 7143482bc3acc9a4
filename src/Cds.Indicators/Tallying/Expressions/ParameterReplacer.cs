using System.Linq.Expressions;

namespace Cds.Indicators.Tallying.Expressions;

/// <summary>Puts an expression in the place of a parameter.</summary>
internal sealed class ParameterReplacer(ParameterExpression parameter, Expression replacement) : ExpressionVisitor
{
    protected override Expression VisitParameter(ParameterExpression node) => node == parameter ? replacement : node;
}
