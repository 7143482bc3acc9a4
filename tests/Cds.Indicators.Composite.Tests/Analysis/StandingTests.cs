using Cds.Indicators.Composite.Aggregation;
using Cds.Indicators.Composite.Analysis;
using Cds.Indicators.Composite.Data;
using Cds.Indicators.Composite.Hierarchy;
using Cds.Indicators.Composite.Indices;
using Cds.Indicators.Composite.Normalisation;
using Cds.Indicators.Composite.Screening;
using Cds.Indicators.Composite.Tests.Reference;
using Cds.Indicators.Indicators;
using Cds.Indicators.Rankings;
using Cds.Indicators.Rates;
using FsCheck;
using FsCheck.Fluent;

namespace Cds.Indicators.Composite.Tests.Analysis;

/// <summary>Where units stand: tables of results, profiles, strengths and weaknesses.</summary>
public sealed class StandingTests
{
    private static readonly Arbitrary<int> s_seeds = Arb.From(Gen.Choose(0, int.MaxValue));

    [Fact]
    public void A_unit_without_a_score_stands_last_without_a_place()
    {
        ResultTable table = ResultTable.Of(Own, "region");

        Assert.Equal<string>(["b", "c", "a", "d"], table.Units);
        Assert.Equal<string>(["index", "x", "y"], table.Nodes);
        Assert.Empty(table.ScreenedOut);
        Assert.Equal(Rank.At(1, 3, tiedWith: 1), table.Rank("b").Value);
        Assert.Equal(Rank.At(1, 3, tiedWith: 1), table.Rank("c").Value);
        Assert.Equal(Rank.At(3, 3), table.Rank("a").Value);
        Assert.Equal(OutcomeKind.NoData, table.Rank("d").Kind);
        Assert.Equal(OutcomeKind.NoData, table.Score("d").Kind);
    }

    /// <summary>The row <c>rank_df_ties</c> of the reference: 10, 10, 5, none, 7.</summary>
    [Fact]
    public void Equal_scores_share_the_better_place_and_a_missing_one_has_none()
    {
        IndexResult result = CompositeIndex.Of(new IndexDefinition
        {
            Code = "own",
            Name = new LocalizedText("Chỉ số", "Index"),
            Root = IndexNode.Group("index", IndexNode.Indicator("v")),
            Stages = [new AggregationStage(AggregationMethod.ArithmeticMean)],
        }).Compute(IndexData.Of(["a", "b", "c", "d", "e"], [new("v", [10, 10, 5, double.NaN, 7])]));
        ResultTable table = ResultTable.Of(result);

        Assert.Equal([1, 1, 4, 0, 3], result.Raw.Units.Select(unit => table.Rank(unit, "v").TryGetValue(out Rank rank) ? rank.First : 0));
    }

    [Fact]
    public void A_unit_that_was_screened_out_is_listed_apart_and_compared_with_none()
    {
        IndexDefinition definition = Own.Index.Definition;
        IndexData data = IndexData.Of(["a", "b", "c"], [new("x", [1, 2, double.NaN]), new("y", [3, 4, 5])]);
        IndexResult all = CompositeIndex.Of(definition).Compute(data);
        IndexResult screened = CompositeIndex.Of(definition with { Stages = definition.Stages.Insert(0, new ScreeningStage(minimumAvailability: 0.9)) }).Compute(data);
        ResultTable table = ResultTable.Of(screened);
        IndexComparison comparison = IndexComparison.Of(all, screened);

        Assert.Equal<string>(["b", "a"], table.Units);
        Assert.Equal<string>(["c"], table.ScreenedOut);
        Assert.Equal("the unit was screened out", table.Rank("c").Reason);
        Assert.All(UnitProfile.Of(screened, "c").Rows, row => Assert.False(row.Score.HasValue || row.Rank.HasValue || row.PeerRank.HasValue));
        Assert.Equal<string>(["c"], comparison.UnitsOnlyInBase);
        Assert.Equal([0, 0], comparison.Rows().Select(row => row.PlacesGained.Value));
        Assert.All(ScoreContributions.Of(screened, "c").Rows, row => Assert.Equal(OutcomeKind.NoData, row.Contribution.Kind));
        Assert.Equal(OutcomeKind.NoData, ChangeContributions.Between(screened, "a", "c").Change.Kind);
        Assert.Throws<KeyNotFoundException>(() => StrengthsAndWeaknesses.Of(screened, "c", new StrengthRules { Stage = "screen" }));
        Assert.Equal("y", Assert.Single(StrengthsAndWeaknesses.Of(screened, "c").Strengths).Indicator);
    }

