using System.Reflection;
using Cds.Indicators.Display;
using Cds.Indicators.Provenance;

namespace Cds.Indicators.Tests.Display;

public sealed class TableTests
{
    [Fact]
    public void Markup_in_a_text_is_text() => Assert.Equal(
        """
        <table lang="en">
        <caption>&lt;b&gt;</caption>
        <thead><tr><th scope="col">&lt;i&gt;</th></tr></thead>
        <tbody>
        <tr><td title="&quot; onmouseover=&quot;alert(1)" lang="&quot;&gt;">&lt;script&gt;alert(1)&lt;/script&gt; &amp; &#x27;Đà Nẵng&#x27;</td></tr>
        </tbody>
        </table>
        """,
        new HtmlTable("<b>", "<i>").Of([[new HtmlCell("<script>alert(1)</script> & 'Đà Nẵng'", "\" onmouseover=\"alert(1)", "\">")]]));

    [Fact]
    public void Rows_and_columns_are_bounded_and_what_is_left_out_is_counted()
    {
        string html = new HtmlTable("numbers", [.. Enumerable.Range(1, 23).Select(i => (HtmlColumn)$"c{i}")]).Of(Endless(), 1_000_000);

        Assert.Contains("<caption>numbers (3 more columns)</caption>", html, StringComparison.Ordinal);
        Assert.Contains("<tfoot><tr><td colspan=\"20\">… and 999950 more</td></tr></tfoot>", html, StringComparison.Ordinal);
        Assert.Equal(50, html.Split('\n').Count(line => line.StartsWith("<tr>", StringComparison.Ordinal)));
        Assert.DoesNotContain("c21", html, StringComparison.Ordinal);

        static IEnumerable<HtmlCell[]> Endless()
        {
            for (int i = 0; i < HtmlTable.MaximumRows; i++)
                yield return [.. Enumerable.Repeat<HtmlCell>("x", 23)];
            throw new InvalidOperationException("A row is read that is not shown.");
        }
    }

    [Fact]
    public void A_table_without_rows_has_its_head() => Assert.Equal(
        """
        <table lang="en">
        <caption>none</caption>
        <thead><tr><th scope="col" style="text-align:right">n</th></tr></thead>
        <tbody>
        </tbody>
        </table>
        """,
        new HtmlTable("none", "n#").Of([]));

    [Theory]
    [InlineData(0, "0.000", "0")]
    [InlineData(-0.0005, "-0.001", "-0.0005")]
    [InlineData(0.00049999, "0.00049999", "0.00049999")]
    [InlineData(0.9345678, "0.935", "0.9345678")]
    [InlineData(999999.9994, "999999.999", "999999.9994")]
    [InlineData(1e300, "1E+300", "1E+300")]
    [InlineData(double.NaN, "NaN", "NaN")]
    public void A_number_has_three_decimals_where_they_tell_it(double number, string shown, string exact)
    {
        using CultureScope scope = new("vi-VN");
        Assert.Equal(new HtmlCell(shown, exact), HtmlCell.Of(number));
    }

    [Fact]
    public void A_long_text_is_cut_between_characters()
    {
        Assert.Equal(new string('x', 1000) + "…", HtmlText.Escape(new string('x', 1001)));
        Assert.Equal(new string('x', 1000), HtmlText.Escape(new string('x', 1000)));
        Assert.Equal(new string('x', 999) + "…", HtmlText.Escape(new string('x', 999) + "😀"));
    }

    [Fact]
    public void Characters_that_turn_a_line_round_are_written_as_numbers() => Assert.Equal("a&#x202E;b&#x0;", HtmlText.Escape("a\u202Eb\0"));

    [Fact]
    public void The_members_that_a_notebook_finds_by_name_are_kept_when_code_is_trimmed()
    {
        Type attribute = typeof(LegalBasis).Assembly.GetType("Cds.Indicators.Display.TypeFormatterSourceAttribute")!;
        const string kept = "System.Diagnostics.CodeAnalysis.DynamicallyAccessedMembersAttribute";

        Assert.Contains(attribute.GetProperty("FormatterSourceType")!.GetCustomAttributesData(), data => data.AttributeType.FullName == kept);
        Assert.Contains(attribute.GetConstructors().Single().GetParameters()[0].GetCustomAttributesData(), data => data.AttributeType.FullName == kept);
        CustomAttributeData dependency = typeof(HtmlFormatterSource).GetMethod(nameof(HtmlFormatterSource.CreateTypeFormatters))!
            .GetCustomAttributesData().Single(data => data.AttributeType.Name == "DynamicDependencyAttribute");
        Assert.Equal(typeof(ValueFormatter), dependency.ConstructorArguments[1].Value);
    }
}
