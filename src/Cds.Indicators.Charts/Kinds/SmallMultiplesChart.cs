using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Cds.Indicators.Aggregation;
using Cds.Indicators.Charts.Drafting;
using Cds.Indicators.Charts.Specifications;
using Cds.Indicators.Indicators;
using Cds.Indicators.Observations;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Charts.Kinds;

/// <summary>
/// The series of several units beside each other (biểu đồ nhỏ theo địa bàn): a small plot for each, all on the same scales, so that they can be compared.
/// </summary>
/// <remarks>As in <see cref="SeriesChart"/>, bounds are lines and missing values are crosses. Thread-safe.</remarks>
/// <example><code>
/// RollupResult result = observations.Rollup(indicator).To(AreaLevel.Province).Per(PeriodKind.Quarter).Compute();
/// ChartSpecification chart = SmallMultiplesChart.Of(result, target);
/// </code></example>
public static class SmallMultiplesChart
{
    private const int PanelWidth = 190;

    private const int PanelHeight = 90;

    private const int Gap = 24;

    /// <summary>The cells of a roll-up: a plot for each unit or group, in the order of the result.</summary>
    /// <param name="result">The result, of one indicator.</param>
    /// <param name="target">The target, whose line is drawn in each plot; null for none.</param>
    /// <param name="options">How it is drawn; the width is that of all plots of a row, the height that of one plot. Null for the default options.</param>
    /// <returns>The chart.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="result"/> is null.</exception>
    /// <exception cref="ArgumentException">There are more units or more periods than the options allow, or the target is of another scale.</exception>
    /// <exception cref="InvalidOperationException">The result is of several indicators; take one with <see cref="RollupResult.Of"/>.</exception>
    public static ChartSpecification Of(RollupResult result, Target? target = null, ChartOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(result);
        Subject subject = RollupReading.SubjectOf(result);
        return Draw(
            RollupReading.NameOf(subject),
            [.. result.Targets.Select(of => KeyValuePair.Create(of.Name, result.Periods.Select(period => new SeriesPoint(period, result[of, period].Figure))))],
            subject.Indicator,
            target,
            options,
            nameof(result));
    }

    /// <summary>Series of the caller's own.</summary>
    /// <param name="what">What the values are, in both languages: the title of the chart.</param>
    /// <param name="series">The names and values of the units; two may have the same name.</param>
    /// <param name="target">The target, whose line is drawn in each plot; null for none.</param>
    /// <param name="options">How it is drawn; the width is that of all plots of a row, the height that of one plot. Null for the default options.</param>
    /// <returns>The chart; of no series one that says that there is nothing.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="what"/>, <paramref name="series"/> or the values of one of them are null.</exception>
    /// <exception cref="ArgumentException">
    /// There are more units or more periods than the options allow, a name is empty, or the values and the target are not all percentages, all numbers,
    /// or all places.
    /// </exception>
    public static ChartSpecification Of(LocalizedText what, IEnumerable<KeyValuePair<string, IEnumerable<SeriesPoint>>> series, Target? target = null, ChartOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(what);
        ArgumentNullException.ThrowIfNull(series);
        return Draw(what, [.. series], target?.Indicator, target, options, nameof(series));
    }

    private static ChartSpecification Draw(
        LocalizedText what, ImmutableArray<KeyValuePair<string, IEnumerable<SeriesPoint>>> series, Indicator? indicator, Target? target, ChartOptions? options, string parameter)
    {
        Draft draft = new(options);
        draft.RequireFitting(series.Length, "units", parameter);
        ImmutableArray<SeriesPoint>[] points = [.. series.Select(one => Points(one.Value, draft, parameter))];
        IEnumerable<Outcome<Figure>> figures = points.SelectMany(static one => one).Select(static point => point.Value);
        ValueUnit unit = ValueUnit.Of(target is null ? figures : figures.Append(Outcome.Of(target.Requirement)), indicator, draft.Options, parameter);
        Multiple[] multiples = [.. series.Select((one, i) => new Multiple(Naming.Of(one.Key, parameter), Values(points[i], unit, draft, parameter)))];
        AskedValue? asked = target is null ? null : AskedValue.Of(target.Requirement, target.Indicator.Direction, unit, draft.Values, nameof(target));
        string? required = asked is { } value ? $"{draft.Say("Mục tiêu", "Target")}: {value.Text} {draft.Say("đến", "by")} {PeriodText.Day(target!.Due, draft.Options.Style)}" : null;
        MultiplesText.Describe(draft, what, multiples, required);
        ImmutableArray<ChartColumn> columns = MultiplesText.Tabulate(draft, multiples, required);
        string title = what.In(draft.Options.Style);
        bool hasGaps = multiples.Any(static one => one.Values.Any(static value => value.Value.IsMissing));
        string subtitle = string.Join("; ", new[] { unit.Name, required, hasGaps ? draft.Say("×: không có giá trị", "×: no value") : null }.OfType<string>());
        return draft.Finish(title, subtitle.Length > 0 ? subtitle : null, columns, multiples.Length == 0 ? draft.Nothing(draft.Options.Width, ChartOptions.SmallestSize) : Plot(draft, unit, multiples, asked));
    }

