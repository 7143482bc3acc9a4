using Cds.Indicators.Composite.Data;
using Cds.Indicators.Composite.Hierarchy;
using Cds.Indicators.Composite.Statistics;
using Cds.Indicators.Composite.Tests.Reference;
using Cds.Indicators.Composite.Weighting;
using Cds.Indicators.Faults;

namespace Cds.Indicators.Composite.Tests.Weighting;

public sealed class WeightsTests
{
    private static readonly IndexHierarchy s_abc = Tables.Hierarchy("a b c");

    [Fact]
    public void Equal_weights_are_1()
    {
        Assert.Equal("a 1, b 1, c 1", Weights.Equal(Tables.Hierarchy("a b | c"), 1).ToString());
        Assert.Equal("g0 1, g1 1", Weights.Equal(Tables.Hierarchy("a b | c"), 2).ToString());
        Assert.Throws<ArgumentOutOfRangeException>(() => Weights.Equal(s_abc, 3));
        Assert.Throws<ArgumentNullException>(() => Weights.Equal(null!, 1));
    }

    /// <summary>
    /// a: 1, 2, 3, 4 and b: 0, 0, 0, 5 and c, which does not vary. Entropies by arbitrary-precision arithmetic apart: 0.92321... of a; 0 of b, whose sum one unit
    /// has alone; 1 of c.
    /// </summary>
    [Fact]
    public void Entropy_gives_weight_to_what_is_spread_unevenly()
    {
        IndexTable table = Tables.Of(("a", [1, 2, 3, 4]), ("b", [0, 0, 0, 5]), ("c", [2, 2, 2, 2]));
        WeightSet weights = Weights.Entropy(table, s_abc, 1);

        Close.Assert(0.071305470291258693, weights["a"], "a");
        Close.Assert(0.92869452970874131, weights["b"], "b");
        Assert.Equal(0, weights["c"]);
    }

    /// <summary>Shares that differ in the ninth digit; by arithmetic of 60 digits apart.</summary>
    [Fact]
    public void Entropy_tells_shares_apart_that_are_nearly_equal()
    {
        IndexTable table = Tables.Of(("a", [1_000_000_001, 1_000_000_002, 1_000_000_004]), ("b", [1_000_000_003, 1_000_000_001, 1_000_000_002]), ("c", [2, 2, 2]));
        WeightSet weights = Weights.Entropy(table, s_abc, 1);

        Close.Assert(0.699999999826666667, weights["a"], "a");
        Close.Assert(0.300000000173333333, weights["b"], "b");
        Assert.Equal(0, weights["c"]);
    }

    /// <summary>Standard deviations times the sums of 1 - r, by arbitrary-precision arithmetic apart.</summary>
    [Fact]
    public void Critic_gives_weight_to_what_varies_by_itself()
    {
        IndexTable table = Tables.Of(("a", [1, 2, 3, 4]), ("b", [4, 1, 2, 1]), ("c", [0, 5, 5, 6]));
        WeightSet weights = Weights.Critic(table, s_abc, 1);

        Close.Assert(0.1814931849258518, weights["a"], "a");
        Close.Assert(0.39161709349395074, weights["b"], "b");
        Close.Assert(0.42688972158019746, weights["c"], "c");
    }

    [Fact]
    public void A_negative_loading_is_refused_or_made_absolute_or_zero_as_is_said()
    {
        IndexTable table = Tables.Of(("a", [1, 2, 3, 4]), ("b", [1, 2, 4, 3]), ("c", [4, 3, 1, 2]));

        Fault fault = Assert.Single(Assert.Throws<FaultException>(() => Weights.Pca(table, s_abc, 1)).Faults);
        Assert.Equal("c", fault.Place.Column);
        WeightSet absolute = Weights.Pca(table, s_abc, 1, NegativeLoadings.Absolute);
        Assert.Equal(absolute["b"], absolute["c"], 1e-14);
        WeightSet zero = Weights.Pca(table, s_abc, 1, NegativeLoadings.Zero);
        Assert.Equal(0, zero["c"]);
        Assert.Equal(1, zero["a"] + zero["b"], 1e-15);
        Assert.True(zero["b"] > zero["a"]);
    }

