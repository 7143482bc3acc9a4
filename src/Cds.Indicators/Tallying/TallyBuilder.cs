using Cds.Indicators.Periods;

namespace Cds.Indicators.Tallying;

/// <summary>Makes a tally of sums that were made elsewhere, as by a query of the caller's own. Sums of one column, area and period are added.</summary>
/// <remarks>A builder makes one tally. Not safe for several threads.</remarks>
/// <example><code>
/// TallyBuilder builder = plan.Builder();
/// builder.Add("dossier.on-time", "00070", Period.Month(2025, 8), numerator: 160, denominator: 166);
/// Tally tally = builder.Build();
/// </code></example>
public sealed class TallyBuilder
{
    private readonly TallyStructure _structure;
    private readonly SortedDictionary<(string Area, int FirstDay), (Period Period, Int128[] Sums)> _cells =
        new(Comparer<(string Area, int FirstDay)>.Create(static (a, b) => string.CompareOrdinal(a.Area, b.Area) is var order and not 0 ? order : a.FirstDay.CompareTo(b.FirstDay)));

    internal TallyBuilder(TallyStructure structure) => _structure = structure;

    /// <summary>What the tally counts.</summary>
    public TallyStructure Structure => _structure;

    /// <summary>Adds a numerator and a denominator to a cell, or a number.</summary>
    /// <param name="code">The code of the column.</param>
    /// <param name="area">The code of the area.</param>
    /// <param name="period">The period, of the kind and calendar of the tally.</param>
    /// <param name="numerator">The numerator, or the number.</param>
    /// <param name="denominator">The denominator, not negative; 0 where the column is a single number.</param>
    /// <returns>The builder.</returns>
    public TallyBuilder Add(string code, string area, Period period, long numerator, long denominator = 0)
    {
        Add(_structure.IndexOf(code), area, period, numerator, denominator);
        return this;
    }

    /// <summary>Ends the tally.</summary>
    /// <returns>The tally.</returns>
    /// <exception cref="OverflowException">A sum does not fit 64 bits.</exception>
    public Tally Build() => Tally.Of(_structure, _cells.Select(static cell => (cell.Key.Area, cell.Value.Period, cell.Value.Sums)));

    internal void Add(int column, string area, Period period, Int128 numerator, Int128 denominator)
    {
        if (!_cells.TryGetValue((area, period.FirstDay), out (Period Period, Int128[] Sums) cell))
            _cells.Add((area, period.FirstDay), cell = (period, new Int128[2 * _structure.Columns.Length]));
        cell.Sums[2 * column] += numerator;
        cell.Sums[(2 * column) + 1] += denominator;
    }
}
