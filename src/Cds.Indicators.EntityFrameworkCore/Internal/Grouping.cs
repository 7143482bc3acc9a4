using System.Linq.Expressions;
using Cds.Indicators.Tallying;
using Microsoft.EntityFrameworkCore.Query;

namespace Cds.Indicators.EntityFrameworkCore.Internal;

/// <summary>The definitions that have one area and one deciding day: they are counted in one grouping, each distinct sum once.</summary>
internal sealed class Grouping<T>
{
    /// <summary>The place of the number of records in a group, before those of the sums.</summary>
    public const int Everything = -1;

    private readonly Dictionary<string, int> _placeOf = new(StringComparer.Ordinal);

    private Grouping(IEnumerable<RateDefinition<T>> definitions)
    {
        foreach (RateDefinition<T> definition in definitions)
            Columns.Add((definition, PlaceOf(definition.Numerator), definition.Denominator is { } denominator ? PlaceOf(denominator) : null));
    }

    /// <summary>Area and deciding day.</summary>
    public RecordDimensions<T> Dimensions => Columns[0].Definition.Dimensions;

    /// <summary>The distinct sums.</summary>
    public List<RecordSum<T>> Sums { get; } = [];

    /// <summary>The definitions, with the places of their sums.</summary>
    public List<(RateDefinition<T> Definition, int Numerator, int? Denominator)> Columns { get; } = [];

    /// <summary>The groupings of a set, in the order of its definitions.</summary>
    public static Grouping<T>[] AllOf(RateSet<T> rates) =>
    [
        .. from definition in rates.Definitions
           group definition by (definition.Dimensions.AreaText, definition.Dimensions.DateText, definition.Dimensions.Area.ReturnType) into alike
           select new Grouping<T>(alike),
    ];

    /// <summary>Whether a record is counted by any definition; null where every record is.</summary>
    public Expression? IsCounted(ParameterExpression record)
    {
        HashSet<Expression> conditions = new(ExpressionEqualityComparer.Instance);
        foreach ((RateDefinition<T> definition, _, _) in Columns)
        {
            foreach (RecordSum<T> sum in new[] { definition.Denominator, definition.Numerator }.OfType<RecordSum<T>>())
            {
                if (IsTrue(sum.Where))
                    return null;
                conditions.Add(Inlining.BodyOf(sum.Where, record));
            }
        }

        // A numerator among its denominator's records adds none to them.
        conditions.RemoveWhere(condition => condition is BinaryExpression { NodeType: ExpressionType.AndAlso } both && conditions.Contains(both.Left));
        return conditions.Aggregate(Expression.OrElse);
    }

    private static bool IsTrue(Expression<Func<T, bool>> condition) => condition.Body is ConstantExpression { Value: true };

    private int PlaceOf(RecordSum<T> sum)
    {
        if (sum.Quantity is null && IsTrue(sum.Where))
            return Everything;
        if (!_placeOf.TryGetValue(sum.Text, out int place))
        {
            _placeOf.Add(sum.Text, place = Sums.Count);
            Sums.Add(sum);
        }

        return place;
    }
}
