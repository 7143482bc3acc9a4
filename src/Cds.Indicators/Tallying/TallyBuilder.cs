using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Cds.Indicators.Periods;

namespace Cds.Indicators.Tallying;

/// <summary>Makes a tally of sums that were made elsewhere, as by a query of the caller's own. Sums of one column, area and period are added.</summary>
/// <remarks>
/// What is refused adds nothing. Sums are added in 128 bits, so that the order changes nothing. A builder makes one tally: building ends it, whether it succeeds or not, and adding or building once more
/// throws <see cref="InvalidOperationException"/>. Not safe for several threads: give each its own, and merge the tallies.
/// </remarks>
/// <example><code>
/// TallyBuilder builder = plan.Builder();
/// builder.Add("dossier.on-time", "00070", Period.Month(2025, 8), numerator: 160, denominator: 166);
/// Tally tally = builder.Build();
/// </code></example>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class TallyBuilder
{
    private readonly Dictionary<string, int> _areas = new(StringComparer.Ordinal);
    private readonly Dictionary<Period, int> _periods = [];
    private readonly Dictionary<(int Area, int Period), int> _cells = [];
    private readonly Int128[][] _numerators;
    private readonly Int128[]?[] _denominators;
    private string? _lastArea;
    private Period _lastPeriod;
    private int _lastCell;
    private bool _isFinished;

    internal TallyBuilder(TallyStructure structure)
    {
        Structure = structure;
        _numerators = [.. structure.Columns.Select(static _ => new Int128[4])];
        _denominators = [.. structure.Columns.Select(static column => column.IsPair ? new Int128[4] : null)];
    }

    /// <summary>What the tally counts.</summary>
    public TallyStructure Structure { get; }

    /// <summary>Adds a numerator and a denominator to a cell, or a number.</summary>
    /// <param name="code">The code of the column.</param>
    /// <param name="area">The code of the area: 1 to 64 characters, without control characters or white space around it.</param>
    /// <param name="period">The period, of the kind and calendar of the tally.</param>
    /// <param name="numerator">The numerator, or the number, in the smallest unit of its measure; of any sign.</param>
    /// <param name="denominator">The denominator, in the smallest unit of its measure, not negative; 0 where the column is a single number.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="code"/> or <paramref name="area"/> is null.</exception>
    /// <exception cref="KeyNotFoundException">The tally has no such column; the message names those that it has.</exception>
    /// <exception cref="ArgumentException">The code cannot be that of an area, the period is of another kind or calendar, or a single number is given a denominator.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="denominator"/> is negative.</exception>
    /// <exception cref="InvalidOperationException">The tally was built.</exception>
    public TallyBuilder Add(string code, string area, Period period, long numerator, long denominator = 0) =>
        Add(Structure.IndexOf(code), area, period, numerator, denominator);

    /// <summary>Adds a numerator and a denominator to a cell, or a number, by the place of the column.</summary>
    /// <param name="column">The place of the column in <see cref="TallyStructure.Columns"/>.</param>
    /// <param name="area">The code of the area: 1 to 64 characters, without control characters or white space around it.</param>
    /// <param name="period">The period, of the kind and calendar of the tally.</param>
    /// <param name="numerator">The numerator, or the number, in the smallest unit of its measure; of any sign.</param>
    /// <param name="denominator">The denominator, in the smallest unit of its measure, not negative; 0 where the column is a single number.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="area"/> is null.</exception>
    /// <exception cref="ArgumentException">The code cannot be that of an area, the period is of another kind or calendar, or a single number is given a denominator.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such column, or <paramref name="denominator"/> is negative.</exception>
    /// <exception cref="InvalidOperationException">The tally was built.</exception>
    public TallyBuilder Add(int column, string area, Period period, long numerator, long denominator = 0) =>
        Add(area, period, [column], [numerator], [denominator]);

    /// <summary>Adds a row: the sums of several columns in one area and period, as one line of a grouped query has them.</summary>
    /// <param name="area">The code of the area: 1 to 64 characters, without control characters or white space around it.</param>
    /// <param name="period">The period, of the kind and calendar of the tally.</param>
    /// <param name="columns">The places of the columns in <see cref="TallyStructure.Columns"/>; one that stands twice is added twice.</param>
    /// <param name="numerators">For each of them the numerator, or the number, in the smallest unit of its measure; of any sign.</param>
    /// <param name="denominators">For each of them the denominator, in the smallest unit of its measure, not negative; 0 where the column is a single number.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="area"/> is null.</exception>
    /// <exception cref="ArgumentException">
    /// The code cannot be that of an area, the period is of another kind or calendar, the rows have different lengths, or a single number is given a denominator.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such column, or a denominator is negative.</exception>
    /// <exception cref="InvalidOperationException">The tally was built.</exception>
    /// <example><code>builder.Add("00070", Period.Month(2025, 8), columns: [0, 1], numerators: [160, 12], denominators: [166, 30]);</code></example>
    public TallyBuilder Add(string area, Period period, ReadOnlySpan<int> columns, ReadOnlySpan<long> numerators, ReadOnlySpan<long> denominators)
    {
        RequireUnfinished();
        RequireSums(columns, numerators, denominators);
        int cell = CellOf(area, period);
        for (int i = 0; i < columns.Length; i++)
        {
            _numerators[columns[i]][cell] += numerators[i];
            if (_denominators[columns[i]] is { } sums)
                sums[cell] += denominators[i];
        }

        return this;
    }

    /// <summary>Ends the tally.</summary>
    /// <returns>The tally; cells whose sums are all zero are left out.</returns>
    /// <exception cref="OverflowException">A sum does not fit 64 bits; the message names column, area and period.</exception>
    /// <exception cref="InvalidOperationException">The tally was built.</exception>
    public Tally Build()
    {
        RequireUnfinished();
        _isFinished = true;
        (string[] areas, int[] areaPlaces) = Sorted(_areas, StringComparer.Ordinal);
        (Period[] periods, int[] periodPlaces) = Sorted(_periods, Comparer<Period>.Default);
        (int Area, int Period)[] keys = [.. _cells.Keys.Select(key => (areaPlaces[key.Area], periodPlaces[key.Period]))];
        int[] cells = [.. _cells.Values];
        Array.Sort(keys, cells);
        return Tally.Trusted(
            Structure,
            areas,
            periods,
            [.. keys.Select(static key => key.Area)],
            [.. keys.Select(static key => key.Period)],
            [.. _numerators.Select((sums, column) => Narrow(sums, "numerator", column))],
            [.. _denominators.Select((sums, column) => sums is null ? null : Narrow(sums, "denominator", column))]);

        long[] Narrow(Int128[] sums, string what, int column)
        {
            long[] narrow = new long[cells.Length];
            for (int i = 0; i < cells.Length; i++)
                narrow[i] = TallyOverflow.Narrow(sums[cells[i]], what, Structure.Columns[column], areas[keys[i].Area], periods[keys[i].Period]);
            return narrow;
        }
    }

    /// <summary>What is built, and how many cells there are so far.</summary>
    /// <returns>For example <c>dossier.on-time per Month (GREGORIAN): 12 cells so far</c>.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Structure}: {_cells.Count} cells so far");

    /// <summary>The keys in order, and for each number of a key its place among them.</summary>
    private static (T[] Keys, int[] Places) Sorted<T>(Dictionary<T, int> numbers, IComparer<T> comparer)
        where T : notnull
    {
        T[] keys = [.. numbers.Keys];
        int[] order = [.. numbers.Values];
        Array.Sort(keys, order, comparer);
        int[] places = new int[keys.Length];
        for (int place = 0; place < keys.Length; place++)
            places[order[place]] = place;
        return (keys, places);
    }

    private static int NumberOf<T>(Dictionary<T, int> numbers, T key)
        where T : notnull
    {
        ref int number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, key, out bool isKnown);
        if (!isKnown)
            number = numbers.Count - 1;
        return number;
    }

    private void RequireUnfinished()
    {
        if (_isFinished)
            throw new InvalidOperationException("The builder has built its tally: it makes one only. Take a new one from the plan.");
    }

    private void RequireSums(ReadOnlySpan<int> columns, ReadOnlySpan<long> numerators, ReadOnlySpan<long> denominators)
    {
        if (numerators.Length != columns.Length || denominators.Length != columns.Length)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"There are {columns.Length} columns, {numerators.Length} numerators and {denominators.Length} denominators: give as many of each, and 0 where a column has no denominator."),
                nameof(columns));
        }

        for (int i = 0; i < columns.Length; i++)
        {
            if (columns[i] < 0 || columns[i] >= _numerators.Length)
                throw new ArgumentOutOfRangeException(nameof(columns), columns[i], FormattableString.Invariant($"It is the place of a column of the tally, 0 to {_numerators.Length - 1}."));
            string code = Structure.Columns[columns[i]].Code;
            if (denominators[i] < 0)
                throw new ArgumentOutOfRangeException(nameof(denominators), denominators[i], $"A denominator of {code} may not be negative. Sum a quantity that is not.");
            if (denominators[i] != 0 && _denominators[columns[i]] is null)
                throw new ArgumentException(FormattableString.Invariant($"'{denominators[i]}' is a denominator, and '{code}' is a single number. Give 0."), nameof(denominators));
        }
    }

    private int CellOf(string area, Period period)
    {
        ArgumentNullException.ThrowIfNull(area);
        if (period == _lastPeriod && string.Equals(area, _lastArea, StringComparison.Ordinal))
            return _lastCell;
        if (!AreaCodeRule.Admits(area))
            throw new ArgumentException($"'{area}': {AreaCodeRule.Rule}. {AreaCodeRule.Cure}", nameof(area));
        Structure.Require(period);

        int cell = NumberOf(_cells, (NumberOf(_areas, area), NumberOf(_periods, period)));
        if (cell == _numerators[0].Length)
        {
            for (int column = 0; column < _numerators.Length; column++)
            {
                Array.Resize(ref _numerators[column], 2 * cell);
                if (_denominators[column] is not null)
                    Array.Resize(ref _denominators[column], 2 * cell);
            }
        }

        (_lastArea, _lastPeriod, _lastCell) = (area, period, cell);
        return cell;
    }
}
