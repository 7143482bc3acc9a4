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

    private readonly HashSet<Expression> _conditions = new(ExpressionEqualityComparer.Instance);

    private readonly ParameterExpression _record = Expression.Parameter(typeof(T), "record");

    private bool _isEveryRecordCounted;

    private Grouping(IEnumerable<RateDefinition<T>> definitions, StoredTexts texts)
    {
        foreach (RateDefinition<T> definition in definitions)
        {
            int numerator = PlaceOf(definition.Numerator, new Portability(texts, $"{definition.Subject.Code}, numerator"));
            int? denominator = definition.Denominator is { } sum ? PlaceOf(sum, new Portability(texts, $"{definition.Subject.Code}, denominator")) : null;
            Columns.Add((definition, numerator, denominator));
        }

        string code = Columns[0].Definition.Subject.Code;
        Area = new Portability(texts, $"{code}, area").Rewrite(Dimensions.Area);
        Date = new Portability(texts, $"{code}, deciding day").RewriteDay(Dimensions.Date);
    }

    /// <summary>Area and deciding day as the definitions have them.</summary>
    public RecordDimensions<T> Dimensions => Columns[0].Definition.Dimensions;

    /// <summary>The key of the area.</summary>
    public LambdaExpression Area { get; }

    /// <summary>The deciding day.</summary>
    public LambdaExpression Date { get; }

    /// <summary>The distinct sums.</summary>
    public List<PortableSum<T>> Sums { get; } = [];

    /// <summary>The definitions, with the places of their sums.</summary>
    public List<(RateDefinition<T> Definition, int Numerator, int? Denominator)> Columns { get; } = [];

    /// <summary>The places of the numbers of records that are taken and lack what is to be summed, with the text of the sum.</summary>
    public List<(int Place, string Sum)> Lacks { get; } = [];

    /// <summary>The groupings of a set, in the order of its definitions.</summary>
    public static Grouping<T>[] AllOf(RateSet<T> rates, StoredTexts texts) =>
    [
        .. from definition in rates.Definitions
           group definition by (definition.Dimensions.AreaText, definition.Dimensions.DateText, definition.Dimensions.Area.ReturnType) into alike
           select new Grouping<T>(alike, texts),
    ];

    /// <summary>Whether a record is counted by any definition; null where every record is.</summary>
    public Expression? IsCounted(ParameterExpression record)
    {
        // A numerator among its denominator's records adds none to them.
        IEnumerable<Expression> needed = _conditions.Where(condition => condition is not BinaryExpression { NodeType: ExpressionType.AndAlso } both || !_conditions.Contains(both.Left));
        return _isEveryRecordCounted ? null : Inlining.BodyOf(Expression.Lambda(needed.Aggregate(Expression.OrElse), _record), record);
    }

    private int PlaceOf(RecordSum<T> sum, Portability portability)
    {
        if (_placeOf.TryGetValue(sum.Text, out int place))
            return place;
        PortableSum<T> portable = new(portability.Rewrite(sum.Where), sum.Quantity is null ? null : portability.Rewrite(sum.Quantity));
        if (portable.IsOfAll)
            _isEveryRecordCounted = true;
        else
            _conditions.Add(Inlining.BodyOf(portable.Where, _record));
        if (portable.IsCount)
            return Everything;
        _placeOf.Add(sum.Text, place = Sums.Count);
        Sums.Add(portable);
        if (portable.LackOfQuantity is { } lack)
        {
            Lacks.Add((Sums.Count, sum.Text));
            Sums.Add(lack);
        }

        return place;
    }
}
