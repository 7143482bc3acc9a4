#pragma warning disable CA1305, MA0011 // The styles of the library name their culture, and its numbers read none.
using Cds.Indicators.EntityFrameworkCore;
using Cds.Indicators.Indicators;
using Cds.Indicators.Periods;
using Cds.Indicators.Tallying;
using Console = Cds.Indicators.Tests.Guards.SampleConsole;

namespace Cds.Indicators.EntityFrameworkCore.Tests.Guards;

/// <summary>The code of the readme, compiled and run.</summary>
internal static class ReadmeSamples
{
    public static async Task PackageAsync()
    {
        #region readme-package
        Catalogue catalogue = Catalogue.Vietnam();
        RecordDimensions<PortalDossier> received = RecordDimensions<PortalDossier>.By(d => d.Commune, d => d.ReceivedOn);
        RecordDimensions<PortalDossier> settled = RecordDimensions<PortalDossier>.By(d => d.Commune, d => d.SettledOn);
        TallyPlan<PortalDossier> plan = RateSet
            .Of(
                received.Ratio(catalogue["dossier.received-online"], denominator: d => true, numerator: d => d.IsOnline),
                settled.Ratio(catalogue["dossier.on-time"], d => d.SettledOn != null, d => d.SettledOn <= d.DueOn))
            .Per(PeriodKind.Month)
            .During(Period.OfYear(2025), OutsidePeriod.LeaveOut);

        await using PortalContext db = PortalContext.Open();   // a DbContext of your own
        Tally tally = await plan.TallyAsync(db.Dossiers);      // one query; only groups come back
        Console.WriteLine(tally.Rate("dossier.on-time", "00070", Period.Month(2025, 8)).ToString("vi"));   // 50,00%

        Tally online = await db.Dossiers.Where(d => d.IsOnline).TallyAsync(plan);   // any query of the context
        Console.WriteLine(online.Rate("dossier.on-time", "00070", Period.Month(2025, 8)).ToString("vi"));   // 100,00%
        Console.WriteLine(tally.Equals(plan.Tally(db.Dossiers.ToArray())));   // True
        #endregion
    }
}
