using System.Collections.Immutable;
using Cds.Indicators.Composite.Aggregation;
using Cds.Indicators.Composite.Analysis;
using Cds.Indicators.Composite.Data;
using Cds.Indicators.Composite.Hierarchy;
using Cds.Indicators.Composite.Indices;
using Cds.Indicators.Composite.Normalisation;
using Cds.Indicators.Composite.Stages;
using Cds.Indicators.Composite.Tests.Reference;
using Cds.Indicators.Faults;
using Cds.Indicators.Indicators;
using Cds.Indicators.Periods;
using Cds.Indicators.Rates;
using FsCheck;
using FsCheck.Fluent;

namespace Cds.Indicators.Composite.Tests.Analysis;

/// <summary>What indicators contribute to a score, and to a change of it.</summary>
public sealed class ContributionTests
{
    private static readonly Arbitrary<int> s_seeds = Arb.From(Gen.Choose(0, int.MaxValue));

    [SharedFact]
    public void Contributions_in_the_reference_index_are_its_effective_weights_times_the_scores()
    {
        VectorTable weights = VectorTable.Read("weights/effective_weights.csv");
        VectorTable scores = VectorTable.Read("pipeline/Aggregated.csv");

        int cells = 0;
        foreach (IReadOnlyDictionary<string, string> unit in scores.Rows)
        {
            ScoreContributions contributions = ScoreContributions.Of(AsemExample.Result, unit["uCode"]);
            foreach (IReadOnlyDictionary<string, string> node in weights.Rows)
            {
                ScoreContribution row = contributions[node["iCode"]];
                double weight = VectorTable.Number(node["EffWeight"]);
                Close.Assert(weight, row.Weight.Value, row.Node);
                Close.Assert(weight * VectorTable.Number(unit[row.Node]), row.Contribution.Value, $"{row.Node} of {unit["uCode"]}");
                cells++;
            }
        }

        Assert.Equal(51 * 60, cells);
    }

    [Fact]
    public void In_a_geometric_mean_each_part_contributes_its_share_of_the_score()
    {
        // 4^(1/2) 16^(1/4) 16^(1/4) = 8.
        ScoreContributions contributions = ScoreContributions.Of(Compute(AggregationMethod.GeometricMean, [4, 16, 16], [2, 1, 1]), "a");

        Close.Assert(8, contributions.Score.Value, "score");
        Close.Assert(4, contributions["x"].Contribution.Value, "x");
        Close.Assert(2, contributions["y"].Contribution.Value, "y");
    }

    [Fact]
    public void A_change_that_is_too_large_for_a_number_is_none()
    {
        const double Most = double.MaxValue;
        ChangeContributions change = Change(AggregationMethod.ArithmeticMean, [-Most, -Most, 1], [Most, Most, double.NaN]);
        Assert.Equal(OutcomeKind.NotApplicable, change.Change.Kind);
        Assert.Equal(OutcomeKind.NotApplicable, change["x"].Contribution.Kind);
        Assert.Equal(0, change.Availability.Value);
        Assert.All(change.Rows, static row => Assert.True(double.IsFinite(row.Availability)));
    }

    [Fact]
    public void In_a_harmonic_mean_a_low_score_contributes_most()
    {
        // 2 / (1/2 + 1/6) = 3: of it a H^2 / x, 9/4 and 3/4.
        ScoreContributions contributions = ScoreContributions.Of(Compute(AggregationMethod.HarmonicMean, [2, 6, double.NaN], [1, 1, 5]), "a");

        Close.Assert(3, contributions.Score.Value, "score");
        Close.Assert(2.25, contributions["x"].Contribution.Value, "x");
        Close.Assert(0.75, contributions["y"].Contribution.Value, "y");
        Assert.Equal(OutcomeKind.NoData, contributions["z"].Contribution.Kind);
        Close.Assert(0.5, contributions["x"].Weight.Value, "weights are renormalised");
    }

    [Fact]
    public void Contributions_sum_to_the_score_of_every_node()
    {
        Property.Holds(s_seeds, seed =>
        {
            Random random = new(seed);
            CompositeIndex index = MadeIndex.Index(random);
            IndexResult result = index.Compute(MadeIndex.Data(random, index, units: 3, missing: 0.2));
            foreach (string unit in result.Scores.Units)
            {
                foreach (string node in index.Hierarchy.Codes)
                {
                    ScoreContributions contributions = ScoreContributions.Of(result, unit, node);
                    Assert.Equal(result.Score(unit, node), contributions.Score);
                    double sum = 0;
                    foreach (ScoreContribution row in contributions.Rows.Where(row => row.Level == 1))
                        sum += row.Contribution.ValueOr(0);
                    AssertNear(contributions.Score.ValueOr(0), sum, $"{node} of {unit}");
                    AssertGroups(index, contributions.Rows, row => (row.Node, row.Contribution), _ => 0);
                }
            }
        });
    }

