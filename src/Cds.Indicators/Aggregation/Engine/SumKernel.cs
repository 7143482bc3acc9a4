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
internal static class SumKernel<TSum>
    where TSum : unmanaged, IBinaryInteger<TSum>
{
    /// <summary>Adds one series to the cells of its target area.</summary>
    public static void Add(JobPlan plan, int series, Span<Cell<TSum>> cells, Span<CellNote> notes)
    {
        SubjectColumns columns = plan.Columns;
        int first = columns.SeriesRow[series];
        int count = columns.SeriesRow[series + 1] - first;
        ReadOnlySpan<int> periods = columns.Period.AsSpan(first, count);
        ReadOnlySpan<long> numerators = columns.Numerator.AsSpan(first, count);
        ReadOnlySpan<long> denominators = columns.Denominator is { } all ? all.AsSpan(first, count) : default;
        if (plan.Job.Attributes is [false, ..] || !columns.IsPlain(first, first + count))
            AddMarked(plan, first, periods, numerators, denominators, cells, notes);
        else if (periods[^1] - periods[0] == count - 1)
            AddRuns(plan, periods[0], numerators, denominators, cells);
        else if (denominators.IsEmpty)
            AddNumbers(plan.Job.PeriodTarget, periods, numerators, cells);
        else
            AddPairs(plan.Job.PeriodTarget, periods, numerators, denominators, cells);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddRuns(JobPlan plan, int ordinal, ReadOnlySpan<long> numerators, ReadOnlySpan<long> denominators, Span<Cell<TSum>> cells)
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
    private static TSum Sum(ReadOnlySpan<long> values)
    {
        TSum sum = TSum.Zero;
        foreach (long value in values)
            sum = unchecked(sum + Widen(value));
        return sum;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddPairs(
        ReadOnlySpan<int> targets, ReadOnlySpan<int> periods, ReadOnlySpan<long> numerators, ReadOnlySpan<long> denominators, Span<Cell<TSum>> cells)
    {
        numerators = numerators[..periods.Length];
        denominators = denominators[..periods.Length];
        for (int i = 0; i < periods.Length; i++)
        {
            int target = targets[periods[i]];
            if (target < 0)
                continue;
            ref Cell<TSum> cell = ref cells[target];
            unchecked
            {
                cell.Numerator += Widen(numerators[i]);
                cell.Denominator += Widen(denominators[i]);
                cell.Count++;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddNumbers(ReadOnlySpan<int> targets, ReadOnlySpan<int> periods, ReadOnlySpan<long> numbers, Span<Cell<TSum>> cells)
    {
        numbers = numbers[..periods.Length];
        for (int i = 0; i < periods.Length; i++)
        {
            int target = targets[periods[i]];
            if (target < 0)
                continue;
            ref Cell<TSum> cell = ref cells[target];
            unchecked
            {
                cell.Numerator += Widen(numbers[i]);
                cell.Count++;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddMarked(
        JobPlan plan, int first, ReadOnlySpan<int> periods, ReadOnlySpan<long> numerators, ReadOnlySpan<long> denominators, Span<Cell<TSum>> cells, Span<CellNote> notes)
    {
        ReadOnlySpan<int> attributes = plan.Columns.Attribute is { } all ? all.AsSpan(first, periods.Length) : default;
        for (int i = 0; i < periods.Length; i++)
        {
            int target = plan.Job.PeriodTarget[periods[i]];
            int attribute = attributes.IsEmpty ? 0 : attributes[i];
            RowKind kind = plan.Kinds[attribute];
            if (target < 0 || kind == RowKind.NotAsked)
                continue;
            ref Cell<TSum> cell = ref cells[target];
            if (kind == RowKind.Number)
            {
                unchecked
                {
                    cell.Numerator += Widen(numerators[i]);
                    cell.Denominator += denominators.IsEmpty ? TSum.Zero : Widen(denominators[i]);
                    cell.Count++;
                }
            }
            else if (kind == RowKind.Empty)
            {
                cell.Empty++;
            }

            if (attribute != 0)
            {
                notes[target].Status |= plan.Statuses[attribute];
                notes[target].Figures += kind == RowKind.Figure ? 1 : 0;
            }
        }
    }

    private static TSum Widen(long value) => TSum.CreateTruncating(value);
}
