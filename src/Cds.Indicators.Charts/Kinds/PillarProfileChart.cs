using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Cds.Indicators.Charts.Drafting;
using Cds.Indicators.Charts.Specifications;
using Cds.Indicators.Indicators;
using Cds.Indicators.Rates;
using Cds.Indicators.Scoring;

namespace Cds.Indicators.Charts.Kinds;

/// <summary>
/// The profile of one or several units by pillars (biểu đồ điểm trụ cột): a bar of points for each group of a scorecard, against the most that can be
/// had there; several units beside each other.
/// </summary>
/// <remarks>
/// Of a group in which something is missing, the fewest and the most points that are possible are drawn as a line from one to the other, with the
/// words for what is missing, and no bar. Thread-safe.
/// </remarks>
/// <example><code>
/// ChartSpecification one = PillarProfileChart.Of("Đắk Lắk", score);
/// ChartSpecification two = PillarProfileChart.Of([new("Đắk Lắk", score), new("Nghệ An", other)]);
/// </code></example>
public static class PillarProfileChart
{
    /// <summary>The most units beside each other.</summary>
    public const int MostUnits = Palette.Most;

    private const int RowHeight = 26;

    private const int TallRowHeight = 44;

    /// <summary>The outermost groups of the score of one unit.</summary>
    /// <param name="unit">The name of the unit.</param>
    /// <param name="score">The score.</param>
    /// <param name="options">How it is drawn; null for the default options.</param>
    /// <returns>The chart.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="unit"/> or <paramref name="score"/> is null.</exception>
    /// <exception cref="ArgumentException">The name is empty, or there are more groups than the options allow.</exception>
    public static ChartSpecification Of(string unit, ScorecardScore score, ChartOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(unit);
        ArgumentNullException.ThrowIfNull(score);
        return DrawScores([new(unit, score)], options, nameof(unit));
    }

    /// <summary>The outermost groups of the scores of several units, beside each other.</summary>
    /// <param name="scores">The names and scores, all of one scorecard; at most <see cref="MostUnits"/>.</param>
    /// <param name="options">How it is drawn; null for the default options.</param>
    /// <returns>The chart; of no score one that says that there is nothing.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="scores"/> or one of them is null.</exception>
    /// <exception cref="ArgumentException">
    /// There are more than <see cref="MostUnits"/> units, a name is empty or stands twice, the scores are of several scorecards, or there are more bars
    /// than the options allow.
    /// </exception>
    public static ChartSpecification Of(IEnumerable<KeyValuePair<string, ScorecardScore>> scores, ChartOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(scores);
        return DrawScores([.. scores], options, nameof(scores));
    }

    /// <summary>Points of the caller's own.</summary>
    /// <param name="what">What the points are of, in both languages: the title of the chart.</param>
    /// <param name="rows">The bars; groups and units stand in the order in which they first come.</param>
    /// <param name="options">How it is drawn; null for the default options.</param>
    /// <returns>The chart; of no rows one that says that there is nothing.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="what"/>, <paramref name="rows"/> or one of the rows is null.</exception>
    /// <exception cref="ArgumentException">
    /// There are more than <see cref="MostUnits"/> units or more bars than the options allow, a name is empty, a unit stands twice in a group, a
    /// maximum is not above 0, or points are not numbers.
    /// </exception>
    public static ChartSpecification Of(LocalizedText what, IEnumerable<ProfileRow> rows, ChartOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(what);
        ArgumentNullException.ThrowIfNull(rows);
        Draft draft = new(options);
        return Draw(draft, what, [.. rows.Select(row => Bar(row, nameof(rows)))], nameof(rows));

        ProfileBar Bar(ProfileRow row, string parameter)
        {
            ArgumentNullException.ThrowIfNull(row, parameter);
            return ProfileBar.Of(row, draft, parameter);
        }
    }

    private static ChartSpecification DrawScores(ImmutableArray<KeyValuePair<string, ScorecardScore>> scores, ChartOptions? options, string parameter)
    {
        Draft draft = new(options);
        foreach ((_, ScorecardScore score) in scores)
        {
            ArgumentNullException.ThrowIfNull(score, parameter);
            if (!string.Equals(score.Scorecard.Code, scores[0].Value.Scorecard.Code, StringComparison.Ordinal))
                throw new ArgumentException($"'{score.Scorecard.Code}' and '{scores[0].Value.Scorecard.Code}' are two scorecards, whose groups are not the same. Draw a chart of each.", parameter);
        }

        LocalizedText what = scores.IsEmpty ? new LocalizedText("Điểm theo nhóm", "Points by group") : scores[0].Value.Scorecard.Name;
        return Draw(draft, what, [.. scores.SelectMany(pair => pair.Value.Groups.Select(group => ProfileBar.Of(pair.Key, group, draft, parameter)))], parameter);
    }

