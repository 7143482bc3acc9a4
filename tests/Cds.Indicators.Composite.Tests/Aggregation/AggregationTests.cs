using Cds.Indicators.Composite.Aggregation;
using Cds.Indicators.Composite.Hierarchy;
using Cds.Indicators.Composite.Indices;
using Cds.Indicators.Composite.Normalisation;
using Cds.Indicators.Composite.Stages;
using Cds.Indicators.Composite.Tests.Normalisation;
using Cds.Indicators.Composite.Tests.Reference;
using Cds.Indicators.Faults;
using Cds.Indicators.Indicators;
using Cds.Indicators.Rates;
using Method = Cds.Indicators.Composite.Aggregation.AggregationMethod;

namespace Cds.Indicators.Composite.Tests.Aggregation;

/// <summary>Aggregation by example.</summary>
public sealed class AggregationTests
{
    private const double NA = double.NaN;

    [Theory]
    [InlineData(2.0 / 3, true)]
    [InlineData(0.66, true)]
    [InlineData(0.67, false)]
    [InlineData(0.6666666666666667, false)]
    public void The_threshold_passes_where_the_share_is_equal_or_more(double threshold, bool passes)
    {
        Outcome<double> score = OneGroup.Result(new AggregationStage(Method.ArithmeticMean) { Availability = threshold }, [1, 1, 1], UndefinedPolicies.RefuseAll, [1, NA, 3])
            .Score(OneColumn.Unit(0));

        Assert.Equal(passes, score.HasValue);
        Assert.Equal(passes ? OutcomeKind.Value : OutcomeKind.Incomplete, score.Kind);
        Assert.Equal(2, passes ? score.Value : score.PartialValue);
    }

    [Fact]
    public void A_threshold_of_seven_tenths_is_met_by_seven_of_ten() => Assert.True(
        OneGroup.Result(
            new AggregationStage(Method.ArithmeticMean) { Availability = 0.7 }, [1, 1, 1, 1, 1, 1, 1, 1, 1, 1], UndefinedPolicies.RefuseAll, [1, 1, 1, 1, 1, 1, 1, NA, NA, NA])
            .Score(OneColumn.Unit(0)).HasValue);

    [Fact]
    public void Parts_without_weight_are_not_counted_by_the_threshold() => Assert.True(
        OneGroup.Result(new AggregationStage(Method.ArithmeticMean) { Availability = 1 }, [1, 1, 0], UndefinedPolicies.RefuseAll, [1, 3, NA]).Score(OneColumn.Unit(0)).HasValue);

    [Fact]
    public void A_zero_without_weight_does_not_spoil_a_geometric_mean() => Assert.Equal(4, OneGroup.Score(Method.GeometricMean, [1, 1, 0], 2, 8, 0), 1e-12);

    [Fact]
    public void Only_parts_without_weight_are_an_undefined_case()
    {
        FaultException refusal = Assert.Throws<FaultException>(() => OneGroup.Scores(Method.ArithmeticMean, [1, 0], UndefinedPolicies.RefuseAll, [NA, 3], [1, 2], [NA, 4], [NA, NA]));

        Assert.Equal("index of u0000, u0002", Assert.Single(refusal.Faults).Value);
        Assert.Equal([NA, 1, NA, NA], OneGroup.Scores(Method.ArithmeticMean, [1, 0], UndefinedPolicies.MissingAll, [NA, 3], [1, 2], [NA, 4], [NA, NA]));
    }

    [Fact]
    public void All_units_without_a_mean_are_named_at_once()
    {
        FaultException refusal = Assert.Throws<FaultException>(() => OneGroup.Scores(Method.GeometricMean, [1, 4], [0, 4], [2, 2], [3, -1]));

        Assert.Equal("index of u0001, u0003", Assert.Single(refusal.Faults).Value);
        Assert.Equal([2, 0, 2, 0], OneGroup.Scores(Method.GeometricMean, [1, 1], UndefinedPolicies.RefuseAll.With(UndefinedCase.NotPositive, UndefinedAction.Give(0)), [1, 4], [0, 4], [2, 2], [3, -1]));
    }

    [Fact]
    public void A_root_of_an_odd_power_keeps_the_sign()
    {
        Assert.Equal(-2, OneGroup.Scores(Method.PowerMean(3), [-2, -2])[0], 1e-12);
        Assert.Equal(2, OneGroup.Scores(Method.PowerMean(2), [-2, -2])[0], 1e-12);
        Assert.Equal(0, OneGroup.Scores(Method.PowerMean(2), [0, 0])[0]);
    }

    [Fact]
    public void Extreme_numbers_have_means()
    {
        Assert.Equal(1.5e308, OneGroup.Scores(Method.ArithmeticMean, [1.5e308, 1.5e308])[0]);
        Assert.Equal(0, OneGroup.Scores(Method.ArithmeticMean, [1.5e308, -1.5e308])[0]);
        Close.Assert(1, OneGroup.Scores(Method.GeometricMean, [1e300, 1e-300])[0], "geometric", 1e-11);
        Close.Assert(2e-300, OneGroup.Scores(Method.HarmonicMean, [1e300, 1e-300])[0], "harmonic");
        Close.Assert(Math.Sqrt(0.5) * 1e300, OneGroup.Scores(Method.PowerMean(2), [1e300, 1])[0], "quadratic");
    }

