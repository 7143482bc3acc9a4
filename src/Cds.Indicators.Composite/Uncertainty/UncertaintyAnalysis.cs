using System.Collections.Immutable;
using System.Diagnostics;
using Cds.Indicators.Composite.Data;
using Cds.Indicators.Composite.Indices;
using Cds.Indicators.Faults;
using Cds.Indicators.Periods;

namespace Cds.Indicators.Composite.Uncertainty;

/// <summary>How much the scores of an index depend on choices that could have been made otherwise (phân tích bất định và độ nhạy).</summary>
/// <remarks>
/// Each replicate draws a number for each assumption and computes the index with what they stand for. Numbers are counted, not drawn one after the other: they
/// follow from the seed, the name of the assumption and the number of the replicate, so that the result is the same, bit by bit, on any number of threads, and
/// each replicate can be repeated by itself. Stages that no continuous assumption reaches are computed once for each combination of the choices before them.
/// Source: OECD/JRC, Handbook on Constructing Composite Indicators (2008), uncertainty and sensitivity analysis. Compared by reference; immutable but for what it has computed, and
/// thread-safe.
/// </remarks>
/// <example><code>
/// UncertaintyAnalysis analysis = UncertaintyAnalysis.Of(index, data,
///     Assumption.Choice&lt;AggregationStage, AggregationMethod&gt;("mean", "aggregate",
///         [AggregationMethod.ArithmeticMean, AggregationMethod.GeometricMean], (stage, method) => stage with { Method = method }),
///     Assumption.NoisyWeights("weights", factor: 0.25, sets: 100, seed: 1001));
/// UncertaintyResult result = analysis.Run(new UncertaintyOptions { Replicates = 1000, Seed = 2024 });
/// SensitivityResult sensitivity = analysis.Sensitivity(new SensitivityOptions { Replicates = 100, Seed = 2024 });
/// </code></example>
[DebuggerDisplay("{ToString(),nq}")]
public sealed partial class UncertaintyAnalysis
{
    private readonly ReplicatePlan _plan;

    private UncertaintyAnalysis(ReplicatePlan plan, IndexResult nominal)
    {
        _plan = plan;
        Nominal = nominal;
    }

    /// <summary>The index.</summary>
    public CompositeIndex Index => _plan.Index;

    /// <summary>The period whose scores are followed; null where the data have none.</summary>
    public Period? Period => Nominal.Period;

    /// <summary>The assumptions, in the order in which they were given.</summary>
    public ImmutableArray<Assumption> Assumptions => _plan.Assumptions;

    /// <summary>The result of the definition as it stands.</summary>
    public IndexResult Nominal { get; }

    /// <summary>An analysis of an index for units of one moment.</summary>
    /// <param name="index">The index.</param>
    /// <param name="data">The figures.</param>
    /// <param name="assumptions">What could have been chosen otherwise; at least one. Those that aim at the same stage change it in their order.</param>
    /// <returns>The analysis.</returns>
    /// <exception cref="ArgumentNullException">An argument, or an assumption, is null.</exception>
    /// <exception cref="ArgumentException">The function of an assumption gives no stage, or one of another kind or name.</exception>
    /// <exception cref="FaultException">
    /// There is no assumption, two have the same name, one aims at a stage or a node that the definition does not have, undoes another, or has an alternative with
    /// which the definition has faults; all of it at once. Or the index itself cannot be computed.
    /// </exception>
    public static UncertaintyAnalysis Of(CompositeIndex index, IndexData data, params ReadOnlySpan<Assumption> assumptions)
    {
        ArgumentNullException.ThrowIfNull(index);
        ArgumentNullException.ThrowIfNull(data);
        AssumptionRules.Check(index, assumptions);
        return new UncertaintyAnalysis(new ReplicatePlan(index, data.Frame, data.Groups, block: 0, [.. assumptions], caches: true), index.Compute(data));
    }

