using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Query;

namespace Cds.Indicators.EntityFrameworkCore.Internal;

/// <summary>Knows which members of records a model stores as text though they are none, such as an enumeration by its names or a day as 31/12/2025. Their order is that of letters.</summary>
internal sealed class StoredTexts : ExpressionVisitor
{
    private readonly HashSet<MemberInfo> _members = [];

    /// <summary>Takes the models of the tables that a query reads.</summary>
    public StoredTexts(IQueryable records) => Visit(records.Expression);

    /// <summary>Whether an expression is such a member.</summary>
    public bool Contain(Expression expression) => expression switch
    {
        UnaryExpression { NodeType: ExpressionType.Convert or ExpressionType.ConvertChecked } converted => Contain(converted.Operand),
        MemberExpression { Member.Name: "Value" or "HasValue", Expression: { } owner } when Nullable.GetUnderlyingType(owner.Type) is not null => Contain(owner),
        ConditionalExpression choice => Contain(choice.IfTrue) || Contain(choice.IfFalse),
        BinaryExpression { NodeType: ExpressionType.Coalesce } first => Contain(first.Left) || Contain(first.Right),
        MemberExpression member => _members.Any(member.Member.HasSameMetadataDefinitionAs),
        _ => false,
    };

    /// <summary>What a query selects is stored as what it is made of.</summary>
    protected override MemberAssignment VisitMemberAssignment(MemberAssignment node)
    {
        if (Contain(node.Expression))
            _members.Add(node.Member);
        return base.VisitMemberAssignment(node);
    }

    protected override Expression VisitNew(NewExpression node)
    {
        ParameterInfo[] parameters = node.Constructor?.GetParameters() ?? [];
        for (int i = 0; i < parameters.Length; i++)
        {
            MemberInfo? member = node.Members?[i] ?? node.Type.GetProperty(parameters[i].Name ?? "");
            if (member is not null && Contain(node.Arguments[i]))
                _members.Add(member);
        }

        return base.VisitNew(node);
    }

    protected override Expression VisitExtension(Expression node)
    {
        if (node is EntityQueryRootExpression root)
        {
            _members.UnionWith(
                from entity in root.EntityType.Model.GetEntityTypes()
                from property in entity.GetFlattenedProperties()
                where property.ClrType != typeof(string) && property.GetTypeMapping().Converter?.ProviderClrType == typeof(string)
                select property.PropertyInfo ?? (MemberInfo?)property.FieldInfo into member
                where member is not null
                select member);
        }

        return node is QueryRootExpression ? node : base.VisitExtension(node);
    }
}
