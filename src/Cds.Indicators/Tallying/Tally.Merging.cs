using System.Numerics;
using Cds.Indicators.Periods;

namespace Cds.Indicators.Tallying;

/// <content>Merging.</content>
public sealed partial class Tally
{
    /// <summary>Merges tallies of one structure: their sums are added.</summary>
    /// <param name="tallies">The tallies, in any order; at least one. The tally of no record (<see cref="TallyPlan{T}.Empty"/>) changes nothing.</param>
    /// <returns>The tally of all their records.</returns>
    /// <remarks>
    /// Sums are added in 128 bits, so that order and grouping change nothing, unless a part of them overflows by itself. The time grows with the number of cells.
    /// </remarks>
    /// <exception cref="ArgumentException">There is none, one is null, or two have different structures; the message says all that differs.</exception>
    /// <exception cref="OverflowException">A sum does not fit 64 bits; the message names column, area and period.</exception>
    /// <example><code>Tally year = Tally.Merge(firstHalf, secondHalf);</code></example>
    public static Tally Merge(params ReadOnlySpan<Tally> tallies)
    {
        if (tallies.IsEmpty)
            throw new ArgumentException("There is no tally to merge: give at least one. The tally of no record is the plan's Empty.", nameof(tallies));
        for (int i = 0; i < tallies.Length; i++)
        {
            if (tallies[i] is null)
                throw new ArgumentException(FormattableString.Invariant($"Tally {i + 1} of {tallies.Length} is null: give tallies alone."), nameof(tallies));
            if (!tallies[i].Structure.Equals(tallies[0].Structure))
            {
                string differences = string.Join("; ", tallies[i].Structure.DifferencesFrom(tallies[0].Structure));
                throw new ArgumentException(
                    FormattableString.Invariant($"Tally {i + 1} of {tallies.Length} ('here') is of other definitions than the first ('there'): {differences}. Merge tallies of the same definitions by the same periods."),
                    nameof(tallies));
            }
        }

        return tallies.Length == 1 ? tallies[0] : Merged(tallies.ToArray());
    }

    /// <summary>Merges tallies of one structure: their sums are added.</summary>
    /// <param name="tallies">The tallies, in any order; at least one.</param>
    /// <returns>The tally of all their records.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="tallies"/> is null.</exception>
    /// <exception cref="ArgumentException">There is none, one is null, or two have different structures; the message says all that differs.</exception>
    /// <exception cref="OverflowException">A sum does not fit 64 bits; the message names column, area and period.</exception>
    public static Tally Merge(IEnumerable<Tally> tallies)
    {
        ArgumentNullException.ThrowIfNull(tallies);
        return Merge([.. tallies]);
    }

    private static Tally Merged(Tally[] tallies)
    {
        TallyStructure structure = tallies[0].Structure;
        string[] areas = Union(tallies.Select(static tally => tally._areas), StringComparer.Ordinal);
        Period[] periods = Union(tallies.Select(static tally => tally._periods), Comparer<Period>.Default);
        (int[] cellArea, int[] cellPeriod, int[][] targets) = Align(tallies, areas, periods);
        return Trusted(
            structure,
            areas,
            periods,
            cellArea,
            cellPeriod,
            [.. structure.Columns.Select((_, column) => Add(column, static (tally, column) => tally._numerators[column], "numerator"))],
            [.. structure.Columns.Select((definition, column) => definition.IsPair ? Add(column, static (tally, column) => tally._denominators[column]!, "denominator") : null)]);

        long[] Add(int column, Func<Tally, int, long[]> sumsOf, string what)
        {
            Int128[] wide = new Int128[cellArea.Length];
            for (int i = 0; i < tallies.Length; i++)
            {
                long[] sums = sumsOf(tallies[i], column);
                int[] target = targets[i];
                for (int cell = 0; cell < sums.Length; cell++)
                    wide[target[cell]] += sums[cell];
            }

            long[] narrow = new long[wide.Length];
            for (int cell = 0; cell < wide.Length; cell++)
                narrow[cell] = TallyOverflow.Narrow(wide[cell], what, structure.Columns[column], areas[cellArea[cell]], periods[cellPeriod[cell]]);
            return narrow;
        }
    }

    private static T[] Union<T>(IEnumerable<T[]> sets, IComparer<T> comparer)
    {
        HashSet<T> union = [];
        foreach (T[] set in sets)
            union.UnionWith(set);
        T[] sorted = [.. union];
        Array.Sort(sorted, comparer);
        return sorted;
    }

    /// <summary>The cells of the merged tally, and for each tally and each of its cells the place among them.</summary>
    private static (int[] CellArea, int[] CellPeriod, int[][] Targets) Align(Tally[] tallies, string[] areas, Period[] periods)
    {
        List<int> cellArea = new(tallies.Max(static tally => tally.Count));
        List<int> cellPeriod = new(cellArea.Capacity);
        int[][] targets = [.. tallies.Select(static tally => new int[tally.Count])];
        int[][] places = [.. tallies.Select(tally => Places(tally._periods, periods))];
        int[] next = new int[tallies.Length];
        ulong[] isThere = new ulong[(periods.Length + 63) / 64];
        int[] cells = new int[periods.Length];
        List<int> present = [];
        for (int area = 0; area < areas.Length; area++)
        {
            present.Clear();
            for (int i = 0; i < tallies.Length; i++)
            {
                if (next[i] == tallies[i]._areas.Length || !string.Equals(tallies[i]._areas[next[i]], areas[area], StringComparison.Ordinal))
                    continue;
                present.Add(i);
                foreach (int period in tallies[i].PeriodsOf(next[i]))
                    isThere[places[i][period] >> 6] |= 1UL << (places[i][period] & 63);
            }

            for (int word = 0; word < isThere.Length; word++)
            {
                for (; isThere[word] != 0; isThere[word] &= isThere[word] - 1)
                {
                    int period = (word << 6) + BitOperations.TrailingZeroCount(isThere[word]);
                    cells[period] = cellArea.Count;
                    cellArea.Add(area);
                    cellPeriod.Add(period);
                }
            }

            foreach (int i in present)
            {
                int cell = tallies[i]._areaStart[next[i]];
                foreach (int period in tallies[i].PeriodsOf(next[i]++))
                    targets[i][cell++] = cells[places[i][period]];
            }
        }

        return ([.. cellArea], [.. cellPeriod], targets);
    }

    /// <summary>The places of periods in a longer row of periods, both from the earliest.</summary>
    private static int[] Places(Period[] periods, Period[] all)
    {
        int[] places = new int[periods.Length];
        int place = 0;
        for (int i = 0; i < periods.Length; i++)
        {
            while (all[place] != periods[i])
                place++;
            places[i] = place;
        }

        return places;
    }

    private ReadOnlySpan<int> PeriodsOf(int area) => _cellPeriod.AsSpan(_areaStart[area].._areaStart[area + 1]);
}