    [Fact]
    public void Within_groups_only_their_units_are_ranked()
    {
        ResultTable table = ResultTable.Of(Own, "region");

        Assert.Equal(Rank.At(1, 2), table.RankInGroup("b").Value);
        Assert.Equal(Rank.At(2, 2), table.RankInGroup("a").Value);
        Assert.Equal(OutcomeKind.NotApplicable, table.RankInGroup("c").Kind);
        Assert.Equal(OutcomeKind.NoData, table.RankInGroup("d").Kind);
        Assert.Equal(("north", null, "south"), (table.GroupOf("a"), table.GroupOf("c"), table.GroupOf("d")));
        Assert.Equal("region", table.Grouping);
        Assert.Throws<InvalidOperationException>(() => ResultTable.Of(Own).RankInGroup("a"));
        Assert.Contains("region", Assert.Throws<KeyNotFoundException>(() => ResultTable.Of(Own, "income")).Message, StringComparison.Ordinal);
        Assert.Throws<KeyNotFoundException>(() => table.Rank("nobody"));
        Assert.Throws<KeyNotFoundException>(() => table.Rank("a", "nothing"));
    }

    [Fact]
    public void A_profile_says_what_the_table_and_the_peers_say()
    {
        Property.Holds(s_seeds, seed =>
        {
            Random random = new(seed);
            CompositeIndex index = MadeIndex.Index(random);
            IndexResult result = index.Compute(MadeIndex.Data(random, index, units: 5, missing: 0.2));
            ResultTable table = ResultTable.Of(result);
            foreach (string unit in result.Raw.Units)
            {
                UnitProfile profile = UnitProfile.Of(result, unit);
                Assert.Equal(table.Nodes, profile.Rows.Select(row => row.Node));
                foreach (UnitProfileRow row in profile.Rows)
                {
                    Assert.Equal(table.Score(unit, row.Node), row.Score);
                    Assert.Equal(table.Rank(unit, row.Node), row.Rank);
                    Assert.Equal(row.Rank, row.PeerRank);
                    double[] scores = [.. result.Raw.Units.Select(other => result.Score(other, row.Node)).Where(score => score.HasValue).Select(score => score.Value)];
                    Assert.Equal(scores.Length > 0, row.PeerMean.HasValue);
                    Close.Assert(scores.Length == 0 ? 0 : scores.Average(), row.PeerMean.ValueOr(0), row.Node);
                }
            }
        });
    }

    [Fact]
    public void Peers_of_a_unit_are_those_of_its_group_and_itself()
    {
        UnitProfile north = UnitProfile.Of(Own, "a", "region");
        UnitProfile alone = UnitProfile.Of(Own, "c", "region");

        Assert.Equal(("north", null), (north.Group, alone.Group));
        Close.Assert(2.5, north.Rows[0].PeerMean.Value, "mean of 1 and 4");
        Assert.Equal(Rank.At(2, 2), north.Rows[0].PeerRank.Value);
        Close.Assert(4, alone.Rows[0].PeerMean.Value, "its own");
        Assert.Equal(Rank.At(1, 1), alone.Rows[0].PeerRank.Value);
        Assert.Equal(2, north.AtLevel(1).Length);
        Assert.Empty(north.AtLevel(7));
        Assert.Throws<KeyNotFoundException>(() => UnitProfile.Of(Own, "nobody"));
    }

    [Fact]
    public void Less_is_better_where_the_indicator_says_so()
    {
        StrengthsAndWeaknesses first = StrengthsAndWeaknesses.Of(Directed, "a", new StrengthRules { Count = 1 });

        // a has the most of both, of which more delays are worse.
        Assert.Equal("online", Assert.Single(first.Strengths).Indicator);
        Assert.Equal("overdue", Assert.Single(first.Weaknesses).Indicator);
        Assert.Equal(Rank.At(4, 4), first.Weaknesses[0].Rank);
        Assert.Equal(("index", 40), (first.Weaknesses[0].Group, first.Weaknesses[0].Value));

        // Once normalised, more is better of both.
        StrengthsAndWeaknesses normalised = StrengthsAndWeaknesses.Of(Directed, "a", new StrengthRules { Count = 1, Stage = "normalise" });
        Assert.Equal(first.Strengths.Select(one => one.Rank), normalised.Strengths.Select(one => one.Rank));
        Assert.Equal("overdue", Assert.Single(normalised.Weaknesses).Indicator);
        Assert.Equal(0, normalised.Weaknesses[0].Value);
    }