    [Fact]
    public void Named_powers_are_the_named_means()
    {
        Assert.Equal(Method.ArithmeticMean, Method.PowerMean(1));
        Assert.Equal(Method.HarmonicMean, Method.PowerMean(-1));
        Assert.Equal(Method.PowerMean(0.5), Method.PowerMean(0.5));
        Assert.NotEqual(Method.PowerMean(0.5), Method.PowerMean(0.25));
        Assert.Equal(
            ["arithmetic-mean", "geometric-mean", "harmonic-mean", "power-mean(0.5)", "copeland", "benefit-of-the-doubt(0.1, 0.5)"],
            ((Method[])[Method.ArithmeticMean, Method.GeometricMean, Method.HarmonicMean, Method.PowerMean(0.5), Method.Copeland, Method.BenefitOfTheDoubt(0.1, 0.5)]).Select(static m => m.ToString()));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void An_exponent_that_is_none_is_refused(double p) => Assert.Throws<ArgumentOutOfRangeException>(() => Method.PowerMean(p));

    [Fact]
    public void A_group_for_which_less_is_better_is_mirrored_at_zero_by_Copeland_and_refused_with_the_benefit_of_the_doubt()
    {
        IndexNode root = IndexNode.Group("index", IndexNode.Group("delay", IndexNode.Indicator("p00")) with { Direction = Direction.LowerIsBetter }, IndexNode.Indicator("p01", weight: 0));
        IndexDefinition definition = OneGroup.Index(new AggregationStage(Method.ArithmeticMean), [1, 1], UndefinedPolicies.RefuseAll).Definition with { Root = root };

        IndexResult result = CompositeIndex.Of(definition with { Stages = [new AggregationStage(Method.ArithmeticMean) { Levels = [Method.Copeland] }] })
            .Compute(OneGroup.Data(["a", "b", "c"], 2, [[1, 0], [2, 0], [3, 0]]));

        Assert.Equal([-2, 0, 2], result.Scores.Column("delay").ToArray());
        Assert.Equal([2, 0, -2], result.Scores.Column("index").ToArray());
        Assert.Contains(
            Assert.Throws<FaultException>(() => CompositeIndex.Of(definition with { Stages = [new NormalisationStage(NormalisationMethod.MinMax()), new AggregationStage(Method.BenefitOfTheDoubt())] })).Faults,
            static fault => fault.Rule.Contains("mirrored", StringComparison.Ordinal));
    }

    // The input of the reference is there, its outputs are not: the formulas row by row, with what is missing left out.
    [SharedTheory]
    [InlineData("arithmetic-mean")]
    [InlineData("geometric-mean")]
    [InlineData("harmonic-mean")]
    public void Pillars_with_gaps_are_means_of_what_there_is(string name)
    {
        VectorTable input = VectorTable.Read("aggregate/input_NormRaw_withNA.csv");
        Method method = name switch { "arithmetic-mean" => Method.ArithmeticMean, "geometric-mean" => Method.GeometricMean, _ => Method.HarmonicMean };
        IndexResult result = CompositeIndex.Of(Asem.Definition(new AggregationStage(method)) with { Root = Upwards(Asem.Root) }).Compute(Asem.DataOf(input, input.Texts("uCode")));

        int cells = 0, gaps = 0;
        foreach (IndexNode pillar in Asem.Root.Children.SelectMany(static sub => sub.Children))
        {
            foreach (IReadOnlyDictionary<string, string> row in input.Rows)
            {
                (double X, double W)[] known = [.. pillar.Children.Select(child => (VectorTable.Number(row[child.Code]), child.Weight)).Where(static p => !double.IsNaN(p.Item1))];
                double all = known.Aggregate(0.0, static (sum, p) => sum + p.W);
                double sum = known.Aggregate(0.0, (sum, p) => sum + (p.W * (name[0] == 'a' ? p.X : name[0] == 'g' ? Math.Log(p.X) : 1 / p.X)));
                double mean = name[0] == 'a' ? sum / all : name[0] == 'g' ? Math.Exp(sum / all) : all / sum;
                Close.Assert(mean, result.Score(row["uCode"], pillar.Code).Value, $"{pillar.Code} of {row["uCode"]}");
                gaps += known.Length < pillar.Children.Length ? 1 : 0;
                cells++;
            }
        }

        Assert.Equal(51 * 8, cells);
        Assert.InRange(gaps, 30, 51 * 8);
    }

    /// <summary>The smaller the exponent, the nearer to the geometric mean: powers so near to 1 lose what tells them apart unless it is reckoned apart.</summary>
    [Theory]
    [InlineData(1e-3, 4.0009610213776648)]
    [InlineData(1e-10, 4.0000000000960906)]
    [InlineData(-1e-10, 3.9999999999039094)]
    [InlineData(1e-300, 4)]
    public void A_power_mean_of_a_small_exponent_is_near_the_geometric(double p, double mean) =>
        Close.Assert(mean, OneGroup.Score(AggregationMethod.PowerMean(p), [1, 1], 2, 8), "mean", 1e-12);

    [Fact]
    public void A_power_mean_of_a_small_exponent_takes_the_smallest_and_largest_numbers() =>
        Assert.Equal(1.0, OneGroup.Score(AggregationMethod.PowerMean(1e-12), [1, 1], 1e-300, 1e300), 1e-6);

    private static IndexNode Upwards(IndexNode node) => node with { Direction = Direction.HigherIsBetter, Children = [.. node.Children.Select(Upwards)] };
}
