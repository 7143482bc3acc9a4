using System.Collections.Immutable;
using Cds.Indicators.Composite.Aggregation;
using Cds.Indicators.Composite.Analysis;
using Cds.Indicators.Composite.Data;
using Cds.Indicators.Composite.Hierarchy;
using Cds.Indicators.Composite.Indices;
using Cds.Indicators.Composite.Normalisation;
using Cds.Indicators.Composite.Tests.Reference;
using Cds.Indicators.Indicators;
using Cds.Indicators.Periods;
using Cds.Indicators.Rates;
using FsCheck;
using FsCheck.Fluent;

namespace Cds.Indicators.Composite.Tests.Analysis;

/// <summary>An index without one of its nodes.</summary>
public sealed class RemovalTests
{
    private static readonly Arbitrary<int> s_seeds = Arb.From(Gen.Choose(0, int.MaxValue));

    [Fact]
    public void A_removal_gives_the_index_that_never_had_the_node()
    {
        // The oracle: a definition without the node, in which each group keeps its method.
        Property.Holds(s_seeds, seed =>
        {
            Random random = new(seed);
            CompositeIndex index = MadeIndex.Index(random);
            IndexData data = MadeIndex.Data(random, index, units: 4, missing: 0.2);
            IndexResult result = index.Compute(data);
            foreach (Removal removal in RemovalAnalysis.Of(result, index.Hierarchy.Codes.Where(code => code != "index")).Removals)
            {
                if (Pruned(index, removal.Node) is not { } rest)
                {
                    Assert.Contains("index", removal.EmptiedGroups);
                    Assert.All(removal.Scores.Units, unit => Assert.Equal(OutcomeKind.NoData, removal.Scores[unit, "index"].Kind));
                    continue;
                }

                IndexResult expected = rest.Compute(data);
                Assert.Equal(rest.Hierarchy.Codes.Order(StringComparer.Ordinal), removal.Scores.Columns.Order(StringComparer.Ordinal));
                foreach (string node in rest.Hierarchy.Codes)
                {
                    foreach (string unit in data.Units)
                        Close.Assert(expected.Scores[unit, node].ValueOr(double.NaN), removal.Scores[unit, node].ValueOr(double.NaN), $"{node} of {unit} without {removal.Node}");
                }
            }
        });
    }

    [Fact]
    public void The_removal_of_a_node_without_weight_changes_nothing()
    {
        Property.Holds(s_seeds, seed =>
        {
            Random random = new(seed);
            CompositeIndex index = MadeIndex.Index(random);
            IndexResult result = index.Compute(MadeIndex.Data(random, index, units: 4, missing: 0.2));
            foreach (Removal removal in RemovalAnalysis.Of(result, index.Hierarchy.Nodes.Where(node => node.Weight == 0).Select(node => node.Code)).Removals)
            {
                Assert.Empty(removal.EmptiedGroups);
                Assert.All(removal.Comparison.Rows(), row => Assert.Equal(row.BaseScore.ValueOr(double.NaN), row.OtherScore.ValueOr(double.NaN)));
            }
        });
    }

    [Fact]
    public void A_group_goes_with_its_only_child()
    {
        IndexResult result = Compute(
            IndexNode.Group("index", IndexNode.Group("g", IndexNode.Group("h", IndexNode.Indicator("x"), IndexNode.Indicator("w") with { Weight = 0 })), IndexNode.Indicator("y"), IndexNode.Indicator("z")),
            ["x", "w", "y", "z"], [[10, 20], [7, 7], [30, 10], [50, 30]]);
        Removal removal = RemovalAnalysis.Of(result, 1)["x"];

        Close.Assert(30, result.Score("a").Value, "with x");
        Close.Assert(40, removal.Scores["a", "index"].Value, "without x");
        Assert.Equal<string>(["h", "g"], removal.EmptiedGroups);
        Assert.Equal<string>(["y", "z", "index"], removal.Scores.Columns);
        Assert.Equal<string>(["x", "w", "h", "g"], removal.Comparison.NodesOnlyInBase);
    }

    [Fact]
    public void Without_its_only_part_an_index_has_no_score()
    {
        Removal removal = RemovalAnalysis.Of(Compute(IndexNode.Group("index", IndexNode.Indicator("x")), ["x"], [[1, 2]]), 1)["x"];

        Assert.Equal(OutcomeKind.NoData, removal.Scores["a", "index"].Kind);
        Assert.Equal(OutcomeKind.NoData, removal.Comparison.MeanAbsoluteRankChange().Kind);
        Assert.Equal<string>(["index"], removal.EmptiedGroups);
    }

    [Fact]
    public void A_threshold_asks_for_a_share_of_what_is_left()
    {
        // Unit a has one of two parts, too few for two thirds; without the part that is missing it has one of one.
        IndexResult result = Compute(
            IndexNode.Group("index", IndexNode.Indicator("x"), IndexNode.Indicator("y")), ["x", "y"], [[10, 20], [double.NaN, 40]], availability: 0.66);
        RemovalAnalysis removals = RemovalAnalysis.Of(result, 1);

        Assert.Equal(OutcomeKind.Incomplete, result.Score("a").Kind);
        Close.Assert(10, removals["y"].Scores["a", "index"].Value, "without y");
        Assert.Equal(Rates.Outcome.NoData<double>(), removals["x"].Scores["a", "index"]);
    }

