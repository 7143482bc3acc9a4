using System.Linq.Expressions;
using System.Runtime.CompilerServices;

namespace Cds.Indicators.Tallying.Expressions;

/// <summary>An expression as it was written, as near as can be, for messages alone: captured variables have their names, numbers and dates are the same in every culture.</summary>
internal sealed class ReadableExpression : ExpressionVisitor
{
    private ReadableExpression()
    {
    }

    /// <summary>The expression in words.</summary>
    public static string Of(Expression expression) => new ReadableExpression().Visit(expression).ToString();

    protected override Expression VisitMember(MemberExpression node) =>
        node.Expression is ConstantExpression { Value: { } owner } && owner.GetType().IsDefined(typeof(CompilerGeneratedAttribute), inherit: false)
            ? Expression.Parameter(node.Type, node.Member.Name)
            : base.VisitMember(node);

    protected override Expression VisitConstant(ConstantExpression node) =>
        node.Value is IFormattable and not Enum && LiteralText.Bare(node.Value) is { } text ? Expression.Parameter(node.Type, text) : node;
}
