namespace Cds.Indicators.Tallying.Expressions;

/// <summary>How tightly a piece of text holds together; a looser piece inside a tighter one stands in parentheses.</summary>
internal enum Level
{
    Lambda,
    Conditional,
    Coalesce,
    OrElse,
    AndAlso,
    Or,
    ExclusiveOr,
    And,
    Equality,
    Relational,
    Shift,
    Additive,
    Multiplicative,
    Unary,
    Primary,
}
