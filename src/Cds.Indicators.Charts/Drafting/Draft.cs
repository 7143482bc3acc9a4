using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Cds.Indicators.Charts.Specifications;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Charts.Drafting;

/// <summary>A chart while it is being made: its data, the rows of its table, its sentences.</summary>
internal sealed class Draft
{
    private readonly JsonArray _data = [];
    private readonly List<ImmutableArray<string>> _rows = [];
    private readonly List<string> _sentences = [];

    /// <param name="options">The options of the caller; null for the default ones.</param>
    public Draft(ChartOptions? options)
    {
        Options = options ?? ChartOptions.Default;
        Values = new ValueText(Options);
    }

    public ChartOptions Options { get; }

    public ValueText Values { get; }

    public bool IsVietnamese => Options.Style == TextStyle.Vietnamese;

    /// <summary>The text of the language of the chart.</summary>
    public string Say(string vietnamese, string english) => IsVietnamese ? vietnamese : english;

    /// <summary>Refuses more rows than the options allow.</summary>
    /// <exception cref="ArgumentException">There are more.</exception>
    public void RequireFitting(int count, string what, string parameter)
    {
        if (count > Options.MaximumRows)
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"'{count}' {what} are more than the {Options.MaximumRows} that the chart may show, and part of them would pass for all. Choose which to show, or allow up to {ChartOptions.MostRows} with MaximumRows."), parameter);
    }

    /// <summary>A mark, with its part of the chart and where it stands.</summary>
    public void Add(string part, params ReadOnlySpan<(string Field, JsonNode? Value)> fields)
    {
        JsonObject datum = Vega.Object(fields);
        datum.Insert(0, "part", part);
        _data.Add((JsonNode)datum);
    }

    /// <summary>A row of the table.</summary>
    public void AddRow(params ReadOnlySpan<string> cells) => _rows.Add([.. cells]);

    /// <summary>A sentence of the description.</summary>
    public void Describe(string vietnamese, string english) => _sentences.Add(Say(vietnamese, english));

    /// <summary>Finishes the chart.</summary>
    /// <param name="title">The title, unless the options have one.</param>
    /// <param name="subtitle">The line below, unless the options have one.</param>
    /// <param name="columns">The columns of the table.</param>
    /// <param name="body">What the specification holds beside title, description, data and configuration.</param>
    public ChartSpecification Finish(string title, string? subtitle, ImmutableArray<ChartColumn> columns, JsonObject body)
    {
        title = DisplayText.Clean(Options.Title ?? DisplayText.Capitalised(title));
        string? below = Options.Subtitle ?? subtitle;
        below = below is null ? null : DisplayText.Clean(below);
        string description = DisplayText.Clean(string.Join(' ', _sentences));
        JsonObject heading = new() { ["text"] = Lines(title, Vega.TitleSize) };
        if (below is not null)
            heading["subtitle"] = Lines(below, Vega.TextSize);
        JsonObject specification = new()
        {
            ["$schema"] = Vega.Schema,
            ["title"] = heading,
            ["description"] = $"{title}. {description}",
            ["data"] = new JsonObject { ["values"] = _data },
        };
        foreach ((string name, JsonNode? value) in body.ToArray())
        {
            body.Remove(name);
            specification[name] = value;
        }

        specification["config"] = Vega.Config();
        return new ChartSpecification(title, below, description, Options.Language, new ChartTable(columns, [.. _rows]), Bytes(specification));
    }

    /// <summary>Says in the middle of a chart of nothing that there is nothing.</summary>
    public JsonObject Nothing(int width, int height)
    {
        string words = Say("Không có số liệu để vẽ", "Nothing to draw");
        Add("nothing", ("text", words));
        return new JsonObject
        {
            ["width"] = width,
            ["height"] = height,
            ["layer"] = new JsonArray(Vega.Layer(
                "nothing",
                Vega.Text("center", colour: Palette.QuietText, size: 14),
                ("x", Vega.Value(width / 2)),
                ("y", Vega.Value(height / 2)),
                ("text", Vega.Nominal("text")))),
        };
    }

    private JsonArray Lines(string text, int size) =>
        [.. DisplayText.Wrapped(text, Options.Width + 120, size).Select(static line => (JsonNode)JsonValue.Create(line))];

    private static byte[] Bytes(JsonObject specification)
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter writer = new(buffer, new JsonWriterOptions { Encoder = Vega.Encoder }))
            specification.WriteTo(writer);
        return buffer.WrittenSpan.ToArray();
    }
}
