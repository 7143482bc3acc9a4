using Cds.Indicators.Composite.Data;
using Cds.Indicators.Composite.Statistics;
using Cds.Indicators.Composite.Tests.Reference;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Composite.Tests.Statistics;

/// <summary>Correlations and reliability against the reference outputs.</summary>
public sealed class CorrelationVectorTests
{
    [SharedTheory]
    [InlineData(CorrelationMethod.Pearson, "pearson")]
    [InlineData(CorrelationMethod.Pearson, "pearson_default")]
    [InlineData(CorrelationMethod.Spearman, "spearman")]
    [InlineData(CorrelationMethod.Kendall, "kendall")]
    public void Coefficients_and_p_values_of_all_pairs_are_those_of_the_reference(CorrelationMethod method, string name)
    {
        CorrelationMatrix ours = CorrelationMatrix.Of(Tables.Read("pipeline/Raw.csv"), method, Asem.Indicators);
        VectorTable coefficients = VectorTable.Read($"corr/cor_raw_{name.Split('_')[0]}.csv");
        VectorTable pValues = VectorTable.Read($"corr/pvals_raw_{name}.csv");

        int cells = 0;
        foreach (string first in Asem.Indicators)
        {
            double[] expected = coefficients.Numbers(first), expectedP = pValues.Numbers(first);
            string[] codes = coefficients.Texts("iCode");
            for (int row = 0; row < codes.Length; row++)
            {
                CorrelationResult result = ours[first, codes[row]].Value;
                Close.Assert(expected[row], result.Coefficient, $"{method} of {first} and {codes[row]}");
                cells++;

                // The reference sets the p-value of a column with itself to 0; by the normal distribution it is merely very small.
                if (first == codes[row] && method == CorrelationMethod.Kendall)
                {
                    Assert.InRange(result.PValue, 0, 1e-10);
                    continue;
                }

                Close.Assert(expectedP[row], result.PValue, $"p-value by {method} of {first} and {codes[row]}");
                cells++;
            }
        }

        Assert.Equal((49 * 49 * 2) - (method == CorrelationMethod.Kendall ? 49 : 0), cells);
    }

    [SharedFact]
    public void Correlations_with_parents_are_those_of_the_reference_and_weak_ones_are_marked_not_blanked()
    {
        var ours = HierarchyCorrelations.WithParents(Tables.Read("pipeline/Aggregated.csv"), Tables.AsemHierarchy, level: 1);
        Assert.Equal(49, ours.Length);
        Assert.Equal(49, AssertPairs("corr/get_corr_L1_L2_parent_pval0.csv", ours));

        var significant = VectorTable.Read("corr/get_corr_L1_L2_parent_pval0.05.csv").Rows.ToDictionary(row => (row["Var1"], row["Var2"]), row => row["Correlation"] != "NA");
        Assert.All(ours, pair => Assert.Equal(significant[(pair.First, pair.Second)], pair.IsSignificant(0.05)));
        Assert.Equal(4, significant.Values.Count(static s => !s));
    }

    [SharedFact]
    public void Correlations_with_all_groups_above_are_those_of_the_reference()
    {
        VectorTable expected = VectorTable.Read("corr/get_corr_L1_family.csv");
        string[] levels = ["", "", "Pillar", "Sub-index", "Index"];
        var ours = HierarchyCorrelations.WithAncestors(Tables.Read("pipeline/Aggregated.csv"), Tables.AsemHierarchy, level: 1)
            .ToDictionary(pair => (levels[Tables.AsemHierarchy.Level(pair.First)], pair.Second), pair => pair);

        int cells = 0;
        foreach (IReadOnlyDictionary<string, string> row in expected.Rows)
        {
            CorrelationPair pair = ours[(row["Var1"], row["Var2"])];

            // The reference blanks correlations that are not significant at 0.05.
            if (row["Correlation"] == "NA")
                Assert.False(pair.IsSignificant(0.05), pair.ToString());
            else
                Close.Assert(VectorTable.Number(row["Correlation"]), pair.Correlation.Value.Coefficient, pair.ToString());
            cells++;
        }

        Assert.Equal(49 * 3, cells);
        Assert.Equal(49 * 3, ours.Count);
    }

    [SharedFact]
    public void Correlations_within_groups_are_those_of_the_reference()
    {
        var ours = HierarchyCorrelations.WithinGroups(Tables.Read("pipeline/Aggregated.csv"), Tables.AsemHierarchy, level: 2, groupLevel: 3);

        Assert.Equal(10 + 3, ours.Length);
        Assert.Equal((10 + 3) * 2, AssertPairs("corr/get_corr_L2_group3_pval0.csv", [.. ours, .. ours.Select(static p => p with { First = p.Second, Second = p.First })], skipDiagonal: true));
    }

    [SharedFact]
    public void Pairs_that_are_highly_correlated_or_opposed_are_those_of_the_reference()
    {
        IndexTable normalised = Tables.Read("pipeline/Normalised.csv");

        Assert.Equal(2, AssertFlags("corr/corr_flags_high_0.75.csv", HierarchyCorrelations.AtLeast(normalised, Tables.AsemHierarchy, 1, 2, 0.75)));
        Assert.Equal(7, AssertFlags("corr/corr_flags_low_-0.4.csv", HierarchyCorrelations.AtMost(normalised, Tables.AsemHierarchy, 1, 2, -0.4)));
    }

