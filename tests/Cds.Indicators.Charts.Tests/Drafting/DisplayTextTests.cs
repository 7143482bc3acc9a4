using Cds.Indicators.Charts.Drafting;

namespace Cds.Indicators.Charts.Tests.Drafting;

public sealed class DisplayTextTests
{
    [Theory]
    [InlineData("Đồng Tháp", "Đồng Tháp")]
    [InlineData("  a\tb\r\nc ", "a b  c")]
    [InlineData("nul\0byte\u2028end", "nul byte end")]
    [InlineData("\u202Eabc\u2066", "abc")]
    [InlineData("🏞️", "🏞️")]
    [InlineData("\u202E \n", "")]
    public void A_text_is_shown_on_one_line_and_in_its_own_direction(string text, string shown) => Assert.Equal(shown, DisplayText.Clean(text));

    [Fact]
    public void Half_a_surrogate_pair_is_replaced() => Assert.Equal("half \uFFFD", DisplayText.Clean("half \uD83D"));

    [Fact]
    public void A_long_title_has_lines_and_a_long_word_one_of_its_own()
    {
        Assert.Equal(["Tỷ lệ hồ sơ", "thanh toán", "trực tuyến"], DisplayText.Wrapped("Tỷ lệ hồ sơ thanh toán trực tuyến", 75, 12));
        Assert.Equal(["aaaaaaaaaaaaaaaaaaaa", "b"], DisplayText.Wrapped("aaaaaaaaaaaaaaaaaaaa b", 75, 12));
        Assert.Equal([""], DisplayText.Wrapped("", 75, 12));
    }

    [Theory]
    [InlineData("tổng điểm", "Tổng điểm")]
    [InlineData("đúng hạn", "Đúng hạn")]
    [InlineData("Đúng", "Đúng")]
    [InlineData("", "")]
    public void A_title_begins_with_a_capital_letter(string text, string shown) => Assert.Equal(shown, DisplayText.Capitalised(text));
}
