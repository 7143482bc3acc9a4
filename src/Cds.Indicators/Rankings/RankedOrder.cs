namespace Cds.Indicators.Rankings;

/// <summary>The best value first, then the tie-break; units that are still tied keep the order of the input.</summary>
internal readonly struct RankedOrder<T, TValue>(bool higherIsBetter, IComparer<T>? tieBreak) : IComparer<ValuedItem<T, TValue>>
    where TValue : struct, IComparable<TValue>
{
    public int Compare(ValuedItem<T, TValue> x, ValuedItem<T, TValue> y)
    {
        int order = CompareTied(x, y);
        return order != 0 ? order : x.Number.CompareTo(y.Number);
    }

    public bool AreTied(in ValuedItem<T, TValue> x, in ValuedItem<T, TValue> y) => CompareTied(x, y) == 0;

    private int CompareTied(in ValuedItem<T, TValue> x, in ValuedItem<T, TValue> y)
    {
        int order = higherIsBetter ? y.Value.CompareTo(x.Value) : x.Value.CompareTo(y.Value);
        return order != 0 || tieBreak is null ? order : tieBreak.Compare(x.Item, y.Item);
    }
}
