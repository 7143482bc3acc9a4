using Cds.Indicators.Faults;
using Cds.Indicators.Indicators;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Scoring;

/// <summary>The means of a group of units that rules are held against.</summary>
internal static class GroupMeans
{
    public static IReadOnlyDictionary<string, Rational> Of(Scorecard card, IReadOnlyList<ScoreInputs> units, List<Fault> faults)
    {
        Dictionary<string, Rational> means = new(StringComparer.Ordinal);
        foreach (ScoreComponent component in card.Components)
        {
            if (component.Rule is not ReferenceRule { Mean: { } kind })
                continue;
            ScoreInput[] known = [.. units.Select(unit => unit[component.Code]).Where(static input => input is { IsMissing: false, Points: null })];
            if ((kind == GroupMean.RatioOfSums ? RatioOfSums(card, component, known, faults) : PlainMean(card, component, known, faults)) is { } mean)
                means.Add(component.Code, mean);
        }

        return means;
    }

    private static Rational? RatioOfSums(Scorecard card, ScoreComponent component, ScoreInput[] inputs, List<Fault> faults)
    {
        foreach (ScoreInput input in inputs.Where(static input => input.Counts is null))
            faults.Add(ScoreInputs.At(card, component.Code, input.ToString(), "the rate of the group needs the counts of every unit", "Give counts, or the mean itself."));
        return ValueOf(component, Ratio.Sum(inputs.Select(static input => input.Counts ?? Ratio.None)));
    }

    private static Rational? PlainMean(Scorecard card, ScoreComponent component, ScoreInput[] inputs, List<Fault> faults)
    {
        Rational sum = Rational.Zero;
        int count = 0;
        foreach (ScoreInput input in inputs)
        {
            if (input.Values is { IsPoint: false })
                faults.Add(ScoreInputs.At(card, component.Code, input.ToString(), "the mean of the group needs the exact value of every unit", "Give exact values, or the mean itself."));
            else if ((input.Counts is { } counts ? ValueOf(component, counts) : input.Values!.Value.Lower!.Value.Value) is { } value)
                (sum, count) = (sum + value, count + 1);
        }

        return count == 0 ? null : sum / count;
    }

    private static Rational? ValueOf(ScoreComponent component, Ratio counts) => ScoreCalculation.Evaluate(component.Indicator, counts).TryGetValue(out Rational value) ? value : null;
}
