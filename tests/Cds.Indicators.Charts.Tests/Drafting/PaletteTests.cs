using System.Globalization;
using Cds.Indicators.Charts.Drafting;

namespace Cds.Indicators.Charts.Tests.Drafting;

/// <summary>Contrast by WCAG 2.2: relative luminance of sRGB.</summary>
public sealed class PaletteTests
{
    [Theory]
    [InlineData(Palette.Value)]
    [InlineData(Palette.Target)]
    [InlineData(Palette.Better)]
    [InlineData(Palette.Worse)]
    [InlineData(Palette.Neutral)]
    public void A_mark_stands_out_from_white_and_from_the_ground(string colour)
    {
        Assert.True(Contrast(colour, "#FFFFFF") >= 3, $"{colour} on white");
        Assert.True(Contrast(colour, Palette.Ground) >= 2.9, $"{colour} on the ground: {Contrast(colour, Palette.Ground).ToString(CultureInfo.InvariantCulture)}");
    }

    [Theory]
    [InlineData(Palette.Text)]
    [InlineData(Palette.QuietText)]
    [InlineData(Palette.TargetText)]
    public void A_text_stands_out_from_white_by_four_and_a_half(string colour) => Assert.True(Contrast(colour, "#FFFFFF") >= 4.5, colour);

    [Fact]
    public void Units_beside_each_other_have_colours_and_shapes_of_their_own()
    {
        Assert.Equal(Palette.Most, Enumerable.Range(0, Palette.Most).Select(Palette.Unit).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(Palette.Most, Enumerable.Range(0, Palette.Most).Select(Palette.Shape).Distinct(StringComparer.Ordinal).Count());
        Assert.All(Enumerable.Range(0, Palette.Most).Select(Palette.Unit), static colour => Assert.True(Contrast(colour, "#FFFFFF") >= 3, colour));
    }

    [Fact]
    public void The_contrast_of_black_and_white_is_21() => Assert.Equal(21, Contrast("#000000", "#FFFFFF"), 6);

    private static double Contrast(string first, string second)
    {
        (double light, double dark) = (Luminance(first), Luminance(second));
        return (Math.Max(light, dark) + 0.05) / (Math.Min(light, dark) + 0.05);
    }

    private static double Luminance(string colour)
    {
        double Channel(int at)
        {
            double value = int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
        }

        return (0.2126 * Channel(1)) + (0.7152 * Channel(3)) + (0.0722 * Channel(5));
    }
}
