using System.Collections.Frozen;
using System.Globalization;
using System.Linq.Expressions;
using System.Text.RegularExpressions;

namespace Cds.Indicators.EntityFrameworkCore.Internal;

/// <summary>
/// Makes expressions mean in every database what they mean in memory. What a provider would translate, and a database then count otherwise, is refused; what no provider
/// translates is left to the provider to refuse.
/// </summary>
/// <param name="texts">The members that the model stores as text.</param>
/// <param name="place">Which definition it is, for the message.</param>
internal sealed class Portability(StoredTexts texts, string place) : ExpressionVisitor
{
    private static readonly FrozenSet<string> s_textMethods =
        FrozenSet.Create(StringComparer.Ordinal, "Concat", "Contains", "EndsWith", "Equals", "IsNullOrEmpty", "StartsWith", "Substring", "ToString");

    private static readonly FrozenSet<string> s_exactMath = FrozenSet.Create(StringComparer.Ordinal, "Abs", "Ceiling", "Floor", "Max", "Min", "Sign", "Truncate");

    private static readonly FrozenSet<Type> s_days = [typeof(DateTime), typeof(DateOnly), typeof(DateTimeOffset)];

    private static readonly FrozenSet<Type> s_fractions = [typeof(decimal), typeof(double), typeof(float)];

    /// <summary>The integer types by width.</summary>
    private static readonly FrozenDictionary<Type, int> s_widths = new Dictionary<Type, int>
    {
        [typeof(byte)] = 8,
        [typeof(sbyte)] = 8,
        [typeof(short)] = 16,
        [typeof(ushort)] = 16,
        [typeof(int)] = 32,
        [typeof(uint)] = 32,
        [typeof(long)] = 64,
        [typeof(ulong)] = 64,
    }.ToFrozenDictionary();

    private bool _mustBeKnown;

    /// <summary>The same function for a database.</summary>
    /// <exception cref="NotSupportedException">It would not mean the same there.</exception>
    public TLambda Rewrite<TLambda>(TLambda function)
        where TLambda : LambdaExpression => (TLambda)Visit(function);

    /// <summary>A deciding day for a database, in which its order decides.</summary>
    /// <exception cref="NotSupportedException">It would not mean the same there.</exception>
    public LambdaExpression RewriteDay(LambdaExpression date)
    {
        RequireOrder(date.Body);
        return Rewrite(date);
    }

    protected override Expression VisitBinary(BinaryExpression node)
    {
        switch (node.NodeType)
        {
            case ExpressionType.Equal or ExpressionType.NotEqual or ExpressionType.ExclusiveOr:
                return VisitEquality(node);

            case ExpressionType.LessThan or ExpressionType.LessThanOrEqual or ExpressionType.GreaterThan or ExpressionType.GreaterThanOrEqual:
                RequireOrder(node.Left);
                RequireOrder(node.Right);
                return Known((BinaryExpression)base.VisitBinary(node));

            case ExpressionType.Divide when PlainType(node) == typeof(decimal):
                throw Refused(node, "a quotient of decimals has other digits in other databases", "Multiply the other side instead.");

            case ExpressionType.Divide or ExpressionType.Modulo when IsNumber(PlainType(node)) && node.Right is not ConstantExpression:
                throw Refused(node, "a quotient by zero is an error in one database and nothing in another", "Divide by a literal.");

            case ExpressionType.Add when node.Method?.DeclaringType == typeof(string):
                RequireWritten(node, node.Left);
                RequireWritten(node, node.Right);
                return base.VisitBinary(node);

            default:
                return base.VisitBinary(node);
        }
    }

    protected override Expression VisitUnary(UnaryExpression node)
    {
        if (node.NodeType == ExpressionType.Not)
            return node.Update(VisitTruth(node.Operand));
        if (node.NodeType is ExpressionType.Convert or ExpressionType.ConvertChecked && s_widths.TryGetValue(PlainType(node), out int width))
        {
            Type from = PlainType(node.Operand);
            if (from.IsEnum)
                RequireOrder(node.Operand);
            else if (s_fractions.Contains(from) || s_widths.GetValueOrDefault(from) > width)
                throw Refused(node, $"a {from.Name} made a {PlainType(node).Name} is cut off in one place, rounded in another and an error in a third", "Compare or sum it as it is stored.");
        }

        return base.VisitUnary(node);
    }

