using System.Globalization;
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
    /// range of its indicator or not in the table of its rule, points outside 0 to the maximum, points of a group with inputs of its parts. So is a mean
    /// of an unknown component, or outside the range of its indicator.
    /// </exception>
    /// <exception cref="OverflowException">An exact value does not fit a <see cref="Rational"/>; the message names the component.</exception>
    /// <example><code>card.Score(new Dictionary&lt;string, ScoreInput&gt; { ["PROGRESS_ON_TIME"] = Ratio.Of(393087, 443565) })["PROGRESS_ON_TIME"].Points.Value.ToDecimal(Rounding.Published);   // 17.72</code></example>
    public ScorecardScore Score(IEnumerable<KeyValuePair<string, ScoreInput>> inputs, IReadOnlyDictionary<string, Rational>? means = null)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        List<Fault> faults = [];
        ScoreInputs sound = ScoreInputs.Of(this, inputs, faults);
        ScorecardScore score = new ScoreCalculation(this, sound, GroupMeans.Of(this, means, faults), faults).Run();
        return faults.Count == 0 ? score : throw new FaultException([.. faults]);
    }

    /// <summary>What one unit is worth, its inputs asked for component by component.</summary>
    /// <param name="input">The input of a component: from a roll-up, a tally, a database.</param>
    /// <param name="means">The means of the group by the code of the component, a rate as a fraction, for rules that are held against them; null for none.</param>
    /// <returns>The points, and how they came about.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="input"/> is null.</exception>
    /// <exception cref="FaultException">An input cannot be scored, and all such inputs are named.</exception>
    /// <exception cref="OverflowException">An exact value does not fit a <see cref="Rational"/>; the message names the component.</exception>
    /// <example><code>card.Score(component => counts.TryGetValue(component.Code, out Ratio known) ? known : ScoreInput.Missing());</code></example>
    public ScorecardScore Score(Func<ScoreComponent, ScoreInput> input, IReadOnlyDictionary<string, Rational>? means = null)
    {
        ArgumentNullException.ThrowIfNull(input);
        return Score(Components.Select(component => KeyValuePair.Create(component.Code, input(component))), means);
    }

    /// <summary>What each unit of a group is worth; rules that are held against the mean of the group take that of these units.</summary>
    /// <typeparam name="T">What stands for a unit: a code, an area.</typeparam>
    /// <param name="units">The units of the group; a unit stands once.</param>
    /// <param name="inputsOf">The inputs of a unit by the code of their component, or of a group whose points are given; asked for once for each unit.</param>
    /// <returns>The scores, in the order of the units; empty for no unit.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">A unit is null, or has null for its inputs.</exception>
    /// <exception cref="FaultException">An input of a unit cannot be scored, or a mean cannot be taken exactly because a unit has no exact value; all faults of all units are named.</exception>
    /// <exception cref="OverflowException">Sums of counts do not fit 64 bits, or a value does not fit a <see cref="Rational"/>.</exception>
    /// <remarks>Units without a value are left out of the mean, as the group's own rate leaves them out. The mean is that of the indicator: it is not rounded.</remarks>
    /// <example><code>
    /// Dictionary&lt;string, Dictionary&lt;string, ScoreInput&gt;&gt; communes = Read("counts.csv");
    /// foreach ((string commune, ScorecardScore score) in card.ScoreAll(communes.Keys, commune => communes[commune]))
    ///     Console.WriteLine($"{commune} {score}");
    /// </code></example>
    public IReadOnlyList<KeyValuePair<T, ScorecardScore>> ScoreAll<T>(IEnumerable<T> units, Func<T, IEnumerable<KeyValuePair<string, ScoreInput>>> inputsOf)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(units);
        ArgumentNullException.ThrowIfNull(inputsOf);
        List<Fault> faults = [];
        List<(T Unit, string Name, ScoreInputs Inputs)> read = [];
        HashSet<T> seen = [];
        foreach (T unit in units)
        {
            if (unit is null)
                throw new ArgumentException("A unit is null: each stands for one area. Leave it out.", nameof(units));
            string name = string.Create(CultureInfo.InvariantCulture, $"{unit}");
            if (!seen.Add(unit))
                faults.Add(new Fault(new FaultPlace(Code, Row: null, Column: null, JsonPath: null), name, "the unit stands twice", "Keep one."));
            IEnumerable<KeyValuePair<string, ScoreInput>> inputs = inputsOf(unit)
                ?? throw new ArgumentException($"'{name}' has null for its inputs: a unit of which nothing is known has none. Give an empty sequence.", nameof(inputsOf));
            List<Fault> own = [];
            read.Add((unit, name, ScoreInputs.Of(this, inputs, own)));
            faults.AddRange(own.Select(fault => Of(name, fault)));
        }

        IReadOnlyDictionary<string, WideRational> means = GroupMeans.Of(this, [.. read.Select(static unit => (unit.Name, unit.Inputs))], faults);
        List<KeyValuePair<T, ScorecardScore>> scores = new(read.Count);
        foreach ((T unit, string name, ScoreInputs inputs) in read)
        {
            List<Fault> own = [];
            scores.Add(KeyValuePair.Create(unit, new ScoreCalculation(this, inputs, means, own).Run()));
            faults.AddRange(own.Select(fault => Of(name, fault)));
        }

        return faults.Count == 0 ? scores : throw new FaultException([.. faults]);
    }

    /// <summary>What each unit of a group is worth, its inputs asked for component by component; rules that are held against the mean of the group take that of these units.</summary>
    /// <typeparam name="T">What stands for a unit: a code, an area.</typeparam>
    /// <param name="units">The units of the group; a unit stands once.</param>
    /// <param name="input">The input of a component of a unit: from a roll-up, a tally, a database.</param>
    /// <returns>The scores, in the order of the units; empty for no unit.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">A unit is null.</exception>
    /// <exception cref="FaultException">An input of a unit cannot be scored, or a mean cannot be taken exactly because a unit has no exact value; all faults of all units are named.</exception>
    /// <exception cref="OverflowException">Sums of counts do not fit 64 bits, or a value does not fit a <see cref="Rational"/>.</exception>
    /// <example><code>
    /// RollupResult july = rollup.Per(PeriodKind.Month).Compute();
    /// card.ScoreAll(july.Targets, (province, component) => ScoreInput.Of(july.Of(component.Indicator)[province, Period.Month(2025, 7)]));
    /// </code></example>
    public IReadOnlyList<KeyValuePair<T, ScorecardScore>> ScoreAll<T>(IEnumerable<T> units, Func<T, ScoreComponent, ScoreInput> input)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(input);
        return ScoreAll(units, unit => Components.Select(component => KeyValuePair.Create(component.Code, input(unit, component))));
    }

    internal static Fault Of(string unit, Fault fault) => fault with { Place = fault.Place with { Source = $"{unit}, {fault.Place.Source}" } };
}
