using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Cds.Indicators.Tallying.Expressions;

/// <summary>
/// Expressions that have a value for every record: reading them cannot fail. Asking both sides of <c>a &amp;&amp; b</c> is faster than deciding after the first, where it is allowed.
/// </summary>
internal static class TotalExpression
{
    /// <summary>Whether reading it cannot fail, given that the record is there.</summary>
    public static bool IsTotal(Expression expression) => expression switch
    {
        ConstantExpression or ParameterExpression => true,
        MemberExpression { Expression: { } owner } member => IsTotal(owner) && IsTotal(member, owner),
        UnaryExpression { NodeType: ExpressionType.Not or ExpressionType.Convert, Method: null } unary => IsTotal(unary.Operand) && IsSafe(unary),
        BinaryExpression { NodeType: ExpressionType.AndAlso or ExpressionType.OrElse or ExpressionType.And or ExpressionType.Or, Method: null } both => IsTotal(both.Left) && IsTotal(both.Right),
        BinaryExpression { NodeType: ExpressionType.Equal or ExpressionType.NotEqual or ExpressionType.LessThan or ExpressionType.LessThanOrEqual or ExpressionType.GreaterThan or ExpressionType.GreaterThanOrEqual } comparison =>
            (comparison.Method is null || comparison.Method.DeclaringType is { IsValueType: true, Namespace: "System" }) && IsTotal(comparison.Left) && IsTotal(comparison.Right),
        _ => false,
    };

    /// <summary>The expression with both sides of <c>&amp;&amp;</c> and <c>||</c> asked wherever the second cannot fail.</summary>
    public static Expression Flatten(Expression expression) => BothSides.Asked(expression);

    private static bool IsTotal(MemberExpression member, Expression owner)
    {
        // A member of the record, or of a value inside it; a reference inside it may be null.
        if (owner is not ParameterExpression && !owner.Type.IsValueType)
            return false;
        return member.Member switch
        {
            FieldInfo => true,
            PropertyInfo { GetMethod: { } getter } property when owner.Type is { IsValueType: true, Namespace: "System" } => property.Name is not nameof(Nullable<int>.Value) && getter.GetParameters().Length == 0,
            PropertyInfo { GetMethod: { } getter } => getter.IsDefined(typeof(CompilerGeneratedAttribute)) && (!getter.IsVirtual || getter.IsFinal || owner.Type.IsSealed),
            _ => false,
        };
    }

    /// <summary>A conversion from a nullable type fails where there is no value; one between enumerations and numbers does not.</summary>
    private static bool IsSafe(UnaryExpression unary) => unary.NodeType == ExpressionType.Not
        || (unary.Type.IsValueType && unary.Operand.Type.IsValueType && (Nullable.GetUnderlyingType(unary.Operand.Type) is null || Nullable.GetUnderlyingType(unary.Type) is not null));
}
