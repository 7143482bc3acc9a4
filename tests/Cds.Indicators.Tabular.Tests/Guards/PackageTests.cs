using Cds.Indicators.Tests.Guards;

namespace Cds.Indicators.Tabular.Tests.Guards;

[Trait("Category", "Package")]
public sealed class PackageTests(PackageTests.Package package)
    : SatellitePackageTests<PackageTests.Package>(package, ["Cds.Indicators", "CsvHelper", "DocumentFormat.OpenXml", "ExcelDataReader", "NodaTime", "System.IO.Packaging"], Consumer, ["38"])
{
    private const string Consumer = """
        using System;
        using System.IO;
        using Cds.Indicators.Areas;
        using Cds.Indicators.Tabular;
        using NodaTime;

        using MemoryStream units = new("code,level,kind,name,parent_code,valid_from,valid_to\n38,province,,Thanh Hóa,,,\n"u8.ToArray());
        using MemoryStream successions = new("effective,predecessor_level,predecessor_code,successor_level,successor_code,extent,note\n"u8.ToArray());
        AreaRegistry areas = AreaTable.Read(units, successions);
        Console.WriteLine(areas[AreaLevel.Province, "38", new LocalDate(2025, 7, 1)].Code);
        """;

    public sealed class Package() : PackedSatellite("Cds.Indicators.Tabular");
}
