using System.Linq.Expressions;
using Cds.Indicators.Tallying.Expressions;

namespace Cds.Indicators.Tallying.Counting;

/// <summary>The distinct conditions and quantities of definitions that have the same dimensions.</summary>
internal sealed class AxisLanes<T>
{
    private readonly Dictionary<string, int> _laneOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _quantityOf = new(StringComparer.Ordinal);

    public AxisLanes(IEnumerable<(int Column, RateDefinition<T> Definition)> definitions)
    {
        (int Column, RateDefinition<T> Definition)[] all = [.. definitions];
        Dimensions = all[0].Definition.Dimensions;

        // Denominators come first: a numerator among them begins with the same condition, and need not ask it again.
        RecordSum<T>[] sums = [.. all.Select(static each => each.Definition.Denominator).OfType<RecordSum<T>>(), .. all.Select(static each => each.Definition.Numerator)];
        bool isEveryRecordCounted = sums.Any(static sum => IsTrue(sum.Where));
        Conditions.Add(isEveryRecordCounted ? sums.First(static sum => IsTrue(sum.Where)).Where : null);
        if (isEveryRecordCounted)
            _laneOf.Add(ExpressionText.Of(Conditions[0]!), 0);
        foreach (RecordSum<T> sum in sums)
            AddSum(sum);
        Columns = [.. all.Select(each => new AxisColumn(
            each.Column,
            PlaceOf(each.Definition.Numerator),
            each.Definition.Denominator is { } denominator ? PlaceOf(denominator) : null))];
    }

    /// <summary>The dimensions.</summary>
    public RecordDimensions<T> Dimensions { get; }

    /// <summary>The conditions by lane. Lane 0 is whether a record is counted at all: null where that is any of the others.</summary>
    public List<Expression<Func<T, bool>>?> Conditions { get; } = [];

    /// <summary>The quantities, each with the lane of its condition.</summary>
    public List<(int Lane, Expression<Func<T, long>> Function)> Quantities { get; } = [];

    /// <summary>All that is asked of a record.</summary>
    public IEnumerable<LambdaExpression> Functions =>
        [.. Conditions.OfType<LambdaExpression>(), .. Quantities.Select(static quantity => quantity.Function), Dimensions.Area, Dimensions.Date];

    /// <summary>Where the columns find their sums.</summary>
    public AxisColumn[] Columns { get; }

    /// <summary>How many blocks of lanes there are.</summary>
    public int Blocks => (Conditions.Count + LaneFlags.Lanes - 1) / LaneFlags.Lanes;

    /// <summary>The lane of a condition; -1 where there is none.</summary>
    public int LaneOf(string condition) => _laneOf.GetValueOrDefault(condition, -1);

    private static bool IsTrue(Expression<Func<T, bool>> condition) => condition.Body is ConstantExpression { Value: true };

    private void AddSum(RecordSum<T> sum)
    {
        string condition = ExpressionText.Of(sum.Where);
        if (!_laneOf.TryGetValue(condition, out int lane))
        {
            _laneOf.Add(condition, lane = Conditions.Count);
            Conditions.Add(sum.Where);
        }

        if (sum.Quantity is { } quantity && _quantityOf.TryAdd(sum.Text, Quantities.Count))
            Quantities.Add((lane, quantity));
    }

    private SumPlace PlaceOf(RecordSum<T> sum) => sum.Quantity is null
        ? new SumPlace(_laneOf[ExpressionText.Of(sum.Where)], Quantity: -1)
        : new SumPlace(Lane: -1, _quantityOf[sum.Text]);
}
