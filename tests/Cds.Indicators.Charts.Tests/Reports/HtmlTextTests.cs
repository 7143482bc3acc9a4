using System.Net;
using System.Text;
using Cds.Indicators.Charts.Reports;
using FsCheck;
using FsCheck.Fluent;

namespace Cds.Indicators.Charts.Tests.Reports;

public sealed class HtmlTextTests
{
    [Theory]
    [InlineData("<script>", "&lt;script&gt;")]
    [InlineData("a & b", "a &amp; b")]
    [InlineData("\"'", "&quot;&#39;")]
    [InlineData("Đô Lương 😀", "Đô Lương 😀")]
    [InlineData("a\u0000b\u001bc\u0085d\u007f", "a\ufffdb\ufffdc\ufffdd\ufffd")]
    [InlineData("a\r\nb\tc", "a \nb\tc")]
    [InlineData("\ufffe\uffff", "\ufffd\ufffd")]
    [InlineData("", "")]
    public void Text_is_escaped(string text, string escaped) => Assert.Equal(escaped, Escaped(text));

    [Fact]
    public void Half_a_pair_of_surrogates_is_replaced() => Assert.Equal("a\ufffdb\ufffd", Escaped("a\ud83db\ude00"));

    [Fact]
    public void A_title_has_one_line_and_no_marks_of_direction()
    {
        Assert.Equal("ab cd", HtmlText.Plain("a\u202eb\nc\u2066\u200fd"));
        Assert.Equal("Đô Lương", HtmlText.Plain("Đô Lương"));
    }

    /// <summary>Another decoder reads what was written.</summary>
    [Fact]
    public void What_is_escaped_is_read_back_and_holds_no_markup() => Property.Holds(
        Arb.From(ArbMap.Default.ArbFor<string>().Generator.Where(static text => text is not null && !text.Any(char.IsControl))),
        text =>
        {
            string escaped = Escaped(text);
            string expected = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Replace('\ufffe', '\ufffd').Replace('\uffff', '\ufffd');
            return escaped.AsSpan().IndexOfAny('<', '>', '"') < 0 && WebUtility.HtmlDecode(escaped) == expected;
        });

    [Fact]
    public void A_hole_of_markup_is_text_and_its_literal_is_markup()
    {
        HtmlWriter html = new();
        html.Write($"<b id=\"x{12}\">{"<i>"}</b>");

        Assert.Equal("<b id=\"x12\">&lt;i&gt;</b>", html.ToString());
    }

    private static string Escaped(string text)
    {
        StringBuilder html = new();
        HtmlText.Append(html, text);
        return html.ToString();
    }
}