    private static ImmutableArray<SeriesPoint> Points(IEnumerable<SeriesPoint> points, Draft draft, string parameter)
    {
        ArgumentNullException.ThrowIfNull(points, parameter);
        ImmutableArray<SeriesPoint> all = [.. points];
        draft.RequireFitting(all.Length, "periods", parameter);
        return all;
    }

    private static TimedValue[] Values(ImmutableArray<SeriesPoint> points, ValueUnit unit, Draft draft, string parameter) =>
    [
        .. points.OrderBy(static point => point.Period.End).Select(point => new TimedValue(
            PeriodText.Position(point.Period.End),
            PeriodText.Of(point.Period, draft.Options.Style),
            PeriodText.Short(point.Period, draft.Options.Style),
            PlottedValue.Of(point.Value, unit, draft.Values, parameter))),
    ];

    private static JsonObject Plot(Draft draft, ValueUnit unit, Multiple[] multiples, AskedValue? asked)
    {
        int columns = Math.Clamp(draft.Options.Width / PanelWidth, 1, multiples.Length);
        int width = (draft.Options.Width - ((columns - 1) * Gap)) / columns;
        int height = draft.Options.Height ?? PanelHeight;
        NumberScale scale = NumberScale.Of(multiples.SelectMany(static one => one.Values).SelectMany(static value => value.Value.Reach).Concat(asked?.Reach ?? []), unit, draft.Values, fromZero: false, steps: 3);
        (double At, string Tick)[] days = [.. multiples.SelectMany(static one => one.Values).Select(static value => (value.At, value.Tick)).DistinctBy(static day => day.At).OrderBy(static day => day.At)];
        TimeScale time = TimeScale.Of(days, [], width);
        for (int panel = 0; panel < multiples.Length; panel++)
            AddPanel(draft, multiples[panel], panel, scale, asked);
        return new JsonObject
        {
            // Vega-Lite writes the labels of wrapped panels even where labels are off and where there is no header.
            ["facet"] = new JsonObject { ["field"] = "panel", ["type"] = "ordinal", ["header"] = new JsonObject { ["labelExpr"] = "''", ["title"] = null } },
            ["columns"] = columns,
            ["spacing"] = new JsonObject { ["row"] = 34, ["column"] = Gap },
            ["spec"] = new JsonObject
            {
                ["width"] = width,
                ["height"] = height,
                ["encoding"] = new JsonObject
                {
                    ["x"] = Vega.Quantity("x", time.Scale(), time.Axis()),
                    ["y"] = Vega.Quantity("y", scale.Scale(), scale.Axis(title: null)),
                    ["tooltip"] = Vega.Tooltip(draft.Say("Kỳ", "Period"), draft.Say("Giá trị", "Value")),
                    ["description"] = Vega.Nominal("text"),
                },
                ["layer"] = new JsonArray(
                [
                    Vega.Layer("name", Vega.Text("left", dy: -10, bold: true, limit: width), ("x", Vega.Value(0)), ("y", Vega.Value(0)), ("text", Vega.Nominal("name")), ("tooltip", null)),
                    Vega.Layer("asked", Vega.Mark("rule", ("color", Palette.Target), ("strokeWidth", 2), ("strokeDash", new JsonArray(6, 3))), ("x", Vega.Value(0)), ("x2", Vega.Value(width))),
                    .. SeriesMarks.Layers(height, withMissingWords: false),
                ]),
            },
        };
    }

    private static void AddPanel(Draft draft, Multiple multiple, int panel, NumberScale scale, AskedValue? asked)
    {
        draft.Add("name", ("panel", panel), ("name", multiple.Name), ("text", multiple.Name));
        foreach (double bound in asked?.Reach.Distinct() ?? [])
            draft.Add("asked", ("panel", panel), ("y", bound), ("name", multiple.Name), ("text", asked!.Value.Text));
        int last = Array.FindLastIndex(multiple.Values, static value => !value.Value.IsMissing);
        SeriesMarks.Add(draft, multiple.Values, scale, panel, last < 0 ? [] : [SeriesLabel.Above(last, multiple.Values[last], scale)]);
    }
}
