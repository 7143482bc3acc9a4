using System.Reflection;
using Cds.Indicators.Tests.Guards;

namespace Cds.Indicators.EntityFrameworkCore.Tests.Guards;

public sealed class GuardTests() : SatelliteGuards(s_package)
{
    private static readonly Assembly s_package = typeof(TallyQueryExtensions).Assembly;

    [Fact]
    public void Nothing_in_Internal_is_public() => Assert.All(s_package.GetExportedTypes(), type => Assert.Equal("Cds.Indicators.EntityFrameworkCore", type.Namespace));

    [Fact]
    public void The_package_refers_to_the_framework_the_core_NodaTime_and_Entity_Framework_Core_alone() =>
        RefersToTheFrameworkTheCoreNodaTimeAnd(static name => name.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal));
}
