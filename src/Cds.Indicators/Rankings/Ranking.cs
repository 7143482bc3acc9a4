using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Cds.Indicators.Faults;
using Cds.Indicators.Indicators;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Rankings;

/// <summary>Ranks units by a value (xếp hạng): from exact values, from bounds, and from one ranking to the next.</summary>
/// <remarks>
/// A rank depends on the values alone, never on the order of the input. A unit without a value has no place and is not counted. Values are numbers or other
/// structs that compare themselves; texts are not ranked, since their order depends on a culture. Sorting takes time in proportion to n log n, memory is linear.
/// </remarks>
/// <example><code>
/// Ranking&lt;Area&gt; ranking = Ranking.Of(provinces, area => totals[area], Direction.HigherIsBetter);
/// ranking[hanoi].ToString("vi");   // thứ 33/34
/// </code></example>
public static partial class Ranking
{
    /// <summary>Ranks units of which each has a value.</summary>
    /// <typeparam name="T">What is ranked: an area, a code, a row of a table.</typeparam>
    /// <typeparam name="TValue">The type of the value: a rate, a decimal, a number.</typeparam>
    /// <param name="items">The units, each once, in any order; may be empty.</param>
    /// <param name="value">The value of a unit.</param>
    /// <param name="direction">Whether more is better.</param>
    /// <param name="method">What becomes of equal values; <see cref="RankMethod.Ordinal"/> is made by <see cref="Ordinal{T, TValue}"/>.</param>
    /// <returns>The ranking.</returns>
    /// <exception cref="ArgumentNullException">An argument, or a unit, is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="direction"/> is <see cref="Direction.Neutral"/>, or <paramref name="method"/> is <see cref="RankMethod.Ordinal"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="direction"/> or <paramref name="method"/> is not defined.</exception>
    /// <exception cref="FaultException">A unit stands in the list twice, or a value is no number (NaN).</exception>
    /// <example><code>Ranking.Of(communes, c => c.Points, Direction.HigherIsBetter)[haNoi].Value.ToString();   // 4/13</code></example>
    public static Ranking<T> Of<T, TValue>(IEnumerable<T> items, Func<T, TValue> value, Direction direction, RankMethod method = RankMethod.Competition)
        where T : notnull
        where TValue : struct, IComparable<TValue>
    {
        ArgumentNullException.ThrowIfNull(value);
        return Of(items, item => Outcome.Of(value(item)), direction, method);
    }

    /// <summary>Ranks units of which some may have no value; those are listed apart, with the reason.</summary>
    /// <typeparam name="T">What is ranked: an area, a code, a row of a table.</typeparam>
    /// <typeparam name="TValue">The type of the value: a rate, a decimal, a number.</typeparam>
    /// <param name="items">The units, each once, in any order; may be empty.</param>
    /// <param name="value">The value of a unit, or the reason why there is none. An incomplete value is none: what is there of it is not compared.</param>
    /// <param name="direction">Whether more is better.</param>
    /// <param name="method">What becomes of equal values; <see cref="RankMethod.Ordinal"/> is made by <see cref="Ordinal{T, TValue}"/>.</param>
    /// <returns>The ranking.</returns>
    /// <exception cref="ArgumentNullException">An argument, or a unit, is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="direction"/> is <see cref="Direction.Neutral"/>, or <paramref name="method"/> is <see cref="RankMethod.Ordinal"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="direction"/> or <paramref name="method"/> is not defined.</exception>
    /// <exception cref="FaultException">A unit stands in the list twice, or a value is no number (NaN).</exception>
    /// <example><code>Ranking.Of(districts, d => onTime[d].Rate, Direction.HigherIsBetter).Unranked;   // those without dossiers: zero denominator</code></example>
    public static Ranking<T> Of<T, TValue>(IEnumerable<T> items, Func<T, Outcome<TValue>> value, Direction direction, RankMethod method = RankMethod.Competition)
        where T : notnull
        where TValue : struct, IComparable<TValue>
    {
        RankingRules.RequireShared(method);
        return Sort(items, value, direction, method, tieBreak: null);
    }

