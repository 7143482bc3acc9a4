using System.Collections.Immutable;

namespace Cds.Indicators.Tabular.Observations;

/// <summary>Which column of a sheet holds what.</summary>
/// <param name="names">The names of the columns as they stand, those of two rows joined.</param>
internal sealed class TableHeader(ImmutableArray<string> names)
{
    private readonly int[] _cells = [.. Enum.GetValues<ColumnRole>().Select(static _ => -1)];

    public ImmutableArray<string> Names { get; } = names;

    /// <summary>The columns that are headed by periods; empty in a long table.</summary>
    public List<PeriodColumn> Periods { get; } = [];

    /// <summary>The columns that have no name, which must be empty.</summary>
    public List<int> Nameless { get; } = [];

    public bool IsWide => Periods.Count > 0;

    /// <summary>The place of a column; -1 where the table does not have it.</summary>
    public int this[ColumnRole role] => _cells[(int)role];

    /// <summary>Says where a column stands; false where one of the kind is known already.</summary>
    public bool TryPlace(ColumnRole role, int cell)
    {
        if (_cells[(int)role] >= 0)
            return false;
        _cells[(int)role] = cell;
        return true;
    }
}
