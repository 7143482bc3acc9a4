using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Cds.Indicators.Aggregation;
using Cds.Indicators.Charts.Drafting;
using Cds.Indicators.Charts.Specifications;
using Cds.Indicators.Indicators;
using Cds.Indicators.Observations;
using Cds.Indicators.Periods;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Charts.Kinds;

/// <summary>
/// A series over time (biểu đồ chuỗi thời gian): a point for each period, joined by a line, with the line of a target and the straight way to it from
/// its baseline.
/// </summary>
/// <remarks>
/// The axis of values need not begin at zero. A value that is known between bounds is a line from bound to bound; the line of the series breaks there
/// and at each period without a value, which has a cross and the word for why. Thread-safe.
/// </remarks>
/// <example><code>
/// ChartSpecification chart = SeriesChart.Of(indicator, figures, target, new ChartOptions { Width = 720 });
/// File.WriteAllText("series.vl.json", chart.ToJson());
/// </code></example>
public static class SeriesChart
{
    private const int DefaultHeight = 300;

    /// <summary>Dated figures of an indicator.</summary>
    /// <param name="indicator">The indicator, whose name is the title.</param>
    /// <param name="figures">The figures, in any order.</param>
    /// <param name="target">The target; null for none. Where it has a baseline, the straight way from there is drawn.</param>
    /// <param name="options">How it is drawn; null for the default options.</param>
    /// <returns>The chart; of no figures one with the target alone, or that says that there is nothing.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="indicator"/>, <paramref name="figures"/> or one of the figures is null.</exception>
    /// <exception cref="ArgumentException">
    /// There are more figures than the options allow, or they and the target are not all percentages, all numbers, or all places.
    /// </exception>
    public static ChartSpecification Of(Indicator indicator, IEnumerable<DatedFigure> figures, Target? target = null, ChartOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(figures);
        return Draw(indicator.Name, of: null, [.. figures.Select(figure => Point(figure, nameof(figures)))], indicator, target, options, nameof(figures));

        static SeriesPoint Point(DatedFigure figure, string parameter)
        {
            ArgumentNullException.ThrowIfNull(figure, parameter);
            return new SeriesPoint(Period.Day(figure.On), figure.Value);
        }
    }

    /// <summary>The cells of one unit or group of a roll-up, period by period.</summary>
    /// <param name="result">The result, of one indicator.</param>
    /// <param name="of">The unit or group; one of <see cref="RollupResult.Targets"/>.</param>
    /// <param name="target">The target to be held against; null for none.</param>
    /// <param name="options">How it is drawn; null for the default options.</param>
    /// <returns>The chart.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="result"/> or <paramref name="of"/> is null.</exception>
    /// <exception cref="ArgumentException">There are more periods than the options allow, or the target is of another scale.</exception>
    /// <exception cref="InvalidOperationException">The result is of several indicators; take one with <see cref="RollupResult.Of"/>.</exception>
    /// <exception cref="KeyNotFoundException">The unit or group is not of this result.</exception>
    public static ChartSpecification Of(RollupResult result, RollupTarget of, Target? target = null, ChartOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(of);
        Subject subject = RollupReading.SubjectOf(result);
        return Draw(
            RollupReading.NameOf(subject),
            of.Name,
            [.. result.Periods.Select(period => new SeriesPoint(period, result[of, period].Figure))],
            subject.Indicator,
            target,
            options,
            nameof(result));
    }

    /// <summary>Values of the caller's own.</summary>
    /// <param name="what">What the values are, in both languages: the title of the chart.</param>
    /// <param name="points">The values, in any order.</param>
    /// <param name="target">The target; null for none.</param>
    /// <param name="options">How it is drawn; null for the default options.</param>
    /// <returns>The chart; of no points one with the target alone, or that says that there is nothing.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="what"/> or <paramref name="points"/> is null.</exception>
    /// <exception cref="ArgumentException">
    /// There are more points than the options allow, or they and the target are not all percentages, all numbers, or all places.
    /// </exception>
    public static ChartSpecification Of(LocalizedText what, IEnumerable<SeriesPoint> points, Target? target = null, ChartOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(what);
        ArgumentNullException.ThrowIfNull(points);
        return Draw(what, of: null, [.. points], target?.Indicator, target, options, nameof(points));
    }

    private static ChartSpecification Draw(LocalizedText what, string? of, ImmutableArray<SeriesPoint> points, Indicator? indicator, Target? target, ChartOptions? options, string parameter)
    {
        Draft draft = new(options);
        draft.RequireFitting(points.Length, "periods", parameter);
        TextStyle style = draft.Options.Style;
        IEnumerable<Outcome<Figure>> figures = points.Select(static point => point.Value);
        ValueUnit unit = ValueUnit.Of(target is null ? figures : figures.Append(Outcome.Of(target.Requirement)), indicator, draft.Options, parameter);
        TimedValue[] values = [.. points.OrderBy(static point => point.Period.End).Select(point => new TimedValue(
            PeriodText.Position(point.Period.End),
            PeriodText.Of(point.Period, style),
            PeriodText.Short(point.Period, style),
            PlottedValue.Of(point.Value, unit, draft.Values, parameter)))];
        DrawnTarget? drawn = target is null ? null : DrawnTarget.Of(target, unit, draft, nameof(target));

        SeriesText.Describe(draft, of is null ? what : new LocalizedText($"{what.Vietnamese}, {of}", $"{what.English}, {of}"), values, drawn);
        ImmutableArray<ChartColumn> columns = SeriesText.Tabulate(draft, values, drawn);
        if (values.Length == 0 && drawn is null)
            return draft.Finish(what.In(style), of, columns, draft.Nothing(draft.Options.Width, ChartOptions.SmallestSize));
        return draft.Finish(what.In(style), of, columns, Plot(draft, unit, values, drawn));
    }

    private static JsonObject Plot(Draft draft, ValueUnit unit, TimedValue[] values, DrawnTarget? drawn)
    {
        int width = draft.Options.Width;
        int height = draft.Options.Height ?? DefaultHeight;
        NumberScale scale = NumberScale.Of(values.SelectMany(static value => value.Value.Reach).Concat(drawn?.Reach ?? []), unit, draft.Values, fromZero: false);
        TimeScale time = TimeScale.Of([.. values.Select(static value => (value.At, value.Tick))], drawn?.Days ?? [], width);
        SeriesMarks.Add(draft, values, scale, panel: 0, SeriesLabel.Fitting(values, time, scale, width, height));
        drawn?.AddMarks(draft, time);
        return new JsonObject
        {
            ["width"] = width,
            ["height"] = height,
            ["encoding"] = new JsonObject
            {
                ["x"] = Vega.Quantity("x", time.Scale(), time.Axis()),
                ["y"] = Vega.Quantity("y", scale.Scale(), scale.Axis(unit.Name)),
                ["tooltip"] = Vega.Tooltip(draft.Say("Kỳ", "Period"), draft.Say("Giá trị", "Value")),
                ["description"] = Vega.Nominal("text"),
            },
            ["layer"] = new JsonArray([.. drawn is null ? [] : DrawnTarget.Layers(), .. SeriesMarks.Layers(height, withMissingWords: true)]),
        };
    }
}
