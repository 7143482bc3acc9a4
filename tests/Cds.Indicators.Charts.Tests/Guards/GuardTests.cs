using System.Reflection;
using Cds.Indicators.Charts.Specifications;
using Cds.Indicators.Tests.Guards;

namespace Cds.Indicators.Charts.Tests.Guards;

public sealed class GuardTests() : SatelliteGuards(s_package)
{
    private static readonly Assembly s_package = typeof(ChartSpecification).Assembly;

    [Fact]
    public void Nothing_in_Drafting_is_public() =>
        Assert.DoesNotContain(s_package.GetExportedTypes(), type => type.Namespace is "Cds.Indicators.Charts.Drafting");

    [Fact]
    public void The_package_refers_to_the_framework_the_core_and_NodaTime_alone() =>
        RefersToTheFrameworkTheCoreNodaTimeAnd(static _ => false);
}
