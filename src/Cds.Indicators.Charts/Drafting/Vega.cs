using System.Text.Encodings.Web;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace Cds.Indicators.Charts.Drafting;

/// <summary>The parts of a Vega-Lite specification. Names of fields are fixed words; texts of callers are values.</summary>
internal static class Vega
{
    public const string Schema = "https://vega.github.io/schema/vega-lite/v6.json";

    public const int TextSize = 12;

    public const int SmallTextSize = 11;

    public const int TitleSize = 16;

    /// <summary>Letters of every language as they are; what means something in HTML as an escape.</summary>
    public static JavaScriptEncoder Encoder { get; } = JavaScriptEncoder.Create(UnicodeRanges.All);

    /// <summary>Marks of one part of the data.</summary>
    public static JsonObject Layer(string part, JsonObject mark, params ReadOnlySpan<(string Channel, JsonNode? Definition)> encoding) => new()
    {
        ["transform"] = new JsonArray(new JsonObject { ["filter"] = new JsonObject { ["field"] = "part", ["equal"] = part } }),
        ["mark"] = mark,
        ["encoding"] = Object(encoding),
    };

    public static JsonObject Object(params ReadOnlySpan<(string Name, JsonNode? Value)> members)
    {
        JsonObject result = [];
        foreach ((string name, JsonNode? value) in members)
            result[name] = value;
        return result;
    }

    public static JsonObject Mark(string type, params ReadOnlySpan<(string Name, JsonNode? Value)> properties)
    {
        JsonObject mark = Object(properties);
        mark.Insert(0, "type", type);
        return mark;
    }

    /// <summary>A text beside a mark, 12 pixels high unless said otherwise.</summary>
    public static JsonObject Text(string align, int dx = 0, int dy = 0, string colour = Palette.Text, int size = TextSize, bool bold = false, int? limit = null)
    {
        JsonObject mark = Mark("text", ("align", align), ("baseline", "middle"), ("color", colour), ("fontSize", size));
        if (dx != 0)
            mark["dx"] = dx;
        if (dy != 0)
            mark["dy"] = dy;
        if (bold)
            mark["fontWeight"] = "bold";
        if (limit is { } pixels)
            mark["limit"] = pixels;
        return mark;
    }

    public static JsonObject Quantity(string field, JsonObject scale, JsonObject? axis) => new()
    {
        ["field"] = field,
        ["type"] = "quantitative",
        ["scale"] = scale,
        ["axis"] = axis,
    };

    /// <summary>A further position on the scale that the channel has already.</summary>
    public static JsonObject Field(string field) => new() { ["field"] = field };

    public static JsonObject Quantitative(string field) => new() { ["field"] = field, ["type"] = "quantitative" };

    public static JsonObject Nominal(string field) => new() { ["field"] = field, ["type"] = "nominal" };

    /// <summary>A colour or shape that stands in the data as it is.</summary>
    public static JsonObject AsGiven(string field) => new() { ["field"] = field, ["type"] = "nominal", ["scale"] = null, ["legend"] = null };

    public static JsonObject Value(JsonNode value) => new() { ["value"] = value };

    /// <summary>Rows from top to bottom, as many as there are.</summary>
    public static JsonObject Row(int count) => new()
    {
        ["field"] = "row",
        ["type"] = "ordinal",
        ["scale"] = new JsonObject { ["domain"] = new JsonArray([.. Enumerable.Range(0, count).Select(static row => JsonValue.Create(row))]) },
        ["axis"] = null,
    };

    /// <summary>What a mark says when it is pointed at: its name and its value.</summary>
    public static JsonArray Tooltip(string name, string value) =>
    [
        new JsonObject { ["field"] = "name", ["type"] = "nominal", ["title"] = name },
        new JsonObject { ["field"] = "text", ["type"] = "nominal", ["title"] = value },
    ];

    /// <summary>The filter to one panel of several.</summary>
    public static JsonArray Panel(int panel) => [new JsonObject { ["filter"] = new JsonObject { ["field"] = "panel", ["equal"] = panel } }];

    public static JsonObject Config() => new()
    {
        ["font"] = "Arial, Helvetica, \"Liberation Sans\", \"Noto Sans\", sans-serif",
        ["background"] = "white",
        ["view"] = new JsonObject { ["stroke"] = null },
        ["axis"] = new JsonObject
        {
            ["labelFontSize"] = TextSize,
            ["titleFontSize"] = TextSize,
            ["titleFontWeight"] = "normal",
            ["labelColor"] = Palette.QuietText,
            ["titleColor"] = Palette.QuietText,
            ["gridColor"] = Palette.Grid,
            ["domainColor"] = Palette.Neutral,
            ["tickColor"] = Palette.Neutral,
        },
        ["title"] = new JsonObject
        {
            ["anchor"] = "start",
            ["frame"] = "bounds",
            ["color"] = Palette.Text,
            ["fontSize"] = TitleSize,
            ["subtitleColor"] = Palette.QuietText,
            ["subtitleFontSize"] = TextSize,
            ["offset"] = 14,
        },
    };
}
