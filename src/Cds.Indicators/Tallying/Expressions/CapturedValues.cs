using System.Linq.Expressions;
using System.Reflection;

namespace Cds.Indicators.Tallying.Expressions;

/// <summary>Takes the values that an expression captures, so that it counts the same for ever.</summary>
internal sealed class CapturedValues : ExpressionVisitor
{
    private CapturedValues()
    {
    }

    /// <summary>The expression with its captured variables and static fields as literals; arrays are copied.</summary>
    public static TLambda Freeze<TLambda>(TLambda lambda)
        where TLambda : LambdaExpression => (TLambda)new CapturedValues().Visit(lambda);

    protected override Expression VisitMember(MemberExpression node)
    {
        Expression? owner = Visit(node.Expression);
        if (owner is not (null or ConstantExpression))
            return node.Update(owner);

        object? value = (node.Member, (owner as ConstantExpression)?.Value) switch
        {
            (FieldInfo field, var instance) => field.GetValue(instance),
            (PropertyInfo property, var instance) => property.GetValue(instance),
            _ => throw new ArgumentException($"'{node}' is no value: a definition reads fields and properties. Write it without.", nameof(node)),
        };
        return Expression.Constant(value is Array array ? array.Clone() : value, node.Type);
    }
}
