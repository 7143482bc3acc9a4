using System.Linq.Expressions;
using System.Reflection;

namespace Cds.Indicators.Tallying.Expressions;

/// <summary>
/// The canonical text of a function of a record: the same in every process and culture, and never the same for two functions that count differently. It reads as C# does; the record is
/// <c>x</c>, records inside it are <c>x1</c>, <c>x2</c>, a question to a collection is <c>x.Code in ["38", "40"]</c>.
/// </summary>
internal sealed class ExpressionText
{
    private const string Captured = "Capture numbers, texts, truth values, enumerations, dates, times, identifiers and arrays of them: take the member that is meant first, into a variable.";
    private const string Plain = "Write it with members, calls, operators and conditions.";

    private readonly Dictionary<ParameterExpression, string> _names = [];

    private ExpressionText()
    {
    }

    /// <summary>The text of the body.</summary>
    public static string Of(LambdaExpression lambda)
    {
        ExpressionText text = new();
        text._names.Add(lambda.Parameters[0], "x");
        return text.In(Conversions.WithoutWidening(lambda.Body), Level.Lambda);
    }

    /// <summary>A piece of text at a place that asks for a tightness.</summary>
    private string In(Expression node, Level place)
    {
        (string text, Level level) = Piece(node);
        return level < place ? $"({text})" : text;
    }

    private (string Text, Level Level) Piece(Expression node) => node switch
    {
        _ when node.Type.IsByRefLike => throw Refused(node, "Ask an array whether it contains the value."),
        ParameterExpression parameter => (_names.GetValueOrDefault(parameter) ?? throw Refused(node, "Write the function with the record as its one parameter."), Level.Primary),
        ConstantExpression constant => Literal(constant, LiteralText.Typed(constant.Value, constant.Type)),
        MemberExpression { Expression: { } owner } member => ($"{In(owner, Level.Primary)}.{member.Member.Name}", Level.Primary),
        MethodCallExpression call => Call(call),
        BinaryExpression { NodeType: ExpressionType.ArrayIndex } element => ($"{In(element.Left, Level.Primary)}[{In(element.Right, Level.Lambda)}]", Level.Primary),
        BinaryExpression binary => Binary(binary),
        UnaryExpression unary => Unary(unary),
        ConditionalExpression choice => ($"{In(choice.Test, Level.Coalesce)} ? {Branch(choice.IfTrue)} : {Branch(choice.IfFalse)}", Level.Conditional),
        TypeBinaryExpression { NodeType: ExpressionType.TypeIs } test => ($"{In(test.Expression, Level.Relational)} is {TypeName.Of(test.TypeOperand)}", Level.Relational),
        NewArrayExpression { NodeType: ExpressionType.NewArrayInit } array => ($"new {TypeName.Of(array.Type)} {{ {List(array.Expressions)} }}", Level.Primary),
        NewExpression { Members: { } members } made => ($"new {{ {string.Join(", ", members.Zip(made.Arguments, (member, value) => $"{member.Name} = {In(value, Level.Lambda)}"))} }}", Level.Primary),
        NewExpression { Constructor: not null } made => ($"new {TypeName.Of(made.Type)}({List(made.Arguments)})", Level.Primary),
        LambdaExpression lambda => (Lambda(lambda), Level.Lambda),
        _ => throw Refused(node, Plain),
    };

    private (string Text, Level Level) Call(MethodCallExpression call)
    {
        MethodInfo method = call.Method;
        if (Membership.IsForm(call))
            return ($"{In(call.Arguments[1], Level.Relational)} in {Collection(call.Arguments[0])}", Level.Relational);

        string arguments = List(call.Arguments);
        if (call.Object is { } owner && method is { IsSpecialName: true, Name: "get_Item" or "get_Chars" })
            return ($"{In(owner, Level.Primary)}[{arguments}]", Level.Primary);

        // The type arguments of Enumerable's methods follow from their arguments, but for these two.
        bool isInferred = !method.IsGenericMethod || (method.DeclaringType == typeof(Enumerable) && method.Name is not (nameof(Enumerable.Cast) or nameof(Enumerable.OfType)));
        string name = isInferred ? method.Name : $"{method.Name}<{string.Join(", ", method.GetGenericArguments().Select(TypeName.Of))}>";
        return ($"{(call.Object is null ? TypeName.Of(method.DeclaringType!) : In(call.Object, Level.Primary))}.{name}({arguments})", Level.Primary);
    }

