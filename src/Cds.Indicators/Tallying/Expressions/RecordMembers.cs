using System.Linq.Expressions;

namespace Cds.Indicators.Tallying.Expressions;

/// <summary>Finds the members of the record that functions read.</summary>
internal sealed class RecordMembers : ExpressionVisitor
{
    private readonly SortedSet<string> _names = new(StringComparer.Ordinal);
    private readonly ParameterExpression _record;

    private RecordMembers(ParameterExpression record) => _record = record;

    /// <summary>The names of the members that any of the functions reads, in ordinal order.</summary>
    public static IEnumerable<string> ReadBy(IEnumerable<LambdaExpression> functions)
    {
        SortedSet<string> names = new(StringComparer.Ordinal);
        foreach (LambdaExpression function in functions)
        {
            RecordMembers members = new(function.Parameters[0]);
            members.Visit(function.Body);
            names.UnionWith(members._names);
        }

        return names;
    }

    protected override Expression VisitMember(MemberExpression node)
    {
        if (node.Expression != _record)
            return base.VisitMember(node);
        _names.Add(node.Member.Name);
        return node;
    }

    protected override Expression VisitParameter(ParameterExpression node) => node == _record
        ? throw new ArgumentException($"'{node}' is read as a whole, and a map gives members alone. Write the definition over members of the record.", nameof(node))
        : node;
}
