using Cds.Indicators.Composite.Aggregation;
using Cds.Indicators.Composite.Indices;
using Cds.Indicators.Composite.Stages;
using Cds.Indicators.Composite.Tests.Normalisation;
using Cds.Indicators.Composite.Tests.Reference;
using FsCheck.Fluent;
using Method = Cds.Indicators.Composite.Aggregation.AggregationMethod;

namespace Cds.Indicators.Composite.Tests.Aggregation;

/// <summary>Copeland's rule and exact Kemeny orders against all pairs and all orders.</summary>
public sealed class CopelandTests
{
    // The reference counts a comparison that is missing as a win of whichever unit stands later.
    [Fact]
    public void Scores_do_not_depend_on_the_order_of_the_units() => Property.Holds(Generated.Units(Generated.Figure), Arb.From(Gen.Choose(0, 8)), static (units, seed) =>
    {
        double[] weights = Generated.Weights(units[0].Length, seed);
        double[] scores = OneGroup.Scores(Method.Copeland, weights, UndefinedPolicies.RefuseAll, units);
        double[] reversed = OneGroup.Scores(Method.Copeland, weights, UndefinedPolicies.RefuseAll, [.. units.Reverse()]);

        Assert.Equal(scores, reversed.Reverse());
        Assert.Equal(0, scores.Aggregate(0.0, static (sum, x) => sum + (double.IsNaN(x) ? 0 : x)));
        for (int row = 0; row < units.Length; row++)
            Assert.Equal(Slow(units, weights, row), scores[row]);
    });

    [Fact]
    public void The_matrix_tells_the_same_scores_and_two_shares_are_one() => Property.Holds(Generated.Units(Generated.Figure), Arb.From(Gen.Choose(0, 8)), static (units, seed) =>
    {
        double[] weights = Generated.Weights(units[0].Length, seed);
        IndexResult result = OneGroup.Result(new AggregationStage(Method.Copeland), weights, UndefinedPolicies.RefuseAll, units);
        OutrankingMatrix matrix = OutrankingMatrix.Of(result.Raw, Enumerable.Range(0, weights.Length).Select(OneGroup.Part), weights);

        foreach (string unit in matrix.Units)
        {
            Assert.Equal(0, matrix[unit, unit]);
            Assert.All(matrix.Units, rival => Assert.True(unit == rival || Close.Are(1, matrix[unit, rival] + matrix[rival, unit])));
            if (result.Score(unit).TryGetValue(out double score))
                Assert.Equal(score, matrix.Copeland(unit));
        }
    });

    [Fact]
    public void Kemeny_orders_are_the_best_of_all() => Property.Holds(Generated.Units(Generated.Figure, most: 6), Arb.From(Gen.Choose(0, 8)), static (units, seed) =>
    {
        double[] weights = Generated.Weights(units[0].Length, seed);
        IndexResult result = OneGroup.Result(new AggregationStage(Method.Copeland), weights, UndefinedPolicies.RefuseAll, units);
        OutrankingMatrix matrix = OutrankingMatrix.Of(result.Raw, Enumerable.Range(0, weights.Length).Select(OneGroup.Part), weights);
        (string Order, double Score)[] all = [.. Permutations([.. matrix.Units]).Select(order => (string.Join('>', order), Sum(matrix, order)))];
        double best = all.Max(static one => one.Score);

        KemenyRanking ranking = KemenyRanking.Of(matrix);

        Close.Assert(best, ranking.Score, "score", 1e-12, 1e-12);
        Assert.True(ranking.IsComplete);
        Assert.Equal(all.Where(one => one.Score >= best - 1e-9).Select(static one => one.Order).Order(StringComparer.Ordinal), ranking.Orders.Select(static order => string.Join('>', order)));
    });

    [Fact]
    public void Kemeny_lists_a_thousand_of_the_orders_of_units_that_are_all_equal()
    {
        double[][] units = [.. Enumerable.Range(0, KemenyRanking.MaximumUnits).Select(static _ => (double[])[1])];
        KemenyRanking ranking = KemenyRanking.Of(Matrix(units));

        Assert.Equal(KemenyRanking.MaximumOrders, ranking.Orders.Length);
        Assert.False(ranking.IsComplete);
        Assert.Equal(16 * 15 / 4.0, ranking.Score);
    }

    [Fact]
    public void More_units_than_can_be_ordered_are_refused()
    {
        ArgumentException refusal = Assert.Throws<ArgumentException>(() => KemenyRanking.Of(Matrix([.. Enumerable.Range(0, 17).Select(static i => (double[])[i])])));

        Assert.Contains("17 units", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Bad_input_is_refused_by_name()
    {
        IndexResult result = OneGroup.Result(new AggregationStage(Method.Copeland), [1, 1], UndefinedPolicies.RefuseAll, [1, 2], [2, 1]);

        Assert.Throws<ArgumentException>(() => OutrankingMatrix.Of(result.Raw, []));
        Assert.Throws<ArgumentException>(() => OutrankingMatrix.Of(result.Raw, ["p00", "p00"]));
        Assert.Throws<ArgumentException>(() => OutrankingMatrix.Of(result.Raw, ["p00", "p01"], [0, 0]));
        Assert.Throws<ArgumentException>(() => OutrankingMatrix.Of(result.Raw, ["p00", "p01"], [1, double.PositiveInfinity]));
        Assert.Throws<KeyNotFoundException>(() => OutrankingMatrix.Of(result.Raw, ["p02"]));
        Assert.Throws<KeyNotFoundException>(() => OutrankingMatrix.Of(result.Raw, ["p00"])["u0000", "nobody"]);
        Assert.Throws<ArgumentException>(() => KemenyRanking.ScoreOf(OutrankingMatrix.Of(result.Raw, ["p00"]), ["u0000", "u0000"]));
    }

    private static OutrankingMatrix Matrix(double[][] units) =>
        OutrankingMatrix.Of(OneGroup.Result(new AggregationStage(Method.Copeland), [1], UndefinedPolicies.RefuseAll, units).Raw, [OneGroup.Part(0)]);

    private static double Slow(double[][] units, double[] weights, int row)
    {
        if (Array.TrueForAll(units[row], double.IsNaN))
            return double.NaN;
        int score = 0;
        foreach (double[] rival in units)
        {
            // Whole weights: exact.
            double margin = 0;
            for (int part = 0; part < weights.Length; part++)
                margin += units[row][part] > rival[part] ? weights[part] : units[row][part] < rival[part] ? -weights[part] : 0;
            score += Math.Sign(margin);
        }

        return score;
    }

    private static double Sum(OutrankingMatrix matrix, string[] order)
    {
        double sum = 0;
        for (int i = 0; i < order.Length; i++)
        {
            for (int j = i + 1; j < order.Length; j++)
                sum += matrix[order[i], order[j]];
        }

        return sum;
    }

    private static IEnumerable<string[]> Permutations(string[] units) => units.Length == 0
        ? [[]]
        : units.SelectMany(unit => Permutations([.. units.Where(u => u != unit)]).Select(rest => (string[])[unit, .. rest]));
}
