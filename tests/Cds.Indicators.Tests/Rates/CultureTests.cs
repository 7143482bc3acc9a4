using System.Globalization;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Tests.Rates;

/// <summary>Neither the culture of the thread nor a provider changes what is written or read.</summary>
public sealed class CultureTests
{
    [Theory]
    [InlineData("")]
    [InlineData("vi-VN")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void The_culture_changes_nothing(string name)
    {
        using CultureScope scope = new(name);
        CultureInfo culture = CultureInfo.GetCultureInfo(name);
        foreach (string format in (string[])["G", "vi", "en", "iv"])
        {
            foreach (IFormattable value in Values())
                Assert.Equal(value.ToString(format, CultureInfo.InvariantCulture), value.ToString(format, culture));
        }

        Assert.Equal("98.45% | 26/35 | 5254.5 | -2.5 pp | +5.08% | >98.45% | [0.8; 0.9] | Incomplete (164/166) | HalfAwayFromZero(2) | per 1000", string.Join(" | ",
            Rate.OfPercent(98.45m), Ratio.Of(26, 35), Rational.FromDecimal(5254.5m), PercentagePoints.Of(-2.5m), Growth.OfPercent(5.08m), Figure.MoreThan(98.45m, FigureForm.Percent),
            Interval.Between(0.8m, 0.9m), Outcome.Incomplete(Rate.Whole, 164, 166), Rounding.Published, RateBasis.Per1000));
        Assert.Equal("TỪ 98,45% TRỞ LÊN", Figure.Parse("TỪ 98,45% TRỞ LÊN", TextStyle.Vietnamese).ToString("vi").ToUpperInvariant());
        Assert.Equal(Figure.Exactly(2_500_000, FigureForm.Number), Figure.Parse("2.5 MILLION", TextStyle.English));
        Assert.Equal(Rate.OfPercent(98.45m), Rate.Parse("98.45%", culture));
        Assert.Equal(Rational.FromDecimal(-5254.5m), Rational.Parse("-5254.5", culture));
        Assert.Equal("5254.5", Outcome.Of(5254.5m).ToString());
        Assert.StartsWith(
            "'-1' is no weight", Assert.Throws<ArgumentException>(() => Figure.WeightedMean([Figure.Of(Ratio.Of(26, 35))], [-1])).Message, StringComparison.Ordinal);
    }

    private static IEnumerable<IFormattable> Values() =>
    [
        Rate.OfPercent(-98.45m), Ratio.Of(1026, 2035), Rational.FromDecimal(5254.5m), PercentagePoints.Of(-2.5m), Growth.OfPercent(5.08m),
        Figure.About(5254.50m, FigureForm.Number), Outcome.Of(Rate.Whole), Outcome.NoData<Rate>(),
    ];
}
