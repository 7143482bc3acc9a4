using System.Linq.Expressions;

namespace Cds.Indicators.Tallying.Expressions;

/// <summary>The operators that a definition is made of.</summary>
internal static class Operators
{
    /// <summary>The sign of an operator between two operands, and how tightly it holds; null where a definition has no such operator.</summary>
    public static (string Sign, Level Level)? Of(ExpressionType type) => type switch
    {
        ExpressionType.Coalesce => ("??", Level.Coalesce),
        ExpressionType.OrElse => ("||", Level.OrElse),
        ExpressionType.AndAlso => ("&&", Level.AndAlso),
        ExpressionType.Or => ("|", Level.Or),
        ExpressionType.ExclusiveOr => ("^", Level.ExclusiveOr),
        ExpressionType.And => ("&", Level.And),
        ExpressionType.Equal => ("==", Level.Equality),
        ExpressionType.NotEqual => ("!=", Level.Equality),
        ExpressionType.LessThan => ("<", Level.Relational),
        ExpressionType.LessThanOrEqual => ("<=", Level.Relational),
        ExpressionType.GreaterThan => (">", Level.Relational),
        ExpressionType.GreaterThanOrEqual => (">=", Level.Relational),
        ExpressionType.LeftShift => ("<<", Level.Shift),
        ExpressionType.RightShift => (">>", Level.Shift),
        ExpressionType.Add or ExpressionType.AddChecked => ("+", Level.Additive),
        ExpressionType.Subtract or ExpressionType.SubtractChecked => ("-", Level.Additive),
        ExpressionType.Multiply or ExpressionType.MultiplyChecked => ("*", Level.Multiplicative),
        ExpressionType.Divide => ("/", Level.Multiplicative),
        ExpressionType.Modulo => ("%", Level.Multiplicative),
        _ => null,
    };
}
