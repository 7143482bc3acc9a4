namespace Cds.Indicators.Aggregation.Engine;

/// <summary>
/// Averages weighted by days, added over source areas and kept exact: for each cell the sums of value times days, apart by the number of days that they
/// are to be divided by. Mostly all areas report the same days, so that a cell has one sum.
/// </summary>
internal sealed class AverageTable(int cells)
{
    private readonly Lock _lock = new();
    private readonly (long Days, Int128 Sum)[] _first = new (long, Int128)[cells];
    private readonly Dictionary<int, SortedDictionary<long, Int128>> _others = [];

    /// <summary>The sums of a cell with the days that each is to be divided by, ascending by days; none where the cell has no value.</summary>
    public IReadOnlyList<(long Days, Int128 Sum)> this[int cell]
    {
        get
        {
            if (_first[cell].Days == 0)
                return [];
            List<(long Days, Int128 Sum)> sums = [_first[cell]];
            if (_others.TryGetValue(cell, out SortedDictionary<long, Int128>? others))
                sums.AddRange(others.Select(static pair => (pair.Key, pair.Value)));
            sums.Sort(static (left, right) => left.Days.CompareTo(right.Days));
            return sums;
        }
    }

    /// <summary>Adds the average of one source area; a unit that owns the cell needs no lock for it.</summary>
    public void Add(int cell, long days, Int128 sum, bool isOwned)
    {
        ref (long Days, Int128 Sum) first = ref _first[cell];
        if (isOwned && (first.Days == 0 || first.Days == days))
        {
            first = (days, first.Sum + sum);
            return;
        }

        lock (_lock)
        {
            if (first.Days == 0 || first.Days == days)
            {
                first = (days, first.Sum + sum);
                return;
            }

            if (!_others.TryGetValue(cell, out SortedDictionary<long, Int128>? others))
                _others.Add(cell, others = []);
            others[days] = others.GetValueOrDefault(days) + sum;
        }
    }
}
