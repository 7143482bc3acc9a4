using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Cds.Indicators.Charts.Drafting;
using Cds.Indicators.Charts.Specifications;
using Cds.Indicators.Indicators;
using Cds.Indicators.Rates;
using Cds.Indicators.Targets;

namespace Cds.Indicators.Charts.Kinds;

/// <summary>
/// Values against their targets (biểu đồ so với mục tiêu): a bar for each value, a stroke at what is required, the ground beyond it shaded, and the
/// verdict in words. Percentages stand on one scale, numbers of one unit on another.
/// </summary>
/// <remarks>
/// A value that is known between bounds is a line from bound to bound and no bar. A row without a value keeps its place, with the word for why.
/// Thread-safe.
/// </remarks>
/// <example><code>
/// ChartSpecification chart = BulletChart.Of([TargetAssessment.Of(target, figure)]);
/// </code></example>
public static class BulletChart
{
    private const int RowHeight = 44;

    /// <summary>Assessments, each under the name of its indicator.</summary>
    /// <param name="assessments">The assessments, from top to bottom.</param>
    /// <param name="options">How it is drawn; null for the default options.</param>
    /// <returns>The chart; of none one that says that there is nothing.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="assessments"/> or one of them is null.</exception>
    /// <exception cref="ArgumentException">There are more than the options allow, or one is of a place, which <see cref="SeriesChart"/> and <see cref="SlopeChart"/> draw.</exception>
    public static ChartSpecification Of(IEnumerable<TargetAssessment> assessments, ChartOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(assessments);
        TextStyle style = (options ?? ChartOptions.Default).Style;
        return Draw([.. assessments.Select(assessment => Row(assessment, nameof(assessments)))], options, nameof(assessments));

        Bullet Row(TargetAssessment assessment, string parameter)
        {
            ArgumentNullException.ThrowIfNull(assessment, parameter);
            return Bullet.Of(assessment.Target.Indicator.Name.In(style), assessment);
        }
    }

    /// <summary>Assessments under names of the caller's own, for instance of several units against one target.</summary>
    /// <param name="assessments">The names and assessments, from top to bottom; two may have the same name.</param>
    /// <param name="options">How it is drawn; null for the default options.</param>
    /// <returns>The chart; of none one that says that there is nothing.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="assessments"/> or one of them is null.</exception>
    /// <exception cref="ArgumentException">There are more than the options allow, one is of a place, or a name is empty.</exception>
    public static ChartSpecification Of(IEnumerable<KeyValuePair<string, TargetAssessment>> assessments, ChartOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(assessments);
        return Draw([.. assessments.Select(static pair => Row(pair, nameof(assessments)))], options, nameof(assessments));

        static Bullet Row(KeyValuePair<string, TargetAssessment> pair, string parameter)
        {
            ArgumentNullException.ThrowIfNull(pair.Value, parameter);
            return Bullet.Of(pair.Key, pair.Value);
        }
    }

    /// <summary>Values and requirements of the caller's own.</summary>
    /// <param name="rows">The rows, from top to bottom.</param>
    /// <param name="options">How it is drawn; null for the default options.</param>
    /// <returns>The chart; of no rows one that says that there is nothing.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="rows"/> or one of them is null.</exception>
    /// <exception cref="ArgumentException">There are more than the options allow, a name is empty, or value and requirement are not both percentages or both numbers.</exception>
    public static ChartSpecification Of(IEnumerable<BulletRow> rows, ChartOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return Draw([.. rows.Select(static row => Row(row, nameof(rows)))], options, nameof(rows));

        static Bullet Row(BulletRow row, string parameter)
        {
            ArgumentNullException.ThrowIfNull(row, parameter);
            ArgumentNullException.ThrowIfNull(row.Requirement, parameter);
            return Bullet.Of(row, parameter);
        }
    }

    private static ChartSpecification Draw(ImmutableArray<Bullet> bullets, ChartOptions? options, string parameter)
    {
        Draft draft = new(options);
        draft.RequireFitting(bullets.Length, "rows", parameter);
        DrawnBullet[] drawn = [.. bullets.Select(bullet => DrawnBullet.Of(bullet, draft, parameter))];
        BulletText.Describe(draft, drawn);
        ImmutableArray<ChartColumn> columns = BulletText.Tabulate(draft, drawn);
        string title = draft.Say("So với mục tiêu", "Against the targets");
        if (drawn.Length == 0)
            return draft.Finish(title, subtitle: null, columns, draft.Nothing(draft.Options.Width, ChartOptions.SmallestSize));

        DrawnBullet[][] panels = [.. drawn.GroupBy(static bullet => (bullet.Unit.Form, bullet.Unit.Name)).Select(static group => group.ToArray())];
        JsonArray plots = [];
        for (int panel = 0; panel < panels.Length; panel++)
            plots.Add((JsonNode)Panel(draft, panels[panel], panel, drawn.Length));
        bool hasPath = drawn.Any(static bullet => bullet.Expected is not null);
        string key = draft.Say("Thanh: số liệu; vạch: mức yêu cầu; nền xám: đạt yêu cầu", "Bar: value; stroke: requirement; grey ground: requirement met")
            + (hasPath ? draft.Say("; tam giác: mức cần có theo lộ trình", "; triangle: what the path asks by now") : "");
        return draft.Finish(title, key, columns, new JsonObject
        {
            ["vconcat"] = plots,
            ["spacing"] = 24,
        });
    }

