using System.Collections.Immutable;
using Cds.Indicators.Areas;
using Cds.Indicators.Indicators;
using Cds.Indicators.Observations;
using Cds.Indicators.Periods;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Tallying;

/// <summary>
/// What was counted of records, by area and period: the state between records and rates. Partitions, days and servers are tallied apart and merged in any order and grouping, with the
/// same result to the last bit.
/// </summary>
/// <remarks>
/// <para>A cell is there only where a sum of it is not zero. A rate of a missing cell is <see cref="OutcomeKind.NoData"/>; one whose denominator is zero is <see cref="OutcomeKind.ZeroDenominator"/>.</para>
/// <para>Two tallies are equal where structure and all sums are. Immutable, safe for several threads.</para>
/// </remarks>
/// <example><code>
/// Tally tally = rates.Per(PeriodKind.Month).Tally(dossiers);
/// Console.WriteLine(tally.Rate("dossier.on-time", "00070", Period.Month(2025, 8)).ToString("vi"));   // 96,39%
/// </code></example>
public sealed partial class Tally : IEquatable<Tally>
{
    private readonly string[] _areas;
    private readonly Period[] _periods;
    private readonly int[] _cellArea;
    private readonly int[] _cellPeriod;
    private readonly long[][] _numerators;
    private readonly long[]?[] _denominators;

    private Tally(TallyStructure structure, string[] areas, Period[] periods, int[] cellArea, int[] cellPeriod, long[][] numerators, long[]?[] denominators)
    {
        Structure = structure;
        _areas = areas;
        _periods = periods;
        _cellArea = cellArea;
        _cellPeriod = cellPeriod;
        _numerators = numerators;
        _denominators = denominators;
    }

    /// <summary>What is counted.</summary>
    public TallyStructure Structure { get; }

    /// <summary>The codes of the areas that have a cell, in ordinal order.</summary>
    public ImmutableArray<string> Areas => [.. _areas];

    /// <summary>The periods that have a cell, from the earliest.</summary>
    public ImmutableArray<Period> Periods => [.. _periods];

    /// <summary>How many cells there are.</summary>
    public int Count => _cellArea.Length;

    /// <summary>The cells, by area, then by period.</summary>
    public IEnumerable<TallyCell> Cells => Enumerable.Range(0, Count).Select(cell => new TallyCell(this, cell));

    /// <summary>Merges tallies of one structure: their sums are added.</summary>
    /// <param name="tallies">The tallies, in any order; at least one.</param>
    /// <returns>The tally of all their records.</returns>
    /// <exception cref="ArgumentException">There is none, one is null, or two have different structures; the message says what differs.</exception>
    /// <exception cref="OverflowException">A sum does not fit 64 bits.</exception>
    public static Tally Merge(params ReadOnlySpan<Tally> tallies)
    {
        TallyBuilder builder = new(tallies[0].Structure);
        foreach (Tally tally in tallies)
        {
            if (!tally.Structure.Equals(builder.Structure))
                throw new ArgumentException($"Tally differs: {string.Join("; ", tally.Structure.DifferencesFrom(builder.Structure))}.", nameof(tallies));
            foreach (TallyCell cell in tally.Cells)
            {
                for (int column = 0; column < tally.Structure.Columns.Length; column++)
                    builder.Add(column, cell.Area, cell.Period, cell.CountsOf(column).Numerator, cell.CountsOf(column).Denominator);
            }
        }

        return builder.Build();
    }

    /// <summary>The rate of a ratio, or the quotient of a mean's sums, in one area and period.</summary>
    /// <param name="code">The code of the column.</param>
    /// <param name="area">The code of the area.</param>
    /// <param name="period">The period.</param>
    /// <returns>The rate; no data where there is no cell.</returns>
    public Outcome<Rate> Rate(string code, string area, Period period)
    {
        int column = Structure.IndexOf(code);
        foreach (TallyCell cell in Cells)
        {
            if (string.Equals(cell.Area, area, StringComparison.Ordinal) && cell.Period == period)
                return cell.CountsOf(column).Rate;
        }

        return Outcome.NoData<Rate>();
    }

    /// <summary>The tally as observations.</summary>
    /// <param name="areas">The registry of the areas.</param>
    /// <param name="level">The level of the areas.</param>
    /// <param name="catalogue">The catalogue of the indicators.</param>
    /// <returns>The observations.</returns>
    public ObservationSet ToObservations(AreaRegistry areas, AreaLevel level, Catalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        ObservationSetBuilder builder = ObservationSet.Builder(areas);
        for (int column = 0; column < Structure.Columns.Length; column++)
        {
            Subject subject = catalogue[Structure.Columns[column].Code];
            foreach (TallyCell cell in Cells)
                builder.Add(subject, level, cell.Area, cell.Period, subject.IsPair ? ObservedValue.Of(cell.CountsOf(column)) : ObservedValue.Of(cell.CountsOf(column).Numerator));
        }

        return builder.Build();
    }

