using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Cds.Indicators.Aggregation;
using Cds.Indicators.Charts.Drafting;
using Cds.Indicators.Charts.Specifications;
using Cds.Indicators.Indicators;
using Cds.Indicators.Observations;
using Cds.Indicators.Periods;
using Cds.Indicators.Rankings;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Charts.Kinds;

/// <summary>
/// A change between two periods (biểu đồ độ dốc): a line for each unit from its value before to its value after, or from its place before to its place
/// after, with the names at both ends.
/// </summary>
/// <remarks>
/// Lines that rise are solid, lines that fall are dashed, those that stay are dotted. A unit that has an exact value on one side only has a mark there
/// and no line; one that has none on either side stands in the table alone. Thread-safe.
/// </remarks>
/// <example><code>
/// RollupComparison lastYear = result.ComparedWith(Comparison.SamePeriodOfPreviousYear);
/// ChartSpecification chart = SlopeChart.Of(lastYear, Period.Parse("2025"));
/// </code></example>
public static class SlopeChart
{
    /// <summary>The cells of one period of a comparison, each beside its earlier one.</summary>
    /// <param name="comparison">The comparison, of one indicator.</param>
    /// <param name="period">The later period; one of those of the result.</param>
    /// <param name="options">How it is drawn; null for the default options.</param>
    /// <returns>The chart.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="comparison"/> is null.</exception>
    /// <exception cref="ArgumentException">There are more units than the options allow.</exception>
    /// <exception cref="InvalidOperationException">The result is of several indicators; take one with <see cref="RollupResult.Of"/>.</exception>
    /// <exception cref="KeyNotFoundException">The period was not asked.</exception>
    public static ChartSpecification Of(RollupComparison comparison, Period period, ChartOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        Subject subject = RollupReading.SubjectOf(comparison.Current);
        if (!comparison.Current.Periods.Contains(period))
            throw new KeyNotFoundException($"'{period}' was not asked. Look at the periods of the result.");
        ComparedCell[] cells = [.. comparison.Cells().Where(cell => cell.Current.Period == period)];
        Draft draft = new(options);
        TextStyle style = draft.Options.Style;
        (string before, string after) = (EarlierText(draft), PeriodText.Of(period, style));
        return Draw(
            draft, RollupReading.NameOf(subject), before, after, [.. cells.Select(static cell => new SlopeRow(cell.Current.Target.Name, cell.Earlier.Figure, cell.Current.Figure))], subject.Indicator, nameof(comparison));
    }

    /// <summary>The places of units in two rankings.</summary>
    /// <typeparam name="T">What is ranked.</typeparam>
    /// <param name="what">What the ranking is of, in both languages: the title of the chart.</param>
    /// <param name="before">The name of the earlier ranking, for instance its year.</param>
    /// <param name="after">The name of the later ranking.</param>
    /// <param name="changes">The changes.</param>
    /// <param name="name">The name of a unit; not null, empty or white space.</param>
    /// <param name="options">How it is drawn; null for the default options.</param>
    /// <returns>The chart; the first place is on top.</returns>
    /// <exception cref="ArgumentNullException">An argument other than <paramref name="options"/> is null.</exception>
    /// <exception cref="ArgumentException">There are more units than the options allow, or a name is empty.</exception>
    public static ChartSpecification Of<T>(LocalizedText what, string before, string after, RankChanges<T> changes, Func<T, string> name, ChartOptions? options = null)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(what);
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        ArgumentNullException.ThrowIfNull(changes);
        ArgumentNullException.ThrowIfNull(name);
        Draft draft = new(options);
        draft.RequireFitting(changes.Rows.Length, "units", nameof(changes));
        ValueUnit unit = ValueUnit.Of(FigureForm.Rank, name: null, Interval.Unbounded, draft.Options);
        SlopeItem[] items = [.. changes.Rows.Select(row => new SlopeItem(
            Naming.Of(name(row.Item), nameof(name)),
            PlaceOf(row.Before, draft),
            PlaceOf(row.After, draft),
            row.ToString(draft.Options.Language, formatProvider: null)))];
        return SlopeDrawing.Draw(draft, what, Naming.Of(before, nameof(before)), Naming.Of(after, nameof(after)), unit, items, changes.Note?.In(draft.Options.Style));
    }

    /// <summary>Values of the caller's own.</summary>
    /// <param name="what">What the values are, in both languages: the title of the chart.</param>
    /// <param name="before">The name of the earlier period.</param>
    /// <param name="after">The name of the later period.</param>
    /// <param name="rows">The units with their values.</param>
    /// <param name="options">How it is drawn; null for the default options.</param>
    /// <returns>The chart; of no rows one that says that there is nothing.</returns>
    /// <exception cref="ArgumentNullException">An argument other than <paramref name="options"/>, or one of the rows, is null.</exception>
    /// <exception cref="ArgumentException">
    /// There are more rows than the options allow, a name is empty, or the values are not all percentages, all numbers, or all places.
    /// </exception>
    public static ChartSpecification Of(LocalizedText what, string before, string after, IEnumerable<SlopeRow> rows, ChartOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(what);
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        ArgumentNullException.ThrowIfNull(rows);
        ImmutableArray<SlopeRow> all = [.. rows];
        foreach (SlopeRow row in all)
            ArgumentNullException.ThrowIfNull(row, nameof(rows));
        return Draw(new Draft(options), what, Naming.Of(before, nameof(before)), Naming.Of(after, nameof(after)), all, indicator: null, nameof(rows));
    }

    private static ChartSpecification Draw(Draft draft, LocalizedText what, string before, string after, ImmutableArray<SlopeRow> rows, Indicator? indicator, string parameter)
    {
        draft.RequireFitting(rows.Length, "units", parameter);
        ValueUnit unit = ValueUnit.Of(rows.SelectMany(static row => new[] { row.Before, row.After }), indicator, draft.Options, parameter);
        SlopeItem[] items = [.. rows.Select(row => new SlopeItem(
            Naming.Of(row.Name, parameter),
            PlottedValue.Of(row.Before, unit, draft.Values, parameter),
            PlottedValue.Of(row.After, unit, draft.Values, parameter),
            ChangeOf(row, unit, draft)))];
        return SlopeDrawing.Draw(draft, what, before, after, unit, items, note: null);
    }

    private static string EarlierText(Draft draft) => draft.Say("Kỳ trước", "Earlier period");

    private static PlottedValue PlaceOf(Outcome<Rank> rank, Draft draft)
    {
        if (!rank.TryGetValue(out Rank place))
        {
            string words = draft.Say("không xếp hạng", "not ranked");
            return new PlottedValue(words, words, rank.Kind, null, null, null, null);
        }

        string text = RankingChart.PlaceText(place);
        return new PlottedValue(text, text, OutcomeKind.Value, place.Position.ToDouble(), null, null, null);
    }

    /// <summary>The difference of two exact values; that of percentages in points, that of places in places.</summary>
    private static string ChangeOf(SlopeRow row, ValueUnit unit, Draft draft)
    {
        if (!row.Before.TryGetValue(out Figure? before) || !row.After.TryGetValue(out Figure? after) || !before.IsExact || !after.IsExact)
            return "";
        Rational difference = after.Bounds.Lower!.Value.Value - before.Bounds.Lower!.Value.Value;
        if (unit.IsRank)
            difference = Rational.Zero - difference;
        string signed = draft.Values.Signed(unit.IsPercent ? difference * 100 : difference);
        return unit.IsPercent ? $"{signed} {draft.Say("điểm %", "percentage points")}" : unit.IsRank ? $"{signed} {draft.Say("bậc", "places")}" : signed;
    }
}
