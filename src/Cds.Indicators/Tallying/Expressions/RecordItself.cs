using System.Linq.Expressions;

namespace Cds.Indicators.Tallying.Expressions;

/// <summary>Whether a function reads the record itself, as in a comparison with null, and not its members alone.</summary>
internal sealed class RecordItself : ExpressionVisitor
{
    private readonly ParameterExpression _record;
    private bool _isRead;

    private RecordItself(ParameterExpression record) => _record = record;

    public static bool IsReadIn(LambdaExpression function)
    {
        RecordItself visitor = new(function.Parameters[0]);
        visitor.Visit(function.Body);
        return visitor._isRead;
    }

    protected override Expression VisitMember(MemberExpression node) => node.Expression == _record ? node : base.VisitMember(node);

    protected override Expression VisitParameter(ParameterExpression node)
    {
        _isRead |= node == _record;
        return node;
    }
}