    [Fact]
    public void A_contribution_is_the_growth_with_the_score()
    {
        // The slow oracle: the figure of an indicator is moved a little, and the index computed anew. Without mirrors, Euler's parts are score times that growth.
        Property.Holds(s_seeds, seed =>
        {
            Random random = new(seed);
            CompositeIndex index = MadeIndex.Index(random);
            if (index.Hierarchy.Nodes.Any(node => !node.IsIndicator && node.Direction == Direction.LowerIsBetter))
                return;
            IndexResult result = index.Compute(MadeIndex.Data(random, index, units: 1));
            ScoreContributions contributions = ScoreContributions.Of(result, "u0");
            foreach (string moved in index.Hierarchy.IndicatorsOf("index"))
            {
                const double Step = 1e-4;
                double growth = (Index(Step) - Index(-Step)) / (2 * Step);
                double expected = growth * result.Score("u0", moved).Value;
                Assert.True(Math.Abs(expected - contributions[moved].Contribution.Value) <= 1e-6 + (1e-5 * Math.Abs(expected)), moved);

                double Index(double step) => AsGiven(index).Compute(IndexData.Of(
                    ["u0"],
                    index.Hierarchy.IndicatorsOf("index").Select(code => KeyValuePair.Create(code, new[] { result.Score("u0", code).Value + (code == moved ? step : 0) })))).Score("u0").Value;
            }
        });
    }

    [Fact]
    public void Contributions_and_availability_sum_to_the_change()
    {
        Property.Holds(s_seeds, seed =>
        {
            Random random = new(seed);
            CompositeIndex index = MadeIndex.Index(random);
            IndexResult before = index.Compute(MadeIndex.Data(random, index, units: 2, missing: 0.2));
            IndexResult after = index.Compute(MadeIndex.Data(random, index, units: 2, missing: 0.2));
            foreach (string node in index.Hierarchy.Codes)
            {
                AssertSum(index, ChangeContributions.Of(before, after, "u0", node), before.Score("u0", node), after.Score("u0", node));
                AssertSum(index, ChangeContributions.Between(before, "u0", "u1", node), before.Score("u0", node), before.Score("u1", node));
            }
        });
    }

    [Fact]
    public void Without_missing_values_indicators_have_the_whole_change_and_there_and_back_is_nothing()
    {
        Property.Holds(s_seeds, seed =>
        {
            Random random = new(seed);
            CompositeIndex index = MadeIndex.Index(random);
            IndexResult result = index.Compute(MadeIndex.Data(random, index, units: 2));
            ChangeContributions there = ChangeContributions.Between(result, "u0", "u1");
            ChangeContributions back = ChangeContributions.Between(result, "u1", "u0");
            Assert.Equal(0, there.Availability.Value);
            Assert.All(there.Rows, row => Assert.Equal(0, row.Availability));
            Assert.All(there.Rows.Zip(back.Rows), pair => AssertNear(pair.First.Contribution.Value, -pair.Second.Contribution.Value, pair.First.Node));
            Assert.All(ChangeContributions.Between(result, "u0", "u0").Rows, row => Assert.Equal(0, row.Contribution.Value));
        });
    }

    [Fact]
    public void The_change_of_an_arithmetic_index_is_that_of_the_contributions()
    {
        Property.Holds(s_seeds, seed =>
        {
            Random random = new(seed);
            CompositeIndex index = MadeIndex.Index(random, arithmetic: true);
            IndexResult result = index.Compute(MadeIndex.Data(random, index, units: 2));
            ScoreContributions one = ScoreContributions.Of(result, "u0");
            ScoreContributions other = ScoreContributions.Of(result, "u1");
            foreach (ChangeContribution row in ChangeContributions.Between(result, "u0", "u1").Rows)
                AssertNear(other[row.Node].Contribution.Value - one[row.Node].Contribution.Value, row.Contribution.Value, row.Node);
        });
    }

    [Fact]
    public void The_change_of_a_geometric_mean_is_told_by_the_logarithmic_mean()
    {
        // From 4, 9 (mean 6) to 16, 9 (mean 12): (12 - 6) / ln(12 / 6) / 2 * ln(16 / 4) = 6, all of it due to x.
        // From 4, 9 to 16, 4 (mean 8): L = 2 / ln(4/3); x has L/2 ln 4, y has L/2 ln(4/9); by Python's math.
        ChangeContributions alone = Change(AggregationMethod.GeometricMean, [4, 9, double.NaN], [16, 9, double.NaN]);
        ChangeContributions both = Change(AggregationMethod.GeometricMean, [4, 9, double.NaN], [16, 4, double.NaN]);

        Close.Assert(6, alone.Change.Value, "change");
        Close.Assert(6, alone["x"].Contribution.Value, "x");
        Assert.Equal(0, alone["y"].Contribution.Value);
        Close.Assert(4.818841679306418, both["x"].Contribution.Value, "x");
        Close.Assert(-2.818841679306418, both["y"].Contribution.Value, "y");
    }

