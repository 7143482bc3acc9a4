using Cds.Indicators.Composite.Uncertainty;
using Cds.Indicators.Rankings;
using Cds.Indicators.Rates;

namespace IndexReport;

/// <summary>A row of texts for each unit, the best first; units without a score, and those that were screened out, at the end with the reason.</summary>
internal static class ScoreRows
{
    public static IEnumerable<string[]> Of(Study study, Words words)
    {
        Ranking<string> ranking = study.Result.Ranking();
        foreach (RankedRow<string> row in ranking.Rows)
        {
            UnitUncertainty unit = study.Uncertainty[row.Item];
            yield return
            [
                (row.Rank.IsTied ? "=" : "") + row.Rank.Position,
                row.Item,
                study.Figures.Names[row.Item],
                words.Number(study.Result.Score(row.Item), study.Decimals),
                words.Interval(unit.Score, study.Decimals),
                Places(unit.Places),
                words.Number(unit.Rank.Select(static rank => rank.Median), 1),
            ];
        }

        foreach (UnrankedRow<string> row in ranking.Unranked)
            yield return ["", row.Item, study.Figures.Names[row.Item], words.Number(study.Result.Score(row.Item), study.Decimals), "", "", ""];
    }

    private static string Places(Outcome<RankInterval> places) => places.TryGetValue(out RankInterval interval)
        ? interval.IsExact ? $"{interval.Best}" : $"{interval.Best}–{interval.Worst}"
        : "";
}
