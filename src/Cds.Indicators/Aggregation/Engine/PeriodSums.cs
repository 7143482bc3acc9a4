using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Cds.Indicators.Aggregation.Engine;

/// <summary>
/// The sums of many series of one target area by their own periods. Series without gaps are added to each other in vectors, which for many series is much less
/// work than to add up the periods of each.
/// </summary>
/// <typeparam name="TNumber">The width of numerators and denominators.</typeparam>
internal readonly ref struct PeriodSums<TNumber>
    where TNumber : unmanaged, IBinaryInteger<TNumber>
{
    /// <summary>How many series fit: so many numbers of 16 bits add up to 32 bits at most, in which they are held then.</summary>
    public const int MostSeries = 1 << 16;

    /// <summary>From how many rows for each period on it pays: every period is looked at in the end.</summary>
    public const int WorthRowsPerPeriod = 4;

    private readonly long[]? _pooled;
    private readonly Span<long> _numerators;
    private readonly Span<long> _denominators;

    /// <summary>By period ordinal, how many series begin less how many ended with the period before.</summary>
    private readonly Span<long> _begun;

    /// <param name="periods">How many periods there are.</param>
    public PeriodSums(int periods)
    {
        _pooled = ArrayPool<long>.Shared.Rent((3 * periods) + 1);
        Span<long> all = _pooled.AsSpan(0, (3 * periods) + 1);
        all.Clear();
        _numerators = all[..periods];
        _denominators = all[periods..(2 * periods)];
        _begun = all[(2 * periods)..];
    }

    /// <summary>Whether this was never made, and takes nothing.</summary>
    public bool IsDefault => _pooled is null;

    /// <summary>Whether sums stand in 32 bits, in the first half of their places.</summary>
    private static bool IsNarrow => typeof(TNumber) == typeof(short);

    /// <summary>Adds a series without gaps, whose sums are known to fit 64 bits.</summary>
    /// <param name="first">The ordinal of its first period.</param>
    /// <param name="numerators">Its numerators or numbers.</param>
    /// <param name="denominators">Its denominators; empty where it has none.</param>
    public void Add(int first, ReadOnlySpan<TNumber> numerators, ReadOnlySpan<TNumber> denominators)
    {
        _begun[first]++;
        _begun[first + numerators.Length]--;
        AddTo(_numerators, first, numerators);
        AddTo(_denominators, first, denominators);
    }

    /// <summary>Adds the sums to the cells of their target periods, and ends this.</summary>
    /// <param name="cells">The cells of the target area.</param>
    /// <param name="targets">By period ordinal, the target period; -1 where it is not asked for.</param>
    public void MoveTo<TSum>(Span<Cell<TSum>> cells, ReadOnlySpan<int> targets)
        where TSum : unmanaged, IBinaryInteger<TSum>
    {
        long series = 0;
        for (int period = 0; period < targets.Length; period++)
        {
            series += _begun[period];
            if (targets[period] < 0)
                continue;
            ref Cell<TSum> cell = ref cells[targets[period]];
            cell.Count += (int)series;
            cell.Numerator = unchecked(cell.Numerator + TSum.CreateTruncating(At(_numerators, period)));
            cell.Denominator = unchecked(cell.Denominator + TSum.CreateTruncating(At(_denominators, period)));
        }

        ArrayPool<long>.Shared.Return(_pooled!);
    }

    private static long At(Span<long> sums, int period) => IsNarrow ? MemoryMarshal.Cast<long, int>(sums)[period] : sums[period];

    private static void AddTo(Span<long> sums, int first, ReadOnlySpan<TNumber> values)
    {
        if (typeof(TNumber) == typeof(short))
            AddTo(MemoryMarshal.Cast<long, int>(sums).Slice(first, values.Length), MemoryMarshal.Cast<TNumber, short>(values));
        else if (typeof(TNumber) == typeof(int))
            AddTo(sums.Slice(first, values.Length), MemoryMarshal.Cast<TNumber, int>(values));
        else
            AddTo(sums.Slice(first, values.Length), MemoryMarshal.Cast<TNumber, long>(values));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddTo(Span<int> sums, ReadOnlySpan<short> values)
    {
        unchecked
        {
            ReadOnlySpan<Vector128<short>> next = MemoryMarshal.Cast<short, Vector128<short>>(values);
            Span<Vector256<int>> wide = MemoryMarshal.Cast<int, Vector256<int>>(sums);
            for (int i = 0; i < next.Length; i++)
                wide[i] += Vector256.WidenLower(next[i].ToVector256Unsafe());
            for (int i = next.Length * Vector128<short>.Count; i < values.Length; i++)
                sums[i] += values[i];
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddTo(Span<long> sums, ReadOnlySpan<int> values)
    {
        unchecked
        {
            ReadOnlySpan<Vector128<int>> next = MemoryMarshal.Cast<int, Vector128<int>>(values);
            Span<Vector256<long>> wide = MemoryMarshal.Cast<long, Vector256<long>>(sums);
            for (int i = 0; i < next.Length; i++)
                wide[i] += Vector256.WidenLower(next[i].ToVector256Unsafe());
            for (int i = next.Length * Vector128<int>.Count; i < values.Length; i++)
                sums[i] += values[i];
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddTo(Span<long> sums, ReadOnlySpan<long> values)
    {
        unchecked
        {
            ReadOnlySpan<Vector256<long>> next = MemoryMarshal.Cast<long, Vector256<long>>(values);
            Span<Vector256<long>> wide = MemoryMarshal.Cast<long, Vector256<long>>(sums);
            for (int i = 0; i < next.Length; i++)
                wide[i] += next[i];
            for (int i = next.Length * Vector256<long>.Count; i < values.Length; i++)
                sums[i] += values[i];
        }
    }
}
