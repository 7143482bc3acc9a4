using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Indicators;

/// <summary>Points of an index (điểm): DTI, PAR index. Points are the result of a scoring rule, so they add up neither over time nor over areas unless a rule orders it.</summary>
/// <remarks>Compared by reference; immutable and thread-safe.</remarks>
/// <example><code>new ScoreIndicator { Code = "dti", Name = name, Pillar = overall, Direction = Direction.HigherIsBetter, LegalBases = [basis], Maximum = 1, Decimals = 4, OverAreas = AreaAggregation.MeanByLaw }</code></example>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class ScoreIndicator : Indicator
{
    /// <summary>Creates an indicator from its initialisers.</summary>
    public ScoreIndicator()
    {
    }

    [SetsRequiredMembers]
    internal ScoreIndicator(IndicatorParts parts, decimal maximum)
        : base(parts) => Maximum = maximum;

    /// <summary>The most points there are, above zero.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not above zero.</exception>
    public required decimal Maximum
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
            field = value;
        }
    }

    /// <summary>How many decimals points are published with, 0 to 12.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is outside 0 to 12.</exception>
    public int Decimals
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, Rounding.MaximumDigits);
            field = value;
        }
    }

    /// <summary>How points of successive periods become those of a longer one; not at all unless given.</summary>
    public TimeAggregation OverTime { get; init; }

    /// <summary>How points of the parts of an area become those of the whole; not at all unless given.</summary>
    public AreaAggregation OverAreas { get; init; }

    /// <inheritdoc/>
    public override IndicatorKind Kind => IndicatorKind.Score;

    /// <inheritdoc/>
    public override LocalizedText? UnitName { get; } = new("điểm", "points");

    /// <inheritdoc/>
    public override Interval Range => Interval.Between(Rational.Zero, Maximum);

    /// <inheritdoc/>
    public override bool Admits(FigureForm form) => form == FigureForm.Number;
}
