using System.Collections.Frozen;
using System.Collections.Immutable;
using Cds.Indicators.Composite.Data;

namespace Cds.Indicators.Composite.Indices;

public sealed partial class IndexResult
{
    /// <summary>The names of the groupings of the units: <c>region</c>, <c>income-group</c>; ascending.</summary>
    public ImmutableArray<string> Groupings => [.. _run.Groups.Keys.Order(StringComparer.Ordinal)];

    /// <summary>To which group each unit belongs (phân nhóm đơn vị).</summary>
    /// <param name="name">The name of the grouping: <c>region</c>.</param>
    /// <returns>The group of each unit by its code, units that were screened out included; a unit without a group is left out.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    /// <exception cref="KeyNotFoundException">The data have no such grouping.</exception>
    public IReadOnlyDictionary<string, string> Grouping(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (!_run.Groups.TryGetValue(name, out string?[]? groups))
            throw new KeyNotFoundException($"'{name}' is not a grouping of the data: its groupings are {string.Join(", ", Groupings)}. Give one of them.");

        RowSet rows = _run.Data.Rows;
        Dictionary<string, string> found = new(StringComparer.Ordinal);
        for (int row = rows.Starts[_block]; row < rows.Starts[_block + 1]; row++)
        {
            if (groups[row] is { } group)
                found.Add(rows.Units[row], group);
        }

        return found.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
