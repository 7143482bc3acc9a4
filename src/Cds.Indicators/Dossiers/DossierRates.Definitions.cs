using Cds.Indicators.Tallying;

namespace Cds.Indicators.Dossiers;

/// <content>The definitions and the sets of them.</content>
public sealed partial class DossierRates
{
    /// <summary>All definitions, in the order of this page.</summary>
    public RateSet<Dossier> All => RateSet.Of([.. Progress.Definitions, .. Online.Definitions, .. Digitisation.Definitions, .. Satisfaction.Definitions]);

    /// <summary>Progress and results (tiến độ, kết quả giải quyết: group 2 of QĐ 766/QĐ-TTg): received, settled, in progress, and how they stand against the deadline.</summary>
    public RateSet<Dossier> Progress => RateSet.Of(
        Received, Settled, SettledEarly, SettledWhenDue, SettledLate, OnTime, InProgress, InProgressWithin, InProgressPast, OnTimeOrWithin, NotJudged);

    /// <summary>Online services and payment (cung cấp dịch vụ trực tuyến: group 4), with the three fully online rates that differ in their denominator.</summary>
    public RateSet<Dossier> Online => RateSet.Of(ReceivedOnline, OnlineOfReceived, FullyOnlineOfEligible, FullyOnlineOfSettled, PaidOnline);

    /// <summary>Digitisation (số hóa hồ sơ: group 3).</summary>
    public RateSet<Dossier> Digitisation =>
        RateSet.Of(DigitisedOnReception, ComponentsAndResultsDigitised, ResultsDigitised, ElectronicResult, ElectronicResultOfSettled, DataReused);

    /// <summary>Satisfaction (mức độ hài lòng: group 5).</summary>
    public RateSet<Dossier> Satisfaction => RateSet.Of(SatisfiedResponses, SatisfiedOnlineResponses, WithoutObjection);

    /// <summary>Dossiers received (<c>dossier.received</c>; hồ sơ tiếp nhận), by day of reception: a count.</summary>
    public RateDefinition<Dossier> Received { get; }

    /// <summary>Dossiers settled (<c>dossier.settled</c>; hồ sơ đã giải quyết), by day of the end: a count. Those that were stopped, refused or withdrawn are settled too.</summary>
    /// <remarks>Source: QĐ 766/QĐ-TTg, description of the formulas, indicator 2.1 [S].</remarks>
    public RateDefinition<Dossier> Settled { get; }

    /// <summary>Settled early of settled (<c>dossier.settled-early</c>; trước hạn), by day of the end.</summary>
    /// <remarks>Portals publish it apart [S]; no text seen sets the border to on time [X]: by standing it is that of the policy, by appointment the day before.</remarks>
    public RateDefinition<Dossier> SettledEarly { get; }

    /// <summary>Settled when due, not before, of settled (<c>dossier.settled-when-due</c>; đúng hạn), by day of the end. See <see cref="SettledEarly"/>.</summary>
    public RateDefinition<Dossier> SettledWhenDue { get; }

    /// <summary>Settled late of settled (<c>dossier.settled-late</c>; quá hạn), by day of the end.</summary>
    /// <remarks>Early, when due and late add up to all settled but those that are not judged. Source: QĐ 766/QĐ-TTg, description of the formulas, indicator 2.1 [S].</remarks>
    public RateDefinition<Dossier> SettledLate { get; }

    /// <summary>Settled early or on time of settled (<c>dossier.on-time</c>; trước hạn và đúng hạn), by day of the end.</summary>
    /// <remarks>Source: QĐ 766/QĐ-TTg, description of the formulas, indicator 2.1 [S]: on time is an end not after the appointment.</remarks>
    public RateDefinition<Dossier> OnTime { get; }

    /// <summary>Dossiers in progress (<c>dossier.in-progress</c>; đang giải quyết), by day of reception: a count of those received in the period and not settled.</summary>
    public RateDefinition<Dossier> InProgress { get; }

    /// <summary>In progress within the deadline of those in progress (<c>dossier.in-progress-within</c>; đang giải quyết trong hạn), by day of reception.</summary>
    /// <remarks>A dossier in progress is held against the last day of the period. Source: QĐ 766/QĐ-TTg, description of the formulas, indicator 2.1 [S].</remarks>
    public RateDefinition<Dossier> InProgressWithin { get; }

    /// <summary>In progress past the deadline of those in progress (<c>dossier.in-progress-past</c>; đang giải quyết quá hạn), by day of reception. See <see cref="InProgressWithin"/>.</summary>
    public RateDefinition<Dossier> InProgressPast { get; }

    /// <summary>
    /// Indicator 2.1 of QĐ 766/QĐ-TTg (<c>dossier.on-time-or-within</c>; xử lý trước hạn, đúng hạn và đang xử lý trong hạn): done early or on time, or in progress within the deadline,
    /// of all received, by day of reception.
    /// </summary>
    /// <remarks>
    /// Source: description of the formulas, 2.1 [S]: "received and processed in the period" is read as received in it, because the periods go by NgayTiepNhan [S] and the published scores
    /// divide by the dossiers received [S]. A dossier that is not judged is in the denominator alone.
    /// </remarks>
    public RateDefinition<Dossier> OnTimeOrWithin { get; }

    /// <summary>Dossiers that have no deadline to be held against, of received (<c>dossier.not-judged</c>), by day of reception: how good the data are.</summary>
    public RateDefinition<Dossier> NotJudged { get; }

    /// <summary>Submitted online of received (<c>dossier.received-online</c>; tiếp nhận trực tuyến), by day of reception, as localities publish it [S].</summary>
    public RateDefinition<Dossier> ReceivedOnline { get; }