    [Fact]
    public void A_score_that_stays_incomplete_keeps_what_there_is_of_it()
    {
        IndexResult result = Compute(
            IndexNode.Group("index", IndexNode.Indicator("x"), IndexNode.Indicator("y"), IndexNode.Indicator("z")), ["x", "y", "z"], [[10, 20], [double.NaN, 40], [30, 30]], availability: 1);
        Outcome<double> score = RemovalAnalysis.Of(result, 1)["z"].Scores["a", "index"];

        Assert.Equal(OutcomeKind.Incomplete, score.Kind);
        Close.Assert(10, score.PartialValue, "partial");
        Assert.Equal((1, 2), (score.Present, score.Expected));
    }

    [Fact]
    public void The_periods_of_a_panel_are_analysed_as_they_were_normalised()
    {
        // Over all periods: x from 0 to 100, y from 0 to 10. The reference cannot remove anything from such a panel.
        CompositeIndex index = CompositeIndex.Of(new IndexDefinition
        {
            Code = "own",
            Name = new LocalizedText("Chỉ số", "Index"),
            Root = IndexNode.Group("index", IndexNode.Indicator("x"), IndexNode.Indicator("y")),
            Stages =
            [
                new NormalisationStage(NormalisationMethod.MinMax(0, 1)) { Scope = NormalisationScope.AllPeriods },
                new AggregationStage(AggregationMethod.ArithmeticMean),
            ],
        });
        PanelResult panel = index.Compute(IndexPanel.Of(
        [
            new(Period.OfYear(2023), IndexData.Of(["a", "b"], [new("x", [0, 50]), new("y", [10, 2])])),
            new(Period.OfYear(2024), IndexData.Of(["a", "b"], [new("x", [75, 100]), new("y", [5, 0])])),
        ]));
        ImmutableSortedDictionary<Period, RemovalAnalysis> removals = RemovalAnalysis.Of(panel, 1);

        Assert.Equal([Period.OfYear(2023), Period.OfYear(2024)], removals.Keys);
        Close.Assert(0.5, removals[Period.OfYear(2023)]["y"].Scores["b", "index"].Value, "2023");
        Close.Assert(0.75, removals[Period.OfYear(2024)]["y"].Scores["a", "index"].Value, "2024");
        Assert.Equal(Period.OfYear(2024), removals[Period.OfYear(2024)]["y"].Scores.Period);
        Close.Assert(1, removals[Period.OfYear(2023)]["y"].Comparison.MeanAbsoluteRankChange().Value, "both move one place");
        Close.Assert(0.5, RemovalAnalysis.Of(panel[Period.OfYear(2024)], ["x"])["x"].Scores["a", "index"].Value, "one period");
    }

    [Fact]
    public void What_cannot_be_removed_is_named()
    {
        IndexResult result = Compute(IndexNode.Group("index", IndexNode.Indicator("x"), IndexNode.Indicator("y")), ["x", "y"], [[1, 2], [1, 2]]);

        Assert.Throws<ArgumentOutOfRangeException>(() => RemovalAnalysis.Of(result, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => RemovalAnalysis.Of(result, 2));
        Assert.Contains("'index' is the index itself", Assert.Throws<ArgumentException>(() => RemovalAnalysis.Of(result, ["x", "index"])).Message, StringComparison.Ordinal);
        Assert.Throws<KeyNotFoundException>(() => RemovalAnalysis.Of(result, ["nothing"]));
        Assert.Throws<KeyNotFoundException>(() => RemovalAnalysis.Of(result, ["x"])["y"]);
    }

    private static CompositeIndex? Pruned(CompositeIndex index, string removed)
    {
        AggregationStage aggregation = (AggregationStage)index.Definition.Stages[^1];
        if (Prune(index.Definition.Root) is not { } root)
            return null;
        HashSet<string> groups = [];
        Collect(root, groups);
        return CompositeIndex.Of(index.Definition with
        {
            Root = root,
            Stages = [index.Definition.Stages[0], aggregation with { Overrides = aggregation.Overrides.Where(o => groups.Contains(o.Key)).ToImmutableSortedDictionary(StringComparer.Ordinal) }],
        });

        IndexNode? Prune(IndexNode node)
        {
            if (node.IsIndicator)
                return node;
            ImmutableArray<IndexNode> children = [.. node.Children.Where(child => child.Code != removed).Select(Prune).OfType<IndexNode>()];
            return children.Any(child => child.Weight > 0) ? node with { Children = children } : null;
        }

        static void Collect(IndexNode node, HashSet<string> groups)
        {
            if (!node.IsIndicator)
                groups.Add(node.Code);
            foreach (IndexNode child in node.Children)
                Collect(child, groups);
        }
    }

    private static IndexResult Compute(IndexNode root, string[] indicators, double[][] figures, double availability = 0) => CompositeIndex.Of(new IndexDefinition
    {
        Code = "own",
        Name = new LocalizedText("Chỉ số", "Index"),
        Root = root,
        Stages = [new AggregationStage(AggregationMethod.ArithmeticMean) { Availability = availability }],
    }).Compute(IndexData.Of(["a", "b"], indicators.Zip(figures, KeyValuePair.Create)));
}
