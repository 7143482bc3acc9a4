using Cds.Indicators.Indicators;
using Cds.Indicators.Rankings;
using Cds.Indicators.Rates;
using DistrictScorecard.Tables;

namespace DistrictScorecard.Ranks;

/// <summary>What stands in the table of ranks, in one language.</summary>
internal sealed class RankWords(TextStyle style)
{
    private readonly bool _vietnamese = style == TextStyle.Vietnamese;

    public string Rank => _vietnamese ? "hạng" : "rank";

    public string Value(decimal? value) => value is { } number ? NumberText.In(style, number) : "";

    /// <summary>A place, with an equals sign where it is shared; a hyphen where there is no value.</summary>
    public string Place(Rank? rank) => rank is { } known ? (known.IsTied ? "=" : "") + NumberText.In(style, NumberText.Exactly(known.Position)) : "-";

    /// <summary>How the places were given, and how many units have one by each column.</summary>
    public IEnumerable<string> Footnotes(SheetRanking ranking)
    {
        string direction = (ranking.Direction == Direction.HigherIsBetter, _vietnamese) switch
        {
            (true, true) => "giá trị cao xếp trước",
            (false, true) => "giá trị thấp xếp trước",
            (true, false) => "higher is better",
            _ => "lower is better",
        };
        yield return $"{(_vietnamese ? "Cách xếp hạng" : "Ranks")}: {Method(ranking.Method)}; {direction}.";
        IEnumerable<string> counts = ranking.Columns.Select(column => $"{column.Name} {column.Ranking.Count}/{ranking.Sheet.Rows.Length}");
        yield return $"{(_vietnamese ? "Số đơn vị được xếp hạng" : "Units that are ranked")}: {string.Join(", ", counts)}.";
    }

    private string Method(RankMethod method) => (method, _vietnamese) switch
    {
        (RankMethod.Competition, true) => "đồng hạng, bỏ các hạng kế tiếp (1, 2, 2, 4); = là đồng hạng",
        (RankMethod.Dense, true) => "đồng hạng, không bỏ hạng (1, 2, 2, 3); = là đồng hạng",
        (RankMethod.Fractional, true) => "hạng trung bình (1; 2,5; 2,5; 4); = là đồng hạng",
        (_, true) => $"không có đồng hạng (1, 2, 3, 4): {SheetRanking.TieBreakStatement.Vietnamese}",
        (RankMethod.Competition, false) => "shared, and the next are left out (1, 2, 2, 4); = is shared",
        (RankMethod.Dense, false) => "shared, and none is left out (1, 2, 2, 3); = is shared",
        (RankMethod.Fractional, false) => "the mean of the places (1, 2.5, 2.5, 4); = is shared",
        _ => $"none is shared (1, 2, 3, 4): {SheetRanking.TieBreakStatement.English}",
    };
}
