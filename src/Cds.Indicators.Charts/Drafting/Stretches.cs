using System.Text.Json.Nodes;

namespace Cds.Indicators.Charts.Drafting;

/// <summary>
/// Values that are known between bounds: a line from bound to bound, an arrow where there is no bound, a hollow diamond at the number that the words
/// name. Never a filled point, which would pass for a value.
/// </summary>
internal static class Stretches
{
    private const string Line = "stretch";
    private const string End = "end";
    private const string Stated = "stated";

    /// <summary>The marks of one value.</summary>
    /// <param name="draft">The chart.</param>
    /// <param name="value">The value; nothing is added unless it is a stretch.</param>
    /// <param name="scale">The scale of the axis.</param>
    /// <param name="isHorizontal">Whether the axis runs from left to right.</param>
    /// <param name="fields">What every mark carries: where it stands on the other axis, its name, its text.</param>
    public static void Add(Draft draft, PlottedValue value, NumberScale scale, bool isHorizontal, params ReadOnlySpan<(string Field, JsonNode? Value)> fields)
    {
        if (!value.IsStretch)
            return;
        (string from, string to) = isHorizontal ? ("x", "x2") : ("y", "y2");
        double low = scale.Within(value.Low ?? scale.Low);
        double high = scale.Within(value.High ?? scale.High);
        draft.Add(Line, [.. Copy(fields), (from, low), (to, high)]);
        bool lowIsFirst = !scale.IsReversed;
        draft.Add(End, [.. Copy(fields), (from, low), ("shape", Shape(value.Low is null, isHorizontal, !lowIsFirst))]);
        draft.Add(End, [.. Copy(fields), (from, high), ("shape", Shape(value.High is null, isHorizontal, lowIsFirst))]);
        if (value.Stated is { } stated)
            draft.Add(Stated, [.. Copy(fields), (from, scale.Within(stated))]);
    }

    /// <summary>The layers that draw them.</summary>
    public static JsonNode[] Layers(bool isHorizontal, string colour = Palette.Value)
    {
        string to = isHorizontal ? "x2" : "y2";
        return
        [
            Vega.Layer(Line, Vega.Mark("rule", ("color", colour), ("strokeWidth", 3), ("opacity", 0.75)), (to, Vega.Field(to))),
            Vega.Layer(
                End,
                Vega.Mark("point", ("color", colour), ("filled", true), ("stroke", colour), ("strokeWidth", 2), ("size", 90), ("opacity", 1)),
                ("shape", Vega.AsGiven("shape"))),
            Vega.Layer(Stated, Vega.Mark("point", ("shape", "diamond"), ("fill", "white"), ("stroke", colour), ("strokeWidth", 2), ("size", 80), ("opacity", 1))),
        ];
    }

    private static string Shape(bool isOpen, bool isHorizontal, bool isFarEnd) => (isOpen, isHorizontal) switch
    {
        (true, true) => isFarEnd ? "triangle-right" : "triangle-left",
        (true, false) => isFarEnd ? "triangle-up" : "triangle-down",
        (false, true) => "M0,-1L0,1",
        _ => "stroke",
    };

    /// <summary>A node of JSON has one parent, so each mark has nodes of its own.</summary>
    private static (string Field, JsonNode? Value)[] Copy(ReadOnlySpan<(string Field, JsonNode? Value)> fields)
    {
        (string, JsonNode?)[] copy = new (string, JsonNode?)[fields.Length];
        for (int i = 0; i < fields.Length; i++)
            copy[i] = (fields[i].Field, fields[i].Value?.DeepClone());
        return copy;
    }
}
