using System.Globalization;
using System.Numerics;
using Cds.Indicators.Rates.Text;

namespace Cds.Indicators.Rates;

public sealed partial class Figure :
    IEquatable<Figure>,
    IEqualityOperators<Figure, Figure, bool>
{
    /// <summary>The sum of two counts or amounts of which perhaps only bounds are known.</summary>
    /// <param name="left">The first figure, a number.</param>
    /// <param name="right">The second figure, a number.</param>
    /// <returns>The figure with the bounds of all possible sums.</returns>
    /// <exception cref="ArgumentNullException">A figure is null.</exception>
    /// <exception cref="ArgumentException">A figure is no <see cref="FigureForm.Number"/>: percentages, ratios and ranks do not add. Use <see cref="WeightedMean"/> for percentages.</exception>
    /// <exception cref="OverflowException">An end does not fit 127 bits.</exception>
    /// <example><code>(Figure.MoreThan(130, FigureForm.Number) + Figure.Exactly(2, FigureForm.Number)).ToString("vi");   // trên 132</code></example>
    public static Figure operator +(Figure left, Figure right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        if (left.Form != FigureForm.Number || right.Form != FigureForm.Number)
            throw new ArgumentException($"'{left}' and '{right}' do not add: only counts and amounts do. Add ratios as Ratio, and take the weighted mean of percentages.", nameof(right));
        return OfBounds(left.Bounds + right.Bounds, FigureForm.Number);
    }

    /// <summary>
    /// The rate of several populations together, from the published rate of each and its size: bounds in, bounds out.
    /// </summary>
    /// <param name="figures">The percentages or ratios.</param>
    /// <param name="weights">The size of each population (the denominators), not negative, in the same order.</param>
    /// <returns>
    /// The rate of all together. A population of size zero adds nothing. <see cref="OutcomeKind.NoData"/> where there are no figures,
    /// <see cref="OutcomeKind.ZeroDenominator"/> where all sizes are zero.
    /// </returns>
    /// <exception cref="ArgumentNullException">A figure is null.</exception>
    /// <exception cref="ArgumentException">The spans differ in length, a figure is no percentage or ratio, or a weight is negative.</exception>
    /// <exception cref="OverflowException">An end does not fit 127 bits.</exception>
    /// <example><code>
    /// Figure first = Figure.MoreThan(90, FigureForm.Percent);
    /// Figure second = Figure.Exactly(99, FigureForm.Percent);
    /// Figure.WeightedMean([first, second], [100, 100]).Value.ToString("vi");   // trên 94,5%
    /// </code></example>
    public static Outcome<Figure> WeightedMean(ReadOnlySpan<Figure> figures, ReadOnlySpan<long> weights)
    {
        if (figures.Length != weights.Length)
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"{figures.Length} figures have {weights.Length} weights: each figure has one weight. Give as many of both."), nameof(weights));
        if (figures.IsEmpty)
            return Outcome.NoData<Figure>("there are no figures");

        Interval sum = Interval.Point(default);
        Int128 total = 0;
        for (int i = 0; i < figures.Length; i++)
        {
            ArgumentNullException.ThrowIfNull(figures[i], nameof(figures));
            if (!figures[i].IsProportion)
                throw new ArgumentException($"'{figures[i]}' is no rate: a weighted mean is of percentages and ratios. Add counts instead.", nameof(figures));
            if (weights[i] < 0)
                throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"'{weights[i]}' is no weight: the size of a population is not negative. Give the denominators."), nameof(weights));
            if (weights[i] == 0)
                continue;
            sum += figures[i].Bounds * weights[i];
            total += weights[i];
        }

        return total == 0
            ? Outcome.ZeroDenominator<Figure>("all weights are zero")
            : Outcome.Of(OfBounds(sum * Rational.Of(1, total), FigureForm.Percent));
    }

    /// <summary>What is missing to 100%: "trên 90%" of the communes have it, so fewer than 10% do not.</summary>
    /// <returns>The figure of the complement.</returns>
    /// <exception cref="InvalidOperationException">The figure is no percentage or ratio.</exception>
    public Figure Complement() => IsProportion
        ? OfBounds(Interval.Point(Rational.One) - Bounds, FigureForm.Percent)
        : throw new InvalidOperationException($"'{this}' has no complement: only a percentage or a ratio is a part of a whole.");

    /// <summary>
    /// The figure with bounds that the words do not give: the caller's own reading of "about" and "nearly".
    /// </summary>
    /// <param name="relative">How far the true number may lie from the one that was said, relative to it: 0.05 for 5%. Not negative.</param>
    /// <returns>
    /// For <see cref="Qualifier.About"/> the closed interval on both sides; for <see cref="Qualifier.Nearly"/> from below up to the number, which
    /// does not belong; "nearly 0" is returned as it is, because a distance relative to zero is none; every other figure is returned as it is, because
    /// its words give its bounds.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="relative"/> is negative, or zero for "nearly".</exception>
    /// <example><code>Figure.Parse("khoảng 550", TextStyle.Vietnamese).WithTolerance(0.05m).Bounds.ToString();   // [522.5; 577.5]</code></example>
    public Figure WithTolerance(Rational relative)
    {
        if (Qualifier is not (Qualifier.About or Qualifier.Nearly) || Stated is not { } stated)
            return this;

        bool nearly = Qualifier == Qualifier.Nearly;
        if (relative.Sign < 0 || (nearly && relative.Sign == 0))
            throw new ArgumentOutOfRangeException(nameof(relative), relative, "A tolerance is not negative, and above zero for 'nearly'.");
        if (nearly && stated.Sign == 0)
            return this;
        Rational distance = Rational.Abs(stated) * relative;
        Interval bounds = nearly
            ? Interval.Of(new Bound(stated - distance, IsClosed: true), new Bound(stated, IsClosed: false))
            : Interval.Between(stated - distance, stated + distance);
        return OfBounds(bounds, Form);
    }

    /// <summary>
    /// The figure read as a requirement: "100%" as a target that more is better than means at least 100%; qualified figures say it themselves.
    /// </summary>
    /// <param name="higherIsBetter">Whether a larger number is the better one; for a rank it is not.</param>
    /// <returns>An exact figure becomes at least or at most; every other figure is returned as it is.</returns>
    public Figure AsRequirement(bool higherIsBetter)
    {
        if (Qualifier != Qualifier.Exactly || Stated is not { } stated)
            return this;
        Interval bounds = higherIsBetter ? Interval.AtLeast(stated)
            : Form == FigureForm.Rank ? Interval.Between(1, stated)
            : Interval.AtMost(stated);
        bool isRatio = Form == FigureForm.Ratio;
        int decimals = isRatio ? NumberWriter.DecimalsOf(stated, RateBasis.Percent.Shift) : Decimals;
        return new Figure(
            isRatio ? FigureForm.Percent : Form, higherIsBetter ? Qualifier.AtLeast : Qualifier.AtMost, bounds, stated, decimals, counts: null, RankOf);
    }

    /// <summary>Whether the figure meets a requirement: met, not met, or undetermined because its bounds allow both.</summary>
    /// <param name="requirement">The figure to reach: "ít nhất 95%". An exact one is met only by that very number; see <see cref="AsRequirement"/>.</param>
    /// <returns>The verdict.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="requirement"/> is null.</exception>
    /// <exception cref="ArgumentException">The figures are of kinds that cannot be compared: a count against a percentage.</exception>
    /// <example><code>Figure.Parse("trên 90%").Against(Figure.AtLeast(95, FigureForm.Percent));   // Undetermined</code></example>
    public Verdict Against(Figure requirement) => Against(requirement, Interval.Unbounded);

    /// <summary>Whether the figure meets a requirement, when it is also known to lie in a range.</summary>
    /// <param name="requirement">The figure to reach.</param>
    /// <param name="range">Where the true number is known to lie: 0 to 1 for a share.</param>
    /// <returns>The verdict; where the figure contradicts the range, the range is set aside.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="requirement"/> is null.</exception>
    /// <exception cref="ArgumentException">The figures are of kinds that cannot be compared: a count against a percentage.</exception>
    public Verdict Against(Figure requirement, Interval range)
    {
        ArgumentNullException.ThrowIfNull(requirement);
        if (IsProportion ? !requirement.IsProportion : Form != requirement.Form)
            throw new ArgumentException($"'{this}' cannot be held against '{requirement}': one is {Form}, the other {requirement.Form}. Compare figures of one kind.", nameof(requirement));
        return (Bounds.TryIntersect(range, out Interval known) ? known : Bounds).Against(requirement.Bounds);
    }
}
