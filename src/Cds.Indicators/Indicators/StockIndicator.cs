using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Indicators;

/// <summary>What there is at a time, counted (số hiện có): teams, stations, accounts. Periods do not add up; the last value stands.</summary>
/// <remarks>It aggregates by the rules of its measure. Compared by reference; immutable and thread-safe.</remarks>
/// <example><code>Catalogue.Vietnam()["infrastructure.bts-stations"].Kind;   // Stock</code></example>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class StockIndicator : Indicator
{
    /// <summary>Creates an indicator from its initialisers.</summary>
    public StockIndicator()
    {
    }

    [SetsRequiredMembers]
    internal StockIndicator(IndicatorParts parts, Measure measure)
        : base(parts) => Measure = measure;

    /// <summary>What is reported.</summary>
    public required Measure Measure { get; init; }

    /// <inheritdoc/>
    public override IndicatorKind Kind => IndicatorKind.Stock;

    /// <inheritdoc/>
    public override LocalizedText? UnitName => Measure.Unit.Name;

    /// <inheritdoc/>
    public override Interval Range => Measure.MayBeNegative ? Interval.Unbounded : Interval.AtLeast(Rational.Zero);

    /// <inheritdoc/>
    public override bool Admits(FigureForm form) => form == FigureForm.Number;
}
