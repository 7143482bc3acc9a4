namespace Cds.Indicators.Composite.Normalisation;

public abstract partial record NormalisationMethod
{
    /// <summary>Fraction of the maximum (tỷ lệ so với giá trị lớn nhất): x / max, or min / x where less is better, so that the best unit gets <paramref name="scale"/>.</summary>
    /// <param name="scale">The result of the best unit, above zero.</param>
    /// <returns>The method: the ratio to the best value.</returns>
    /// <remarks>
    /// Undefined where the best value is zero or negative (<see cref="Stages.UndefinedCase.NotPositiveReference"/>). A value of zero gets zero, a negative one a negative
    /// result.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="scale"/> is not finite and above zero.</exception>
    /// <example><code>NormalisationMethod.FractionOfMaximum(100);</code></example>
    public static NormalisationMethod FractionOfMaximum(double scale = 1) => RatioTo(ReferencePoint.Best, scale);

    /// <summary>Ratio to a reference (tỷ số so với tham chiếu): x / reference, or reference / x where less is better, times a scale.</summary>
    /// <param name="point">The reference: mean, best or worst value.</param>
    /// <param name="scale">The result of a unit that is just at the reference, above zero.</param>
    /// <returns>The method.</returns>
    /// <remarks>
    /// Undefined where the reference is zero or negative (<see cref="Stages.UndefinedCase.NotPositiveReference"/>), and where less is better for a value that is
    /// (<see cref="Stages.UndefinedCase.NotPositive"/>). Source: OECD/JRC, Handbook (2008), normalisation and table 15.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="point"/> is no reference, or <paramref name="scale"/> is not finite and above zero.</exception>
    /// <example><code>NormalisationMethod.RatioTo(ReferencePoint.Mean, 100);</code></example>
    public static NormalisationMethod RatioTo(ReferencePoint point, double scale = 1)
    {
        (RatioMethod.FaultOf(point) ?? RatioMethod.FaultOf(scale))?.Throw();
        return new RatioMethod(point, scale);
    }

    /// <summary>Relative difference from a reference (chênh lệch tương đối): (x - reference) / reference, or (reference - x) / reference where less is better, times a scale.</summary>
    /// <param name="point">The reference: mean, best or worst value.</param>
    /// <param name="scale">The result of a difference as large as the reference, above zero: 100 for percent.</param>
    /// <returns>The method.</returns>
    /// <remarks>
    /// Undefined where the reference is zero or negative (<see cref="Stages.UndefinedCase.NotPositiveReference"/>). Source: OECD/JRC, Handbook (2008), normalisation and
    /// table 15.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="point"/> is no reference, or <paramref name="scale"/> is not finite and above zero.</exception>
    /// <example><code>NormalisationMethod.DifferenceTo(ReferencePoint.Worst);</code></example>
    public static NormalisationMethod DifferenceTo(ReferencePoint point, double scale = 1)
    {
        (RatioMethod.FaultOf(point) ?? RatioMethod.FaultOf(scale))?.Throw();
        return new DifferenceMethod(point, scale);
    }

    /// <summary>
    /// Above or below the mean (trên hoặc dưới mức trung bình): the highest result for a value better than the mean by more than a share of it, the lowest for one worse
    /// by more than that, and the middle between.
    /// </summary>
    /// <param name="threshold">The share of the mean within which a value counts as the mean, bounds included: 0.2 for 20 percent; zero or more, below 1.</param>
    /// <param name="lowest">The result below the mean.</param>
    /// <param name="highest">The result above the mean, above the lowest.</param>
    /// <returns>The method.</returns>
    /// <remarks>
    /// Undefined where the mean is zero or negative (<see cref="Stages.UndefinedCase.NotPositiveReference"/>) or there is no value. Source: OECD/JRC, Handbook (2008),
    /// normalisation and table 15.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="threshold"/> is not from 0 to below 1, a bound is not finite, or <paramref name="highest"/> is not above <paramref name="lowest"/>.</exception>
    /// <example><code>NormalisationMethod.AboveBelowMean(0.2);   // -1, 0 or 1</code></example>
    public static NormalisationMethod AboveBelowMean(double threshold, double lowest = -1, double highest = 1)
    {
        AboveBelowMeanMethod.FaultOf(threshold)?.Throw();
        return new AboveBelowMeanMethod(threshold, OutputRange.Of(lowest, highest));
    }

    /// <summary>Change over the period before (mức thay đổi so với kỳ trước): (x - before) / before, or (before - x) / before where less is better, times a scale.</summary>
    /// <param name="scale">The result of a change as large as the value before, above zero: 100 for percent.</param>
    /// <returns>The method.</returns>
    /// <remarks>
    /// For panels; the period before is the one that stands before in the panel. Undefined where the unit has no value in it, as in the first period
    /// (<see cref="Stages.UndefinedCase.MissingReference"/>), and where that value is zero or negative (<see cref="Stages.UndefinedCase.NotPositiveReference"/>).
    /// Source: OECD/JRC, Handbook (2008), normalisation, where the change is divided by the later value; here, as is usual, by the earlier.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="scale"/> is not finite and above zero.</exception>
    /// <example><code>NormalisationMethod.ChangeOverPeriod(100);</code></example>
    public static NormalisationMethod ChangeOverPeriod(double scale = 100)
    {
        RatioMethod.FaultOf(scale)?.Throw();
        return new PeriodChangeMethod(scale);
    }

    /// <summary>
    /// Cyclical deviation (chuẩn hóa chỉ tiêu có tính chu kỳ): how far a value lies from the mean of its unit over time, in mean absolute deviations of that unit:
    /// (x - mean) / mean of |x - mean|, or (mean - x) / mean of |x - mean| where less is better.
    /// </summary>
    /// <remarks>
    /// For panels, such as business surveys, in which units swing by different amounts; the periods in which a unit has a value count, each the same, whatever the
    /// scope of the stage. The results of a unit have the mean 0 and the mean absolute value 1, so that units are not compared in level. Undefined for a unit
    /// with one value only, as in data without periods (<see cref="Stages.UndefinedCase.SingleValue"/>), and for one whose values are all equal
    /// (<see cref="Stages.UndefinedCase.ConstantColumn"/>). Results have no bounds; a group for which less is better is mirrored at 0. Source: OECD/JRC, Handbook
    /// on Constructing Composite Indicators (2008), normalisation.
    /// </remarks>
    /// <value>The method.</value>
    /// <example><code>new NormalisationStage(NormalisationMethod.Cyclical);   // 1, 2, 6 of a unit become -1, -0.5, 1.5</code></example>
    public static NormalisationMethod Cyclical { get; } = new CyclicalMethod();
}
