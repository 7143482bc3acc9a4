using Cds.Indicators.Provenance;
using Cds.Indicators.Rates;
using Cds.Indicators.Scoring;
using DistrictScorecard.Tables;

namespace DistrictScorecard.Points;

/// <summary>Writes scores for machines: a row for the total, for each group and for each component; and the totals alone.</summary>
internal static class ScoreCsv
{
    private static readonly string[] s_columns =
    [
        "period", "unit_code", "group", "metric_code", "numerator", "denominator", "ratio", "score", "max_score", "status", "confidence", "official", "band",
    ];

    public static void Write(IEnumerable<UnitScore> scores, TextWriter output)
    {
        CsvText.WriteRow(output, s_columns);
        foreach (UnitScore unit in scores)
        {
            foreach (ScoreLine line in ScoreLines.Of(unit.Score))
                CsvText.WriteRow(output, Row(unit.Unit, line));
        }
    }

    /// <summary>A row for each unit: its total and the points of each group, empty where there are none. It can be ranked as it is.</summary>
    public static void WriteTotals(OfficialCard card, IEnumerable<UnitScore> scores, TextWriter output)
    {
        CsvText.WriteRow(output, ["unit_code", "total", .. card.AllGroups.Select(static g => CsvText.Text(g.Code))]);
        foreach (UnitScore unit in scores)
        {
            ILookup<string, ScoreLine> sums = ScoreLines.Of(unit.Score).Where(static line => line.Component is null).ToLookup(static line => line.Group, StringComparer.Ordinal);
            IEnumerable<string> codes = card.AllGroups.Select(static g => g.Code).Prepend(CountsRow.AllGroups);
            CsvText.WriteRow(output, codes.Select(code => Number(sums[code].FirstOrDefault()?.Score)).Prepend(CsvText.Text(unit.Unit.Code)));
        }
    }

    private static IEnumerable<string> Row(CountedUnit unit, ScoreLine line) =>
    [
        CsvText.Text(unit.PeriodText),
        CsvText.Text(unit.Code),
        CsvText.Text(line.Group),
        CsvText.Text(line.Metric),
        Numerator(line.Input),
        line.Input.Counts is { } counts ? NumberText.Invariant(counts.Denominator) : "",
        Number(line.Ratio),
        Number(line.Score),
        NumberText.Invariant(line.Maximum),
        line.Status,
        $"{line.Confidence.ToTag()}",
        line.Score is null ? "" : line.IsOfficial ? "true" : "false",
        line.Score is null ? "" : CsvText.Text(string.Join('|', line.PossibleBands.Select(static band => band.Code))),
    ];

    private static string Numerator(ScoreInput input) =>
        input.Counts is { } counts ? NumberText.Invariant(counts.Numerator)
        : input.Values is { } values ? NumberText.Invariant(NumberText.Exactly(values.Lower!.Value.Value))
        : "";

    private static string Number(decimal? value) => value is { } number ? NumberText.Invariant(number) : "";
}
