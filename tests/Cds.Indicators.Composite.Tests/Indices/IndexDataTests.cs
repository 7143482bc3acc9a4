using Cds.Indicators.Composite.Aggregation;
using Cds.Indicators.Composite.Data;
using Cds.Indicators.Composite.Hierarchy;
using Cds.Indicators.Composite.Indices;
using Cds.Indicators.Faults;
using Cds.Indicators.Indicators;
using Cds.Indicators.Periods;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Composite.Tests.Indices;

/// <summary>What is wrong with data is told at once, each fault with its row and column.</summary>
public sealed class IndexDataTests
{
    [Fact]
    public void All_faults_of_columns_are_told_at_once()
    {
        FaultException e = Assert.Throws<FaultException>(static () => IndexData.Of(
            ["a", "b", "a", " "],
            [new("x", [1, double.PositiveInfinity, 2, 3]), new("x", [1, 2, 3, 4]), new("y", [1]), new("", [1, 2, 3, 4])],
            [new("region", ["n", " ", null, "s"]), new("kind", ["p"])]));
        Assert.Equal(
        [
            "data, row 3, column unit: 'a': the unit stands twice. Keep one row of it.",
            "data, row 4, column unit: ' ': the code of a unit is blank. Give its code.",
            "data, row 2, column x: 'Infinity': the number is infinite. Give a finite number, or NaN for no data.",
            "data, column x: 'x': the column stands twice. Keep one of them.",
            "data, column y: '1': the column has another length than the 4 units. Give one cell for each unit.",
            "data, column columns: the code of a column is blank. Give its code.",
            "data, row 2, column region: ' ': the name of a group is blank. Give its name, or null for a unit without a group.",
            "data, column kind: '1': the column has another length than the 4 units. Give one cell for each unit.",
        ],
        e.Faults.Select(static fault => fault.ToString()));
    }

    [Fact]
    public void A_grouping_may_have_the_name_of_a_column()
    {
        IndexData data = IndexData.Of(["b", "a"], [new("x", [1, 2])], [new("x", ["p", null])]);
        Assert.Equal(["a", "b"], data.Units.AsEnumerable());
        Assert.Equal("x", Assert.Single(data.Columns));
        Assert.Equal("x", Assert.Single(data.Groupings));
    }

    [Fact]
    public void A_cell_or_a_group_is_given_to_the_builder_once()
    {
        IndexDataBuilder builder = new IndexDataBuilder().Add("a", "x", 1).AddGroup("a", "region", "n");
        Assert.StartsWith("x of a was given before.", Assert.Throws<ArgumentException>(() => builder.Add("a", "x", 2)).Message, StringComparison.Ordinal);
        Assert.StartsWith("The region of a was given before, as 'n'.", Assert.Throws<ArgumentException>(() => builder.AddGroup("a", "region", "s")).Message, StringComparison.Ordinal);
        Assert.StartsWith("x of b is NaN, which is not finite.", Assert.Throws<ArgumentException>(() => builder.Add("b", "x", double.NaN)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_figure_keeps_a_zero_denominator_as_its_reason()
    {
        IndexData data = new IndexDataBuilder()
            .Add("a", "x", Outcome.Of(2.0)).Add("b", "x", Outcome.ZeroDenominator<double>()).Add("c", "x", Outcome.Incomplete(1.0, 2, 3)).Add("d", "x", Outcome.Suppressed<double>())
            .Build();
        IndexTable raw = CompositeIndex.Of(new IndexDefinition
        {
            Code = "x",
            Name = new LocalizedText("x", "x"),
            Root = IndexNode.Group("index", IndexNode.Indicator("x")),
            Stages = [new AggregationStage(AggregationMethod.ArithmeticMean)],
        }).Compute(data).Raw;

        Assert.Equal([OutcomeKind.Value, OutcomeKind.ZeroDenominator, OutcomeKind.NoData, OutcomeKind.NoData], raw.Units.Select(unit => raw[unit, "x"].Kind));
    }

    [Fact]
    public void Periods_of_a_panel_are_of_one_kind_and_each_stands_once()
    {
        IndexData data = IndexData.Of(["a"], [new("x", [1])]);
        FaultException e = Assert.Throws<FaultException>(() => IndexPanel.Of([new(Period.OfYear(2020), data), new(Period.OfYear(2020), data), new(Period.Quarter(2021, 1), data)]));
        Assert.Equal(["panel, row 2, column period: '2020'", "panel, row 3, column period: '2021-Q1'"], e.Faults.Select(static fault => fault.ToString().Split(": the ")[0]));
        Assert.Equal("the panel has no period", Assert.Single(Assert.Throws<FaultException>(static () => IndexPanel.Of([])).Faults).Rule);
    }
}
