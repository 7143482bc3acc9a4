using System.Globalization;

namespace Cds.Indicators.Tests.Guards;

public sealed class CultureTests
{
    [Fact]
    public void The_cultures_are_real() => Assert.Equal("1,5", 1.5.ToString(CultureInfo.GetCultureInfo("vi-VN")));

    [Fact]
    public void Invariant_globalisation_is_off() =>
        Assert.False(AppContext.TryGetSwitch("System.Globalization.Invariant", out bool invariant) && invariant);

    [Theory]
    [InlineData("vi-VN")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void The_cultures_of_the_suite_are_installed(string name) =>
        Assert.NotEqual(CultureInfo.InvariantCulture.CompareInfo, CultureInfo.GetCultureInfo(name, predefinedOnly: true).CompareInfo);
}
