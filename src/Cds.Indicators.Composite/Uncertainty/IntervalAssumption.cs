using System.Globalization;
using Cds.Indicators.Composite.Stages;

namespace Cds.Indicators.Composite.Uncertainty;

/// <summary>A value of an interval, put into a stage.</summary>
internal sealed class IntervalAssumption<TStage>(string name, string stage, double lowest, double highest, Func<TStage, double, TStage> change)
    : Assumption(name, stage, alternatives: null)
    where TStage : IndexStage
{
    internal override IndexStage Change(IndexStage stage, double draw) => StageChange.Of<TStage>(this, stage, own => change(own, Value(draw)));

    private protected override string Text(double draw) => Value(draw).ToString("R", CultureInfo.InvariantCulture);

    private double Value(double draw) => Math.Min(lowest + (draw * (highest - lowest)), Math.BitDecrement(highest));
}
