using Cds.Indicators.Composite.Data;
using Cds.Indicators.Composite.Hierarchy;
using Cds.Indicators.Composite.Statistics;
using Cds.Indicators.Composite.Tests.Reference;

namespace Cds.Indicators.Composite.Tests.Statistics;

/// <summary>Principal components against the reference outputs and the handbook.</summary>
public sealed class PrincipalComponentsVectorTests
{
    /// <summary>An eigenvector is as exact as the gap to the next eigenvalue lets it be; coefficients near 0 are compared with the length of the vector, which is 1.</summary>
    private const double OfLength = 1e-12;

    [SharedTheory]
    [InlineData(1, "ConEcFin", 5)]
    [InlineData(1, "Environ", 5)]
    [InlineData(1, "Instit", 6)]
    [InlineData(1, "P2P", 8)]
    [InlineData(1, "Physical", 8)]
    [InlineData(1, "Political", 3)]
    [InlineData(1, "Social", 9)]
    [InlineData(1, "SusEcFin", 5)]
    [InlineData(2, "Conn", 5)]
    [InlineData(2, "Sust", 3)]
    [InlineData(3, "Index", 2)]
    public void Eigenvalues_and_vectors_are_those_of_the_reference_up_to_sign(int level, string group, int count)
    {
        PrincipalComponents ours = PrincipalComponents.Of(
            Tables.Read("pipeline/Aggregated.csv"), Tables.AsemHierarchy[group].Children.Select(static (IndexNode child) => child.Code));
        VectorTable deviations = VectorTable.Read($"weights/PCA_sdev_L{level}_{group}.csv");
        VectorTable vectors = VectorTable.Read($"weights/PCA_rotation_L{level}_{group}.csv");

        int cells = 0;
        for (int component = 0; component < count; component++)
        {
            Close.Assert(deviations.Numbers("sdev")[component], Math.Sqrt(ours.Eigenvalues[component]), $"{group}, component {component}");
            Close.Assert(deviations.Numbers("eigen")[component], ours.Eigenvalues[component], $"{group}, component {component}");
            Close.Assert(deviations.Numbers("prop")[component], ours.ExplainedShares[component], $"{group}, component {component}");

            double[] expected = vectors.Numbers($"PC{component + 1}");
            double[] coefficients = [.. vectors.Texts("iCode").Select(code => ours.Coefficients(component)[ours.Columns.IndexOf(code)])];
            double sign = Math.Sign(expected.Zip(coefficients, static (a, b) => a * b).Aggregate(0.0, static (a, b) => a + b));
            for (int row = 0; row < count; row++, cells++)
                Assert.True(Math.Abs(expected[row] - (sign * coefficients[row])) <= OfLength, $"{group}, component {component}, row {row}");
        }

        Assert.Equal(count * count, cells);
    }

    [SharedFact]
    public void The_deviations_of_the_components_of_all_pillars_are_those_of_the_reference()
    {
        string[] pillars = ["Physical", "ConEcFin", "Political", "Instit", "P2P", "Environ", "Social", "SusEcFin"];
        PrincipalComponents ours = PrincipalComponents.Of(Tables.Read("pipeline/Aggregated.csv"), pillars);
        double[] expected = VectorTable.Read("weights/PCA_sdev_all_L2.csv").Numbers("sdev");

        Assert.Equal(8, expected.Length);
        for (int component = 0; component < 8; component++)
            Close.Assert(expected[component], Math.Sqrt(ours.Eigenvalues[component]), $"component {component}");
    }

