using Cds.Indicators.Internal;
using NodaTime;

namespace Cds.Indicators.Provenance;

/// <summary>Reads the legal basis that stands beside every fact of a data file.</summary>
/// <remarks>The object is <c>{ "document": "…", "article": "…", "date": "2026-01-31", "reference": "…", "confidence": "Q" }</c>; article, date
/// and reference may be missing.</remarks>
internal static class LegalBasisJson
{
    /// <summary>Reads a basis; null where the value is absent, and after a fault.</summary>
    public static LegalBasis? Read(StrictJsonValue value)
    {
        StrictJsonObject basis = value.Object();
        string document = basis["document"].Text();
        string? article = basis.Optional("article").TextOrNull();
        LocalDate? date = basis.Optional("date").Date();
        string? reference = basis.Optional("reference").TextOrNull();
        Confidence? confidence = basis["confidence"].Choice(
            "a confidence",
            ("Q", Confidence.Official),
            ("S", Confidence.Secondary),
            ("C", Confidence.Computed),
            ("R", Confidence.Remembered),
            ("X", Confidence.Contradictory));
        return basis.IsSound ? new LegalBasis(document, article, date, reference, confidence!.Value) : null;
    }
}
