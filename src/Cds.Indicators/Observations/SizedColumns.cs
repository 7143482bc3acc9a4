using System.Numerics;

namespace Cds.Indicators.Observations;

/// <summary>Columns whose periods and numbers have the widths that their values ask for.</summary>
/// <typeparam name="TPeriod">16 bits without sign where there are no more periods than that, 32 bits otherwise.</typeparam>
/// <typeparam name="TNumber">16, 32 or 64 bits, the same for numerators and denominators.</typeparam>
internal sealed class SizedColumns<TPeriod, TNumber>(
    Subject subject, int[] seriesArea, int[] seriesRow, TPeriod[] period, TNumber[] numerator, TNumber[]? denominator, int[]? attribute, ulong largestMagnitude)
    : SubjectColumns(subject, seriesArea, seriesRow, attribute, denominator is not null, largestMagnitude)
    where TPeriod : unmanaged, IBinaryInteger<TPeriod>
    where TNumber : unmanaged, IBinaryInteger<TNumber>
{
    /// <summary>The ordinal of the period of each row.</summary>
    public TPeriod[] Period { get; } = period;

    /// <summary>The numerator or number of each row.</summary>
    public TNumber[] Numerator { get; } = numerator;

    /// <summary>The denominator of each row; null where the subject is observed in numbers.</summary>
    public TNumber[]? Denominator { get; } = denominator;

    public override int PeriodOf(int row) => int.CreateTruncating(Period[row]);

    public override long NumeratorOf(int row) => long.CreateTruncating(Numerator[row]);

    public override long DenominatorOf(int row) => Denominator is null ? 0 : long.CreateTruncating(Denominator[row]);

    public override void CopyTo(int first, Span<int> periods, Span<long> numerators, Span<long> denominators)
    {
        Copy(Period.AsSpan(first, periods.Length), periods);
        Copy(Numerator.AsSpan(first, periods.Length), numerators);
        if (Denominator is not null)
            Copy(Denominator.AsSpan(first, periods.Length), denominators);
    }

    public override int RowOf(int firstRow, int endRow, int periodOrdinal) =>
        Array.BinarySearch(Period, firstRow, endRow - firstRow, TPeriod.CreateTruncating(periodOrdinal));

    public override TResult Accept<TResult>(IColumnsReader<TResult> reader) => reader.Read(this);

    private static void Copy<TFrom, TTo>(ReadOnlySpan<TFrom> from, Span<TTo> to)
        where TFrom : IBinaryInteger<TFrom>
        where TTo : IBinaryInteger<TTo>
    {
        for (int i = 0; i < from.Length; i++)
            to[i] = TTo.CreateTruncating(from[i]);
    }
}
