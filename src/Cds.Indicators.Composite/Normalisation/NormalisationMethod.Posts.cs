namespace Cds.Indicators.Composite.Normalisation;

public abstract partial record NormalisationMethod
{
    /// <summary>
    /// Goalposts (mốc chặn): fixed values instead of the least and the greatest, so that a score does not depend on other units:
    /// (x - lower) / (upper - lower) of the way, or (upper - x) / (upper - lower) where less is better.
    /// </summary>
    /// <param name="lower">The lower goalpost, in the unit of the indicator, whatever its direction.</param>
    /// <param name="upper">The upper goalpost, not below the lower.</param>
    /// <param name="lowest">The result at the worse goalpost.</param>
    /// <param name="highest">The result at the better goalpost, above the lowest.</param>
    /// <param name="truncate">Whether values beyond a goalpost get the result of the goalpost; else they go on in proportion.</param>
    /// <returns>The method.</returns>
    /// <remarks>
    /// Undefined where both goalposts are the same number (<see cref="Stages.UndefinedCase.EqualGoalposts"/>). Source: UNDP, Human Development Report 2001,
    /// technical note 2, for the technology achievement index.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">A number is not finite, <paramref name="upper"/> is below <paramref name="lower"/>, or <paramref name="highest"/> is not above <paramref name="lowest"/>.</exception>
    /// <example><code>NormalisationMethod.Goalposts(25, 85, 0, 1);   // life expectancy in years</code></example>
    public static NormalisationMethod Goalposts(double lower, double upper, double lowest = 0, double highest = 100, bool truncate = true)
    {
        GoalpostsMethod.FaultOf(lower, upper)?.Throw();
        return new GoalpostsMethod(lower, upper, OutputRange.Of(lowest, highest), truncate);
    }

    /// <summary>Scaling (chia tỷ lệ) between two fixed values: (x - lower) / (upper - lower) · scale, or (upper - x) / (upper - lower) · scale where less is better.</summary>
    /// <param name="lower">The lower value, in the unit of the indicator.</param>
    /// <param name="upper">The upper value, not below the lower.</param>
    /// <param name="scale">The result at the better value, above zero.</param>
    /// <returns>The method: goalposts from 0 to <paramref name="scale"/> that do not truncate.</returns>
    /// <remarks>Undefined where both values are the same (<see cref="Stages.UndefinedCase.EqualGoalposts"/>).</remarks>
    /// <exception cref="ArgumentOutOfRangeException">A number is not finite, <paramref name="upper"/> is below <paramref name="lower"/>, or <paramref name="scale"/> is not above zero.</exception>
    /// <example><code>NormalisationMethod.Scaled(0, 10, 100);   // 0 to 10 becomes 0 to 100</code></example>
    public static NormalisationMethod Scaled(double lower = 0, double upper = 100, double scale = 1)
    {
        RatioMethod.FaultOf(scale)?.Throw();
        return Goalposts(lower, upper, 0, scale, truncate: false);
    }

    /// <summary>Distance to the maximum: 1 - (max - x) / (max - min), which is min-max from 0 to 1.</summary>
    /// <param name="lowest">The result of the worst value.</param>
    /// <param name="highest">The result of the best value, above the lowest.</param>
    /// <returns>The method: min-max.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A bound is not finite, or <paramref name="highest"/> is not above <paramref name="lowest"/>.</exception>
    public static NormalisationMethod DistanceToMaximum(double lowest = 0, double highest = 1) => MinMax(lowest, highest);

