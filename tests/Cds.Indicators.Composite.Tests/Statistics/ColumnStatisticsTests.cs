using Cds.Indicators.Composite.Statistics;
using Cds.Indicators.Composite.Tests.Reference;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Composite.Tests.Statistics;

public sealed class ColumnStatisticsTests
{
    [Fact]
    public void A_column_without_a_value_has_counts_and_reasons()
    {
        ColumnStatistics empty = ColumnStatistics.Of([double.NaN, double.NaN]);

        Assert.Equal((0, 2, 0, 0, 0), (empty.Count, empty.Missing, empty.NonZero, empty.Unique, empty.MostFrequent));
        Assert.Equal(0.0, empty.AvailableShare.Value);
        Outcome<double>[] none =
        [
            empty.Minimum, empty.Maximum, empty.Mean, empty.Median, empty.StandardDeviation, empty.Skewness, empty.ExcessKurtosis,
            empty.NonZeroShare, empty.UniqueShare, empty.MostFrequentShare, empty.QuantileAt(0.5), ColumnStatistics.Of([]).AvailableShare,
        ];
        Assert.All(none, static outcome => Assert.True(outcome is { Kind: OutcomeKind.NoData, Reason: not null }));
        Assert.Equal(ColumnFindings.LowAvailability, empty.Findings());
    }

    [Fact]
    public void A_column_of_equal_values_has_a_mean_and_no_shape()
    {
        ColumnStatistics equal = ColumnStatistics.Of([4, 4, 4, 4, 4]);

        Assert.Equal(Outcome.Of(4.0), equal.Mean);
        Assert.Equal(Outcome.Of(0.0), equal.StandardDeviation);
        Assert.Equal("all values are equal", equal.Skewness.Reason);
        Assert.Equal("all values are equal", equal.ExcessKurtosis.Reason);
        Assert.Equal(5, equal.MostFrequent);
        Assert.Equal(ColumnFindings.FewUnique, equal.Findings());
    }

    [Fact]
    public void What_leaves_the_doubles_is_no_data() =>
        Assert.Equal("the range of the values exceeds the numbers there are", ColumnStatistics.Of([double.MaxValue, -double.MaxValue]).StandardDeviation.Reason);

    [Fact]
    public void Findings_go_by_the_thresholds()
    {
        ColumnStatistics statistics = ColumnStatistics.Of([0, 0, 0, 0, 0, 0, 0, 0, 1, 50, double.NaN]);

        Assert.Equal(ColumnFindings.ManyZeros | ColumnFindings.FewUnique | ColumnFindings.Skewed, statistics.Findings());
        Assert.Equal(ColumnFindings.LowAvailability, statistics.Findings(new StatisticsThresholds { Availability = 0.95, NonZero = 0.2, Unique = 0.3, Skewness = 4 }));
        Assert.Equal(ColumnFindings.None, statistics.Findings(new StatisticsThresholds { NonZero = 0.2, Unique = 0.3, ExcessKurtosis = 20 }));
    }

    [Fact]
    public void Quantiles_and_infinite_values_are_asked_for_rightly()
    {
        ColumnStatistics statistics = ColumnStatistics.Of([8, 1, 4, 2]);

        Assert.Equal(1.75, statistics.QuantileAt(0.25).Value);
        Assert.Equal(3, statistics.Median.Value);
        Assert.Throws<ArgumentOutOfRangeException>(() => statistics.QuantileAt(1.1));
        Assert.Throws<ArgumentOutOfRangeException>(() => statistics.QuantileAt(double.NaN));
        Assert.Throws<ArgumentException>(() => ColumnStatistics.Of([1, double.NegativeInfinity]));
    }

    [Fact]
    public void Fences_z_scores_and_shape_name_the_units_that_lie_apart()
    {
        var table = Tables.Of(("a", [1, 2, 3, 4, 5, 6, 7, 8, 9, 60]), ("b", [-90, 1, 2, double.NaN, 3, 4, 5, 6, 7, 8]), ("c", [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]));

        // Quartiles of a: 3.25 and 7.75; fences at -3.5 and 14.5.
        Assert.Equal([new Outlier("a", "u009", 60, true), new Outlier("b", "u000", -90, false)], Outliers.Find(table, OutlierRule.Fences()).AsEnumerable());
        Assert.Equal([new Outlier("a", "u009", 60, true), new Outlier("b", "u000", -90, false)], Outliers.Find(table, OutlierRule.Shape()).AsEnumerable());

        // The mean of a is 10.5 and its standard deviation 17.63...: 60 lies 2.8 of it away.
        Assert.Equal([new Outlier("a", "u009", 60, true)], Outliers.Find(table, OutlierRule.ZScore(2.5), ["a", "c"]).AsEnumerable());
        Assert.Empty(Outliers.Find(table, OutlierRule.ZScore(3)));
        Assert.Empty(Outliers.Find(Tables.Of(("a", [double.NaN])), OutlierRule.ZScore()));
    }

    [Fact]
    public void Shape_sets_equal_extremes_aside_together_until_the_rest_passes()
    {
        var table = Tables.Of(("a", [.. Enumerable.Range(0, 20).Select(static i => (double)i), 400, 400, 3000]));

        Assert.Equal([400, 400, 3000], Outliers.Find(table, OutlierRule.Shape()).Select(static o => o.Value));
    }

    [Fact]
    public void Rules_say_what_they_are_and_refuse_limits_that_are_none()
    {
        Assert.Equal("fences(1.5) z-score(3) shape(2, 3.5)", $"{OutlierRule.Fences()} {OutlierRule.ZScore()} {OutlierRule.Shape()}");
        Assert.Equal(OutlierRule.Fences(3), OutlierRule.Fences(3));
        Assert.NotEqual(OutlierRule.Fences(3), OutlierRule.ZScore(3));
        Assert.Throws<ArgumentOutOfRangeException>(() => OutlierRule.Fences(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => OutlierRule.ZScore(double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => OutlierRule.Shape(2, double.PositiveInfinity));
    }
}
