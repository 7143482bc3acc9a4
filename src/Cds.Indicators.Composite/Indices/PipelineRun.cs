using System.Collections.Immutable;
using Cds.Indicators.Composite.Data;
using Cds.Indicators.Composite.Stages;

namespace Cds.Indicators.Composite.Indices;

/// <summary>What came out of all stages.</summary>
/// <param name="Index">The index.</param>
/// <param name="Data">The data as they were given.</param>
/// <param name="Groups">The group of each row of the data, by the name of the grouping.</param>
/// <param name="Outputs">The output of each stage of the definition.</param>
internal sealed record PipelineRun(CompositeIndex Index, Frame Data, IReadOnlyDictionary<string, string?[]> Groups, ImmutableArray<StageOutput> Outputs)
{
    /// <summary>The scores of all nodes.</summary>
    public Frame Scores => Outputs[^1].Frame;
}
