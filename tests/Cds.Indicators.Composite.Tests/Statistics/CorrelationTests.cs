using Cds.Indicators.Composite.Data;
using Cds.Indicators.Composite.Hierarchy;
using Cds.Indicators.Composite.Statistics;
using Cds.Indicators.Composite.Tests.Reference;
using Cds.Indicators.Rates;
using FsCheck;
using FsCheck.Fluent;
using Outcome = Cds.Indicators.Rates.Outcome;

namespace Cds.Indicators.Composite.Tests.Statistics;

public sealed class CorrelationTests
{
    // Few different values, so that there are ties; one in eight is missing.
    private static readonly Gen<double> s_cell = Gen.Choose(0, 7).Select(static i => i == 7 ? double.NaN : (double)(i * i));
    private static readonly Arbitrary<(double X, double Y)[]> s_pairs = Arb.From(s_cell.SelectMany(static _ => s_cell, static (x, y) => (x, y)).ArrayOf());

    /// <summary>The regularised incomplete beta function, to 40 digits by arbitrary-precision arithmetic; the last is below the least double.</summary>
    [Theory]
    [InlineData(0.5, 3, 0.66666666666666667)]
    [InlineData(0.1, 3, 0.93623143914148015)]
    [InlineData(0.999999, 3, 0.00090031639119642723)]
    [InlineData(0.3, 4, 0.7)]
    [InlineData(0.9, 51, 2.6783732740697629e-19)]
    [InlineData(-0.65, 20, 0.0019197538365041544)]
    [InlineData(0.01, 51, 0.94447579281436841)]
    [InlineData(0.004, 51000, 0.36636210384239315)]
    [InlineData(0.9999, 12, 7.8736875843682034e-20)]
    [InlineData(1e-09, 100, 0.99999999212146943)]
    [InlineData(0.35, 7, 0.44153612748944264)]
    [InlineData(0.17, 100, 0.090844664536871089)]
    [InlineData(0.175, 100, 0.081602355707136712)]
    [InlineData(0.0, 9, 1)]
    [InlineData(1.0, 9, 0)]
    [InlineData(-1.0, 3, 0)]
    [InlineData(0.2, 51000, 0)]
    public void The_p_value_of_a_correlation_is_exact_however_small(double r, int n, double expected) =>
        Close.Assert(expected, TailProbability.Correlation(r, n), "p-value", 1e-12, floor: 1e-300);

    [Theory]
    [InlineData(0.0, 1)]
    [InlineData(0.5, 0.61707507745197379)]
    [InlineData(1.96, 0.049995790296440872)]
    [InlineData(-3.0, 0.0026997960632601891)]
    [InlineData(8.0, 1.2441921148543568e-15)]
    [InlineData(20.0, 5.5072482372124674e-89)]
    [InlineData(37.0, 1.1451142445049154e-299)]
    public void The_p_value_of_a_normal_variable_is_exact_however_small(double z, double expected) =>
        Close.Assert(expected, TailProbability.Normal(z), "p-value", 1e-12, floor: 0);

    [Fact]
    public void Kendall_counts_pairs_in_order_less_pairs_out_of_order() => Property.Holds(s_pairs, static pairs =>
    {
        (double X, double Y)[] known = [.. pairs.Where(static p => !double.IsNaN(p.X) && !double.IsNaN(p.Y))];
        double score = 0, differOnX = 0, differOnY = 0;
        for (int i = 0; i < known.Length; i++)
        {
            for (int j = 0; j < i; j++)
            {
                score += Math.Sign(known[i].X - known[j].X) * Math.Sign(known[i].Y - known[j].Y);
                differOnX += known[i].X != known[j].X ? 1 : 0;
                differOnY += known[i].Y != known[j].Y ? 1 : 0;
            }
        }

        Outcome<CorrelationResult> ours = Of(pairs, CorrelationMethod.Kendall);
        Assert.Equal(known.Length >= 3 && differOnX > 0 && differOnY > 0, ours.HasValue);
        if (ours.HasValue)
            Close.Assert(score / Math.Sqrt(differOnX * differOnY), ours.Value.Coefficient, "tau-b");
    });

