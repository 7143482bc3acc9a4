using System.Linq.Expressions;

namespace Cds.Indicators.Tallying.Expressions;

/// <summary>
/// Writes conditions so that they are computed without a decision on the way: both sides of <c>&amp;&amp;</c> and <c>||</c> are asked where the second cannot fail, and an
/// order between values that may be null is "there are values, and they are in order". The processor need not guess which way a record goes.
/// </summary>
internal sealed class BothSides : ExpressionVisitor
{
    private BothSides()
    {
    }

    /// <summary>An expression with the same values.</summary>
    public static Expression Asked(Expression expression) => new BothSides().Visit(expression);

    protected override Expression VisitBinary(BinaryExpression node) => node switch
    {
        { NodeType: ExpressionType.AndAlso, Method: null } when node.Type == typeof(bool) && TotalExpression.IsTotal(node.Right) => Expression.And(Visit(node.Left), Visit(node.Right)),
        { NodeType: ExpressionType.OrElse, Method: null } when node.Type == typeof(bool) && TotalExpression.IsTotal(node.Right) => Expression.Or(Visit(node.Left), Visit(node.Right)),
        { IsLifted: true, IsLiftedToNull: false, NodeType: ExpressionType.LessThan or ExpressionType.LessThanOrEqual or ExpressionType.GreaterThan or ExpressionType.GreaterThanOrEqual }
            when TotalExpression.IsTotal(node) => Order(node),
        _ => base.VisitBinary(node),
    };

    private static Expression Order(BinaryExpression node)
    {
        PresentValue left = PresentValue.Of(node.Left);
        PresentValue right = PresentValue.Of(node.Right);
        Expression order = Expression.MakeBinary(node.NodeType, left.Value, right.Value, liftToNull: false, node.Method);
        if (right.IsThere is not null)
            order = Expression.And(right.IsThere, order);
        return left.IsThere is null ? order : Expression.And(left.IsThere, order);
    }
}
