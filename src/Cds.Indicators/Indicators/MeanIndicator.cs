using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Indicators;

/// <summary>A sum over a number (bình quân): days per dossier, members per team. No share, and not shown in percent.</summary>
/// <remarks>It aggregates its measures by their own rules and divides last: never a mean of means. Compared by reference; immutable and thread-safe.</remarks>
/// <example><code>
/// MeanIndicator members = (MeanIndicator)Catalogue.Vietnam()["team.members-per-team"];
/// members.Evaluate(Ratio.Of(214, 130)).ToString("vi");   // 1,65
/// </code></example>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class MeanIndicator : Indicator
{
    /// <summary>Creates an indicator from its initialisers.</summary>
    public MeanIndicator()
    {
    }

    [SetsRequiredMembers]
    internal MeanIndicator(IndicatorParts parts, Measure numerator, Measure denominator)
        : base(parts)
    {
        Numerator = numerator;
        Denominator = denominator;
    }

    /// <summary>What is summed.</summary>
    public required Measure Numerator { get; init; }

    /// <summary>Over how many it is taken.</summary>
    public required Measure Denominator { get; init; }

    /// <inheritdoc/>
    public override IndicatorKind Kind => IndicatorKind.Mean;

    /// <inheritdoc/>
    public override LocalizedText? UnitName => new(
        $"{Numerator.Unit.Name.Vietnamese}/{Denominator.Unit.Name.Vietnamese}", $"{Numerator.Unit.Name.English}/{Denominator.Unit.Name.English}");

    /// <inheritdoc/>
    public override Interval Range => Numerator.MayBeNegative ? Interval.Unbounded : Interval.AtLeast(Rational.Zero);

    /// <inheritdoc/>
    public override bool Admits(FigureForm form) => form == FigureForm.Number;

    /// <summary>The mean of what was summed.</summary>
    /// <param name="sums">The sum, and over how many, in the smallest units of the measures: 15 tenths of a day over 1 dossier is 15/1.</param>
    /// <returns>The exact mean in units of the numerator; <see cref="OutcomeKind.ZeroDenominator"/> where there is nothing to take it over.</returns>
    /// <exception cref="OverflowException">A part brought to the finer unit does not fit 64 bits.</exception>
    public Outcome<Rational> Evaluate(Ratio sums) => Ratio
        .OfScaled(sums.Numerator, Numerator.Decimals, sums.Denominator, Denominator.Decimals)
        .Rate.Select(static rate => rate.ToRational());
}
