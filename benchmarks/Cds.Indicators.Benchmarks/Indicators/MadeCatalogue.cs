using System.Text.Json;

namespace Cds.Indicators.Benchmarks.Indicators;

/// <summary>A catalogue of as many ratio indicators as wanted, each with two measures of its own and a target.</summary>
internal static class MadeCatalogue
{
    public static byte[] Of(int indicators)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter json = new(stream))
        {
            json.WriteStartObject();
            json.WriteString("format", "cds-indicators/catalogue");
            json.WriteNumber("version", 1);
            json.WriteStartObject("framework");
            json.WriteString("code", "made");
            Name(json, "Bộ chỉ tiêu mẫu", "Sample indicators");
            json.WritePropertyName("legalBasis");
            LegalBasis(json);
            json.WriteEndObject();
            List(json, "pillars", 1, (_, _) => Coded(json, "government", "Chính quyền số", "Digital government"));
            List(json, "units", 1, (_, _) => Coded(json, "dossier", "hồ sơ", "dossier"));
            List(json, "measures", 2 * indicators, Measure);
            List(json, "indicators", indicators, Indicator);
            List(json, "targets", indicators, Target);
            json.WriteEndObject();
        }

        return stream.ToArray();
    }

    private static void List(Utf8JsonWriter json, string member, int count, Action<Utf8JsonWriter, int> writeMembers)
    {
        json.WriteStartArray(member);
        for (int i = 0; i < count; i++)
        {
            json.WriteStartObject();
            writeMembers(json, i);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Measure(Utf8JsonWriter json, int index)
    {
        Coded(json, $"measure-{index}", $"Số hồ sơ loại {index}", $"Dossiers of type {index}");
        json.WriteString("unit", "dossier");
        json.WriteNumber("decimals", 0);
        json.WriteString("overTime", "sum");
        json.WriteString("overAreas", "sum");
    }

    private static void Indicator(Utf8JsonWriter json, int index)
    {
        Coded(json, $"indicator-{index}", $"Tỷ lệ hồ sơ loại {index}", $"Share of dossiers of type {index}");
        json.WriteString("type", "ratio");
        json.WriteString("pillar", "government");
        json.WriteString("direction", "higher");
        json.WriteString("numerator", $"measure-{2 * index}");
        json.WriteString("denominator", $"measure-{(2 * index) + 1}");
        json.WriteString("basis", "%");
        json.WriteBoolean("share", value: true);
        json.WriteStartArray("legalBases");
        LegalBasis(json);
        json.WriteEndArray();
    }

    private static void Target(Utf8JsonWriter json, int index)
    {
        json.WriteString("indicator", $"indicator-{index}");
        json.WriteString("requirement", ">=80%");
        json.WriteString("due", "2030-12-31");
        json.WritePropertyName("legalBasis");
        LegalBasis(json);
    }

    private static void Coded(Utf8JsonWriter json, string code, string vietnamese, string english)
    {
        json.WriteString("code", code);
        Name(json, vietnamese, english);
    }

    private static void Name(Utf8JsonWriter json, string vietnamese, string english)
    {
        json.WriteStartObject("name");
        json.WriteString("vi", vietnamese);
        json.WriteString("en", english);
        json.WriteEndObject();
    }

    private static void LegalBasis(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("document", "QĐ 749/QĐ-TTg");
        json.WriteString("article", "Điều 1");
        json.WriteString("date", "2020-06-03");
        json.WriteString("confidence", "Q");
        json.WriteEndObject();
    }
}
