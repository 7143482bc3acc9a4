using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Indicators;

/// <summary>A place in an order (thứ hạng), 1 being first. It never aggregates.</summary>
/// <remarks>Compared by reference; immutable and thread-safe. <see cref="Indicator.Population"/> says among whom.</remarks>
/// <example><code>Catalogue.Vietnam()["dossier.paid-online.rank"].Admits(FigureForm.Rank);   // true</code></example>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class RankIndicator : Indicator
{
    /// <summary>Creates an indicator from its initialisers.</summary>
    public RankIndicator()
    {
    }

    [SetsRequiredMembers]
    internal RankIndicator(IndicatorParts parts)
        : base(parts)
    {
    }

    /// <inheritdoc/>
    public override IndicatorKind Kind => IndicatorKind.Rank;

    /// <inheritdoc/>
    public override LocalizedText? UnitName => null;

    /// <inheritdoc/>
    public override Interval Range => Interval.AtLeast(Rational.One);

    /// <inheritdoc/>
    public override bool Admits(FigureForm form) => form == FigureForm.Rank;
}