    [Fact]
    public void Spearman_is_Pearson_of_the_ranks_among_complete_pairs() => Property.Holds(s_pairs, static pairs =>
    {
        (double X, double Y)[] known = [.. pairs.Where(static p => !double.IsNaN(p.X) && !double.IsNaN(p.Y))];
        (double X, double Y)[] ranks = [.. known.Select(p => (Rank(p.X, [.. known.Select(static k => k.X)]), Rank(p.Y, [.. known.Select(static k => k.Y)])))];
        Outcome<CorrelationResult> expected = Of(ranks, CorrelationMethod.Pearson), ours = Of(pairs, CorrelationMethod.Spearman);

        Assert.Equal(expected.HasValue, ours.HasValue);
        if (ours.HasValue)
            Close.Assert(expected.Value.Coefficient, ours.Value.Coefficient, "rho");

        static double Rank(double x, double[] all) => all.Count(y => y < x) + ((all.Count(y => y == x) + 1) / 2.0);
    });

    [Theory]
    [InlineData(CorrelationMethod.Pearson)]
    [InlineData(CorrelationMethod.Spearman)]
    [InlineData(CorrelationMethod.Kendall)]
    public void A_correlation_is_symmetric_bounded_of_no_unit_and_of_no_order(CorrelationMethod method) => Property.Holds(s_pairs, pairs =>
    {
        Outcome<CorrelationResult> ours = Of(pairs, method);
        Outcome<CorrelationResult>[] same =
        [
            Of([.. pairs.Select(static p => (p.Y, p.X))], method),
            Of([.. pairs.Select(static p => ((8 * p.X) - 3, p.Y / 4))], method),
            Of([.. pairs.Reverse()], method),
        ];
        foreach (Outcome<CorrelationResult> other in same)
        {
            Assert.Equal(ours.HasValue, other.HasValue);
            Assert.Equal(ours.Reason, other.Reason);
            if (!ours.HasValue)
                continue;
            Assert.InRange(ours.Value.Coefficient, -1, 1);
            Assert.InRange(ours.Value.PValue, 0, 1);

            // A coefficient near 0 is a difference of sums of size 1: what rounding leaves of it is not relative to it.
            Assert.Equal(ours.Value.Coefficient, other.Value.Coefficient, 1e-13);
            Assert.Equal(ours.Value.PValue, other.Value.PValue, 1e-6);
        }

        Outcome<CorrelationResult> mirrored = Of([.. pairs.Select(static p => (p.X, -p.Y))], method);
        if (ours.HasValue)
            Close.Assert(-ours.Value.Coefficient, mirrored.Value.Coefficient, "mirrored", 1e-12, 1e-14);
    });

    [Theory]
    [InlineData(CorrelationMethod.Spearman)]
    [InlineData(CorrelationMethod.Kendall)]
    public void Rank_correlations_stay_under_a_monotone_relabelling(CorrelationMethod method) => Property.Holds(s_pairs, pairs =>
        Assert.Equal(Of(pairs, method), Of([.. pairs.Select(static p => (Math.Exp(p.X), Math.Sqrt(p.Y)))], method)));

    [Theory]
    [InlineData(CorrelationMethod.Pearson)]
    [InlineData(CorrelationMethod.Spearman)]
    [InlineData(CorrelationMethod.Kendall)]
    public void A_column_moves_perfectly_with_itself(CorrelationMethod method)
    {
        CorrelationResult result = Correlation.Of([0.1, 0.7, 0.3, 1e5, 3], [0.1, 0.7, 0.3, 1e5, 3], method).Value;

        Assert.Equal(1.0, result.Coefficient);
        Assert.Equal(5, result.Pairs);
        if (method != CorrelationMethod.Kendall)
            Assert.Equal(0.0, result.PValue);
    }

