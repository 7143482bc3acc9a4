using Cds.Indicators.Composite.Statistics;

namespace Cds.Indicators.Composite.Normalisation;

public abstract partial record NormalisationMethod
{
    /// <summary>Ranking (xếp hạng): 1 for the worst unit, and higher the better it is.</summary>
    /// <param name="ties">Which rank equal values share.</param>
    /// <returns>The method.</returns>
    /// <remarks>
    /// Only the order of the values counts. The highest rank is the number of units with a value, so that ranks of indicators with different numbers of missing values are
    /// not on one scale; <see cref="PercentileRank"/> is. Undefined where there is no value. Source: OECD/JRC, Handbook (2008), table 15.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="ties"/> is not one of the rules.</exception>
    /// <example><code>NormalisationMethod.Rank(RankTies.Average);</code></example>
    public static NormalisationMethod Rank(RankTies ties = RankTies.Minimum)
    {
        RankOrderMethod.FaultOf(ties)?.Throw();
        return new RankOrderMethod(ties, Lowest: 1);
    }

    /// <summary>Borda points (điểm Borda): one less than the rank, 0 for the worst unit, so that a unit has a point for each it is better than.</summary>
    /// <param name="ties">Which rank equal values share.</param>
    /// <returns>The method.</returns>
    /// <remarks>Undefined where there is no value. Source: OECD/JRC, Handbook (2008), tables 25 and 26.</remarks>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="ties"/> is not one of the rules.</exception>
    /// <example><code>NormalisationMethod.Borda();</code></example>
    public static NormalisationMethod Borda(RankTies ties = RankTies.Minimum)
    {
        RankOrderMethod.FaultOf(ties)?.Throw();
        return new RankOrderMethod(ties, Lowest: 0);
    }

    /// <summary>Percentile rank (hạng bách phân vị): (rank - 1) / (n - 1) of the way from the lowest result to the highest.</summary>
    /// <param name="ties">Which rank equal values share.</param>
    /// <param name="lowest">The lowest result.</param>
    /// <param name="highest">The highest result, above the lowest.</param>
    /// <returns>The method.</returns>
    /// <remarks>
    /// n is the number of units with a value. Undefined where there is one value only (<see cref="Stages.UndefinedCase.SingleValue"/>) or none. Values that are all equal
    /// are equal ranks, which is no undefined case.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="ties"/> is not one of the rules, a bound is not finite, or <paramref name="highest"/> is not above <paramref name="lowest"/>.</exception>
    /// <example><code>NormalisationMethod.PercentileRank(RankTies.Average, 0, 100);</code></example>
    public static NormalisationMethod PercentileRank(RankTies ties = RankTies.Minimum, double lowest = 0, double highest = 1)
    {
        RankOrderMethod.FaultOf(ties)?.Throw();
        return new PercentileRankMethod(ties, OutputRange.Of(lowest, highest));
    }

    /// <summary>Categorical scale (thang phân loại): units are put into classes by their percentile, 100 · rank / n, and get the score of the class.</summary>
    /// <param name="classes">The classes, ascending both in percentile and score; the first begins at 0. Copied.</param>
    /// <returns>The method.</returns>
    /// <remarks>
    /// The rank is 1 for the worst unit, and equal values share the lower rank; n is the number of units with a value. Undefined where there is no value.
    /// Source: OECD/JRC, Handbook (2008), step 5 and table 15.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">There is no class, the first does not begin at 0, or they do not ascend, or a percentile is not below 100, or a score is not finite.</exception>
    /// <example><code>NormalisationMethod.PercentileClasses(new(0, 0), new(5, 20), new(25, 40), new(65, 60), new(85, 80), new(95, 100));</code></example>
    public static NormalisationMethod PercentileClasses(params ReadOnlySpan<PercentileClass> classes)
    {
        PercentileClassesMethod.FaultOf(classes)?.Throw();
        return new PercentileClassesMethod([.. classes]);
    }
}
