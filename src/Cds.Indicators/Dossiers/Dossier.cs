using System.Diagnostics;
using System.Globalization;

namespace Cds.Indicators.Dossiers;

/// <summary>
/// A dossier of an administrative procedure (hồ sơ thủ tục hành chính), reduced to the facts that rates are made of. A type of the caller's own is mapped to it
/// once; no object of it need ever be made.
/// </summary>
/// <remarks>
/// <para>Every fact is a text, a truth value, a day, a whole number or an enumeration, so that a database can evaluate it. A map gives those facts alone that its
/// definitions read.</para>
/// <para>A fact that is not given is false, null, zero or the first value of its enumeration. For three facts that is the favourable answer:
/// <see cref="HasVisitInPerson"/>, <see cref="HasPaperSubmitted"/> and <see cref="HasOnSiteCheck"/>.</para>
/// <para>Equal where all facts are. Immutable.</para>
/// </remarks>
/// <example><code>
/// RateSet&lt;Row&gt; rates = DossierRates.ByAppointment(Catalogue.Vietnam(), asOf: new DateOnly(2025, 9, 30)).Progress
///     .From((Row row) => new Dossier { Area = row.CommuneCode, ReceivedOn = row.Received, DueOn = row.Appointment, EndedOn = row.Finished });
/// Tally tally = rates.Per(PeriodKind.Month).Tally(rows);
/// </code></example>
[DebuggerDisplay("{ToString(),nq}")]
public sealed record Dossier
{
    /// <summary>The official code of the area (đơn vị hành chính) that is competent, leading zeros included; null where it is not known, which is a fault as soon as the dossier counts.</summary>
    /// <remarks>Where records keep a key of another kind, map the code that stands in the table of areas: <c>Area = row.Commune.Code</c>.</remarks>
    public string? Area { get; init; }

    /// <summary>The day of reception (ngày tiếp nhận, NgayTiepNhan); null where it is not received, and then it counts in no rate by day of reception.</summary>
    public DateOnly? ReceivedOn { get; init; }

    /// <summary>The day for which the result is promised (ngày hẹn trả kết quả), the latest one where it was moved; null where there is none. Read by <see cref="DossierRates.ByAppointment"/> alone.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>
    /// The day on which it ended (ngày kết thúc xử lý): processed, else returned, else stopped, refused or withdrawn (<see cref="DossierEnd.First"/>); null while it is in progress.
    /// </summary>
    /// <remarks>Source: QĐ 766/QĐ-TTg, description of the formulas, indicator 2.1 [S].</remarks>
    public DateOnly? EndedOn { get; init; }

    /// <summary>How it stands against its deadline (tình trạng giải quyết), as judged by <see cref="DeadlinePolicy"/> or stored. Read by <see cref="DossierRates.ByStanding"/> alone.</summary>
    public DossierStanding Standing { get; init; }

    /// <summary>Whether it was submitted online (nộp trực tuyến, KenhThucHien 2); not directly (1, none) nor by post (3).</summary>
    /// <remarks>Source: QĐ 766/QĐ-TTg, description of the formulas, indicator 3.3 [S].</remarks>
    public bool IsSubmittedOnline { get; init; }

    /// <summary>Whether its procedure is eligible to be fully online (thủ tục đủ điều kiện toàn trình).</summary>
    public bool IsEligibleForFullyOnline { get; init; }

    /// <summary>Whether it came through a fully online service (hồ sơ dịch vụ công trực tuyến toàn trình: NĐ 42/2022/NĐ-CP, Điều 11 khoản 1 [Q]).</summary>
    public bool IsThroughFullyOnlineService { get; init; }

    /// <summary>Whether its procedure must return a paper (thủ tục phải trả kết quả giấy tờ).</summary>
    public bool IsPaperDue { get; init; }

    /// <summary>Whether it has an electronic result (kết quả giải quyết điện tử).</summary>
    public bool HasElectronicResult { get; init; }

    /// <summary>Fees and charges to be paid (phí, lệ phí), in đồng; zero where there are none or all are zero.</summary>
    public long Fee { get; init; }

    /// <summary>Whether they were paid online (thanh toán trực tuyến), on the national portal or on a gateway of the ministry or province.</summary>
    /// <remarks>Source: QĐ 766/QĐ-TTg, description of the formulas, indicator 3.6 [S].</remarks>
    public bool IsPaidOnline { get; init; }

    /// <summary>Whether they were paid online through the platform of the national portal (nền tảng thanh toán của Cổng Dịch vụ công quốc gia).</summary>
    public bool IsPaidOnNationalPortal { get; init; }

    /// <summary>Whether it was received and processed in electronic form (tiếp nhận, xử lý trên môi trường điện tử).</summary>
    public bool IsProcessedElectronically { get; init; }

    /// <summary>Whether the electronic result was returned online (trả kết quả trực tuyến); a paper copy by post besides does not matter.</summary>
    public bool IsResultReturnedOnline { get; init; }

    /// <summary>Whether the applicant had to come in person (phải đến trực tiếp).</summary>
    public bool HasVisitInPerson { get; init; }

    /// <summary>Whether the applicant had to hand in paper (phải nộp hồ sơ giấy).</summary>
    public bool HasPaperSubmitted { get; init; }

    /// <summary>Whether something was verified on site (kiểm tra, xác minh thực địa).</summary>
    public bool HasOnSiteCheck { get; init; }

    /// <summary>Whether it was digitised on reception (số hóa khi tiếp nhận).</summary>
    public bool IsDigitisedOnReception { get; init; }

    /// <summary>Whether its components are attached in digital form (đính kèm thành phần hồ sơ đã số hóa).</summary>
    public bool HasDigitalComponents { get; init; }

    /// <summary>Whether its result was digitised (số hóa kết quả giải quyết), also where a paper was scanned.</summary>
    public bool IsResultDigitised { get; init; }

    /// <summary>Whether at least one component was taken from digitised data again (khai thác, sử dụng lại dữ liệu số hóa).</summary>
    /// <remarks>Source: QĐ 766/QĐ-TTg, description of the formulas, indicator 4.3 [S].</remarks>
    public bool HasReusedComponents { get; init; }

    /// <summary>What the applicant said of it (đánh giá).</summary>
    public DossierRating Rating { get; init; }

    /// <summary>Whether its reception or settlement was complained of (phản ánh, kiến nghị).</summary>
    public bool HasComplaint { get; init; }

    /// <summary>The area and the days; what is not given is left out.</summary>
    /// <returns>For example <c>26734, received 2025-09-01, due 2025-09-15, ended 2025-09-10</c>.</returns>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Area ?? "(no area)"}{(ReceivedOn is null ? "" : ", received ")}{ReceivedOn:yyyy-MM-dd}{(DueOn is null ? "" : ", due ")}{DueOn:yyyy-MM-dd}{(EndedOn is null ? "" : ", ended ")}{EndedOn:yyyy-MM-dd}");
}
