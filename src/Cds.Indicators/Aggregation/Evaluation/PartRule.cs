using Cds.Indicators.Indicators;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Aggregation.Evaluation;

/// <summary>How one number is aggregated on both axes, and in which unit it is kept.</summary>
internal readonly record struct PartRule(TimeAggregation OverTime, AreaAggregation OverAreas, int Decimals)
{
    /// <summary>Whether every period counts; otherwise one value per unit is enough.</summary>
    public bool NeedsEveryPeriod => OverTime is TimeAggregation.Sum or TimeAggregation.DayWeightedAverage or TimeAggregation.Maximum or TimeAggregation.Minimum;

    /// <summary>Whether a missing report can mean zero.</summary>
    public bool AddsUp => OverTime == TimeAggregation.Sum && OverAreas == AreaAggregation.Sum;

    /// <summary>One smallest unit as a number.</summary>
    public Rational Scale => Rational.Of(1, (Int128)WideInteger.PowerOfTen(Decimals));
}
