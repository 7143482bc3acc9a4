using System.Diagnostics;
using Cds.Indicators.Indicators;
using Cds.Indicators.Tallying;
using Cds.Indicators.Tallying.Expressions;

namespace Cds.Indicators.Dossiers;

/// <summary>
/// The rates of dossiers (hồ sơ thủ tục hành chính) ready-made: definitions of the indicators of a catalogue over <see cref="Dossier"/>, to which a type of the caller's own is
/// mapped with <see cref="RateSet{T}.From{TRecord}"/>.
/// </summary>
/// <remarks>
/// <para>There are two ways to say whether a dossier is late, <see cref="ByStanding"/> and <see cref="ByAppointment"/>. They define the same indicators differently, so tallies of both do not
/// merge.</para>
/// <para>The period of a dossier is that of its reception (ngày tiếp nhận), because the periods of QĐ 766/QĐ-TTg are [S]; only what is counted of settled dossiers goes by the day on
/// which they ended. A rate is one of dossiers received in the period, or of dossiers settled in it; the two are different dossiers.</para>
/// <para>Immutable, safe for several threads.</para>
/// </remarks>
/// <example><code>
/// DossierRates dossiers = DossierRates.ByStanding(Catalogue.Vietnam());
/// RateSet&lt;Row&gt; rates = RateSet.Of(dossiers.ReceivedOnline, dossiers.OnTime)
///     .From((Row row) => new Dossier { Area = row.Commune, ReceivedOn = row.Received, EndedOn = row.Finished, Standing = row.Standing, IsSubmittedOnline = row.Channel == 2 });
/// Tally tally = rates.Per(PeriodKind.Month).Tally(rows);
/// </code></example>
[DebuggerDisplay("{ToString(),nq}")]
public sealed partial class DossierRates
{
    private readonly string _name;

    private DossierRates(Catalogue catalogue, DossierConditions when)
    {
        _name = when.Name;
        RecordDimensions<Dossier> received = RecordDimensions<Dossier>.By(d => d.Area, d => d.ReceivedOn);
        RecordDimensions<Dossier> ended = RecordDimensions<Dossier>.By(d => d.Area, d => d.EndedOn);

        Received = received.Number(catalogue["dossier.received"], when.Received);
        Settled = ended.Number(catalogue["dossier.settled"], when.Settled);
        SettledEarly = ended.Ratio(catalogue["dossier.settled-early"], when.Settled, when.Early);
        SettledWhenDue = ended.Ratio(catalogue["dossier.settled-when-due"], when.Settled, when.WhenDue);
        SettledLate = ended.Ratio(catalogue["dossier.settled-late"], when.Settled, when.Late);
        OnTime = ended.Ratio(catalogue["dossier.on-time"], when.Settled, when.OnTime);
        InProgress = received.Number(catalogue["dossier.in-progress"], when.InProgress);
        InProgressWithin = received.Ratio(catalogue["dossier.in-progress-within"], when.InProgress, when.Within);
        InProgressPast = received.Ratio(catalogue["dossier.in-progress-past"], when.InProgress, when.Past);
        OnTimeOrWithin = received.Ratio(catalogue["dossier.on-time-or-within"], when.Received, when.OnTimeOrWithin);
        NotJudged = received.Ratio(catalogue["dossier.not-judged"], when.Received, when.NotJudged);

        ReceivedOnline = received.Ratio(catalogue["dossier.received-online"], when.Received, d => d.IsSubmittedOnline);
        OnlineOfReceived = received.Ratio(catalogue["dossier.online-of-received"], when.Received, d => d.IsSubmittedOnline && (!d.IsPaperDue || d.HasElectronicResult));
        FullyOnlineOfEligible = received.Ratio(
            catalogue["dossier.fully-online-of-eligible"], Conditions.And(when.Received, d => d.IsEligibleForFullyOnline), d => d.IsThroughFullyOnlineService);
        FullyOnlineOfSettled = ended.Ratio(
            catalogue["dossier.fully-online-of-settled"],
            when.Settled,
            d => d.IsSubmittedOnline && (d.Fee <= 0 || d.IsPaidOnNationalPortal)
                && d.IsProcessedElectronically && d.HasElectronicResult && d.IsResultReturnedOnline
                && !d.HasVisitInPerson && !d.HasPaperSubmitted && !d.HasOnSiteCheck);
        PaidOnline = received.Ratio(catalogue["dossier.paid-online"], Conditions.And(when.Received, d => d.Fee > 0), d => d.IsPaidOnline);

        DigitisedOnReception = received.Ratio(catalogue["dossier.digitised-on-reception"], when.Received, d => d.IsDigitisedOnReception);
        ComponentsAndResultsDigitised = received.Ratio(
            catalogue["dossier.components-and-results-digitised"], when.Received, d => d.HasDigitalComponents && (!d.IsPaperDue || d.HasElectronicResult));
        ResultsDigitised = ended.Ratio(catalogue["dossier.results-digitised"], when.Settled, d => d.IsResultDigitised);
        ElectronicResult = received.Ratio(catalogue["dossier.electronic-result"], Conditions.And(when.Received, d => d.IsPaperDue), d => d.HasElectronicResult);
        ElectronicResultOfSettled = ended.Ratio(catalogue["dossier.electronic-result-of-settled"], Conditions.And(when.Settled, d => d.IsPaperDue), d => d.HasElectronicResult);
        DataReused = received.Ratio(catalogue["dossier.data-reused"], when.Received, d => d.HasReusedComponents);

        SatisfiedResponses = received.Ratio(
            catalogue["satisfaction.people-and-businesses"], Conditions.And(when.Received, d => d.Rating != DossierRating.None), d => d.Rating == DossierRating.Satisfied);
        SatisfiedOnlineResponses = received.Ratio(
            catalogue["satisfaction.online-services"],
            Conditions.And(when.Received, d => d.IsSubmittedOnline && d.Rating != DossierRating.None),
            d => d.Rating == DossierRating.Satisfied);
        WithoutObjection = received.Ratio(catalogue["satisfaction.reception-and-settlement"], when.Received, when.WithoutObjection);
    }

