using System.Globalization;
using Cds.Indicators.Provenance;
using Cds.Indicators.Rates;
using Cds.Indicators.Scoring;

namespace Cds.Indicators.Tests.Scoring.Vectors;

/// <summary>The provincial DTI of 922/QĐ-BTTTT, and what is known of that of 405/QĐ-BKHCN.</summary>
public class DtiTests
{
    private static readonly string[] s_main = ["awareness", "institutions", "infrastructure", "human-resources", "cyber-security", "government", "economy", "society"];

    /// <summary>
    /// The first five provinces of dti.gov.vn/xep-hang-2022: eight main indicators with 4 decimals, and the index that is printed beside them. The
    /// inputs are rounded, so that the index may differ by 0.0001.
    /// </summary>
    [Theory]
    [InlineData("0.8002", "800.175", "1.0000", "0.9000", "0.8253", "0.8487", "0.7578", "0.8575", "0.7836", "0.5197")]   // Đà Nẵng
    [InlineData("0.7163", "716.355", "0.8917", "0.9000", "0.8258", "0.6267", "0.5580", "0.8406", "0.7611", "0.3590")]   // Thành phố Hồ Chí Minh
    [InlineData("0.7024", "702.445", "0.9581", "0.9000", "0.7648", "0.6250", "0.5382", "0.8385", "0.5904", "0.4505")]   // Quảng Ninh
    [InlineData("0.6975", "697.46", "0.9500", "0.9000", "0.6823", "0.6794", "0.6423", "0.8262", "0.6787", "0.3001")]    // Thừa Thiên Huế
    [InlineData("0.6924", "692.395", "0.9000", "0.8000", "0.7233", "0.7376", "0.7226", "0.7325", "0.7556", "0.2947")]   // Cần Thơ
    public void The_published_provinces_of_2022_are_reproduced_within_a_ten_thousandth(string published, string unrounded, params string[] values)
    {
        ScorecardScore score = Scorecard.Vietnam("dti922").Score(Inputs(values));
        Assert.InRange(score.Share.Value.ToDecimal(Rounding.HalfAwayFromZero(4)) - Number(published), -0.0001m, 0.0001m);
        WideRational sum = score.Components.Where(static c => c.Component.IsScored).Aggregate(WideRational.Zero, static (total, c) => total + c.Unrounded.Value);
        Assert.Equal(Number(unrounded), sum.ToDecimal(Rounding.HalfAwayFromZero(4)));
        Assert.Equal(Confidence.Computed, score.Confidence);
    }

    [Fact]
    public void The_index_is_the_total_over_1000_with_four_decimals()
    {
        ScorecardScore score = Scorecard.Vietnam("dti922").Score(Inputs("1.0000", "0.9000", "0.8253", "0.8487", "0.7578", "0.8575", "0.7836", "0.5197"));
        Assert.Equal("4001/5", score.Points.Value.ToString());
        Assert.Equal("4001/5000", score.Share.Value.ToString());
        Assert.Equal("21659/50", score.Group("foundation").Points.Value.ToString());    // 433.18
        Assert.Equal("73399/200", score.Group("operations").Points.Value.ToString());   // 366.995
    }

    [Fact]
    public void Smart_city_is_shown_and_not_scored()
    {
        Dictionary<string, ScoreInput> inputs = new(Inputs("1", "1", "1", "1", "1", "1", "1", "1")) { ["smart-city"] = Rational.Of(1, 2) };
        ScorecardScore score = Scorecard.Vietnam("dti922").Score(inputs);
        Assert.Equal("1000", score.Points.Value.ToString());
        Assert.Equal(OutcomeKind.NotApplicable, score["smart-city"].Points.Kind);
        Assert.Equal(8, score.Expected);
    }

    [Fact]
    public void A_missing_main_indicator_leaves_the_index_incomplete()
    {
        Dictionary<string, ScoreInput> inputs = new(Inputs("1", "1", "1", "1", "1", "1", "1", "1"));
        inputs.Remove("economy");
        Outcome<WideRational> points = Scorecard.Vietnam("dti922").Score(inputs).Points;
        Assert.Equal(OutcomeKind.Incomplete, points.Kind);
        Assert.Equal("850", points.PartialValue.ToString());
    }

    [Fact]
    public void A_merged_province_has_the_plain_mean_of_its_former_provinces_main_indicators()
    {
        // Huế and Cần Thơ stand for two former provinces: (697.46 + 692.395) / 2 = 694.9275.
        IReadOnlyDictionary<string, ScoreInput> merged = FormerUnitsMean.Of(
            Inputs("0.9500", "0.9000", "0.6823", "0.6794", "0.6423", "0.8262", "0.6787", "0.3001"),
            Inputs("0.9000", "0.8000", "0.7233", "0.7376", "0.7226", "0.7325", "0.7556", "0.2947"));
        ScorecardScore score = Scorecard.Vietnam("dti922").Score(merged);
        Assert.Equal("0.6949", score.Share.Value.ToDecimal(Rounding.HalfAwayFromZero(4)).ToString(CultureInfo.InvariantCulture));
    }

    [Fact]
    public void The_structure_of_405_computes_no_points_and_takes_them_as_given()
    {
        Scorecard card = Scorecard.Vietnam("dti405");
        Assert.Equal(["government (400)", "economy (300)", "society (300)"], card.Groups.Select(static g => g.ToString()));
        Assert.All(card.Components, static component => Assert.Equal("the value is the points", component.Rule.ToString()));
        Assert.All(card.Components, static component => Assert.False(component.IsOfficial));
        Assert.All(card.AllGroups, static group => Assert.NotNull(group.Unsettled));
        ScorecardScore score = card.Score(new Dictionary<string, ScoreInput> { ["government-points"] = Rational.Of(320, 1), ["economy"] = ScoreInput.OfPoints(210), ["society-points"] = Rational.Of(240, 1) });
        Assert.Equal("770", score.Points.Value.ToString());
        Assert.False(score.IsOfficial);
    }

    private static Dictionary<string, ScoreInput> Inputs(params string[] values) =>
        s_main.Zip(values).ToDictionary(static pair => pair.First, static pair => ScoreInput.Of(Rational.FromDecimal(Number(pair.Second))), StringComparer.Ordinal);

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