    [Fact]
    public void A_part_that_comes_in_counts_as_availability()
    {
        // 10 and 20 (mean 15) become 12, 24 and 60 (mean 32): x 1, y 2, and what z brings 32 - 18 = 14.
        ChangeContributions change = Change(AggregationMethod.ArithmeticMean, [10, 20, double.NaN], [12, 24, 60]);

        Close.Assert(17, change.Change.Value, "change");
        Close.Assert(1, change["x"].Contribution.Value, "x");
        Close.Assert(2, change["y"].Contribution.Value, "y");
        Assert.Equal(OutcomeKind.NoData, change["z"].Contribution.Kind);
        Close.Assert(14, change.Availability.Value, "availability");
        Close.Assert(14, change["index"].Availability, "availability of the group");
    }

    [Fact]
    public void A_change_without_a_common_part_is_availability()
    {
        ChangeContributions change = Change(AggregationMethod.ArithmeticMean, [10, double.NaN, double.NaN], [double.NaN, 24, double.NaN]);

        Close.Assert(14, change.Availability.Value, "availability");
        Assert.All(change.Rows.Where(row => row.Level == 1), row => Assert.Equal(OutcomeKind.NoData, row.Contribution.Kind));
    }

    [Fact]
    public void Without_a_score_there_is_no_change()
    {
        ChangeContributions change = Change(AggregationMethod.ArithmeticMean, [double.NaN, double.NaN, double.NaN], [1, 2, 3]);

        Assert.Equal(OutcomeKind.NoData, change.Change.Kind);
        Assert.Equal(OutcomeKind.NoData, change.Availability.Kind);
        Assert.All(change.Rows, row => Assert.Equal(OutcomeKind.NoData, row.Contribution.Kind));
    }

    [Fact]
    public void A_score_that_a_policy_gave_is_not_made_up_of_its_parts()
    {
        IndexNode root = IndexNode.Group("index", IndexNode.Group("g", IndexNode.Indicator("x"), IndexNode.Indicator("y")), IndexNode.Indicator("z"));
        IndexResult result = CompositeIndex.Of(new IndexDefinition
        {
            Code = "given",
            Name = new LocalizedText("Chỉ số", "Index"),
            Root = root,
            Stages = [new AggregationStage(AggregationMethod.ArithmeticMean) { Levels = [AggregationMethod.GeometricMean] }],
            Policies = UndefinedPolicies.RefuseAll.With(UndefinedCase.NotPositive, UndefinedAction.Give(3)),
        }).Compute(IndexData.Of(["a", "b"], [new("x", [0, 4]), new("y", [5, 9]), new("z", [7, 7])]));
        ScoreContributions contributions = ScoreContributions.Of(result, "a");
        ChangeContributions change = ChangeContributions.Between(result, "a", "b");

        Close.Assert(1.5, contributions["g"].Contribution.Value, "g");
        Close.Assert(3.5, contributions["z"].Contribution.Value, "z");
        Assert.Equal(OutcomeKind.NotApplicable, contributions["x"].Contribution.Kind);
        Close.Assert(1.5, change["g"].Contribution.Value, "g");
        Close.Assert(1.5, change["g"].Availability, "g");
        Assert.Equal(OutcomeKind.NotApplicable, change["x"].Contribution.Kind);
        Assert.Equal(0, change["z"].Contribution.Value);
    }

    [Fact]
    public void A_method_that_is_no_mean_is_refused_by_name()
    {
        IndexResult result = Compute(AggregationMethod.Copeland, [4, 9, 16], [1, 1, 1]);

        FaultException score = Assert.Throws<FaultException>(() => ScoreContributions.Of(result, "a"));
        Assert.Equal("index", Assert.Single(score.Faults).Place.Column);
        Assert.Throws<FaultException>(() => ChangeContributions.Between(result, "a", "a"));
        Close.Assert(4, ScoreContributions.Of(result, "a", "x")["x"].Contribution.Value, "an indicator is its own");
    }

