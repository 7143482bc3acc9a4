using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Cds.Indicators.Indicators;
using Cds.Indicators.Json;
using Cds.Indicators.Periods;
using Cds.Indicators.Rates;

namespace DistrictScorecard;

/// <summary>Writes a versioned JSON document for machines: values in canonical text, so that nothing is rounded.</summary>
internal static class JsonReport
{
    public static void Write(Scorecard scorecard, TextStyle style, TextWriter output)
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter json = new(buffer, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteString("format", "district-scorecard");
            json.WriteNumber("version", 1);
            json.WriteStartArray("localities");
            foreach (LocalityCard card in scorecard.Localities)
                WriteLocality(json, card, style);
            json.WriteEndArray();
            json.WriteStartArray("coverage");
            foreach (PillarCoverage pillar in scorecard.Coverage())
                WriteCoverage(json, pillar);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.WriteLine(Encoding.UTF8.GetString(buffer.WrittenSpan));
    }

    private static void WriteLocality(Utf8JsonWriter json, LocalityCard card, TextStyle style)
    {
        json.WriteStartObject();
        json.WriteString("area", card.Locality.Name);
        json.WriteString("level", JsonNamingPolicy.KebabCaseLower.ConvertName(card.Locality.Level.ToString()));
        json.WriteString("parent", card.Locality.Parent);
        json.WriteStartArray("lines");
        foreach (ScorecardLine line in card.Lines)
            WriteLine(json, line, style);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteLine(Utf8JsonWriter json, ScorecardLine line, TextStyle style)
    {
        json.WriteStartObject();
        json.WriteString("indicator", line.Indicator.Code);
        json.WriteString("name", line.Indicator.Name.In(style));
        json.WriteString("pillar", line.Indicator.Pillar.Code);
        if (line.Claim is { } claim)
        {
            json.WriteString("id", claim.Id);
            json.WriteString("kind", JsonNamingPolicy.KebabCaseLower.ConvertName(claim.Kind.ToString()));
            json.WriteString("published", claim.ValueText);
            if (claim.Period.TryGetValue(out Period period))
                json.WriteString("period", period.ToString());
        }

        json.WritePropertyName("figure");
        JsonSerializer.Serialize(json, line.Figure, IndicatorsJsonContext.Default.OutcomeFigure);
        if (line.Known.TryGetValue(out Interval known))
        {
            json.WritePropertyName("bounds");
            JsonSerializer.Serialize(json, known, IndicatorsJsonContext.Default.Interval);
        }

        if (line.Derivation is { } derivation)
            json.WriteString("derivation", derivation.ToString());
        json.WriteStartArray("targets");
        foreach (TargetVerdict verdict in line.Verdicts)
            WriteVerdict(json, verdict, style);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteVerdict(Utf8JsonWriter json, TargetVerdict verdict, TextStyle style)
    {
        Target target = verdict.Target;
        json.WriteStartObject();
        json.WriteString("requirement", target.Requirement.ToString());
        json.WritePropertyName("due");
        JsonSerializer.Serialize(json, target.Due, IndicatorsJsonContext.Default.LocalDate);
        json.WritePropertyName("verdict");
        JsonSerializer.Serialize(json, verdict.Verdict, IndicatorsJsonContext.Default.Verdict);
        json.WritePropertyName("legalBasis");
        JsonSerializer.Serialize(json, target.LegalBasis, IndicatorsJsonContext.Default.LegalBasis);
        if (target.Note is { } note)
            json.WriteString("note", note.In(style));
        json.WriteEndObject();
    }

    private static void WriteCoverage(Utf8JsonWriter json, PillarCoverage pillar)
    {
        json.WriteStartObject();
        json.WriteString("pillar", pillar.Pillar.Code);
        json.WriteNumber("claims", pillar.Claims);
        json.WriteNumber("exact", pillar.Exact);
        json.WriteNumber("bounded", pillar.Bounded);
        json.WriteNumber("withoutFigure", pillar.WithoutFigure);
        json.WriteNumber("localTargets", pillar.LocalTargets);
        json.WriteNumber("assessed", pillar.Assessed);
        json.WriteNumber("met", pillar.Met);
        json.WriteNumber("notMet", pillar.NotMet);
        json.WriteNumber("undetermined", pillar.Undetermined);
        json.WriteEndObject();
    }
}
