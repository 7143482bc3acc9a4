using System.Collections.Immutable;
using Cds.Indicators.Composite.Stages;

namespace Cds.Indicators.Composite.Uncertainty;

/// <summary>One of several stages.</summary>
internal sealed class StagesAssumption(string name, ImmutableArray<IndexStage> alternatives) : Assumption(name, alternatives[0].Name, alternatives.Length)
{
    internal override IndexStage Change(IndexStage stage, double draw) => alternatives[Choose(draw)];
}
