using Cds.Indicators.Composite.Indices;
using Cds.Indicators.Composite.Normalisation;
using Cds.Indicators.Composite.Tests.Reference;

namespace Cds.Indicators.Composite.Tests.Indices;

/// <summary>The stages one after the other against the reference outputs.</summary>
public sealed class PipelineVectorTests
{
    [SharedFact]
    public void Raw_figures_are_normalised_by_min_max()
    {
        IndexResult result = Asem.Compute(new NormalisationStage(NormalisationMethod.MinMax(0, 100)));

        Assert.Equal(51 * 49, Close.AssertTable(VectorTable.Read("normalise/raw_minmax_0_100.csv"), result.Stage("normalise")));
    }
}
