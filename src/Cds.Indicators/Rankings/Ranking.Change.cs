using System.Collections.Immutable;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Rankings;

public static partial class Ranking
{
    /// <summary>What changed from one ranking to the next: which units rose, fell, came and went, and by how many places.</summary>
    /// <typeparam name="T">What is ranked; a unit is found again by its equality.</typeparam>
    /// <param name="before">The earlier ranking.</param>
    /// <param name="after">The later ranking, of the same method and direction.</param>
    /// <returns>The changes.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The rankings differ in method, direction or tie-break: their places do not mean the same.</exception>
    /// <example><code>Ranking.Change(ranking2025, ranking2026)["Gia Lai"].ToString("vi");   // tăng 3 bậc (7/34 → 4/34)</code></example>
    public static RankChanges<T> Change<T>(Ranking<T> before, Ranking<T> after)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        if (before.Method != after.Method || before.Direction != after.Direction)
            throw new ArgumentException($"'{after}' does not follow '{before}': places are compared when method and direction are the same. Rank both alike.", nameof(after));
        if (before.TieBreak?.Statement != after.TieBreak?.Statement)
            throw new ArgumentException($"'{after.TieBreak}' is not the tie-break of the ranking before, '{before.TieBreak}': places are compared when it is. Rank both alike.", nameof(after));

        ImmutableArray<RankChange<T>>.Builder rows = ImmutableArray.CreateBuilder<RankChange<T>>(after.Count);
        foreach (RankedRow<T> row in after.Rows)
            rows.Add(new RankChange<T>(row.Item, In(before, row.Item), Outcome.Of(row.Rank)));
        foreach (RankedRow<T> row in before.Rows)
        {
            if (!after.TryGetRank(row.Item, out _))
                rows.Add(new RankChange<T>(row.Item, Outcome.Of(row.Rank), In(after, row.Item)));
        }

        return new RankChanges<T>(before, after, rows.DrainToImmutable());

        static Outcome<Rank> In(Ranking<T> ranking, T item) => ranking.Find(item) ?? Outcome.NotApplicable<Rank>("it does not belong to the ranking");
    }
}