    [SharedFact]
    public void Indicators_that_move_with_a_denominator_are_those_of_the_reference()
    {
        IndexTable raw = new(Asem.Data.Frame, block: 0, static _ => "");
        var ours = HierarchyCorrelations.WithDenominators(raw, Asem.Indicators, ["Area", "Energy", "GDP", "Population"], 0.6);
        VectorTable expected = VectorTable.Read("corr/denom_corr_0.6.csv");

        Assert.Equal(12, expected.Count);
        Assert.Equal(12, ours.Length);
        Assert.All(expected.Rows, row => Close.Assert(
            VectorTable.Number(row["Corr"]), ours.Single(p => p.First == row["Ind"] && p.Second == row["Denom"]).Correlation.Value.Coefficient, row["Ind"]));
    }

    [SharedFact]
    public void Alpha_of_every_group_is_that_of_the_reference()
    {
        int cells = 0;
        foreach (IReadOnlyDictionary<string, string> row in VectorTable.Read("corr/cronbach.csv").Rows)
        {
            IEnumerable<string> parts = Tables.AsemHierarchy[row["group"]].Children.Select(static child => child.Code);
            CronbachAlpha ours = CronbachAlpha.Of(Tables.Read($"pipeline/{row["dset"]}.csv"), parts);
            Close.Assert(VectorTable.Number(row["alpha"]), ours.Alpha.Value, $"{row["group"]} in {row["dset"]}");
            cells++;
        }

        Assert.Equal(18, cells);
    }

    [SharedFact]
    public void The_correlations_of_the_handbook_are_recomputed()
    {
        CorrelationMatrix ours = CorrelationMatrix.Of(Tables.Handbook);
        VectorTable computed = VectorTable.Read("tai_oecd/computed_correlation.csv");
        VectorTable printed = VectorTable.Read("tai_oecd/T6_correlation.csv");

        int cells = 0;
        foreach (string first in ours.Columns)
        {
            for (int row = 0; row < 8; row++, cells++)
            {
                string second = computed.Texts("indicator")[row];
                double r = ours[first, second].Value.Coefficient;
                Close.Assert(computed.Numbers(first)[row], r, $"{first} and {second}");

                // The raw figures are printed with two decimals, so that the table is not met to its last place.
                double inPrint = printed.Numbers(first)[row];
                Assert.True(double.IsNaN(inPrint) || Math.Abs(inPrint - r) < 0.019, $"{first} and {second}");
            }
        }

        Assert.Equal(64, cells);
    }

    [SharedFact]
    public void Alpha_and_its_deletions_in_the_handbook_are_recomputed()
    {
        CronbachAlpha ours = CronbachAlpha.Of(Tables.Handbook, standardise: true);
        VectorTable computed = VectorTable.Read("tai_oecd/computed_cronbach.csv");
        VectorTable printed = VectorTable.Read("tai_oecd/T11_cronbach_deleted.csv");

        Close.Assert(computed.Numbers("alpha")[8], ours.Alpha.Value, "alpha");
        Assert.Equal(0.70, ours.Alpha.Value, 0.005);
        Assert.Equal(8, ours.Items.Length);
        for (int item = 0; item < 8; item++)
        {
            Assert.Equal(printed.Texts("deleted")[item], ours.Items[item].Code);
            Close.Assert(computed.Numbers("alpha")[item], ours.Items[item].AlphaIfDeleted.Value, ours.Items[item].Code);
            Close.Assert(computed.Numbers("corr_total")[item], ours.Items[item].CorrelationWithRest.Value, ours.Items[item].Code);
            Assert.True(Math.Abs(printed.Numbers("alpha")[item] - ours.Items[item].AlphaIfDeleted.Value) < 0.0015);
            Assert.True(Math.Abs(printed.Numbers("corr_with_total")[item] - ours.Items[item].CorrelationWithRest.Value) < 0.006);
        }
    }

    private static int AssertPairs(string name, IReadOnlyCollection<CorrelationPair> ours, bool skipDiagonal = false)
    {
        Dictionary<(string, string), Outcome<CorrelationResult>> pairs = ours.ToDictionary(static p => (p.First, p.Second), static p => p.Correlation);
        int cells = 0;
        foreach (IReadOnlyDictionary<string, string> row in VectorTable.Read(name).Rows.Where(row => !skipDiagonal || row["Var1"] != row["Var2"]))
        {
            Close.Assert(VectorTable.Number(row["Correlation"]), pairs[(row["Var1"], row["Var2"])].Value.Coefficient, $"{row["Var1"]} and {row["Var2"]}");
            cells++;
        }

        return cells;
    }

    private static int AssertFlags(string name, IReadOnlyCollection<CorrelationPair> ours)
    {
        VectorTable expected = VectorTable.Read(name);
        Assert.Equal(expected.Count, ours.Count);
        foreach (IReadOnlyDictionary<string, string> row in expected.Rows)
        {
            CorrelationPair pair = ours.Single(p => (p.First == row["Ind1"] && p.Second == row["Ind2"]) || (p.First == row["Ind2"] && p.Second == row["Ind1"]));
            Assert.Equal(row["Group"], pair.Group);
            Close.Assert(VectorTable.Number(row["Corr"]), pair.Correlation.Value.Coefficient, $"{pair.First} and {pair.Second}");
        }

        return expected.Count;
    }
}
