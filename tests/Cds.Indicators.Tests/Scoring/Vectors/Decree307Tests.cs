using System.Globalization;
using Cds.Indicators.Rates;
using Cds.Indicators.Scoring;

namespace Cds.Indicators.Tests.Scoring.Vectors;

/// <summary>307/2025/NĐ-CP, annex, by hand: dossiers handled fully online against the mean, documents signed and sent against 70% and 80%.</summary>
public class Decree307Tests
{
    /// <summary>Three communes: 390 of 1,000 together, 39%; the plain mean of 40%, 50% and 37.5% is 42.5%.</summary>
    private static readonly (string Commune, Ratio Counts)[] s_province = [("A", Ratio.Of(40, 100)), ("B", Ratio.Of(50, 100)), ("C", Ratio.Of(300, 800))];

    [Theory]
    [InlineData(null, "A 3.50", "B 5.00", "C 3.00")]           // 1 point above is 2 steps; 11 above stop at 5
    [InlineData("plain-mean", "A 3.00", "B 5.00", "C 3.00")]
    [InlineData("whole-steps", "A 3.50", "B 5.00", "C 3.00")]
    public void Communes_are_held_against_the_mean_of_those_scored_together(string? variant, params string[] points)
    {
        Scorecard card = variant is null ? Scorecard.Vietnam("nd307-12") : Scorecard.Vietnam("nd307-12").With(variant);
        IReadOnlyList<KeyValuePair<string, ScorecardScore>> scores = card.ScoreAll(
            s_province.Select(static unit => unit.Commune),
            commune => [KeyValuePair.Create("FULLY_ONLINE", ScoreInput.Of(s_province.First(unit => unit.Commune == commune).Counts))]);
        Assert.Equal(points, scores.Select(static s => $"{s.Key} {Text(s.Value)}"));
    }

    [Theory]
    [InlineData(38, 100, "3.00", "3.00")]
    [InlineData(39, 100, "3.00", "3.00")]
    [InlineData(393, 1000, "3.15", "3.00")]     // 0.3 points above is 3/5 of a step
    [InlineData(118, 300, "3.17", "3.00")]      // 1/3 of a point above is 2/3 of a step: 3.1666…
    [InlineData(407, 1000, "3.85", "3.75")]     // 1.7 points above is 3.4 steps
    [InlineData(43, 100, "5.00", "5.00")]       // 4 points above is 8 steps
    [InlineData(100, 100, "5.00", "5.00")]
    public void A_commune_has_3_points_at_the_mean_and_a_quarter_for_each_half_point_above(long numerator, long denominator, string points, string whole) =>
        AssertPoints("nd307-12", Rational.Of(39, 100), Ratio.Of(numerator, denominator), points, whole);

    [Theory]
    [InlineData(30, "2.00", "2.00")]
    [InlineData(32, "2.25", "2.25")]
    [InlineData(33, "2.38", "2.25")]     // 3 points above is 1.5 steps: 2.375
    [InlineData(38, "3.00", "3.00")]
    [InlineData(90, "3.00", "3.00")]
    public void A_province_has_2_points_at_the_mean_and_a_quarter_for_each_2_points_above(long percent, string points, string whole) =>
        AssertPoints("nd307-12-province", Rational.Of(30, 100), Ratio.Of(percent, 100), points, whole);

    [Theory]
    [InlineData("nd307-signed", 600, "3.00", "3.00")]
    [InlineData("nd307-signed", 700, "3.00", "3.00")]
    [InlineData("nd307-signed", 825, "4.25", "4.00")]
    [InlineData("nd307-signed", 850, "4.50", "4.50")]
    [InlineData("nd307-signed", 1000, "5.00", "5.00")]
    [InlineData("nd307-signed-phuong", 800, "3.00", "3.00")]
    [InlineData("nd307-signed-phuong", 850, "3.50", "3.50")]
    [InlineData("nd307-signed-phuong", 1000, "5.00", "5.00")]
    public void Documents_signed_and_sent_count_from_70_percent_in_a_commune_and_80_in_a_ward(string code, long perMille, string points, string whole)
    {
        KeyValuePair<string, ScoreInput>[] counts = [KeyValuePair.Create("SIGNED_AND_SENT", ScoreInput.Of(Ratio.Of(perMille, 1000)))];
        Assert.Equal(points, Text(Scorecard.Vietnam(code).Score(counts)));
        Assert.Equal(whole, Text(Scorecard.Vietnam(code).With("whole-steps").Score(counts)));
    }

    [Fact]
    public void A_commune_that_settled_no_dossier_has_no_points()
    {
        ScorecardScore score = Scorecard.Vietnam("nd307-12").Score([KeyValuePair.Create("FULLY_ONLINE", ScoreInput.Of(Ratio.Of(0, 0)))], new Dictionary<string, Rational> { ["FULLY_ONLINE"] = Rational.Of(39, 100) });
        Assert.Equal(OutcomeKind.ZeroDenominator, score["FULLY_ONLINE"].Points.Kind);
        Assert.Equal(OutcomeKind.NoData, score.Points.Kind);
    }

    [Fact]
    public void Points_carry_the_tag_of_the_decree_and_are_not_official_because_the_mean_is_an_interpretation()
    {
        ScorecardScore score = Scorecard.Vietnam("nd307-12").Score([KeyValuePair.Create("FULLY_ONLINE", ScoreInput.Of(Ratio.Of(40, 100)))], new Dictionary<string, Rational> { ["FULLY_ONLINE"] = Rational.Of(39, 100) });
        Assert.Equal(Provenance.Confidence.Official, score.Confidence);
        Assert.False(score.IsOfficial);
        Assert.Contains("307/2025/NĐ-CP, Phụ lục, mục 12 (27/11/2025) [Q]", score.Explain("vi"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("100", "star-5")]
    [InlineData("90", "star-5")]
    [InlineData("89.9", "star-4")]
    [InlineData("70", "star-4")]
    [InlineData("50", "star-3")]
    [InlineData("30", "star-2")]
    [InlineData("29.9", "star-1")]
    [InlineData("0", "star-1")]
    public void Points_of_a_council_become_stars(string points, string band)
    {
        Rational given = Rational.FromDecimal(decimal.Parse(points, CultureInfo.InvariantCulture));
        ScorecardScore score = Scorecard.Vietnam("ocop-stars").Score([KeyValuePair.Create("COUNCIL_POINTS", ScoreInput.Of(given))]);
        Assert.Equal(band, score.Band.Value.Code);
        Assert.Equal(Provenance.Confidence.Secondary, score.Band.Value.LegalBasis.Confidence);
        Assert.False(score.IsOfficial);
    }

    private static void AssertPoints(string code, Rational mean, Ratio counts, string points, string whole)
    {
        KeyValuePair<string, ScoreInput>[] inputs = [KeyValuePair.Create("FULLY_ONLINE", ScoreInput.Of(counts))];
        Dictionary<string, Rational> means = new() { ["FULLY_ONLINE"] = mean };
        Assert.Equal(points, Text(Scorecard.Vietnam(code).Score(inputs, means)));
        Assert.Equal(whole, Text(Scorecard.Vietnam(code).With("whole-steps").Score(inputs, means)));
    }

    private static string Text(ScorecardScore score) => score.Points.Value.ToDecimal(Rounding.Published).ToString("0.00", CultureInfo.InvariantCulture);
}
