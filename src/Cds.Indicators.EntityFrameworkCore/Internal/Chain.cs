using System.Linq.Expressions;

namespace Cds.Indicators.EntityFrameworkCore.Internal;

/// <summary>Makes <see cref="Cells"/> inside a query.</summary>
internal static class Chain
{
    /// <summary>A row of these columns; at least one.</summary>
    public static Expression Of(IEnumerable<Expression> columns)
    {
        Expression? row = null;
        foreach (Expression column in columns.Reverse())
        {
            Type type = row is null ? typeof(Cells<>).MakeGenericType(column.Type) : typeof(Cells<,>).MakeGenericType(column.Type, row.Type);
            MemberBinding value = Expression.Bind(type.GetProperty("Value")!, column);
            row = Expression.MemberInit(Expression.New(type), row is null ? [value] : [value, Expression.Bind(type.GetProperty("Rest")!, row)]);
        }

        return row!;
    }

    /// <summary>A column of a row, from 0.</summary>
    public static Expression At(Expression row, int column)
    {
        for (int i = 0; i < column; i++)
            row = Expression.Property(row, "Rest");
        return Expression.Property(row, "Value");
    }
}
