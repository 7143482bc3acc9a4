namespace Cds.Indicators.Composite.Imputation;

/// <summary>How missing values of an indicator are estimated (phương pháp điền số liệu thiếu).</summary>
/// <remarks>
/// A value that is given is never altered, and only given values are imputed from, never imputed ones. Where there is nothing to impute from, the case is
/// <see cref="Stages.UndefinedCase.NoDonor"/>. Immutable and thread-safe; two of the same method and parameters are equal. Source: OECD/JRC, Handbook on
/// Constructing Composite Indicators (2008), chapter 3.
/// </remarks>
/// <example><code>ImputationMethod method = ImputationMethod.GroupMean("region");</code></example>
public abstract record ImputationMethod
{
    private protected ImputationMethod()
    {
    }

    /// <summary>No imputation: missing values stay missing, with their reason. For single indicators among others that are imputed.</summary>
    public static ImputationMethod None { get; } = new NoImputation();

    /// <summary>The mean of the indicator over the units of the same period.</summary>
    public static ImputationMethod Mean { get; } = new ColumnImputation(ImputationCentre.Mean);

    /// <summary>The median of the indicator over the units of the same period; the mean of the two middle values for an even number.</summary>
    public static ImputationMethod Median { get; } = new ColumnImputation(ImputationCentre.Median);

    /// <summary>The mean of the indicator over the units of the same group and period.</summary>
    /// <param name="grouping">The name of the grouping in the data: <c>region</c>; not blank. A unit without a group has nothing to impute from.</param>
    /// <returns>The method.</returns>
    /// <exception cref="ArgumentException"><paramref name="grouping"/> is null or blank.</exception>
    public static ImputationMethod GroupMean(string grouping) => OfGroup(ImputationCentre.Mean, grouping);

    /// <summary>The median of the indicator over the units of the same group and period.</summary>
    /// <param name="grouping">The name of the grouping in the data: <c>region</c>; not blank. A unit without a group has nothing to impute from.</param>
    /// <returns>The method.</returns>
    /// <exception cref="ArgumentException"><paramref name="grouping"/> is null or blank.</exception>
    public static ImputationMethod GroupMedian(string grouping) => OfGroup(ImputationCentre.Median, grouping);

    /// <summary>The place of the unit in other indicators: the mean of its places between the worst (0) and the best value (1) of each of them, turned back into the indicator.</summary>
    /// <param name="level">
    /// The level of the group whose indicators are looked at, 2 or more: 2 for those beside it in its pillar; where no group of that level stands above the
    /// indicator, the lowest above that level. Null for all indicators of the index.
    /// </param>
    /// <returns>The method.</returns>
    /// <remarks>
    /// Places are taken by min-max over the units of the same period, so that indicators for which less is better count the right way round. An indicator whose
    /// values are all equal gives no places; a missing value of it becomes that value where the unit has a place in any other.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="level"/> is below 2.</exception>
    public static ImputationMethod RowMean(int? level = null) => OfRow(ImputationCentre.Mean, level);

    /// <summary>As <see cref="RowMean"/>, by the median of the places.</summary>
    /// <param name="level">The level of the group whose indicators are looked at, 2 or more; null for all indicators of the index.</param>
    /// <returns>The method.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="level"/> is below 2.</exception>
    public static ImputationMethod RowMedian(int? level = null) => OfRow(ImputationCentre.Median, level);

    /// <summary>The same number for every missing value.</summary>
    /// <param name="value">The number, finite, in the unit the indicator has at this stage.</param>
    /// <returns>The method.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is not finite.</exception>
    public static ImputationMethod Constant(double value) => double.IsFinite(value)
        ? new ConstantImputation(value)
        : throw new ArgumentOutOfRangeException(nameof(value), value, "A value that is imputed is a finite number.");

    /// <summary>The latest earlier value of the same unit. A unit without an earlier value has nothing to impute from.</summary>
    /// <param name="maximumAge">How many periods back it may lie, 1 or more; null for any number. Periods that the panel leaves out are counted.</param>
    /// <returns>The method, for panels.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maximumAge"/> is below 1.</exception>
    public static ImputationMethod LatestObservation(int? maximumAge = null) => IsMaximumAge(maximumAge)
        ? new LatestImputation(maximumAge)
        : throw new ArgumentOutOfRangeException(nameof(maximumAge), maximumAge, "An earlier value is at least one period old. Give 1 or more, or null.");

    /// <summary>Each value of a unit holds until its next one, and the first also before it.</summary>
    public static ImputationMethod PiecewiseConstant { get; } = new PiecewiseConstantImputation();

    /// <summary>On the straight line between the values of the unit before and after, by the number of periods; before the first and after the last value, that value.</summary>
    /// <remarks>A unit with a single value has no line, and nothing to impute from: see <see cref="LinearOrConstant"/>. Periods that the panel leaves out are counted.</remarks>
    public static ImputationMethod Linear { get; } = new LinearImputation(IsSingleEnough: false);

    /// <summary>As <see cref="Linear"/>; a unit with a single value has it in all periods.</summary>
    public static ImputationMethod LinearOrConstant { get; } = new LinearImputation(IsSingleEnough: true);

    /// <summary>The name of the method with its parameters: <c>group-mean(region)</c>.</summary>
    /// <returns>The text.</returns>
    public sealed override string ToString() => Text;

    /// <summary>The name of the method with its parameters.</summary>
    internal abstract string Text { get; }

    /// <summary>The grouping it needs; null where it needs none.</summary>
    internal virtual string? Grouping => null;

    /// <summary>Whether it imputes from other periods.</summary>
    internal virtual bool IsOverPeriods => false;

    /// <summary>Whether it imputes from other indicators.</summary>
    internal virtual bool IsOverIndicators => false;

    internal static bool IsLevel(int? level) => level is null or >= 2;

    internal static bool IsMaximumAge(int? periods) => periods is null or >= 1;

    /// <summary>Fills the missing cells of a column.</summary>
    internal abstract void Apply(ImputationColumn column);

    private static GroupImputation OfGroup(ImputationCentre centre, string grouping)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(grouping);
        return new GroupImputation(centre, grouping);
    }

    private static RowImputation OfRow(ImputationCentre centre, int? level) => IsLevel(level)
        ? new RowImputation(centre, level)
        : throw new ArgumentOutOfRangeException(nameof(level), level, "Groups stand at level 2 and above. Give 2 or more, or null.");
}
