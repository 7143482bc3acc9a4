using Cds.Indicators.Tests.Guards;

namespace Cds.Indicators.Charts.Tests.Guards;

[Trait("Category", "Package")]
public sealed class PackageTests(PackageTests.Package package)
    : SatellitePackageTests<PackageTests.Package>(package, ["Cds.Indicators", "NodaTime"], Consumer, ["Năm 2024 | 94,5%", "True"])
{
    private const string Consumer = """
        using System;
        using Cds.Indicators.Charts.Kinds;
        using Cds.Indicators.Charts.Specifications;
        using Cds.Indicators.Indicators;
        using Cds.Indicators.Rates;

        ChartSpecification chart = RankingChart.Of(new LocalizedText("Thanh toán", "Paid online"), [new RankingRow("Năm 2024", Figure.Parse("94.5%"))]);
        Console.OutputEncoding = System.Text.Encoding.UTF8;
        Console.WriteLine(string.Join(" | ", chart.Table.Rows[0]));
        Console.WriteLine(chart.ToJson().StartsWith("{\"$schema\":\"https://vega.github.io/schema/vega-lite/v6.json\"", StringComparison.Ordinal));
        """;

    public sealed class Package() : PackedSatellite("Cds.Indicators.Charts");
}
