using System.Globalization;
using Cds.Indicators.Composite.Data;
using Cds.Indicators.Composite.Statistics;
using Cds.Indicators.Composite.Tests.Reference;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Composite.Tests.Statistics;

/// <summary>Statistics of columns against the reference outputs.</summary>
public sealed class ColumnStatisticsVectorTests
{
    private static readonly (string Name, Func<ColumnStatistics, Outcome<double>> Of)[] s_numbers =
    [
        ("Min", s => s.Minimum), ("Max", s => s.Maximum), ("Mean", s => s.Mean), ("Median", s => s.Median), ("Std", s => s.StandardDeviation),
        ("Skew", s => s.Skewness), ("Kurt", s => s.ExcessKurtosis),
        ("N.Avail", s => Outcome.Of((double)s.Count)), ("N.NonZero", s => Outcome.Of((double)s.NonZero)),
        ("N.Unique", s => Outcome.Of((double)s.Unique)), ("N.Same", s => Outcome.Of((double)s.MostFrequent)),
        ("Frc.Avail", s => s.AvailableShare), ("Frc.NonZero", s => s.NonZeroShare), ("Frc.Unique", s => s.UniqueShare), ("Frc.Same", s => s.MostFrequentShare),
    ];

    private static readonly (string Name, ColumnFindings Finding)[] s_findings =
    [
        ("Flag.Avail", ColumnFindings.LowAvailability), ("Flag.NonZero", ColumnFindings.ManyZeros),
        ("Flag.Unique", ColumnFindings.FewUnique), ("Flag.SkewKurt", ColumnFindings.Skewed),
    ];

    [SharedTheory]
    [InlineData("stats/get_stats_raw.csv", "pipeline/Raw.csv")]
    [InlineData("stats/get_stats_denominated.csv", "pipeline/Denominated.csv")]
    public void The_statistics_and_findings_are_those_of_the_reference(string expected, string figures)
    {
        IndexTable table = Tables.Read(figures);
        var statistics = ColumnStatistics.OfTable(table, Asem.Indicators);

        int cells = 0;
        foreach (IReadOnlyDictionary<string, string> row in VectorTable.Read(expected).Rows)
        {
            ColumnStatistics ours = statistics[row["iCode"]];
            foreach ((string name, Func<ColumnStatistics, Outcome<double>> of) in s_numbers)
            {
                Close.Assert(VectorTable.Number(row[name]), of(ours).Value, $"{name} of {row["iCode"]}");
                cells++;
            }

            foreach ((string name, ColumnFindings finding) in s_findings)
            {
                Assert.True((row[name] != "ok") == ours.Findings().HasFlag(finding), $"{name} of {row["iCode"]}");
                cells++;
            }

            Assert.Equal(51, ours.Count + ours.Missing);
        }

        Assert.Equal(49 * 19, cells);
    }

    [SharedFact]
    public void Skewness_and_kurtosis_are_those_of_the_reference()
    {
        IndexTable table = Tables.Read("pipeline/Raw.csv");
        int cells = 0;
        foreach (IReadOnlyDictionary<string, string> row in VectorTable.Read("treat/skew_kurt_raw.csv").Rows)
        {
            string code = row["iCode"];
            ReadOnlySpan<double> column = table.Column(code);
            Assert.Equal(int.Parse(row["n"], CultureInfo.InvariantCulture), Moments.Count(column));
            Close.Assert(VectorTable.Number(row["skew"]), Moments.Skewness(column), $"skewness of {code}");
            Close.Assert(VectorTable.Number(row["kurt"]), Moments.ExcessKurtosis(column), $"kurtosis of {code}");
            bool hasOutliers = !Outliers.Find(table, OutlierRule.Shape(2, 3.5), [code]).IsEmpty;
            Assert.Equal(row["pass"] == "TRUE", !hasOutliers);
            cells += 4;
        }

        Assert.Equal(49 * 4, cells);
    }

    /// <summary>
    /// The reference tells the share of zeros among the values, but raises its flag by the share among all units, missing ones included: of 3 units of which 2 have
    /// a value, both other than zero, it flags 2/3 &lt; 0.7 while it prints a share of 1. The share that is shown is the one that counts here.
    /// </summary>
    [Fact]
    public void Missing_values_are_not_zeros_where_the_reference_counts_them_as_such()
    {
        ColumnStatistics statistics = ColumnStatistics.Of([1, 2, double.NaN]);

        Assert.Equal(1.0, statistics.NonZeroShare.Value);
        Assert.False(statistics.Findings(new StatisticsThresholds { NonZero = 0.7 }).HasFlag(ColumnFindings.ManyZeros));
    }
}
