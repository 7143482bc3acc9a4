using System.Globalization;
using Cds.Indicators.Rates;
using Cds.Indicators.Scoring;
using Cds.Indicators.Tests.Support;

namespace Cds.Indicators.Tests.Scoring.Vectors;

/// <summary>A row of 766/QĐ-TTg as the portal printed it: counts, ratio in percent and points; an empty cell is null.</summary>
internal sealed record PublishedRow(string Unit, string Group, string Metric, Ratio? Counts, decimal? Percent, decimal? Points)
{
    /// <summary>The code of the component, or of the group whose total the row is.</summary>
    public string Code => IsGroup ? Group : Metric;

    public bool IsGroup => string.Equals(Metric, "GROUP_TOTAL", StringComparison.Ordinal);

    public static List<PublishedRow> Read(string path) => [.. Csv.Read(path).Select(static row => new PublishedRow(
        row["unit_code"],
        row["group"],
        row["metric_code"],
        row["numerator"].Length == 0 ? null : Ratio.Of(long.Parse(row["numerator"], CultureInfo.InvariantCulture), long.Parse(row["denominator"], CultureInfo.InvariantCulture)),
        Number(row["ratio_published"]),
        Number(row["score_published"])))];

    /// <summary>The score of each unit from the counts of its rows; the online group, whose counts are not published, from its points where that is asked.</summary>
    public static Dictionary<string, ScorecardScore> ScoreAll(IEnumerable<PublishedRow> rows, bool withOnlinePoints) => rows.GroupBy(static r => r.Unit).ToDictionary(
        static unit => unit.Key,
        unit => Scorecard.Vietnam("qd766").Score(unit
            .Where(static r => r.Counts is not null)
            .Select(static r => KeyValuePair.Create(r.Metric, ScoreInput.Of(r.Counts!.Value)))
            .Concat(unit.Where(r => withOnlinePoints && r is { Group: "provide-online-tree", IsGroup: true }).Select(static r => KeyValuePair.Create(r.Group, ScoreInput.OfPoints(r.Points!.Value))))),
        StringComparer.Ordinal);

    /// <summary>The points of a row by the scorecard; null where there are none.</summary>
    public decimal? PointsBy(ScorecardScore score) => IsGroup
        ? Rounded(score.Group(Group).Points)
        : score[Metric].Points.TryGetValue(out WideRational points) ? points.ToDecimal(Rounding.Published) : null;

    /// <summary>The percentage of a row by the scorecard, rounded to 2 decimals; null where there is none.</summary>
    public decimal? PercentBy(ScorecardScore score)
    {
        if (IsGroup)
            return score.Group(Group).Share.TryGetValue(out WideRational share) ? share.ToDecimal(RateBasis.Percent, Rounding.Published) : null;
        return score[Metric].Value.TryGetValue(out Rational value) ? (value * 100).ToDecimal(Rounding.Published) : null;
    }

    public static decimal? Rounded(Outcome<WideRational> points) => points.TryGetValue(out WideRational value) ? value.ToDecimal(Rounding.Published) : null;

    private static decimal? Number(string cell) => cell.Length == 0 ? null : decimal.Parse(cell, CultureInfo.InvariantCulture);
}