    private static ChartSpecification Draw(Draft draft, LocalizedText what, ImmutableArray<ProfileBar> bars, string parameter)
    {
        draft.RequireFitting(bars.Length, "bars", parameter);
        string[] units = [.. bars.Select(static bar => bar.Unit).Distinct(StringComparer.Ordinal)];
        if (units.Length > MostUnits)
            throw new ArgumentException($"'{Summary.Number(units.Length)}' units do not stand beside each other: more than {Summary.Number(MostUnits)} cannot be told apart. Choose which to compare.", parameter);
        if (bars.DistinctBy(static bar => (bar.Unit, bar.Group)).Count() < bars.Length)
            throw new ArgumentException("A unit stands twice in one group, and the bars could not be told apart. Give each unit once, and each a name of its own.", parameter);
        ProfileText.Describe(draft, what, units, bars);
        ImmutableArray<ChartColumn> columns = ProfileText.Tabulate(draft, units, bars);
        string title = what.In(draft.Options.Style);
        string? subtitle = units.Length is > 0 and <= 2 ? string.Join(", ", units) : null;
        return draft.Finish(title, subtitle, columns, bars.IsEmpty ? draft.Nothing(draft.Options.Width, ChartOptions.SmallestSize) : Plot(draft, units, bars));
    }

    private static JsonObject Plot(Draft draft, string[] units, ImmutableArray<ProfileBar> bars)
    {
        ValueUnit unit = ProfileBar.UnitOf(draft);
        NumberScale scale = NumberScale.Of(bars.SelectMany(static bar => bar.Reach), unit, draft.Values, fromZero: true);
        int row = 0;
        foreach (IGrouping<string, ProfileBar> group in bars.GroupBy(static bar => bar.Group, StringComparer.Ordinal))
        {
            if (units.Length > 1)
                draft.Add("heading", ("row", row++), ("label", group.Key), ("name", group.Key), ("text", group.Key));
            foreach (ProfileBar bar in group)
                AddMarks(draft, bar, scale, row++, Array.IndexOf(units, bar.Unit), units.Length == 1);
        }

        int height = units.Length == 1 ? RowPlot.HeightOf(draft.Options, row, TallRowHeight) : RowPlot.HeightOf(draft.Options, row, RowHeight);
        return RowPlot.Of(
            draft.Options.Width,
            units.Length == 1 ? Math.Max(height, row * RowPlot.ThreeLineHeight) : height,
            row,
            scale,
            unit.Name,
            Vega.Tooltip(draft.Say("Nhóm", "Group"), draft.Say("Điểm", "Points")),
            [.. Layers(), .. Stretches.Layers(isHorizontal: true), .. RowPlot.WrappedNameLayers(), .. RowPlot.TextLayers()]);
    }

    private static void AddMarks(Draft draft, ProfileBar bar, NumberScale scale, int row, int unit, bool isSole)
    {
        (string name, string text) = (isSole ? bar.Group : bar.Unit, bar.Text);
        if (isSole)
            RowPlot.AddWrappedName(draft, row, name, text);
        else
            RowPlot.AddName(draft, row, name, text);
        draft.Add("maximum", ("row", row), ("x", bar.Maximum), ("x2", 0), ("name", name), ("text", text));
        if (bar.Value.Point is { } point)
            draft.Add("bar", ("row", row), ("x", point), ("x2", 0), ("colour", Palette.Unit(unit)), ("name", name), ("text", text));
        if (bar.Value.Point is { } end && !isSole)
            draft.Add("unit", ("row", row), ("x", end), ("colour", Palette.Unit(unit)), ("shape", Palette.Shape(unit)), ("name", name), ("text", text));
        Stretches.Add(draft, bar.Drawn, scale, isHorizontal: true, ("row", row), ("name", name), ("text", text));
        RowPlot.AddLabel(draft, row, Math.Max(bar.Maximum, scale.Within(bar.Value.Point ?? 0)), bar.Label, name, text);
    }

    private static JsonNode[] Layers()
    {
        JsonObject heading = Vega.Text("left", bold: true, limit: 600);
        heading["dy"] = 4;
        return
        [
            Vega.Layer("heading", heading, ("x", Vega.Value(0)), ("text", Vega.Nominal("label"))),
            Vega.Layer("maximum", Vega.Mark("bar", ("color", Palette.Ground), ("height", new JsonObject { ["band"] = 0.7 })), ("x2", Vega.Field("x2"))),
            Vega.Layer("bar", Vega.Mark("bar", ("height", new JsonObject { ["band"] = 0.42 })), ("x2", Vega.Field("x2")), ("color", Vega.AsGiven("colour"))),
            Vega.Layer("unit", Vega.Mark("point", ("filled", true), ("size", 90), ("opacity", 1), ("stroke", "white")), ("color", Vega.AsGiven("colour")), ("shape", Vega.AsGiven("shape"))),
        ];
    }
}
