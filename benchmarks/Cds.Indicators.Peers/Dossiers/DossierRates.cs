using System.Linq.Expressions;
using Cds.Indicators.Peers.Data;
using Cds.Indicators.Periods;
using Cds.Indicators.Tallying;

namespace Cds.Indicators.Peers.Dossiers;

/// <summary>Rates of dossiers by commune and month of reception, for each form of record.</summary>
internal static class DossierRates
{
    private static readonly RecordDimensions<DossierFacts> s_byNumber =
        RecordDimensions<DossierFacts>.By(d => d.CommuneId, d => d.ReceivedOn, areaCode: MadeDossiers.Code);

    private static readonly RecordDimensions<DossierFacts> s_byCode = RecordDimensions<DossierFacts>.By(d => d.CommuneCode, d => d.ReceivedOn);

    /// <summary>The first rates over values with the number of the commune.</summary>
    public static TallyPlan<Dossier> Plan(int rates) => First(rates, s_byNumber).From((Dossier d) => new DossierFacts
    {
        CommuneId = d.Commune,
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
    }).Per(PeriodKind.Month);

    /// <summary>The same over values with its code.</summary>
    public static TallyPlan<CodedDossier> PlanOfCodes(int rates) => PlanByCode(rates, (CodedDossier d) => new DossierFacts
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

    /// <summary>The same over objects.</summary>
    public static TallyPlan<DossierObject> PlanOfObjects(int rates) => First(rates, s_byNumber).From((DossierObject d) => new DossierFacts
    {
        CommuneId = d.Commune,
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
    }).Per(PeriodKind.Month);

    /// <summary>The same over records of which an expression makes facts with the code of the commune.</summary>
    public static TallyPlan<T> PlanByCode<T>(int rates, Expression<Func<T, DossierFacts>> facts) => First(rates, s_byCode).From(facts).Per(PeriodKind.Month);

    private static RateSet<DossierFacts> First(int rates, RecordDimensions<DossierFacts> by)
    {
        int number = 0;
        RateDefinition<DossierFacts>[] all =
        [
            Rate(d => true, d => d.IsOnline),
            Rate(d => d.IsOffered, d => d.IsOnline),
            Rate(d => d.Fee > 0, d => d.IsPaidOnline),
            Rate(d => d.SettledOn != null, d => d.SettledOn <= d.DueOn),
            Rate(d => d.SettledOn != null, d => d.SettledOn < d.DueOn),
            Rate(d => true, d => d.IsDigitised),
            Rate(d => d.SettledOn != null, d => d.HasElectronicResult),
            Rate(d => d.Rating > 0, d => d.Rating >= 4),
            Rate(d => d.SettledOn != null, d => d.SettledOn > d.DueOn),
            Rate(d => true, d => d.SettledOn == null),
            Rate(d => d.Rating > 0, d => d.Rating <= 2),
            Rate(d => d.SettledOn != null, d => d.SettledOn == d.ReceivedOn),
            Rate(d => true, d => d.Fee == 0),
            Rate(d => d.IsOnline, d => d.IsDigitised),
            Rate(d => d.IsOffered, d => d.IsOnline && d.HasElectronicResult),
            Rate(d => d.Fee > 0 && !d.IsOnline, d => d.IsPaidOnline),
        ];
        return RateSet.Of<DossierFacts>(all.AsSpan(..rates));

        RateDefinition<DossierFacts> Rate(Expression<Func<DossierFacts, bool>> denominator, Expression<Func<DossierFacts, bool>> numerator) =>
            by.Ratio(MadeIndicator.Of(number++), denominator, numerator);
    }
}
