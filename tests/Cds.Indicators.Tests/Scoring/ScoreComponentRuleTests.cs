using Cds.Indicators.Scoring;

namespace Cds.Indicators.Tests.Scoring;

public sealed class ScoreComponentRuleTests
{
    private static readonly Scorecard s_card = Scorecard.Vietnam("qd766");

    [Theory]
    [InlineData("REUSED_DIGITIZED_DATA", "vi", "đạt từ 80% được điểm tối đa, thấp hơn tính theo tỷ lệ")]
    [InlineData("REUSED_DIGITIZED_DATA", "en", "all points from 80%, in proportion below")]
    [InlineData("REUSED_DIGITIZED_DATA", null, "all points from 80%, in proportion below")]
    [InlineData("PROGRESS_ON_TIME", "en", "points = rate × maximum")]
    public void A_rule_is_described_in_both_languages(string code, string? format, string expected) => Assert.Equal(expected, s_card[code].DescribeRule(format));

    [Fact]
    public void Another_language_is_refused() => Assert.Throws<FormatException>(static () => s_card["PROGRESS_ON_TIME"].DescribeRule("fr"));
}
