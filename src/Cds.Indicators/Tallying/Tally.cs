using System.Collections.Immutable;
using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.Json.Serialization;
using Cds.Indicators.Display;
using Cds.Indicators.Faults;
using Cds.Indicators.Json;
using Cds.Indicators.Periods;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Tallying;

/// <summary>
/// What was counted of records, by area and period (bảng đếm): the state between records and rates. Partitions, days and servers are tallied apart and merged in any order and
/// grouping, with the same result to the last bit.
/// </summary>
/// <remarks>
/// <para>A cell is there only where a sum of it is not zero, so that a tally does not tell how it came about. A rate of a missing cell is <see cref="OutcomeKind.NoData"/>; one whose
/// denominator is zero is <see cref="OutcomeKind.ZeroDenominator"/>.</para>
/// <para>Sums are 64-bit integers in the smallest unit of their measure. A numerator, or a single number, may be negative; a denominator may not.</para>
/// <para>Two tallies are equal where structure and all sums are, and then have equal bytes and equal JSON. Immutable, safe for several threads.</para>
/// </remarks>
/// <example><code>
/// Tally tally = rates.Per(PeriodKind.Month).Tally(dossiers);
/// Console.WriteLine(tally.Rate("dossier.on-time", "00070", Period.Month(2025, 8)).ToString("vi"));   // 96,39%
/// File.WriteAllBytes("2025-08-31.tally", tally.ToBytes());
/// </code></example>
[JsonConverter(typeof(TallyJsonConverter))]
[DebuggerDisplay("{ToString(),nq}")]
[TypeFormatterSource(typeof(TallyingFormatterSource))]
public sealed partial class Tally : IEquatable<Tally>
{
    private readonly string[] _areas;
    private readonly Period[] _periods;
    private readonly int[] _areaStart;
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
        _areaStart = new int[areas.Length + 1];
        foreach (int area in cellArea)
            _areaStart[area + 1]++;
        for (int area = 0; area < areas.Length; area++)
            _areaStart[area + 1] += _areaStart[area];
    }

    /// <summary>What is counted.</summary>
    public TallyStructure Structure { get; }

    /// <summary>The codes of the areas that have a cell, in ordinal order.</summary>
    public ImmutableArray<string> Areas => ImmutableCollectionsMarshal.AsImmutableArray(_areas);

    /// <summary>The periods that have a cell, from the earliest.</summary>
    public ImmutableArray<Period> Periods => ImmutableCollectionsMarshal.AsImmutableArray(_periods);

    /// <summary>How many cells there are.</summary>
    public int Count => _cellArea.Length;

    /// <summary>The cells, by area, then by period.</summary>
    public IReadOnlyList<TallyCell> Cells => new TallyCells(this);

    /// <summary>The area of each cell, an index into <see cref="Areas"/>.</summary>
    internal ReadOnlySpan<int> CellAreas => _cellArea;

    /// <summary>The period of each cell, an index into <see cref="Periods"/>.</summary>
    internal ReadOnlySpan<int> CellPeriods => _cellPeriod;

    /// <summary>Whether structure and all sums are equal.</summary>
    /// <param name="other">The tally to compare with, or null.</param>
    /// <returns><see langword="true"/> when they are.</returns>
    public bool Equals(Tally? other) => ReferenceEquals(this, other) || (other is not null
        && Structure.Equals(other.Structure)
        && _areas.AsSpan().SequenceEqual(other._areas)
        && _periods.AsSpan().SequenceEqual(other._periods)
        && _cellArea.AsSpan().SequenceEqual(other._cellArea)
        && _cellPeriod.AsSpan().SequenceEqual(other._cellPeriod)
        && SameSums(_numerators, other._numerators)
        && SameSums(_denominators, other._denominators));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Tally);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Structure, Count, _areas.Length, _periods.Length, Count == 0 ? 0 : _numerators[0][Count / 2]);

    /// <summary>Whether structure and all sums are equal.</summary>
    /// <param name="left">The first tally, or null.</param>
    /// <param name="right">The second tally, or null.</param>
    /// <returns><see langword="true"/> when both are null or equal.</returns>
    public static bool operator ==(Tally? left, Tally? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether structures or sums differ.</summary>
    /// <param name="left">The first tally, or null.</param>
    /// <param name="right">The second tally, or null.</param>
    /// <returns><see langword="true"/> when they are not equal.</returns>
    public static bool operator !=(Tally? left, Tally? right) => !(left == right);

    /// <summary>The structure and the number of cells.</summary>
    /// <returns>For example <c>dossier.received-online, dossier.on-time per Month (GREGORIAN): 12 cells</c>.</returns>
    public override string ToString() => FormattableString.Invariant($"{Structure}: {Count} {(Count == 1 ? "cell" : "cells")}");

    internal string AreaOf(int cell) => _areas[_cellArea[cell]];

    internal Period PeriodOf(int cell) => _periods[_cellPeriod[cell]];

    internal Ratio CountsAt(int cell, int column) => Ratio.OfSigned(_numerators[column][cell], _denominators[column]?[cell] ?? 0);

    /// <summary>The numerators, or the numbers, of a column, cell by cell.</summary>
    internal ReadOnlySpan<long> NumeratorsOf(int column) => _numerators[column];

    /// <summary>The denominators of a column, cell by cell; empty where it is a single number.</summary>
    internal ReadOnlySpan<long> DenominatorsOf(int column) => _denominators[column];

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
    /// <exception cref="FaultException">A code of an area cannot be one, or a denominator is negative; every fault is named.</exception>
    internal static Tally Trusted(TallyStructure structure, string[] areas, Period[] periods, int[] cellArea, int[] cellPeriod, long[][] numerators, long[]?[] denominators)
    {
        Debug.Assert(IsAscending(areas, StringComparer.Ordinal) && IsAscending(periods, Comparer<Period>.Default), "Areas and periods are in order, none twice.");
        Debug.Assert(periods.All(structure.Holds), "Periods are of the kind and calendar of the structure.");
        Debug.Assert(IsAscending([.. cellArea.Zip(cellPeriod)], Comparer<(int Area, int Period)>.Default), "Cells are in order, none twice.");
        Debug.Assert(structure.Columns.Select(static (column, index) => (column, index)).All(column => column.column.IsPair == denominators[column.index] is not null), "Pairs have denominators.");

        int[]? kept = CellsOfSums(numerators, denominators, cellArea.Length);
        if (kept is not null)
        {
            cellArea = Take(cellArea, kept);
            cellPeriod = Take(cellPeriod, kept);
            numerators = [.. numerators.Select(sums => Take(sums, kept))];
            denominators = [.. denominators.Select(sums => sums is null ? null : Take(sums, kept))];
        }

        (areas, cellArea) = Used(areas, cellArea);
        (periods, cellPeriod) = Used(periods, cellPeriod);
        Tally tally = new(structure, areas, periods, cellArea, cellPeriod, numerators, denominators);
        tally.ThrowIfFaulty();
        return tally;
    }

    private static bool IsAscending<T>(T[] values, IComparer<T> comparer) => values.Zip(values.Skip(1)).All(pair => comparer.Compare(pair.First, pair.Second) < 0);

    private static bool SameSums(long[]?[] left, long[]?[] right)
    {
        for (int column = 0; column < left.Length; column++)
        {
            if (!left[column].AsSpan().SequenceEqual(right[column]))
                return false;
        }

        return true;
    }

    /// <summary>The cells of which a sum is not zero; null where all are.</summary>
    private static int[]? CellsOfSums(long[][] numerators, long[]?[] denominators, int count)
    {
        long[] any = new long[count];
        foreach (long[]? sums in numerators.Concat(denominators))
            Or(any, sums);

        return any.AsSpan().Contains(0) ? [.. Enumerable.Range(0, count).Where(cell => any[cell] != 0)] : null;
    }

    private static void Or(Span<long> any, ReadOnlySpan<long> sums)
    {
        for (int cell = 0; cell < sums.Length; cell++)
            any[cell] |= sums[cell];
    }

    private static T[] Take<T>(T[] values, int[] cells)
    {
        T[] taken = new T[cells.Length];
        for (int i = 0; i < cells.Length; i++)
            taken[i] = values[cells[i]];
        return taken;
    }

    /// <summary>The keys that cells use, and the cells by their places among them.</summary>
    private static (T[] Keys, int[] CellKeys) Used<T>(T[] keys, int[] cellKeys)
    {
        bool[] isUsed = new bool[keys.Length];
        foreach (int key in cellKeys)
            isUsed[key] = true;
        if (!isUsed.AsSpan().Contains(false))
            return (keys, cellKeys);

        int[] used = [.. Enumerable.Range(0, keys.Length).Where(key => isUsed[key])];
        int[] places = new int[keys.Length];
        for (int i = 0; i < used.Length; i++)
            places[used[i]] = i;
        return (Take(keys, used), Take(places, cellKeys));
    }

    private void ThrowIfFaulty()
    {
        TallyFaults faults = new();
        foreach (string area in _areas)
        {
            if (!AreaCodeRule.Admits(area))
                faults.Add(area, AreaCodeRule.Rule, AreaCodeRule.Cure);
        }

        for (int column = 0; column < _denominators.Length; column++)
        {
            ReadOnlySpan<long> sums = _denominators[column];
            if (!sums.ContainsAnyInRange(long.MinValue, -1))
                continue;
            for (int cell = 0; cell < sums.Length; cell++)
            {
                if (sums[cell] < 0)
                {
                    faults.Add(
                        $"{Structure.Columns[column].Code}, {AreaOf(cell)}, {PeriodOf(cell)}",
                        FormattableString.Invariant($"the denominator is {sums[cell]}, and may not be negative"),
                        "Sum a quantity that is not negative.");
                }
            }
        }

        faults.ThrowIfAny();
    }
}
