using Cds.Indicators.Faults;
using Cds.Indicators.Indicators;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Scoring;

/// <summary>The means of a group of units that rules are held against.</summary>
internal static class GroupMeans
{
    /// <summary>The means that a caller gives, checked against the scorecard.</summary>
    public static IReadOnlyDictionary<string, WideRational> Of(Scorecard card, IReadOnlyDictionary<string, Rational>? given, List<Fault> faults)
    {
        Dictionary<string, WideRational> means = new(StringComparer.Ordinal);
        foreach ((string code, Rational mean) in given ?? new Dictionary<string, Rational>(StringComparer.Ordinal))
        {
            string text = mean.ToString(format: null, formatProvider: null);
            if (!card.TryGetComponent(code, out ScoreComponent? component))
                faults.Add(ScoreInputs.At(card, code, text, "a mean is given, and there is no component with this code", $"The components are {string.Join(", ", card.Components.Select(static c => c.Code))}."));
            else if (!component.Indicator.Range.Contains(mean))
                faults.Add(ScoreInputs.At(card, code, text, $"the mean is outside the values of {component.Indicator.Code}, which lie in {component.Indicator.Range}", "Check the mean; a rate is written as a fraction."));
            else
                means.Add(code, mean);
        }

        return means;
    }

    /// <summary>The means of the units themselves.</summary>
    public static IReadOnlyDictionary<string, WideRational> Of(Scorecard card, IReadOnlyList<(string Unit, ScoreInputs Inputs)> units, List<Fault> faults)
    {
        Dictionary<string, WideRational> means = new(StringComparer.Ordinal);
        foreach (ScoreComponent component in card.Components)
        {
            if (component.Rule is not ReferenceRule { Mean: { } kind })
                continue;
            (string Unit, ScoreInput Input)[] known =
                [.. units.Select(unit => (unit.Unit, Input: unit.Inputs[component.Code])).Where(static unit => unit.Input is { IsMissing: false, Points: null })];
            if ((kind == GroupMean.RatioOfSums ? RatioOfSums(card, component, known, faults) : PlainMean(card, component, known, faults)) is { } mean)
                means.Add(component.Code, mean);
        }

        return means;
    }

    private static WideRational? RatioOfSums(Scorecard card, ScoreComponent component, (string Unit, ScoreInput Input)[] units, List<Fault> faults)
    {
        foreach ((string unit, ScoreInput input) in units.Where(static unit => unit.Input.Counts is null))
            faults.Add(Scorecard.Of(unit, ScoreInputs.At(card, component.Code, input.ToString(), "the rate of the group needs the counts of every unit", "Give counts, or score the units one by one with the mean.")));
        try
        {
            // Something of nothing is no value, so its numerator is not one of the group.
            return ValueOf(component, Ratio.Sum(units.Select(static unit => unit.Input.Counts ?? Ratio.None).Where(static counts => counts.Denominator != 0)));
        }
        catch (OverflowException overflow)
        {
            throw new OverflowException($"{card.Code}/{component.Code}: the counts of the group add up to more than 64 bits. Check the counts.", overflow);
        }
    }

    private static WideRational? PlainMean(Scorecard card, ScoreComponent component, (string Unit, ScoreInput Input)[] units, List<Fault> faults)
    {
        WideRational sum = WideRational.Zero;
        int count = 0;
        foreach ((string unit, ScoreInput input) in units)
        {
            if (input.Values is { IsPoint: false })
                faults.Add(Scorecard.Of(unit, ScoreInputs.At(card, component.Code, input.ToString(), "the mean of the group needs the exact value of every unit", "Give exact values, or score the units one by one with the mean.")));
            else if ((input.Counts is { } counts ? ValueOf(component, counts) : input.Values!.Value.Lower!.Value.Value) is { } value)
                (sum, count) = (sum + value, count + 1);
        }

        return count == 0 ? null : WideRational.Of(sum.Numerator, sum.Denominator * count);
    }

    private static WideRational? ValueOf(ScoreComponent component, Ratio counts) =>
        ScoreCalculation.Evaluate(component.Indicator, counts).TryGetValue(out Rational value) ? (WideRational)value : null;
}
