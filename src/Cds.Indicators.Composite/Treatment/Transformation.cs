using System.Globalization;
using Cds.Indicators.Composite.Stages;

namespace Cds.Indicators.Composite.Treatment;

/// <summary>A curve that draws in the long tail of a distribution and keeps the order of its values (phép biến đổi).</summary>
/// <remarks>
/// All are strictly increasing. Least and greatest value, and the skewness, are those of the indicator over the units of the period. Immutable and thread-safe; two
/// of the same form and parameters are equal.
/// </remarks>
/// <example><code>Transformation transformation = Transformation.BoxCox(0.5);</code></example>
public abstract record Transformation
{
    private protected Transformation()
    {
    }

    /// <summary>The logarithm above the least value, shifted by a hundredth of the range: ln(x - min + 0.01 (max - min)).</summary>
    /// <remarks>It does not depend on the unit of the indicator but for a constant. It is the form of the JRC's COIN Tool.</remarks>
    public static Transformation RangeShiftedLog { get; } = new RangeShiftedLogTransformation();

    /// <summary>The logarithm above the least value, shifted by one: ln(x - min + 1). Its shape depends on the unit of the indicator.</summary>
    public static Transformation UnitShiftedLog { get; } = new UnitShiftedLogTransformation();

    /// <summary>
    /// The logarithm for either tail: where the skewness is positive, <see cref="RangeShiftedLog"/>; else its mirror image,
    /// -ln(max - x + 0.01 (max - min)).
    /// </summary>
    public static Transformation SkewAwareLog { get; } = new SkewAwareLogTransformation();

    /// <summary>The logarithm of the Global Innovation Index: ln((max - 1) (x - min) / (max - min) + 1).</summary>
    /// <remarks>Undefined where the greatest value is 1 or less (<see cref="UndefinedCase.NotPositive"/>). Source: Global Innovation Index, appendix on the conceptual and measurement framework, treatment of series with outliers.</remarks>
    public static Transformation GlobalInnovationIndexLog { get; } = new GlobalInnovationIndexLogTransformation();

    /// <summary>Box-Cox: (y^lambda - 1) / lambda, or ln y where lambda is 0.</summary>
    /// <param name="lambda">The exponent, finite.</param>
    /// <param name="isShifted">
    /// Whether y is x - min + 1, so that it is positive; otherwise it is x itself, and the transformation is undefined where a value is zero or negative
    /// (<see cref="UndefinedCase.NotPositive"/>).
    /// </param>
    /// <returns>The transformation.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="lambda"/> is not finite.</exception>
    /// <remarks>Source: G. E. P. Box and D. R. Cox, "An analysis of transformations", Journal of the Royal Statistical Society B 26 (1964) 211-252.</remarks>
    public static Transformation BoxCox(double lambda, bool isShifted = true) => double.IsFinite(lambda)
        ? new BoxCoxTransformation(lambda, isShifted)
        : throw new ArgumentOutOfRangeException(nameof(lambda), lambda, "An exponent is a finite number. Give 0 for the logarithm.");

    /// <summary>Box-Cox with the exponent under which the values are likeliest to be normal, searched for between two bounds; see the report for what was found.</summary>
    /// <param name="lowest">The least exponent, finite.</param>
    /// <param name="highest">The greatest exponent, finite, above the least.</param>
    /// <param name="isShifted">As of <see cref="BoxCox(double, bool)"/>.</param>
    /// <returns>The transformation.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A bound is not finite, or <paramref name="highest"/> is not above <paramref name="lowest"/>.</exception>
    /// <remarks>The likelihood has one peak; it is found by golden section to 1e-7, in the same way every time.</remarks>
    public static Transformation FittedBoxCox(double lowest = -2, double highest = 2, bool isShifted = true)
    {
        if (!double.IsFinite(lowest))
            throw new ArgumentOutOfRangeException(nameof(lowest), lowest, "An exponent is a finite number.");
        if (!IsAbove(lowest, highest))
            throw new ArgumentOutOfRangeException(nameof(highest), highest, "The greatest exponent is a finite number above the least.");
        return new FittedBoxCoxTransformation(lowest, highest, isShifted);
    }

    /// <summary>The name of the form with its parameters: <c>box-cox(0.5)</c>.</summary>
    /// <returns>The text.</returns>
    public sealed override string ToString() => Text;

    internal abstract string Text { get; }

    internal static bool IsAbove(double lowest, double highest) => double.IsFinite(highest) && highest > lowest;

    /// <summary>Transforms values, of which NaN stay as they are.</summary>
    /// <param name="values">The values; at least two differ.</param>
    /// <param name="results">Where the results go; may be the values themselves.</param>
    /// <param name="used">The transformation with the parameters that were found; this one where there was nothing to find.</param>
    /// <returns>Null, or the case in which there is no result.</returns>
    internal abstract UndefinedCase? Apply(ReadOnlySpan<double> values, Span<double> results, out Transformation used);

    private protected static string Number(double number) => number.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>The least and the greatest value.</summary>
    private protected static (double Min, double Max) Bounds(ReadOnlySpan<double> values)
    {
        double min = double.PositiveInfinity, max = double.NegativeInfinity;
        foreach (double x in values)
        {
            if (x < min)
                min = x;
            if (x > max)
                max = x;
        }

        return (min, max);
    }
}
