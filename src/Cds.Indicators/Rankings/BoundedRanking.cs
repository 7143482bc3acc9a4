using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Cds.Indicators.Areas;
using Cds.Indicators.Display;
using Cds.Indicators.Faults;
using Cds.Indicators.Indicators;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Rankings;

/// <summary>Units of whose values only bounds are known, each with the places that it may hold (khoảng thứ hạng).</summary>
/// <typeparam name="T">What is ranked: an area, a code, a row of a table.</typeparam>
/// <remarks>
/// <para>Each value may be any number within its bounds, independently of the others, and places are those of standard competition ranking. The best and the worst place
/// of a unit are both attained by some choice of values; where all values are exact, so are the places.</para>
/// <para>Any rational number is allowed: of counts "more than 5" and "exactly 6" are not known to be equal. Compared by reference; immutable, and thread-safe where the units are.</para>
/// </remarks>
/// <example><code>
/// BoundedRanking&lt;string&gt; ranking = Ranking.OfFigures(["A", "B", "C"], unit => Outcome.Of(published[unit]), paidOnline);   // trên 90%, 95%, 88%
/// ranking["A"].Value.ToString();   // 1–2/3
/// ranking["C"].Value.ToString();   // 3/3
/// </code></example>
[DebuggerDisplay("{ToString(),nq}")]
[TypeFormatterSource(typeof(RankingsFormatterSource))]
public sealed class BoundedRanking<T> : IPlacedUnits
    where T : notnull
{
    /// <summary>Of each unit its row, or the complement of its row among the unranked.</summary>
    private readonly Dictionary<T, int> _index;

    /// <summary>Trusted door.</summary>
    /// <param name="index">Holds the units; the rows are written into it.</param>
    /// <param name="rows">The rows in their order.</param>
    /// <param name="unranked">The units of which nothing is known.</param>
    /// <param name="direction">Whether more is better.</param>
    internal BoundedRanking(Dictionary<T, int> index, ImmutableArray<BoundedRow<T>> rows, ImmutableArray<UnrankedRow<T>> unranked, Direction direction)
    {
        Rows = rows;
        Unranked = unranked;
        Direction = direction;
        for (int i = 0; i < rows.Length; i++)
            index[rows[i].Item] = i;
        for (int i = 0; i < unranked.Length; i++)
            index[unranked[i].Item] = ~i;
        _index = index;
    }

    /// <summary>The units with bounds, by their best place, then by their worst; otherwise in the order of the input.</summary>
    public ImmutableArray<BoundedRow<T>> Rows { get; }

    /// <summary>The units without a value, in the order of the input. They are not counted; give the range of the indicator as bounds where they are to be.</summary>
    public ImmutableArray<UnrankedRow<T>> Unranked { get; }

    /// <summary>Whether more is better; never <see cref="Direction.Neutral"/>.</summary>
    public Direction Direction { get; }

    /// <summary>How many units are ranked; 0 where none has bounds.</summary>
    public int Count => Rows.Length;

    /// <summary>Whether one place alone is possible for every unit; true where there are none.</summary>
    public bool IsExact => Rows.All(static row => row.Places.IsExact);

    /// <summary>The places that a unit may hold, or the reason why it has none.</summary>
    /// <param name="item">A unit of the ranking, ranked or not.</param>
    /// <returns>The places; for a unit without a value its reason, see <see cref="Ranking{T}.this[T]"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="item"/> is null.</exception>
    /// <exception cref="KeyNotFoundException">The unit does not belong to the ranking.</exception>
    public Outcome<RankInterval> this[T item]
    {
        get
        {
            if (!_index.TryGetValue(item, out int row))
                throw new KeyNotFoundException($"'{RankingText.Of(item)}' does not belong to the ranking of {Count.ToString(CultureInfo.InvariantCulture)} units. Ask Contains first where that can be.");
            return row >= 0 ? Outcome.Of(Rows[row].Places) : Unranked[~row].As<RankInterval>();
        }
    }

    /// <summary>Whether a unit was given to be ranked, with or without a value.</summary>
    /// <param name="item">The unit.</param>
    /// <returns><see langword="true"/> when it stands in <see cref="Rows"/> or <see cref="Unranked"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="item"/> is null.</exception>
    public bool Contains(T item) => _index.ContainsKey(item);

    /// <summary>Ranks some of the units among themselves (xếp hạng trong nhóm).</summary>
    /// <param name="predicate">Which units; asked of those without a value too.</param>
    /// <returns>The ranking of these alone; it may be empty.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="predicate"/> is null.</exception>
    public BoundedRanking<T> Only(Func<T, bool> predicate)
    {
        ArgumentNullException.ThrowIfNull(predicate);
        BoundedRow<T>[] rows = [.. Rows.Where(row => predicate(row.Item))];
        return Ranking.Bounded([], [.. rows.Select(static row => (row.Item, row.Bounds))], [.. Unranked.Where(row => predicate(row.Item))], Direction);
    }

    /// <summary>Ranks the units of a group of areas among themselves: "trong 11 huyện miền núi".</summary>
    /// <param name="group">The group. Units that are its members, or lie within one, are ranked.</param>
    /// <param name="area">The area of a unit.</param>
    /// <returns>The ranking of the group.</returns>
    /// <exception cref="ArgumentNullException">An argument, or the area of a unit, is null.</exception>
    /// <exception cref="FaultException">A member of the group has no unit in this ranking.</exception>
    public BoundedRanking<T> Only(AreaGroup group, Func<T, Area> area)
    {
        HashSet<T> members = GroupUnits.Of(group, area, _index.Keys);
        return Only(members.Contains);
    }

    /// <summary>How many are ranked, in which direction, and how many are not.</summary>
    /// <returns>For example <c>13 ranked by bounds (HigherIsBetter), 0 not ranked</c>.</returns>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Count} ranked by bounds ({Direction}), {Unranked.Length} not ranked");

    IReadOnlyList<string> IPlacedUnits.Columns => ["rank", "unit", "bounds"];

    IEnumerable<string[]> IPlacedUnits.Rows =>
    [
        .. Rows.Select(static row => new[] { $"{row.Places}", RankingText.Of(row.Item), $"{row.Bounds}" }),
        .. Unranked.Select(static row => new[] { $"{row.As<RankInterval>():en}", RankingText.Of(row.Item), "" }),
    ];
}