    /// <summary>
    /// Submitted online, and with an electronic result where a paper is due, of received (<c>dossier.online-of-received</c>), by day of reception. The rate of synchronisation by which
    /// QĐ 766/QĐ-TTg multiplies the score is not in it.
    /// </summary>
    /// <remarks>Source: QĐ 766/QĐ-TTg, description of the formulas, indicator 3.3 [S].</remarks>
    public RateDefinition<Dossier> OnlineOfReceived { get; }

    /// <summary>Through a fully online service, of received whose procedure is eligible for it (<c>dossier.fully-online-of-eligible</c>; toàn trình), by day of reception.</summary>
    /// <remarks>Source: QĐ 766/QĐ-TTg, METRICS row 6 [S].</remarks>
    public RateDefinition<Dossier> FullyOnlineOfEligible { get; }

    /// <summary>
    /// Handled fully online of settled (<c>dossier.fully-online-of-settled</c>; xử lý trực tuyến toàn trình), by day of the end: submitted online, paid through the platform of the national
    /// portal, received, processed and returned in electronic form, with no visit in person, no paper and no check on site.
    /// </summary>
    /// <remarks>
    /// Source: NĐ 307/2025/NĐ-CP, annex, item 12 [Q], of the reporting year. Of a dossier without a fee nothing is asked about payment: the text seen does not say so [X], but read by the
    /// letter no such dossier could ever count.
    /// </remarks>
    public RateDefinition<Dossier> FullyOnlineOfSettled { get; }

    /// <summary>Paid online of received with a fee (<c>dossier.paid-online</c>; thanh toán trực tuyến), by day of reception; dossiers whose fees are all zero are in neither.</summary>
    /// <remarks>Source: QĐ 766/QĐ-TTg, description of the formulas, indicator 3.6 [S]; NQ 03/NQ-CP, annex I, 11.6 [Q].</remarks>
    public RateDefinition<Dossier> PaidOnline { get; }

    /// <summary>Digitised on reception of received (<c>dossier.digitised-on-reception</c>; số hóa khi tiếp nhận), by day of reception, as localities publish it [S].</summary>
    public RateDefinition<Dossier> DigitisedOnReception { get; }

    /// <summary>
    /// With digital components, and an electronic result where a paper is due, of received (<c>dossier.components-and-results-digitised</c>; số hóa hồ sơ, kết quả), by day of reception.
    /// </summary>
    /// <remarks>Source: QĐ 766/QĐ-TTg, description of the formulas, indicator 4.2 [S]: of all dossiers in competence; NQ 03/NQ-CP, annex I, 11.3 [Q].</remarks>
    public RateDefinition<Dossier> ComponentsAndResultsDigitised { get; }

    /// <summary>Result digitised of settled (<c>dossier.results-digitised</c>; số hóa kết quả giải quyết), by day of the end, as localities publish it [S].</summary>
    public RateDefinition<Dossier> ResultsDigitised { get; }

    /// <summary>With an electronic result of received that are due a paper (<c>dossier.electronic-result</c>; cấp kết quả điện tử), by day of reception.</summary>
    /// <remarks>Source: QĐ 766/QĐ-TTg, description of the formulas, indicator 4.1 [S]; NQ 03/NQ-CP, annex I, 11.4 [Q].</remarks>
    public RateDefinition<Dossier> ElectronicResult { get; }

    /// <summary>With an electronic result of settled that are due a paper (<c>dossier.electronic-result-of-settled</c>), by day of the end: the newer form of 4.1.</summary>
    /// <remarks>Source: QĐ 766/QĐ-TTg, METRICS 4.1 [S].</remarks>
    public RateDefinition<Dossier> ElectronicResultOfSettled { get; }

    /// <summary>With at least one component reused, of received (<c>dossier.data-reused</c>; khai thác, sử dụng lại dữ liệu số hóa), by day of reception.</summary>
    /// <remarks>Source: QĐ 766/QĐ-TTg, description of the formulas, indicator 4.3 [S], which drops dossiers without NgayTiepNhan; NQ 03/NQ-CP, annex I, 11.5 [Q].</remarks>
    public RateDefinition<Dossier> DataReused { get; }

    /// <summary>Satisfied of those who said something (<c>satisfaction.people-and-businesses</c>; hài lòng), by day of reception: one response to a dossier.</summary>
    /// <remarks>The day is a choice: the responses have no day of their own here, and the periods of QĐ 766/QĐ-TTg go by the reception [S].</remarks>
    public RateDefinition<Dossier> SatisfiedResponses { get; }

    /// <summary>Satisfied of those who said something of a dossier submitted online (<c>satisfaction.online-services</c>; hài lòng về dịch vụ công trực tuyến), by day of reception.</summary>
    /// <remarks>Source of the target: QĐ 2629/QĐ-TTg [Q]; for the day see <see cref="SatisfiedResponses"/>.</remarks>
    public RateDefinition<Dossier> SatisfiedOnlineResponses { get; }

    /// <summary>
    /// Neither late, nor disliked, nor complained of, of received (<c>satisfaction.reception-and-settlement</c>; hài lòng trong tiếp nhận, giải quyết), by day of reception. Late is settled
    /// late or in progress past the deadline; one that is not judged is not late.
    /// </summary>
    /// <remarks>
    /// Source: QĐ 766/QĐ-TTg, indicator 5.4, in the words of summaries of the decision and of METRICS [S]: each such dossier is taken off once. The description of the formulas takes off the
    /// two shares apart [S]; the two differ where a dossier is both.
    /// </remarks>
    public RateDefinition<Dossier> WithoutObjection { get; }
}
