using System.Reflection;
using Cds.Indicators.Composite.Indices;
using Cds.Indicators.Tests.Guards;

namespace Cds.Indicators.Composite.Tests.Guards;

public sealed class GuardTests() : SatelliteGuards(s_package)
{
    private static readonly Assembly s_package = typeof(CompositeIndex).Assembly;

    [Fact]
    public void Nothing_in_Internal_is_public() => Assert.DoesNotContain(
        s_package.GetExportedTypes(), type => type.Namespace is "Cds.Indicators.Internal" or "Cds.Indicators.Display" or "Cds.Indicators.Composite.Internal");

    [Fact]
    public void All_that_a_user_holds_shows_itself() => Findings.None(ShownValues.Violations(s_package));

    [Fact]
    public void The_package_refers_to_the_framework_the_core_NodaTime_and_MathNet_alone() =>
        RefersToTheFrameworkTheCoreNodaTimeAnd(static name => name is "MathNet.Numerics");
}
