using System.Diagnostics;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Scoring;

/// <summary>What is known of a component of a unit: counts, a value, a figure with bounds, points that others gave, or why nothing is known.</summary>
/// <remarks>The default value is no data. Compared by value; immutable and thread-safe.</remarks>
/// <example><code>
/// Dictionary&lt;string, ScoreInput&gt; inputs = new()
/// {
///     ["PROGRESS_ON_TIME"] = Ratio.Of(393087, 443565),
///     ["PAYMENT_DOSSIER"] = Figure.Parse("trên 94%"),
///     ["provide-online-tree"] = ScoreInput.OfPoints(8.97m),      // a group whose counts are not published
/// };
/// </code></example>
[DebuggerDisplay("{ToString(),nq}")]
public readonly partial record struct ScoreInput
{
    private readonly bool _hasInterval;
    private readonly Interval _interval;

    private ScoreInput(Interval interval)
    {
        _interval = interval;
        _hasInterval = true;
    }

    /// <summary>Numerator and denominator; null where they are not known.</summary>
    public Ratio? Counts { get; private init; }

    /// <summary>The values that are possible, one where it is known exactly; null where counts or points are given, or nothing.</summary>
    public Interval? Values => _hasInterval ? _interval : null;

    /// <summary>The form of the figure the values come from; null where they were given as a number.</summary>
    public FigureForm? Form { get; private init; }

    /// <summary>Points that others gave; null where they are to be computed.</summary>
    public decimal? Points { get; private init; }

    /// <summary>Why nothing is known: no data unless another reason was given. Not looked at where something is.</summary>
    public OutcomeKind Absence { get; private init; }

    /// <summary>The reason in words; null where none was given.</summary>
    public string? Reason { get; private init; }

    /// <summary>Whether nothing is known.</summary>
    public bool IsMissing => Counts is null && !_hasInterval && Points is null;

    /// <summary>Counts: 26 of 35.</summary>
    /// <param name="counts">Numerator and denominator, in the units of the indicator's measures.</param>
    /// <returns>The input.</returns>
    public static ScoreInput Of(Ratio counts) => new() { Counts = counts };

    /// <summary>An exact value: a rate as a fraction, otherwise the number.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The input.</returns>
    public static ScoreInput Of(Rational value) => new(Interval.Point(value));

    /// <summary>A published figure, exact or bounded; its counts where it has them.</summary>
    /// <param name="figure">The figure.</param>
    /// <returns>The input.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="figure"/> is null.</exception>
    public static ScoreInput Of(Figure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return figure.Counts is { } counts ? Of(counts) : new ScoreInput(figure.Bounds) { Form = figure.Form };
    }

    /// <summary>A rate, or why there is none.</summary>
    /// <param name="rate">The outcome; a partial value is not scored, because it is not the value.</param>
    /// <returns>The input.</returns>
    public static ScoreInput Of(Outcome<Rate> rate) => rate.TryGetValue(out Rate value) ? Of(value.ToRational()) : Absent(rate.Kind, rate.Reason);

    /// <summary>A figure, or why there is none.</summary>
    /// <param name="figure">The outcome; a partial value is not scored, because it is not the value.</param>
    /// <returns>The input.</returns>
    public static ScoreInput Of(Outcome<Figure> figure) => figure.TryGetValue(out Figure? value) ? Of(value) : Absent(figure.Kind, figure.Reason);

    /// <summary>Points that others gave: of a component, or of a group whose components are not known.</summary>
    /// <param name="points">The points, from 0 to the maximum, both included; checked where they are scored.</param>
    /// <returns>The input.</returns>
    public static ScoreInput OfPoints(decimal points) => new() { Points = points };

    /// <summary>Nothing is known.</summary>
    /// <param name="reason">Why, or null.</param>
    /// <returns>The input.</returns>
    public static ScoreInput Missing(string? reason = null) => new() { Reason = reason };

    /// <summary>Nothing is known, for a reason of its own: suppressed, not applicable, incomplete, a zero denominator.</summary>
    /// <param name="kind">The reason, not <see cref="OutcomeKind.Value"/>.</param>
    /// <param name="reason">The reason in words, or null.</param>
    /// <returns>The input.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="kind"/> is a value, or not defined.</exception>
    public static ScoreInput Absent(OutcomeKind kind, string? reason = null) => kind is OutcomeKind.Value or > OutcomeKind.NotApplicable
        ? throw new ArgumentOutOfRangeException(nameof(kind), kind, "What is absent has no value: give no data, zero denominator, incomplete, suppressed or not applicable.")
        : new ScoreInput { Absence = kind, Reason = reason };

    /// <summary>Counts as an input.</summary>
    /// <param name="counts">Numerator and denominator.</param>
    /// <returns>The input.</returns>
    public static implicit operator ScoreInput(Ratio counts) => Of(counts);

    /// <summary>A number as an input.</summary>
    /// <param name="value">The value; a rate as a fraction.</param>
    /// <returns>The input.</returns>
    public static implicit operator ScoreInput(Rational value) => Of(value);

    /// <summary>A figure as an input.</summary>
    /// <param name="figure">The figure.</param>
    /// <returns>The input.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="figure"/> is null.</exception>
    public static implicit operator ScoreInput(Figure figure) => Of(figure);

    /// <summary>What is known, in short.</summary>
    /// <returns>For example <c>26/35</c>, <c>(0.94; ∞)</c>, <c>8.97 points</c> or <c>NoData</c>.</returns>
    public override string ToString() =>
        Counts is { } counts ? counts.ToString()
        : Points is { } points ? PointsText.Number(points, vietnamese: false) + " points"
        : _hasInterval ? _interval.ToString()
        : Absence.ToString();
}
