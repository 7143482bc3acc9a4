using System.Collections.Immutable;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Scoring;

/// <summary>Points by ranges of values.</summary>
internal sealed class StepRule : ScoreRule
{
    public StepRule(ImmutableArray<ScoreStep> steps) => Ranges = [.. IntervalCover.InOrder(steps, static step => step.Values)];

    /// <summary>The steps, from the lowest values to the highest.</summary>
    public ImmutableArray<ScoreStep> Ranges { get; }

    internal override int? Trend
    {
        get
        {
            bool rises = false;
            bool falls = false;
            for (int i = 1; i < Ranges.Length; i++)
            {
                rises |= Ranges[i].Points > Ranges[i - 1].Points;
                falls |= Ranges[i].Points < Ranges[i - 1].Points;
            }

            return rises && falls ? null : rises ? 1 : falls ? -1 : 0;
        }
    }

    internal override (WideRational Lower, WideRational Upper)? Over(Interval values, Rational maximum, WideRational? mean)
    {
        // Counts of a part larger than its whole lie beyond the steps: they are worth what the nearest step is, as a linear rule caps them.
        if (values.Lower is { } least && Ranges[^1].Values.Upper is { } end && least.Value > end.Value)
            return (Rational.FromDecimal(Ranges[^1].Points), Rational.FromDecimal(Ranges[^1].Points));
        decimal[] worth = [.. Ranges.Where(step => step.Values.Overlaps(values)).Select(static step => step.Points)];
        return worth.Length == 0 ? null : (Rational.FromDecimal(worth.Min()), Rational.FromDecimal(worth.Max()));
    }

    internal override string Describe(bool isRate, bool vietnamese)
    {
        IEnumerable<string> steps = Ranges.Select(step =>
            $"{PointsText.Range(step.Values, isRate, vietnamese)}: {PointsText.Number(step.Points, vietnamese)}");
        return (vietnamese ? "theo mức: " : "by steps: ") + string.Join("; ", steps);
    }

    internal override IEnumerable<(string Rule, string Cure)> Objections(ScoreComponent component)
    {
        foreach ((string rule, string cure) in IntervalCover.Faults([.. Ranges.Select(static step => step.Values)], component.Indicator.Range, isExact: false, "steps"))
            yield return (rule, cure);
        foreach (ScoreStep step in Ranges.Where(step => step.Points < 0 || step.Points > component.Maximum))
            yield return ($"a step gives {PointsText.Number(step.Points, vietnamese: false)} points, outside 0 to the maximum {PointsText.Number(component.Maximum, vietnamese: false)}", "Mend the step or the maximum.");
        decimal best = Ranges.Max(static step => step.Points);
        if (best < component.Maximum)
            yield return ($"no step reaches the maximum {PointsText.Number(component.Maximum, vietnamese: false)}: the best gives {PointsText.Number(best, vietnamese: false)}", "Mend the steps or the maximum.");
    }
}
