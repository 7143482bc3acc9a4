using System.Diagnostics;
using Cds.Indicators.Composite.Display;
using Cds.Indicators.Display;
using Cds.Indicators.Rankings;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Composite.Uncertainty;

/// <summary>How sure the score and the rank of a unit are (độ chắc chắn của thứ hạng).</summary>
/// <remarks>Compared by reference; immutable and thread-safe.</remarks>
/// <example><code>
/// UnitUncertainty austria = result["AUT"];
/// austria.Places.Value.ToString();   // 5–9/51
/// austria.RankShare(7);              // 0.31
/// </code></example>
[DebuggerDisplay("{ToString(),nq}")]
[TypeFormatterSource(typeof(UncertaintyFormatterSource))]
public sealed class UnitUncertainty
{
    private readonly int[] _ranks;

    internal UnitUncertainty(string unit, int replicates, int[] ranks, Outcome<UncertaintyDistribution> rank, Outcome<UncertaintyDistribution> score, Outcome<RankInterval> places)
    {
        Unit = unit;
        Replicates = replicates;
        _ranks = ranks;
        Rank = rank;
        Score = score;
        Places = places;
    }

    /// <summary>The code of the unit.</summary>
    public string Unit { get; }

    /// <summary>In how many replicates it has a score: in the others it was screened out, lacked figures, or the replicate failed.</summary>
    public int Replicates { get; }

    /// <summary>How its rank is distributed over the replicates in which it has one; no data where there is none.</summary>
    public Outcome<UncertaintyDistribution> Rank { get; }

    /// <summary>How its score is distributed over the replicates in which it has one; no data where there is none.</summary>
    public Outcome<UncertaintyDistribution> Score { get; }

    /// <summary>The places it may well hold among all units: from the lower quantile of its rank, rounded down, to the upper, rounded up; no data where it has no rank.</summary>
    public Outcome<RankInterval> Places { get; }

    /// <summary>The share of the replicates with a rank in which it has this one.</summary>
    /// <param name="rank">The rank, 1 being the best; ties share the better one.</param>
    /// <returns>The share, 0 to 1; 0 where it has no rank in any replicate.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="rank"/> is below 1.</exception>
    public double RankShare(int rank) => RankShare(rank, rank);

    /// <summary>The share of the replicates with a rank in which it has one of several: the probability of being among the first ten.</summary>
    /// <param name="best">The best rank, 1 or more; included.</param>
    /// <param name="worst">The worst rank, at least the best; included.</param>
    /// <returns>The share, 0 to 1; 0 where it has no rank in any replicate.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="best"/> is below 1, or <paramref name="worst"/> below it.</exception>
    public double RankShare(int best, int worst)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(best, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(worst, best);
        int within = 0;
        foreach (int rank in _ranks)
            within += rank >= best && rank <= worst ? 1 : 0;
        return Replicates == 0 ? 0 : (double)within / Replicates;
    }

    /// <summary>The unit, its score and its rank with their quantiles.</summary>
    /// <returns>For example <c>KOR: score 0.935 [0.931; 0.938], rank 1 [1; 1]</c>.</returns>
    public override string ToString() => $"{Unit}: score {Score}, rank {Rank}";
}
