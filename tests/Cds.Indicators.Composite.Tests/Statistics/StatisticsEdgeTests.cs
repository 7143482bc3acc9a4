using Cds.Indicators.Composite.Statistics;
using Cds.Indicators.Composite.Tests.Reference;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Composite.Tests.Statistics;

/// <summary>The rows of <c>edge/edge_cases.csv</c> that are about statistics.</summary>
public sealed class StatisticsEdgeTests
{
    /// <summary>No result in R is no data here, with its reason. A missing value, which the reference lets spoil the skewness unless told otherwise, is passed over.</summary>
    [SharedFact]
    public void Skewness_and_kurtosis_of_few_equal_or_missing_values()
    {
        Assert.Equal("NA", Result("skew_n2"));
        Assert.Equal("there are too few values", ColumnStatistics.Of([1, 2]).Skewness.Reason);
        Assert.Equal("NaN", Result("skew_const"));
        Assert.Equal("all values are equal", ColumnStatistics.Of([1, 1, 1, 1]).Skewness.Reason);
        Assert.Equal("NA", Result("kurt_n3"));
        Assert.Equal("there are too few values", ColumnStatistics.Of([1, 2, 3]).ExcessKurtosis.Reason);
        Assert.Equal("NA", Result("skew_NA_default"));
        Close.Assert(ColumnStatistics.Of([1, 2, 4]).Skewness.Value, ColumnStatistics.Of([1, 2, double.NaN, 4]).Skewness.Value, "skewness");
    }

    [SharedFact]
    public void Skewness_kurtosis_and_alpha_of_an_example()
    {
        ColumnStatistics statistics = ColumnStatistics.Of([1, 2, 3, 4, 10]);

        Close.Assert(VectorTable.Number(Result("skew_example")), statistics.Skewness.Value, "skewness");
        Close.Assert(VectorTable.Number(Result("kurt_example")), statistics.ExcessKurtosis.Value, "kurtosis");
        Close.Assert(VectorTable.Number(Result("cronbach_2ind")), CronbachAlpha.Of(Tables.Of(("a", [1, 2, 3, 4]), ("b", [1, 2, 3, 5]))).Alpha.Value, "alpha");
    }

    /// <summary>
    /// 0, 0, 0, 1 and two missing values. The reference flags few different values where they are just the half it asks for, 2 of 4. Its shares of values that are
    /// not zero are known to be of all units in flags, missing ones included, other than those it prints; that this holds here too is inferred, not shown. Here a
    /// share is flagged as it is shown, and the threshold is inclusive.
    /// </summary>
    [SharedFact]
    public void Findings_go_by_the_shares_that_are_shown()
    {
        Assert.Equal("0.25 LOW LOW ok", Result("stats_flags"));
        ColumnStatistics statistics = ColumnStatistics.Of([0, 0, 0, 1, double.NaN, double.NaN]);

        Assert.Equal(Outcome.Of(0.25), statistics.NonZeroShare);
        Assert.Equal(Outcome.Of(0.5), statistics.UniqueShare);
        Assert.Equal(ColumnFindings.ManyZeros, statistics.Findings());
        Assert.Equal(ColumnFindings.ManyZeros | ColumnFindings.FewUnique, statistics.Findings(new StatisticsThresholds { Unique = 0.51 }));
    }

    private static string Result(string id) => VectorTable.Read("edge/edge_cases.csv").Rows.Single(row => row["id"] == id)["result"];
}
