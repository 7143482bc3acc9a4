using System.Text.Json.Nodes;
using Cds.Indicators.Charts.Drafting;
using Cds.Indicators.Indicators;
using Cds.Indicators.Rates;
using Cds.Indicators.Targets;
using NodaTime;

namespace Cds.Indicators.Charts.Kinds;

/// <summary>A target in a series, ready to be drawn: the line of what is asked, and the straight way there from its baseline.</summary>
internal sealed class DrawnTarget
{
    private readonly AskedValue _asked;
    private readonly LocalDate _due;
    private readonly string _dueText;
    private readonly (LocalDate On, double Value, string Text)? _baseline;

    private DrawnTarget(AskedValue asked, LocalDate due, string dueText, (LocalDate On, double Value, string Text)? baseline)
    {
        _asked = asked;
        _due = due;
        _dueText = dueText;
        _baseline = baseline;
    }

    /// <summary>What is asked, and by when: từ 80% trở lên đến 31/12/2030.</summary>
    public string Text(Draft draft) => $"{_asked.Text} {draft.Say("đến", "by")} {_dueText}";

    /// <summary>The baseline in words; null where there is none.</summary>
    public string? Baseline => _baseline?.Text;

    /// <summary>All numbers that the axis must reach.</summary>
    public IEnumerable<double> Reach => _baseline is { } baseline ? _asked.Reach.Append(baseline.Value) : _asked.Reach;

    /// <summary>The days that the axis must reach.</summary>
    public IReadOnlyList<(double At, string Label)> Days => _baseline is { } baseline
        ? [(PeriodText.Position(baseline.On), ""), (PeriodText.Position(_due), _dueText)]
        : [(PeriodText.Position(_due), _dueText)];

    public static DrawnTarget Of(Target target, ValueUnit unit, Draft draft, string parameter)
    {
        AskedValue asked = AskedValue.Of(target.Requirement, target.Indicator.Direction, unit, draft.Values, parameter);
        (LocalDate, double, string)? baseline = null;
        if (TargetPath.Of(target).TryGetValue(out TargetPath? path) && path.ExpectedOn(path.Baseline.On).TryGetValue(out Rational start))
            baseline = (path.Baseline.On, unit.Position(start, parameter), $"{draft.Values.Of(path.Baseline.Value)} ({PeriodText.Day(path.Baseline.On, draft.Options.Style)})");
        return new DrawnTarget(asked, target.Due, PeriodText.Day(target.Due, draft.Options.Style), baseline);
    }

    public void AddMarks(Draft draft, TimeScale time)
    {
        string name = draft.Say("Mục tiêu", "Target");
        string text = $"{name}: {Text(draft)}";
        double due = PeriodText.Position(_due);
        if (_asked is { Low: { } low, High: { } high } && low < high)
            draft.Add("asked-band", ("x", time.Low), ("x2", due), ("y", low), ("y2", high), ("name", name), ("text", text));
        foreach (double bound in _asked.Reach.Distinct())
            draft.Add("asked", ("x", time.Low), ("x2", due), ("y", bound), ("name", name), ("text", text));
        if (_asked.Reach.Any())
            draft.Add("asked-label", ("x", due), ("y", _asked.Reach.Max()), ("label", $"{name}: {_asked.Text}"), ("name", name), ("text", text));
        if (_baseline is not { } baseline)
            return;

        string way = draft.Say("Lộ trình từ giá trị gốc", "Path from the baseline");
        double end = _asked.Low ?? _asked.High ?? baseline.Value;
        double from = PeriodText.Position(baseline.On);
        draft.Add("path", ("x", from), ("x2", due), ("y", baseline.Value), ("y2", end), ("name", way), ("text", $"{way}: {baseline.Text}"));
        draft.Add("path-label", ("x", from), ("y", baseline.Value), ("label", draft.Say("gốc", "baseline")), ("name", way), ("text", $"{way}: {baseline.Text}"));
    }

    public static JsonNode[] Layers() =>
    [
        Vega.Layer("asked-band", Vega.Mark("rect", ("color", Palette.Ground), ("opacity", 0.6)), ("x2", Vega.Field("x2")), ("y2", Vega.Field("y2"))),
        Vega.Layer("asked", Vega.Mark("rule", ("color", Palette.Target), ("strokeWidth", 2), ("strokeDash", new JsonArray(8, 4))), ("x2", Vega.Field("x2"))),
        Vega.Layer("asked-label", Vega.Text("right", dy: -9, colour: Palette.TargetText, bold: true), ("text", Vega.Nominal("label"))),
        Vega.Layer("path", Vega.Mark("rule", ("color", Palette.Neutral), ("strokeWidth", 2), ("strokeDash", new JsonArray(2, 3))), ("x2", Vega.Field("x2")), ("y2", Vega.Field("y2"))),
        Vega.Layer("path-label", Vega.Mark("point", ("shape", "square"), ("fill", "white"), ("stroke", Palette.Neutral), ("strokeWidth", 2), ("size", 50), ("opacity", 1))),
        Vega.Layer("path-label", Vega.Text("left", dx: 8, dy: 10, colour: Palette.QuietText), ("text", Vega.Nominal("label"))),
    ];
}
