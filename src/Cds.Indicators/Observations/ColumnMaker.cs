using System.Numerics;

namespace Cds.Indicators.Observations;

/// <summary>Makes columns of the rows of a subject: orders them, resolves duplicates, finds the series.</summary>
/// <param name="areas">How many areas the registry has.</param>
/// <param name="periods">How many periods there are.</param>
/// <param name="periodOrdinals">The ordinal of each period that the builder met.</param>
/// <param name="attributes">The attributes; sums may add to them.</param>
/// <param name="duplicates">What becomes of duplicates.</param>
internal sealed class ColumnMaker(int areas, int periods, int[] periodOrdinals, AttributeTable attributes, DuplicatePolicy duplicates)
{
    private readonly int[] _periodOrdinals = periodOrdinals;

    /// <summary>The columns of the rows, and the pairs of rows that could not become one, in the order of area and period.</summary>
    public (SubjectColumns Columns, List<Clash> Clashes) Make(RowBuffer rows)
    {
        int[]? order = RowOrder.Of(rows, _periodOrdinals, areas, periods);
        int[] area = Arrange<int, int>(rows.Area, order, rows.Count);
        int[] period = Arrange<int, int>(rows.Period, order, rows.Count);
        foreach (ref int number in period.AsSpan())
            number = _periodOrdinals[number];

        List<Clash> clashes = [];
        if (HasDuplicates(area, period))
        {
            order = Resolve(rows, order ?? [.. Enumerable.Range(0, rows.Count)], area, period, clashes);
            Array.Resize(ref area, order.Length);
            Array.Resize(ref period, order.Length);
        }

        (int[] seriesArea, int[] seriesRow) = Series(area);
        ulong magnitude = Math.Max(SubjectColumns.MagnitudeOf(rows.Numerator.AsSpan(0, rows.Count)), SubjectColumns.MagnitudeOf(rows.Denominator.AsSpan(0, rows.Denominator is null ? 0 : rows.Count)));
        SubjectColumns columns = magnitude <= (ulong)short.MaxValue ? OfNumbers<short>() : magnitude <= int.MaxValue ? OfNumbers<int>() : OfNumbers<long>();
        return (columns, clashes);

        SubjectColumns OfNumbers<TNumber>()
            where TNumber : unmanaged, IBinaryInteger<TNumber> =>
            periods <= ushort.MaxValue + 1 ? OfPeriods<ushort, TNumber>() : OfPeriods<int, TNumber>();

        SizedColumns<TPeriod, TNumber> OfPeriods<TPeriod, TNumber>()
            where TPeriod : unmanaged, IBinaryInteger<TPeriod>
            where TNumber : unmanaged, IBinaryInteger<TNumber> => new(
                rows.Subject,
                seriesArea,
                seriesRow,
                Arrange<int, TPeriod>(period, order: null, period.Length),
                Arrange<long, TNumber>(rows.Numerator, order, period.Length),
                rows.Denominator is { } denominator ? Arrange<long, TNumber>(denominator, order, period.Length) : null,
                rows.Attribute is { } attribute ? Arrange<int, int>(attribute, order, period.Length) : null,
                magnitude);
    }

    private static TTo[] Arrange<TFrom, TTo>(TFrom[] values, int[]? order, int count)
        where TFrom : unmanaged, IBinaryInteger<TFrom>
        where TTo : unmanaged, IBinaryInteger<TTo>
    {
        TTo[] arranged = GC.AllocateUninitializedArray<TTo>(count);
        for (int i = 0; i < arranged.Length; i++)
            arranged[i] = TTo.CreateTruncating(values[order is null ? i : order[i]]);
        return arranged;
    }

    private static bool HasDuplicates(int[] area, int[] period)
    {
        for (int i = 1; i < area.Length; i++)
        {
            if (period[i] == period[i - 1] && area[i] == area[i - 1])
                return true;
        }

        return false;
    }

    private static (int[] Area, int[] Row) Series(int[] area)
    {
        int count = area.Length == 0 ? 0 : 1;
        for (int i = 1; i < area.Length; i++)
            count += area[i] == area[i - 1] ? 0 : 1;

        int[] areas = new int[count];
        int[] rows = new int[count + 1];
        int series = 0;
        for (int i = 0; i < area.Length; i++)
        {
            if (i == 0 || area[i] != area[i - 1])
                (areas[series], rows[series++]) = (area[i], i);
        }

        rows[count] = area.Length;
        return (areas, rows);
    }

    /// <summary>Makes one row of each group of duplicates; moves areas and periods together and returns the places of the rows that stay.</summary>
    private int[] Resolve(RowBuffer rows, int[] order, int[] area, int[] period, List<Clash> clashes)
    {
        int kept = 0;
        for (int i = 0; i < order.Length; i++)
        {
            bool isDuplicate = kept > 0 && period[i] == period[kept - 1] && area[i] == area[kept - 1];
            if (!isDuplicate)
            {
                (order[kept], area[kept], period[kept]) = (order[i], area[i], period[i]);
                kept++;
                continue;
            }

            ref int first = ref order[kept - 1];
            ClashReason? reason = null;
            if (duplicates == DuplicatePolicy.KeepLast)
                first = order[i];
            else if (duplicates == DuplicatePolicy.Sum)
                reason = TryAdd(rows, first, order[i]);
            else if (duplicates == DuplicatePolicy.Refuse)
                reason = ClashReason.Refused;
            if (reason is { } found)
                clashes.Add(new Clash(rows.Row[first], rows.Row[order[i]], area[i], period[i], rows.Subject, found));
        }

        Array.Resize(ref order, kept);
        return order;
    }

    /// <summary>Adds the second row to the first; why not, where it cannot be.</summary>
    private ClashReason? TryAdd(RowBuffer rows, int first, int second)
    {
        if (!ObservationRules.AddsUp(rows.Subject))
            return ClashReason.NotAdditive;
        ObservationAttribute one = attributes[rows.Attribute is null ? 0 : rows.Attribute[first]];
        ObservationAttribute other = attributes[rows.Attribute is null ? 0 : rows.Attribute[second]];
        if (one.Form == ObservedForm.Figure || other.Form == ObservedForm.Figure)
            return ClashReason.Figure;

        Int128 numerator = (Int128)rows.Numerator[first] + rows.Numerator[second];
        Int128 denominator = rows.Denominator is null ? 0 : (Int128)rows.Denominator[first] + rows.Denominator[second];
        bool isMissing = !one.HasNumbers || !other.HasNumbers;
        if (!isMissing && (numerator != unchecked((long)numerator) || denominator != unchecked((long)denominator)))
            return ClashReason.Overflow;

        rows.Numerator[first] = isMissing ? 0 : (long)numerator;
        if (rows.Denominator is { } denominators)
            denominators[first] = isMissing ? 0 : (long)denominator;
        if (rows.Attribute is { } attribute)
        {
            string? source = string.Equals(one.Source, other.Source, StringComparison.Ordinal) || other.Source is null ? one.Source : one.Source is null ? other.Source : $"{one.Source}; {other.Source}";
            attribute[first] = attributes.NumberOf(new ObservationAttribute(isMissing ? ObservedForm.Missing : ObservedForm.Number, one.Status | other.Status, source));
        }

        return null;
    }
}
