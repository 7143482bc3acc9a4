using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using Cds.Indicators.Charts.Drafting;
using Cds.Indicators.Charts.Specifications;
using Cds.Indicators.Indicators;
using Cds.Indicators.Rankings;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Charts.Kinds;

/// <summary>
/// A ranking as bars (biểu đồ xếp hạng): a bar for each unit from zero to its value, the best on top, with its place; where places are known between
/// bounds only, the interval of places beside it.
/// </summary>
/// <remarks>
/// A value that is known between bounds is a line from bound to bound and no bar. A unit without a value keeps its row, with the word for why.
/// Thread-safe.
/// </remarks>
/// <example><code>
/// Ranking&lt;Area&gt; ranking = Ranking.Of(provinces, rate, Direction.HigherIsBetter);
/// ChartSpecification chart = RankingChart.Of(new LocalizedText("Hồ sơ đúng hạn", "Dossiers on time"), ranking, area => area.Name, figureOf);
/// </code></example>
public static class RankingChart
{
    private const int RowHeight = 22;

    /// <summary>A ranking with exact places.</summary>
    /// <typeparam name="T">What is ranked.</typeparam>
    /// <param name="what">What the values are, in both languages: the title of the chart.</param>
    /// <param name="ranking">The ranking; its order is that of the chart, and units without a place follow.</param>
    /// <param name="name">The name of a unit; not null, empty or white space.</param>
    /// <param name="value">The value of a unit; of one without a place it may be any outcome.</param>
    /// <param name="options">How it is drawn; null for the default options.</param>
    /// <returns>The chart; of an empty ranking one that says that there is nothing.</returns>
    /// <exception cref="ArgumentNullException">An argument other than <paramref name="options"/> is null.</exception>
    /// <exception cref="ArgumentException">
    /// There are more units than the options allow, a name is empty, or the values are not all percentages or all numbers.
    /// </exception>
    public static ChartSpecification Of<T>(LocalizedText what, Ranking<T> ranking, Func<T, string> name, Func<T, Outcome<Figure>> value, ChartOptions? options = null)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(what);
        ArgumentNullException.ThrowIfNull(ranking);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(value);
        return Draw(
            what,
            [
                .. ranking.Rows.Select(row => new Row(name(row.Item), value(row.Item), Range: null, Places: Place(row.Rank), Shown: PlaceText(row.Rank))),
                .. ranking.Unranked.Select(row => new Row(name(row.Item), value(row.Item), Range: null, Places: null, Shown: null)),
            ],
            options,
            nameof(ranking));
    }

    /// <summary>A ranking whose places are known between bounds.</summary>
    /// <typeparam name="T">What is ranked.</typeparam>
    /// <param name="what">What the values are, in both languages: the title of the chart.</param>
    /// <param name="ranking">The ranking; its order is that of the chart, and units without a place follow.</param>
    /// <param name="name">The name of a unit; not null, empty or white space.</param>
    /// <param name="form">What the bounds are: <see cref="FigureForm.Percent"/> for fractions of rates, otherwise <see cref="FigureForm.Number"/>.</param>
    /// <param name="options">How it is drawn; null for the default options.</param>
    /// <returns>The chart; of an empty ranking one that says that there is nothing.</returns>
    /// <exception cref="ArgumentNullException">An argument other than <paramref name="options"/> is null.</exception>
    /// <exception cref="ArgumentException">There are more units than the options allow, a name is empty, or the form is neither.</exception>
    public static ChartSpecification Of<T>(LocalizedText what, BoundedRanking<T> ranking, Func<T, string> name, FigureForm form, ChartOptions? options = null)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(what);
        ArgumentNullException.ThrowIfNull(ranking);
        ArgumentNullException.ThrowIfNull(name);
        return Draw(
            what,
            [
                .. ranking.Rows.Select(row => new Row(name(row.Item), Outcome.Of(Figure.OfBounds(row.Bounds, form)), Range: null, row.Places, PlaceText(row.Places))),
                .. ranking.Unranked.Select(row => new Row(name(row.Item), Unranked(row.Kind, row.Present, row.Expected, form), Range: null, Places: null, Shown: null)),
            ],
            options,
            nameof(ranking));
    }

    /// <summary>Rows of the caller's own, for instance of a composite index with its uncertainty.</summary>
    /// <param name="what">What the values are, in both languages: the title of the chart.</param>
    /// <param name="rows">The rows, from top to bottom.</param>
    /// <param name="options">How it is drawn; null for the default options.</param>
    /// <returns>The chart; of no rows one that says that there is nothing.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="what"/>, <paramref name="rows"/> or one of the rows is null.</exception>
    /// <exception cref="ArgumentException">
    /// There are more rows than the options allow, a name is empty, or the values are not all percentages or all numbers.
    /// </exception>
    public static ChartSpecification Of(LocalizedText what, IEnumerable<RankingRow> rows, ChartOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(what);
        ArgumentNullException.ThrowIfNull(rows);
        return Draw(what, [.. rows.Select(row => OfRow(row, nameof(rows)))], options, nameof(rows));

        static Row OfRow(RankingRow row, string parameter)
        {
            ArgumentNullException.ThrowIfNull(row, parameter);
            return new Row(row.Name, row.Value, row.Range, row.Places, row.Places is { } places ? PlaceText(places) : null);
        }
    }

    private static Outcome<Figure> Unranked(OutcomeKind kind, int present, int expected, FigureForm form) => kind switch
    {
        OutcomeKind.ZeroDenominator => Outcome.ZeroDenominator<Figure>(),
        OutcomeKind.Incomplete => Outcome.Incomplete(Figure.Exactly(0, form), present, expected),
        OutcomeKind.Suppressed => Outcome.Suppressed<Figure>(),
        OutcomeKind.NotApplicable => Outcome.NotApplicable<Figure>(),
        _ => Outcome.NoData<Figure>(),
    };

    private static RankInterval Place(Rank rank) => RankInterval.Between(rank.First, rank.First, rank.Of);

    /// <summary>3, =17, or 17,5 where the places of a tie are shared.</summary>
    internal static string PlaceText(Rank rank) => rank.Position.IsInteger
        ? string.Create(CultureInfo.InvariantCulture, $"{(rank.IsTied ? "=" : "")}{rank.Position.Numerator}")
        : rank.Position.ToString("vi.1", formatProvider: null);

    private static string PlaceText(RankInterval places) => places.IsExact
        ? places.Best.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{places.Best}–{places.Worst}");

    private static ChartSpecification Draw(LocalizedText what, ImmutableArray<Row> rows, ChartOptions? options, string parameter)
    {
        Draft draft = new(options);
        draft.RequireFitting(rows.Length, "units", parameter);
        ValueUnit unit = ValueUnit.Of(rows.Select(static row => row.Value), indicator: null, draft.Options, parameter);
        if (unit.IsRank)
            throw new ArgumentException($"'{rows.First(static row => row.Value.HasValue).Value.Value}' is a place, and a bar of a place would be the longer the worse it is. Give the value that is ranked; its place stands beside it.", parameter);
        RankedBar[] bars = [.. rows.Select((row, index) => new RankedBar(
            index,
            Naming.Of(row.Name, parameter),
            PlottedValue.Of(row.Value, unit, draft.Values, parameter),
            RangeOf(row, unit, draft, parameter),
            row.Places,
            row.Shown ?? ""))];
        RankingText.Describe(draft, what, bars);
        string title = what.In(draft.Options.Style);
        ImmutableArray<ChartColumn> columns = RankingText.Tabulate(draft, bars);
        if (bars.Length == 0)
            return draft.Finish(title, subtitle: null, columns, draft.Nothing(draft.Options.Width, ChartOptions.SmallestSize));

        NumberScale scale = NumberScale.Of(bars.SelectMany(static bar => bar.Reach), unit, draft.Values, fromZero: true);
        bool hasIntervals = bars.Any(static bar => bar.Places is { IsExact: false });
        foreach (RankedBar bar in bars)
            AddMarks(draft, bar, scale, hasIntervals);
        JsonArray tooltip = Vega.Tooltip(draft.Say("Đơn vị", "Unit"), draft.Say("Giá trị", "Value"));
        int height = RowPlot.HeightOf(draft.Options, bars.Length, RowHeight);
        int width = hasIntervals ? Math.Max(draft.Options.Width * 6 / 10, ChartOptions.SmallestSize) : draft.Options.Width;
        JsonObject plot = RowPlot.Of(width, height, bars.Length, scale, unit.Name, tooltip, [.. BarLayers(), .. Stretches.Layers(isHorizontal: true), .. RowPlot.TextLayers()]);
        return draft.Finish(title, subtitle: null, columns, hasIntervals ? new JsonObject
        {
            ["hconcat"] = new JsonArray(plot, PlacePlot(draft, bars, height)),
            ["spacing"] = 60,
        }
        : plot);
    }

    private static PlottedRange? RangeOf(Row row, ValueUnit unit, Draft draft, string parameter)
    {
        if (row.Range is not { } range)
            return null;
        Figure figure = Figure.OfBounds(range, unit.IsPercent ? FigureForm.Percent : FigureForm.Number);
        double? End(Bound? bound) => bound is { } end ? unit.Position(end.Value, parameter) : null;
        return new PlottedRange(End(range.Lower), End(range.Upper), draft.Values.Of(figure));
    }

    private static void AddMarks(Draft draft, RankedBar bar, NumberScale scale, bool hasIntervals)
    {
        (string name, string text) = (bar.Name, $"{bar.Name}: {bar.Value.Label}{(bar.Shown.Length > 0 ? $" ({draft.Say("hạng", "rank")} {bar.Shown})" : "")}");
        RowPlot.AddName(draft, bar.Row, bar.Shown.Length > 0 && !hasIntervals ? $"{bar.Shown}. {name}" : name, text);
        if (bar.Value.Point is { } point)
            draft.Add("bar", ("row", bar.Row), ("x", point), ("x2", 0), ("name", name), ("text", text));
        Stretches.Add(draft, bar.Value, scale, isHorizontal: true, ("row", bar.Row), ("name", name), ("text", text));
        if (bar.Range is { } range)
            draft.Add("range", ("row", bar.Row), ("x", scale.Within(range.Low ?? scale.Low)), ("x2", scale.Within(range.High ?? scale.High)), ("name", name), ("text", text));
        if (bar.Value.IsMissing)
            RowPlot.AddMissing(draft, bar.Row, scale.Within(0), bar.Value.Label, name, text);
        else
            RowPlot.AddLabel(draft, bar.Row, bar.LabelAt(scale), bar.Value.Label, name, text, isBefore: bar.Value.Point < 0);
        if (hasIntervals && bar.Places is { } places)
        {
            draft.Add("place", ("row", bar.Row), ("x", places.Best), ("x2", places.Worst), ("name", name), ("text", text));
            draft.Add("place-label", ("row", bar.Row), ("x", places.Worst), ("label", bar.Shown), ("name", name), ("text", text));
        }
    }

    private static JsonNode[] BarLayers() =>
    [
        Vega.Layer("bar", Vega.Mark("bar", ("color", Palette.Value), ("height", new JsonObject { ["band"] = 0.66 })), ("x2", Vega.Field("x2"))),
        Vega.Layer("range", Vega.Mark("rule", ("color", Palette.Text), ("strokeWidth", 2)), ("x2", Vega.Field("x2"))),
        Vega.Layer("range", Vega.Mark("tick", ("color", Palette.Text), ("thickness", 2), ("size", 10), ("opacity", 1))),
        Vega.Layer("range", Vega.Mark("tick", ("color", Palette.Text), ("thickness", 2), ("size", 10), ("opacity", 1)), ("x", Vega.Field("x2"))),
    ];

    private static JsonObject PlacePlot(Draft draft, RankedBar[] bars, int height)
    {
        int of = bars.Max(static bar => bar.Places?.Of ?? 1);
        return RowPlot.Of(
            Math.Max(draft.Options.Width * 3 / 10, ChartOptions.SmallestSize),
            height,
            bars.Length,
            NumberScale.OfPlaces(of, draft.Values),
            draft.Say("thứ hạng có thể", "possible places"),
            Vega.Tooltip(draft.Say("Đơn vị", "Unit"), draft.Say("Giá trị", "Value")),
            Vega.Layer("place", Vega.Mark("rule", ("color", Palette.Worse), ("strokeWidth", 5), ("strokeCap", "round")), ("x2", Vega.Field("x2"))),
            Vega.Layer("place", Vega.Mark("point", ("color", Palette.Worse), ("filled", true), ("size", 40), ("opacity", 1))),
            Vega.Layer("place-label", Vega.Text("left", dx: 10), ("text", Vega.Nominal("label"))));
    }

    private readonly record struct Row(string Name, Outcome<Figure> Value, Interval? Range, RankInterval? Places, string? Shown);
}
