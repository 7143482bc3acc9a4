using System.Diagnostics.CodeAnalysis;
using System.Linq.Expressions;

namespace Cds.Indicators.Tallying.Expressions;

/// <summary>A value that may be null, as whether it is there and what it is then.</summary>
/// <param name="IsThere">Whether there is a value; null where there always is.</param>
/// <param name="Value">The value; any where there is none.</param>
internal readonly record struct PresentValue(Expression? IsThere, Expression Value)
{
    /// <summary>The parts of an expression of a nullable type.</summary>
    public static PresentValue Of(Expression expression) => expression switch
    {
        UnaryExpression { NodeType: ExpressionType.Convert, Method: null, Operand: { } operand } when Nullable.GetUnderlyingType(operand.Type) is null =>
            new PresentValue(IsThere: null, Converted(operand, expression.Type)),
        UnaryExpression { NodeType: ExpressionType.Convert, Method: null, Operand: { } operand } when Of(operand) is var inner =>
            inner with { Value = Converted(inner.Value, expression.Type) },
        ConstantExpression { Value: { } value } => new PresentValue(IsThere: null, Expression.Constant(value)),
        _ => OfNullable(expression),
    };

    private static Expression Converted(Expression value, Type nullable)
    {
        Type type = Nullable.GetUnderlyingType(nullable)!;
        return value.Type == type ? value : Expression.Convert(value, type);
    }

    /// <summary>Both members are asked for by themselves: a comparison with null and a conversion are compiled with a jump.</summary>
    [UnconditionalSuppressMessage("Trimming", "IL2075:UnrecognizedReflectionPattern", Justification = "The members of Nullable<T> are used by compiled code and are never trimmed.")]
    private static PresentValue OfNullable(Expression expression) => new(
        Expression.Property(expression, expression.Type.GetProperty(nameof(Nullable<int>.HasValue))!),
        Expression.Call(expression, expression.Type.GetMethod(nameof(Nullable<int>.GetValueOrDefault), Type.EmptyTypes)!));
}
