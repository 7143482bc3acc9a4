using System.Linq.Expressions;

namespace Cds.Indicators.Tallying.Expressions;

/// <summary>
/// Writes conditions so that they are computed without a decision on the way: both sides of <c>&amp;&amp;</c> and <c>||</c> are asked where the second cannot fail, and a
/// comparison of values that may be null is "there are values, and they compare so". The processor need not guess which way a record goes.
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
        { NodeType: ExpressionType.Equal or ExpressionType.NotEqual, Right: ConstantExpression { Value: null } } when Nullable.GetUnderlyingType(node.Left.Type) is not null =>
            Presence(node.NodeType, PresentValue.Of(Visit(node.Left)).IsThere ?? Expression.Constant(true)),
        { IsLifted: true, IsLiftedToNull: false } when TotalExpression.IsTotal(node) => Comparison(node),
        _ => base.VisitBinary(node),
    };

    private static Expression Presence(ExpressionType comparison, Expression isThere) =>
        comparison == ExpressionType.NotEqual ? isThere : Expression.Not(isThere);

    private static Expression Comparison(BinaryExpression node)
    {
        PresentValue left = PresentValue.Of(node.Left);
        PresentValue right = PresentValue.Of(node.Right);
        ExpressionType comparison = node.NodeType == ExpressionType.NotEqual ? ExpressionType.Equal : node.NodeType;
        Expression holds = Both(left.IsThere, Both(right.IsThere, Expression.MakeBinary(comparison, left.Value, right.Value, liftToNull: false, comparison == node.NodeType ? node.Method : null)));
        if (comparison == ExpressionType.Equal && left.IsThere is not null && right.IsThere is not null)
            holds = Expression.Or(holds, Expression.Not(Expression.Or(left.IsThere, right.IsThere)));
        return comparison == node.NodeType ? holds : Expression.Not(holds);
    }

    private static Expression Both(Expression? isThere, Expression holds) => isThere is null ? holds : Expression.And(isThere, holds);
}
