using System.Text.Json;
using Cds.Indicators.Composite.Hierarchy;
using Cds.Indicators.Composite.Stages;
using Cds.Indicators.Faults;
using Cds.Indicators.Indicators;
using Cds.Indicators.Json;

namespace Cds.Indicators.Composite.Indices;

/// <summary>Writes an index as a document of version 1. What the reader takes as given is left out; what it would refuse is not written.</summary>
internal static class IndexWriter
{
    /// <summary>Writes the document, once it is known that it can be read back.</summary>
    /// <exception cref="JsonException">It could not.</exception>
    public static void Write(Utf8JsonWriter writer, IndexDefinition definition)
    {
        using MemoryStream draft = new();
        using (Utf8JsonWriter drafted = new(draft))
            WriteDocument(drafted, definition);
        try
        {
            _ = CompositeIndex.Read(draft.GetBuffer().AsSpan(0, (int)draft.Length), definition.Code);
        }
        catch (FaultException e)
        {
            throw new JsonException($"The index could not be read back from its document. {e.Message}", e);
        }

        WriteDocument(writer, definition);
    }

    private static void WriteDocument(Utf8JsonWriter writer, IndexDefinition definition)
    {
        writer.WriteStartObject();
        writer.WriteString("format"u8, IndexReader.FormatName);
        writer.WriteNumber("version"u8, IndexReader.Format.Version);
        writer.WriteString("code"u8, definition.Code);
        WriteText(writer, "name", definition.Name);
        if (definition.LegalBasis is { } basis)
        {
            writer.WritePropertyName("legalBasis"u8);
            JsonSerializer.Serialize(writer, basis, IndicatorsJsonContext.Default.LegalBasis);
        }

        WriteText(writer, "note", definition.Note);
        writer.WritePropertyName("hierarchy"u8);
        WriteNode(writer, definition.Root);
        writer.WriteStartArray("stages"u8);
        foreach (IndexStage stage in definition.Stages)
            StageJson.Write(writer, stage);
        writer.WriteEndArray();
        PoliciesJson.Write(writer, definition.Policies);
        writer.WriteEndObject();
    }

    private static void WriteNode(Utf8JsonWriter writer, IndexNode node)
    {
        writer.WriteStartObject();
        writer.WriteString("code"u8, node.Code);
        WriteText(writer, "name", node.Name);
        if (node.Weight != 1)
            writer.WriteNumber("weight"u8, node.Weight);
        if (node.Direction == Direction.LowerIsBetter)
            writer.WriteString("direction"u8, "lower-is-better"u8);
        if (!node.IsIndicator)
        {
            writer.WriteStartArray("children"u8);
            foreach (IndexNode child in node.Children)
                WriteNode(writer, child);
            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter writer, string name, LocalizedText? text)
    {
        if (text is null)
            return;
        writer.WritePropertyName(name);
        JsonSerializer.Serialize(writer, text, IndicatorsJsonContext.Default.LocalizedText);
    }
}
