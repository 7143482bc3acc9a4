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

    [Fact]
    public void The_time_zone_farthest_east_is_real_where_the_suite_is_asked_to_run_in_it()
    {
        if (Environment.GetEnvironmentVariable("TZ") == "Pacific/Kiritimati")
            Assert.Equal(TimeSpan.FromHours(14), TimeZoneInfo.Local.BaseUtcOffset);
    }
}
