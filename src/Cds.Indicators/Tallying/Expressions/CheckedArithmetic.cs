using System.Linq.Expressions;

namespace Cds.Indicators.Tallying.Expressions;

/// <summary>
/// Arithmetic of whole numbers, which fails where a result does not fit, whether or not the caller's project checks for it: what wraps around in memory is another number in a database.
/// </summary>
internal static class CheckedArithmetic
{
    /// <summary>The operation, made to fail where the result does not fit; others as they are.</summary>
    public static BinaryExpression Form(BinaryExpression node)
    {
        ExpressionType form = node.NodeType switch
        {
            ExpressionType.Add => ExpressionType.AddChecked,
            ExpressionType.Subtract => ExpressionType.SubtractChecked,
            ExpressionType.Multiply => ExpressionType.MultiplyChecked,
            _ => node.NodeType,
        };
        return form == node.NodeType || node.Method is not null || !IsWhole(node.Type) ? node : Expression.MakeBinary(form, node.Left, node.Right);
    }

    /// <summary>The operation, made to fail where the result does not fit; others as they are.</summary>
    public static UnaryExpression Form(UnaryExpression node) => node switch
    {
        { Method: not null } => node,
        { NodeType: ExpressionType.Negate } when IsWhole(node.Type) => Expression.NegateChecked(node.Operand),
        { NodeType: ExpressionType.Convert } when IsWhole(node.Type) && IsNumber(node.Operand.Type) && !Conversions.IsWidening(Plain(node.Operand.Type), Plain(node.Type)) =>
            Expression.ConvertChecked(node.Operand, node.Type),
        _ => node,
    };

    private static bool IsWhole(Type type) => !Plain(type).IsEnum && Type.GetTypeCode(Plain(type)) is >= TypeCode.SByte and <= TypeCode.UInt64;

    private static bool IsNumber(Type type) => !Plain(type).IsEnum && Type.GetTypeCode(Plain(type)) is >= TypeCode.SByte and <= TypeCode.Double;

    private static Type Plain(Type type) => Nullable.GetUnderlyingType(type) ?? type;
}