    /// <summary>
    /// Distance to a reference unit (khoảng cách tới đơn vị tham chiếu): (x - min) / (reference - min) of the way, or (max - x) / (max - reference) where less is
    /// better; the worst value gets 0 and the reference <paramref name="scale"/>.
    /// </summary>
    /// <param name="unit">The code of the unit that is the reference.</param>
    /// <param name="cap">Whether a unit that is better than the reference gets no more than it.</param>
    /// <param name="scale">The result of the reference, above zero.</param>
    /// <returns>The method.</returns>
    /// <remarks>
    /// Undefined where the reference is not there or has no value (<see cref="Stages.UndefinedCase.MissingReference"/>), or has the worst value
    /// (<see cref="Stages.UndefinedCase.TargetAtMinimum"/>). In a panel normalised over all periods the reference is the unit in each period, while the worst value
    /// is that of all of them. Source: OECD/JRC, Handbook (2008), normalisation.
    /// </remarks>
    /// <exception cref="ArgumentException"><paramref name="unit"/> is null or blank.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="scale"/> is not finite and above zero.</exception>
    /// <example><code>NormalisationMethod.DistanceToReference("AUT", cap: true, scale: 100);</code></example>
    public static NormalisationMethod DistanceToReference(string unit, bool cap = false, double scale = 1)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(unit);
        RatioMethod.FaultOf(scale)?.Throw();
        return new ReferenceUnitMethod(unit, cap, scale);
    }

    /// <summary>
    /// Distance to a target (khoảng cách tới mục tiêu): (x - min) / (target - min) of the way, or (max - x) / (max - target) where less is better; the worst value gets
    /// the lowest result and the target the highest.
    /// </summary>
    /// <param name="target">The target, in the unit of the indicator.</param>
    /// <param name="cap">Whether a value beyond the target gets no more than the target.</param>
    /// <param name="lowest">The result of the worst value.</param>
    /// <param name="highest">The result at the target, above the lowest.</param>
    /// <returns>The method.</returns>
    /// <remarks>
    /// Undefined where the target is the worst value or lies beyond it, so that the way to it has no length or goes back
    /// (<see cref="Stages.UndefinedCase.TargetAtMinimum"/>). Targets differ by indicator: give them by <see cref="NormalisationStage.Overrides"/>.
    /// Source: OECD/JRC, Handbook (2008), normalisation.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">A number is not finite, or <paramref name="highest"/> is not above <paramref name="lowest"/>.</exception>
    /// <example><code>NormalisationMethod.DistanceToTarget(80, cap: true, lowest: 1, highest: 100);</code></example>
    public static NormalisationMethod DistanceToTarget(double target, bool cap = false, double lowest = 0, double highest = 1)
    {
        TargetMethod.FaultOf(target)?.Throw();
        return new TargetMethod(target, cap, OutputRange.Of(lowest, highest));
    }

    /// <summary>
    /// A target with two sides (mục tiêu hai phía): values from <paramref name="from"/> to <paramref name="to"/> get the highest result, which falls in proportion to
    /// the lowest at <paramref name="tooLow"/> and at <paramref name="tooHigh"/> and stays there beyond.
    /// </summary>
    /// <param name="tooLow">The value below the target that gets the lowest result.</param>
    /// <param name="from">The least value of the target, inclusive, above <paramref name="tooLow"/>.</param>
    /// <param name="to">The greatest value of the target, inclusive, not below <paramref name="from"/>.</param>
    /// <param name="tooHigh">The value above the target that gets the lowest result, above <paramref name="to"/>.</param>
    /// <param name="lowest">The lowest result.</param>
    /// <param name="highest">The highest result, above the lowest.</param>
    /// <returns>The method.</returns>
    /// <remarks>The direction of the indicator has no part in it: both too little and too much are worse.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">A number is not finite, or the numbers are not in this order.</exception>
    /// <example><code>NormalisationMethod.TargetRange(0, 1.5, 2.5, 6);   // inflation in percent: best from 1.5 to 2.5</code></example>
    public static NormalisationMethod TargetRange(double tooLow, double from, double to, double tooHigh, double lowest = 0, double highest = 100)
    {
        TargetRangeMethod.FaultOf(tooLow, from, to, tooHigh)?.Throw();
        return new TargetRangeMethod(tooLow, from, to, tooHigh, OutputRange.Of(lowest, highest));
    }
}
