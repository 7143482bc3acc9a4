using Cds.Indicators.Indicators;
using Cds.Indicators.Rates;
using Cds.Indicators.Scoring;

namespace DistrictScorecard.Points;

/// <summary>The lines of a score: the total, then each group with its components and the groups within it, as the scorecard orders them.</summary>
internal static class ScoreLines
{
    public static IEnumerable<ScoreLine> Of(ScorecardScore score)
    {
        yield return Total(score);
        foreach (GroupScore group in score.Groups)
        {
            foreach (ScoreLine line in Of(group, score.Scorecard, depth: 1))
                yield return line;
        }
    }

    /// <summary>Points as they are shown: as many decimals as the scorecard rounds to, and at least two.</summary>
    public static decimal? Shown(Outcome<WideRational> points, OfficialCard card)
    {
        int digits = card.Rounding.Stage == RoundingStage.None ? 2 : Math.Max(2, (int)card.Rounding.Rounding.Digits);
        return points.HasValue ? points.Value.ToDecimal(Rounding.HalfAwayFromZero(digits)) : null;
    }

    private static ScoreLine Total(ScorecardScore score) => new()
    {
        Group = CountsRow.AllGroups,
        Depth = 0,
        Ratio = Percent(score.Share),
        Score = Shown(score.Points, score.Scorecard),
        Maximum = score.Scorecard.Maximum,
        Status = ScoreStatus.Of(score.Points.Kind, score.Present, score.Expected),
        Confidence = score.Confidence,
        IsOfficial = score.IsOfficial,
        Band = score.Band.TryGetValue(out ScoreBand? band) ? band : null,
        PossibleBands = score.PossibleBands,
    };

    private static IEnumerable<ScoreLine> Of(GroupScore score, OfficialCard card, int depth)
    {
        yield return new ScoreLine
        {
            Group = score.Group.Code,
            Sum = score.Group,
            Depth = depth,
            Ratio = Percent(score.Share),
            Score = Shown(score.Points, card),
            Maximum = score.Group.Maximum,
            Status = score.IsGiven ? ScoreStatus.Given : ScoreStatus.Of(score.Points.Kind, score.Present, score.Expected),
            Confidence = score.Confidence,
            IsOfficial = score.IsOfficial,
        };
        foreach (ComponentScore component in score.Components)
            yield return Of(component, score.Group, card, depth + 1);
        foreach (ScoreLine line in score.Groups.SelectMany(inner => Of(inner, card, depth + 1)))
            yield return line;
    }

    private static ScoreLine Of(ComponentScore score, ScoreGroup group, OfficialCard card, int depth) => new()
    {
        Group = group.Code,
        Component = score.Component,
        Depth = depth,
        Input = score.Input,
        Ratio = score.Component.Indicator is RatioIndicator && score.Value.TryGetValue(out Rational rate) ? Rounding.Published.Apply(rate * 100) : null,
        Score = score.Points.HasValue ? Shown(Outcome.Of((WideRational)score.Points.Value), card) : null,
        Maximum = score.Component.Maximum,
        Status = ScoreStatus.Of(score),
        Confidence = score.Confidence,
        IsOfficial = score.IsOfficial,
    };

    private static decimal? Percent(Outcome<WideRational> share) =>
        share.TryGetValue(out WideRational value) ? value.ToDecimal(RateBasis.Percent, Rounding.Published) : null;
}
