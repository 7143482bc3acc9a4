using System.Numerics;
using System.Runtime.CompilerServices;
using Cds.Indicators.Observations;

namespace Cds.Indicators.Aggregation.Engine;

/// <summary>
/// Adds the rows of series to cells. Rows of a series whose periods follow each other without a gap are added run by run, without reading their periods;
/// attributes are read in marked blocks only.
/// </summary>
/// <remarks>The loops are compiled optimised at once: a first question should not pay for code that was compiled in a hurry.</remarks>
/// <typeparam name="TSum">64 bits where the sums are known to fit, 128 bits otherwise.</typeparam>
/// <typeparam name="TPeriod">The width of periods.</typeparam>
/// <typeparam name="TNumber">The width of numerators and denominators.</typeparam>
internal static class SumKernel<TSum, TPeriod, TNumber>
    where TSum : unmanaged, IBinaryInteger<TSum>
    where TPeriod : unmanaged, IBinaryInteger<TPeriod>
    where TNumber : unmanaged, IBinaryInteger<TNumber>
{
    /// <summary>Adds one series to the cells of its target area.</summary>
    /// <param name="plan">The job.</param>
    /// <param name="columns">Its columns.</param>
    /// <param name="series">The series.</param>
    /// <param name="cells">The cells of the target area.</param>
    /// <param name="notes">The notes of the same cells.</param>
    /// <param name="sums">Takes series without gaps in the place of the cells; the default value where it does not pay.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Add(JobPlan plan, SizedColumns<TPeriod, TNumber> columns, int series, Span<Cell<TSum>> cells, Span<CellNote> notes, in PeriodSums<TNumber> sums)
    {
        int first = columns.SeriesRow[series];
        int count = columns.SeriesRow[series + 1] - first;
        ReadOnlySpan<TPeriod> periods = columns.Period.AsSpan(first, count);
        ReadOnlySpan<TNumber> numerators = columns.Numerator.AsSpan(first, count);
        ReadOnlySpan<TNumber> denominators = columns.Denominator is { } all ? all.AsSpan(first, count) : default;
        int ordinal = int.CreateTruncating(periods[0]);
        if (!plan.Adds[0] || !columns.IsPlain(first, first + count))
            AddMarked(plan, first, periods, numerators, denominators, cells, notes);
        else if (int.CreateTruncating(periods[^1]) - ordinal != count - 1)
            AddRows(plan.Job.PeriodTarget, periods, numerators, denominators, cells);
        else if (sums.IsDefault)
            AddRuns(plan, ordinal, numerators, denominators, cells);
        else
            sums.Add(ordinal, numerators, denominators);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddRuns(JobPlan plan, int ordinal, ReadOnlySpan<TNumber> numerators, ReadOnlySpan<TNumber> denominators, Span<Cell<TSum>> cells)
    {
        int[] targets = plan.Job.PeriodTarget;
        int[] ends = plan.RunEnd;
        while (!numerators.IsEmpty)
        {
            int length = Math.Min(ends[ordinal] - ordinal, numerators.Length);
            int target = targets[ordinal];
            ordinal += length;
            if (target >= 0)
            {
                ref Cell<TSum> cell = ref cells[target];
                cell.Count += length;
                unchecked
                {
                    cell.Numerator += Sum(numerators[..length]);
                    if (!denominators.IsEmpty)
                        cell.Denominator += Sum(denominators[..length]);
                }
            }

            numerators = numerators[length..];
            denominators = denominators.IsEmpty ? default : denominators[length..];
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TSum Sum(ReadOnlySpan<TNumber> values)
    {
        TSum sum = TSum.Zero;
        foreach (TNumber value in values)
            sum = unchecked(sum + Widen(value));
        return sum;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddRows(
        ReadOnlySpan<int> targets, ReadOnlySpan<TPeriod> periods, ReadOnlySpan<TNumber> numerators, ReadOnlySpan<TNumber> denominators, Span<Cell<TSum>> cells)
    {
        bool hasDenominators = !denominators.IsEmpty;
        numerators = numerators[..periods.Length];
        denominators = hasDenominators ? denominators[..periods.Length] : numerators;
        for (int i = 0; i < periods.Length; i++)
        {
            int target = targets[int.CreateTruncating(periods[i])];
            if (target < 0)
                continue;
            ref Cell<TSum> cell = ref cells[target];
            unchecked
            {
                cell.Numerator += Widen(numerators[i]);
                if (hasDenominators)
                    cell.Denominator += Widen(denominators[i]);
                cell.Count++;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddMarked(
        JobPlan plan, int first, ReadOnlySpan<TPeriod> periods, ReadOnlySpan<TNumber> numerators, ReadOnlySpan<TNumber> denominators, Span<Cell<TSum>> cells, Span<CellNote> notes)
    {
        ReadOnlySpan<int> attributes = plan.Columns.Attribute is { } all ? all.AsSpan(first, periods.Length) : default;
        for (int i = 0; i < periods.Length; i++)
        {
            int target = plan.Job.PeriodTarget[int.CreateTruncating(periods[i])];
            int attribute = attributes.IsEmpty ? 0 : attributes[i];
            if (target < 0 || !plan.Adds[attribute])
                continue;
            ref Cell<TSum> cell = ref cells[target];
            unchecked
            {
                cell.Numerator += Widen(numerators[i]);
                cell.Denominator += denominators.IsEmpty ? TSum.Zero : Widen(denominators[i]);
                cell.Count++;
            }

            if (attribute != 0)
                notes[target].Status |= plan.Statuses[attribute];
        }
    }

    private static TSum Widen(TNumber value) => TSum.CreateTruncating(value);
}