    /// <summary>An analysis of an index for the units of one period, where the stages see all periods.</summary>
    /// <param name="index">The index.</param>
    /// <param name="panel">The figures of each period.</param>
    /// <param name="period">The period whose scores are followed.</param>
    /// <param name="assumptions">What could have been chosen otherwise; at least one. Those that aim at the same stage change it in their order.</param>
    /// <returns>The analysis.</returns>
    /// <exception cref="ArgumentNullException">An argument, or an assumption, is null.</exception>
    /// <exception cref="ArgumentException">The function of an assumption gives no stage, or one of another kind or name.</exception>
    /// <exception cref="KeyNotFoundException">The panel has no such period.</exception>
    /// <exception cref="FaultException">As for data of one moment.</exception>
    public static UncertaintyAnalysis Of(CompositeIndex index, IndexPanel panel, Period period, params ReadOnlySpan<Assumption> assumptions)
    {
        ArgumentNullException.ThrowIfNull(index);
        ArgumentNullException.ThrowIfNull(panel);
        AssumptionRules.Check(index, assumptions);
        IndexResult nominal = index.Compute(panel)[period];
        return new UncertaintyAnalysis(new ReplicatePlan(index, panel.Frame, panel.Groups, nominal.Block, [.. assumptions], caches: true), nominal);
    }

    /// <summary>Computes the index for given draws, with all its tables.</summary>
    /// <param name="draws">A number from 0 to 1, without 1, for each assumption, in their order. Of n alternatives, number k is chosen from (k - 1)/n up to k/n.</param>
    /// <returns>The replicate.</returns>
    /// <exception cref="ArgumentException">There are more or fewer draws than assumptions, or one does not lie from 0 to 1, or is 1.</exception>
    /// <exception cref="FaultException">The choices do not fit together, or an operation has no result and the policy refuses it.</exception>
    /// <example><code>UncertaintyReplicate replicate = analysis.Replay(0.3, 0.755);</code></example>
    public UncertaintyReplicate Replay(params ReadOnlySpan<double> draws)
    {
        if (draws.Length != Assumptions.Length)
            throw new ArgumentException($"{draws.Length} draws are given for {Assumptions.Length} assumptions. Give one for each.", nameof(draws));
        foreach (double draw in draws)
        {
            if (!(draw is >= 0 and < 1))
                throw new ArgumentException($"The draw {draw.ToString(System.Globalization.CultureInfo.InvariantCulture)} does not lie from 0 to 1, without 1. Give such a number.", nameof(draws));
        }

        return Repeat(number: null, draws);
    }

    /// <summary>The index and what is assumed of it.</summary>
    /// <returns>For example <c>oecd-dgi-2023: weights, normalisation</c>.</returns>
    public override string ToString() => $"{Index.Code}: {string.Join(", ", Assumptions)}";

    internal UncertaintyReplicate Repeat(int? number, ReadOnlySpan<double> draws)
    {
        ImmutableArray<AssumptionChoice>.Builder choices = ImmutableArray.CreateBuilder<AssumptionChoice>(draws.Length);
        for (int i = 0; i < draws.Length; i++)
        {
            Assumption assumption = Assumptions[i];
            choices.Add(new AssumptionChoice(assumption.Name, draws[i], assumption.Alternatives is null ? null : assumption.Choose(draws[i]) + 1, assumption.Describe(draws[i])));
        }

        return new UncertaintyReplicate(number, choices.MoveToImmutable(), _plan.Whole(draws));
    }

    /// <summary>The draws of a replicate, counted from 0.</summary>
    internal void Draw(long seed, long replicate, Span<double> draws)
    {
        for (int i = 0; i < draws.Length; i++)
            draws[i] = Draws.Of(seed, Assumptions[i].Stream, replicate);
    }

    /// <summary>The place of a unit among those of the data.</summary>
    internal int UnitNumber(string unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        int number = Nominal.Raw.Units.BinarySearch(unit, StringComparer.Ordinal);
        return number >= 0 ? number : throw new KeyNotFoundException($"'{unit}' is not a unit of the data. Give one of its {Nominal.Raw.Units.Length} units.");
    }

    /// <summary>The same analysis with every stage of every replicate computed anew.</summary>
    internal UncertaintyAnalysis WithoutCaches() => new(_plan.WithoutCaches(), Nominal);
}
