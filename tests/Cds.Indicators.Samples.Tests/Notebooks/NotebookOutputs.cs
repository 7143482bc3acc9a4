using System.Globalization;
using System.Text.Json.Nodes;
using Xunit.Sdk;

namespace Cds.Indicators.Samples.Tests.Notebooks;

/// <summary>What a cell puts out, in its order. Its public methods are the functions that a notebook has besides those of C#.</summary>
public sealed class NotebookOutputs : IDisposable
{
    private readonly JsonArray _outputs = [];
    private readonly StringWriter _writer = new(CultureInfo.InvariantCulture) { NewLine = "\n" };

    public void Dispose() => _writer.Dispose();

    internal TextWriter Writer => _writer;

    /// <summary>Shows a value.</summary>
#pragma warning disable IDE1006 // The function of the notebook is called so.
    public void display(object value)
#pragma warning restore IDE1006
    {
        Flush();
        _outputs.Add(new JsonObject { ["data"] = Bundle(value), ["metadata"] = new JsonObject(), ["output_type"] = "display_data" });
    }

    internal void Return(object value, int count)
    {
        Flush();
        _outputs.Add(new JsonObject { ["data"] = Bundle(value), ["execution_count"] = count, ["metadata"] = new JsonObject(), ["output_type"] = "execute_result" });
    }

    /// <summary>The outputs since the last call.</summary>
    internal JsonArray Take()
    {
        Flush();
        JsonArray taken = _outputs.DeepClone().AsArray();
        _outputs.Clear();
        return taken;
    }

    private void Flush()
    {
        if (_writer.GetStringBuilder().Length == 0)
            return;
        _outputs.Add(new JsonObject { ["name"] = "stdout", ["output_type"] = "stream", ["text"] = NotebookFile.Lines(_writer.ToString()) });
        _writer.GetStringBuilder().Clear();
    }

    /// <summary>The value in each form in which a notebook shows it. What has no formatter of its own would be shown by the notebook in its own way, which is not ours to foretell.</summary>
    private static JsonObject Bundle(object value)
    {
        if (value is string text)
            return new JsonObject { ["text/plain"] = NotebookFile.Lines(text) };

        JsonObject bundle = [];
        foreach (string mimeType in Notebook.MimeTypesOf(value.GetType()))
        {
            string shown = Notebook.Show(value, mimeType) ?? throw new XunitException($"A cell ends with a {value.GetType()}, which has no formatter for {mimeType}. Show a value of the library, or a text.");
            bundle[mimeType] = mimeType.EndsWith("json", StringComparison.Ordinal) ? JsonNode.Parse(shown) : NotebookFile.Lines(shown);
        }

        return bundle;
    }
}
