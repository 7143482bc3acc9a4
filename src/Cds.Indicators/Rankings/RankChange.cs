using System.Diagnostics;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Rankings;

/// <summary>How the place of a unit changed from one ranking to the next (biến động thứ hạng).</summary>
/// <typeparam name="T">What is ranked.</typeparam>
/// <remarks>Equal when unit and both ranks are. The default value has no unit and no ranks.</remarks>
/// <example><code>
/// RankChange&lt;string&gt; change = Ranking.Change(ranking2025, ranking2026)["Gia Lai"];
/// change.Places.Value;      // 3
/// change.ToString("vi");    // tăng 3 bậc (7/34 → 4/34)
/// </code></example>
[DebuggerDisplay("{ToString(),nq}")]
public readonly record struct RankChange<T> : IFormattable
    where T : notnull
{
    internal RankChange(T item, Outcome<Rank> before, Outcome<Rank> after)
    {
        Item = item;
        Before = before;
        After = after;
    }

    /// <summary>The unit.</summary>
    public T Item { get; }

    /// <summary>Its rank before; where it had none the reason, <see cref="OutcomeKind.NotApplicable"/> for a unit that did not belong to that ranking.</summary>
    public Outcome<Rank> Before { get; }

    /// <summary>Its rank after; where it has none the reason, <see cref="OutcomeKind.NotApplicable"/> for a unit that does not belong to that ranking.</summary>
    public Outcome<Rank> After { get; }

    /// <summary>By how many places it rose, negative where it fell, 0 where it did not move; for fractional ranks it may be a half. <see cref="OutcomeKind.NotApplicable"/> where one of the ranks is missing.</summary>
    public Outcome<Rational> Places => Before.TryGetValue(out Rank before) && After.TryGetValue(out Rank after)
        ? Outcome.Of(before.Position - after.Position)
        : Outcome.NotApplicable<Rational>("it is not ranked in both");

    /// <summary>Which way it moved.</summary>
    public RankMove Move => (Before.HasValue, After.HasValue) switch
    {
        (true, false) => RankMove.Gone,
        (false, true) => RankMove.New,
        _ => Places.ValueOr(default).Sign switch { > 0 => RankMove.Up, < 0 => RankMove.Down, _ => RankMove.Unchanged },
    };

    /// <summary>The change in English.</summary>
    /// <returns>For example <c>up 3 (7/34 → 4/34)</c>.</returns>
    public override string ToString() => ToString(format: null, formatProvider: null);

    /// <summary>The change in words, without the unit.</summary>
    /// <param name="format"><c>vi</c> for Vietnamese; <c>en</c> or null for English.</param>
    /// <param name="formatProvider">Ignored: the language is named in the format.</param>
    /// <returns>For example <c>tăng 3 bậc (7/34 → 4/34)</c>, <c>mới xếp hạng (4/34)</c>.</returns>
    /// <exception cref="FormatException">The format is neither.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider = null)
    {
        bool vietnamese = RankingText.Language(format) == TextStyle.Vietnamese;
        if (!Before.HasValue && !After.HasValue)
            return vietnamese ? "không xếp hạng" : "not ranked";

        Rational moved = Rational.Abs(Places.ValueOr(default));
        string places = moved.ToString(moved.IsInteger ? "iv.0" : vietnamese ? "vi.1" : "iv.1", formatProvider: null);
        return Move switch
        {
            RankMove.Up => vietnamese ? $"tăng {places} bậc ({Before} → {After})" : $"up {places} ({Before} → {After})",
            RankMove.Down => vietnamese ? $"giảm {places} bậc ({Before} → {After})" : $"down {places} ({Before} → {After})",
            RankMove.New => vietnamese ? $"mới xếp hạng ({After})" : $"new ({After})",
            RankMove.Gone => vietnamese ? $"không còn xếp hạng (trước: {Before})" : $"no longer ranked (was {Before})",
            _ => vietnamese ? $"giữ nguyên ({Before} → {After})" : $"unchanged ({Before} → {After})",
        };
    }
}
