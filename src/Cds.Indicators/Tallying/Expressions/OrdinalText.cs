using System.Linq.Expressions;
using System.Reflection;

namespace Cds.Indicators.Tallying.Expressions;

/// <summary>
/// Comparisons of texts, which definitions make by code units (ordinal), never by the culture of the moment, whichever overload is written. They are kept in the overloads that databases
/// know, without a comparison; memory is asked through <see cref="InMemory{TExpression}"/>.
/// </summary>
internal sealed class OrdinalText : ExpressionVisitor
{
    private static readonly MethodInfo s_contains = Plain(nameof(string.Contains));
    private static readonly MethodInfo s_startsWith = Plain(nameof(string.StartsWith));
    private static readonly MethodInfo s_endsWith = Plain(nameof(string.EndsWith));
    private static readonly MethodInfo s_indexOf = Plain(nameof(string.IndexOf));
    private static readonly MethodInfo s_toLower = typeof(string).GetMethod(nameof(string.ToLower), [])!;
    private static readonly MethodInfo s_toUpper = typeof(string).GetMethod(nameof(string.ToUpper), [])!;
    private static readonly MethodInfo s_compare = typeof(string).GetMethod(nameof(string.Compare), [typeof(string), typeof(string)])!;
    private static readonly MethodInfo s_ordinalStartsWith = Ordinal(nameof(string.StartsWith));
    private static readonly MethodInfo s_ordinalEndsWith = Ordinal(nameof(string.EndsWith));
    private static readonly MethodInfo s_ordinalIndexOf = Ordinal(nameof(string.IndexOf));
    private static readonly MethodInfo s_toLowerInvariant = typeof(string).GetMethod(nameof(string.ToLowerInvariant))!;
    private static readonly MethodInfo s_toUpperInvariant = typeof(string).GetMethod(nameof(string.ToUpperInvariant))!;
    private static readonly MethodInfo s_compareOrdinal = ((Func<string?, string?, int>)string.CompareOrdinal).Method;

    private OrdinalText()
    {
    }

    /// <summary>The call in the one form; other calls as they are.</summary>
    public static Expression Form(MethodCallExpression call)
    {
        if (call.Method.DeclaringType != typeof(string))
            return call;
        if (call.Arguments.Any(static argument => argument is ConstantExpression { Value: StringComparison.CurrentCulture or StringComparison.CurrentCultureIgnoreCase }))
        {
            throw new ArgumentException(
                $"'{ReadableExpression.Of(call)}' goes by the culture of the moment, and a definition counts the same wherever it runs. Compare with StringComparison.Ordinal.", nameof(call));
        }

        Expression[] operands =
        [
            .. call.Object is null ? [] : new[] { call.Object },
            .. call.Arguments.Where(static argument => argument is not ConstantExpression { Value: StringComparison.Ordinal }),
        ];
        return (call.Method.Name, operands) switch
        {
            (nameof(string.Contains), [var text, var part]) when part.Type == typeof(string) => Expression.Call(text, s_contains, part),
            (nameof(string.StartsWith), [var text, var part]) when part.Type == typeof(string) => Expression.Call(text, s_startsWith, part),
            (nameof(string.EndsWith), [var text, var part]) when part.Type == typeof(string) => Expression.Call(text, s_endsWith, part),
            (nameof(string.IndexOf), [var text, var part]) when part.Type == typeof(string) => Expression.Call(text, s_indexOf, part),
            (nameof(string.Compare) or nameof(string.CompareTo) or nameof(string.CompareOrdinal), [var left, var right]) when right.Type == typeof(string) => Expression.Call(s_compare, left, right),
            (nameof(string.Equals), [var left, var right]) when right.Type == typeof(string) => Expression.Equal(left, right),
            (nameof(string.ToLowerInvariant), [var text]) => Expression.Call(text, s_toLower),
            (nameof(string.ToUpperInvariant), [var text]) => Expression.Call(text, s_toUpper),
            _ => call,
        };
    }

    /// <summary>The expression as memory is to run it: comparisons that would go by the culture of the moment go by code units.</summary>
    public static TExpression InMemory<TExpression>(TExpression expression)
        where TExpression : Expression => (TExpression)new OrdinalText().Visit(expression);

    protected override Expression VisitMethodCall(MethodCallExpression node)
    {
        MethodCallExpression call = (MethodCallExpression)base.VisitMethodCall(node);
        if (call.Method == s_startsWith)
            return With(s_ordinalStartsWith, call);
        if (call.Method == s_endsWith)
            return With(s_ordinalEndsWith, call);
        if (call.Method == s_indexOf)
            return With(s_ordinalIndexOf, call);
        if (call.Method == s_compare)
            return Expression.Call(s_compareOrdinal, call.Arguments);
        if (call.Method == s_toLower)
            return Expression.Call(call.Object, s_toLowerInvariant);
        return call.Method == s_toUpper ? Expression.Call(call.Object, s_toUpperInvariant) : call;
    }

    private static MethodCallExpression With(MethodInfo ordinal, MethodCallExpression call) =>
        Expression.Call(call.Object, ordinal, call.Arguments[0], Expression.Constant(StringComparison.Ordinal));

    private static MethodInfo Plain(string name) => typeof(string).GetMethod(name, [typeof(string)])!;

    private static MethodInfo Ordinal(string name) => typeof(string).GetMethod(name, [typeof(string), typeof(StringComparison)])!;
}
