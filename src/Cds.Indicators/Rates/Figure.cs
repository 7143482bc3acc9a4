using System.Diagnostics;
using System.Text.Json.Serialization;
using Cds.Indicators.Display;
using Cds.Indicators.Json;
using Cds.Indicators.Rates.Text;

namespace Cds.Indicators.Rates;

/// <summary>
/// A number as it was published (số công bố): "98,45%", "trên 90%", "gần 100%", "26/35", "thứ 4/13". The words become bounds, and how it was
/// said is kept.
/// </summary>
/// <remarks>
/// <para>The bounds are what the words promise and no more. "Trên 90%" ends at no 100% unless the indicator is a share: intersect
/// <see cref="Bounds"/> with the indicator's range. "Khoảng 550" promises no distance; a caller who knows one says so with <see cref="WithTolerance"/>.</para>
/// <para>Two figures are equal when form, words, number of decimals, bounds and counts are: "99,6%" is not "99,60%", though their bounds are
/// equal. There is no order; compare with <see cref="Against(Figure)"/>. Immutable and thread-safe.</para>
/// </remarks>
/// <example><code>
/// Figure paidOnline = Figure.Parse("hơn 94%", TextStyle.Vietnamese);
/// paidOnline.Against(Figure.AtLeast(80, FigureForm.Percent));   // Met
/// paidOnline.Against(Figure.AtLeast(95, FigureForm.Percent));   // Undetermined
/// </code></example>
[JsonConverter(typeof(FigureJsonConverter))]
[DebuggerDisplay("{ToString(),nq}")]
[TypeFormatterSource(typeof(RatesFormatterSource))]
public sealed partial class Figure
{
    private Figure(FigureForm form, Qualifier qualifier, Interval bounds, Rational? stated, int decimals, Ratio? counts, int? rankOf)
    {
        Form = form;
        Qualifier = qualifier;
        Bounds = bounds;
        Stated = stated;
        Decimals = decimals;
        Counts = counts;
        RankOf = rankOf;
    }

    /// <summary>What kind of number it is.</summary>
    public FigureForm Form { get; }

    /// <summary>How it was said.</summary>
    public Qualifier Qualifier { get; }

    /// <summary>All numbers that the words allow. Percentages are fractions: 98,45% is the point 0.9845.</summary>
    public Interval Bounds { get; }

    /// <summary>
    /// The number that was said, in the same scale as <see cref="Bounds"/>; null for <see cref="Qualifier.Between"/> and
    /// <see cref="Qualifier.Tier"/>, which say none or two.
    /// </summary>
    public Rational? Stated { get; }

    /// <summary>How many decimals were written: 2 for 98,45%. A figure is shown again with as many.</summary>
    public int Decimals { get; }

    /// <summary>The counts, where the figure was published as a ratio (26/35, tất cả 19); otherwise null.</summary>
    public Ratio? Counts { get; }

    /// <summary>Among how many a rank was given (13 in "thứ 4/13"); null where it was not said or the figure is no rank.</summary>
    public int? RankOf { get; }

    /// <summary>Whether the bounds are a single number.</summary>
    public bool IsExact => Bounds.IsPoint;

    private bool IsProportion => Form is FigureForm.Percent or FigureForm.Ratio;

    /// <summary>An exact number or percentage.</summary>
    /// <param name="value">The number; for <see cref="FigureForm.Percent"/> the number before the sign, 98.45. Its decimals are kept.</param>
    /// <param name="form">Number or percent.</param>
    /// <returns>The figure.</returns>
    /// <exception cref="ArgumentException">The form is not number or percent.</exception>
    public static Figure Exactly(decimal value, FigureForm form) => Say(Qualifier.Exactly, value, form);

    /// <summary>"More than" (trên, hơn): the number does not belong.</summary>
    /// <param name="value">The number; for <see cref="FigureForm.Percent"/> the number before the sign.</param>
    /// <param name="form">Number or percent.</param>
    /// <returns>The figure.</returns>
    /// <exception cref="ArgumentException">The form is not number or percent.</exception>
    public static Figure MoreThan(decimal value, FigureForm form) => Say(Qualifier.MoreThan, value, form);

