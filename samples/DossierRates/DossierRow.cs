using System.Linq.Expressions;
using Cds.Indicators.Dossiers;

namespace ProvinceYear;

/// <summary>A dossier as the portal of a province might store it: a row of its own shape, with its own names and codes.</summary>
internal sealed record DossierRow
{
    /// <summary>Where the facts stand that the ready-made rates are counted of. This is all that the library is told of the rows.</summary>
    public static readonly Expression<Func<DossierRow, Dossier>> Facts = row => new Dossier
    {
        Area = row.Commune,
        ReceivedOn = row.ReceivedOn,
        EndedOn = row.EndedOn,
        Standing = row.Standing,
        IsSubmittedOnline = row.Channel == Channel.Online,
        IsEligibleForFullyOnline = row.IsEligible,
        IsThroughFullyOnlineService = row.IsFullyOnline,
        IsPaperDue = row.IsPaperDue,
        HasElectronicResult = row.HasElectronicResult,
        Fee = row.Fee,
        IsPaidOnline = row.Payment == Payment.ProvinceGateway || row.Payment == Payment.NationalPortal,
        IsPaidOnNationalPortal = row.Payment == Payment.NationalPortal,
        IsProcessedElectronically = row.IsDigitised,
        IsResultReturnedOnline = row.Channel == Channel.Online && row.HasElectronicResult,
        HasVisitInPerson = row.Channel == Channel.Desk,
        HasPaperSubmitted = row.Channel != Channel.Online,
        HasOnSiteCheck = row.NeedsSiteCheck,
        IsDigitisedOnReception = row.IsDigitised,
        HasDigitalComponents = row.IsDigitised,
        IsResultDigitised = row.HasElectronicResult,
        HasReusedComponents = row.HasReusedComponents,
        Rating = row.Rating,
        HasComplaint = row.HasComplaint,
    };

    public required long Id { get; init; }

    public required string Commune { get; init; }

    public required string Procedure { get; init; }

    public required DateOnly ReceivedOn { get; init; }

    public required DateOnly? EndedOn { get; init; }

    /// <summary>How it stands against its deadline on the last day of the year.</summary>
    public required DossierStanding Standing { get; init; }

    public required Channel Channel { get; init; }

    public required long Fee { get; init; }

    public required Payment Payment { get; init; }

    public required bool IsEligible { get; init; }

    public required bool IsFullyOnline { get; init; }

    public required bool IsPaperDue { get; init; }

    public required bool NeedsSiteCheck { get; init; }

    public required bool IsDigitised { get; init; }

    public required bool HasElectronicResult { get; init; }

    public required bool HasReusedComponents { get; init; }

    public required DossierRating Rating { get; init; }

    public required bool HasComplaint { get; init; }
}
