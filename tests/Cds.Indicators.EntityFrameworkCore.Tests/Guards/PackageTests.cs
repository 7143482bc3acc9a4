using Cds.Indicators.Tests.Guards;

namespace Cds.Indicators.EntityFrameworkCore.Tests.Guards;

[Trait("Category", "Package")]
public sealed class PackageTests(PackageTests.Package package)
    : SatellitePackageTests<PackageTests.Package>(package, ["Cds.Indicators", "Microsoft.EntityFrameworkCore.Relational", "NodaTime"], Consumer, ["records"])
{
    /// <summary>Without a provider there is no database: the refusal shows that the package is there and works.</summary>
    private const string Consumer = """
        using System;
        using System.Linq;
        using Cds.Indicators.EntityFrameworkCore;
        using Cds.Indicators.Indicators;
        using Cds.Indicators.Periods;
        using Cds.Indicators.Tallying;

        TallyPlan<Row> plan = RateSet
            .Of(RecordDimensions<Row>.By(d => d.Commune, d => d.ReceivedOn).Ratio(Catalogue.Vietnam()["dossier.received-online"], d => true, d => d.IsOnline))
            .Per(PeriodKind.Month);
        try
        {
            await plan.TallyAsync(Array.Empty<Row>().AsQueryable());
        }
        catch (ArgumentException refused)
        {
            Console.WriteLine(refused.ParamName);
        }

        sealed record Row(string Commune, DateOnly ReceivedOn, bool IsOnline);
        """;

    public sealed class Package() : PackedSatellite("Cds.Indicators.EntityFrameworkCore");
}
