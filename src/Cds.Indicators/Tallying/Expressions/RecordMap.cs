using System.Globalization;
using System.Linq.Expressions;
using System.Reflection;

namespace Cds.Indicators.Tallying.Expressions;

/// <summary>Where the members of one record are found in another.</summary>
internal sealed class RecordMap<TRecord, T> : ExpressionVisitor
{
    private readonly Dictionary<string, Expression> _members;
    private ParameterExpression? _replaced;

    public RecordMap(Expression<Func<TRecord, T>> map)
    {
        Dictionary<string, Expression> members = MembersOf(map.Body)
            ?? throw new ArgumentException($"'{ReadableExpression.Of(map.Body)}' is no initialiser: a map tells for each member where it is found. Write row => new {typeof(T).Name} {{ Area = row.Commune }}.", nameof(map));
        _members = members.ToDictionary(static member => member.Key, static member => CapturedValues.Freeze(member.Value), StringComparer.Ordinal);
        Parameter = map.Parameters[0];
    }

    /// <summary>The other record.</summary>
    public ParameterExpression Parameter { get; }

    /// <summary>The body of a function of the one record, as one of the other.</summary>
    public Expression BodyOf(LambdaExpression function)
    {
        _replaced = function.Parameters[0];
        return CapturedValues.Freeze(Visit(function.Body));
    }

    /// <summary>A sum over the one record, as one over the other.</summary>
    public RecordSum<TRecord> SumOf(RecordSum<T> sum) => new(
        Expression.Lambda<Func<TRecord, bool>>(BodyOf(sum.Where), Parameter),
        sum.Quantity is null ? null : Expression.Lambda<Func<TRecord, long>>(BodyOf(sum.Quantity), Parameter));

    /// <summary>The members that a definition reads and the map does not give.</summary>
    public string[] MissingFor(RateDefinition<T> definition) => [.. RecordMembers.ReadBy(definition.Functions).Where(name => !_members.ContainsKey(name))];

    /// <summary>Refuses the map where definitions read members that it does not give, and names all of them.</summary>
    public void RequireFor(IReadOnlyCollection<RateDefinition<T>> definitions, string parameter)
    {
        (string Code, string[] Members)[] starved =
        [
            .. definitions.Select(definition => (definition.Subject.Code, Members: MissingFor(definition))).Where(static definition => definition.Members.Length > 0),
        ];
        if (starved.Length == 0)
            return;
        string[] missing = [.. starved.SelectMany(static definition => definition.Members).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        string readers = string.Join("; ", starved.Select(static definition => $"{definition.Code} reads {string.Join(", ", definition.Members)}"));
        throw new ArgumentException(
            $"{string.Join(", ", missing.Select(static name => $"'{name}'"))} {(missing.Length == 1 ? "is" : "are")} not given by the map, and definitions read {(missing.Length == 1 ? "it" : "them")}: {readers}. "
                + $"Add {string.Join(", ", missing.Select(static name => $"{name} = row.Member"))}, or keep the definitions that the map feeds, with FedBy.",
            parameter);
    }

    protected override Expression VisitMember(MemberExpression node)
    {
        bool isOwn = node.Expression == _replaced;
        Expression? owner = isOwn ? null : Visit(node.Expression);
        Dictionary<string, Expression>? members = isOwn ? _members : MembersOf(owner);
        if (members is null || !members.TryGetValue(node.Member.Name, out Expression? found))
            return node.Update(owner);
        return found.Type == node.Type ? found : Expression.Convert(found, node.Type);
    }

    /// <summary>What an initialiser gives to each member, those of a positional record by the names of its parameters; null where the expression is none.</summary>
    private static Dictionary<string, Expression>? MembersOf(Expression? expression)
    {
        (NewExpression? made, IReadOnlyList<MemberBinding> bindings) = expression switch
        {
            MemberInitExpression initialiser => (initialiser.NewExpression, initialiser.Bindings),
            NewExpression { Arguments.Count: > 0 } constructed => (constructed, []),
            _ => ((NewExpression?)null, (IReadOnlyList<MemberBinding>)[]),
        };
        if (made is null)
            return null;
        Dictionary<string, Expression> members = new(StringComparer.Ordinal);
        ParameterInfo[] parameters = made.Constructor?.GetParameters() ?? [];
        for (int i = 0; i < parameters.Length; i++)
            members[parameters[i].Name ?? i.ToString(CultureInfo.InvariantCulture)] = made.Arguments[i];
        foreach (MemberBinding binding in bindings)
        {
            members[binding.Member.Name] = binding is MemberAssignment assignment
                ? assignment.Expression
                : throw new ArgumentException($"'{binding}' is no assignment: a map gives each member one value. Write {binding.Member.Name} = row.Member.", nameof(expression));
        }

        return members;
    }
}
