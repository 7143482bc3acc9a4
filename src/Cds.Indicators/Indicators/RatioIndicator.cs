using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Indicators;

/// <summary>A ratio of two measures, shown as a rate (tỷ lệ): dossiers paid online of dossiers with a payment.</summary>
/// <remarks>It aggregates its measures by their own rules and divides last. Compared by reference; immutable and thread-safe.</remarks>
/// <example><code>
/// RatioIndicator shelf = (RatioIndicator)Catalogue.Vietnam()["ocop.on-e-commerce"];
/// shelf.Evaluate(Ratio.Of(26, 35)).ToString("vi");   // 74,29%
/// </code></example>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class RatioIndicator : Indicator
{
    private static readonly LocalizedText s_percent = new("%", "%");

    /// <summary>Creates an indicator from its initialisers.</summary>
    public RatioIndicator()
    {
    }

    [SetsRequiredMembers]
    internal RatioIndicator(IndicatorParts parts, Measure numerator, Measure denominator)
        : base(parts)
    {
        Numerator = numerator;
        Denominator = denominator;
    }

    /// <summary>What is counted (tử số).</summary>
    public required Measure Numerator { get; init; }

    /// <summary>What it is counted of (mẫu số).</summary>
    public required Measure Denominator { get; init; }

    /// <summary>What it is shown per; percent unless given.</summary>
    public RateBasis Basis { get; init; }

    /// <summary>
    /// Whether the numerator is a part of the denominator, so that the rate cannot exceed 100%; yes unless given. Where it is no part
    /// (completeness, turnover per head) a rate over 100% is real.
    /// </summary>
    public bool IsShare { get; init; } = true;

    /// <inheritdoc/>
    public override IndicatorKind Kind => IndicatorKind.Ratio;

    /// <inheritdoc/>
    public override LocalizedText? UnitName =>
        Basis == RateBasis.Percent ? s_percent : Basis == RateBasis.Fraction ? null : new LocalizedText(Basis.Symbol, Basis.Symbol);

    /// <inheritdoc/>
    public override Interval Range =>
        IsShare ? Interval.Between(Rational.Zero, Rational.One)
        : Numerator.MayBeNegative ? Interval.Unbounded
        : Interval.AtLeast(Rational.Zero);

    /// <inheritdoc/>
    public override bool Admits(FigureForm form) => form is FigureForm.Percent or FigureForm.Ratio;

    /// <summary>The rate of what was counted.</summary>
    /// <param name="counts">Numerator and denominator, each in the smallest unit of its measure; measures with different decimals are brought together exactly.</param>
    /// <returns>
    /// The rate; <see cref="OutcomeKind.ZeroDenominator"/> where the denominator is zero. A rate over 100% is returned as it is:
    /// <see cref="IsImplausible"/> tells where it contradicts a share.
    /// </returns>
    /// <exception cref="OverflowException">A part brought to the finer unit does not fit 64 bits.</exception>
    public Outcome<Rate> Evaluate(Ratio counts) => Scaled(counts).Rate;

    /// <summary>Whether counts contradict the indicator: a part larger than its whole where it is a share.</summary>
    /// <param name="counts">Numerator and denominator.</param>
    /// <returns>
    /// <see langword="true"/> when the indicator is a share and the numerator exceeds the denominator (5 of 0 does), or the numerator is negative and
    /// may not be; no share may.
    /// </returns>
    /// <exception cref="OverflowException">A part brought to the finer unit does not fit 64 bits.</exception>
    public bool IsImplausible(Ratio counts) =>
        (counts.Numerator < 0 && (IsShare || !Numerator.MayBeNegative)) || (IsShare && Scaled(counts).ExceedsWhole);

    private Ratio Scaled(Ratio counts) => Ratio.OfScaled(counts.Numerator, Numerator.Decimals, counts.Denominator, Denominator.Decimals);
}
