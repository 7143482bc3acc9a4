using Cds.Indicators.Composite.Hierarchy;
using Cds.Indicators.Composite.Tests.Reference;
using Cds.Indicators.Composite.Weighting;

namespace Cds.Indicators.Composite.Tests.Weighting;

public sealed class WeightSetTests
{
    private static readonly WeightSet s_weights = WeightSet.Of([new("services", 2), new("delays", 0.5)]);

    [Fact]
    public void Weights_are_values() => ValueContract.CheckEquality(
        s_weights, WeightSet.Of([new("delays", 0.5), new("services", 2)]), WeightSet.Of([]), WeightSet.Of([new("services", 2)]), WeightSet.Of([new("services", 2), new("delays", 1)]));

    [Fact]
    public void A_weight_is_found_by_its_code()
    {
        Assert.Equal(2, s_weights["services"]);
        Assert.Equal(["delays", "services"], s_weights.Codes.AsEnumerable());
        Assert.True(s_weights.Contains("delays"));
        Assert.False(s_weights.Contains("other"));
        Assert.Equal("delays 0.5, services 2", s_weights.ToString());
        Assert.Throws<KeyNotFoundException>(() => s_weights["other"]);
        Assert.Throws<ArgumentNullException>(() => s_weights[null!]);
    }

    [Fact]
    public void Later_weights_replace_earlier_ones() =>
        Assert.Equal("delays 3, other 1, services 2", s_weights.With(WeightSet.Of([new("delays", 3), new("other", 1)])).ToString());

    [Fact]
    public void A_hierarchy_takes_the_weights_and_keeps_the_rest()
    {
        IndexNode root = Tables.Hierarchy("a b | c").Root;
        IndexNode weighted = WeightSet.Of([new("b", 4), new("g1", 0)]).ApplyTo(root);

        Assert.Equal([1, 4], weighted.Children[0].Children.Select(static node => node.Weight));
        Assert.Equal([1, 0], weighted.Children.Select(static node => node.Weight));
        Assert.Equal(1, root.Children[0].Children[1].Weight);
        Assert.Contains("x, y", Assert.Throws<ArgumentException>(() => WeightSet.Of([new("y", 1), new("a", 1), new("x", 1)]).ApplyTo(root)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Effective_weights_are_products_of_shares()
    {
        IndexNode root = WeightSet.Of([new("a", 1), new("b", 3), new("g0", 2), new("g1", 6)]).ApplyTo(Tables.Hierarchy("a b | c").Root);
        WeightSet effective = WeightSet.Effective(new IndexHierarchy(root));

        Assert.Equal("a 0.0625, b 0.1875, c 0.75, g0 0.25, g1 0.75, index 1", effective.ToString());
        Assert.Equal(3, WeightSet.OfHierarchy(new IndexHierarchy(root))["b"]);
    }

    [Theory]
    [InlineData("a", -1.0, "The weight of a is -1")]
    [InlineData("a", double.NaN, "The weight of a is NaN")]
    [InlineData("a", double.PositiveInfinity, "A weight is a finite number")]
    [InlineData(" ", 1.0, "blank")]
    [InlineData("b", 1.0, "two weights")]
    public void What_is_no_weight_is_refused(string code, double weight, string message) =>
        Assert.Contains(message, Assert.Throws<ArgumentException>(() => WeightSet.Of([new("b", 1), new(code, weight)])).Message, StringComparison.Ordinal);

    [SharedFact]
    public void Effective_weights_are_those_of_the_reference()
    {
        WeightSet ours = WeightSet.Effective(Tables.AsemHierarchy);
        VectorTable expected = VectorTable.Read("weights/effective_weights.csv");
        int cells = 0;
        foreach (IReadOnlyDictionary<string, string> row in expected.Rows)
        {
            Close.Assert(VectorTable.Number(row["EffWeight"]), ours[row["iCode"]], row["iCode"]);
            Close.Assert(VectorTable.Number(row["EffWeight"]), Tables.AsemHierarchy.EffectiveWeight(row["iCode"]), row["iCode"]);
            cells++;
        }

        Assert.Equal(49 + 8 + 2 + 1, cells);
    }
}
