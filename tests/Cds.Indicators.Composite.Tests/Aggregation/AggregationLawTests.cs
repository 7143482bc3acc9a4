using Cds.Indicators.Composite.Aggregation;
using Cds.Indicators.Composite.Indices;
using Cds.Indicators.Composite.Stages;
using Cds.Indicators.Composite.Tests.Normalisation;
using Cds.Indicators.Composite.Tests.Reference;
using FsCheck.Fluent;
using Method = Cds.Indicators.Composite.Aggregation.AggregationMethod;

namespace Cds.Indicators.Composite.Tests.Aggregation;

/// <summary>What holds for the aggregation of every table.</summary>
public sealed class AggregationLawTests
{
    private static readonly Method[] s_means =
        [Method.ArithmeticMean, Method.GeometricMean, Method.HarmonicMean, Method.PowerMean(0.5), Method.PowerMean(2), Method.PowerMean(3), Method.PowerMean(-2), Method.PowerMean(40)];

    private static readonly Method[] s_all = [.. s_means, Method.Copeland, Method.BenefitOfTheDoubt(), Method.BenefitOfTheDoubt(0.05)];

    [Fact]
    public void A_mean_is_that_of_its_definition() => Property.Holds(
        Generated.Units(Generated.Positive), Arb.From(Gen.Choose(0, 8)), Arb.From(Gen.Elements(-3.0, -1, -0.5, 0, 0.5, 1, 2, 3)), static (units, seed, p) =>
        {
            double[] weights = Generated.Weights(units[0].Length, seed);
            double[] scores = OneGroup.Scores(p == 0 ? Method.GeometricMean : Method.PowerMean(p), weights, UndefinedPolicies.RefuseAll, units);
            for (int row = 0; row < units.Length; row++)
                Close.Assert(Mean(units[row], weights, p), scores[row], $"p = {p:R}", 1e-11);
        });

    [Fact]
    public void Means_ascend_with_their_exponent_between_least_and_greatest() => Property.Holds(Generated.Units(Generated.Positive), Arb.From(Gen.Choose(0, 8)), static (units, seed) =>
    {
        double[] weights = Generated.Weights(units[0].Length, seed);
        Method[] ascending = [Method.PowerMean(-2), Method.HarmonicMean, Method.GeometricMean, Method.PowerMean(0.5), Method.ArithmeticMean, Method.PowerMean(2)];
        double[][] scores = Array.ConvertAll(ascending, method => OneGroup.Scores(method, weights, UndefinedPolicies.RefuseAll, units));
        for (int row = 0; row < units.Length; row++)
        {
            double[] known = [.. units[row].Where(static x => !double.IsNaN(x))];
            for (int i = 0; i < ascending.Length && known.Length > 0; i++)
            {
                Assert.InRange(scores[i][row], known.Min(), known.Max());
                if (i > 0)
                    Assert.True(scores[i - 1][row] <= scores[i][row] * (1 + 1e-13), $"{ascending[i - 1]} and {ascending[i]}");
            }
        }
    });

    [Fact]
    public void Weights_have_no_scale() => Property.Holds(
        Generated.Units(Generated.Positive), Arb.From(Gen.Elements(s_all)), Arb.From(Gen.Elements(1e-300, 0.25, 3, 1e300)), static (units, method, factor) =>
        {
            double[] weights = Generated.Weights(units[0].Length, 3);
            double[] one = OneGroup.Scores(method, weights, UndefinedPolicies.MissingAll, units);
            double[] other = OneGroup.Scores(method, Array.ConvertAll(weights, w => w * factor), UndefinedPolicies.MissingAll, units);
            for (int row = 0; row < units.Length; row++)
                Close.Assert(one[row], other[row], method.ToString());
        });

