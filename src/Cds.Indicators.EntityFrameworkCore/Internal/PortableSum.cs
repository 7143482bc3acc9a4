using System.Linq.Expressions;

namespace Cds.Indicators.EntityFrameworkCore.Internal;

/// <summary>A sum of records, written for a database.</summary>
/// <param name="Where">The condition that a record meets to be taken.</param>
/// <param name="Quantity">What is summed of each; null where records are counted.</param>
internal sealed record PortableSum<T>(Expression<Func<T, bool>> Where, Expression<Func<T, long>>? Quantity)
{
    /// <summary>Whether every record is counted.</summary>
    public bool IsCount => Quantity is null && IsOfAll;

    /// <summary>
    /// The number of records that are taken and have null where the quantity asks for a value, which is an error in memory and would be passed over by a database; null where it asks
    /// for none.
    /// </summary>
    public PortableSum<T>? LackOfQuantity
    {
        get
        {
            if (Quantity is null)
                return null;
            AskedValues asked = new();
            asked.Visit(Inlining.BodyOf(Quantity, Where.Parameters[0]));
            return asked.Found.Count == 0
                ? null
                : new PortableSum<T>(Expression.Lambda<Func<T, bool>>(Expression.AndAlso(Where.Body, asked.Found.Aggregate(Expression.OrElse)), Where.Parameters), Quantity: null);
        }
    }

    /// <summary>Whether every record is taken.</summary>
    public bool IsOfAll => Where.Body is ConstantExpression { Value: true };

    /// <summary>Finds the values that may be null and are asked for.</summary>
    private sealed class AskedValues : ExpressionVisitor
    {
        /// <summary>For each of them, whether it is null.</summary>
        public List<Expression> Found { get; } = [];

        protected override Expression VisitMember(MemberExpression node)
        {
            if (node.Member.Name is "Value" && node.Expression is { } owner && Nullable.GetUnderlyingType(owner.Type) is not null)
                Found.Add(Expression.Equal(owner, Expression.Constant(value: null, owner.Type)));
            return base.VisitMember(node);
        }

        /// <summary>A value behind a question is asked for by the records alone that answer it so.</summary>
        protected override Expression VisitConditional(ConditionalExpression node)
        {
            Visit(node.Test);
            Expression? ifTrue = AskedIn(node.IfTrue);
            Expression? ifFalse = AskedIn(node.IfFalse);
            if (ifTrue is not null || ifFalse is not null)
                Found.Add(Expression.Condition(node.Test, ifTrue ?? Expression.Constant(false), ifFalse ?? Expression.Constant(false)));
            return node;
        }

        private static Expression? AskedIn(Expression branch)
        {
            AskedValues asked = new();
            asked.Visit(branch);
            return asked.Found.Count == 0 ? null : asked.Found.Aggregate(Expression.OrElse);
        }

        protected override Expression VisitUnary(UnaryExpression node)
        {
            if (node.NodeType is ExpressionType.Convert or ExpressionType.ConvertChecked && Nullable.GetUnderlyingType(node.Operand.Type) is not null && Nullable.GetUnderlyingType(node.Type) is null)
                Found.Add(Expression.Equal(node.Operand, Expression.Constant(value: null, node.Operand.Type)));
            return base.VisitUnary(node);
        }
    }
}
