using System.Globalization;

namespace Cds.Indicators.Tests.Support;

public sealed class CultureScopeTests
{
    [Fact]
    public void A_scope_sets_the_culture_and_puts_it_back()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        using (new CultureScope("ar-SA"))
        {
            Assert.Equal("ar-SA", CultureInfo.CurrentCulture.Name);
            Assert.Equal("ar-SA", CultureInfo.CurrentUICulture.Name);
        }

        Assert.Same(before, CultureInfo.CurrentCulture);
    }

    [Fact]
    public void The_suite_runs_under_the_culture_asked_for()
    {
        if (TestCulture.Requested(Environment.GetEnvironmentVariable(TestCulture.Variable)) is { } culture)
            Assert.Equal(culture.Name, CultureInfo.CurrentCulture.Name);
    }

    [Fact]
    public void A_requested_culture_is_a_name_or_invariant()
    {
        Assert.Null(TestCulture.Requested(name: null));
        Assert.Null(TestCulture.Requested(""));
        Assert.Equal("", TestCulture.Requested("invariant")!.Name);
        Assert.Equal("tr-TR", TestCulture.Requested("tr-TR")!.Name);
        Assert.Throws<CultureNotFoundException>(() => TestCulture.Requested("no-such-culture"));
    }
}
