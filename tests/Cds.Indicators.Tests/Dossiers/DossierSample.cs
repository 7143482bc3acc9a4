using System.Globalization;
using Cds.Indicators.Dossiers;
using Cds.Indicators.Tallying;

namespace Cds.Indicators.Tests.Dossiers;

/// <summary>Twelve dossiers by hand, as things stood at the end of 30 September 2025, and tallies as text.</summary>
internal static class DossierSample
{
    public const string Area = "00070";

    public static DateOnly AsOf { get; } = new(2025, 9, 30);

    /// <summary>The dossiers; the comment of each says what it is.</summary>
    public static Dossier[] All { get; } =
    [
        // 1: settled early; meets every condition of fully online.
        new()
        {
            Area = Area, ReceivedOn = new(2025, 8, 1), DueOn = new(2025, 8, 8), EndedOn = new(2025, 8, 5), Standing = DossierStanding.SettledEarly,
            IsSubmittedOnline = true, IsEligibleForFullyOnline = true, IsThroughFullyOnlineService = true, IsPaperDue = true, HasElectronicResult = true,
            Fee = 50_000, IsPaidOnline = true, IsPaidOnNationalPortal = true, IsProcessedElectronically = true, IsResultReturnedOnline = true,
            HasDigitalComponents = true, IsResultDigitised = true, HasReusedComponents = true, Rating = DossierRating.Satisfied,
        },

        // 2: settled on its day; fully online without a fee; no paper due.
        new()
        {
            Area = Area, ReceivedOn = new(2025, 8, 4), DueOn = new(2025, 8, 11), EndedOn = new(2025, 8, 11), Standing = DossierStanding.SettledOnTime,
            IsSubmittedOnline = true, IsEligibleForFullyOnline = true, IsThroughFullyOnlineService = true, HasElectronicResult = true,
            IsProcessedElectronically = true, IsResultReturnedOnline = true, HasDigitalComponents = true, IsResultDigitised = true, Rating = DossierRating.Neutral,
        },

        // 3: a day late; paid online, but not on the national portal; the paper that is due has no electronic form; disliked.
        new()
        {
            Area = Area, ReceivedOn = new(2025, 8, 5), DueOn = new(2025, 8, 12), EndedOn = new(2025, 8, 13), Standing = DossierStanding.SettledLate,
            IsSubmittedOnline = true, IsEligibleForFullyOnline = true, IsPaperDue = true, Fee = 20_000, IsPaidOnline = true, HasDigitalComponents = true,
            Rating = DossierRating.Dissatisfied,
        },

        // 4: received in August, settled early in September; on paper, paid in cash, digitised.
        new()
        {
            Area = Area, ReceivedOn = new(2025, 8, 20), DueOn = new(2025, 9, 3), EndedOn = new(2025, 9, 2), Standing = DossierStanding.SettledEarly,
            IsEligibleForFullyOnline = true, IsPaperDue = true, HasElectronicResult = true, Fee = 30_000, HasVisitInPerson = true, HasPaperSubmitted = true,
            IsDigitisedOnReception = true, HasDigitalComponents = true, IsResultDigitised = true, Rating = DossierRating.Satisfied,
        },

        // 5: settled, without an appointment; complained of.
        new() { Area = Area, ReceivedOn = new(2025, 8, 25), EndedOn = new(2025, 9, 10), IsDigitisedOnReception = true, HasComplaint = true },

        // 6: a day late; online all the way, but for a check on site.
        new()
        {
            Area = Area, ReceivedOn = new(2025, 9, 1), DueOn = new(2025, 9, 8), EndedOn = new(2025, 9, 9), Standing = DossierStanding.SettledLate,
            IsSubmittedOnline = true, IsPaperDue = true, HasElectronicResult = true, Fee = 10_000, IsPaidOnline = true, IsPaidOnNationalPortal = true,
            IsProcessedElectronically = true, IsResultReturnedOnline = true, HasOnSiteCheck = true, HasDigitalComponents = true, IsResultDigitised = true,
            HasReusedComponents = true, Rating = DossierRating.Satisfied,
        },

        // 7: in progress, due on the last day.
        new()
        {
            Area = Area, ReceivedOn = new(2025, 9, 15), DueOn = new(2025, 9, 30), Standing = DossierStanding.InProgressWithin,
            IsSubmittedOnline = true, IsEligibleForFullyOnline = true, IsThroughFullyOnlineService = true, IsPaperDue = true, Fee = 40_000, IsPaidOnline = true,
            IsPaidOnNationalPortal = true, HasDigitalComponents = true,
        },

        // 8: in progress, due the day before; disliked and complained of.
        new()
        {
            Area = Area, ReceivedOn = new(2025, 9, 15), DueOn = new(2025, 9, 29), Standing = DossierStanding.InProgressPast,
            IsSubmittedOnline = true, HasDigitalComponents = true, Rating = DossierRating.Dissatisfied, HasComplaint = true,
        },

        // 9: ended after the day, so still in progress on it.
        new()
        {
            Area = Area, ReceivedOn = new(2025, 9, 20), DueOn = new(2025, 10, 5), EndedOn = new(2025, 10, 2), Standing = DossierStanding.InProgressWithin,
            IsSubmittedOnline = true, IsEligibleForFullyOnline = true, IsThroughFullyOnlineService = true, IsPaperDue = true, HasElectronicResult = true,
            HasDigitalComponents = true, IsResultDigitised = true,
        },

        // 10: received after the day; by appointment it is not there yet.
        new() { Area = Area, ReceivedOn = new(2025, 10, 1), DueOn = new(2025, 10, 8), Standing = DossierStanding.InProgressWithin, IsSubmittedOnline = true },

        // 11: submitted and not received: it counts nowhere, so it may lack its area.
        new() { IsSubmittedOnline = true, Fee = 25_000, Rating = DossierRating.Dissatisfied },

        // 12: by post, in progress, without an appointment; the fee is not paid.
        new() { Area = Area, ReceivedOn = new(2025, 9, 28), IsEligibleForFullyOnline = true, IsPaperDue = true, Fee = 15_000 },
    ];

    /// <summary>What a column counts, cell by cell, zeros left out: <c>00070 2025-M08: 2/3; 00070 2025-M09: 1/3</c>.</summary>
    public static string Text(Tally tally, string code)
    {
        int column = tally.Structure.Columns.Select(static c => c.Code).ToList().IndexOf(code);
        bool isPair = tally.Structure.Columns[column].IsPair;
        return string.Join("; ", tally.Cells
            .Select(cell => (cell.Area, cell.Period, Counts: cell.CountsOf(column)))
            .Where(static cell => cell.Counts.Numerator != 0 || cell.Counts.Denominator != 0)
            .Select(cell => string.Create(
                CultureInfo.InvariantCulture, $"{cell.Area} {cell.Period}: {cell.Counts.Numerator}{(isPair ? $"/{cell.Counts.Denominator}" : "")}")));
    }
}