    protected override Expression VisitMethodCall(MethodCallExpression node)
    {
        Type type = node.Method.DeclaringType!;
        string name = node.Method.Name;
        if (type == typeof(string))
            return VisitText(node, name);
        if ((type == typeof(Math) && !s_exactMath.Contains(name)) || (s_fractions.Contains(type) && name is "Round"))
            throw Refused(node, "it is rounded otherwise in other databases", "Compare what it is made from.");
        if ((PlainType(node) == typeof(decimal) && name is "Max" or "Min") || (name is "CompareTo" or "Compare" && node.Arguments.Any(static argument => PlainType(argument) == typeof(decimal))))
            throw Refused(node, "texts of decimals are ordered otherwise in other databases", "Compare them with < and >.");
        if (s_days.Contains(type) && name is "AddMonths" or "AddYears")
            throw Refused(node, "the last days of months are moved otherwise in other databases", "Store the day that is meant, or add days.");
        if (type == typeof(Convert) || type == typeof(Regex) || name is "Parse")
            throw Refused(node, "texts are read otherwise in other databases", "Store what is compared in a column of its own type.");
        if (name is "ToString" && node.Object is { } shown)
            return VisitWritten(node, shown);
        if (name is "HasFlag" or "CompareTo" && node.Object is { } ordered)
            RequireOrder(ordered);
        return node.Update(Visit(node.Object)!, [.. node.Arguments.Select(VisitTruth)]);
    }

    /// <summary>Parts of a second are rounded by one database, and into the second by another.</summary>
    protected override Expression VisitMember(MemberExpression node) =>
        node.Member.Name is "Second" or "Seconds" or "Millisecond" or "Milliseconds" or "Microsecond" or "Microseconds" or "Nanosecond" or "Nanoseconds" or "Ticks" && node.Member.DeclaringType is { Namespace: "System" }
            ? throw Refused(node, "parts of a second are rounded otherwise in other databases", "Compare the moment itself.")
            : base.VisitMember(node);

    /// <summary>Whole numbers are written alike everywhere.</summary>
    private MethodCallExpression VisitWritten(MethodCallExpression node, Expression shown)
    {
        bool isPlain = node.Arguments is [] || (node.Arguments is [ConstantExpression { Value: CultureInfo culture }] && culture.Equals(CultureInfo.InvariantCulture));
        if (!s_widths.ContainsKey(PlainType(shown)) || !isPlain)
            throw Refused(node, "values are written otherwise in other databases", "Compare the value itself.");
        return Expression.Call(Visit(shown), shown.Type.GetMethod("ToString", [])!);
    }

    private Expression VisitText(MethodCallExpression node, string name)
    {
        bool isOrdinal = node.Arguments.LastOrDefault() is ConstantExpression { Value: StringComparison.Ordinal };
        if (!s_textMethods.Contains(name) || (!isOrdinal && node.Arguments.Any(static argument => argument.Type == typeof(StringComparison))))
        {
            throw Refused(
                node, "letters, order and white space of texts differ between databases, and from memory", "Store the text as it is to be compared, and compare whole texts, beginnings or parts of them.");
        }

        foreach (Expression part in name is "Concat" ? node.Arguments : [])
            RequireWritten(node, part);
        Expression[] arguments = [.. node.Arguments.Take(node.Arguments.Count - (isOrdinal ? 1 : 0)).Select(argument => Visit(argument)!)];
        Expression? text = Visit(node.Object);
        return name switch
        {
            "StartsWith" => StartsWith(node, text!, Part(node, arguments[0])),
            "EndsWith" => EndsWith(node, text!, Part(node, arguments[0])),
            _ when isOrdinal => text is null ? Expression.Equal(arguments[0], arguments[1])
                : name is "Equals" ? Expression.Equal(text, arguments[0])
                : Expression.Call(text, ((Func<string, bool>)"".Contains).Method, arguments[0]),
            _ => node.Update(text!, arguments),
        };
    }

    /// <summary>SQLite compares beginnings without regard to capitals: the first letters are cut off and compared.</summary>
    private static BinaryExpression StartsWith(MethodCallExpression node, Expression text, string part) => Expression.Equal(
        Expression.Call(text, ((Func<int, int, string>)"".Substring).Method, Expression.Constant(0), Expression.Constant(part.Length)), Expression.Constant(part));

