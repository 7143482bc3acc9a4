using System.Collections.Immutable;
using System.Globalization;
using Cds.Indicators.Composite.Stages;

namespace Cds.Indicators.Composite.Uncertainty;

/// <summary>One of several values, put into a stage.</summary>
internal sealed class ChoiceAssumption<TStage, TValue>(string name, string stage, ImmutableArray<TValue> alternatives, Func<TStage, TValue, TStage> change)
    : Assumption(name, stage, alternatives.Length)
    where TStage : IndexStage
{
    internal override IndexStage Change(IndexStage stage, double draw) => StageChange.Of<TStage>(this, stage, own => change(own, alternatives[Choose(draw)]));

    private protected override string Text(double draw) => Convert.ToString(alternatives[Choose(draw)], CultureInfo.InvariantCulture) ?? "";
}
