using System.Collections.Immutable;
using System.Globalization;
using Cds.Indicators.Faults;
using Cds.Indicators.Periods;

namespace Cds.Indicators.Tallying.Counting;

/// <summary>Makes one tally of what several threads counted on several dimensions.</summary>
internal sealed class TallyAssembler<T>
{
    /// <summary>Cells from which another thread pays.</summary>
    private const int LeastStretch = 4_096;

    private readonly TallyPlan<T> _plan;
    private readonly int _threads;
    private readonly List<CountedPart<T>> _parts = [];
    private readonly string[] _areas;
    private readonly Period[] _periods;

    private TallyAssembler(TallyPlan<T> plan, IReadOnlyCollection<RecordCounter<T>> counters)
    {
        _plan = plan;
        _threads = counters.Count;
        RecordFaults unnamed = new(TallyPlan<T>.MaximumFaults);
        AxisCounter<T>[] axes = [.. counters.SelectMany(static counter => counter.Axes)];
        string[]?[] codes = [.. axes.Select(axis => CodesOf(axis, unnamed))];
        ImmutableArray<Fault> faults = RecordFaults.Join([.. counters.Select(static counter => counter.Faults), unnamed], TallyPlan<T>.MaximumFaults);
        if (!faults.IsEmpty)
            throw new FaultException(faults);

        _areas = [.. codes.SelectMany(static each => each!).Distinct(StringComparer.Ordinal)];
        Array.Sort(_areas, StringComparer.Ordinal);
        _periods = [.. axes.SelectMany(static axis => Enumerable.Range(0, axis.PeriodCount).Select(axis.PeriodOf)).Distinct().OrderBy(static period => period.FirstDay)];
        Dictionary<string, int> placeOf = new(StringComparer.Ordinal);
        for (int area = 0; area < _areas.Length; area++)
            placeOf.Add(_areas[area], area);
        for (int i = 0; i < axes.Length; i++)
            _parts.Add(new CountedPart<T>(axes[i], Array.ConvertAll(codes[i]!, code => placeOf[code]), _areas.Length, _periods));
    }

    /// <summary>The tally.</summary>
    public static Tally Assemble(TallyPlan<T> plan, IReadOnlyCollection<RecordCounter<T>> counters) => new TallyAssembler<T>(plan, counters).Assemble();

    /// <summary>The codes of the areas of an axis; a key without a sound code is a fault where records were counted of it.</summary>
    private static string[] CodesOf(AxisCounter<T> axis, RecordFaults faults)
    {
        string[] codes = new string[axis.AreaCount];
        foreach (int area in Enumerable.Range(0, codes.Length))
        {
            codes[area] = axis.CodeOf(area) ?? "";
            if (AreaCodeRule.Admits(codes[area]) || !Enumerable.Range(0, axis.PeriodCount).Any(period => axis.IsCounted(area, period)))
                continue;
            if (codes[area].Length == 0)
                faults.Add(record: 0, axis.KeyText(area), "records are counted of an area that has no code", "Give its code, or leave such records out of the conditions.");
            else
                faults.Add(record: 0, codes[area], AreaCodeRule.Rule, AreaCodeRule.Cure);
        }

        return codes;
    }

    private Tally Assemble()
    {
        (int[] cellArea, int[] cellPeriod) = CountedCells();
        ImmutableArray<TallyColumn> columns = _plan.Structure.Columns;
        long[][] numerators = [.. columns.Select(_ => new long[cellArea.Length])];
        long[]?[] denominators = [.. columns.Select(column => column.IsPair ? new long[cellArea.Length] : null)];
        AddCounts(cellArea, cellPeriod, numerators, denominators);
        foreach (IGrouping<int, CountedSum<T>> column in _parts.SelectMany(static part => part.Numerators).GroupBy(static sum => sum.Column))
            Narrow(column, columns[column.Key], cellArea, cellPeriod, numerators[column.Key]);
        foreach (IGrouping<int, CountedSum<T>> column in _parts.SelectMany(static part => part.Denominators).GroupBy(static sum => sum.Column))
            Narrow(column, columns[column.Key], cellArea, cellPeriod, denominators[column.Key]!);
        return Tally.Trusted(_plan.Structure, _areas, _periods, cellArea, cellPeriod, numerators, denominators);
    }

    /// <summary>Adds the counts of all parts, stretches of cells by as many threads as counted them.</summary>
    private void AddCounts(int[] cellArea, int[] cellPeriod, long[][] numerators, long[]?[] denominators)
    {
        int length = Math.Max(LeastStretch, (cellArea.Length + _threads - 1) / _threads);
        Parallel.For(0, (cellArea.Length + length - 1) / length, new ParallelOptions { MaxDegreeOfParallelism = _threads }, stretch =>
        {
            int first = stretch * length;
            Range cells = first..Math.Min(first + length, cellArea.Length);
            foreach (CountedPart<T> part in _parts)
                part.AddCounts(cellArea.AsSpan(cells), cellPeriod.AsSpan(cells), first, numerators, denominators);
        });
    }

    /// <summary>The cells in which records were counted, by area, then by period.</summary>
    private (int[] Area, int[] Period) CountedCells()
    {
        List<int> cellArea = [];
        List<int> cellPeriod = [];
        bool[] isCounted = new bool[_periods.Length];
        for (int area = 0; area < _areas.Length; area++)
        {
            Array.Clear(isCounted);
            foreach (CountedPart<T> part in _parts)
                part.Mark(area, isCounted);
            for (int period = 0; period < isCounted.Length; period++)
            {
                if (!isCounted[period])
                    continue;
                cellArea.Add(area);
                cellPeriod.Add(period);
            }
        }

        return ([.. cellArea], [.. cellPeriod]);
    }

    /// <summary>Adds up the sums of a column in 128 bits, in which no order matters, and narrows them.</summary>
    private void Narrow(IEnumerable<CountedSum<T>> sums, TallyColumn column, int[] cellArea, int[] cellPeriod, long[] narrow)
    {
        Int128[] wide = new Int128[cellArea.Length];
        foreach (CountedSum<T> sum in sums)
            sum.Part.AddSums(sum.Quantity, cellArea, cellPeriod, wide);
        for (int cell = 0; cell < wide.Length; cell++)
        {
            narrow[cell] = wide[cell] >= long.MinValue && wide[cell] <= long.MaxValue
                ? (long)wide[cell]
                : throw new OverflowException(string.Create(
                    CultureInfo.InvariantCulture, $"The sum of {column.Code} in {_areas[cellArea[cell]]} and {_periods[cellPeriod[cell]]} is {wide[cell]}: it does not fit 64 bits. Sum in a larger unit."));
        }
    }
}