    [Fact]
    public void Results_of_different_indices_are_refused()
    {
        IndexResult equal = Compute(AggregationMethod.ArithmeticMean, [4, 9, 16], [1, 1, 1]);
        IndexResult heavy = Compute(AggregationMethod.ArithmeticMean, [4, 9, 16], [2, 1, 1]);
        IndexResult geometric = Compute(AggregationMethod.GeometricMean, [4, 9, 16], [1, 1, 1]);

        Assert.Contains("x has another weight", Assert.Throws<ArgumentException>(() => ChangeContributions.Of(equal, heavy, "a")).Message, StringComparison.Ordinal);
        Assert.Contains("another method", Assert.Throws<ArgumentException>(() => ChangeContributions.Of(equal, geometric, "a")).Message, StringComparison.Ordinal);
        Assert.Throws<KeyNotFoundException>(() => ScoreContributions.Of(equal, "nobody"));
        Assert.Throws<KeyNotFoundException>(() => ScoreContributions.Of(equal, "a", "nothing"));
        Assert.Throws<KeyNotFoundException>(() => ScoreContributions.Of(equal, "a", "x")["y"]);
        Assert.Throws<KeyNotFoundException>(() => ChangeContributions.Of(equal, equal, "a", "x")["y"]);
    }

    [Fact]
    public void The_periods_of_a_panel_are_compared()
    {
        PanelResult panel = Index(AggregationMethod.ArithmeticMean, [1, 1, 2]).Compute(IndexPanel.Of(
        [
            new(Period.OfYear(2023), Figures([10, 20, 30])),
            new(Period.OfYear(2024), Figures([14, 20, 25])),
        ]));
        ChangeContributions change = ChangeContributions.Of(panel[Period.OfYear(2023)], panel[Period.OfYear(2024)], "a");

        Close.Assert(-1.5, change.Change.Value, "change");
        Close.Assert(1, change["x"].Contribution.Value, "x");
        Close.Assert(-2.5, change["z"].Contribution.Value, "z");
    }

    private static void AssertSum(CompositeIndex index, ChangeContributions change, Outcome<double> before, Outcome<double> after)
    {
        if (!before.HasValue || !after.HasValue)
        {
            Assert.Equal(OutcomeKind.NoData, change.Change.Kind);
            return;
        }

        Assert.Equal(after.Value - before.Value, change.Change.Value);
        double sum = change.Availability.Value;
        foreach (ChangeContribution row in change.Rows.Where(row => row.Level == 1))
            sum += row.Contribution.ValueOr(0);
        AssertNear(change.Change.Value, sum, change.Node);
        AssertGroups(index, change.Rows, row => (row.Node, row.Contribution), row => row.Availability);
    }

    /// <summary>Each group has what its children have together, and what is its own.</summary>
    private static void AssertGroups<T>(CompositeIndex index, IEnumerable<T> rows, Func<T, (string Node, Outcome<double> Contribution)> read, Func<T, double> own)
    {
        Dictionary<string, T> byNode = rows.ToDictionary(row => read(row).Node);
        foreach (T row in byNode.Values)
        {
            (string node, Outcome<double> contribution) = read(row);
            if (index.Hierarchy[node].IsIndicator || !contribution.HasValue)
                continue;
            double sum = own(row);
            foreach (IndexNode child in index.Hierarchy[node].Children)
                sum += read(byNode[child.Code]).Contribution.ValueOr(0);
            AssertNear(contribution.Value, sum, node);
        }
    }

    /// <summary>Scores lie from 1 to 100; a change of them may be as small as it likes.</summary>
    private static void AssertNear(double expected, double actual, string place) => Assert.True(
        Math.Abs(expected - actual) <= 1e-11, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{place}: expected {expected:R}, is {actual:R}."));

    private static CompositeIndex AsGiven(CompositeIndex index) => CompositeIndex.Of(index.Definition with { Root = AsemExample.Plain(index.Definition.Root), Stages = [index.Definition.Stages[^1]] });

    private static CompositeIndex Index(AggregationMethod method, double[] weights) => CompositeIndex.Of(new IndexDefinition
    {
        Code = "own",
        Name = new LocalizedText("Chỉ số", "Index"),
        Root = IndexNode.Group("index", IndexNode.Indicator("x", weight: weights[0]), IndexNode.Indicator("y", weight: weights[1]), IndexNode.Indicator("z", weight: weights[2])),
        Stages = [new AggregationStage(method)],
    });

    private static IndexData Figures(double[] figures) => IndexData.Of(["a"], [new("x", [figures[0]]), new("y", [figures[1]]), new("z", [figures[2]])]);

    private static IndexResult Compute(AggregationMethod method, double[] figures, double[] weights) => Index(method, weights).Compute(Figures(figures));

    private static ChangeContributions Change(AggregationMethod method, double[] before, double[] after)
    {
        CompositeIndex index = Index(method, [1, 1, 1]);
        return ChangeContributions.Of(index.Compute(Figures(before)), index.Compute(Figures(after)), "a");
    }
}
