using System.Collections.Immutable;
using System.Collections.ObjectModel;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Cds.Indicators.Areas;
using Cds.Indicators.Display;
using Cds.Indicators.Faults;
using Cds.Indicators.Indicators;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Rankings;

/// <summary>Units in the order of a value, each with its place (bảng xếp hạng), and those that have none.</summary>
/// <typeparam name="T">What is ranked: an area, a code, a row of a table.</typeparam>
/// <remarks>Compared by reference; immutable, and thread-safe where the units are.</remarks>
/// <example><code>
/// Ranking&lt;Area&gt; ranking = Ranking.Of(districts, area => scores[area], Direction.HigherIsBetter);
/// ranking[baTo].ToString("vi");                     // thứ 4/13
/// ranking.Only(mountains, area => area)[quanSon];   // its place among the 11 mountainous districts
/// </code></example>
[DebuggerDisplay("{ToString(),nq}")]
[TypeFormatterSource(typeof(RankingsFormatterSource))]
public sealed class Ranking<T> : IPlacedUnits
    where T : notnull
{
    /// <summary>Of each unit its row, or the complement of its row among the unranked.</summary>
    private readonly Dictionary<T, int> _index;

    /// <summary>Trusted door.</summary>
    /// <param name="index">Holds the units, or is empty; the rows are written into it.</param>
    /// <param name="sorted">The units, the best first.</param>
    /// <param name="ties">A number for each; neighbours with the same one are tied.</param>
    /// <param name="unranked">The units without a value.</param>
    /// <param name="method">What becomes of ties.</param>
    /// <param name="direction">Whether more is better.</param>
    /// <param name="tieBreak">What told equal values apart, for <see cref="RankMethod.Ordinal"/>.</param>
    internal Ranking(
        Dictionary<T, int> index, ReadOnlySpan<T> sorted, ReadOnlySpan<int> ties, ImmutableArray<UnrankedRow<T>> unranked, RankMethod method, Direction direction, TieBreak<T>? tieBreak)
    {
        Unranked = unranked;
        Method = method;
        Direction = direction;
        TieBreak = tieBreak;
        RankedRow<T>[] rows = new RankedRow<T>[sorted.Length];
        for (int start = 0, end; start < rows.Length; start = end)
        {
            end = start + 1;
            while (end < rows.Length && ties[end] == ties[start])
                end++;
            DistinctPlaces++;
            long halves = method switch
            {
                RankMethod.Dense => 2L * DistinctPlaces,
                RankMethod.Fractional => start + 1L + end,
                _ => 2L * (start + 1),
            };
            Rank rank = new(start + 1, (uint)halves, rows.Length, end - start - 1);
            for (int i = start; i < end; i++)
                rows[i] = new RankedRow<T>(sorted[i], rank);
        }

        Rows = ImmutableCollectionsMarshal.AsImmutableArray(rows);
        for (int i = 0; i < rows.Length; i++)
            index[rows[i].Item] = i;
        for (int i = 0; i < unranked.Length; i++)
            index[unranked[i].Item] = ~i;
        _index = index;
    }

    /// <summary>The units that have a place, the best first. Units that share a place stand in the order of the input; their rank does not depend on it.</summary>
    public ImmutableArray<RankedRow<T>> Rows { get; }

    /// <summary>The units that have no value and therefore no place (không xếp hạng), in the order of the input. They are not counted in <see cref="Rank.Of"/>.</summary>
    public ImmutableArray<UnrankedRow<T>> Unranked { get; }

    /// <summary>What becomes of equal values.</summary>
    public RankMethod Method { get; }

    /// <summary>Whether more is better; never <see cref="Direction.Neutral"/>.</summary>
    public Direction Direction { get; }

    /// <summary>What told equal values apart, for <see cref="RankMethod.Ordinal"/>; otherwise null.</summary>
    public TieBreak<T>? TieBreak { get; }

    /// <summary>How many units have a place; 0 where none has a value.</summary>
    public int Count => Rows.Length;

    /// <summary>How many different places there are; fewer than <see cref="Count"/> where some are shared.</summary>
    public int DistinctPlaces { get; }

    /// <summary>The rank of a unit, or the reason why it has none.</summary>
    /// <param name="item">A unit of the ranking, ranked or not.</param>
    /// <returns>The rank; for a unit without a value its reason. A value that was incomplete gives <see cref="OutcomeKind.NoData"/> with the counts in the reason, since half a value has no place.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="item"/> is null.</exception>
    /// <exception cref="KeyNotFoundException">The unit does not belong to the ranking.</exception>
    public Outcome<Rank> this[T item] => Find(item)
        ?? throw new KeyNotFoundException($"'{RankingText.Of(item)}' does not belong to the ranking of {Count.ToString(CultureInfo.InvariantCulture)} units. Use TryGetRank where that can be.");

    /// <summary>Whether a unit was given to be ranked, with or without a value.</summary>
    /// <param name="item">The unit.</param>
    /// <returns><see langword="true"/> when it stands in <see cref="Rows"/> or <see cref="Unranked"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="item"/> is null.</exception>
    public bool Contains(T item) => _index.ContainsKey(item);

    /// <summary>The rank of a unit, where it has one.</summary>
    /// <param name="item">Any unit.</param>
    /// <param name="rank">Its rank, or the default value.</param>
    /// <returns>Whether it has a rank; <see langword="false"/> for a unit without a value and for one that does not belong to the ranking.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="item"/> is null.</exception>
    public bool TryGetRank(T item, out Rank rank)
    {
        bool known = _index.TryGetValue(item, out int row) && row >= 0;
        rank = known ? Rows[row].Rank : default;
        return known;
    }

    /// <summary>Ranks some of the units among themselves (xếp hạng trong nhóm).</summary>
    /// <param name="predicate">Which units; asked of those without a value too.</param>
    /// <returns>The ranking of these alone, by the same method; it may be empty.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="predicate"/> is null.</exception>
    public Ranking<T> Only(Func<T, bool> predicate)
    {
        ArgumentNullException.ThrowIfNull(predicate);
        return Again([.. Rows.Where(row => predicate(row.Item))], [.. Unranked.Where(row => predicate(row.Item))]);
    }

    /// <summary>Ranks the units of a group of areas among themselves: "trong 11 huyện miền núi".</summary>
    /// <param name="group">The group. Units that are its members, or lie within one, are ranked.</param>
    /// <param name="area">The area of a unit.</param>
    /// <returns>The ranking of the group, by the same method.</returns>
    /// <exception cref="ArgumentNullException">An argument, or the area of a unit, is null.</exception>
    /// <exception cref="FaultException">A member of the group has no unit in this ranking: a place among eleven is not one among those ten that were given.</exception>
    public Ranking<T> Only(AreaGroup group, Func<T, Area> area)
    {
        HashSet<T> members = GroupUnits.Of(group, area, _index.Keys);
        return Only(members.Contains);
    }

    /// <summary>Ranks the units of each group among themselves: the communes of each province.</summary>
    /// <typeparam name="TGroup">What a group is named by.</typeparam>
    /// <param name="group">The group of a unit; not null.</param>
    /// <returns>A ranking for each group, by the same method, in the order of the best unit of each; groups in which no unit has a value come last.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="group"/> is null.</exception>
    /// <exception cref="ArgumentException">The group of a unit is null.</exception>
    /// <example><code>Ranking.Of(communes, c => c.Score, Direction.HigherIsBetter).Within(c => c.Province)["38"][thoXuan].ToString("vi");   // thứ 2/166</code></example>
    public ReadOnlyDictionary<TGroup, Ranking<T>> Within<TGroup>(Func<T, TGroup> group)
        where TGroup : notnull
    {
        ArgumentNullException.ThrowIfNull(group);
        OrderedDictionary<TGroup, (List<RankedRow<T>> Rows, List<UnrankedRow<T>> Unranked)> parts = [];
        foreach (RankedRow<T> row in Rows)
            PartOf(row.Item).Rows.Add(row);
        foreach (UnrankedRow<T> row in Unranked)
            PartOf(row.Item).Unranked.Add(row);

        OrderedDictionary<TGroup, Ranking<T>> rankings = new(parts.Count);
        foreach ((TGroup key, (List<RankedRow<T>> rows, List<UnrankedRow<T>> unranked)) in parts)
            rankings.Add(key, Again(rows, [.. unranked]));
        return new ReadOnlyDictionary<TGroup, Ranking<T>>(rankings);

        (List<RankedRow<T>> Rows, List<UnrankedRow<T>> Unranked) PartOf(T item)
        {
            TGroup key = group(item);
            if (key is null)
                throw new ArgumentException($"'{RankingText.Of(item)}' has no group: each unit belongs to one. Leave it out with Only first.", nameof(group));
            if (!parts.TryGetValue(key, out (List<RankedRow<T>> Rows, List<UnrankedRow<T>> Unranked) part))
                parts.Add(key, part = ([], []));
            return part;
        }
    }

    /// <summary>How many are ranked, how, and how many are not.</summary>
    /// <returns>For example <c>34 ranked (Competition, HigherIsBetter), 0 not ranked</c>.</returns>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Count} ranked ({Method}, {Direction}), {Unranked.Length} not ranked");

    IReadOnlyList<string> IPlacedUnits.Columns => ["rank", "unit"];

    IEnumerable<string[]> IPlacedUnits.Rows =>
    [
        .. Rows.Select(static row => new[] { $"{row.Rank}", RankingText.Of(row.Item) }),
        .. Unranked.Select(static row => new[] { $"{row.As<Rank>():en}", RankingText.Of(row.Item) }),
    ];

    /// <summary>The rank or the reason why there is none; null for a unit that does not belong to the ranking.</summary>
    internal Outcome<Rank>? Find(T item) =>
        !_index.TryGetValue(item, out int row) ? null
        : row >= 0 ? Outcome.Of(Rows[row].Rank)
        : Unranked[~row].As<Rank>();

    /// <summary>A part of the rows, ranked anew: what was tied still is.</summary>
    private Ranking<T> Again(List<RankedRow<T>> rows, ImmutableArray<UnrankedRow<T>> unranked)
    {
        T[] sorted = [.. rows.Select(static row => row.Item)];
        int[] ties = [.. rows.Select(static row => row.Rank.First)];
        return new Ranking<T>(new Dictionary<T, int>(rows.Count + unranked.Length), sorted, ties, unranked, Method, Direction, TieBreak);
    }
}
