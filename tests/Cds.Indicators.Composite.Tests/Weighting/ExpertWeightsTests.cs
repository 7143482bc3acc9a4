using Cds.Indicators.Composite.Tests.Reference;
using Cds.Indicators.Composite.Weighting;
using Cds.Indicators.Faults;

namespace Cds.Indicators.Composite.Tests.Weighting;

/// <summary>Weights by what experts say: comparisons two by two, and budgets.</summary>
public sealed class ExpertWeightsTests
{
    [Fact]
    public void Comparisons_that_agree_give_back_the_weights_they_were_made_of() => Property.Holds((int seed) =>
    {
        Random random = new(seed);
        double[] weights = [.. Enumerable.Range(0, 1 + random.Next(15)).Select(_ => 0.1 + random.NextDouble())];
        double sum = weights.Aggregate(0.0, static (a, b) => a + b);
        double[,] comparisons = new double[weights.Length, weights.Length];
        for (int i = 0; i < weights.Length; i++)
        {
            for (int j = 0; j < weights.Length; j++)
                comparisons[i, j] = i == j ? 1 : weights[i] / weights[j];
        }

        AnalyticHierarchyProcess process = AnalyticHierarchyProcess.Of(comparisons, weights.Select(static (_, i) => $"n{i}"));
        Assert.Equal(weights.Length, process.LambdaMax, 1e-12);
        Assert.True(process.ConsistencyIndex < 1e-12);
        Assert.True(process.IsConsistent);
        for (int i = 0; i < weights.Length; i++)
            Assert.Equal(weights[i] / sum, process.Weights[$"n{i}"], 1e-13);
    });

    /// <summary>OECD/JRC handbook, Table 20, whose weights and consistency are recomputed apart: lambda max 8.2111, index 0.0302, ratio 0.0214 with a random index of 1.41.</summary>
    [SharedFact]
    public void The_comparisons_of_the_handbook_are_consistent()
    {
        VectorTable table = VectorTable.Read("tai_oecd/T20_ahp_comparison.csv");
        VectorTable expected = VectorTable.Read("tai_oecd/computed_ahp_weights.csv");
        string[] codes = table.Texts("indicator");
        double[,] comparisons = new double[8, 8];
        for (int j = 0; j < 8; j++)
        {
            double[] column = table.Numbers(codes[j]);
            for (int i = 0; i < 8; i++)
                comparisons[i, j] = column[i];
        }

        AnalyticHierarchyProcess process = AnalyticHierarchyProcess.Of(comparisons, codes);

        Assert.Equal(8.2111, process.LambdaMax, 5e-5);
        Assert.Equal(0.0302, process.ConsistencyIndex, 5e-5);
        Assert.Equal(0.0214, process.ConsistencyRatio.Value, 5e-5);
        Assert.True(process.IsConsistent);
        Assert.Equal(8, expected.Count);
        foreach (IReadOnlyDictionary<string, string> row in expected.Rows)
            Close.Assert(VectorTable.Number(row["weight"]), process.Weights[row["indicator"]], row["indicator"]);
    }

    /// <summary>a is 9 times b, b 9 times c, and c 9 times a: nothing could agree less.</summary>
    [Fact]
    public void Comparisons_in_a_circle_are_not_consistent()
    {
        AnalyticHierarchyProcess process = AnalyticHierarchyProcess.Of(new double[,] { { 1, 9, 1 / 9.0 }, { 1 / 9.0, 1, 9 }, { 9, 1 / 9.0, 1 } }, ["a", "b", "c"]);

        Assert.Equal(1 + 9 + (1 / 9.0), process.LambdaMax, 1e-12);
        Assert.Equal((7 + (1 / 9.0)) / 2 / 0.58, process.ConsistencyRatio.Value, 1e-12);
        Assert.False(process.IsConsistent);
        Assert.Equal(1 / 3.0, process.Weights["a"], 1e-14);
    }

    [Fact]
    public void One_or_two_nodes_always_agree_and_sixteen_have_no_random_index()
    {
        Assert.Equal(0, AnalyticHierarchyProcess.Of(new double[,] { { 1 } }, ["a"]).ConsistencyRatio.Value);
        AnalyticHierarchyProcess two = AnalyticHierarchyProcess.Of(new double[,] { { 1, 3 }, { 1 / 3.0, 1 } }, ["a", "b"]);
        Assert.Equal(0.75, two.Weights["a"], 1e-15);
        Assert.True(two.IsConsistent);

        double[,] ones = new double[16, 16];
        for (int i = 0; i < 16; i++)
        {
            for (int j = 0; j < 16; j++)
                ones[i, j] = 1;
        }

        AnalyticHierarchyProcess sixteen = AnalyticHierarchyProcess.Of(ones, Enumerable.Range(0, 16).Select(static i => $"n{i}"));
        Assert.False(sixteen.ConsistencyRatio.HasValue);
        Assert.False(sixteen.IsConsistent);
    }

