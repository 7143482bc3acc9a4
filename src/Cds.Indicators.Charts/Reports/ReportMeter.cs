using System.Globalization;
using Cds.Indicators.Indicators;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Charts.Reports;

/// <summary>The scale of a bar beside a number (thước đo): from where to where it goes, and from where on a value is poor or good.</summary>
/// <remarks>
/// All numbers are in the unit of the value itself: a rate is a fraction, 0.8 for 80%. A value outside the scale fills it, or leaves it empty; the number beside it is not changed.
/// A bound of the poor or the good part is only given where a text sets it: without one the whole scale has one colour.
/// </remarks>
/// <example><code>
/// ReportMeter onTime = new(0, 1) { High = 0.8m };    // good from 80% on
/// </code></example>
public sealed record ReportMeter
{
    private static readonly Rational s_largest = 1_000_000_000_000_000L;

    /// <summary>A scale.</summary>
    /// <param name="minimum">The value of an empty bar.</param>
    /// <param name="maximum">The value of a full bar, above <paramref name="minimum"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maximum"/> is not above <paramref name="minimum"/>, or an end is beyond a million billions (10¹⁵) on either side.</exception>
    public ReportMeter(Rational minimum, Rational maximum)
    {
        RequireSmall(minimum, nameof(minimum));
        RequireSmall(maximum, nameof(maximum));
        if (maximum <= minimum)
            throw new ArgumentOutOfRangeException(nameof(maximum), maximum, "A scale ends above where it begins.");
        Minimum = minimum;
        Maximum = maximum;
    }

    /// <summary>The value of an empty bar.</summary>
    public Rational Minimum { get; }

    /// <summary>The value of a full bar.</summary>
    public Rational Maximum { get; }

    /// <summary>The lower mark: values below it are poor where more is better, good where less is better. Null for none.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The mark lies outside the scale, or above the upper mark.</exception>
    public Rational? Low
    {
        get;
        init
        {
            RequireWithin(value, Minimum, High ?? Maximum);
            field = value;
        }
    }

    /// <summary>The upper mark: values from it on are good where more is better, poor where less is better. Null for none.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The mark lies outside the scale, or below the lower mark.</exception>
    public Rational? High
    {
        get;
        init
        {
            RequireWithin(value, Low ?? Minimum, Maximum);
            field = value;
        }
    }

    /// <summary>Whether more is better; <see cref="Direction.Neutral"/> gives the middle part the good colour.</summary>
    /// <value><see cref="Direction.HigherIsBetter"/> unless set.</value>
    public Direction Direction { get; init; }

    /// <summary>The ends and the marks, invariant: <c>0 to 1, high 4/5, HigherIsBetter</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString()
    {
        string low = Low is { } l ? string.Create(CultureInfo.InvariantCulture, $", low {l}") : "";
        string high = High is { } h ? string.Create(CultureInfo.InvariantCulture, $", high {h}") : "";
        return string.Create(CultureInfo.InvariantCulture, $"{Minimum} to {Maximum}{low}{high}, {Direction}");
    }

    private static void RequireSmall(Rational end, string name)
    {
        if (Rational.Abs(end) > s_largest)
            throw new ArgumentOutOfRangeException(name, end, "An end of a scale is at most a million billions (10¹⁵) on either side. Give the numbers in a larger unit.");
    }

    private static void RequireWithin(Rational? mark, Rational from, Rational to)
    {
        if (mark is { } value && (value < from || value > to))
            throw new ArgumentOutOfRangeException(nameof(mark), value, "A mark lies within the scale, the lower one not above the upper one.");
    }
}
