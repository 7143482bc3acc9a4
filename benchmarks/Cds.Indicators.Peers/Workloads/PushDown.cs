using System.Globalization;
using Cds.Indicators.EntityFrameworkCore;
using Cds.Indicators.EntityFrameworkCore.Tests.Postgres;
using Cds.Indicators.Peers.Contest;
using Cds.Indicators.Peers.Data;
using Cds.Indicators.Peers.Database;
using Cds.Indicators.Peers.Dossiers;
using Cds.Indicators.Periods;
using Cds.Indicators.Tallying;
using Microsoft.EntityFrameworkCore;

namespace Cds.Indicators.Peers.Workloads;

/// <summary>
/// The question of <see cref="TallyOfDossiers"/> to a PostgreSQL server: one grouped query, against fetching the rows, whole or with the columns that the rates
/// read, and tallying them in memory. Both on a connection that is open; the bytes are counted beforehand, through a relay.
/// </summary>
internal sealed class PushDown : Workload
{
    public override string Name => "pushdown";

    public override Entry? Enter(DataSize size)
    {
        if (!DossierDatabase.IsPossible(Name))
            return null;

        Dossier[] dossiers = MadeDossiers.Of(size.StoredDossiers);
        Console.Error.WriteLine($"{Name}: {dossiers.Length} rows");
        DossierDatabase database = DossierDatabase.StoreAsync(dossiers).GetAwaiter().GetResult();
        PrintBytesAsync(database).GetAwaiter().GetResult();
        PortalContext portal = PortalContext.Open(database.ConnectionString());
        Contestant[] all = [.. Questions().Select(question => TallyOfDossiers.Ours(question.Name, () => question.Ask(portal).GetAwaiter().GetResult()))];
        return new Entry(all[0], Pass: null, all[1..])
        {
            Indicators = TallyOfDossiers.Rates,
            CellsOfIndicator = MadeDossiers.Communes * MadeDossiers.Months,
            Held = [portal, database],
        };
    }

    private static (string Name, Func<PortalContext, Task<Tally>> Ask)[] Questions()
    {
        Period year = Period.OfYear(2025);
        TallyPlan<StoredDossier> plan = StoredPlan().During(year);
        TallyPlan<CodedDossier> planOfColumns = DossierRates.PlanOfCodes(TallyOfDossiers.Rates).During(year);
        return
        [
            ("ours", portal => plan.TallyAsync(portal.Dossiers)),
            ("fetch", portal => plan.TallyAsync(portal.Dossiers.AsNoTracking().AsAsyncEnumerable())),
            ("fetch-columns", portal => planOfColumns.TallyAsync(Columns(portal).AsAsyncEnumerable())),
        ];
    }

    private static TallyPlan<StoredDossier> StoredPlan() => DossierRates.PlanByCode(TallyOfDossiers.Rates, (StoredDossier d) => new DossierFacts
    {
        CommuneCode = d.Commune,
        ReceivedOn = d.ReceivedOn,
        DueOn = d.DueOn,
        SettledOn = d.SettledOn,
        Fee = d.Fee,
        IsOffered = d.IsOffered,
        IsOnline = d.IsOnline,
        IsPaidOnline = d.IsPaidOnline,
        IsDigitised = d.IsDigitised,
        HasElectronicResult = d.HasElectronicResult,
        Rating = d.Rating,
    });

    private static IQueryable<CodedDossier> Columns(PortalContext portal) => portal.Dossiers.Select(d => new CodedDossier
    {
        Commune = d.Commune,
        ReceivedOn = d.ReceivedOn,
        DueOn = d.DueOn,
        SettledOn = d.SettledOn,
        Fee = d.Fee,
        IsOffered = d.IsOffered,
        IsOnline = d.IsOnline,
        IsPaidOnline = d.IsPaidOnline,
        IsDigitised = d.IsDigitised,
        HasElectronicResult = d.HasElectronicResult,
        Rating = d.Rating,
    });

    /// <summary>The bytes both ways of each question, without those of connecting.</summary>
    private async Task PrintBytesAsync(DossierDatabase database)
    {
        await using CountingRelay relay = database.Relay();
        await using PortalContext portal = PortalContext.Open(database.ConnectionString(relay));
        List<string> bytes = [];
        foreach ((_, Func<PortalContext, Task<Tally>> ask) in Questions())
        {
            long before = relay.ToServer + relay.FromServer;
            await ask(portal);
            bytes.Add((relay.ToServer + relay.FromServer - before).ToString(CultureInfo.InvariantCulture));
        }

        Console.WriteLine($"BYTES {Name} {bytes[0]} {bytes[1]}");
        Console.WriteLine($"BYTES {Name}-columns {bytes[0]} {bytes[2]}");
    }
}