    [Fact]
    public void A_third_may_be_written_as_0_33() =>
        Assert.Equal(0.75, AnalyticHierarchyProcess.Of(new double[,] { { 1, 3 }, { 0.333, 1 } }, ["a", "b"]).Weights["a"], 1e-3);

    [Fact]
    public void Cells_that_are_not_comparisons_are_named_all_at_once()
    {
        FaultException faults = Assert.Throws<FaultException>(() => AnalyticHierarchyProcess.Of(new double[,] { { 2, 3, 0 }, { 3, 1, double.NaN }, { 1e9, -1, 1 } }, ["a", "b", "c"]));

        Assert.Equal(["a to a", "b to a", "a to c", "b to c", "c to a", "c to b"], faults.Faults.Select(static fault => fault.Place.Column));
        Assert.Throws<ArgumentException>(() => AnalyticHierarchyProcess.Of(new double[,] { { 1, 1 } }, ["a", "b"]));
        Assert.Throws<ArgumentException>(() => AnalyticHierarchyProcess.Of(new double[0, 0], []));
        Assert.Throws<ArgumentException>(() => AnalyticHierarchyProcess.Of(new double[,] { { 1, 1 }, { 1, 1 } }, ["a", "a"]));
        Assert.Throws<ArgumentNullException>(() => AnalyticHierarchyProcess.Of(null!, []));
    }

    [Fact]
    public void The_weight_of_a_budget_is_the_mean_share()
    {
        WeightSet weights = Weights.BudgetAllocation(Budget(("An", [70, 30]), ("Bình", [50, 50])));

        Assert.Equal(0.6, weights["services"], 1e-15);
        Assert.Equal(0.4, weights["delays"], 1e-15);
        Assert.Equal(weights, Weights.BudgetAllocation(Budget(("An", [7, 3]), ("Bình", [5, 5])), budget: 10));
    }

    [Fact]
    public void What_is_wrong_with_budgets_is_told_all_at_once()
    {
        FaultException faults = Assert.Throws<FaultException>(() => Weights.BudgetAllocation(Budget(("An", [70, 30]), ("Bình", [60, 50]), ("Chi", [120, -20]), ("Dung", [100]))));

        Assert.Equal(["Bình", "Chi", "Dung"], faults.Faults.Select(static fault => fault.Place.Column));
        Assert.Contains("do not sum to the budget of 100", faults.Faults[0].Rule, StringComparison.Ordinal);
        Assert.Contains("negative", faults.Faults[1].Rule, StringComparison.Ordinal);
        Assert.Contains("not those that the first expert", faults.Faults[2].Rule, StringComparison.Ordinal);
        Assert.Single(Assert.Throws<FaultException>(() => Weights.BudgetAllocation(Budget())).Faults);
        Assert.Throws<ArgumentOutOfRangeException>(() => Weights.BudgetAllocation(Budget(("An", [70, 30])), budget: 0));
        Assert.Throws<ArgumentNullException>(() => Weights.BudgetAllocation(null!));
    }

    /// <summary>Comparisons of five nodes that contradict each other wildly; the figures are those of a computation with 200 digits.</summary>
    [Fact]
    public void Wild_comparisons_have_their_eigenvector_as_well()
    {
        AnalyticHierarchyProcess process = AnalyticHierarchyProcess.Of(
            new[,]
            {
                { 1, 2e-6, 0.001, 1e-6, 1e-6 },
                { 500000, 1, 1, 2e-6, 1e6 },
                { 1000, 1, 1, 1, 1e6 },
                { 1e6, 500000, 1, 1, 2e-6 },
                { 1e6, 1e-6, 1e-6, 500000, 1 },
            },
            ["a", "b", "c", "d", "e"]);

        Assert.Equal(629962.2800346585, process.LambdaMax, 1e-3);
        Assert.Equal(0.2920848478494422, process.Weights["b"], 1e-9);
        Assert.Equal(0.18400185231166236, process.Weights["e"], 1e-9);
        Assert.False(process.IsConsistent);
    }

    private static Dictionary<string, IReadOnlyDictionary<string, double>> Budget(params (string Expert, double[] Points)[] given)
    {
        string[] codes = ["services", "delays"];
        return given.ToDictionary(
            static g => g.Expert,
            g => (IReadOnlyDictionary<string, double>)codes.Zip(g.Points).ToDictionary(static pair => pair.First, static pair => pair.Second, StringComparer.Ordinal),
            StringComparer.Ordinal);
    }
}