    private static BinaryExpression EndsWith(MethodCallExpression node, Expression text, string part)
    {
        Expression length = Expression.Property(text, nameof(string.Length));
        Expression last = Expression.Call(text, ((Func<int, string>)"".Substring).Method, Expression.Subtract(length, Expression.Constant(part.Length)));
        return Expression.AndAlso(Expression.GreaterThanOrEqual(length, Expression.Constant(part.Length)), Expression.Equal(last, Expression.Constant(part)));
    }

    /// <summary>The beginning or end that is looked for.</summary>
    private string Part(MethodCallExpression node, Expression argument) => argument is ConstantExpression { Value: string part } && !part.Any(char.IsSurrogate)
        ? part
        : throw Refused(node, "a beginning or end is compared letter by letter, which needs a literal of plain letters", "Give the text itself.");

    /// <summary>Enumerations are compared by their numbers in the expression, and by what is stored in the database: equal is equal.</summary>
    private Expression VisitEquality(BinaryExpression node)
    {
        BinaryExpression visited = node.Update(VisitCompared(node.Left), node.Conversion, VisitCompared(node.Right));
        if (PlainType(node.Left) != typeof(decimal) || IsNull(node.Left) || IsNull(node.Right))
            return visited;

        // SQLite compares texts of decimals, in which 1.0 is not 1.00.
        Expression same = Expression.AndAlso(
            Known(Expression.LessThanOrEqual(visited.Left, visited.Right), always: true), Known(Expression.GreaterThanOrEqual(visited.Left, visited.Right), always: true));
        if (node.IsLifted)
            same = Expression.OrElse(same, Expression.AndAlso(IsMissing(visited.Left), IsMissing(visited.Right)));
        return node.NodeType == ExpressionType.Equal ? same : Expression.Not(same);
    }

    private Expression VisitCompared(Expression side) => side is UnaryExpression { NodeType: ExpressionType.Convert or ExpressionType.ConvertChecked } converted && PlainType(converted.Operand).IsEnum
        ? converted.Update(Visit(converted.Operand))
        : VisitTruth(side);

    /// <summary>Visits what is negated or compared, where unknown is not as good as false.</summary>
    private Expression VisitTruth(Expression node)
    {
        bool before = _mustBeKnown;
        _mustBeKnown = true;
        Expression visited = Visit(node);
        _mustBeKnown = before;
        return visited;
    }

    /// <summary>A comparison with null is false in memory and unknown in a database, which it stays when it is negated.</summary>
    private Expression Known(BinaryExpression comparison, bool always = false)
    {
        Expression known = comparison;
        foreach (Expression side in new[] { comparison.Left, comparison.Right }.Where(side => (always || _mustBeKnown) && Nullable.GetUnderlyingType(side.Type) is not null))
            known = Expression.AndAlso(Expression.Not(IsMissing(side)), known);
        return known;
    }

    private static BinaryExpression IsMissing(Expression value) => Expression.Equal(value, Expression.Constant(value: null, value.Type));

    private static bool IsNull(Expression value) => value is ConstantExpression { Value: null };

    /// <summary>Texts and whole numbers are put together alike everywhere.</summary>
    private void RequireWritten(Expression node, Expression part)
    {
        if (part is UnaryExpression { NodeType: ExpressionType.Convert, Operand: var written } && part.Type == typeof(object) && !s_widths.ContainsKey(PlainType(written)))
            throw Refused(node, "values are written otherwise in other databases", "Compare the value itself.");
        foreach (Expression element in part is NewArrayExpression array ? array.Expressions : [])
            RequireWritten(node, element);
    }

    private void RequireOrder(Expression value)
    {
        if (texts.Contain(value))
            throw Refused(value, "it is stored as text, whose order is not its own", "Compare it for equality, or store it as a number or day.");
    }

    private NotSupportedException Refused(Expression node, string rule, string cure) =>
        new($"'{node}' ({place}) does not count the same inside a database: {rule}. {cure}");

    private static bool IsNumber(Type type) => s_widths.ContainsKey(type) || s_fractions.Contains(type);

    private static Type PlainType(Expression node) => Nullable.GetUnderlyingType(node.Type) ?? node.Type;
}