    /// <summary>"At least" (ít nhất, từ ... trở lên): the number belongs.</summary>
    /// <param name="value">The number; for <see cref="FigureForm.Percent"/> the number before the sign.</param>
    /// <param name="form">Number or percent.</param>
    /// <returns>The figure.</returns>
    /// <exception cref="ArgumentException">The form is not number or percent.</exception>
    public static Figure AtLeast(decimal value, FigureForm form) => Say(Qualifier.AtLeast, value, form);

    /// <summary>"Less than" (dưới): the number does not belong.</summary>
    /// <param name="value">The number; for <see cref="FigureForm.Percent"/> the number before the sign.</param>
    /// <param name="form">Number or percent.</param>
    /// <returns>The figure.</returns>
    /// <exception cref="ArgumentException">The form is not number or percent.</exception>
    public static Figure LessThan(decimal value, FigureForm form) => Say(Qualifier.LessThan, value, form);

    /// <summary>"At most" (không quá, tối đa): the number belongs.</summary>
    /// <param name="value">The number; for <see cref="FigureForm.Percent"/> the number before the sign.</param>
    /// <param name="form">Number or percent.</param>
    /// <returns>The figure.</returns>
    /// <exception cref="ArgumentException">The form is not number or percent.</exception>
    public static Figure AtMost(decimal value, FigureForm form) => Say(Qualifier.AtMost, value, form);

    /// <summary>"Nearly" (gần): below the number, by how much is not said.</summary>
    /// <param name="value">The number; for <see cref="FigureForm.Percent"/> the number before the sign.</param>
    /// <param name="form">Number or percent.</param>
    /// <returns>The figure.</returns>
    /// <exception cref="ArgumentException">The form is not number or percent.</exception>
    public static Figure Nearly(decimal value, FigureForm form) => Say(Qualifier.Nearly, value, form);

    /// <summary>"About" (khoảng): near the number, how near is not said.</summary>
    /// <param name="value">The number; for <see cref="FigureForm.Percent"/> the number before the sign.</param>
    /// <param name="form">Number or percent.</param>
    /// <returns>The figure.</returns>
    /// <exception cref="ArgumentException">The form is not number or percent.</exception>
    public static Figure About(decimal value, FigureForm form) => Say(Qualifier.About, value, form);

    /// <summary>A ratio with its counts: 26/35.</summary>
    /// <param name="counts">The counts. The denominator may not be zero: a published 0/0 is no figure.</param>
    /// <returns>The figure.</returns>
    /// <exception cref="ArgumentException">The denominator is zero.</exception>
    public static Figure Of(Ratio counts) => counts.Rate.TryGetValue(out Rate rate)
        ? new Figure(FigureForm.Ratio, Qualifier.Exactly, Interval.Point(rate), rate, decimals: 0, counts, rankOf: null)
        : throw new ArgumentException($"'{counts}' is no figure: its denominator is zero. Report the outcome ZeroDenominator instead.", nameof(counts));

    /// <summary>A place in an order: fourth of thirteen.</summary>
    /// <param name="rank">The place, 1 being first.</param>
    /// <param name="of">Among how many, at least <paramref name="rank"/>; null where it is not said.</param>
    /// <returns>The figure.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The rank is below 1 or beyond <paramref name="of"/>.</exception>
    public static Figure Rank(int rank, int? of = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(rank, 1);
        if (of is { } count)
            ArgumentOutOfRangeException.ThrowIfLessThan(count, rank, nameof(of));
        return new Figure(FigureForm.Rank, Qualifier.Exactly, Interval.Point(rank), rank, decimals: 0, counts: null, of);
    }

