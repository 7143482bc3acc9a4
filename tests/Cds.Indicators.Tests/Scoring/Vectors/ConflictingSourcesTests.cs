using System.Globalization;
using Cds.Indicators.Rates;
using Cds.Indicators.Scoring;

namespace Cds.Indicators.Tests.Scoring.Vectors;

/// <summary>Where sources of 766/QĐ-TTg contradict each other: the default beside the variant, on published rows where there are any.</summary>
public class ConflictingSourcesTests
{
    private static readonly Scorecard s_card = Scorecard.Vietnam("qd766");

    [Fact]
    public void These_readings_can_be_chosen() => Assert.Equal(
        ["digitised-80", "online-times-sync", "certified-copies-counted", "electronic-results-of-settled", "transactions-of-used", "petitions-of-handled", "metrics-sheet"],
        s_card.Variants.Select(static v => v.Code));

    [Theory]
    [InlineData("digitised-80", "SO_HOA_GIAY_TO_GIAI_QUYET", 93664, 443565, "0.84", "1.06")]       // Đắk Lắk, 2026: 0.84 published
    [InlineData("digitised-80", "SO_HOA_GIAY_TO_GIAI_QUYET", 490, 587, "3.34", "4.00")]            // Department of culture: 3.34 published
    [InlineData("certified-copies-counted", "ELECTRONIC_CERTIFIED_COPY", 60, 102, "2.00", "1.18")]   // by hand: no counts are published
    [InlineData("metrics-sheet", "PAYMENT_DOSSIER", 179460, 204757, "5.26", "8.76")]               // Đắk Lắk, 2026
    public void The_same_counts_are_worth_other_points(string variant, string code, long numerator, long denominator, string points, string other)
    {
        KeyValuePair<string, ScoreInput>[] counts = [KeyValuePair.Create(code, ScoreInput.Of(Ratio.Of(numerator, denominator)))];
        Assert.Equal(points, Text(s_card.Score(counts)[code].Points));
        Assert.Equal(other, Text(s_card.With(variant).Score(counts)[code].Points));
    }

    [Theory]
    [InlineData("electronic-results-of-settled", "ORIGINAL_RESULT_AVAILABLE", "dossier.electronic-result", "dossier.electronic-result-of-settled")]
    [InlineData("transactions-of-used", "PAYMENT_FORMALITY_TXN", "procedure.paid-online-transaction", "procedure.paid-online-transaction-of-used")]
    [InlineData("petitions-of-handled", "PETITION_HANDLING_SATISFACTION", "petition.satisfied", "petition.satisfied-of-handled")]
    [InlineData("online-times-sync", "ONLINE_CHANNEL", "dossier.by-online-channel", "dossier.online-of-received")]
    public void Another_denominator_is_another_indicator(string variant, string code, string indicator, string other)
    {
        Assert.Equal(indicator, s_card[code].Indicator.Code);
        Assert.Equal(other, s_card.With(variant)[code].Indicator.Code);
        Assert.Equal(s_card[code].Maximum, s_card.With(variant)[code].Maximum);
    }

    [Fact]
    public void The_written_formula_multiplies_online_dossiers_by_the_rate_of_synchronisation()
    {
        // By hand: 40% online times 50% synchronised is 20%, two fifths of the threshold of 50%, of 6 points; no published row decides.
        Dictionary<string, ScoreInput> counts = new() { ["ONLINE_CHANNEL"] = Ratio.Of(40, 100), ["DOSSIER_SYNC"] = Ratio.Of(50, 100) };
        Assert.Equal("4.80", Text(s_card.Score(counts)["ONLINE_CHANNEL"].Points));
        Assert.Equal("2.40", Text(s_card.With("online-times-sync").Score(counts)["ONLINE_CHANNEL"].Points));
    }

    [Fact]
    public void The_sheet_METRICS_scores_one_rate_of_each_online_group()
    {
        ScorecardScore score = s_card.With("metrics-sheet").Score(new Dictionary<string, ScoreInput>
        {
            ["FULLY_ONLINE_DOSSIER"] = Ratio.Of(3, 4),
            ["PAYMENT_DOSSIER"] = Ratio.Of(95, 126),
        });
        Assert.Equal(9m, score.Group("provide-online-tree").Points.Value.ToDecimal(Rounding.Published));
        Assert.Equal(7.54m, score.Group("formality-online-payment-tree").Points.Value.ToDecimal(Rounding.Published));
        Assert.Equal(16.54m, score.Group("online-services").Points.Value.ToDecimal(Rounding.Published));
    }

    [Fact]
    public void The_inferred_allocation_fits_the_online_group_of_one_province()
    {
        // Phú Thọ, 2026: 52/89 offered online, 516/1884 with dossiers, 589496/597894 by channel: 1.46 + 1.10 + 6.
        ScorecardScore score = s_card.Score(new Dictionary<string, ScoreInput>
        {
            ["ONLINE_FORMALITY"] = Ratio.Of(52, 89),
            ["ONLINE_SERVICE"] = Ratio.Of(516, 1884),
            ["ONLINE_CHANNEL"] = Ratio.Of(589496, 597894),
        });
        Assert.Equal(8.56m, score.Group("provide-online-tree").Points.Value.ToDecimal(Rounding.Published));
        Assert.Equal(Provenance.Confidence.Contradictory, score.Confidence);
    }

    [Fact]
    public void Readings_can_be_chosen_together()
    {
        Scorecard written = s_card.With("digitised-80", "online-times-sync");
        Assert.Equal(["digitised-80", "online-times-sync"], written.ChosenVariants.ToArray());
        Assert.Equal("all points from 0.8, in proportion below", written["SO_HOA_GIAY_TO_GIAI_QUYET"].Rule.ToString());
        Assert.Equal("DOSSIER_SYNC", written["ONLINE_CHANNEL"].TimesRateOf);
    }

    private static string Text(Outcome<WideRational> points) => points.Value.ToDecimal(Rounding.Published).ToString("0.00", CultureInfo.InvariantCulture);
}