    [SharedFact]
    public void The_eigenvalues_of_the_handbook_are_recomputed()
    {
        PrincipalComponents ours = PrincipalComponents.Of(Tables.Handbook);
        VectorTable computed = VectorTable.Read("tai_oecd/computed_eigenvalues.csv");
        VectorTable printed = VectorTable.Read("tai_oecd/T16_eigenvalues.csv");

        Assert.Equal(8, computed.Count);
        for (int component = 0; component < 8; component++)
        {
            Close.Assert(computed.Numbers("eigenvalue")[component], ours.Eigenvalues[component], $"component {component}");
            Close.Assert(computed.Numbers("share")[component], ours.ExplainedShares[component], $"component {component}");

            // Printed to one decimal, from figures of more places than are printed.
            Assert.True(Math.Abs(printed.Numbers("eigenvalue")[component] - ours.Eigenvalues[component]) < 0.06, $"component {component}");
            Assert.True(Math.Abs(printed.Numbers("variance_pct")[component] - (100 * ours.ExplainedShares[component])) < 0.15, $"component {component}");
        }
    }

    /// <summary>Printed with two decimals, from figures of more places than are printed.</summary>
    [SharedFact]
    public void The_component_loadings_of_the_handbook_are_recomputed_to_its_second_decimal_and_up_to_sign()
    {
        PrincipalComponents ours = PrincipalComponents.Of(Tables.Handbook);
        VectorTable printed = VectorTable.Read("tai_oecd/T8_component_loadings.csv");

        int cells = 0;
        for (int component = 0; component < 8; component++)
        {
            double[] expected = printed.Numbers($"PC{component + 1}");
            double[] loadings = [.. ours.Loadings(component)];
            double sign = expected.Zip(loadings, static (a, b) => a * b).Aggregate(0.0, static (a, b) => a + b) < 0 ? -1 : 1;
            for (int row = 0; row < 8; row++, cells++)
                Assert.True(Math.Abs(expected[row] - (sign * loadings[row])) < 0.02, $"component {component}, row {row}: {expected[row]}, {sign * loadings[row]}");
        }

        Assert.Equal(64, cells);
    }

    [SharedFact]
    public void The_rotated_loadings_of_the_handbook_are_recomputed_to_its_second_decimal()
    {
        FactorRotation ours = PrincipalComponents.Of(Tables.Handbook).Varimax(4);
        VectorTable printed = VectorTable.Read("tai_oecd/T9_varimax_loadings.csv");
        string[] factors = ["F1", "F4", "F2", "F3"];   // by the variance they explain

        int cells = 0;
        for (int factor = 0; factor < 4; factor++)
        {
            double[] expected = printed.Numbers(factors[factor]);
            for (int row = 0; row < 8; row++, cells++)
                Assert.True(Math.Abs(expected[row] - ours.Loadings(factor)[row]) < 0.015, $"{factors[factor]}, row {row}: {expected[row]}, {ours.Loadings(factor)[row]}");
            Assert.True(Math.Abs(expected[8] - ours.ExplainedVariances[factor]) < 0.025, factors[factor]);
        }

        for (int row = 0; row < 8; row++)
            Assert.True(Math.Abs(printed.Numbers("communality")[row] - ours.Communalities[row]) < 0.015, $"communality {row}");
        Assert.Equal(32, cells);
    }

    /// <summary>Tables 18 and 22 print the weights of the same factors twice, and differ from each other by 0.01; ours lie within 0.015 of the one or the other.</summary>
    [SharedFact]
    public void The_factor_weights_of_the_handbook_are_recomputed_to_its_second_decimal()
    {
        double[] ours = [.. PrincipalComponents.Of(Tables.Handbook).Varimax(4).Weights()];
        var printed = VectorTable.Read("tai_oecd/T18_T22_weights.csv").Rows.ToDictionary(row => row["method"], row => row);

        for (int row = 0; row < 8; row++)
        {
            string code = Tables.Handbook.Columns[row];
            double first = VectorTable.Number(printed["FA_PC_T18"][code]), second = VectorTable.Number(printed["FA_T22"][code]);
            Assert.True(Math.Min(Math.Abs(first - ours[row]), Math.Abs(second - ours[row])) < 0.0075, $"{code}: {first}, {second}, {ours[row]}");
        }
    }
}
