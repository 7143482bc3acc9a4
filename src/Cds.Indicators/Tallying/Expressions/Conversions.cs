using System.Linq.Expressions;

namespace Cds.Indicators.Tallying.Expressions;

/// <summary>Conversions that the compiler adds and that change no value: to the same type that may be null, of an enumeration to its number, of a number to a wider one.</summary>
internal static class Conversions
{
    /// <summary>The expression without conversions of a type to itself that may be null.</summary>
    public static Expression WithoutNullable(Expression node) => Without(node, static (from, to) => from == to);

    /// <summary>The expression without conversions that keep every value, for places where the type does not matter: operands of a comparison.</summary>
    public static Expression WithoutWidening(Expression node) => Without(node, static (from, to) => from == to || IsWidening(from, to));

    /// <summary>Whether every value of a type is a value of another, unchanged.</summary>
    public static bool IsWidening(Type from, Type to)
    {
        (TypeCode source, TypeCode target) = (Type.GetTypeCode(from), Type.GetTypeCode(to));
        if (IsInteger(source) && IsInteger(target))
            return IsSigned(source) == IsSigned(target) ? Bits(source) <= Bits(target) : IsSigned(target) && Bits(source) < Bits(target);
        return (source, target) switch
        {
            (_, TypeCode.Decimal) => IsInteger(source),
            (TypeCode.Single, TypeCode.Double) => true,
            (_, TypeCode.Double) => IsInteger(source) && Bits(source) <= 32,
            (_, TypeCode.Single) => IsInteger(source) && Bits(source) <= 16,
            _ => false,
        };
    }

    private static Expression Without(Expression node, Func<Type, Type, bool> changesNothing)
    {
        while (node is UnaryExpression { NodeType: ExpressionType.Convert or ExpressionType.ConvertChecked } conversion)
        {
            Type? nullable = Nullable.GetUnderlyingType(conversion.Operand.Type);
            Type target = Nullable.GetUnderlyingType(conversion.Type) ?? conversion.Type;
            bool mayThrow = nullable is not null && target == conversion.Type;
            if (mayThrow || !changesNothing(nullable ?? conversion.Operand.Type, target))
                break;
            node = conversion.Operand;
        }

        return node;
    }

    private static bool IsInteger(TypeCode type) => type is >= TypeCode.Char and <= TypeCode.UInt64;

    private static bool IsSigned(TypeCode type) => type is TypeCode.SByte or TypeCode.Int16 or TypeCode.Int32 or TypeCode.Int64;

    private static int Bits(TypeCode type) => type switch
    {
        TypeCode.SByte or TypeCode.Byte => 8,
        TypeCode.Char or TypeCode.Int16 or TypeCode.UInt16 => 16,
        TypeCode.Int32 or TypeCode.UInt32 => 32,
        _ => 64,
    };
}
