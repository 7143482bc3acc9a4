using System.Globalization;
using System.Text.Json;
using Cds.Indicators.Areas;
using Cds.Indicators.Provenance;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Json;

/// <summary>Writes a registry as a document of version 1.</summary>
internal static class AreaRegistryWriter
{
    public static void Write(Utf8JsonWriter writer, AreaRegistry registry)
    {
        Dictionary<LegalBasis, string> ids = [];
        IEnumerable<LegalBasis?> all = [.. registry.Areas.Select(static area => area.LegalBasis), .. registry.Successions.Select(static passage => passage.LegalBasis)];
        foreach (LegalBasis basis in all.OfType<LegalBasis>())
            ids.TryAdd(basis, string.Create(CultureInfo.InvariantCulture, $"basis-{ids.Count + 1}"));

        writer.WriteStartObject();
        writer.WriteString("format", "cds-indicators/areas");
        writer.WriteNumber("version", 1);
        if (ids.Count != 0)
            Write(writer, ids);
        writer.WriteStartArray("units");
        foreach (Area area in registry.Areas)
            Write(writer, area, ids);
        writer.WriteEndArray();
        writer.WriteStartArray("successions");
        foreach (Succession passage in registry.Successions)
            Write(writer, passage, ids);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, Dictionary<LegalBasis, string> ids)
    {
        writer.WriteStartArray("legalBases");
        foreach ((LegalBasis basis, string id) in ids)
        {
            writer.WriteStartObject();
            writer.WriteString("id", id);
            writer.WriteBasis("basis", basis);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, Area area, Dictionary<LegalBasis, string> ids)
    {
        writer.WriteStartObject();
        writer.WriteEnum("level", area.Level);
        writer.WriteString("code", area.Code);
        writer.WriteText("name", area.Name);
        writer.WriteOptionalText("kind", area.Kind);
        writer.WriteOptionalText("parent", area.Parent?.Code);
        if (area.ValidFrom is { } from)
            writer.WriteDate("validFrom", from);
        if (area.ValidTo is { } to)
            writer.WriteDate("validTo", to);
        WriteBasis(writer, area.LegalBasis, ids);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, Succession passage, Dictionary<LegalBasis, string> ids)
    {
        writer.WriteStartObject();
        writer.WriteDate("effective", passage.Effective);
        writer.WriteString("predecessor", NameOf(passage.Predecessor));
        writer.WriteString("successor", NameOf(passage.Successor));
        writer.WriteEnum("extent", passage.Extent);
        WriteShare(writer, "share", passage.Share);
        WriteShare(writer, "successorShare", passage.SuccessorShare);
        writer.WriteOptionalText("note", passage.Note);
        WriteBasis(writer, passage.LegalBasis, ids);
        writer.WriteEndObject();
    }

    private static string NameOf(Area area) => $"{new AreaKey(area.Level, area.Code, validFrom: null)}";

    private static void WriteShare(Utf8JsonWriter writer, string name, Rational? share)
    {
        if (share is { } given)
            writer.WriteString(name, $"{given}");
    }

    private static void WriteBasis(Utf8JsonWriter writer, LegalBasis? basis, Dictionary<LegalBasis, string> ids)
    {
        if (basis is not null)
            writer.WriteString("legalBasis", ids[basis]);
    }
}
