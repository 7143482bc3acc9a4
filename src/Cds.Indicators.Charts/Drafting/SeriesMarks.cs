using System.Globalization;
using System.Text.Json.Nodes;

namespace Cds.Indicators.Charts.Drafting;

/// <summary>The marks of one series: points joined by a line where one follows the other without a gap.</summary>
internal static class SeriesMarks
{
    private const int LabelGap = 10;

    /// <summary>Adds the marks of a series.</summary>
    /// <param name="draft">The chart.</param>
    /// <param name="points">The values in the order of time.</param>
    /// <param name="scale">The scale of the values.</param>
    /// <param name="panel">The panel they stand in.</param>
    /// <param name="labels">The texts that stand beside them.</param>
    public static void Add(Draft draft, IReadOnlyList<TimedValue> points, NumberScale scale, int panel, IEnumerable<SeriesLabel> labels)
    {
        foreach (SeriesLabel label in labels)
        {
            TimedValue point = points[label.Index];
            draft.Add(
                label.IsBelow ? "label-below" : "label-above",
                ("panel", panel),
                ("x", point.At),
                ("y", label.Y),
                ("label", point.Value.Label),
                ("name", point.Name),
                ("text", $"{point.Name}: {point.Value.Label}"));
        }

        int segment = 0;
        for (int i = 0; i < points.Count; i++)
        {
            TimedValue point = points[i];
            string text = $"{point.Name}: {point.Value.Label}";
            (string, JsonNode?)[] fields = [("panel", panel), ("x", point.At), ("name", point.Name), ("text", text)];
            if (point.Value.Point is { } y)
            {
                draft.Add("point", [.. fields, ("y", y), ("segment", string.Create(CultureInfo.InvariantCulture, $"{panel}-{segment}"))]);
                continue;
            }

            segment++;
            if (point.Value.IsMissing)
                draft.Add("missing", [.. fields, ("label", point.Value.Label)]);
            else
                Stretches.Add(draft, point.Value, scale, isHorizontal: false, fields);
        }
    }

    /// <summary>The layers that draw them.</summary>
    /// <param name="height">The height of the plot in pixels.</param>
    /// <param name="withMissingWords">Whether the word for why there is no value stands above its cross.</param>
    public static JsonNode[] Layers(int height, bool withMissingWords)
    {
        JsonObject words = Vega.Text("left", dx: LabelGap, colour: Palette.QuietText, size: Vega.SmallTextSize);
        words["angle"] = 270;
        words["fontStyle"] = "italic";
        JsonObject cross = Vega.Layer(
            "missing",
            Vega.Mark("point", ("shape", "M-0.8,-0.8L0.8,0.8M-0.8,0.8L0.8,-0.8"), ("stroke", Palette.Neutral), ("strokeWidth", 2), ("filled", false), ("size", 60), ("opacity", 1)),
            ("y", Vega.Value(height - 5)));
        return
        [
            Vega.Layer("point", Vega.Mark("line", ("color", Palette.Value), ("strokeWidth", 2)), ("detail", Vega.Nominal("segment")), ("tooltip", null)),
            Vega.Layer("point", Vega.Mark("point", ("color", Palette.Value), ("filled", true), ("size", 55), ("opacity", 1))),
            .. Stretches.Layers(isHorizontal: false),
            .. Label("label-above", -LabelGap - 3),
            .. Label("label-below", LabelGap + 4),
            cross,
            .. withMissingWords ? [Vega.Layer("missing", words, ("y", Vega.Value(height - 5)), ("text", Vega.Nominal("label")))] : (JsonNode[])[],
        ];
    }

    /// <summary>A text on a white rim, so that lines behind it do not make it hard to read.</summary>
    private static JsonNode[] Label(string part, int dy)
    {
        JsonObject rim = Vega.Text("center", dy: dy, colour: "white");
        rim["stroke"] = "white";
        rim["strokeWidth"] = 4;
        rim["aria"] = false;
        return
        [
            Vega.Layer(part, rim, ("text", Vega.Nominal("label")), ("tooltip", null)),
            Vega.Layer(part, Vega.Text("center", dy: dy), ("text", Vega.Nominal("label"))),
        ];
    }
}
