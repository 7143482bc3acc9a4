using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Cds.Indicators.Provenance;
using Cds.Indicators.Rates;
using Cds.Indicators.Scoring;
using DistrictScorecard.Tables;

namespace DistrictScorecard.Points;

/// <summary>Writes scores as a versioned JSON document; what is not there is left out, never 0.</summary>
internal static class ScoreJson
{
    public static void Write(OfficialCard card, IEnumerable<UnitScore> scores, TextStyle style, TextWriter output)
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter json = new(buffer, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteString("format", "scorecard-scores");
            json.WriteNumber("version", 1);
            json.WriteString("scorecard", card.Code);
            json.WriteString("name", card.Name.In(style));
            json.WriteStartArray("variants");
            foreach (string variant in card.ChosenVariants)
                json.WriteStringValue(variant);
            json.WriteEndArray();
            json.WriteStartArray("units");
            foreach (UnitScore unit in scores)
                WriteUnit(json, unit, style);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.Write(Encoding.UTF8.GetString(buffer.WrittenSpan));
        output.Write('\n');
    }

    private static void WriteUnit(Utf8JsonWriter json, UnitScore unit, TextStyle style)
    {
        json.WriteStartObject();
        json.WriteString("period", unit.Unit.PeriodText);
        json.WriteString("unit", unit.Unit.Code);
        if (unit.Unit.Name.Length > 0)
            json.WriteString("name", unit.Unit.Name);
        json.WriteStartArray("lines");
        foreach (ScoreLine line in ScoreLines.Of(unit.Score))
            WriteLine(json, line, style);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteLine(Utf8JsonWriter json, ScoreLine line, TextStyle style)
    {
        json.WriteStartObject();
        json.WriteString("group", line.Group);
        json.WriteString("metric", line.Metric);
        if (line.Input.Counts is { } counts)
        {
            json.WriteNumber("numerator", counts.Numerator);
            json.WriteNumber("denominator", counts.Denominator);
        }
        else if (line.Input.Values is { } values)
        {
            WriteNumber(json, "value", NumberText.Exactly(values.Lower!.Value.Value));
        }

        WriteNumber(json, "ratio", line.Ratio);
        WriteNumber(json, "score", line.Score);
        WriteNumber(json, "maximum", line.Maximum);
        json.WriteString("status", line.Status);
        json.WriteString("confidence", $"{line.Confidence.ToTag()}");
        if (line.Score is not null)
            json.WriteBoolean("official", line.IsOfficial);
        if ((line.Component?.Unsettled ?? line.Sum?.Unsettled) is { } unsettled)
            json.WriteString("unsettled", unsettled.In(style));
        if (line.Band is { } band)
        {
            json.WriteString("band", band.Code);
            json.WriteString("bandName", band.Name.In(style));
        }
        else if (line.PossibleBands.Count > 0)
        {
            json.WriteStartArray("possibleBands");
            foreach (ScoreBand possible in line.PossibleBands)
                json.WriteStringValue(possible.Code);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, decimal? value)
    {
        if (value is not { } number)
            return;
        json.WritePropertyName(name);
        json.WriteRawValue(NumberText.Invariant(number));
    }
}
