using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Cds.Indicators.Display;
using Cds.Indicators.Indicators;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Rankings;

/// <summary>What changed from one ranking to the next (biến động bảng xếp hạng).</summary>
/// <typeparam name="T">What is ranked.</typeparam>
/// <remarks>Compared by reference; immutable, and thread-safe where the units are.</remarks>
/// <example><code>
/// RankChanges&lt;string&gt; changes = Ranking.Change(ranking2025, ranking2026);
/// foreach (RankChange&lt;string&gt; change in changes.Rows) Console.WriteLine($"{change.Item}: {change.ToString("vi")}");
/// </code></example>
[DebuggerDisplay("{ToString(),nq}")]
[TypeFormatterSource(typeof(RankingsFormatterSource))]
public sealed class RankChanges<T> : IPlacedUnits
    where T : notnull
{
    private readonly Dictionary<T, int> _index;

    /// <summary>Trusted door: both rankings are of one method and direction.</summary>
    /// <param name="before">The earlier ranking.</param>
    /// <param name="after">The later ranking.</param>
    /// <param name="rows">The units that are ranked in one of them, each once.</param>
    internal RankChanges(Ranking<T> before, Ranking<T> after, ImmutableArray<RankChange<T>> rows)
    {
        Before = before;
        After = after;
        Rows = rows;
        _index = new Dictionary<T, int>(rows.Length);
        for (int i = 0; i < rows.Length; i++)
            _index.Add(rows[i].Item, i);
        int added = rows.Count(static row => row.Move == RankMove.New);
        int gone = rows.Count(static row => row.Move == RankMove.Gone);
        Note = added + gone == 0 ? null : NoteOf(before.Count, after.Count, added, gone);
    }

    /// <summary>The earlier ranking.</summary>
    public Ranking<T> Before { get; }

    /// <summary>The later ranking.</summary>
    public Ranking<T> After { get; }

    /// <summary>The units that have a place in one of the rankings at least: those of the later one, the best first, then those that are gone, as they stood before.</summary>
    public ImmutableArray<RankChange<T>> Rows { get; }

    /// <summary>What to say beside the changes when not the same units are ranked: a unit may then rise or fall through the others alone. Null where they are the same.</summary>
    public LocalizedText? Note { get; }

    /// <summary>The change of a unit.</summary>
    /// <param name="item">A unit that has a place in one of the rankings.</param>
    /// <returns>The change.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="item"/> is null.</exception>
    /// <exception cref="KeyNotFoundException">The unit has a place in neither ranking.</exception>
    public RankChange<T> this[T item] => _index.TryGetValue(item, out int row)
        ? Rows[row]
        : throw new KeyNotFoundException($"'{RankingText.Of(item)}' has a place in neither ranking. Ask the rankings themselves for the reason.");

    /// <summary>How many rose, fell, stayed, came and went.</summary>
    /// <returns>For example <c>12 up, 10 down, 11 unchanged, 1 new, 0 gone</c>.</returns>
    public override string ToString()
    {
        int[] counts = new int[(int)RankMove.Gone + 1];
        foreach (RankChange<T> row in Rows)
            counts[(int)row.Move]++;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{counts[(int)RankMove.Up]} up, {counts[(int)RankMove.Down]} down, {counts[(int)RankMove.Unchanged]} unchanged, {counts[(int)RankMove.New]} new, {counts[(int)RankMove.Gone]} gone");
    }

    IReadOnlyList<string> IPlacedUnits.Columns => ["unit", "before", "after", "change"];

    IEnumerable<string[]> IPlacedUnits.Rows => Rows.Select(static row => new[] { RankingText.Of(row.Item), Place(row.Before), Place(row.After), row.Move.ToString() });

    private static string Place(Outcome<Rank> rank) => rank.HasValue ? $"{rank}" : $"{rank:en}";

    private static LocalizedText NoteOf(int before, int after, int added, int gone) => new(
        string.Create(CultureInfo.InvariantCulture, $"Số đơn vị được xếp hạng: trước {before}, nay {after} (mới {added}, không còn {gone}); thứ hạng có thể đổi chỉ vì điều đó"),
        string.Create(CultureInfo.InvariantCulture, $"Units ranked: {before} before, {after} now ({added} new, {gone} gone); places may change for that reason alone"));
}