    /// <summary>
    /// The rates by the standing that each dossier has (<see cref="Dossier.Standing"/>), as <see cref="DeadlinePolicy"/> judged it or a system stored it: supplement time, cut-off hours and
    /// holidays are in it.
    /// </summary>
    /// <param name="catalogue">The catalogue of the indicators.</param>
    /// <returns>
    /// The rates. A dossier of unknown standing is settled where it has an end, else in progress, and neither on time nor late. The standing decides: a dossier that was in progress on the day
    /// of the judgement counts so although it ended since.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="catalogue"/> is null.</exception>
    /// <exception cref="KeyNotFoundException">The catalogue lacks one of the indicators; <see cref="Catalogue.Vietnam"/> and its extensions have them all.</exception>
    /// <exception cref="ArgumentException">An indicator of the catalogue is of another kind: a code of the shipped catalogue was replaced.</exception>
    /// <remarks>A dossier whose standing is settled and that has no <see cref="Dossier.EndedOn"/>, or is in progress and has no <see cref="Dossier.ReceivedOn"/>, contradicts itself: the tally
    /// refuses it, because it has no deciding day. Where a policy closed a dossier for want of its supplement, the day on which it did is the end. For a report that stays
    /// the same whenever it is made, judge <see cref="DossierTimes.AsOf"/> the last day, and take the end from there too.</remarks>
    /// <example><code>RateSet&lt;Dossier&gt; progress = DossierRates.ByStanding(Catalogue.Vietnam()).Progress;</code></example>
    public static DossierRates ByStanding(Catalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        return new DossierRates(catalogue, DossierConditions.ByStanding());
    }

    /// <summary>
    /// The rates by the days of reception, appointment and end alone, compared in place, even inside a database. Nothing is deducted: where supplement time counts, move the appointment by
    /// it, or judge the dossiers and take <see cref="ByStanding"/>.
    /// </summary>
    /// <param name="catalogue">The catalogue of the indicators.</param>
    /// <param name="asOf">The day at whose end things stood so, included; usually the last day of the reporting period. What was received or ended later is not yet received or ended.</param>
    /// <returns>
    /// The rates. Early is before the day of the appointment, late after it; a dossier in progress is within its deadline while the appointment is not before <paramref name="asOf"/>. One without
    /// an appointment is neither on time nor late.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="catalogue"/> is null.</exception>
    /// <exception cref="KeyNotFoundException">The catalogue lacks one of the indicators; <see cref="Catalogue.Vietnam"/> and its extensions have them all.</exception>
    /// <exception cref="ArgumentException">An indicator of the catalogue is of another kind: a code of the shipped catalogue was replaced.</exception>
    /// <remarks>Sources: on time is an end not after the appointment, and a dossier in progress is held against the last day of the period (QĐ 766/QĐ-TTg, description of the formulas,
    /// indicator 2.1 [S]). The border between early and on time is a choice, no text seen defines it [X]; here it is the day, as <see cref="EarlyBoundary.BeforeDueDay"/>.
    /// The day is part of the definitions: tallies of two days do not merge.</remarks>
    /// <example><code>RateSet&lt;Dossier&gt; progress = DossierRates.ByAppointment(Catalogue.Vietnam(), asOf: new DateOnly(2025, 9, 30)).Progress;</code></example>
    public static DossierRates ByAppointment(Catalogue catalogue, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        return new DossierRates(catalogue, DossierConditions.ByAppointment(asOf));
    }

    /// <summary>By what the dossiers are judged.</summary>
    /// <returns><c>by standing</c>, or for example <c>by appointment as of 2025-09-30</c>.</returns>
    public override string ToString() => _name;
}
