using System.Globalization;
using System.Text.Json.Nodes;
using Cds.Indicators.Charts.Specifications;

namespace Cds.Indicators.Charts.Drafting;

/// <summary>
/// A plot of rows from top to bottom, each with its name on the left. The names are marks and not labels of an axis, so that two rows may have one name
/// and no name is read as anything but text.
/// </summary>
internal static class RowPlot
{
    private const string Name = "name";
    private const string Label = "label";
    private const string LabelBefore = "label-before";
    private const string Missing = "missing";

    /// <summary>The least that a row needs for its name.</summary>
    private const int LeastRowHeight = 14;

    /// <summary>The least that a row of three lines needs.</summary>
    public const int ThreeLineHeight = 42;

    private const int WidestName = 260;

    private const int LineHeight = 14;

    private const int MostLines = 3;

    /// <summary>The height of all rows: that of the options, but never so low that names overlap.</summary>
    public static int HeightOf(ChartOptions options, int rows, int rowHeight) =>
        Math.Max(options.Height ?? rows * rowHeight, Math.Max(rows * LeastRowHeight, 1));

    /// <summary>The name of a row.</summary>
    public static void AddName(Draft draft, int row, string name, string text, int panel = 0) =>
        draft.Add(Name, ("panel", panel), ("row", row), ("name", name), ("text", text));

    /// <summary>The name of a row on as many lines as it needs, up to three.</summary>
    public static void AddWrappedName(Draft draft, int row, string name, string text, int panel = 0)
    {
        IReadOnlyList<string> lines = DisplayText.Wrapped(name, WidestName - 30, Vega.TextSize);
        if (lines.Count > MostLines)
            lines = [.. lines.Take(MostLines - 1), string.Join(' ', lines.Skip(MostLines - 1))];
        for (int line = 0; line < lines.Count; line++)
            draft.Add(NameOn(line, lines.Count), ("panel", panel), ("row", row), ("label", lines[line]), ("name", name), ("text", text));
    }

    /// <summary>A text beside the end of a mark, on the side that it points to.</summary>
    public static void AddLabel(Draft draft, int row, double at, string label, string name, string text, bool isBefore = false, int panel = 0) =>
        draft.Add(isBefore ? LabelBefore : Label, ("panel", panel), ("row", row), ("x", at), ("label", label), ("name", name), ("text", text));

    /// <summary>The word for why there is no value, where its mark would begin.</summary>
    public static void AddMissing(Draft draft, int row, double at, string label, string name, string text, int panel = 0) =>
        draft.Add(Missing, ("panel", panel), ("row", row), ("x", at), ("label", label), ("name", name), ("text", text));

    /// <summary>The layers of names, labels and missing values.</summary>
    public static JsonNode[] TextLayers() =>
    [
        Vega.Layer(Name, Vega.Text("right", limit: WidestName), ("x", Vega.Value(-8)), ("text", Vega.Nominal("name"))),
        Vega.Layer(Label, Vega.Text("left", dx: 8), ("text", Vega.Nominal("label"))),
        Vega.Layer(LabelBefore, Vega.Text("right", dx: -8), ("text", Vega.Nominal("label"))),
        MissingLayer(),
    ];

    /// <summary>The layers of names on several lines, up to a number of them.</summary>
    public static IEnumerable<JsonNode> WrappedNameLayers()
    {
        for (int of = 1; of <= MostLines; of++)
        {
            for (int line = 0; line < of; line++)
            {
                int dy = (line * LineHeight) - ((of - 1) * LineHeight / 2);
                yield return Vega.Layer(NameOn(line, of), Vega.Text("right", dy: dy, limit: WidestName), ("x", Vega.Value(-8)), ("text", Vega.Nominal("label")));
            }
        }
    }

    /// <summary>One plot.</summary>
    /// <param name="width">Its width in pixels.</param>
    /// <param name="height">Its height in pixels.</param>
    /// <param name="rows">The number of rows.</param>
    /// <param name="scale">The scale of its values.</param>
    /// <param name="axisTitle">The unit on the axis; null for none.</param>
    /// <param name="tooltip">What a mark says when it is pointed at.</param>
    /// <param name="layers">The marks, from back to front.</param>
    public static JsonObject Of(int width, int height, int rows, NumberScale scale, string? axisTitle, JsonArray tooltip, params ReadOnlySpan<JsonNode> layers)
    {
        JsonArray marks = [];
        foreach (JsonNode layer in layers)
            marks.Add(layer);
        return new JsonObject
        {
            ["width"] = width,
            ["height"] = height,
            ["encoding"] = new JsonObject
            {
                ["x"] = Vega.Quantity("x", scale.Scale(), scale.Axis(axisTitle)),
                ["y"] = Vega.Row(rows),
                ["tooltip"] = tooltip,
                ["description"] = Vega.Nominal("text"),
            },
            ["layer"] = marks,
        };
    }

    private static string NameOn(int line, int of) => string.Create(CultureInfo.InvariantCulture, $"name-{line + 1}-of-{of}");

    private static JsonObject MissingLayer()
    {
        JsonObject mark = Vega.Text("left", dx: 8, colour: Palette.QuietText);
        mark["fontStyle"] = "italic";
        return Vega.Layer(Missing, mark, ("text", Vega.Nominal("label")));
    }
}
