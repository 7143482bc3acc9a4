using System.Collections.Immutable;
using Cds.Indicators.Indicators;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Scoring;

/// <summary>How a value becomes points (cách tính điểm): linear, to a threshold, inverse, by steps, by a table, above a reference, as given, awarded, or not scored.</summary>
/// <remarks>
/// Points lie between 0 and the maximum of the component, both included, and never fall where the value gets better. Rates are fractions:
/// 80% is 0.8. Compared by reference; immutable and thread-safe.
/// </remarks>
/// <example><code>
/// ScoreRule rule = ScoreRule.LinearTo(Rational.Of(8, 10));      // 80% is worth all points, below it in proportion
/// rule.PointsOf(Rational.Of(299, 2821), maximum: 2);             // 1495/5642, which is 0.26 when it is rounded
/// </code></example>
public abstract class ScoreRule
{
    private protected ScoreRule()
    {
    }

    /// <summary>Points in proportion to the value: none at 0, all at 100% (Điểm = Tỷ lệ × Điểm tối đa).</summary>
    /// <returns>The rule.</returns>
    public static ScoreRule Linear() => new LinearRule(Rational.Zero, Rational.One);

    /// <summary>All points from a threshold on, below it in proportion (tỷ lệ đạt ngưỡng trở lên được điểm tối đa).</summary>
    /// <param name="threshold">The value from which on all points are given, above zero; 0.8 for 80%.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The threshold is not above zero.</exception>
    public static ScoreRule LinearTo(Rational threshold) => threshold > Rational.Zero
        ? new LinearRule(Rational.Zero, threshold)
        : throw new ArgumentOutOfRangeException(nameof(threshold), threshold, "A threshold lies above zero, where no points are given. Give the value that is worth all points.");

    /// <summary>No points up to one value, all from another, in proportion between them.</summary>
    /// <param name="none">The value that is worth nothing, and everything worse.</param>
    /// <param name="full">The value that is worth all points, and everything better; below <paramref name="none"/> where less is better.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentException">The two are equal.</exception>
    public static ScoreRule LinearBetween(Rational none, Rational full) => none != full
        ? new LinearRule(none, full)
        : throw new ArgumentException($"'{none}' is worth no points and all points: a linear rule lies between two values. Give two, or steps.", nameof(full));

    /// <summary>The less, the more points (chấm điểm nghịch): all up to one value, none from another.</summary>
    /// <param name="full">The value that is worth all points, and everything below it.</param>
    /// <param name="none">The value that is worth nothing, and everything above it; larger than <paramref name="full"/>.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentException"><paramref name="none"/> is not larger.</exception>
    public static ScoreRule Inverse(Rational full, Rational none) => none > full
        ? new LinearRule(none, full)
        : throw new ArgumentException($"'{none}' is worth no points and is not above '{full}', which is worth all: an inverse rule falls. Give a larger value.", nameof(none));

    /// <summary>Points by steps (chấm điểm theo mức). That they cover the values of the indicator without gap or overlap is checked with the scorecard.</summary>
    /// <param name="steps">The steps, in any order; at least one. A step of whole numbers reaches to the next one, which it leaves out: 3 meetings are from 3 to below 4.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentException">There is none.</exception>
    /// <example><code>ScoreRule.Steps(new(Interval.Of(new Bound(0, true), new Bound(1, false)), 0), new(Interval.AtLeast(1), 20))</code></example>
    public static ScoreRule Steps(params ReadOnlySpan<ScoreStep> steps) => steps.IsEmpty
        ? throw new ArgumentException("A scale has at least one step. Give what each range of values is worth.", nameof(steps))
        : new StepRule([.. steps]);

    /// <summary>Points by a table of single values (bảng điểm): the only values there are.</summary>
    /// <param name="values">Values and points, in any order; at least one.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static ScoreRule Table(params ReadOnlySpan<(Rational Value, decimal Points)> values) => values.IsEmpty
        ? throw new ArgumentException("A table has at least one value. Give what each value is worth.", nameof(values))
        : new TableRule([.. values]);

    /// <summary>
    /// Points for what lies above the mean of the group: at or below it the base, above it more for each step. 307/2025/NĐ-CP, annex, item 12: at or
    /// below the mean of the province 3 points, each 0.5 percentage points above it 0.25, at most 5.
    /// </summary>
    /// <param name="mean">How the mean of the group is taken.</param>
    /// <param name="basePoints">The points at the mean and below, from 0 to the maximum.</param>
    /// <param name="step">The size of a step, above zero: 0.005 for half a percentage point.</param>
    /// <param name="pointsPerStep">What a step adds, above zero.</param>
    /// <param name="wholeSteps">Whether only whole steps add points; otherwise a part of a step adds in proportion (nội suy).</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The mean is not defined, the base is below zero, or step or points per step are not above zero.</exception>
    public static ScoreRule AboveMean(GroupMean mean, decimal basePoints, Rational step, decimal pointsPerStep, bool wholeSteps = false) =>
        mean > GroupMean.PlainMean
            ? throw new ArgumentOutOfRangeException(nameof(mean), mean, "A mean of a group is one of the defined values of GroupMean.")
            : new ReferenceRule(reference: null, mean, basePoints, step, pointsPerStep, wholeSteps);

