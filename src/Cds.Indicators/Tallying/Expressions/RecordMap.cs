using System.Linq.Expressions;

namespace Cds.Indicators.Tallying.Expressions;

/// <summary>Where the members of one record are found in another.</summary>
internal sealed class RecordMap<TRecord, T> : ExpressionVisitor
{
    private readonly Dictionary<string, Expression> _members = new(StringComparer.Ordinal);
    private ParameterExpression? _replaced;

    public RecordMap(Expression<Func<TRecord, T>> map)
    {
        if (map.Body is not MemberInitExpression { NewExpression.Arguments.Count: 0 })
            throw new ArgumentException($"'{map.Body}' is no initialiser: a map tells for each member where it is found. Write row => new Dossier {{ Area = row.Commune }}.", nameof(map));
        Parameter = map.Parameters[0];
        foreach (MemberBinding binding in ((MemberInitExpression)CapturedValues.Freeze(map).Body).Bindings)
        {
            if (binding is not MemberAssignment assignment)
                throw new ArgumentException($"'{binding}' is no assignment: a map gives each member one value. Write {binding.Member.Name} = row.Member.", nameof(map));
            _members.Add(binding.Member.Name, assignment.Expression);
        }
    }

    /// <summary>The other record.</summary>
    public ParameterExpression Parameter { get; }

    /// <summary>The body of a function of the one record, as one of the other.</summary>
    public Expression BodyOf(LambdaExpression function)
    {
        _replaced = function.Parameters[0];
        return Visit(function.Body);
    }

    /// <summary>A sum over the one record, as one over the other.</summary>
    public RecordSum<TRecord> SumOf(RecordSum<T> sum) => new(
        Expression.Lambda<Func<TRecord, bool>>(BodyOf(sum.Where), Parameter),
        sum.Quantity is null ? null : Expression.Lambda<Func<TRecord, long>>(BodyOf(sum.Quantity), Parameter));

    protected override Expression VisitMember(MemberExpression node)
    {
        if (node.Expression != _replaced)
            return base.VisitMember(node);
        return _members.TryGetValue(node.Member.Name, out Expression? found)
            ? found
            : throw new ArgumentException($"'{node.Member.Name}' is not given by the map, and a definition reads it. Add {node.Member.Name} = row.Member, or leave the definition out.", nameof(node));
    }

    protected override Expression VisitParameter(ParameterExpression node) => node == _replaced
        ? throw new ArgumentException($"'{node}' is read as a whole, and a map gives members alone: write the definition over members.", nameof(node))
        : node;
}
