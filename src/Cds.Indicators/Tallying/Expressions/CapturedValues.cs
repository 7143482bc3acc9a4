using System.Diagnostics.CodeAnalysis;
using System.Linq.Expressions;

namespace Cds.Indicators.Tallying.Expressions;

/// <summary>
/// Takes the values that an expression captures, so that it counts the same for ever: what does not depend on the record is evaluated once and becomes a literal. Conditions that a
/// captured value decides are left out, so that <c>from == null || x.Date >= from.Value</c> does not ask a missing value. Clocks, ambient cultures and chance are refused, and whole
/// numbers never overflow unseen.
/// </summary>
internal sealed class CapturedValues : ExpressionVisitor
{
    private const int MaximumDepth = 200;

    private int _depth;

    private CapturedValues()
    {
    }

    /// <summary>The expression with literals in the place of all that does not depend on its parameters; arrays are copied.</summary>
    public static TExpression Freeze<TExpression>(TExpression expression)
        where TExpression : Expression => (TExpression)new CapturedValues().Visit(expression);

    [return: NotNullIfNotNull(nameof(node))]
    public override Expression? Visit(Expression? node)
    {
        if (_depth == MaximumDepth)
            throw new ArgumentException("The expression is nested more than 200 deep, and a definition can be read by people. Ask an array whether it contains the value, or give the record a member.", nameof(node));
        _depth++;
        Expression? visited = base.Visit(node);
        _depth--;
        return visited is not null && HasConstantParts(visited) ? Evaluate(visited, node!) : visited;
    }

    protected override Expression VisitConstant(ConstantExpression node) =>
        node.Value is Array array ? Expression.Constant(array.Clone(), node.Type) : node;

    protected override Expression VisitMember(MemberExpression node)
    {
        AmbientReads.Refuse(node.Member, node);
        return base.VisitMember(node);
    }

    protected override Expression VisitNew(NewExpression node)
    {
        if (node.Constructor is not null)
            AmbientReads.Refuse(node.Constructor, node);
        return base.VisitNew(node);
    }

    protected override Expression VisitUnary(UnaryExpression node)
    {
        if (node.Method is not null)
            AmbientReads.Refuse(node.Method, node);
        return node is { NodeType: ExpressionType.Convert, Method: null } && node.Operand.Type == node.Type ? Visit(node.Operand) : CheckedArithmetic.Form((UnaryExpression)base.VisitUnary(node));
    }

    protected override Expression VisitInvocation(InvocationExpression node) => ParameterSearch.IsIn(node)
        ? throw new ArgumentException($"'{ReadableExpression.Of(node)}' calls a function that is captured: what it does cannot be read, and may change. Write its condition here.", nameof(node))
        : base.VisitInvocation(node);

    protected override Expression VisitMethodCall(MethodCallExpression node)
    {
        AmbientReads.Refuse(node.Method, node);
        if (Membership.Of(node) is { } question)
            return Membership.Form(node, Visit(question.Collection), Visit(question.Item));
        return OrdinalText.Form((MethodCallExpression)base.VisitMethodCall(node));
    }

    protected override Expression VisitBinary(BinaryExpression node)
    {
        if (node.Method is not null)
            AmbientReads.Refuse(node.Method, node);
        Expression left = Visit(node.Left);
        if (left is ConstantExpression { Value: var value } && node is { Method: null, Conversion: null })
        {
            switch (node.NodeType)
            {
                case ExpressionType.AndAlso or ExpressionType.OrElse when value is bool holds:
                    return holds == (node.NodeType == ExpressionType.AndAlso) ? Visit(node.Right) : left;
                case ExpressionType.Coalesce when value is not null:
                    return Expression.Constant(value, node.Type);
                case ExpressionType.Coalesce when node.Right.Type == node.Type:
                    return Visit(node.Right);
            }
        }

        return CheckedArithmetic.Form(node.Update(left, node.Conversion, Visit(node.Right)));
    }

    protected override Expression VisitConditional(ConditionalExpression node)
    {
        Expression test = Visit(node.Test);
        return test is ConstantExpression { Value: bool holds }
            ? Visit(holds ? node.IfTrue : node.IfFalse)
            : node.Update(test, Visit(node.IfTrue), Visit(node.IfFalse));
    }

    protected override Expression VisitMemberInit(MemberInitExpression node) => ParameterSearch.IsIn(node)
        ? node.Update(node.NewExpression.Update(node.NewExpression.Arguments.Select(argument => Visit(argument))), node.Bindings.Select(VisitMemberBinding))
        : Evaluate(node, node);

    protected override Expression VisitListInit(ListInitExpression node) => ParameterSearch.IsIn(node) ? node : Evaluate(node, node);

    private static bool HasConstantParts(Expression node) => !node.Type.IsByRefLike && node switch
    {
        MemberExpression member => member.Expression is null or ConstantExpression,
        MethodCallExpression call => call.Object is null or ConstantExpression && AreConstants(call.Arguments),
        InvocationExpression invocation => invocation.Expression is ConstantExpression && AreConstants(invocation.Arguments),
        BinaryExpression binary => binary is { Left: ConstantExpression, Right: ConstantExpression },
        UnaryExpression unary => unary.Operand is ConstantExpression,
        NewExpression created => AreConstants(created.Arguments),
        NewArrayExpression array => AreConstants(array.Expressions),
        TypeBinaryExpression test => test.Expression is ConstantExpression,
        DefaultExpression => node.Type != typeof(void),
        _ => false,
    };

    private static bool AreConstants(IEnumerable<Expression> parts) => parts.All(static part => part is ConstantExpression);

    /// <summary>The value of an expression that reads no record; the original has the names for the message.</summary>
    private static ConstantExpression Evaluate(Expression node, Expression original)
    {
        try
        {
            object? value = Expression.Lambda<Func<object?>>(Expression.Convert(OrdinalText.InMemory(node), typeof(object))).Compile(preferInterpretation: true)();
            return Expression.Constant(value is Array array ? array.Clone() : value, node.Type);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            throw new ArgumentException(
                $"'{ReadableExpression.Of(original)}' has no value: a definition takes what it captures when it is made, and that failed ({failure.Message}) Capture a value that is there.", nameof(node), failure);
        }
    }
}
