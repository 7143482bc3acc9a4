using System.Globalization;

namespace Cds.Indicators.Composite.Normalisation;

/// <summary>How the values of an indicator are brought to a common scale (phương pháp chuẩn hóa).</summary>
/// <remarks>
/// Parameters are in the natural unit of the indicator and are not turned round for an indicator for which less is better: that is the business of the method.
/// A value that is missing stays missing and counts for nothing; it takes no part in a minimum, a mean or a rank. No result is infinite: one that is too large for
/// a number is an undefined case (<see cref="Stages.UndefinedCase.TooLarge"/>). Immutable and thread-safe; two of the same method and parameters are equal.
/// </remarks>
/// <example><code>NormalisationMethod method = NormalisationMethod.MinMax(0, 100);</code></example>
public abstract partial record NormalisationMethod
{
    private protected NormalisationMethod()
    {
    }

    /// <summary>The sum of a result and its mirror image: lowest and highest result together; null where there is no fixed middle.</summary>
    internal abstract double? MirrorSum { get; }

    /// <summary>Whether the parameters may be taken from other rows than are normalised, such as a base period.</summary>
    internal virtual bool TakesReference => true;

    /// <summary>Whether the method looks at all periods of a unit, whatever the scope of the stage, so that it is given all rows at once.</summary>
    internal virtual bool IsOverPeriods => false;

    /// <summary>Whether the method can turn round an indicator for which less is better.</summary>
    internal virtual bool TurnsRound => true;

    /// <summary>
    /// Min-max: the worst value becomes the lowest result, the best the highest, what lies between in proportion:
    /// (x - min) / (max - min) of the way, or (max - x) / (max - min) where less is better.
    /// </summary>
    /// <param name="lowest">The lowest result.</param>
    /// <param name="highest">The highest result, above the lowest.</param>
    /// <returns>The method.</returns>
    /// <remarks>
    /// Undefined where all values are equal (<see cref="Stages.UndefinedCase.ConstantColumn"/>), where there is one only
    /// (<see cref="Stages.UndefinedCase.SingleValue"/>) or none (<see cref="Stages.UndefinedCase.AllMissing"/>). Results lie in the range, bounds included, unless
    /// the values are compared with those of a base period. Source: OECD/JRC, Handbook on Constructing Composite Indicators (2008), normalisation.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">A bound is not finite, or <paramref name="highest"/> is not above <paramref name="lowest"/>.</exception>
    /// <example><code>NormalisationMethod.MinMax(1, 100);   // for a geometric mean, which has no room for 0</code></example>
    public static NormalisationMethod MinMax(double lowest = 0, double highest = 100) => new MinMaxMethod(OutputRange.Of(lowest, highest));

    /// <summary>
    /// Standardisation (z-score, điểm chuẩn hóa z): the distance from the mean in sample standard deviations, (x - mean) / s, or (mean - x) / s where less is better,
    /// moved to another mean and spread.
    /// </summary>
    /// <param name="mean">The mean of the results.</param>
    /// <param name="standardDeviation">The standard deviation of the results, above zero.</param>
    /// <returns>The method.</returns>
    /// <remarks>
    /// The standard deviation is that of a sample, with n - 1. Undefined where all values are equal, where there is one only or none. Results have no bounds; a group
    /// for which less is better is mirrored at the mean. Source: OECD/JRC, Handbook (2008), normalisation and table 15.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">A number is not finite, or <paramref name="standardDeviation"/> is not above zero.</exception>
    /// <example><code>NormalisationMethod.ZScore(100, 10);   // as the Mazziotta-Pareto index does</code></example>
    public static NormalisationMethod ZScore(double mean = 0, double standardDeviation = 1)
    {
        ZScoreMethod.FaultOf(mean, standardDeviation)?.Throw();
        return new ZScoreMethod(mean, standardDeviation);
    }

    /// <summary>No normalisation (giữ nguyên): values enter the aggregation as they are.</summary>
    /// <param name="mirrorSum">
    /// The sum of a value and its mirror image, by which an indicator for which less is better is turned round: 100 for percentages, 0 to change the sign; null, the
    /// default, refuses such an indicator.
    /// </param>
    /// <returns>The method.</returns>
    /// <remarks>For indicators that come normalised already. Zero and negative values are kept.</remarks>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="mirrorSum"/> is not finite.</exception>
    /// <example><code>NormalisationMethod.AsGiven(mirrorSum: 100);   // 30 % late becomes 70</code></example>
    public static NormalisationMethod AsGiven(double? mirrorSum = null)
    {
        AsGivenMethod.FaultOf(mirrorSum)?.Throw();
        return new AsGivenMethod(mirrorSum);
    }

    /// <summary>The method in short, with its parameters: <c>min-max(0, 100)</c>.</summary>
    /// <returns>The text.</returns>
    public sealed override string ToString() => Describe();

    /// <summary>Normalises one column.</summary>
    internal abstract void Apply(in NormalisationContext context);

    private protected abstract string Describe();

    private protected static string Describe(string method, params ReadOnlySpan<double> numbers)
    {
        string[] texts = new string[numbers.Length];
        for (int i = 0; i < texts.Length; i++)
            texts[i] = numbers[i].ToString("R", CultureInfo.InvariantCulture);
        return $"{method}({string.Join(", ", texts)})";
    }
}
