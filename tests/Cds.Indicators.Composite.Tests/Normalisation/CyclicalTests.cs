using System.Collections.Immutable;
using Cds.Indicators.Composite.Data;
using Cds.Indicators.Composite.Indices;
using Cds.Indicators.Composite.Normalisation;
using Cds.Indicators.Composite.Stages;
using Cds.Indicators.Composite.Tests.Reference;
using Cds.Indicators.Faults;
using Cds.Indicators.Indicators;
using Cds.Indicators.Periods;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Composite.Tests.Normalisation;

/// <summary>Cyclical deviations, computed by hand.</summary>
public sealed class CyclicalTests
{
    private const double NA = double.NaN;

    // a: mean 3, deviations -2, -1, 3, on average 2. b: mean 20, deviations 10, -10 without the year that is missing. In each column a year.
    private static readonly double[][] s_figures = [[1, 30], [2, NA], [6, 10]];

    [Theory]
    [InlineData(NormalisationScope.EachPeriod)]
    [InlineData(NormalisationScope.AllPeriods)]
    public void A_value_is_compared_with_the_mean_of_its_unit_over_time(NormalisationScope scope)
    {
        Assert.Equal([-1, 1, -0.5, NA, 1.5, -1], Of(s_figures, scope: scope));
        Assert.Equal([1, -1, 0.5, NA, -1.5, 1], Of(s_figures, Direction.LowerIsBetter, scope));
    }

    [Fact]
    public void Level_and_width_of_the_swings_of_a_unit_do_not_matter()
    {
        double[] results = Of([[1, 1001], [2, 1002], [6, 1006], [3, 1003], [-7, 993]]);

        // Mean 1, deviations 0, 1, 5, 2, -8, on average 3.2.
        double[] expected = [0, 0.3125, 1.5625, 0.625, -2.5];
        for (int year = 0; year < expected.Length; year++)
        {
            Close.Assert(expected[year], results[2 * year], "a");
            Close.Assert(expected[year], results[(2 * year) + 1], "b");
        }
    }

    [Fact]
    public void One_period_or_equal_values_have_no_swings_to_be_measured_by()
    {
        double[][] figures = [[4, 0.1], [NA, 0.1], [NA, 0.1]];

        FaultException refusal = Assert.Throws<FaultException>(() => Results(figures, UndefinedPolicies.RefuseAll));

        Assert.Equal(
            [("x in 2022 of a", "it has one value only"), ("x in 2022 of b", "all its values are equal"), ("x in 2023 of b", "all its values are equal"), ("x in 2024 of b", "all its values are equal")],
            refusal.Faults.Select(static fault => (fault.Value, fault.Rule.Split(',')[0].Replace(" with nothing to compare it to", "", StringComparison.Ordinal))).Order());
        Assert.Equal([7, 0, NA, 0, NA, 0], Cells(Results(figures, UndefinedPolicies.MissingAll
            .With(UndefinedCase.SingleValue, UndefinedAction.Give(7)).With(UndefinedCase.ConstantColumn, UndefinedAction.Give(0)))));
        Outcome<double> cell = Results(figures, UndefinedPolicies.MissingAll)[0].Stage("normalise")["a", "x"];
        Assert.Contains("one value only", cell.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Data_without_periods_have_one_value_of_each_unit()
    {
        FaultException refusal = Assert.Throws<FaultException>(static () => OneColumn.Up(NormalisationMethod.Cyclical, 1, 2, 6));

        Assert.StartsWith("it has one value only", Assert.Single(refusal.Faults).Rule, StringComparison.Ordinal);
    }

    [Fact]
    public void Units_may_come_and_go()
    {
        IndexPanel panel = IndexPanel.Of(
        [
            new(Period.OfYear(2022), IndexData.Of(["b", "c"], [new("x", [5, 1])])),
            new(Period.OfYear(2023), IndexData.Of(["a", "b"], [new("x", [2, 6])])),
            new(Period.OfYear(2024), IndexData.Of(["a", "c"], [new("x", [8, 3])])),
        ]);

        Assert.Equal([-1, -1, -1, 1, 1, 1], Cells(Index(UndefinedPolicies.RefuseAll).Compute(panel).Results));
    }

    [Fact]
    public void Swings_too_large_for_a_number_are_an_undefined_case()
    {
        FaultException refusal = Assert.Throws<FaultException>(static () => Results([[-1.7e308, 1], [1.7e308, 2], [1.7e308, 3]], UndefinedPolicies.RefuseAll));

        Assert.All(refusal.Faults, static fault => Assert.Equal("the result is too large for a number", fault.Rule));
        Assert.All(refusal.Faults, static fault => Assert.StartsWith("x in 2022 of a", fault.Value, StringComparison.Ordinal));
    }

    private static double[] Of(double[][] figures, Direction direction = Direction.HigherIsBetter, NormalisationScope scope = NormalisationScope.EachPeriod) =>
        Cells(Results(figures, UndefinedPolicies.RefuseAll, direction, scope));

    private static double[] Cells(ImmutableArray<IndexResult> results) => [.. results.SelectMany(static result => result.Stage("normalise").Column("x").ToArray())];

    private static ImmutableArray<IndexResult> Results(
        double[][] figures, UndefinedPolicies policies, Direction direction = Direction.HigherIsBetter, NormalisationScope scope = NormalisationScope.EachPeriod) =>
        Index(policies, direction, scope)
            .Compute(IndexPanel.Of([.. figures.Select(static (row, year) => KeyValuePair.Create(Period.OfYear(2022 + year), IndexData.Of(["a", "b"], [new("x", row)])))])).Results;

    private static CompositeIndex Index(
        UndefinedPolicies policies, Direction direction = Direction.HigherIsBetter, NormalisationScope scope = NormalisationScope.EachPeriod) =>
        OneColumn.Index(new NormalisationStage(NormalisationMethod.Cyclical) { Scope = scope }, direction, policies);
}
