using System.Collections.Immutable;
using Cds.Indicators.Faults;
using Cds.Indicators.Periods;

namespace Cds.Indicators.Tallying.Counting;

/// <summary>Makes one tally of what several threads counted on several dimensions.</summary>
internal sealed class TallyAssembler<T>
{
    private readonly TallyPlan<T> _plan;
    private readonly List<Part> _parts = [];
    private readonly string[] _areas;
    private readonly Period[] _periods;

    private TallyAssembler(TallyPlan<T> plan, IReadOnlyCollection<RecordCounter<T>> counters)
    {
        _plan = plan;
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
            _parts.Add(new Part(axes[i], Array.ConvertAll(codes[i]!, code => placeOf[code]), _areas.Length, _periods));
    }

    /// <summary>The tally.</summary>
    public static Tally Assemble(TallyPlan<T> plan, IReadOnlyCollection<RecordCounter<T>> counters) => new TallyAssembler<T>(plan, counters).Assemble();

    /// <summary>The codes of the areas of an axis; a key without a code is a fault, because there are records of it.</summary>
    private static string[] CodesOf(AxisCounter<T> axis, RecordFaults faults)
    {
        string[] codes = new string[axis.AreaCount];
        for (int area = 0; area < codes.Length; area++)
        {
            codes[area] = axis.CodeOf(area) ?? "";
            if (codes[area].Length == 0)
                faults.Add(record: 0, axis.KeyText(area), "records are counted of an area that has no code", "Give its code, or leave such records out of the conditions.");
        }

        return codes;
    }

    private Tally Assemble()
    {
        TallyColumn[] columns = [.. _plan.Structure.Columns];
        List<int> cellArea = [];
        List<int> cellPeriod = [];
        List<long>[] numerators = [.. columns.Select(static _ => new List<long>())];
        List<long>?[] denominators = [.. columns.Select(static column => column.IsPair ? new List<long>() : null)];
        Int128[] sums = new Int128[2 * columns.Length];
        for (int area = 0; area < _areas.Length; area++)
        {
            for (int period = 0; period < _periods.Length; period++)
            {
                bool isCounted = false;
                foreach (Part part in _parts)
                    isCounted |= part.AddTo(area, period, sums);
                if (!isCounted)
                    continue;
                cellArea.Add(area);
                cellPeriod.Add(period);
                for (int column = 0; column < columns.Length; column++)
                {
                    numerators[column].Add(Narrow(sums[2 * column], columns[column], area, period));
                    denominators[column]?.Add(Narrow(sums[(2 * column) + 1], columns[column], area, period));
                }

                Array.Clear(sums);
            }
        }

        return Tally.Trusted(
            _plan.Structure, _areas, _periods, [.. cellArea], [.. cellPeriod], [.. numerators.Select(static list => list.ToArray())], [.. denominators.Select(static list => list?.ToArray())]);
    }

    private long Narrow(Int128 sum, TallyColumn column, int area, int period) => sum >= long.MinValue && sum <= long.MaxValue
        ? (long)sum
        : throw new OverflowException($"The sum of {column.Code} in {_areas[area]} and {_periods[period]} is {sum}: it does not fit 64 bits. Sum in a larger unit.");

    /// <summary>What one thread counted on one axis.</summary>
    private sealed class Part
    {
        private readonly AxisCounter<T> _axis;
        private readonly int[][] _keysOf;
        private readonly int[] _periodOf;
        private readonly long[] _counts;
        private readonly Int128[] _sums;

        public Part(AxisCounter<T> axis, int[] placeOfKey, int areas, Period[] periods)
        {
            _axis = axis;
            _counts = new long[axis.Widths.Lanes];
            _sums = new Int128[axis.Widths.Quantities];
            ILookup<int, int> keys = Enumerable.Range(0, placeOfKey.Length).ToLookup(key => placeOfKey[key]);
            _keysOf = [.. Enumerable.Range(0, areas).Select(area => keys[area].ToArray())];
            Dictionary<int, int> numberOf = Enumerable.Range(0, axis.PeriodCount).ToDictionary(number => axis.PeriodOf(number).FirstDay);
            _periodOf = [.. periods.Select(period => numberOf.GetValueOrDefault(period.FirstDay, -1))];
        }

        /// <summary>Adds the numerators and denominators of a cell. False where nothing was counted in it.</summary>
        public bool AddTo(int area, int period, Int128[] sums)
        {
            if (_periodOf[period] < 0)
                return false;
            bool isCounted = false;
            foreach (int key in _keysOf[area])
                isCounted |= _axis.AddTo(key, _periodOf[period], _counts, _sums);
            if (!isCounted)
                return false;
            foreach (AxisColumn column in _axis.Columns)
            {
                sums[2 * column.Column] += ValueAt(column.Numerator);
                if (column.Denominator is { } denominator)
                    sums[(2 * column.Column) + 1] += ValueAt(denominator);
            }

            Array.Clear(_counts);
            Array.Clear(_sums);
            return true;
        }

        private Int128 ValueAt(SumPlace place) => place.Lane >= 0 ? _counts[place.Lane] : _sums[place.Quantity];
    }
}
