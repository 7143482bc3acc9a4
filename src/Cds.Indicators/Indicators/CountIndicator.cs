using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Indicators;

/// <summary>What happened in a period, counted (số phát sinh): dossiers received. Periods add up.</summary>
/// <remarks>It aggregates by the rules of its measure. Compared by reference; immutable and thread-safe.</remarks>
/// <example><code>Catalogue.Vietnam()["dossier.received"].Kind;   // Count</code></example>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class CountIndicator : Indicator
{
    /// <summary>Creates an indicator from its initialisers.</summary>
    public CountIndicator()
    {
    }

    [SetsRequiredMembers]
    internal CountIndicator(IndicatorParts parts, Measure measure)
        : base(parts) => Measure = measure;

    /// <summary>What is reported.</summary>
    public required Measure Measure { get; init; }

    /// <inheritdoc/>
    public override IndicatorKind Kind => IndicatorKind.Count;

    /// <inheritdoc/>
    public override LocalizedText? UnitName => Measure.Unit.Name;

    /// <inheritdoc/>
    public override Interval Range => Measure.MayBeNegative ? Interval.Unbounded : Interval.AtLeast(Rational.Zero);

    /// <inheritdoc/>
    public override bool Admits(FigureForm form) => form == FigureForm.Number;
}