    /// <summary>Ranks units without ties: equal values are told apart by a stated rule (xếp thứ tự có tiêu chí phụ).</summary>
    /// <typeparam name="T">What is ranked: an area, a code, a row of a table.</typeparam>
    /// <typeparam name="TValue">The type of the value: a rate, a decimal, a number.</typeparam>
    /// <param name="items">The units, each once, in any order; may be empty.</param>
    /// <param name="value">The value of a unit, or the reason why there is none.</param>
    /// <param name="direction">Whether more is better.</param>
    /// <param name="tieBreak">What tells equal values apart.</param>
    /// <returns>The ranking, of the method <see cref="RankMethod.Ordinal"/>.</returns>
    /// <exception cref="ArgumentNullException">An argument, or a unit, is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="direction"/> is <see cref="Direction.Neutral"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="direction"/> is not defined.</exception>
    /// <exception cref="FaultException">A unit stands in the list twice, a value is no number (NaN), or units are still tied after the tie-break: the order of the input may not decide.</exception>
    /// <example><code>Ranking.Ordinal(provinces, p => Outcome.Of(p.Total), Direction.HigherIsBetter, TieBreak.ByText&lt;Province&gt;(new("theo mã", "by code"), p => p.Code));</code></example>
    public static Ranking<T> Ordinal<T, TValue>(IEnumerable<T> items, Func<T, Outcome<TValue>> value, Direction direction, TieBreak<T> tieBreak)
        where T : notnull
        where TValue : struct, IComparable<TValue>
    {
        ArgumentNullException.ThrowIfNull(tieBreak);
        return Sort(items, value, direction, RankMethod.Ordinal, tieBreak);
    }

    private static Ranking<T> Sort<T, TValue>(
        IEnumerable<T> items, Func<T, Outcome<TValue>> value, Direction direction, RankMethod method, TieBreak<T>? tieBreak)
        where T : notnull
        where TValue : struct, IComparable<TValue>
    {
        ArgumentNullException.ThrowIfNull(value);
        RankingRules.RequireOrder(direction);
        (List<T> list, Dictionary<T, int> index) = RankingRules.Read(items);
        List<ValuedItem<T, TValue>> ranked = new(list.Count);
        ImmutableArray<UnrankedRow<T>>.Builder unranked = ImmutableArray.CreateBuilder<UnrankedRow<T>>();
        ImmutableArray<Fault>.Builder faults = ImmutableArray.CreateBuilder<Fault>();
        for (int i = 0; i < list.Count; i++)
        {
            Outcome<TValue> outcome = value(list[i]);
            if (!outcome.TryGetValue(out TValue known))
                unranked.Add(UnrankedRow<T>.Of(list[i], outcome));
            else if (known is double.NaN or float.NaN)
                faults.Add(RankingRules.Fault(i, list[i], "its value is no number (NaN), which is neither more nor less than another", "Give the outcome NoData, so that it is listed as not ranked."));
            else
                ranked.Add(new ValuedItem<T, TValue>(list[i], known, i));
        }

        RankingRules.Throw(faults);
        RankedOrder<T, TValue> order = new(direction == Direction.HigherIsBetter, tieBreak?.BestFirst);
        Span<ValuedItem<T, TValue>> span = CollectionsMarshal.AsSpan(ranked);
        span.Sort(order);

        T[] sorted = new T[span.Length];
        int[] ties = new int[span.Length];
        for (int i = 0; i < span.Length; i++)
        {
            sorted[i] = span[i].Item;
            ties[i] = i > 0 && order.AreTied(span[i - 1], span[i]) ? ties[i - 1] : i;
        }

        if (tieBreak is not null)
            RequireNoTies(sorted, ties, tieBreak);
        return new Ranking<T>(index, sorted, ties, unranked.DrainToImmutable(), method, direction, tieBreak);
    }

    /// <summary>Every group of units that the tie-break leaves tied is one fault.</summary>
    private static void RequireNoTies<T>(ReadOnlySpan<T> sorted, ReadOnlySpan<int> ties, TieBreak<T> tieBreak)
        where T : notnull
    {
        ImmutableArray<Fault>.Builder faults = ImmutableArray.CreateBuilder<Fault>();
        for (int start = 0, end; start < ties.Length; start = end)
        {
            end = start + 1;
            while (end < ties.Length && ties[end] == start)
                end++;
            if (end - start == 1)
                continue;
            IEnumerable<string> tied = sorted[start..end].ToArray().Select(RankingText.Of).Order(StringComparer.Ordinal);
            faults.Add(new Fault(
                new FaultPlace("items", Row: null, Column: null, JsonPath: null),
                string.Join("; ", tied),
                $"the units are still tied after the tie-break '{tieBreak.Statement.English}'",
                "State one that tells them apart, or rank by a method in which they share a place."));
        }

        RankingRules.Throw(faults);
    }
}
