using System.Collections.Immutable;
using Cds.Indicators.Composite.Data;
using Cds.Indicators.Composite.Denomination;
using Cds.Indicators.Composite.Hierarchy;
using Cds.Indicators.Composite.Indices;
using Cds.Indicators.Composite.Stages;
using Cds.Indicators.Composite.Tests.Reference;
using Cds.Indicators.Composite.Tests.Stages;
using Cds.Indicators.Faults;
using Cds.Indicators.Periods;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Composite.Tests.Denomination;

/// <summary>Indicators divided by denominators: undefined cases, bad input and laws.</summary>
public sealed class DenominationTests
{
    private static readonly DenominationStage s_perD = new(ImmutableSortedDictionary<string, Denominator>.Empty.Add("x", new Denominator("d")));

    [Fact]
    public void A_value_is_divided_by_the_denominator_of_its_unit()
    {
        // 10 x 1000 / 4. The single call of the reference (denominate_scale in its edge cases) hands the 10 back undivided, against its own definition.
        DenominationStage stage = new(ImmutableSortedDictionary<string, Denominator>.Empty.Add("x", new Denominator("d", 1000)));
        Assert.Equal([2500, -2500, 0], Run(stage, UndefinedPolicies.RefuseAll, [10, 10, 0], [4, -4, 8]).Column("denominate"));
    }

    [Fact]
    public void A_zero_denominator_is_refused_with_indicator_and_units()
    {
        FaultException refused = Assert.Throws<FaultException>(() => Run(s_perD, UndefinedPolicies.RefuseAll, [1, 0, 3, double.NaN], [0, 0, 2, 0]));
        Fault fault = Assert.Single(refused.Faults);
        Assert.Equal("x of u00, u01", fault.Value);
        Assert.Equal("its denominator is zero", fault.Rule);
        Assert.Equal("denominate", fault.Place.Source);
    }

    [Fact]
    public void A_zero_denominator_that_may_be_missing_is_an_outcome_of_its_kind()
    {
        IndexTable table = Run(s_perD, UndefinedPolicies.MissingAll, [1, 0, 3, double.NaN, 4], [0, 0, 2, 0, double.NaN]).Stage("denominate");

        // The reference gives Inf for 1/0 and NaN for 0/0.
        Assert.Equal(OutcomeKind.ZeroDenominator, table["u00", "x"].Kind);
        Assert.Equal(OutcomeKind.ZeroDenominator, table["u01", "x"].Kind);
        Assert.Equal(1.5, table["u02", "x"].Value);
        Assert.Equal(OutcomeKind.NoData, table["u03", "x"].Kind);
        Assert.Null(table["u03", "x"].Reason);
        Assert.Equal("its denominator has no data", table["u04", "x"].Reason);
    }

    [Fact]
    public void A_policy_may_give_a_number()
    {
        UndefinedPolicies policies = UndefinedPolicies.RefuseAll.With(UndefinedCase.ZeroDenominator, UndefinedAction.Give(7));
        Assert.Equal([7, 0.5], Run(s_perD, policies, [1, 1], [0, 2]).Column("denominate"));
    }

    [Fact]
    public void A_missing_value_stays_missing_whatever_its_denominator() => Assert.All(
        Run(s_perD, UndefinedPolicies.RefuseAll, [double.NaN, double.NaN, double.NaN], [1, 0, double.NaN]).Column("denominate"), cell => Assert.True(double.IsNaN(cell)));

    [Fact]
    public void A_column_that_is_not_in_the_data_is_named()
    {
        DenominationStage stage = new(ImmutableSortedDictionary<string, Denominator>.Empty.Add("x", new Denominator("people")));
        FaultException refused = Assert.Throws<FaultException>(() => SmallIndex.Run(stage, 1, 2));
        Assert.Equal("people", Assert.Single(refused.Faults).Value);
    }

    [Fact]
    public void An_indicator_that_is_not_in_the_index_is_named()
    {
        DenominationStage stage = new(ImmutableSortedDictionary<string, Denominator>.Empty.Add("y", new Denominator("d")));
        FaultException refused = Assert.Throws<FaultException>(() => SmallIndex.Of(UndefinedPolicies.RefuseAll, [IndexNode.Indicator("x")], stage));
        Assert.Equal("y", Assert.Single(refused.Faults).Value);
    }

    [Fact]
    public void A_quotient_beyond_the_doubles_is_refused_and_a_product_on_the_way_is_not()
    {
        DenominationStage stage = new(ImmutableSortedDictionary<string, Denominator>.Empty.Add("x", new Denominator("d", 1e10)));
        Assert.Equal([1e300], Run(stage, UndefinedPolicies.RefuseAll, [1e300], [1e10]).Column("denominate"));
        FaultException refused = Assert.Throws<FaultException>(() => Run(stage, UndefinedPolicies.RefuseAll, [1e300, 1], [1, 1]));
        Assert.Equal("x of u00", Assert.Single(refused.Faults).Value);
        IndexTable table = Run(stage, UndefinedPolicies.MissingAll, [1e300, 1], [1, 1]).Stage("denominate");
        Assert.Equal("the result is too large for a number", table["u00", "x"].Reason);
        Assert.Equal(1e10, table["u01", "x"].Value);
    }

    [Fact]
    public void A_period_that_lacks_the_column_lacks_its_denominators()
    {
        PanelResult result = SmallIndex.Of(UndefinedPolicies.MissingAll, [IndexNode.Indicator("x")], s_perD).Compute(IndexPanel.Of(
        [
            new(Period.OfYear(2024), IndexData.Of(["a"], [new("x", [6]), new("d", [3])])),
            new(Period.OfYear(2023), IndexData.Of(["a"], [new("x", [6])])),
        ]));
        Assert.Equal("its denominator has no data", result[Period.OfYear(2023)].Stage("denominate")["a", "x"].Reason);
        Assert.Equal(2, result[Period.OfYear(2024)].Stage("denominate")["a", "x"].Value);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void A_denominator_has_a_column(string column) => Assert.Throws<ArgumentException>(() => new Denominator(column));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_scale_factor_is_above_zero(double factor) => Assert.Throws<ArgumentOutOfRangeException>(() => new Denominator("d", factor));

    [Fact]
    public void Multiplied_back_the_values_are_as_before() => Property.Holds((int seed) =>
    {
        Random random = new(seed);
        double factor = random.Next(1, 1000);
        double[] values = [.. Enumerable.Range(0, 12).Select(_ => random.Next(4) == 0 ? double.NaN : (random.NextDouble() - 0.5) * 1e6)];
        double[] divisors = [.. values.Select(_ => random.NextDouble() + 1e-3)];
        DenominationStage stage = new(ImmutableSortedDictionary<string, Denominator>.Empty.Add("x", new Denominator("d", factor)));

        double[] results = Run(stage, UndefinedPolicies.RefuseAll, values, divisors).Column("denominate");
        for (int i = 0; i < values.Length; i++)
            Close.Assert(values[i], results[i] * divisors[i] / factor, "back", 1e-14);
    });

    private static IndexResult Run(DenominationStage stage, UndefinedPolicies policies, double[] values, double[] divisors) =>
        SmallIndex.Run(IndexData.Of(SmallIndex.Units(values.Length), [new("x", values), new("d", divisors)]), policies, ["x"], stage);
}