    /// <inheritdoc/>
    public bool Equals(Tally? other) => other is not null
        && Structure.Equals(other.Structure)
        && _areas.AsSpan().SequenceEqual(other._areas)
        && _periods.AsSpan().SequenceEqual(other._periods)
        && _cellArea.AsSpan().SequenceEqual(other._cellArea)
        && _cellPeriod.AsSpan().SequenceEqual(other._cellPeriod)
        && _numerators.Zip(other._numerators).All(static pair => pair.First.AsSpan().SequenceEqual(pair.Second))
        && _denominators.Zip(other._denominators).All(static pair => pair.First.AsSpan().SequenceEqual(pair.Second));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Tally);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Structure, Count);

    /// <summary>The structure and the number of cells.</summary>
    /// <returns>One line.</returns>
    public override string ToString() => FormattableString.Invariant($"{Structure}: {Count} cells");

    internal string AreaOf(int cell) => _areas[_cellArea[cell]];

    internal Period PeriodOf(int cell) => _periods[_cellPeriod[cell]];

    internal Ratio CountsAt(int cell, int column) => Ratio.OfSigned(_numerators[column][cell], _denominators[column]?[cell] ?? 0);

    /// <summary>
    /// The tally of finished columns, which it takes over: cells whose sums are all zero are left out, and then areas and periods that have no cell.
    /// </summary>
    /// <param name="structure">What is counted.</param>
    /// <param name="areas">The codes of the areas, in ordinal order, none twice.</param>
    /// <param name="periods">The periods of the structure's kind and calendar, from the earliest, none twice.</param>
    /// <param name="cellArea">The area of each cell, an index into <paramref name="areas"/>; the cells come by area, then by period, none twice.</param>
    /// <param name="cellPeriod">The period of each cell, an index into <paramref name="periods"/>.</param>
    /// <param name="numerators">For each column the sum of each cell.</param>
    /// <param name="denominators">For each column the sum of each cell; null where it is a single number.</param>
    /// <exception cref="Faults.FaultException">A denominator is negative.</exception>
    internal static Tally Trusted(TallyStructure structure, string[] areas, Period[] periods, int[] cellArea, int[] cellPeriod, long[][] numerators, long[]?[] denominators)
    {
        int[] kept = [.. Enumerable.Range(0, cellArea.Length).Where(cell => numerators.Any(sums => sums[cell] != 0) || denominators.Any(sums => sums is not null && sums[cell] != 0))];
        int[] keptAreas = [.. kept.Select(cell => cellArea[cell]).Distinct()];
        int[] keptPeriods = [.. kept.Select(cell => cellPeriod[cell]).Distinct().Order()];
        return new Tally(
            structure,
            [.. keptAreas.Select(area => areas[area])],
            [.. keptPeriods.Select(period => periods[period])],
            [.. kept.Select(cell => Array.BinarySearch(keptAreas, cellArea[cell]))],
            [.. kept.Select(cell => Array.BinarySearch(keptPeriods, cellPeriod[cell]))],
            [.. numerators.Select(sums => kept.Select(cell => sums[cell]).ToArray())],
            [.. denominators.Select(sums => sums is null ? null : kept.Select(cell => sums[cell]).ToArray())]);
    }

    /// <summary>The tally of cells that come by area, then by period; cells of zeros are left out.</summary>
    internal static Tally Of(TallyStructure structure, IEnumerable<(string Area, Period Period, Int128[] Sums)> cells)
    {
        (string Area, Period Period, Int128[] Sums)[] kept = [.. cells.Where(static cell => cell.Sums.Any(static sum => sum != 0))];
        string[] areas = [.. kept.Select(static cell => cell.Area).Distinct(StringComparer.Ordinal)];
        Period[] periods = [.. kept.Select(static cell => cell.Period).Distinct().Order()];
        return new Tally(
            structure,
            areas,
            periods,
            [.. kept.Select(cell => Array.IndexOf(areas, cell.Area))],
            [.. kept.Select(cell => Array.IndexOf(periods, cell.Period))],
            [.. structure.Columns.Select((_, column) => kept.Select(cell => checked((long)cell.Sums[2 * column])).ToArray())],
            [.. structure.Columns.Select((definition, column) => definition.IsPair ? kept.Select(cell => checked((long)cell.Sums[(2 * column) + 1])).ToArray() : null)]);
    }
}
