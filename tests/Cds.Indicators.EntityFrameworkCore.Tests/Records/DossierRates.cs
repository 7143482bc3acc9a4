using Cds.Indicators.Indicators;
using Cds.Indicators.Tallying;

namespace Cds.Indicators.EntityFrameworkCore.Tests.Records;

/// <summary>Eleven definitions on two deciding days: shares, a sum of money over a sum of money, a mean, a count, an amount.</summary>
internal static class DossierRates
{
    public static Catalogue Catalogue { get; } = Catalogue.Vietnam();

    public static RecordDimensions<Dossier> Received { get; } = RecordDimensions<Dossier>.By(d => d.Commune, d => d.ReceivedOn);

    public static RecordDimensions<Dossier> Settled { get; } = RecordDimensions<Dossier>.By(d => d.Commune, d => d.SettledAt);

    public static RateSet<Dossier> All { get; } = RateSet.Of(
        Received.Ratio(Catalogue["dossier.received-online"], d => true, d => d.IsOnline),
        Received.Ratio(Catalogue["dossier.paid-online"], d => d.Fee > 0, d => d.IsPaidOnline),
        Received.Ratio(Catalogue["dossier.digitised-on-reception"], d => true, d => d.Pages > 20 && d.Channel != Channel.Portal),
        Received.Ratio(Catalogue["dossier.data-reused"], d => d.Channel == Channel.Portal, d => d.Note != null),
        Received.Ratio(Catalogue["dossier.electronic-result"], d => d.Fee > 0, d => d.IsPaidOnline, d => d.Fee),
        Received.Mean(Catalogue["team.members-per-team"], d => d.IsOnline, d => d.Pages),
        Received.Number(((RatioIndicator)Catalogue["dossier.received-online"]).Numerator, d => d.IsOnline && d.IsPaidOnline),
        Settled.Ratio(Catalogue["dossier.on-time"], d => d.SettledAt != null, d => d.SettledAt <= d.DueAt),
        Settled.Ratio(Catalogue["dossier.fully-online-of-settled"], d => d.SettledAt != null, d => d.IsOnline && d.IsPaidOnline),
        Settled.Ratio(Catalogue["dossier.results-digitised"], d => d.SettledAt != null && d.IsSatisfied != null, d => d.IsSatisfied == true),
        Settled.Number(((RatioIndicator)Catalogue["dossier.on-time"]).Numerator, d => d.SettledAt != null && !(d.SettledAt <= d.DueAt), d => d.Fee));
}