    [Fact]
    public void A_node_that_is_alone_in_its_group_has_weight_1()
    {
        IndexTable table = Tables.Of(("a", [1, 1, 1, 1]), ("b", [1, 2, 4, 3]), ("c", [4, 3, 1, 2.5]));
        IndexHierarchy hierarchy = Tables.Hierarchy("a | b c");

        Assert.Equal([1, 1, 1, 1], new[] { Weights.Pca(table, hierarchy, 1, NegativeLoadings.Absolute), Weights.Entropy(table, hierarchy, 1), Weights.Critic(table, hierarchy, 1), Weights.FactorAnalysis(table, hierarchy, 1) }.Select(static w => w["a"]));
        Assert.Equal(1, Weights.Critic(table, hierarchy, 1)["b"] + Weights.Critic(table, hierarchy, 1)["c"], 1e-15);
    }

    [Fact]
    public void The_level_may_be_weighted_as_a_whole()
    {
        IndexTable table = Tables.Of(("a", [1, 2, 3, 4]), ("b", [4, 1, 2, 1]), ("c", [0, 5, 5, 6]));

        Assert.Equal(Weights.Critic(table, s_abc, 1), Weights.Critic(table, Tables.Hierarchy("a b | c"), 1, WeightGroups.WholeLevel));
        Assert.Equal(Weights.Entropy(table, s_abc, 1), Weights.Entropy(table, Tables.Hierarchy("a b | c"), 1, WeightGroups.WholeLevel));
        Assert.NotEqual(Weights.Entropy(table, s_abc, 1), Weights.Entropy(table, Tables.Hierarchy("a b | c"), 1));
    }

    [Fact]
    public void Weights_are_of_no_scale_of_no_order_and_sum_to_1_in_each_group() => Property.Holds((int seed) =>
    {
        Random random = new(seed);
        IndexHierarchy hierarchy = Tables.Hierarchy("a b c | d e");
        string[] codes = ["a", "b", "c", "d", "e"];
        double[][] columns = [.. codes.Select(_ => Enumerable.Range(0, 9).Select(_ => 10 * random.NextDouble()).ToArray())];
        IndexTable table = Tables.Of([.. codes.Zip(columns)]);
        IndexTable scaled = Tables.Of([.. codes.Zip(columns, static (code, column) => (code, column.Select(static x => 64 * x).Reverse().ToArray()))]);
        Func<IndexTable, WeightSet>[] methods =
        [
            t => Weights.Pca(t, hierarchy, 1, NegativeLoadings.Absolute), t => Weights.FactorAnalysis(t, hierarchy, 1),
            t => Weights.Entropy(t, hierarchy, 1), t => Weights.Critic(t, hierarchy, 1),
        ];
        foreach (Func<IndexTable, WeightSet> method in methods)
        {
            WeightSet ours = method(table), same = method(scaled);
            Assert.Equal(codes, ours.Codes);
            Assert.Equal(1, ours["a"] + ours["b"] + ours["c"], 1e-12);
            Assert.Equal(1, ours["d"] + ours["e"], 1e-12);
            Assert.All(codes, code => Assert.Equal(ours[code], same[code], 1e-9));
        }
    });