    [Fact]
    public void Too_few_pairs_or_equal_values_have_no_correlation_and_say_so()
    {
        Assert.Equal("fewer than three units have both values", Correlation.Of([1, 2, double.NaN], [1, 2, 3]).Reason);
        Assert.Equal("all values of one of the two are equal", Correlation.Of([1, 1, 1, double.NaN], [1, 2, 3, 4]).Reason);
        Assert.Equal(OutcomeKind.NoData, Correlation.Of([], []).Kind);
    }

    [Fact]
    public void The_largest_and_smallest_numbers_have_a_correlation()
    {
        Assert.Equal(1.0, Correlation.Of([1e308, -1e308, 0], [1e-308, -1e-308, 0]).Value.Coefficient, 1e-12);
        Assert.Equal(-1.0, Correlation.Of([1e300, 2e300, 3e300], [3e-320, 2e-320, 1e-320]).Value.Coefficient, 1e-3);
    }

    [Fact]
    public void What_cannot_be_compared_is_refused()
    {
        Assert.Throws<ArgumentException>(() => Correlation.Of([1, 2], [1]));
        Assert.Throws<ArgumentException>(() => Correlation.Of([1, 2, 3], [1, 2, double.PositiveInfinity]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Correlation.Of([1, 2, 3], [1, 2, 3], (CorrelationMethod)9));
        IndexTable table = Tables.Of(("a", [1, 2, 3]), ("b", [3, 1, 2]));
        Assert.Throws<KeyNotFoundException>(() => CorrelationMatrix.Of(table, columns: ["c"]));
        Assert.Throws<ArgumentException>(() => CorrelationMatrix.Of(table, columns: ["a", "a"]));
        Assert.Throws<KeyNotFoundException>(() => CorrelationMatrix.Of(table)["a", "c"]);
        Assert.Throws<ArgumentNullException>(() => CorrelationMatrix.Of(null!));
        Assert.Throws<ArgumentOutOfRangeException>(() => new CorrelationPair("", "a", "b", Outcome.NoData<CorrelationResult>()).IsSignificant(5));
    }

    [Fact]
    public void Pairs_follow_the_hierarchy()
    {
        IndexHierarchy hierarchy = Tables.Hierarchy("a b | c");
        IndexTable table = Tables.Of(("a", [1, 2, 3]), ("b", [2, 4, 7]), ("c", [9, 8, 8]), ("g0", [1, 2, 4]), ("g1", [9, 8, 8]), ("index", [5, 5, 6]));

        Assert.Equal(["g0 a", "g0 b", "g1 c"], HierarchyCorrelations.WithParents(table, hierarchy, 1).Select(static p => $"{p.First} {p.Second}"));
        Assert.Equal(["g0 a", "index a", "g0 b", "index b", "g1 c", "index c"], HierarchyCorrelations.WithAncestors(table, hierarchy, 1).Select(static p => $"{p.First} {p.Second}"));
        Assert.Equal(["g0 a b"], HierarchyCorrelations.WithinGroups(table, hierarchy, 1, 2).Select(static p => $"{p.Group} {p.First} {p.Second}"));
        Assert.Equal(["index a b", "index a c", "index b c"], HierarchyCorrelations.WithinGroups(table, hierarchy, 1, 3).Select(static p => $"{p.Group} {p.First} {p.Second}"));
        Assert.Equal(["a b"], HierarchyCorrelations.AtLeast(table, hierarchy, 1, 3, 0.9).Select(static p => $"{p.First} {p.Second}"));
        Assert.Equal(["a c", "b c"], HierarchyCorrelations.AtMost(table, hierarchy, 1, 3, -0.5).Select(static p => $"{p.First} {p.Second}"));
        Assert.Throws<ArgumentOutOfRangeException>(() => HierarchyCorrelations.WithParents(table, hierarchy, 3));
        Assert.Throws<ArgumentOutOfRangeException>(() => HierarchyCorrelations.WithinGroups(table, hierarchy, 1, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => HierarchyCorrelations.WithinGroups(table, hierarchy, 0, 1));
    }

    private static Outcome<CorrelationResult> Of((double X, double Y)[] pairs, CorrelationMethod method) =>
        Correlation.Of([.. pairs.Select(static p => p.X)], [.. pairs.Select(static p => p.Y)], method);
}
