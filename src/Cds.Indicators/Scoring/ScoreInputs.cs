using Cds.Indicators.Faults;
using Cds.Indicators.Indicators;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Scoring;

/// <summary>The inputs of one unit by code, checked against the scorecard; what has a fault counts as missing, so that the rest can be checked further.</summary>
internal sealed class ScoreInputs
{
    private readonly Dictionary<string, ScoreInput> _inputs;

    private ScoreInputs(int capacity) => _inputs = new Dictionary<string, ScoreInput>(capacity, StringComparer.Ordinal);

    /// <summary>The input of a component or group; missing where none was given.</summary>
    public ScoreInput this[string code] => _inputs.GetValueOrDefault(code);

    /// <summary>Whether points were given for a group.</summary>
    public bool TryGetPoints(ScoreGroup group, out decimal points)
    {
        bool found = _inputs.TryGetValue(group.Code, out ScoreInput input) && input.Points is not null;
        points = found ? input.Points!.Value : 0;
        return found;
    }

    public static ScoreInputs Of(Scorecard card, IEnumerable<KeyValuePair<string, ScoreInput>> inputs, List<Fault> faults)
    {
        ScoreInputs read = new(card.Components.Length);
        foreach ((string code, ScoreInput input) in inputs)
        {
            int before = faults.Count;
            if (code is null)
                faults.Add(At(card, "", input.ToString(), "the input has no code", "Give the code of a component or group."));
            else if (!read._inputs.TryAdd(code, input))
                faults.Add(At(card, code, code, "the code stands twice", "Keep one."));
            else if (card.TryGetComponent(code, out ScoreComponent? component))
                CheckComponent(card, component, input, faults);
            else if (card.TryGetGroup(code, out ScoreGroup? group))
                CheckGroup(card, group, input, faults);
            else
                faults.Add(At(card, code, code, "there is no component or group with this code", $"The components are {string.Join(", ", card.Components.Select(static c => c.Code))}."));
            if (code is not null && faults.Count > before)
                read._inputs[code] = default;
        }

        foreach (ScoreGroup group in card.AllGroups)
            read.CheckGivenOnce(card, group, faults);
        return read;
    }

    internal static Fault At(Scorecard card, string code, string value, string rule, string cure) =>
        new(new FaultPlace($"{card.Code}/{code}", Row: null, Column: null, JsonPath: null), value, rule, cure);

    private static void CheckComponent(Scorecard card, ScoreComponent component, ScoreInput input, List<Fault> faults)
    {
        if (input.IsMissing)
            return;
        if (input.Points is { } points && (points < 0 || points > component.Maximum))
            faults.Add(At(card, component.Code, input.ToString(), $"points lie between 0 and the maximum {PointsText.Number(component.Maximum, vietnamese: false)}", "Check the points."));
        if (input.Counts is { } counts)
        {
            if (component.Indicator is not (RatioIndicator or MeanIndicator))
                faults.Add(At(card, component.Code, input.ToString(), $"numerator and denominator are given, and {component.Indicator.Code} is a {component.Indicator.Kind}", "Give its value."));
            else if (counts.Numerator < 0 && component.Indicator.Range.Lower is { Value.Sign: >= 0 })
                faults.Add(At(card, component.Code, input.ToString(), "a count is not below zero", "Check the counts."));
        }
        else if (input.Values is { } values)
        {
            if (input.Form is { } form && !component.Indicator.Admits(form))
                faults.Add(At(card, component.Code, input.ToString(), $"a {component.Indicator.Kind} is not published as a {form}", "Check the component, or the unit of the figure."));
            else if (!values.Overlaps(component.Indicator.Range))
                faults.Add(At(card, component.Code, input.ToString(), $"values of {component.Indicator.Code} lie in {component.Indicator.Range}", "Check the value; a rate is written as a fraction, 80% as 0.8."));
        }
    }

    private static void CheckGroup(Scorecard card, ScoreGroup group, ScoreInput input, List<Fault> faults)
    {
        if (input.Points is { } points && (points < 0 || points > group.Maximum))
            faults.Add(At(card, group.Code, input.ToString(), $"points lie between 0 and the maximum {PointsText.Number(group.Maximum, vietnamese: false)}", "Check the points."));
        else if (input.Counts is not null || input.Values is not null)
            faults.Add(At(card, group.Code, input.ToString(), "a group is not counted", "Give the inputs of its components, or its points."));
    }

    /// <summary>Points of a group and an input of something in it cannot both be meant.</summary>
    private void CheckGivenOnce(Scorecard card, ScoreGroup group, List<Fault> faults)
    {
        if (!TryGetPoints(group, out decimal points))
            return;
        IEnumerable<string> within = Scorecard.Flatten(group).SelectMany(static g => g.Components.Select(static c => c.Code).Prepend(g.Code)).Where(code => !string.Equals(code, group.Code, StringComparison.Ordinal));
        string[] given = [.. within.Where(code => !this[code].IsMissing)];
        if (given.Length > 0)
            faults.Add(At(card, group.Code, PointsText.Number(points, vietnamese: false), $"points are given for the group and inputs for {string.Join(", ", given)} in it", "Give the one or the other."));
    }
}
