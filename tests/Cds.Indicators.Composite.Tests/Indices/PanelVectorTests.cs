using Cds.Indicators.Composite.Aggregation;
using Cds.Indicators.Composite.Data;
using Cds.Indicators.Composite.Indices;
using Cds.Indicators.Composite.Normalisation;
using Cds.Indicators.Composite.Screening;
using Cds.Indicators.Composite.Tests.Reference;
using Cds.Indicators.Composite.Treatment;
using Cds.Indicators.Periods;

namespace Cds.Indicators.Composite.Tests.Indices;

/// <summary>The example panel of the reference: five years, screened and treated year by year, normalised over all years or year by year.</summary>
public sealed class PanelVectorTests
{
    private static readonly Lazy<PanelResult> s_global = new(() => Compute(NormalisationScope.AllPeriods));

    [SharedTheory]
    [InlineData(2018)]
    [InlineData(2019)]
    [InlineData(2020)]
    [InlineData(2021)]
    [InlineData(2022)]
    public void Every_stage_of_every_year_is_that_of_the_reference(int year)
    {
        IndexResult result = s_global.Value[Period.OfYear(year)];

        Assert.Equal("BGD BRN KHM LAO MMR", string.Join(" ", result.Screening().Dropped));
        Assert.Equal(46 * 49, Close.AssertTable(VectorTable.Read($"panel/{year}_Screened.csv"), result.Stage("screen")));
        Assert.Equal(46 * 49, Close.AssertTable(VectorTable.Read($"panel/{year}_Treated.csv"), result.Stage("treat")));
        Assert.Equal(46 * 49, Close.AssertTable(VectorTable.Read($"panel/{year}_Normalised.csv"), result.Stage("normalise")));
        Assert.Equal(46 * 60, Close.AssertTable(VectorTable.Read($"panel/{year}_Aggregated.csv"), result.Stage("aggregate")));
    }

    [SharedTheory]
    [InlineData("global", NormalisationScope.AllPeriods)]
    [InlineData("separate", NormalisationScope.EachPeriod)]
    public void The_index_over_all_years_is_that_of_the_reference(string name, NormalisationScope scope)
    {
        PanelResult result = Compute(scope);
        VectorTable expected = VectorTable.Read($"panel/Index_long_{name}_minmax.csv");
        foreach (IReadOnlyDictionary<string, string> row in expected.Rows)
            Close.Assert(VectorTable.Number(row["Index"]), result[Period.OfYear((int)VectorTable.Number(row["Time"]))].Score(row["uCode"]).Value, $"{row["uCode"]} in {row["Time"]}");
        Assert.Equal(5 * 46, expected.Count);
    }

    private static PanelResult Compute(NormalisationScope scope)
    {
        VectorTable figures = VectorTable.Read("input/ASEM_iData_p.csv");
        IndexPanel panel = IndexPanel.Of(figures.Rows.GroupBy(row => row["Time"]).Select(rows => KeyValuePair.Create(
            Period.OfYear((int)VectorTable.Number(rows.Key)),
            IndexData.Of(rows.Select(row => row["uCode"]), Asem.Indicators.Select(code => KeyValuePair.Create(code, rows.Select(row => VectorTable.Number(row[code])).ToArray()))))));
        return CompositeIndex.Of(Asem.Definition(
            new ScreeningStage(minimumAvailability: 0.9),
            new TreatmentStage(AsemStages.Treatment()),
            new NormalisationStage(NormalisationMethod.MinMax(0, 100)) { Scope = scope },
            new AggregationStage(AggregationMethod.ArithmeticMean))).Compute(panel);
    }
}
