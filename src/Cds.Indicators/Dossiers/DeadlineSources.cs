using Cds.Indicators.Provenance;
using NodaTime;

namespace Cds.Indicators.Dossiers;

/// <summary>The texts that the ready-made rules cite, each with how it was read.</summary>
internal static class DeadlineSources
{
    /// <summary>The description of the formulas of QĐ 766; its authors say that its status is not verified.</summary>
    public static LegalBasis Decision766 { get; } = new(
        "766/QĐ-TTg", "Mô tả công thức tính, chỉ số 2.1", new LocalDate(2022, 6, 23), "ChippedTopaz/qd766 formula-document", Confidence.Secondary);

    /// <summary>Received in the last hour before the close of office hours: counted from the next working day.</summary>
    public static LegalBasis Decree297Start { get; } = new("297/2025/NĐ-CP", "Điều 6 khoản 3", Date: null, "TNT:a4af79c6669a4264", Confidence.Official);

    /// <summary>An incomplete dossier: the clock begins again after the full one; closed after 15 working days without it.</summary>
    public static LegalBasis Decree297Supplement { get; } = new("297/2025/NĐ-CP", "Điều 6 khoản 4 điểm a", Date: null, "TNT:a4af79c6669a4264", Confidence.Official);

    /// <summary>Received after 15:00: counted from the next working day.</summary>
    public static LegalBasis Decree63 { get; } = new("63/2024/NĐ-CP", "Điều 7 khoản 2", Date: null, "TNT:2c4ce9ec74331a71", Confidence.Official);

    /// <summary>A limit in days does not count its first day.</summary>
    public static LegalBasis FirstDay { get; } = new("Bộ luật Dân sự 2015", "Điều 147 khoản 2", Date: null, Reference: null, Confidence.Remembered);

    /// <summary>A limit whose last day is off ends with the next working day.</summary>
    public static LegalBasis LastDay { get; } = new("Bộ luật Dân sự 2015", "Điều 148 khoản 5", Date: null, "TNT:e87c3734e76d2026", Confidence.Official);

    /// <summary>A day of an internal procedure is eight working hours.</summary>
    public static LegalBasis EightHours { get; } = new("Quy trình nội bộ giải quyết thủ tục hành chính, tỉnh Nghệ An", Article: null, Date: null, "TNT:a9e3b1619c1d3512", Confidence.Official);

    /// <summary>That an appointment which was made before a clock began again binds no more follows from the clock; no text seen says it.</summary>
    public static LegalBasis NoTextFound { get; } = new("Chưa tìm thấy văn bản quy định", Article: null, Date: null, Reference: null, Confidence.Contradictory);
}
