using Cds.Indicators.Composite.Aggregation;
using Cds.Indicators.Composite.Data;
using Cds.Indicators.Composite.Indices;
using Cds.Indicators.Composite.Normalisation;
using Cds.Indicators.Composite.Screening;
using Cds.Indicators.Composite.Stages;
using Cds.Indicators.Composite.Tests.Aggregation;
using Cds.Indicators.Faults;
using Cds.Indicators.Periods;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Composite.Tests.Stages;

/// <summary>What is refused in a panel is told with the units and the period it is about.</summary>
public sealed class RefusalTests
{
    [Fact]
    public void A_column_that_is_constant_over_all_periods_is_named_period_by_period() => Assert.Equal(
        ["x in 2020 of u00, u01", "x in 2022 of u01"],
        Refused(
            [new NormalisationStage(NormalisationMethod.MinMax()) { Scope = NormalisationScope.AllPeriods }],
            (2020, [3, 3]),
            (2021, [double.NaN]),
            (2022, [double.NaN, 3])));

    [Fact]
    public void A_period_whose_units_are_all_screened_out_is_named_itself()
    {
        IndexStage[] stages = [new ScreeningStage(1), new NormalisationStage(NormalisationMethod.MinMax())];
        Assert.Equal(["x in 2020"], Refused(stages, (2020, [double.NaN]), (2021, [1, 2])));
        Assert.Equal(["x in 2021"], Refused(stages, (2020, [1, 2]), (2021, [double.NaN]), (2022, [1, 2])));
        Assert.Equal(["x in 2021", "x in 2022"], Refused(stages, (2020, [1, 2]), (2021, [double.NaN]), (2022, [double.NaN, double.NaN])));
        Assert.Equal(["x in 2021 of u00"], Refused(stages, (2020, [1, 2]), (2021, [1])));
        Assert.Equal(["x in 2021 of u00", "x in 2020"], Refused(stages, (2020, [double.NaN]), (2021, [1])));
    }

    [Fact]
    public void A_period_without_a_value_needs_no_reference()
    {
        NormalisationStage stage = new(NormalisationMethod.DistanceToReference("u01")) { Scope = NormalisationScope.AllPeriods };
        PanelResult result = Index(stage).Compute(Panel((2020, [1, 3]), (2021, [double.NaN])));
        Assert.Equal([0, 1], result[Period.OfYear(2020)].Column("normalise"));
        Assert.Equal(["x in 2021 of u00"], Refused([stage], (2020, [1, 3]), (2021, [2])));
    }

    [Fact]
    public void A_score_held_back_for_availability_is_not_refused_for_its_weights()
    {
        IndexResult held = OneGroup.Result(
            new AggregationStage(AggregationMethod.ArithmeticMean) { Availability = 0.5 }, [1, 0], UndefinedPolicies.RefuseAll, [1, 2], [double.NaN, 3]);
        Assert.Equal(1, held.Score("u0000").Value);
        Assert.Equal(OutcomeKind.NoData, held.Score("u0001").Kind);
        Assert.Throws<FaultException>(static () => OneGroup.Result(
            new AggregationStage(AggregationMethod.ArithmeticMean), [1, 0], UndefinedPolicies.RefuseAll, [1, 2], [double.NaN, 3]));
    }

    private static IEnumerable<string> Refused(IndexStage[] stages, params (int Year, double[] Values)[] periods) =>
        Assert.Throws<FaultException>(() => Index(stages).Compute(Panel(periods))).Faults.Select(static fault => fault.Value);

    private static CompositeIndex Index(params IndexStage[] stages) => SmallIndex.Of(UndefinedPolicies.RefuseAll, [Hierarchy.IndexNode.Indicator("x")], stages);

    private static IndexPanel Panel(params (int Year, double[] Values)[] periods) => IndexPanel.Of(
        periods.Select(static p => KeyValuePair.Create(Period.OfYear(p.Year), IndexData.Of(SmallIndex.Units(p.Values.Length), [new("x", p.Values)]))));
}
