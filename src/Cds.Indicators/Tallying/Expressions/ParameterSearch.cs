using System.Linq.Expressions;

namespace Cds.Indicators.Tallying.Expressions;

/// <summary>Looks for parameters.</summary>
internal sealed class ParameterSearch : ExpressionVisitor
{
    private bool _found;

    private ParameterSearch()
    {
    }

    /// <summary>Whether an expression reads a parameter.</summary>
    public static bool IsIn(Expression expression)
    {
        ParameterSearch search = new();
        search.Visit(expression);
        return search._found;
    }

    protected override Expression VisitParameter(ParameterExpression node)
    {
        _found = true;
        return node;
    }
}
