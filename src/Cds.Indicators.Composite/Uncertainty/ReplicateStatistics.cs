using System.Collections.Immutable;
using Cds.Indicators.Composite.Data;
using Cds.Indicators.Composite.Statistics;
using Cds.Indicators.Rankings;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Composite.Uncertainty;

/// <summary>How scores and ranks are distributed over replicates.</summary>
internal static class ReplicateStatistics
{
    private const string NoScore = "the unit has no score in any replicate";

    /// <summary>The distributions of all units.</summary>
    public static ImmutableArray<UnitUncertainty> Of(NominalTable nominal, ReplicateTable table, UncertaintyOptions options)
    {
        UnitUncertainty[] units = new UnitUncertainty[nominal.Units.Length];
        int threads = options.Threads == 0 ? Environment.ProcessorCount : options.Threads;
        Columns.ForEach(units.Length, options.Replicates, threads, unit => units[unit] = Of(unit, nominal, table, options));
        return [.. units];
    }

    private static UnitUncertainty Of(int unit, NominalTable nominal, ReplicateTable table, UncertaintyOptions options)
    {
        double[] scores = table.Scores[unit];
        int[] ranks = table.Ranks[unit];
        int present = Moments.Count(scores);
        if (present == 0)
            return new UnitUncertainty(nominal.Units[unit], 0, ranks, Outcome.NoData<UncertaintyDistribution>(NoScore), Outcome.NoData<UncertaintyDistribution>(NoScore), Outcome.NoData<RankInterval>(NoScore));

        UncertaintyDistribution rank = Of(nominal.Rank(unit), Array.ConvertAll(ranks, static rank => rank == 0 ? double.NaN : rank), options);
        RankInterval places = RankInterval.Between((int)Math.Floor(rank.Lower), (int)Math.Ceiling(rank.Upper), nominal.Units.Length);
        return new UnitUncertainty(nominal.Units[unit], present, ranks, Outcome.Of(rank), Outcome.Of(Of(nominal.Score(unit), scores, options)), Outcome.Of(places));
    }

    private static UncertaintyDistribution Of(Outcome<double> nominal, ReadOnlySpan<double> values, UncertaintyOptions options)
    {
        double[] sorted = Quantile.Sorted(values);
        return new UncertaintyDistribution(
            nominal,
            Moments.Mean(values),
            Quantile.OfSorted(sorted, 0.5),
            Quantile.OfSorted(sorted, options.LowerQuantile),
            Quantile.OfSorted(sorted, options.UpperQuantile),
            sorted[0],
            sorted[^1]);
    }
}
