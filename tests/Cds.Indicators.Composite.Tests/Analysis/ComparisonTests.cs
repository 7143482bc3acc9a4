using Cds.Indicators.Composite.Aggregation;
using Cds.Indicators.Composite.Analysis;
using Cds.Indicators.Composite.Data;
using Cds.Indicators.Composite.Hierarchy;
using Cds.Indicators.Composite.Indices;
using Cds.Indicators.Composite.Tests.Reference;
using Cds.Indicators.Indicators;
using Cds.Indicators.Rates;
using FsCheck;
using FsCheck.Fluent;

namespace Cds.Indicators.Composite.Tests.Analysis;

/// <summary>Two versions of an index, and more.</summary>
public sealed class ComparisonTests
{
    private static readonly Arbitrary<int> s_seeds = Arb.From(Gen.Choose(0, int.MaxValue));

    [Fact]
    public void An_index_differs_in_nothing_from_itself()
    {
        Property.Holds(s_seeds, seed =>
        {
            Random random = new(seed);
            CompositeIndex index = MadeIndex.Index(random);
            IndexResult result = index.Compute(MadeIndex.Data(random, index, units: 5, missing: 0.2));
            IndexComparison comparison = IndexComparison.Of(result, result);
            Assert.Empty(comparison.UnitsOnlyInBase);
            Assert.Empty(comparison.NodesOnlyInOther);
            foreach (string node in index.Hierarchy.Codes)
            {
                Assert.Equal(0, comparison.MeanAbsoluteRankChange(node).ValueOr(0));
                Assert.All(comparison.Rows(node), row => Assert.Equal(0, row.PlacesGained.ValueOr(0)));
                Assert.All(comparison.Rows(node), row => Assert.Equal(0, row.ScoreChange.ValueOr(0)));
            }
        });
    }

    [Fact]
    public void Places_are_one_more_than_the_units_that_are_better()
    {
        // The slow oracle: everyone is compared with everyone who has a score in both versions.
        Property.Holds(s_seeds, seed =>
        {
            Random random = new(seed);
            CompositeIndex index = MadeIndex.Index(random);
            IndexResult one = index.Compute(MadeIndex.Data(random, index, units: 6, missing: 0.3));
            IndexResult other = index.Compute(MadeIndex.Data(random, index, units: 8, missing: 0.3));
            IndexComparison comparison = IndexComparison.Of(one, other);
            string[] both = [.. one.Raw.Units.Where(unit => one.Score(unit).HasValue && other.Score(unit).HasValue)];
            int moved = 0;
            foreach (ComparedUnit row in comparison.Rows())
            {
                Assert.Equal(both.Contains(row.Unit), row.PlacesGained.HasValue);
                if (!row.PlacesGained.HasValue)
                    continue;
                int before = 1 + both.Count(unit => one.Score(unit).Value > one.Score(row.Unit).Value);
                int after = 1 + both.Count(unit => other.Score(unit).Value > other.Score(row.Unit).Value);
                Assert.Equal((before, after, both.Length), (row.BaseRank.Value.First, row.OtherRank.Value.First, row.BaseRank.Value.Of));
                moved += Math.Abs(before - after);
            }

            Assert.Equal(both.Length > 0, comparison.MeanAbsoluteRankChange().HasValue);
            Close.Assert(both.Length == 0 ? 0 : moved / (double)both.Length, comparison.MeanAbsoluteRankChange().ValueOr(0), "mean absolute rank change");
        });
    }

    [Fact]
    public void Only_what_both_versions_have_is_compared_and_the_rest_is_listed()
    {
        IndexResult first = Compute(["x", "y"], ["a", "b", "c", "d"], [9, 1, 5, 3], [9, 2, 5, double.NaN]);
        IndexResult second = Compute(["x", "z"], ["e", "d", "c", "a"], [9, 7, 6, 8], [9, 9, 6, 8]);
        IndexComparison comparison = IndexComparison.Of(first, second);

        Assert.Equal<string>(["a", "c", "d"], comparison.Units);
        Assert.Equal<string>(["b"], comparison.UnitsOnlyInBase);
        Assert.Equal<string>(["e"], comparison.UnitsOnlyInOther);
        Assert.Equal<string>(["x", "index"], comparison.Nodes);
        Assert.Equal<string>(["y"], comparison.NodesOnlyInBase);
        Assert.Equal<string>(["z"], comparison.NodesOnlyInOther);

        // a 9, c 5, d 3 becomes a 8, c 6, d 8: d gains two places, c loses one, a shares the first with d.
        Assert.Equal([0, -1, 2], comparison.Rows().Select(row => row.PlacesGained.Value));
        Assert.Equal([-1, 1, 5], comparison.Rows().Select(row => row.ScoreChange.Value));
        Close.Assert(1, comparison.MeanAbsoluteRankChange().Value, "mean");
        Assert.Contains("not a node of both", Assert.Throws<KeyNotFoundException>(() => comparison.Rows("y")).Message, StringComparison.Ordinal);
        Assert.Equal(OutcomeKind.NoData, IndexComparison.Of(first, first).Rows("y")[3].BaseRank.Kind);
    }

    [Fact]
    public void Versions_without_a_common_unit_have_no_mean_change()
    {
        IndexComparison comparison = IndexComparison.Of(Compute(["x"], ["a"], [1]), Compute(["x"], ["b"], [1]));

        Assert.Empty(comparison.Rows());
        Assert.Equal(OutcomeKind.NoData, comparison.MeanAbsoluteRankChange().Kind);
        Assert.Equal(OutcomeKind.NoData, comparison.Correlation().Kind);
    }

    [Fact]
    public void Several_versions_are_found_by_name()
    {
        IndexResult result = Compute(["x"], ["a", "b"], [1, 2]);
        IndexComparisons comparisons = IndexComparisons.Of(result, [new("turned", Compute(["x"], ["a", "b"], [2, 1])), new("same", result)]);

        Assert.Equal<string>(["turned", "same"], comparisons.Names);
        Close.Assert(1, comparisons["turned"].MeanAbsoluteRankChange().Value, "turned");
        Close.Assert(0, comparisons["same"].MeanAbsoluteRankChange().Value, "same");
        Assert.Throws<KeyNotFoundException>(() => comparisons["other"]);
        Assert.Throws<ArgumentException>(() => IndexComparisons.Of(result, [new("one", result), new("one", result)]));
    }

    private static IndexResult Compute(string[] indicators, string[] units, params double[][] figures) => CompositeIndex.Of(new IndexDefinition
    {
        Code = "own",
        Name = new LocalizedText("Chỉ số", "Index"),
        Root = IndexNode.Group("index", [.. indicators.Select(code => IndexNode.Indicator(code))]),
        Stages = [new AggregationStage(AggregationMethod.ArithmeticMean)],
    }).Compute(IndexData.Of(units, indicators.Zip(figures, KeyValuePair.Create)));
}
