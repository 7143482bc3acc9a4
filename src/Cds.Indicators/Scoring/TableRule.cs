using System.Collections.Immutable;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Scoring;

/// <summary>Points by single values.</summary>
internal sealed class TableRule(ImmutableArray<(Rational Value, decimal Points)> values) : ScoreRule
{
    /// <summary>Values and points, from the lowest value to the highest.</summary>
    public ImmutableArray<(Rational Value, decimal Points)> Values { get; } = [.. values.OrderBy(static entry => entry.Value)];

    internal override int? Trend
    {
        get
        {
            bool rises = false;
            bool falls = false;
            for (int i = 1; i < Values.Length; i++)
            {
                rises |= Values[i].Points > Values[i - 1].Points;
                falls |= Values[i].Points < Values[i - 1].Points;
            }

            return rises && falls ? null : rises ? 1 : falls ? -1 : 0;
        }
    }

    internal override (WideRational Lower, WideRational Upper)? Over(Interval values, Rational maximum, WideRational? mean)
    {
        decimal[] worth = [.. Values.Where(entry => values.Contains(entry.Value)).Select(static entry => entry.Points)];
        return worth.Length == 0 ? null : (Rational.FromDecimal(worth.Min()), Rational.FromDecimal(worth.Max()));
    }

    internal override string Describe(bool isRate, bool vietnamese) =>
        (vietnamese ? "theo bảng: " : "by table: ") +
        string.Join("; ", Values.Select(entry => $"{PointsText.Value(entry.Value, isRate, vietnamese)}: {PointsText.Number(entry.Points, vietnamese)}"));

    internal override IEnumerable<(string Rule, string Cure)> Objections(ScoreComponent component)
    {
        for (int i = 0; i < Values.Length; i++)
        {
            (Rational value, decimal points) = Values[i];
            if (i > 0 && Values[i - 1].Value == value)
                yield return ($"the value {value} stands twice in the table", "Keep one.");
            if (!component.Indicator.Range.Contains(value))
                yield return ($"the value {value} is none of {component.Indicator.Code}: its values lie in {component.Indicator.Range}", "Mend the value.");
            if (points < 0 || points > component.Maximum)
                yield return ($"the value {value} gives {PointsText.Number(points, vietnamese: false)} points, outside 0 to the maximum {PointsText.Number(component.Maximum, vietnamese: false)}", "Mend the table or the maximum.");
        }

        decimal best = Values.Max(static entry => entry.Points);
        if (best < component.Maximum)
            yield return ($"no value of the table reaches the maximum {PointsText.Number(component.Maximum, vietnamese: false)}: the best gives {PointsText.Number(best, vietnamese: false)}", "Mend the table or the maximum.");
    }

    internal override (string Rule, string Cure)? Objection(Interval values, Rational maximum) => Over(values, maximum, mean: null) is null
        ? ("the value is not in the table of the rule", $"The values are {string.Join(", ", Values.Select(static entry => entry.Value.ToString(format: null, formatProvider: null)))}.")
        : null;
}
