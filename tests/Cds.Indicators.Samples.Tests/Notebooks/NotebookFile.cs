using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Cds.Indicators.Samples.Tests.Notebooks;

/// <summary>A notebook: JSON of the format 4 of Jupyter, in which texts are lists of lines.</summary>
internal sealed class NotebookFile
{
    /// <summary>As Jupyter writes it: indented by one space, letters as they are.</summary>
    private static readonly JsonSerializerOptions s_json = new() { WriteIndented = true, IndentSize = 1, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly JsonNode _root;

    private NotebookFile(JsonNode root) => _root = root;

    /// <summary>The cells, from top to bottom.</summary>
    public IEnumerable<JsonObject> Cells => _root["cells"]!.AsArray().Select(cell => cell!.AsObject());

    /// <summary>The cells with code.</summary>
    public IEnumerable<JsonObject> CodeCells => Cells.Where(cell => (string?)cell["cell_type"] == "code");

    public JsonNode Root => _root;

    public static NotebookFile Read(string path) => new(JsonNode.Parse(File.ReadAllText(path), documentOptions: new JsonDocumentOptions { AllowDuplicateProperties = false })!);

    /// <summary>The text of a cell.</summary>
    public static string SourceOf(JsonObject cell) => string.Concat(cell["source"]!.AsArray().Select(line => (string?)line));

    /// <summary>A text as a list of lines, each with its line end.</summary>
    public static JsonArray Lines(string text)
    {
        string[] lines = text.Split('\n');
        return [.. lines.Select((line, i) => i < lines.Length - 1 ? line + "\n" : line).Where(line => line.Length > 0).Select(line => (JsonNode)line)];
    }

    /// <summary>The whole as text.</summary>
    public override string ToString() => _root.ToJsonString(s_json);
}
