using Cds.Indicators.Composite.Aggregation;
using Cds.Indicators.Composite.Data;
using Cds.Indicators.Composite.Hierarchy;
using Cds.Indicators.Composite.Indices;
using Cds.Indicators.Composite.Normalisation;
using Cds.Indicators.Composite.Stages;
using Cds.Indicators.Composite.Uncertainty;
using Cds.Indicators.Faults;
using Cds.Indicators.Indicators;

namespace Cds.Indicators.Composite.Tests.Uncertainty;

/// <summary>Replicates that have no result although every alternative has one alone: the choices do not go together.</summary>
public sealed class FailedReplicateTests
{
    private static readonly int[] s_threads = [1, 2, 8];

    private static readonly IndexData s_data = IndexData.Of(["A", "B", "C"], [new("x", [10, 20, 3]), new("y", [10, 5, 4]), new("z", [1, 2, 9])]);

    /// <summary>Scores below zero have arithmetic means, scores from 1 to 100 have geometric ones: z-scores have no geometric means.</summary>
    [Fact]
    public void Methods_of_two_stages_that_do_not_go_together() => AssertFailsWhere(
        UndefinedPolicies.RefuseAll,
        static choices => choices[0].Alternative == 2 && choices[1].Alternative == 2,
        Assumption.Choice<NormalisationStage, NormalisationMethod>(
            "normalisation", "normalise", [NormalisationMethod.MinMax(1, 100), NormalisationMethod.ZScore(0, 1)], static (stage, method) => stage with { Method = method }),
        Assumption.Choice<AggregationStage, AggregationMethod>(
            "aggregation", "aggregate", [AggregationMethod.ArithmeticMean, AggregationMethod.GeometricMean], static (stage, method) => stage with { Method = method }));

    /// <summary>Each adds to one share, which both together raise above 1: the definition itself has a fault then.</summary>
    [Fact]
    public void Two_changes_of_one_stage_that_do_not_go_together() => AssertFailsWhere(
        UndefinedPolicies.MissingAll,
        static choices => choices[0].Draw * 0.9 + choices[1].Draw * 0.9 > 1,
        Assumption.Interval<AggregationStage>("first", "aggregate", 0, 0.9, static (stage, share) => stage with { Availability = stage.Availability + share }),
        Assumption.Interval<AggregationStage>("second", "aggregate", 0, 0.9, static (stage, share) => stage with { Availability = stage.Availability + share }));

    /// <summary>Either of two parts may have no weight. Without one for both there is no index, whatever the policy for what cannot be computed.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Weights_that_do_not_go_together(bool isRefused) => AssertFailsWhere(
        isRefused ? UndefinedPolicies.RefuseAll : UndefinedPolicies.MissingAll,
        static choices => choices[0].Alternative == 2 && choices[1].Alternative == 2,
        Assumption.WeightSets("x", Set("x", 1), Set("x", 0)),
        Assumption.WeightSets("y", Set("y", 1), Set("y", 0)));

    /// <summary>Two parts with at most 0.6 of the whole each: one alone is not the whole.</summary>
    [Fact]
    public void Weights_that_do_not_go_together_with_a_method() => AssertFailsWhere(
        UndefinedPolicies.MissingAll,
        static choices => choices[0].Alternative == 2 && choices[1].Alternative == 2,
        Assumption.WeightSets("x", Set("x", 1), Set("x", 0)),
        Assumption.Choice<AggregationStage, AggregationMethod>(
            "aggregation", "aggregate", [AggregationMethod.ArithmeticMean, AggregationMethod.BenefitOfTheDoubt(0.1, 0.6)], static (stage, method) => stage with { Method = method }));

    private static void AssertFailsWhere(UndefinedPolicies policies, Func<IReadOnlyList<AssumptionChoice>, bool> doNotGoTogether, params Assumption[] assumptions)
    {
        UncertaintyAnalysis analysis = UncertaintyAnalysis.Of(Index(policies), s_data, assumptions);
        UncertaintyOptions options = new() { Replicates = 60, Seed = 5, FailedReplicates = FailedReplicates.Exclude };
        UncertaintyResult result = analysis.Run(options);
        int[] failed = [.. result.Failed.Select(static replicate => replicate.Number)];

        Assert.InRange(failed.Length, 5, 40);
        for (int number = 1; number <= 60; number++)
        {
            FailedReplicate? alone = result.Failed.FirstOrDefault(replicate => replicate.Number == number);
            if (alone is null)
            {
                UncertaintyReplicate replicate = result.Replicate(number);
                Assert.False(doNotGoTogether(replicate.Choices));
                Assert.Equal(replicate.Result.Score("B").Value, result.Scores("B")[number - 1]);
                continue;
            }

            Assert.True(double.IsNaN(result.Scores("B")[number - 1]));
            Assert.True(doNotGoTogether([.. assumptions.Select((assumption, i) => new AssumptionChoice(
                assumption.Name, alone.Draws[i], assumption.Alternatives is null ? null : assumption.Choose(alone.Draws[i]) + 1, ""))]));
            Assert.Equal(alone.Faults.AsEnumerable(), Assert.Throws<FaultException>(() => result.Replicate(number)).Faults);
        }

        foreach (int threads in s_threads)
        {
            Assert.Equal(failed, analysis.Run(options with { Threads = threads }).Failed.Select(static replicate => replicate.Number));
            FaultException refused = Assert.Throws<FaultException>(() => analysis.Run(options with { Threads = threads, FailedReplicates = FailedReplicates.Refuse }));
            Assert.Equal($"replicate {failed[0]}", refused.Faults[0].Place.Column);
            Assert.Equal(result.Failed[0].Faults.AsEnumerable(), refused.Faults.Skip(1));
        }
    }

    private static CompositeIndex Index(UndefinedPolicies policies) => CompositeIndex.Of(new IndexDefinition
    {
        Code = "plain",
        Name = new LocalizedText("Giản đơn", "Plain"),
        Root = IndexNode.Group("index", IndexNode.Group("g", IndexNode.Indicator("x"), IndexNode.Indicator("y")), IndexNode.Indicator("z")),
        Stages = [new NormalisationStage(NormalisationMethod.MinMax(1, 100)), new AggregationStage(AggregationMethod.ArithmeticMean)],
        Policies = policies,
    });

    private static Dictionary<string, double> Set(string code, double weight) => new(StringComparer.Ordinal) { [code] = weight };
}
