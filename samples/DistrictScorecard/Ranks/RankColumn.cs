using System.Collections.Immutable;
using Cds.Indicators.Rankings;

namespace DistrictScorecard.Ranks;

/// <summary>A column with the ranks of its values; rows are told by their place in the sheet.</summary>
/// <param name="Name">The name of the column.</param>
/// <param name="Index">Its place among the columns.</param>
/// <param name="Values">The values, null for an empty cell.</param>
/// <param name="Ranking">The ranks.</param>
internal sealed record RankColumn(string Name, int Index, ImmutableArray<decimal?> Values, Ranking<int> Ranking)
{
    /// <summary>The name of its ranks.</summary>
    public string RankName => Sheet.RankPrefix + Name;

    /// <summary>The place of a row; null where it has no value.</summary>
    public Rank? RankOf(int row) => Ranking.TryGetRank(row, out Rank rank) ? rank : null;
}
