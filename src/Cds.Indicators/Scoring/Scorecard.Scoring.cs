using Cds.Indicators.Faults;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Scoring;

public sealed partial class Scorecard
{
    /// <summary>What the inputs of one unit are worth.</summary>
    /// <param name="inputs">
    /// Inputs by the code of their component, or of a group whose points are given. A component that is not named is missing, which is not zero.
    /// </param>
    /// <param name="means">The means of the group by the code of the component, a rate as a fraction, for rules that are held against them; null for none.</param>
    /// <returns>The points, and how they came about.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="inputs"/> is null.</exception>
    /// <exception cref="FaultException">
    /// An input cannot be scored, and all such inputs are named: an unknown code or one that stands twice, a figure of another kind, a value outside the
    /// range of its indicator, points outside 0 to the maximum, points of a group with inputs of its parts.
    /// </exception>
    /// <exception cref="OverflowException">The exact points of a component do not fit a <see cref="Rational"/>.</exception>
    /// <example><code>card.Score(new Dictionary&lt;string, ScoreInput&gt; { ["PROGRESS_ON_TIME"] = Ratio.Of(393087, 443565) })["PROGRESS_ON_TIME"].Points;   // 17.72</code></example>
    public ScorecardScore Score(IEnumerable<KeyValuePair<string, ScoreInput>> inputs, IReadOnlyDictionary<string, Rational>? means = null)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        List<Fault> faults = [];
        ScoreInputs checkedInputs = ScoreInputs.Of(this, inputs, faults);
        ScorecardScore? score = faults.Count == 0 ? new ScoreCalculation(this, checkedInputs, means, faults).Run() : null;
        return faults.Count == 0 ? score! : throw new FaultException([.. faults]);
    }

    /// <summary>What one unit is worth, its inputs asked for component by component.</summary>
    /// <param name="input">The input of a component: from a roll-up, a tally, a database.</param>
    /// <param name="means">The means of the group by the code of the component, a rate as a fraction, for rules that are held against them; null for none.</param>
    /// <returns>The points, and how they came about.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="input"/> is null.</exception>
    /// <exception cref="FaultException">An input cannot be scored, and all such inputs are named.</exception>
    /// <exception cref="OverflowException">The exact points of a component do not fit a <see cref="Rational"/>.</exception>
    /// <example><code>card.Score(component => rollup[component.Indicator.Code, "38", "2025"].Counts);</code></example>
    public ScorecardScore Score(Func<ScoreComponent, ScoreInput> input, IReadOnlyDictionary<string, Rational>? means = null)
    {
        ArgumentNullException.ThrowIfNull(input);
        return Score(Components.Select(component => KeyValuePair.Create(component.Code, input(component))), means);
    }

    /// <summary>What each unit of a group is worth; rules that are held against the mean of the group take that of these units.</summary>
    /// <typeparam name="T">What stands for a unit: a code, an area.</typeparam>
    /// <param name="units">The units of the group, each with its inputs by code; a unit stands once.</param>
    /// <returns>The scores, in the order of the units.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="units"/> is null.</exception>
    /// <exception cref="FaultException">An input of a unit cannot be scored, or a mean cannot be taken exactly because a unit has no exact value; all faults of all units are named.</exception>
    /// <exception cref="OverflowException">Sums of counts do not fit 64 bits, or exact points do not fit a <see cref="Rational"/>.</exception>
    /// <remarks>Units without a value are left out of the mean, as the group's own rate leaves them out.</remarks>
    public IReadOnlyList<KeyValuePair<T, ScorecardScore>> ScoreAll<T>(IEnumerable<KeyValuePair<T, IEnumerable<KeyValuePair<string, ScoreInput>>>> units)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(units);
        List<Fault> faults = [];
        List<(T Unit, ScoreInputs Inputs)> read = [];
        HashSet<T> seen = [];
        foreach ((T unit, IEnumerable<KeyValuePair<string, ScoreInput>> inputs) in units)
        {
            List<Fault> own = [];
            if (!seen.Add(unit))
                own.Add(new Fault(new FaultPlace("", Row: null, Column: null, JsonPath: null), "", "the unit stands twice", "Keep one."));
            read.Add((unit, ScoreInputs.Of(this, inputs, own)));
            faults.AddRange(own.Select(fault => Of(unit, fault)));
        }

        if (faults.Count > 0)
            throw new FaultException([.. faults]);
        IReadOnlyDictionary<string, Rational> means = GroupMeans.Of(this, [.. read.Select(static u => u.Inputs)], faults);
        List<KeyValuePair<T, ScorecardScore>> scores = new(read.Count);
        foreach ((T unit, ScoreInputs inputs) in read)
        {
            List<Fault> own = [];
            scores.Add(KeyValuePair.Create(unit, new ScoreCalculation(this, inputs, means, own).Run()));
            faults.AddRange(own.Select(fault => Of(unit, fault)));
        }

        return faults.Count == 0 ? scores : throw new FaultException([.. faults]);
    }

    private static Fault Of<T>(T unit, Fault fault) => fault with
    {
        Place = fault.Place with { Source = fault.Place.Source.Length == 0 ? $"{unit}" : $"{unit}, {fault.Place.Source}" },
    };
}
