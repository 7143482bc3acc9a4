using Cds.Indicators.Composite.Data;
using Cds.Indicators.Composite.Statistics;
using Cds.Indicators.Composite.Tests.Reference;
using FsCheck;
using FsCheck.Fluent;

namespace Cds.Indicators.Composite.Tests.Statistics;

public sealed class CronbachAlphaTests
{
    private static readonly Arbitrary<(int A, int B, int C)[]> s_rows = Arb.From(
        Gen.Choose(0, 9).SelectMany(static _ => Gen.Choose(0, 9), static (a, b) => (a, b)).SelectMany(static _ => Gen.Choose(0, 9), static (ab, c) => (ab.a, ab.b, c)).ArrayOf());

    [Fact]
    public void Alpha_is_one_less_the_variances_over_the_variance_of_the_sum() => Property.Holds(s_rows, static rows =>
    {
        double[][] columns = [[.. rows.Select(static r => (double)r.A)], [.. rows.Select(static r => (double)r.B)], [.. rows.Select(static r => (double)r.C)]];
        double[] sums = [.. rows.Select(static r => (double)(r.A + r.B + r.C))];
        CronbachAlpha ours = CronbachAlpha.Of(Tables.Of(("a", columns[0]), ("b", columns[1]), ("c", columns[2])));
        double ofSum = Variance(sums);

        Assert.Equal(rows.Length >= 2 && ofSum > 0, ours.Alpha.HasValue);
        if (ours.Alpha.HasValue)
            Close.Assert(1.5 * (1 - ((Variance(columns[0]) + Variance(columns[1]) + Variance(columns[2])) / ofSum)), ours.Alpha.Value, "alpha", 1e-9, 1e-9);

        static double Variance(double[] values)
        {
            decimal n = values.Length, sum = values.Sum(static x => (decimal)x), squares = values.Sum(static x => (decimal)x * (decimal)x);
            return n < 2 ? double.NaN : (double)((squares - (sum * sum / n)) / (n - 1));
        }
    });

    [Fact]
    public void Indicators_that_are_the_same_have_alpha_1_and_their_deletion_changes_nothing()
    {
        CronbachAlpha alpha = CronbachAlpha.Of(Tables.Of(("a", [1, 2, 4]), ("b", [1, 2, 4]), ("c", [1, 2, 4])));

        Assert.Equal(1, alpha.Alpha.Value, 1e-15);
        Assert.All(alpha.Items, static item => Assert.Equal(1, item.AlphaIfDeleted.Value, 1e-15));
        Assert.All(alpha.Items, static item => Assert.Equal(1, item.CorrelationWithRest.Value, 1e-15));
    }

    [Fact]
    public void Units_that_lack_an_indicator_are_used_in_pairs_or_left_out()
    {
        IndexTable table = Tables.Of(("a", [1, 2, 3, 9]), ("b", [2, 3, 5, 1]), ("c", [2, 4, 3, double.NaN]));
        CronbachAlpha complete = CronbachAlpha.Of(Tables.Of(("a", [1, 2, 3]), ("b", [2, 3, 5]), ("c", [2, 4, 3])));

        Assert.Equal(complete.Alpha, CronbachAlpha.Of(table, missing: MissingRows.Listwise).Alpha);
        Assert.NotEqual(complete.Alpha, CronbachAlpha.Of(table, missing: MissingRows.Pairwise).Alpha);
    }

    [Fact]
    public void Standardised_alpha_does_not_depend_on_units_of_measurement()
    {
        IndexTable table = Tables.Of(("a", [1, 2, 3, 9]), ("b", [2, 3, 5, 4]));
        IndexTable scaled = Tables.Of(("a", [100, 200, 300, 900]), ("b", [2, 3, 5, 4]));

        Assert.Equal(CronbachAlpha.Of(table, standardise: true).Alpha.Value, CronbachAlpha.Of(scaled, standardise: true).Alpha.Value, 1e-14);
        Assert.NotEqual(CronbachAlpha.Of(table).Alpha.Value, CronbachAlpha.Of(scaled).Alpha.Value, 1e-3);
    }

    [Fact]
    public void What_has_no_alpha_says_why()
    {
        Assert.Equal("there are fewer than two indicators", CronbachAlpha.Of(Tables.Of(("a", [1, 2, 3]))).Alpha.Reason);
        Assert.Equal("the sum of the indicators has no variance", CronbachAlpha.Of(Tables.Of(("a", [1, 2, 3]), ("b", [3, 2, 1]))).Alpha.Reason);
        Assert.Equal("the sum of the indicators has no variance", CronbachAlpha.Of(Tables.Of(("a", [1, 1, 1]), ("b", [1, 1, 1]))).Alpha.Reason);
        Assert.StartsWith("fewer than two units", CronbachAlpha.Of(Tables.Of(("a", [1, 2, double.NaN]), ("b", [double.NaN, 2, 1]))).Alpha.Reason, StringComparison.Ordinal);
        Assert.False(CronbachAlpha.Of(Tables.Of(("a", [1, 1, 1]), ("b", [1, 2, 1])), standardise: true).Alpha.HasValue);
        Assert.False(CronbachAlpha.Of(Tables.Of(("a", [1, 1, 1]), ("b", [1, 2, 1]))).Items[0].CorrelationWithRest.HasValue);
        Assert.True(CronbachAlpha.Of(Tables.Of(("a", [1e300, 2e300, 4e300]), ("b", [1e300, 3e300, 2e300]))).Alpha.HasValue);
    }
}
