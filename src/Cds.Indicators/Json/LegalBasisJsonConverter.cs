using System.Text.Json;
using Cds.Indicators.Internal;
using Cds.Indicators.Provenance;

namespace Cds.Indicators.Json;

/// <summary>Reads and writes a legal basis as in every document of the library: <c>{"document":"411/QĐ-TTg","date":"2022-03-31","confidence":"S"}</c>; article, date and reference may be missing.</summary>
/// <example><code>JsonSerializer.Serialize(Catalogue.Vietnam()["dossier.paid-online"].LegalBases[0], IndicatorsJson.Options);</code></example>
public sealed class LegalBasisJsonConverter : StructuredJsonConverter<LegalBasis>
{
    /// <summary>Creates the converter; it has no state.</summary>
    public LegalBasisJsonConverter()
        : base("a legal basis")
    {
    }

    private protected override bool TryRead(StrictJsonValue value, out LegalBasis result)
    {
        LegalBasis? basis = LegalBasisJson.Read(value);
        result = basis!;
        return basis is not null;
    }

    private protected override void WriteValue(Utf8JsonWriter writer, LegalBasis value) => writer.WriteBasis(value);
}
