using System.Globalization;
using System.Text.Json;
using Cds.Indicators.Indicators;
using Cds.Indicators.Json;
using Cds.Indicators.Rates;
using Cds.Indicators.Scoring;
using Cds.Indicators.Tests.Rates;

namespace Cds.Indicators.Tests.Scoring;

/// <summary>Every scorecard gives the points of a slow reckoning: all rules, stages, modes, depths and kinds of input together.</summary>
public sealed class ScoringOracleTests
{
    [Fact]
    public void Scores_are_those_of_a_slow_reckoning() => Property.Holds(DrawnCard.Seeds, static seed =>
    {
        DrawnCard drawn = new(seed);
        IReadOnlyList<KeyValuePair<int, ScorecardScore>> scores = drawn.Card.ScoreAll(Enumerable.Range(0, drawn.Units.Length), unit => drawn.Units[unit]);
        foreach ((int unit, ScorecardScore score) in scores)
        {
            ScoringOracle oracle = new(drawn, unit);
            foreach (ComponentScore component in score.Components.Where(static c => c.Component.IsScored))
                Check(oracle.Of(component.Component), component.Points, component.Bounds, component.Component.Code);
            foreach (GroupScore group in score.AllGroups)
            {
                Check(oracle.Of(group.Group), group.Points, group.Bounds, group.Group.Code);
                Assert.Equal((oracle.Of(group.Group).Present, oracle.Of(group.Group).Expected), (group.Present, group.Expected));
            }

            Check(oracle.Total(), score.Points, score.Bounds, "total");
        }
    });

    [Fact]
    public void A_unit_alone_is_worth_what_it_is_worth_among_others() => Property.Holds(DrawnCard.Seeds, static seed =>
    {
        DrawnCard drawn = new(seed);
        Dictionary<string, Rational> means = new(StringComparer.Ordinal);
        foreach (ScoreComponent component in drawn.Card.Components.Where(DrawnCard.NeedsMean))
        {
            if (new ScoringOracle(drawn, 0).MeanOf(component) is not { } mean)
                continue;
            if (!mean.Fits || mean.CompareTo(DrawnRule.One) > 0)
                return;
            means.Add(component.Code, Rational.Of((Int128)mean.Numerator, (Int128)mean.Denominator));
        }

        foreach ((int unit, ScorecardScore score) in drawn.Card.ScoreAll(Enumerable.Range(0, drawn.Units.Length), unit => drawn.Units[unit]))
            Assert.Equal(score.Explain("vi"), drawn.Card.Score(drawn.Units[unit], means).Explain("vi"));
    });

    [Fact]
    public void A_scorecard_that_was_written_and_read_scores_the_same() => Property.Holds(DrawnCard.Seeds, static seed =>
    {
        DrawnCard drawn = new(seed);
        Catalogue catalogue = Catalogue.Of([Cards.Share, Cards.Overdue], []);
        JsonSerializerOptions options = new(IndicatorsJson.Options);
        options.Converters.Insert(0, new ScorecardJsonConverter(catalogue));
        Scorecard read = JsonSerializer.Deserialize<Scorecard>(JsonSerializer.SerializeToUtf8Bytes(drawn.Card, options), options)!;
        IEnumerable<int> units = Enumerable.Range(0, drawn.Units.Length);

        Assert.Equal(
            drawn.Card.ScoreAll(units, unit => drawn.Units[unit]).Select(static score => score.Value.Explain("vi")),
            read.ScoreAll(units, unit => drawn.Units[unit]).Select(static score => score.Value.Explain("vi")));
    });

    private static void Check(ReckonedPoints reckoned, Outcome<WideRational> points, ScoreBounds bounds, string where)
    {
        string expected = string.Create(CultureInfo.InvariantCulture, $"{where}: {reckoned.Kind}, {Text(reckoned.Least)} to {Text(reckoned.Most)}");
        string actual = string.Create(CultureInfo.InvariantCulture, $"{where}: {points.Kind}, {bounds.Lower} to {bounds.Upper}");
        Assert.Equal(expected, actual);
        if (points.Kind is OutcomeKind.Value or OutcomeKind.Incomplete)
            Assert.Equal($"{where}: {Text(reckoned.Known)}", $"{where}: {(points.HasValue ? points.Value : points.PartialValue)}");
        if (points.Kind == OutcomeKind.Incomplete)
            Assert.Equal((reckoned.Present, reckoned.Expected), (points.Present, points.Expected));
    }

    private static string Text(ExactFraction value) =>
        value.Denominator == 1 ? value.Numerator.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{value.Numerator}/{value.Denominator}");
}
