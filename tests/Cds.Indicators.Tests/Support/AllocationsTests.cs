using Xunit.Sdk;

namespace Cds.Indicators.Tests.Support;

public sealed class AllocationsTests
{
    private static object? s_kept;

    [Fact]
    public void Arithmetic_allocates_nothing()
    {
        long sum = 0;
        Allocations.None(() => sum = unchecked((sum * 31) + 7));
    }

    [Fact]
    public void A_box_is_found_and_its_size_named()
    {
        int number = 0;
        XunitException failure = Assert.Throws<XunitException>(() => Allocations.None(() => s_kept = number++));
        Assert.Equal("The action allocates 24 bytes per call; it must allocate none.", failure.Message);
        Assert.NotNull(s_kept);
    }
}
