using System.Text;
using Cds.Indicators.Charts.Specifications;
using Cds.Indicators.Charts.Tests.Kinds;

namespace Cds.Indicators.Charts.Tests.Guards;

/// <summary>The culture of the moment changes no byte of a chart.</summary>
public sealed class CultureTests
{
    [Theory]
    [InlineData("vi-VN")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void A_chart_is_the_same_in_every_culture(string culture)
    {
        string expected = Run("");

        Assert.Equal(expected, Run(culture));
        Assert.Contains("62,5", expected, StringComparison.Ordinal);
        Assert.Contains("62.5", expected, StringComparison.Ordinal);
    }

    [Fact]
    public void A_chart_is_the_same_on_every_thread()
    {
        string expected = Run("");

        Assert.All(Enumerable.Range(0, 8).AsParallel().Select(static _ => Run("tr-TR")), actual => Assert.Equal(expected, actual));
    }

    private static string Run(string culture)
    {
        using CultureScope scope = new(culture);
        StringBuilder text = new();
        foreach (Func<ChartOptions, ChartSpecification> draw in Gallery.Charts.Values)
        {
            foreach (string language in (string[])["vi", "en"])
            {
                ChartSpecification chart = draw(new ChartOptions { Language = language });
                text.AppendLine(chart.ToJson()).AppendLine(chart.Description).AppendJoin('|', chart.Table.Rows.SelectMany(static row => row)).AppendLine();
            }
        }

        return text.ToString();
    }
}
