namespace Cds.Indicators.Composite.Aggregation;

/// <summary>How the children of a group become one score (phương pháp tổng hợp).</summary>
/// <remarks>
/// One rule for missing values holds for all means: a child without a number is left out and the weights of the others are taken for the whole; where none has a
/// number, there is no score. The threshold of the stage may ask for more. Immutable and thread-safe; two of the same method and parameters are equal.
/// </remarks>
/// <example><code>AggregationMethod method = AggregationMethod.ArithmeticMean;</code></example>
public abstract record AggregationMethod
{
    private protected AggregationMethod()
    {
    }

    /// <summary>The weighted arithmetic mean: sum of w x over sum of w. A low value is made up for by a high one.</summary>
    /// <remarks>Source: OECD/JRC, Handbook on Constructing Composite Indicators (2008), 6.4.1.</remarks>
    public static AggregationMethod ArithmeticMean { get; } = new ArithmeticMeanMethod();

    /// <summary>Whether the score of a unit depends on the other units of its period, as an outranking does.</summary>
    internal virtual bool ComparesUnits => false;

    /// <summary>
    /// The exponent p of the mean (sum of w x^p over sum of w)^(1/p) that the method is: 1 arithmetic, 0 geometric, -1 harmonic; null where it is no such mean, and a
    /// score is not made up of those of the parts.
    /// </summary>
    internal virtual double? Exponent => null;

    /// <summary>The sum of a score and its mirror image, given that of the values; null where a score cannot be mirrored.</summary>
    internal virtual double? MirrorSum(double? ofValues) => ofValues;

    /// <summary>Aggregates one group over a range of rows.</summary>
    internal abstract void Apply(in AggregationContext context, Range rows);
}
