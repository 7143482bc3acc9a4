using System.Reflection;
using Cds.Indicators.Tests.Guards;

namespace Cds.Indicators.Tabular.Tests.Guards;

public sealed class GuardTests() : SatelliteGuards(s_package)
{
    private static readonly Assembly s_package = typeof(AreaTable).Assembly;

    [Fact]
    public void Nothing_in_Internal_is_public() =>
        Assert.All(s_package.GetExportedTypes(), type => Assert.Equal("Cds.Indicators.Tabular", type.Namespace));

    [Fact]
    public void The_package_refers_to_the_framework_the_core_NodaTime_and_the_readers_and_writers_of_tables_alone() =>
        RefersToTheFrameworkTheCoreNodaTimeAnd(static name => name is "CsvHelper" or "ExcelDataReader" or "DocumentFormat.OpenXml" or "DocumentFormat.OpenXml.Framework");
}
