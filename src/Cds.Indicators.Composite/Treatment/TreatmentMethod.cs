namespace Cds.Indicators.Composite.Treatment;

/// <summary>What is done about the outliers of an indicator (phương pháp xử lý giá trị ngoại lai).</summary>
/// <remarks>
/// Every method keeps the order of the values: none overtakes another. An indicator that passes the test is left as it is, unless the method is told to treat it
/// all the same. Immutable and thread-safe; two of the same method and parameters are equal.
/// </remarks>
/// <example><code>TreatmentMethod method = TreatmentMethod.WinsoriseThenTransform(Transformation.RangeShiftedLog, maximumPoints: 5);</code></example>
public abstract record TreatmentMethod
{
    private protected TreatmentMethod()
    {
    }

    /// <summary>No treatment. For single indicators among others that are treated.</summary>
    public static TreatmentMethod None { get; } = new NoTreatment();

    /// <summary>
    /// Winsorisation: as long as the indicator does not pass the test, its greatest value is set to the next lower one where the skewness is zero or positive, its
    /// least to the next higher one where it is negative.
    /// </summary>
    /// <param name="maximumPoints">
    /// The most values that may be changed, 1 or more; null for no limit. It is never exceeded: equal values are changed together, and where there are too many of
    /// them, none is.
    /// </param>
    /// <param name="test">When an indicator needs no treatment; <see cref="PassTest.Default"/> where null.</param>
    /// <param name="isForced">Whether as many values as allowed are changed even where the indicator passes, for which there must be a limit.</param>
    /// <returns>The method.</returns>
    /// <remarks>It stops where only two different values are left. Source: OECD/JRC practice as in the COIN Tool and the Global Innovation Index.</remarks>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maximumPoints"/> is below 1.</exception>
    /// <exception cref="ArgumentException">It is forced, and there is no limit.</exception>
    public static TreatmentMethod Winsorise(int? maximumPoints = 5, PassTest? test = null, bool isForced = false)
    {
        RequirePoints(maximumPoints, isForced);
        return new SteppedTreatment(test ?? PassTest.Default, IsWinsorised: true, maximumPoints, Transformation: null, IsCombined: false, isForced);
    }

    /// <summary>Transformation of the indicator where it does not pass the test.</summary>
    /// <param name="transformation">The transformation.</param>
    /// <param name="test">When an indicator needs no treatment; <see cref="PassTest.Default"/> where null.</param>
    /// <param name="isForced">Whether it is transformed even where it passes.</param>
    /// <returns>The method.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="transformation"/> is null.</exception>
    public static TreatmentMethod Transform(Transformation transformation, PassTest? test = null, bool isForced = false)
    {
        ArgumentNullException.ThrowIfNull(transformation);
        return new SteppedTreatment(test ?? PassTest.Default, IsWinsorised: false, MaximumPoints: null, transformation, IsCombined: false, isForced);
    }

    /// <summary>Winsorisation, and where the indicator does not pass even then, a transformation of its original values instead.</summary>
    /// <param name="transformation">The transformation.</param>
    /// <param name="maximumPoints">The most values that may be changed, as of <see cref="Winsorise"/>.</param>
    /// <param name="test">When an indicator needs no treatment, or no further one; <see cref="PassTest.Default"/> where null.</param>
    /// <param name="isCombined">Whether the transformation is of the winsorised values instead of the original ones.</param>
    /// <param name="isForced">Whether as many values as allowed are changed even where the indicator passes, for which there must be a limit.</param>
    /// <returns>The method.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="transformation"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maximumPoints"/> is below 1.</exception>
    /// <exception cref="ArgumentException">It is forced, and there is no limit.</exception>
    public static TreatmentMethod WinsoriseThenTransform(
        Transformation transformation, int? maximumPoints = 5, PassTest? test = null, bool isCombined = false, bool isForced = false)
    {
        ArgumentNullException.ThrowIfNull(transformation);
        RequirePoints(maximumPoints, isForced);
        return new SteppedTreatment(test ?? PassTest.Default, IsWinsorised: true, maximumPoints, transformation, isCombined, isForced);
    }

    /// <summary>The name of the method with its parameters: <c>winsorise(5)</c>.</summary>
    /// <returns>The text.</returns>
    public sealed override string ToString() => Text;

    internal abstract string Text { get; }

    internal static bool IsMaximumPoints(int? points) => points is null or >= 1;

    /// <summary>Treats the values of an indicator in a block.</summary>
    internal abstract void Apply(in TreatmentContext context);

    private static void RequirePoints(int? maximumPoints, bool isForced)
    {
        if (!IsMaximumPoints(maximumPoints))
            throw new ArgumentOutOfRangeException(nameof(maximumPoints), maximumPoints, "At least one value may be changed. Give 1 or more, or null for no limit.");
        if (isForced && maximumPoints is null)
            throw new ArgumentException("Winsorisation that is forced changes as many values as allowed, so there must be a limit. Give maximumPoints.", nameof(maximumPoints));
    }
}