    /// <summary>A place among so many that is given only in words ("nhóm khá của 11 huyện miền núi"): any of them.</summary>
    /// <param name="of">Among how many, at least 1.</param>
    /// <returns>The figure, with the bounds 1 to <paramref name="of"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="of"/> is below 1.</exception>
    public static Figure Tier(int of)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(of, 1);
        return new Figure(FigureForm.Rank, Qualifier.Tier, Interval.Between(1, of), stated: null, decimals: 0, counts: null, of);
    }

    /// <summary>A figure of which only the bounds are known, such as the result of a calculation.</summary>
    /// <param name="bounds">The bounds; percentages as fractions.</param>
    /// <param name="form">Number or percent.</param>
    /// <returns>
    /// The figure, said as its bounds are: exactly, more than, at least, less than, at most, or between.
    /// </returns>
    /// <exception cref="ArgumentException">The form is not number or percent.</exception>
    public static Figure OfBounds(Interval bounds, FigureForm form)
    {
        RequireNumberOrPercent(form);
        (Qualifier qualifier, Rational? stated) = (bounds.Lower, bounds.Upper) switch
        {
            ({ } lower, _) when bounds.IsPoint => (Qualifier.Exactly, lower.Value),
            ({ } lower, null) => (lower.IsClosed ? Qualifier.AtLeast : Qualifier.MoreThan, lower.Value),
            (null, { } upper) => (upper.IsClosed ? Qualifier.AtMost : Qualifier.LessThan, upper.Value),
            _ => (Qualifier.Between, (Rational?)null),
        };
        int shift = form == FigureForm.Percent ? RateBasis.Percent.Shift : 0;
        int decimals = Math.Max(
            bounds.Lower is { } low ? NumberWriter.DecimalsOf(low.Value, shift) : 0,
            bounds.Upper is { } high ? NumberWriter.DecimalsOf(high.Value, shift) : 0);
        return new Figure(form, qualifier, bounds, stated, decimals, counts: null, rankOf: null);
    }

    /// <summary>Trusted door: a figure between two ends as they were written.</summary>
    internal static Figure Between(Interval bounds, FigureForm form, int decimals) =>
        new(form, Qualifier.Between, bounds, stated: null, decimals, counts: null, rankOf: null);

    /// <summary>Trusted door: a place that must not be exceeded, as a requirement.</summary>
    internal static Figure RankRequirement(Qualifier qualifier, int rank, int? of) =>
        Rank(rank, of).AsRequirement(higherIsBetter: qualifier == Qualifier.AtLeast);

    /// <summary>Whether two figures are the same statement.</summary>
    /// <param name="other">The figure to compare with.</param>
    /// <returns><see langword="true"/> when form, words, decimals, bounds and counts are equal.</returns>
    public bool Equals(Figure? other) =>
        other is not null
        && Form == other.Form
        && Qualifier == other.Qualifier
        && Decimals == other.Decimals
        && Bounds == other.Bounds
        && Stated == other.Stated
        && Counts == other.Counts
        && RankOf == other.RankOf;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Figure);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Form, Qualifier, Decimals, Bounds, Stated, Counts, RankOf);

    /// <summary>Whether two figures are the same statement.</summary>
    /// <param name="left">The first figure.</param>
    /// <param name="right">The second figure.</param>
    /// <returns><see langword="true"/> when they are equal or both null.</returns>
    public static bool operator ==(Figure? left, Figure? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether two figures are different statements.</summary>
    /// <param name="left">The first figure.</param>
    /// <param name="right">The second figure.</param>
    /// <returns><see langword="true"/> when they differ.</returns>
    public static bool operator !=(Figure? left, Figure? right) => !(left == right);

    private static Figure Say(Qualifier qualifier, decimal value, FigureForm form)
    {
        RequireNumberOrPercent(form);
        Rational number = Rational.FromDecimal(value);
        return Say(qualifier, form == FigureForm.Percent ? number / 100 : number, form, value.Scale);
    }

    /// <summary>Trusted door: form and decimals are known to be legal; the value is in the scale of the bounds.</summary>
    internal static Figure Say(Qualifier qualifier, Rational value, FigureForm form, int decimals)
    {
        Interval bounds = qualifier switch
        {
            Qualifier.Exactly => Interval.Point(value),
            Qualifier.MoreThan => Interval.Above(value),
            Qualifier.AtLeast => Interval.AtLeast(value),
            Qualifier.LessThan or Qualifier.Nearly => Interval.Below(value),
            Qualifier.AtMost => Interval.AtMost(value),
            _ => Interval.Unbounded,
        };
        return new Figure(form, qualifier, bounds, value, decimals, counts: null, rankOf: null);
    }

    private static void RequireNumberOrPercent(FigureForm form)
    {
        if (form is not (FigureForm.Number or FigureForm.Percent))
            throw new ArgumentException($"'{form}' is made by Figure.Of(Ratio) or Figure.Rank: give Number or Percent here.", nameof(form));
    }
}