    [Fact]
    public void A_part_without_weight_does_not_count_at_all() => Property.Holds(Generated.Units(Generated.Positive), Arb.From(Gen.Elements(s_all)), Arb.From(Generated.Figure), static (units, method, idle) =>
    {
        double[] weights = Generated.Weights(units[0].Length, 1);
        double[][] more = Array.ConvertAll(units, unit => (double[])[.. unit, idle]);
        double[] one = OneGroup.Scores(method, weights, UndefinedPolicies.MissingAll, units);
        double[] other = OneGroup.Scores(method, [.. weights, 0], UndefinedPolicies.MissingAll, more);
        Assert.Equal(one, other);
    });

    [Fact]
    public void Nothing_is_infinite_and_what_is_undefined_says_why() => Property.Holds(Generated.Units(Generated.Extreme, most: 8), Arb.From(Gen.Elements(s_all)), static (units, method) =>
    {
        IndexResult result = OneGroup.Result(new AggregationStage(method), [.. units[0].Select(static _ => 1.0)], UndefinedPolicies.MissingAll, units);
        for (int row = 0; row < units.Length; row++)
        {
            Rates.Outcome<double> score = result.Score(OneColumn.Unit(row));
            bool hasPart = Array.Exists(units[row], static x => !double.IsNaN(x));
            Assert.True(score.TryGetValue(out double number) ? double.IsFinite(number) && hasPart : !hasPart || score.Reason is { Length: > 0 }, $"{method}: {score}");
        }
    });

    [Fact]
    public void Scores_belong_to_their_units_whatever_the_order_of_the_rows() => Property.Holds(
        Generated.Units(Generated.Positive), Arb.From(Gen.Elements(s_all)), Arb.From(Gen.Choose(0, 11)), static (units, method, shift) =>
        {
            int[] rows = [.. Enumerable.Range(0, units.Length).Select(i => (i + shift) % units.Length).Reverse()];
            double[] weights = Generated.Weights(units[0].Length, 2);
            IndexResult shuffled = OneGroup.Index(new AggregationStage(method), weights, UndefinedPolicies.MissingAll)
                .Compute(OneGroup.Data(rows.Select(OneColumn.Unit), weights.Length, Array.ConvertAll(rows, row => units[row])));
            Assert.Equal(OneGroup.Scores(method, weights, UndefinedPolicies.MissingAll, units), shuffled.Scores.Column("index").ToArray());
        });

    [Fact]
    public void Scores_are_the_same_on_any_number_of_threads()
    {
        Random random = new(7);
        double[][] units = [.. Enumerable.Range(0, 3000).Select(_ => (double[])[.. Enumerable.Range(0, 20).Select(_ => random.Next(20) == 0 ? double.NaN : 1 + (99 * random.NextDouble()))])];
        foreach (Method method in s_means.Append(Method.Copeland))
        {
            CompositeIndex index = OneGroup.Index(new AggregationStage(method), Generated.Weights(20, 4), UndefinedPolicies.RefuseAll);
            double[] all = [.. index.Compute(OneGroup.Data(Enumerable.Range(0, units.Length).Select(OneColumn.Unit), 20, units)).Scores.Column("index")];

            // Row by row, on one thread: a block of one unit has nobody to be compared with, so that means alone are told so.
            if (method != Method.Copeland)
            {
                for (int row = 0; row < units.Length; row += 131)
                    Assert.Equal(OneGroup.Score(method, Generated.Weights(20, 4), units[row]), all[row]);
            }

            Assert.Equal(all, index.Compute(OneGroup.Data(Enumerable.Range(0, units.Length).Select(OneColumn.Unit), 20, units)).Scores.Column("index").ToArray());
        }
    }

    private static double Mean(double[] parts, double[] weights, double p)
    {
        double sum = 0, all = 0;
        for (int i = 0; i < parts.Length; i++)
        {
            if (double.IsNaN(parts[i]))
                continue;
            sum += weights[i] * (p == 0 ? Math.Log(parts[i]) : Math.Pow(parts[i], p));
            all += weights[i];
        }

        return all == 0 ? double.NaN : p == 0 ? Math.Exp(sum / all) : Math.Pow(sum / all, 1 / p);
    }
}
