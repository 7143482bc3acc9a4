using System.Globalization;
using Cds.Indicators.Rates;
using Cds.Indicators.Scoring;

namespace Cds.Indicators.Tests.Scoring.Vectors;

/// <summary>How the portal of 766/QĐ-TTg rounds, shown by rows in which another order gives other points (../shared/vectors/qd766_formulas.md, Rounding).</summary>
public class PortalRoundingTests
{
    private static readonly Scorecard s_card = Scorecard.Vietnam("qd766");

    [Theory]
    [InlineData("REUSED_DIGITIZED_DATA", 299, 2821, "0.26")]         // H44.109, 2026-Q3: from the printed 10.60% it would be 0.27
    [InlineData("CITIZEN_DATA_CONNECTED_DOSSIER", 752, 1780, "0.84")]   // H44.101, 2026-08: from the printed 42.25% it would be 0.85
    [InlineData("ORIGINAL_RESULT_AVAILABLE", 133609, 184503, "4.34")]   // H44, 2026-08: from the printed 72.42% it would be 4.35
    [InlineData("DOSSIER_RECEIVING_SATISFACTION", 392869, 443565, "5.90")]   // H15, 2026
    [InlineData("PETITION_PROCESSING_ON_TIME", 300, 499, "3.61")]       // H44, 2026-Q3
    [InlineData("PETITION_PROCESSING_ON_TIME", 296, 570, "3.12")]       // H44, 2026
    public void Points_come_from_the_counts_and_not_from_the_printed_percentage(string code, long numerator, long denominator, string points) =>
        Assert.Equal(points, Points(code, Ratio.Of(numerator, denominator)));

    [Theory]
    [InlineData(1464, 1529, "5.75")]   // H15.157, 2026: 95.75% is 5.745; from the counts it would be 5.7449 and 5.74, and the group 7.45, not 7.46
    [InlineData(179460, 204757, "5.26")]   // H15, 2026
    public void Payment_alone_is_weighted_from_the_rounded_percentage(long numerator, long denominator, string points) =>
        Assert.Equal(points, Points("PAYMENT_DOSSIER", Ratio.Of(numerator, denominator)));

    [Fact]
    public void The_payment_group_of_one_commune_needs_the_rounded_percentage()
    {
        Dictionary<string, ScoreInput> counts = new()
        {
            ["PAYMENT_DOSSIER"] = Ratio.Of(1464, 1529),
            ["PAYMENT_FORMALITY_TXN"] = Ratio.Of(17, 38),
            ["PAYMENT_FORMALITY_FEE"] = Ratio.Of(9, 38),
        };
        Assert.Equal(7.46m, s_card.Score(counts).Group("formality-online-payment-tree").Points.Value.ToDecimal(Rounding.Published));
        Assert.Equal(5.74m, ScoreRule.Linear().PointsOf(Rational.Of(1464, 1529), 6).Value.ToDecimal(Rounding.Published));
    }

    [Fact]
    public void One_payment_group_differs_by_a_hundredth_because_the_portal_reckons_in_binary_fractions()
    {
        // H44.125, 2026: 1437/1541 is 93.25%, exactly 5.595; the published group of 7.22 needs 5.59, which binary fractions give.
        Assert.Equal("5.60", Points("PAYMENT_DOSSIER", Ratio.Of(1437, 1541)));
        Assert.Equal("5.5949999999999998", (93.25 * 6 / 100).ToString("G17", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("PAYMENT_FORMALITY_TXN", 8, 32, "0.63")]    // 0.625; half to even would be 0.62
    [InlineData("PAYMENT_FORMALITY_TXN", 18, 40, "1.13")]   // 1.125; half to even would be 1.12
    [InlineData("PAYMENT_FORMALITY_FEE", 6, 40, "0.38")]    // 0.375
    public void Ties_go_away_from_zero(string code, long numerator, long denominator, string points) => Assert.Equal(points, Points(code, Ratio.Of(numerator, denominator)));

    [Fact]
    public void A_group_adds_rounded_components_and_is_not_rounded_itself()
    {
        // H15, 2026: 5.90 + 2.98 + 2.30 = 11.18 as published; the unrounded sum is 11.187 and would be 11.19.
        GroupScore satisfaction = s_card.Score(new Dictionary<string, ScoreInput>
        {
            ["DOSSIER_RECEIVING_SATISFACTION"] = Ratio.Of(392869, 443565),
            ["PETITION_PROCESSING_ON_TIME"] = Ratio.Of(241, 485),
            ["PETITION_HANDLING_SATISFACTION"] = Ratio.Of(186, 485),
        }).Group("handling-satisfaction");
        Assert.Equal(11.18m, satisfaction.Points.Value.ToDecimal(Rounding.Published));
        WideRational unrounded = satisfaction.Components.Where(static c => c.Component.IsScored).Aggregate(WideRational.Zero, static (sum, c) => sum + c.Unrounded.Value);
        Assert.Equal(11.187m, unrounded.ToDecimal(Rounding.HalfAwayFromZero(3)));
        Assert.Equal(11.19m, unrounded.ToDecimal(Rounding.Published));
    }

    [Theory]
    [InlineData("PROGRESS_ON_TIME", "0")]
    [InlineData("ONLINE_FORMALITY", "0")]
    [InlineData("ONLINE_SERVICE", "0")]
    [InlineData("ONLINE_CHANNEL", "0")]
    [InlineData("PAYMENT_DOSSIER", "0")]
    [InlineData("PAYMENT_FORMALITY_TXN", "0")]
    [InlineData("PAYMENT_FORMALITY_FEE", "0")]
    [InlineData("DOSSIER_RECEIVING_SATISFACTION", "0")]
    [InlineData("PETITION_PROCESSING_ON_TIME", "6")]
    [InlineData("PETITION_HANDLING_SATISFACTION", "6")]
    public void A_zero_denominator_is_worth_what_the_portal_gives_for_it(string code, string points)
    {
        ComponentScore score = s_card.Score([KeyValuePair.Create(code, ScoreInput.Of(Ratio.Of(0, 0)))])[code];
        Assert.True(score.IsByZeroDenominator);
        Assert.Equal(decimal.Parse(points, CultureInfo.InvariantCulture), score.Points.Value.ToDecimal(Rounding.Published));
    }

    [Theory]
    [InlineData("PUBLISH_ON_TIME")]
    [InlineData("PUBLIC_UPDATE_ON_TIME")]
    [InlineData("PUBLIC_CONTENT_FULL")]
    [InlineData("DOSSIER_SYNC")]
    [InlineData("ORIGINAL_RESULT_AVAILABLE")]
    [InlineData("SO_HOA_GIAY_TO_GIAI_QUYET")]
    [InlineData("REUSED_DIGITIZED_DATA")]
    [InlineData("SYNCED_WITH_DVCQG_PERSONAL_STORAGE")]
    [InlineData("CITIZEN_DATA_CONNECTED_DOSSIER")]
    [InlineData("CITIZEN_DATA_CONNECTED_FORMALITY")]
    public void Elsewhere_a_zero_denominator_has_no_points(string code) =>
        Assert.Equal(OutcomeKind.ZeroDenominator, s_card.Score([KeyValuePair.Create(code, ScoreInput.Of(Ratio.Of(0, 0)))])[code].Points.Kind);

    private static string Points(string code, Ratio counts) =>
        s_card.Score([KeyValuePair.Create(code, ScoreInput.Of(counts))])[code].Points.Value.ToDecimal(Rounding.Published).ToString("0.00", CultureInfo.InvariantCulture);
}