    [Fact]
    public void What_has_no_weights_is_refused_with_the_names_of_the_nodes()
    {
        IndexTable table = Tables.Of(("a", [1, -2, 3]), ("b", [0, 0, 0]), ("c", [double.NaN, 1, double.NaN]));

        Assert.Equal(["a", "b", "c"], Faults(() => Weights.Entropy(table, s_abc, 1)));
        Assert.Contains("(u001)", Assert.Throws<FaultException>(() => Weights.Entropy(table, s_abc, 1)).Faults[0].Rule, StringComparison.Ordinal);
        Assert.Equal(["a", "a", "b", "b", "c", "c"], Faults(() => Weights.Critic(table, s_abc, 1)));
        Assert.Equal(["g0"], Faults(() => Weights.Entropy(Tables.Of(("a", [2, 2]), ("b", [3, 3]), ("c", [1, 1])), s_abc, 1)));
        Assert.Equal(["g0"], Faults(() => Weights.Critic(Tables.Of(("a", [1, 2, 4]), ("b", [1, 2, 4]), ("c", [1, 2, 4])), s_abc, 1)));
        Assert.Equal(["a"], Faults(() => Weights.Critic(Tables.Of(("a", [1e308, 2, -1e308]), ("b", [1, 2, 4]), ("c", [1, 5, 4])), s_abc, 1)));
        Assert.Equal(["a", "c"], Faults(() => Weights.Pca(Tables.Of(("a", [2, 2]), ("b", [3, 4]), ("c", [1, 1])), s_abc, 1)));
        Assert.Throws<KeyNotFoundException>(() => Weights.Critic(Tables.Of(("a", [1, 2, 4])), s_abc, 1));
        Assert.Throws<ArgumentNullException>(() => Weights.Entropy(null!, s_abc, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Weights.Pca(table, s_abc, 0));

        static IEnumerable<string?> Faults(Action action) => Assert.Throws<FaultException>(action).Faults.Select(static fault => fault.Place.Column);
    }

    [SharedTheory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Weights_by_principal_components_are_those_of_the_reference_up_to_sign_and_scale(int level)
    {
        IndexTable table = Tables.Read("pipeline/Aggregated.csv");
        VectorTable expected = VectorTable.Read($"weights/PCA_weights_bygroup_L{level}.csv");
        Dictionary<string, double> reference = expected.Rows.Where(row => row["Level"] == $"{level}").ToDictionary(static row => row["iCode"], static row => VectorTable.Number(row["Weight"]));
        WeightSet ours = Weights.Pca(table, Tables.AsemHierarchy, level, NegativeLoadings.Absolute);

        Assert.Equal(reference.Count, ours.Codes.Length);
        foreach (string code in ours.Codes)
        {
            string[] group = [.. Tables.AsemHierarchy.Parent(code)!.Children.Select(static child => child.Code)];
            double sum = group.Aggregate(0.0, (sum, member) => sum + Math.Abs(reference[member]));
            Close.Assert(Math.Abs(reference[code]) / sum, ours[code], code);
        }

        // The reference leaves all nodes of other levels alone, as ours does by not naming them.
        Assert.All(expected.Rows.Where(row => row["Level"] != $"{level}"), static row => Assert.Equal("1", row["Weight"]));
    }

    [SharedFact]
    public void Weights_of_a_whole_level_are_those_of_the_reference_up_to_sign_and_scale()
    {
        Dictionary<string, double> reference = VectorTable.Read("weights/PCA_weights_all_L2.csv").Rows
            .Where(static row => row["Level"] == "2").ToDictionary(static row => row["iCode"], static row => VectorTable.Number(row["Weight"]));
        WeightSet ours = Weights.Pca(Tables.Read("pipeline/Aggregated.csv"), Tables.AsemHierarchy, 2, NegativeLoadings.Absolute, WeightGroups.WholeLevel);
        double sum = reference.Values.Aggregate(0.0, static (sum, weight) => sum + Math.Abs(weight));

        Assert.Equal(8, reference.Count);
        Assert.All(reference, pair => Close.Assert(Math.Abs(pair.Value) / sum, ours[pair.Key], pair.Key));
    }

    /// <summary>
    /// The reference gives an indicator that loads negatively a negative weight without a word: Forest in Environ, TBTs in Instit, others in SusEcFin. Here that is
    /// refused, and they are named.
    /// </summary>
    [SharedFact]
    public void Indicators_that_the_reference_weighs_negatively_are_named()
    {
        string?[] named = [.. Assert.Throws<FaultException>(() => Weights.Pca(Tables.Read("pipeline/Aggregated.csv"), Tables.AsemHierarchy, 1)).Faults.Select(static fault => fault.Place.Column)];

        // In two groups, Political and Social, the reference's vector points the other way: all its weights are negative.
        string[] opposite = ["Political", "Social"];
        string[] negative =
        [
            .. VectorTable.Read("weights/PCA_weights_bygroup_L1.csv").Rows
                .Where(row => row["Level"] == "1" && VectorTable.Number(row["Weight"]) < 0 && !opposite.Contains(Tables.AsemHierarchy.Parent(row["iCode"])!.Code))
                .Select(static row => row["iCode"]),
        ];
        Assert.Equal(negative.Order(StringComparer.Ordinal), named.Order(StringComparer.Ordinal));
        Assert.Contains("TBTs", named);
    }

    [Fact]
    public void Factor_weights_keep_the_components_that_are_asked_for()
    {
        IndexTable table = Tables.Of(("a", [1, 2, 3, 4, 6]), ("b", [4, 1, 2, 1, 5]), ("c", [0, 5, 5, 6, 1]));

        Assert.Equal([.. PrincipalComponents.Of(table).Varimax(2).Weights()], ByCode(Weights.FactorAnalysis(table, s_abc, 1, lowestEigenvalue: PrincipalComponents.Of(table).Eigenvalues[1])));
        Assert.Equal([.. PrincipalComponents.Of(table).Varimax(1).Weights()], ByCode(Weights.FactorAnalysis(table, s_abc, 1, lowestEigenvalue: 99)));

        static double[] ByCode(WeightSet weights) => [weights["a"], weights["b"], weights["c"]];
    }
}
