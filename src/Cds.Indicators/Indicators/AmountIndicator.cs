using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Indicators;

/// <summary>What was weighed, not counted (giá trị): revenue, hours; its measure has decimals.</summary>
/// <remarks>It aggregates by the rules of its measure. Compared by reference; immutable and thread-safe.</remarks>
/// <example><code>new AmountIndicator { Code = "trade.online-revenue", Name = name, Pillar = economy, Direction = Direction.HigherIsBetter, LegalBases = [basis], Measure = revenue }</code></example>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class AmountIndicator : Indicator
{
    /// <summary>Creates an indicator from its initialisers.</summary>
    public AmountIndicator()
    {
    }

    [SetsRequiredMembers]
    internal AmountIndicator(IndicatorParts parts, Measure measure)
        : base(parts) => Measure = measure;

    /// <summary>What is reported.</summary>
    public required Measure Measure { get; init; }

    /// <inheritdoc/>
    public override IndicatorKind Kind => IndicatorKind.Amount;

    /// <inheritdoc/>
    public override LocalizedText? UnitName => Measure.Unit.Name;

    /// <inheritdoc/>
    public override Interval Range => Measure.MayBeNegative ? Interval.Unbounded : Interval.AtLeast(Rational.Zero);

    /// <inheritdoc/>
    public override bool Admits(FigureForm form) => form == FigureForm.Number;
}
