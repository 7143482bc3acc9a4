using System.Collections.Immutable;
using Cds.Indicators.Composite.Aggregation;
using Cds.Indicators.Composite.Denomination;
using Cds.Indicators.Composite.Imputation;
using Cds.Indicators.Composite.Indices;
using Cds.Indicators.Composite.Normalisation;
using Cds.Indicators.Composite.Screening;
using Cds.Indicators.Composite.Stages;
using Cds.Indicators.Composite.Tests.Reference;
using Cds.Indicators.Composite.Treatment;

namespace Cds.Indicators.Composite.Tests.Indices;

/// <summary>The whole chain of the reference: raw, denominated, imputed, screened, treated, normalised, aggregated; and its reports.</summary>
public sealed class PipelineChainTests
{
    private static readonly Lazy<IndexResult> s_result = new(() => CompositeIndex.Of(AsemStages.Definition).Compute(Asem.Data));

    private static IndexResult Result => s_result.Value;

    [SharedTheory]
    [InlineData("denominate", "Denominated", 51 * 49)]
    [InlineData("impute", "Imputed", 51 * 49)]
    [InlineData("screen", "Screened", 51 * 49)]
    [InlineData("treat", "Treated", 51 * 49)]
    [InlineData("normalise", "Normalised", 51 * 49)]
    [InlineData("aggregate", "Aggregated", 51 * 60)]
    public void Every_stage_gives_the_reference_table(string stage, string file, int cells) =>
        Assert.Equal(cells, Close.AssertTable(VectorTable.Read($"pipeline/{file}.csv"), Result.Stage(stage)));

    [SharedFact]
    public void The_figures_as_given_are_the_raw_table() => Assert.Equal(51 * 49, Close.AssertTable(VectorTable.Read("pipeline/Raw.csv"), Result.Raw));

    [SharedFact]
    public void The_screening_reports_the_reference_summary() =>
        Assert.Equal(51 * 9, ScreeningVectors.AssertSummary(VectorTable.Read("pipeline/Screened_DataSummary.csv"), Result.Screening()));

    [SharedFact]
    public void The_treatment_reports_the_reference_details() =>
        Assert.Equal(49 * 7, TreatmentVectors.AssertDetails(VectorTable.Read("pipeline/Treated_Dets_Table.csv"), Result.Treatment()));

    [SharedFact]
    public void The_treatment_reports_the_points_of_the_reference() =>
        Assert.Equal(51 * 49, TreatmentVectors.AssertPoints(VectorTable.Read("pipeline/Treated_Points.csv"), Result.Treatment()));
}
