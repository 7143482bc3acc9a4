namespace Cds.Indicators.Composite.Normalisation;

/// <summary>How the values of an indicator are brought to a common scale (phương pháp chuẩn hóa).</summary>
/// <remarks>
/// Parameters are in the natural unit of the indicator and are not turned round for an indicator for which less is better: that is the business of the method.
/// Immutable and thread-safe; two of the same method and parameters are equal.
/// </remarks>
/// <example><code>NormalisationMethod method = NormalisationMethod.MinMax(0, 100);</code></example>
public abstract record NormalisationMethod
{
    private protected NormalisationMethod()
    {
    }

    /// <summary>The sum of a result and its mirror image: lowest and highest result together; null where there is no fixed middle.</summary>
    internal abstract double? MirrorSum { get; }

    /// <summary>Whether the parameters may be taken from other rows than are normalised, such as a base period.</summary>
    internal abstract bool TakesReference { get; }

    /// <summary>
    /// Min-max: the worst value becomes the lowest result, the best the highest, what lies between in proportion:
    /// (x - min) / (max - min) of the way, or (max - x) / (max - min) where less is better.
    /// </summary>
    /// <param name="lowest">The lowest result.</param>
    /// <param name="highest">The highest result, above the lowest.</param>
    /// <returns>The method.</returns>
    /// <remarks>
    /// Undefined where all values are equal (<see cref="Stages.UndefinedCase.ConstantColumn"/>). Source: OECD/JRC, Handbook on Constructing Composite Indicators
    /// (2008), 5.3.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">A bound is not finite, or <paramref name="highest"/> is not above <paramref name="lowest"/>.</exception>
    /// <example><code>NormalisationMethod.MinMax(1, 100);   // for a geometric mean, which has no room for 0</code></example>
    public static NormalisationMethod MinMax(double lowest = 0, double highest = 100) => new MinMaxMethod(OutputRange.Of(lowest, highest));

    /// <summary>Normalises one column.</summary>
    internal abstract void Apply(in NormalisationContext context);
}