    private static JsonObject Panel(Draft draft, DrawnBullet[] bullets, int panel, int all)
    {
        NumberScale scale = NumberScale.Of(bullets.SelectMany(static bullet => bullet.Reach), bullets[0].Unit, draft.Values, fromZero: true);
        for (int row = 0; row < bullets.Length; row++)
            AddMarks(draft, bullets[row], scale, panel, row);
        int height = draft.Options.Height is { } whole ? whole * bullets.Length / all : bullets.Length * RowHeight;
        JsonObject plot = RowPlot.Of(
            draft.Options.Width,
            Math.Max(height, bullets.Length * RowPlot.ThreeLineHeight),
            bullets.Length,
            scale,
            bullets[0].Unit.Name,
            Vega.Tooltip(draft.Say("Chỉ tiêu", "Indicator"), draft.Say("So với mục tiêu", "Against the target")),
            [.. Layers(), .. Stretches.Layers(isHorizontal: true), .. RowPlot.WrappedNameLayers()]);
        plot["transform"] = Vega.Panel(panel);
        return plot;
    }

    private static void AddMarks(Draft draft, DrawnBullet bullet, NumberScale scale, int panel, int row)
    {
        (string name, string text) = (bullet.Name, bullet.Text);
        RowPlot.AddWrappedName(draft, row, name, text, panel);
        (string, JsonNode?)[] fields = [("panel", panel), ("row", row), ("name", name), ("text", text)];
        if (bullet.Asked.Reach.Any() && bullet.NamesBound)
            draft.Add("met", [.. fields, ("x", scale.Within(bullet.Asked.Low ?? scale.Low)), ("x2", scale.Within(bullet.Asked.High ?? scale.High))]);
        foreach (double bound in bullet.Asked.Reach.Distinct())
            draft.Add("asked", ("panel", panel), ("row", row), ("x", bound), ("name", name), ("text", text));
        if (bullet.Expected is { } expected)
            draft.Add("expected", ("panel", panel), ("row", row), ("x", scale.Within(expected.At)), ("name", name), ("text", text));
        if (bullet.Value.Point is { } point)
            draft.Add("bar", ("panel", panel), ("row", row), ("x", point), ("x2", 0), ("name", name), ("text", text));
        Stretches.Add(draft, bullet.Value, scale, isHorizontal: true, ("panel", panel), ("row", row), ("name", name), ("text", text));
        string label = bullet.Value.IsMissing ? bullet.Value.Label : $"{bullet.Value.Label} · {bullet.Verdict}";
        draft.Add("verdict", ("panel", panel), ("row", row), ("label", label), ("asked", bullet.Asked.Text), ("name", name), ("text", text));
    }

    private static JsonNode[] Layers() =>
    [
        Vega.Layer("met", Vega.Mark("bar", ("color", Palette.Ground), ("height", new JsonObject { ["band"] = 0.72 })), ("x2", Vega.Field("x2"))),
        Vega.Layer("bar", Vega.Mark("bar", ("color", Palette.Value), ("height", new JsonObject { ["band"] = 0.32 })), ("x2", Vega.Field("x2"))),
        Vega.Layer("asked", Vega.Mark("tick", ("color", Palette.Target), ("thickness", 3), ("size", 26), ("opacity", 1))),
        Vega.Layer("expected", Vega.Mark("point", ("shape", "triangle-down"), ("fill", "white"), ("stroke", Palette.Neutral), ("strokeWidth", 2), ("size", 70), ("yOffset", -12), ("opacity", 1))),
        Vega.Layer("verdict", Vega.Text("left", dx: 10, dy: -8), ("x", AtRight()), ("text", Vega.Nominal("label"))),
        Vega.Layer("verdict", Vega.Text("left", dx: 10, dy: 8, colour: Palette.QuietText, size: Vega.SmallTextSize), ("x", AtRight()), ("text", Vega.Nominal("asked"))),
    ];

    private static JsonObject AtRight() => Vega.Value("width");
}
