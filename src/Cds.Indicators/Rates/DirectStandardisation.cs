using System.Globalization;
using System.Numerics;

namespace Cds.Indicators.Rates;

/// <summary>The rate that areas would have with one and the same composition (chuẩn hóa trực tiếp): it makes areas of different age or size structure
/// comparable.</summary>
/// <remarks>The method of direct standardisation: the mean of the strata's rates, weighted by a standard population. Exact at any size.</remarks>
/// <example><code>
/// // Internet users among the young and the old of a commune, at the composition of the country.
/// DirectStandardisation.Of([Ratio.Of(90, 100), Ratio.Of(20, 200)], standardPopulation: [600, 400]).Value;   // 29/50: 58%, where the crude rate is 36.67%
/// </code></example>
public static class DirectStandardisation
{
    /// <summary>The standardised rate: the sum of weight times rate, over the sum of the weights.</summary>
    /// <param name="strata">What was counted in each stratum: 90 of 100.</param>
    /// <param name="standardPopulation">The weight of each stratum in the same order: the size of the stratum in the standard population, not negative.</param>
    /// <returns>
    /// The rate as a fraction: 0.58 for 58%. <see cref="OutcomeKind.ZeroDenominator"/> where all weights are zero, or where a stratum with a weight
    /// has a denominator of zero and so no rate; the reason names the stratum, counted from 0. A stratum without weight is not looked at.
    /// </returns>
    /// <exception cref="ArgumentException">There are not as many weights as strata.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A weight is negative.</exception>
    /// <example><code>DirectStandardisation.Of(strata, weights).Value.ToDecimal(RateBasis.Percent, Rounding.Published);   // 58.00</code></example>
    public static Outcome<WideRational> Of(ReadOnlySpan<Ratio> strata, ReadOnlySpan<long> standardPopulation)
    {
        if (strata.Length != standardPopulation.Length)
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"'{standardPopulation.Length}' is not the number of weights: there are {strata.Length} strata. Give one weight for each stratum."), nameof(standardPopulation));

        BigInteger population = 0;
        int unrated = -1;
        (BigInteger, BigInteger)[] terms = new (BigInteger, BigInteger)[strata.Length];
        for (int i = 0; i < strata.Length; i++)
        {
            long weight = standardPopulation[i];
            if (weight < 0)
                throw new ArgumentOutOfRangeException(nameof(standardPopulation), weight, string.Create(CultureInfo.InvariantCulture, $"'{weight}' is not a weight of stratum {i}: a weight is not negative. Give the size of the stratum in the standard population."));
            population += weight;
            bool isRated = strata[i].Denominator != 0;
            if (weight != 0 && !isRated && unrated < 0)
                unrated = i;
            terms[i] = weight != 0 && isRated ? ((BigInteger)strata[i].Numerator * weight, strata[i].Denominator) : (0, 1);
        }

        if (population.IsZero)
            return Outcome.ZeroDenominator<WideRational>("the standard population is empty");
        if (unrated >= 0)
            return Outcome.ZeroDenominator<WideRational>(string.Create(CultureInfo.InvariantCulture, $"stratum {unrated} has a weight but no rate: {strata[unrated]}"));
        WideRational sum = WideRational.Sum(terms);
        return Outcome.Of(WideRational.Of(sum.Numerator, sum.Denominator * population));
    }
}
