using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Cds.Indicators.Aggregation;
using Cds.Indicators.Areas;
using Cds.Indicators.Charts.Drafting;
using Cds.Indicators.Charts.Specifications;
using Cds.Indicators.Indicators;
using Cds.Indicators.Observations;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Charts.Kinds;

/// <summary>
/// What a change is made of (biểu đồ thác nước): the value before, a bar for what each part adds or takes away, each beginning where the one before it
/// ends, and the value after.
/// </summary>
/// <remarks>
/// The amounts are exact and sum exactly to the change. The axis need not begin at zero: the values before and after are marks and not bars, so that no
/// length is read from zero. Thread-safe.
/// </remarks>
/// <example><code>
/// ComparedCell cell = result.ComparedWith(Comparison.PreviousPeriod)["40", "2025-Q3"];
/// ChartSpecification chart = WaterfallChart.Of(cell, AreaLevel.Commune);
/// </code></example>
public static class WaterfallChart
{
    /// <summary>What the parts of a unit add to the change of its value, the largest additions first.</summary>
    /// <param name="cell">The cell and the one it is compared with.</param>
    /// <param name="level">The level of the parts.</param>
    /// <param name="options">How it is drawn; null for the default options.</param>
    /// <returns>The chart; where there are no contributions one that says why.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="cell"/> is null.</exception>
    /// <exception cref="ArgumentException">There are more parts than the options allow.</exception>
    /// <exception cref="InvalidOperationException">The observations came in a stream and are not there any more.</exception>
    public static ChartSpecification Of(ComparedCell cell, AreaLevel level, ChartOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(cell);
        Draft draft = new(options);
        Subject subject = cell.Current.Subject;
        LocalizedText what = RollupReading.NameOf(subject);
        string after = PeriodText.Of(cell.Current.Period, draft.Options.Style);
        Outcome<ImmutableArray<Contribution>> contributions = cell.Contributions(level);
        if (!contributions.TryGetValue(out ImmutableArray<Contribution> parts) || !cell.Earlier.Value.TryGetValue(out Rational start))
            return WaterfallDrawing.WithoutParts(draft, what, cell, draft.Say("Kỳ trước", "Earlier period"), after, contributions.ToString(draft.Options.Language, formatProvider: null));
        draft.RequireFitting(parts.Length, "units", nameof(level));
        ValueUnit unit = ValueUnit.Of([cell.Current.Figure], subject.Indicator, draft.Options, nameof(cell));
        return WaterfallDrawing.Draw(draft, what, cell.Current.Target.Name, new Waterfall(
            unit,
            draft.Say("Kỳ trước", "Earlier period"),
            start,
            [.. parts.OrderByDescending(static part => part.Amount).Select(part => new Fall(part.Part.Name, part.Amount, part.IsComplete))],
            after));
    }

    /// <summary>
    /// The change of a rate between two periods, divided into what the rates of the groups did and what the groups' shares of the whole did (phân rã
    /// Kitagawa).
    /// </summary>
    /// <param name="what">What the rate is, in both languages: the title of the chart.</param>
    /// <param name="before">The name of the earlier period.</param>
    /// <param name="after">The name of the later period.</param>
    /// <param name="groups">The groups with their counts before and after.</param>
    /// <param name="options">How it is drawn; null for the default options.</param>
    /// <returns>The chart; where the change cannot be decomposed one that says why.</returns>
    /// <exception cref="ArgumentNullException">An argument other than <paramref name="options"/>, or one of the groups, is null.</exception>
    /// <exception cref="ArgumentException">A name is empty, or the bars, two for each group, are more than the options allow.</exception>
    public static ChartSpecification Of(LocalizedText what, string before, string after, IEnumerable<WaterfallGroup> groups, ChartOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(what);
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        ArgumentNullException.ThrowIfNull(groups);
        ImmutableArray<WaterfallGroup> all = [.. groups];
        foreach (WaterfallGroup group in all)
            ArgumentNullException.ThrowIfNull(group, nameof(groups));
        Draft draft = new(options);
        draft.RequireFitting(all.Length * 2, "bars", nameof(groups));
        (string first, string last) = (Naming.Of(before, nameof(before)), Naming.Of(after, nameof(after)));
        ValueUnit unit = ValueUnit.Of(FigureForm.Percent, name: null, Interval.Unbounded, draft.Options);
        Outcome<KitagawaDecomposition> outcome = Decomposition.Kitagawa([.. all.Select(static group => group.Before)], [.. all.Select(static group => group.After)]);
        if (!outcome.TryGetValue(out KitagawaDecomposition? parts))
            return WaterfallDrawing.WithoutParts(draft, what, first, last, outcome.ToString(draft.Options.Language, formatProvider: null));

        Ratio whole = default;
        foreach (WaterfallGroup group in all)
            whole += group.Before;
        IEnumerable<Fall> falls = all.SelectMany((group, i) => new[]
        {
            new Fall(draft.Say($"{group.Name}: tỷ lệ", $"{group.Name}: rate"), parts.Groups[i].RateEffect, IsComplete: true),
            new Fall(draft.Say($"{group.Name}: cơ cấu", $"{group.Name}: composition"), parts.Groups[i].CompositionEffect, IsComplete: true),
        });
        return WaterfallDrawing.Draw(draft, what, of: null, new Waterfall(unit, first, whole.Rate.Value.ToRational(), [.. falls], last));
    }

    /// <summary>Amounts of the caller's own.</summary>
    /// <param name="what">What the values are, in both languages: the title of the chart.</param>
    /// <param name="before">The name of the earlier period.</param>
    /// <param name="start">The value before; a fraction for percentages.</param>
    /// <param name="steps">What each part adds, from top to bottom.</param>
    /// <param name="after">The name of the later period, whose value is the exact sum.</param>
    /// <param name="form">What the values are: <see cref="FigureForm.Percent"/> for fractions of rates, otherwise <see cref="FigureForm.Number"/>.</param>
    /// <param name="options">How it is drawn; null for the default options.</param>
    /// <returns>The chart; of no steps one whose two values are the same.</returns>
    /// <exception cref="ArgumentNullException">An argument other than <paramref name="options"/>, or one of the steps, is null.</exception>
    /// <exception cref="ArgumentException">There are more steps than the options allow, a name is empty, or the form is neither.</exception>
    public static ChartSpecification Of(LocalizedText what, string before, Rational start, IEnumerable<WaterfallStep> steps, string after, FigureForm form, ChartOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(what);
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(steps);
        ArgumentNullException.ThrowIfNull(after);
        if (form is not (FigureForm.Percent or FigureForm.Number))
            throw new ArgumentException($"'{form}' is no form that amounts are added up in. Give Percent or Number.", nameof(form));
        ImmutableArray<WaterfallStep> all = [.. steps];
        foreach (WaterfallStep step in all)
            ArgumentNullException.ThrowIfNull(step, nameof(steps));
        Draft draft = new(options);
        draft.RequireFitting(all.Length, "steps", nameof(steps));
        return WaterfallDrawing.Draw(draft, what, of: null, new Waterfall(
            ValueUnit.Of(form, name: null, Interval.Unbounded, draft.Options),
            Naming.Of(before, nameof(before)),
            start,
            [.. all.Select(static step => new Fall(Naming.Of(step.Name, nameof(steps)), step.Amount, IsComplete: true))],
            Naming.Of(after, nameof(after))));
    }
}
