using System.Collections;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Linq.Expressions;
using System.Reflection;

namespace Cds.Indicators.Tallying.Expressions;

/// <summary>
/// Questions whether a collection contains a value, in one form: <see cref="Enumerable.Contains{TSource}(IEnumerable{TSource}, TSource)"/> over an array, or comparisons with each
/// value of an enumeration. Since C# 14 an array is asked through a span, which can be neither interpreted nor handed to a database.
/// </summary>
internal static class Membership
{
    private static readonly FrozenDictionary<Type, (MethodInfo Contains, Func<IEnumerable, Array> Copy)> s_forms =
        new[]
        {
            Of<string?>(), Of<bool>(), Of<char>(), Of<byte>(), Of<short>(), Of<int>(), Of<long>(), Of<decimal>(), Of<Guid>(), Of<DateOnly>(), Of<DateTime>(), Of<NodaTime.LocalDate>(),
            Of<char?>(), Of<byte?>(), Of<short?>(), Of<int?>(), Of<long?>(), Of<Guid?>(), Of<DateOnly?>(), Of<DateTime?>(), Of<NodaTime.LocalDate?>(),
        }.ToFrozenDictionary(static form => form.Item, static form => (form.Contains, form.Copy));

    /// <summary>The collection and the value of such a question; null where the call is none.</summary>
    public static (Expression Collection, Expression Item)? Of(MethodCallExpression call)
    {
        if (call.Method.Name is not nameof(Enumerable.Contains))
            return null;
        if (call.Method.DeclaringType == typeof(Enumerable))
            return call.Arguments is [var source, var value] ? (source, value) : null;
        if (call.Method.DeclaringType == typeof(MemoryExtensions))
            return call.Arguments is [_, _] or [_, _, ConstantExpression { Value: null }] ? (OfSpan(call.Arguments[0]), call.Arguments[1]) : null;
        return call is { Object: { } owner, Arguments: [var item] } && owner.Type != typeof(string) && typeof(IEnumerable).IsAssignableFrom(owner.Type) ? (owner, item) : null;
    }

    /// <summary>Whether a call is the one form.</summary>
    public static bool IsForm(MethodCallExpression call) =>
        call.Method.DeclaringType == typeof(Enumerable) && call is { Method.Name: nameof(Enumerable.Contains), Arguments.Count: 2 };

    /// <summary>The question in the one form.</summary>
    public static Expression Form(MethodCallExpression call, Expression collection, Expression item)
    {
        if (collection is not ConstantExpression { Value: var captured })
            return OfRecord(call, collection, item);
        if (captured is not IEnumerable values || !IsList(captured.GetType()))
        {
            throw new ArgumentException(
                $"'{ReadableExpression.Of(call)}' asks {(captured is null ? "a collection that is null" : $"a {captured.GetType().Name}")}, and a definition takes its values when it is made. Ask an array: take it first, with ToArray().",
                nameof(call));
        }

        if (s_forms.TryGetValue(item.Type, out (MethodInfo Contains, Func<IEnumerable, Array> Copy) form))
            return Expression.Call(form.Contains, Expression.Constant(form.Copy(values)), item);
        if (!(Nullable.GetUnderlyingType(item.Type) ?? item.Type).IsEnum)
            throw OfOtherType(call, item.Type);
        return values.Cast<object?>()
            .Select(value => (Expression)Expression.Equal(item, Expression.Constant(value, item.Type)))
            .Aggregate((Expression?)null, static (before, equal) => before is null ? equal : Expression.OrElse(before, equal)) ?? Expression.Constant(value: false);
    }

    private static MethodCallExpression OfRecord(MethodCallExpression call, Expression collection, Expression item)
    {
        if (call.Method.DeclaringType != typeof(MemoryExtensions))
            return call.Object is null ? call.Update(@object: null, [collection, item]) : call.Update(collection, [item]);
        return s_forms.TryGetValue(item.Type, out (MethodInfo Contains, Func<IEnumerable, Array> Copy) form) ? Expression.Call(form.Contains, collection, item) : throw OfOtherType(call, item.Type);
    }

    private static ArgumentException OfOtherType(MethodCallExpression call, Type type) => new(
        $"'{ReadableExpression.Of(call)}' asks for a value of type {type.Name}, and arrays are asked for texts, truth values, whole numbers, decimals, dates, identifiers and enumerations. Write the comparisons one by one.",
        nameof(call));

    private static Expression OfSpan(Expression span) => span switch
    {
        MethodCallExpression { Method.Name: "op_Implicit", Arguments: [var array] } => array,
        UnaryExpression { NodeType: ExpressionType.Convert, Operand: var array } => array,
        _ => span,
    };

    private static bool IsList(Type type) =>
        type.IsArray || (type.IsGenericType && (type.GetGenericTypeDefinition() == typeof(List<>) || type.GetGenericTypeDefinition() == typeof(ImmutableArray<>)));

    private static (Type Item, MethodInfo Contains, Func<IEnumerable, Array> Copy) Of<TItem>() => (
        typeof(TItem),
        ((Func<IEnumerable<TItem>, TItem, bool>)Enumerable.Contains).Method,
        static values => values.Cast<TItem>().ToArray());
}
