using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Cds.Indicators.Aggregation;
using Cds.Indicators.Charts.Drafting;
using Cds.Indicators.Charts.Specifications;
using Cds.Indicators.Indicators;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Charts.Kinds;

/// <summary>Draws waterfalls and says what they show.</summary>
internal static class WaterfallDrawing
{
    private const int RowHeight = 26;

    /// <summary>The most parts that the description goes through one by one.</summary>
    private const int ToldAtMost = 12;

    /// <summary>More decimals than a label shows.</summary>
    private const int MostDecimals = 12;

    public static ChartSpecification Draw(Draft draft, LocalizedText what, string? of, Waterfall waterfall)
    {
        ValueUnit unit = waterfall.Unit;
        WideRational[] sums = new WideRational[waterfall.Falls.Length + 1];
        sums[0] = waterfall.Start;
        for (int i = 0; i < waterfall.Falls.Length; i++)
            sums[i + 1] = sums[i] + waterfall.Falls[i].Amount;
        double[] at = [.. sums.Select(sum => unit.Position(sum, "steps"))];
        string[] amounts = [.. waterfall.Falls.Select(fall => Amount(fall, unit, draft))];
        (string start, string end) = (Value(sums[0], unit, draft), Value(sums[^1], unit, draft));
        Describe(draft, what, of, waterfall, amounts, start, end);

        NumberScale scale = NumberScale.Of(at, unit, draft.Values, fromZero: false);
        AddTotal(draft, 0, at[0], waterfall.Before, start);
        draft.AddRow(waterfall.Before, start);
        for (int i = 0; i < waterfall.Falls.Length; i++)
        {
            AddFall(draft, i + 1, at[i], at[i + 1], waterfall.Falls[i].Name, amounts[i], waterfall.Falls[i].Amount.Sign);
            draft.AddRow(waterfall.Falls[i].Name, amounts[i]);
        }

        AddTotal(draft, waterfall.Falls.Length + 1, at[^1], waterfall.After, end);
        draft.AddRow(waterfall.After, end);
        int rows = waterfall.Falls.Length + 2;
        return draft.Finish(what.In(draft.Options.Style), of, Columns(draft), RowPlot.Of(
            draft.Options.Width,
            RowPlot.HeightOf(draft.Options, rows, RowHeight),
            rows,
            scale,
            unit.Name,
            Vega.Tooltip(draft.Say("Phần", "Part"), draft.Say("Đóng góp", "Amount")),
            [.. Layers(), .. RowPlot.TextLayers()]));
    }

    /// <summary>A chart of a change that has no parts: its two values, and why there are none.</summary>
    public static ChartSpecification WithoutParts(Draft draft, LocalizedText what, ComparedCell cell, string before, string after, string reason)
    {
        draft.AddRow(before, draft.Values.InFull(cell.Earlier.Figure));
        draft.AddRow(after, draft.Values.InFull(cell.Current.Figure));
        draft.Describe(
            $"{cell.Current.Target.Name}: {before} {draft.Values.Of(cell.Earlier.Figure)}, {after} {draft.Values.Of(cell.Current.Figure)}.",
            $"{cell.Current.Target.Name}: {before} {draft.Values.Of(cell.Earlier.Figure)}, {after} {draft.Values.Of(cell.Current.Figure)}.");
        return WithoutParts(draft, what, before, after, reason);
    }

    /// <summary>A chart of a change that has no parts, and why.</summary>
    public static ChartSpecification WithoutParts(Draft draft, LocalizedText what, string before, string after, string reason)
    {
        draft.Describe(
            $"Không phân rã được thay đổi của {what.Vietnamese} từ {before} đến {after}: {reason}.",
            $"The change of {what.English} from {before} to {after} has no parts: {reason}.");
        return draft.Finish(what.In(draft.Options.Style), reason, Columns(draft), draft.Nothing(draft.Options.Width, ChartOptions.SmallestSize));
    }

    private static ImmutableArray<ChartColumn> Columns(Draft draft) =>
        [new(draft.Say("Phần", "Part"), IsNumeric: false), new(draft.Say("Đóng góp", "Amount"), IsNumeric: true)];

    private static void Describe(Draft draft, LocalizedText what, string? of, Waterfall waterfall, string[] amounts, string start, string end)
    {
        string place = of is null ? "" : $", {of}";
        draft.Describe(
            $"Biểu đồ thác nước: {what.Vietnamese}{place}, từ {start} ({waterfall.Before}) đến {end} ({waterfall.After}).",
            $"Waterfall chart: {what.English}{place}, from {start} ({waterfall.Before}) to {end} ({waterfall.After}).");
        if (amounts.Length == 0)
            return;
        string parts = string.Join("; ", waterfall.Falls.Take(ToldAtMost).Select((fall, i) => $"{fall.Name} {amounts[i]}"));
        string more = amounts.Length > ToldAtMost ? "; …" : "";
        draft.Describe($"Đóng góp: {parts}{more}.", $"Amounts: {parts}{more}.");
    }

    private static void AddTotal(Draft draft, int row, double at, string name, string label)
    {
        string text = $"{name}: {label}";
        RowPlot.AddName(draft, row, name, text);
        draft.Add("total", ("row", row), ("x", at), ("name", name), ("text", text));
        RowPlot.AddLabel(draft, row, at, label, name, text);
    }

    private static void AddFall(Draft draft, int row, double from, double to, string name, string label, int sign)
    {
        string text = $"{name}: {label}";
        RowPlot.AddName(draft, row, name, text);
        draft.Add("joint", ("row", row - 1), ("row2", row), ("x", from), ("name", name), ("text", text));
        draft.Add(sign < 0 ? "loss" : "gain", ("row", row), ("x", from), ("x2", to), ("name", name), ("text", text));
        RowPlot.AddLabel(draft, row, Math.Max(from, to), label, name, text);
    }

    private static JsonNode[] Layers() =>
    [
        Vega.Layer("joint", Vega.Mark("tick", ("orient", "vertical"), ("color", Palette.Neutral), ("thickness", 1), ("size", RowHeight), ("opacity", 1))),
        Vega.Layer("gain", Bar(Palette.Value), ("x2", Vega.Field("x2"))),
        Vega.Layer("loss", Bar(Palette.Target), ("x2", Vega.Field("x2"))),
        Vega.Layer("total", Vega.Mark("tick", ("orient", "vertical"), ("color", Palette.Text), ("thickness", 4), ("size", RowHeight - 6), ("opacity", 1))),
    ];

    private static JsonObject Bar(string colour) => Vega.Mark("bar", ("color", colour), ("height", new JsonObject { ["band"] = 0.6 }));

    private static string Value(WideRational value, ValueUnit unit, Draft draft) => draft.Values.Of(unit.Figure(Narrow(value)));

    private static string Amount(Fall fall, ValueUnit unit, Draft draft)
    {
        Rational amount = Narrow(fall.Amount);
        string signed = draft.Values.Signed(unit.IsPercent ? amount * 100 : amount) + (unit.IsPercent ? draft.Say(" điểm %", " pp") : "");
        return fall.IsComplete ? signed : $"{signed} ({draft.Say("chưa đủ số liệu", "incomplete")})";
    }

    /// <summary>The number, exactly where it fits; otherwise to more decimals than a label shows.</summary>
    private static Rational Narrow(WideRational value) =>
        value.TryToRational(out Rational exact) ? exact : Rational.FromDecimal(value.ToDecimal(Rounding.HalfAwayFromZero(MostDecimals)));
}
