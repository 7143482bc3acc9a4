using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Cds.Indicators.Charts.Drafting;
using Cds.Indicators.Charts.Specifications;
using Cds.Indicators.Indicators;

namespace Cds.Indicators.Charts.Kinds;

/// <summary>Draws slopes: lines between two axes, and the names at both ends, moved apart where they would lie over each other.</summary>
internal static class SlopeDrawing
{
    private const int LabelDistance = 15;

    private const int LeastHeight = 240;

    /// <summary>How far beyond the axes the labels stand, in parts of the width.</summary>
    private const double Reach = 0.04;

    public static ChartSpecification Draw(Draft draft, LocalizedText what, string before, string after, ValueUnit unit, SlopeItem[] items, string? note)
    {
        SlopeText.Describe(draft, what, before, after, items, unit.IsRank);
        ImmutableArray<ChartColumn> columns = SlopeText.Tabulate(draft, before, after, items);
        string title = what.In(draft.Options.Style);
        SlopeItem[] drawn = [.. items.Where(static item => !item.Before.IsMissing || !item.After.IsMissing)];
        string key = draft.Say("Liền: tăng; nét đứt: giảm; chấm: giữ nguyên", "Solid: up; dashed: down; dotted: unchanged");
        string subtitle = string.Join(". ", new[] { unit.Name is { } name && !unit.IsRank ? $"{DisplayText.Capitalised(name)}. {key}" : key, note }.OfType<string>());
        if (drawn.Length == 0)
            return draft.Finish(title, subtitle, columns, draft.Nothing(draft.Options.Width, ChartOptions.SmallestSize));

        NumberScale scale = NumberScale.Of(drawn.SelectMany(static item => item.Before.Reach.Concat(item.After.Reach)), unit, draft.Values, fromZero: false);
        int height = Math.Max(draft.Options.Height ?? Math.Max(drawn.Length * (LabelDistance + 1), LeastHeight), drawn.Length * (LabelDistance - 1));
        foreach (SlopeItem item in drawn)
            AddMarks(draft, item, scale);
        AddLabels(draft, drawn, scale, height, isBefore: true);
        AddLabels(draft, drawn, scale, height, isBefore: false);
        draft.Add("heading", ("x", 0), ("label", before), ("name", before), ("text", before));
        draft.Add("heading", ("x", 1), ("label", after), ("name", after), ("text", after));
        return draft.Finish(title, subtitle, columns, Body(draft, scale, height));
    }

    private static void AddMarks(Draft draft, SlopeItem item, NumberScale scale)
    {
        string text = SlopeText.Line(item);
        if (item.Before.Point is { } before && item.After.Point is { } after)
            draft.Add(item.Move(scale.IsReversed), ("x", 0), ("x2", 1), ("y", before), ("y2", after), ("name", item.Name), ("text", text));
        foreach ((double x, PlottedValue value) in new[] { (0.0, item.Before), (1.0, item.After) })
        {
            if (value.Point is { } point)
                draft.Add("point", ("x", x), ("y", point), ("name", item.Name), ("text", text));
            Stretches.Add(draft, value, scale, isHorizontal: false, ("x", x), ("name", item.Name), ("text", text));
        }
    }

    private static void AddLabels(Draft draft, SlopeItem[] items, NumberScale scale, int height, bool isBefore)
    {
        SlopeItem[] shown = [.. items.Where(item => !(isBefore ? item.Before : item.After).IsMissing)];
        double[] wanted = [.. shown.Select(item => PixelOf(isBefore ? item.Before : item.After))];
        double[] placed = Dodge.Apart(wanted, LabelDistance, height);
        (double edge, double away) = isBefore ? (0, -Reach) : (1, 1 + Reach);
        for (int i = 0; i < shown.Length; i++)
        {
            SlopeItem item = shown[i];
            string text = SlopeText.Line(item);
            PlottedValue other = isBefore ? item.After : item.Before;
            string label = isBefore ? $"{item.Name}  {item.Before.Label}" : $"{item.After.Label}  {item.Name}";
            if (other.IsMissing)
                label += $" ({(isBefore ? draft.Say("sau", "after") : draft.Say("trước", "before"))}: {other.Label})";
            draft.Add(isBefore ? "label-before" : "label-after", ("x", away), ("y", ValueAt(placed[i])), ("label", label), ("name", item.Name), ("text", text));
            draft.Add("leader", ("x", edge), ("x2", away), ("y", ValueAt(wanted[i])), ("y2", ValueAt(placed[i])), ("name", item.Name), ("text", text));
        }

        double PixelOf(PlottedValue value)
        {
            double share = scale.Share(scale.Within(value.Point ?? value.Stated ?? value.Low ?? value.High ?? scale.Low));
            return (scale.IsReversed ? share : 1 - share) * height;
        }

        double ValueAt(double pixel)
        {
            double share = scale.IsReversed ? pixel / height : 1 - (pixel / height);
            return scale.Low + (share * (scale.High - scale.Low));
        }
    }

    private static JsonObject Body(Draft draft, NumberScale scale, int height)
    {
        JsonObject heading = Vega.Text("center", dy: -16, bold: true);
        return new JsonObject
        {
            ["width"] = Math.Max(draft.Options.Width / 2, ChartOptions.SmallestSize),
            ["height"] = height,
            ["encoding"] = new JsonObject
            {
                ["x"] = Vega.Quantity("x", new JsonObject { ["domain"] = new JsonArray(0, 1), ["nice"] = false, ["zero"] = false }, axis: null),
                ["y"] = Vega.Quantity("y", scale.Scale(), axis: null),
                ["tooltip"] = Vega.Tooltip(draft.Say("Đơn vị", "Unit"), draft.Say("Thay đổi", "Change")),
                ["description"] = Vega.Nominal("text"),
            },
            ["layer"] = new JsonArray(
            [
                Vega.Layer("heading", Vega.Mark("rule", ("color", Palette.Neutral), ("strokeWidth", 1)), ("y", Vega.Value(0)), ("y2", Vega.Value(height)), ("tooltip", null)),
                Vega.Layer("heading", heading, ("y", Vega.Value(0)), ("text", Vega.Nominal("label")), ("tooltip", null)),
                Vega.Layer("leader", Vega.Mark("rule", ("color", "#9A9A9A"), ("strokeWidth", 1)), ("x2", Vega.Field("x2")), ("y2", Vega.Field("y2"))),
                Line("same", Palette.Neutral, 2, 3),
                Line("down", Palette.Target, 7, 4),
                Line("up", Palette.Value),
                Vega.Layer("point", Vega.Mark("point", ("color", Palette.Text), ("filled", true), ("size", 40), ("opacity", 1))),
                .. Stretches.Layers(isHorizontal: false),
                Vega.Layer("label-before", Vega.Text("right", dx: -3, limit: 300), ("text", Vega.Nominal("label"))),
                Vega.Layer("label-after", Vega.Text("left", dx: 3, limit: 300), ("text", Vega.Nominal("label"))),
            ]),
        };
    }

    private static JsonObject Line(string part, string colour, params ReadOnlySpan<int> dash)
    {
        JsonObject mark = Vega.Mark("rule", ("color", colour), ("strokeWidth", 2));
        if (dash.Length > 0)
            mark["strokeDash"] = new JsonArray(dash[0], dash[1]);
        return Vega.Layer(part, mark, ("x2", Vega.Field("x2")), ("y2", Vega.Field("y2")));
    }
}