    [Fact]
    public void A_value_than_which_none_is_worse_is_no_strength()
    {
        // Three of four say no: they share place 2, and the last.
        StrengthsAndWeaknesses strict = StrengthsAndWeaknesses.Of(Directed, "d");
        StrengthsAndWeaknesses lax = StrengthsAndWeaknesses.Of(Directed, "d", new StrengthRules { ExcludeContrary = false });
        StrengthsAndWeaknesses varied = StrengthsAndWeaknesses.Of(Directed, "d", new StrengthRules { MinimumDistinctShare = 0.6 });

        Assert.DoesNotContain(strict.Strengths, one => one.Indicator == "signed");
        Assert.Contains(strict.Weaknesses, one => one.Indicator == "signed");
        Assert.Contains(lax.Strengths, one => one.Indicator == "signed");
        Assert.DoesNotContain(varied.Strengths.Concat(varied.Weaknesses), one => one.Indicator == "signed");
    }

    [Fact]
    public void Strengths_and_weaknesses_are_disjoint_and_in_order()
    {
        Property.Holds(s_seeds, seed =>
        {
            Random random = new(seed);
            CompositeIndex index = MadeIndex.Index(random);
            IndexResult result = index.Compute(MadeIndex.Data(random, index, units: 5, missing: 0.2));
            StrengthRules rules = new() { Count = random.Next(1, 4), IncludeTies = random.Next(2) == 0, ExcludeContrary = random.Next(2) == 0 };
            foreach (string unit in result.Raw.Units)
            {
                StrengthsAndWeaknesses of = StrengthsAndWeaknesses.Of(result, unit, rules);
                Assert.Empty(of.Strengths.Select(one => one.Indicator).Intersect(of.Weaknesses.Select(one => one.Indicator)));
                Assert.Equal(of.Strengths.Select(one => one.Rank.First).Order(), of.Strengths.Select(one => one.Rank.First));
                Assert.Equal(of.Weaknesses.Select(one => one.Rank.First).OrderDescending(), of.Weaknesses.Select(one => one.Rank.First));
                int values = index.Hierarchy.IndicatorsOf("index").Count(code => result.Raw[unit, code].HasValue);
                if (!rules.IncludeTies && !rules.ExcludeContrary)
                    Assert.Equal((Math.Min(values, rules.Count), Math.Min(Math.Max(0, values - rules.Count), rules.Count)), (of.Strengths.Length, of.Weaknesses.Length));
                Assert.All(of.Strengths, one => Assert.Equal(1 + result.Raw.Units.Count(other => Better(index, result, one.Indicator, other, unit)), one.Rank.First));
            }
        });
    }

    [Fact]
    public void Rules_out_of_range_are_refused_and_equal_ones_are_equal()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new StrengthRules { Count = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new StrengthRules { MinimumDistinctShare = 1.1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new StrengthRules { MinimumDistinctShare = double.NaN });
        Assert.Equal(new StrengthRules { Count = 3 }, new StrengthRules { Count = 3 });
        Assert.Throws<KeyNotFoundException>(() => StrengthsAndWeaknesses.Of(Directed, "nobody"));
        Assert.Throws<KeyNotFoundException>(() => StrengthsAndWeaknesses.Of(Directed, "a", new StrengthRules { Stage = "treat" }));
    }

    private static bool Better(CompositeIndex index, IndexResult result, string indicator, string one, string than) =>
        result.Raw[one, indicator].TryGetValue(out double value) && index.Hierarchy[indicator].Direction == Direction.LowerIsBetter
            ? value < result.Raw[than, indicator].Value
            : result.Raw[one, indicator].HasValue && value > result.Raw[than, indicator].Value;

    private static IndexResult Own => CompositeIndex.Of(new IndexDefinition
    {
        Code = "own",
        Name = new LocalizedText("Chỉ số", "Index"),
        Root = IndexNode.Group("index", IndexNode.Indicator("x"), IndexNode.Indicator("y")),
        Stages = [new AggregationStage(AggregationMethod.ArithmeticMean)],
    }).Compute(IndexData.Of(
        ["d", "c", "b", "a"],
        [new("x", [double.NaN, 4, 3, 1]), new("y", [double.NaN, double.NaN, 5, 1])],
        [new("region", ["south", null, "north", "north"])]));

    private static IndexResult Directed => CompositeIndex.Of(new IndexDefinition
    {
        Code = "own",
        Name = new LocalizedText("Chỉ số", "Index"),
        Root = IndexNode.Group("index", IndexNode.Indicator("online"), IndexNode.Indicator("overdue", Direction.LowerIsBetter), IndexNode.Indicator("signed")),
        Stages = [new NormalisationStage(NormalisationMethod.MinMax(0, 100)), new AggregationStage(AggregationMethod.ArithmeticMean)],
    }).Compute(IndexData.Of(
        ["a", "b", "c", "d"],
        [new("online", [4, 3, 2, 1]), new("overdue", [40, 30, 20, 10]), new("signed", [0, 1, 0, 0])]));
}
