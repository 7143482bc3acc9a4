using System.Globalization;
using Cds.Indicators.Composite.Internal;
using Cds.Indicators.Composite.Stages;

namespace Cds.Indicators.Composite.Aggregation;

/// <summary>How the children of a group become one score (phương pháp tổng hợp).</summary>
/// <remarks>
/// One rule for missing values holds for all means: a child without a number is left out and the weights of the others are taken for the whole; where none has a
/// number, there is no score. The threshold of the stage may ask for more. A child with weight 0 does not count at all: neither is its value looked at, nor whether it
/// is missing. A mean lies between the least and the greatest of its parts, bounds included, also where rounding would lead beyond. Immutable and thread-safe; two of the
/// same method and parameters are equal.
/// </remarks>
/// <example><code>AggregationMethod method = AggregationMethod.ArithmeticMean;</code></example>
public abstract partial record AggregationMethod
{
    private protected AggregationMethod()
    {
    }

    /// <summary>The weighted arithmetic mean (trung bình cộng): sum of w x over sum of w. A low value is made up for by a high one.</summary>
    /// <remarks>Source: OECD/JRC, Handbook on Constructing Composite Indicators (2008), aggregation.</remarks>
    public static AggregationMethod ArithmeticMean { get; } = new ArithmeticMeanMethod();

    /// <summary>The weighted geometric mean (trung bình nhân): the product of x to the power of w over sum of w. A low value is made up for only in part.</summary>
    /// <remarks>
    /// Undefined for a unit with a part that is zero or negative (<see cref="UndefinedCase.NotPositive"/>): normalise to a range above zero, such as 1 to 100.
    /// Source: OECD/JRC, Handbook (2008), 6.11.
    /// </remarks>
    public static AggregationMethod GeometricMean { get; } = new GeometricMeanMethod();

    /// <summary>The weighted harmonic mean (trung bình điều hòa): sum of w over sum of w / x. A low value weighs more than in a geometric mean.</summary>
    /// <remarks>Undefined for a unit with a part that is zero or negative (<see cref="UndefinedCase.NotPositive"/>).</remarks>
    public static AggregationMethod HarmonicMean { get; } = new PowerMeanMethod(-1);

    /// <summary>
    /// Copeland's rule (quy tắc Copeland): units are compared two by two; one outranks another where the weights of the parts in which it is better are more than those
    /// in which it is worse. The score is the number of units it outranks, less the number of those that outrank it.
    /// </summary>
    /// <remarks>
    /// Only parts that both units have are compared, so that the result does not depend on the order of the units; two that have none in common are a tie, as are two
    /// whose weights differ by rounding only, 1e-12 of all weights. Units are those of the same period. A unit without any part has no score. From -(n - 1) to n - 1;
    /// a group for which less is better is mirrored at 0. Source: OECD/JRC, Handbook (2008), tables 25 to 36.
    /// </remarks>
    public static AggregationMethod Copeland { get; } = new CopelandMethod();

    /// <summary>Whether the score of a unit depends on the other units of its period, as an outranking does.</summary>
    internal virtual bool ComparesUnits => false;

    /// <summary>
    /// The exponent p of the mean (sum of w x^p over sum of w)^(1/p) that the method is: 1 arithmetic, 0 geometric, -1 harmonic; null where it is no such mean, and a
    /// score is not made up of those of the parts.
    /// </summary>
    internal virtual double? Exponent => null;

    /// <summary>The power mean (trung bình lũy thừa): (sum of w x^p over sum of w)^(1/p).</summary>
    /// <param name="p">The exponent, finite, not 0: 1 is the arithmetic mean, -1 the harmonic; the lower it is, the more low values weigh.</param>
    /// <returns>The method.</returns>
    /// <remarks>
    /// Undefined for a unit with a part that is zero or negative where p is negative, and with a negative part where p is a fraction
    /// (<see cref="UndefinedCase.NotPositive"/>). Of an odd p the root keeps the sign.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="p"/> is not finite, or 0: that is <see cref="GeometricMean"/>.</exception>
    /// <example><code>AggregationMethod.PowerMean(0.5);</code></example>
    public static AggregationMethod PowerMean(double p)
    {
        PowerMeanMethod.FaultOf(p)?.Throw();
        return p switch
        {
            1 => ArithmeticMean,
            -1 => HarmonicMean,
            _ => new PowerMeanMethod(p),
        };
    }

    /// <summary>
    /// Benefit of the doubt (lợi ích của sự nghi ngờ): each unit is weighed by the weights that are best for it, with which no unit of the period would score more
    /// than 1. The weights of the definition play no part, unless one is 0.
    /// </summary>
    /// <param name="lowestShare">The least share of its score that each part contributes, 0 to 1; 0 lets a unit leave parts out.</param>
    /// <param name="highestShare">The most, not below the least; 1 lets a unit live on one part.</param>
    /// <returns>The method.</returns>
    /// <remarks>
    /// The score is from 0 to 1: the largest sum of w x of the unit, over weights from zero up with which that sum is at most 1 for every unit, and with which the share
    /// w x of each part in the sum of the unit keeps the bounds. 1 is for a unit that no mix of others surpasses. A unit is judged by the parts it has, against the units that
    /// have all of these. Undefined (<see cref="UndefinedCase.NotPositive"/>) for a unit with a negative part, or whose parts that are zero leave no weights within the
    /// bounds. A group with it cannot be mirrored. Source: OECD/JRC, Handbook (2008), weighting; L. Cherchye and others, "An introduction to benefit of the doubt composite
    /// indicators", Social Indicators Research 82 (2007) 111-145.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">A share does not lie from 0 to 1, or the highest is below the lowest.</exception>
    /// <example><code>AggregationMethod.BenefitOfTheDoubt(0.1, 0.4);</code></example>
    public static AggregationMethod BenefitOfTheDoubt(double lowestShare = 0, double highestShare = 1)
    {
        BenefitOfTheDoubtMethod.FaultOf(lowestShare, highestShare)?.Throw();
        return new BenefitOfTheDoubtMethod(lowestShare, highestShare);
    }

    /// <summary>The method in short, with its parameters: <c>power-mean(0.5)</c>.</summary>
    /// <returns>The text.</returns>
    public sealed override string ToString() => Describe();

    /// <summary>The sum of a score and its mirror image, given that of the values; null where a score cannot be mirrored.</summary>
    internal virtual double? MirrorSum(double? ofValues) => ofValues;

    /// <summary>What is wrong with the method for a group of some children; null for nothing.</summary>
    internal virtual ParameterFault? FaultFor(int children) => null;

    /// <summary>
    /// Aggregates one group over a range of rows: those of a block where the method compares units, else any. A row whose score is undefined gets
    /// <see cref="UndefinedScore"/>; the stage asks the policy, and looks for scores that are not finite.
    /// </summary>
    internal abstract void Apply(in AggregationContext context, Range rows);

    /// <summary>What stands for a score that is undefined until the policy is asked.</summary>
    private protected static double UndefinedScore(UndefinedCase undefined) => Missing.Of(MissingKind.Undefined, (byte)undefined);

    private protected static string Describe(string method, params ReadOnlySpan<double> numbers)
    {
        string[] texts = new string[numbers.Length];
        for (int i = 0; i < texts.Length; i++)
            texts[i] = numbers[i].ToString("R", CultureInfo.InvariantCulture);
        return $"{method}({string.Join(", ", texts)})";
    }

    private protected abstract string Describe();
}