    /// <summary>Points for what lies above a fixed value: at or below it the base, above it more for each step.</summary>
    /// <param name="reference">The fixed value: 0.7 for 70%.</param>
    /// <param name="basePoints">The points at the reference and below, from 0 to the maximum.</param>
    /// <param name="step">The size of a step, above zero.</param>
    /// <param name="pointsPerStep">What a step adds, above zero.</param>
    /// <param name="wholeSteps">Whether only whole steps add points; otherwise a part of a step adds in proportion (nội suy).</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The base is below zero, or step or points per step are not above zero.</exception>
    public static ScoreRule AboveReference(Rational reference, decimal basePoints, Rational step, decimal pointsPerStep, bool wholeSteps = false) =>
        new ReferenceRule(reference, mean: null, basePoints, step, pointsPerStep, wholeSteps);

    /// <summary>The value is the points (điểm chấm sẵn): a jury has given them. A value above the maximum or below zero is refused.</summary>
    /// <returns>The rule.</returns>
    public static ScoreRule AsGiven() => AsGivenRule.Instance;

    /// <summary>All points, whatever was counted: the portal of 766/QĐ-TTg gives 2 points for electronic certified copies to everybody.</summary>
    /// <returns>The rule.</returns>
    public static ScoreRule Awarded() => AwardedRule.Instance;

    /// <summary>Shown, and worth no points.</summary>
    /// <returns>The rule.</returns>
    public static ScoreRule Unscored() => UnscoredRule.Instance;

    /// <summary>What a value is worth, unrounded.</summary>
    /// <param name="value">The value; a rate as a fraction.</param>
    /// <param name="maximum">The maximum of the component, not below zero.</param>
    /// <param name="mean">The mean of the group, for rules that are held against it; otherwise not looked at.</param>
    /// <returns>
    /// The points; no data where the rule needs a mean and none is given, neither table nor steps know the value, or a value that is points lies outside 0 to
    /// the maximum; not applicable where nothing is scored.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">The maximum is below zero.</exception>
    /// <exception cref="OverflowException">The exact points do not fit a <see cref="Rational"/>.</exception>
    public Outcome<Rational> PointsOf(Rational value, decimal maximum, Rational? mean = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(maximum);
        if (this is UnscoredRule)
            return Outcome.NotApplicable<Rational>("the component is not scored");
        if (NeedsMean && mean is null)
            return Outcome.NoData<Rational>("the mean of the group is not given");
        if (Objection(Interval.Point(value), maximum) is { } objection)
            return Outcome.NoData<Rational>(objection.Rule);
        return Over(Interval.Point(value), maximum, mean) is { } points
            ? Outcome.Of(points.Lower.ToRational())
            : Outcome.NoData<Rational>($"the rule does not know the value {value}");
    }

    /// <summary>The kind of rule and its numbers.</summary>
    /// <returns>For example <c>all points from 0.8, in proportion below</c>: without its indicator a rule does not know whether its values are rates, so they are written as numbers.</returns>
    public override string ToString() => Describe(isRate: false, vietnamese: false);

    /// <summary>Whether points depend on the mean of a group.</summary>
    internal bool NeedsMean => this is ReferenceRule { Mean: not null };

    /// <summary>The fewest and the most points that values of an interval are worth; null where they have none.</summary>
    internal abstract (WideRational Lower, WideRational Upper)? Over(Interval values, Rational maximum, WideRational? mean);

    /// <summary>1 where points rise with the value, -1 where they fall, 0 where they are constant, null where they do both.</summary>
    internal abstract int? Trend { get; }

    /// <summary>The rule in words.</summary>
    internal abstract string Describe(bool isRate, bool vietnamese);

    /// <summary>Names what does not fit the component, each as a rule that is broken and its cure.</summary>
    internal virtual IEnumerable<(string Rule, string Cure)> Objections(ScoreComponent component) => [];

    /// <summary>Why a value cannot be scored, and the cure; null where it can.</summary>
    internal virtual (string Rule, string Cure)? Objection(Interval values, Rational maximum) => null;
}