    private (string Text, Level Level) Binary(BinaryExpression node)
    {
        if (Operators.Of(node.NodeType) is not var (sign, level) || node.Conversion is not null || !IsOwn(node.Method))
            throw Refused(node, Plain);
        bool compares = level is Level.Equality or Level.Relational;
        if (compares && node.Type != typeof(bool))
            throw Refused(node, "Compare as C# does: with null, the answer is false.");

        // "a ?? b ?? c" is a ?? (b ?? c); "a && (b && c)" is the same as (a && b) && c; others go from the left.
        Level left = level == Level.Coalesce ? level + 1 : level;
        Level right = level is Level.Coalesce or Level.AndAlso or Level.OrElse ? level : level + 1;
        string text = $"{Operand(node.Left, left, compares)} {sign} {Operand(node.Right, right, compares)}";
        return (text, level);
    }

    private (string Text, Level Level) Unary(UnaryExpression node)
    {
        if (!IsOwn(node.Method))
            throw Refused(node, Plain);
        string type = TypeName.Of(node.Type);
        return node.NodeType switch
        {
            ExpressionType.Not when node.Type == typeof(bool) || node.Type == typeof(bool?) => ($"!{In(node.Operand, Level.Unary)}", Level.Unary),
            ExpressionType.Not or ExpressionType.OnesComplement => ($"~{In(node.Operand, Level.Unary)}", Level.Unary),
            ExpressionType.Negate or ExpressionType.NegateChecked => ($"-{In(node.Operand, Level.Primary)}", Level.Unary),
            ExpressionType.UnaryPlus => ($"+{In(node.Operand, Level.Primary)}", Level.Unary),
            ExpressionType.Convert or ExpressionType.ConvertChecked => ($"({type}){In(node.Operand, Level.Unary)}", Level.Unary),
            ExpressionType.TypeAs => ($"{In(node.Operand, Level.Relational)} as {type}", Level.Relational),
            ExpressionType.ArrayLength => ($"{In(node.Operand, Level.Primary)}.Length", Level.Primary),
            ExpressionType.Quote => (In(node.Operand, Level.Lambda), Level.Lambda),
            _ => throw Refused(node, Plain),
        };
    }

    private string Lambda(LambdaExpression lambda)
    {
        foreach (ParameterExpression parameter in lambda.Parameters)
            _names.Add(parameter, FormattableString.Invariant($"x{_names.Count}"));
        string names = string.Join(", ", lambda.Parameters.Select(parameter => _names[parameter]));
        string text = $"{(lambda.Parameters.Count == 1 ? names : $"({names})")} => {In(lambda.Body, Level.Conditional)}";
        foreach (ParameterExpression parameter in lambda.Parameters)
            _names.Remove(parameter);
        return text;
    }

    /// <summary>An operand, whose type its neighbour tells.</summary>
    private string Operand(Expression node, Level place, bool compares)
    {
        Expression bare = compares ? Conversions.WithoutWidening(node) : Conversions.WithoutNullable(node);
        if (bare is not ConstantExpression constant || !(constant.Value is null || constant.Type.IsValueType || constant.Type == typeof(string)))
            return In(bare, place);
        (string text, Level level) = Literal(constant, LiteralText.Bare(constant.Value));
        return level < place ? $"({text})" : text;
    }

    private string Branch(Expression node)
    {
        Expression bare = Conversions.WithoutNullable(node);
        return bare is ConstantExpression { Value: null } ? "null" : In(bare, Level.Conditional);
    }

    private string Collection(Expression node) =>
        node is ConstantExpression { Value: Array values } ? LiteralText.List(values) ?? throw Refused(node, Captured) : In(node, Level.Shift);

    private string List(IEnumerable<Expression> parts) => string.Join(", ", parts.Select(part => In(part, Level.Lambda)));

    private static (string Text, Level Level) Literal(ConstantExpression node, string? text)
    {
        if (text is null)
            throw Refused(node, Captured);
        return (text, text[0] is '-' or '(' ? Level.Unary : Level.Primary);
    }

    /// <summary>Whether an operator is one of its type's own, which the types of the operands tell.</summary>
    private static bool IsOwn(MethodInfo? method) => method is null || method.Name.StartsWith("op_", StringComparison.Ordinal) || method.DeclaringType == typeof(string);

    private static ArgumentException Refused(Expression node, string cure) => new(
        $"'{(node is ConstantExpression { Value: { } value } ? TypeName.Of(value.GetType()) : ReadableExpression.Of(node))}' has no canonical text, by which tallies know that they count the same: a definition is made of members, calls, operators, conditions and literals. {cure}",
        nameof(node));
}
