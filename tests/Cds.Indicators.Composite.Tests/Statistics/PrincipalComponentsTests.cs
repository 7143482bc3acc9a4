using Cds.Indicators.Composite.Data;
using Cds.Indicators.Composite.Statistics;
using Cds.Indicators.Composite.Tests.Reference;
using Cds.Indicators.Faults;

namespace Cds.Indicators.Composite.Tests.Statistics;

public sealed class PrincipalComponentsTests
{
    [Fact]
    public void Two_indicators_lie_along_the_diagonals()
    {
        PrincipalComponents components = PrincipalComponents.Of(Tables.Of(("a", [1, 2, 3, 4]), ("b", [1, 3, 2, 4])));

        // Their correlation is 0.8.
        Assert.Equal(1.8, components.Eigenvalues[0], 1e-14);
        Assert.Equal(0.2, components.Eigenvalues[1], 1e-14);
        Assert.Equal(0.9, components.ExplainedShares[0], 1e-14);
        Assert.Equal([Math.Sqrt(0.5), Math.Sqrt(0.5)], components.Coefficients(0), static (a, b) => Math.Abs(a - b) < 1e-14);
        Assert.Equal([Math.Sqrt(0.5), -Math.Sqrt(0.5)], components.Coefficients(1), static (a, b) => Math.Abs(a - b) < 1e-14);
        Assert.Equal(Math.Sqrt(0.9), components.Loadings(0)[1], 1e-14);
        Assert.Equal(1, components.CountWithAtLeast(1));
    }

    [Fact]
    public void Eigenvectors_are_orthogonal_solve_the_matrix_and_add_up_to_it() => Property.Holds((int seed) =>
    {
        IndexTable table = Drawn(seed, rows: 12, columns: 5);
        PrincipalComponents ours = PrincipalComponents.Of(table);
        CorrelationMatrix matrix = CorrelationMatrix.Of(table);

        Assert.Equal(5, ours.Eigenvalues.Aggregate(0.0, static (a, b) => a + b), 1e-12);
        for (int i = 0; i < 5; i++)
        {
            for (int j = 0; j < 5; j++)
            {
                double product = 0, image = 0, whole = 0;
                for (int k = 0; k < 5; k++)
                {
                    product += ours.Coefficients(i)[k] * ours.Coefficients(j)[k];
                    image += matrix[table.Columns[j], table.Columns[k]].Value.Coefficient * ours.Coefficients(i)[k];
                    whole += ours.Loadings(k)[i] * ours.Loadings(k)[j];
                }

                Assert.Equal(i == j ? 1 : 0, product, 1e-12);
                Assert.Equal(ours.Eigenvalues[i] * ours.Coefficients(i)[j], image, 1e-12);
                Assert.Equal(matrix[table.Columns[i], table.Columns[j]].Value.Coefficient, whole, 1e-12);
            }

            Assert.True(i == 0 || ours.Eigenvalues[i] <= ours.Eigenvalues[i - 1]);
            Assert.True(ours.Coefficients(i).MaxBy(Math.Abs) > 0);
        }
    });

    [Fact]
    public void A_rotation_keeps_communalities_and_no_turn_of_two_factors_is_better() => Property.Holds((int seed) =>
    {
        PrincipalComponents components = PrincipalComponents.Of(Drawn(seed, rows: 15, columns: 6));
        int count = 2 + Math.Abs(seed % 3);
        FactorRotation ours = components.Varimax(count);
        double[][] loadings = [.. Enumerable.Range(0, count).Select(factor => ours.Loadings(factor).ToArray())];

        for (int row = 0; row < 6; row++)
        {
            double before = Enumerable.Range(0, count).Aggregate(0.0, (sum, k) => sum + Math.Pow(components.Loadings(k)[row], 2));
            Assert.Equal(before, ours.Communalities[row], 1e-12);
            Assert.Equal(before, loadings.Aggregate(0.0, (sum, factor) => sum + (factor[row] * factor[row])), 1e-12);
        }

        double reached = Criterion(loadings, ours.Communalities);
        for (int i = 0; i < count; i++)
        {
            for (int j = i + 1; j < count; j++)
            {
                for (int degree = 1; degree < 90; degree++)
                {
                    double[][] turned = [.. loadings];
                    (double sine, double cosine) = Math.SinCos(degree * Math.PI / 180);
                    turned[i] = [.. loadings[i].Zip(loadings[j], (x, y) => (cosine * x) + (sine * y))];
                    turned[j] = [.. loadings[i].Zip(loadings[j], (x, y) => (cosine * y) - (sine * x))];
                    Assert.True(Criterion(turned, ours.Communalities) <= reached + 1e-10);
                }
            }
        }

        Assert.Equal(1, ours.Weights().Aggregate(0.0, static (a, b) => a + b), 1e-12);
        Assert.All(ours.Weights(), static weight => Assert.InRange(weight, 0, 1));

        // The sum over factors of the variance of squared loadings, each divided by its communality.
        static double Criterion(double[][] factors, IReadOnlyList<double> communalities) => factors.Aggregate(0.0, (sum, factor) =>
        {
            double[] squares = [.. factor.Select((x, row) => x * x / communalities[row])];
            double mean = squares.Aggregate(0.0, static (a, b) => a + b) / squares.Length;
            return sum + squares.Aggregate(0.0, (a, b) => a + ((b - mean) * (b - mean)));
        });
    });

    [Fact]
    public void Units_and_order_of_rows_do_not_matter()
    {
        PrincipalComponents ours = PrincipalComponents.Of(Tables.Of(("a", [1, 2, 3, 4, 9]), ("b", [1, 3, 2, 4, 1])));
        PrincipalComponents scaled = PrincipalComponents.Of(Tables.Of(("a", [90, 40, 30, 20, 10]), ("b", [1, 4, 2, 3, 1])));

        Assert.Equal(ours.Eigenvalues[0], scaled.Eigenvalues[0], 1e-14);
        Assert.Equal(ours.Coefficients(0)[0], scaled.Coefficients(0)[0], 1e-14);
    }

    [Fact]
    public void Only_units_that_have_all_indicators_count()
    {
        PrincipalComponents ours = PrincipalComponents.Of(Tables.Of(("a", [1, 2, 3, 4, 70]), ("b", [1, 3, 2, 4, double.NaN])));

        Assert.Equal(4, ours.UnitCount);
        Assert.Equal(1.8, ours.Eigenvalues[0], 1e-14);
    }

    [Fact]
    public void What_has_no_components_is_refused_with_the_names_of_the_indicators()
    {
        FaultException constant = Assert.Throws<FaultException>(() => PrincipalComponents.Of(Tables.Of(("a", [1, 1, 2]), ("b", [1, 2, double.NaN]), ("c", [5, 5, 5]))));
        Assert.Equal(["a", "c"], constant.Faults.Select(static fault => fault.Place.Column));
        Assert.Single(Assert.Throws<FaultException>(() => PrincipalComponents.Of(Tables.Of(("a", [1, double.NaN]), ("b", [double.NaN, 2])))).Faults);
        Assert.Throws<ArgumentException>(() => PrincipalComponents.Of(Tables.Of(("a", [1, 2])), []));

        PrincipalComponents components = PrincipalComponents.Of(Tables.Of(("a", [1, 2, 3]), ("b", [1, 3, 2])));
        Assert.Throws<ArgumentOutOfRangeException>(() => components.Coefficients(2));
        Assert.Throws<ArgumentOutOfRangeException>(() => components.Loadings(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => components.Varimax(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => components.Varimax(3));
        Assert.Throws<ArgumentOutOfRangeException>(() => components.Varimax(1).Loadings(1));
    }

    [Fact]
    public void Indicators_of_the_largest_and_smallest_numbers_stand_beside_each_other()
    {
        PrincipalComponents components = PrincipalComponents.Of(Tables.Of(("a", [1e300, 3e300, 2e300]), ("b", [1e-30, 3e-30, 2e-30])));

        Assert.Equal(2, components.Eigenvalues[0], 1e-12);
        Assert.Equal(Math.Sqrt(0.5), components.Coefficients(0)[1], 1e-12);
    }

    private static IndexTable Drawn(int seed, int rows, int columns)
    {
        Random random = new(seed);
        double[] common = [.. Enumerable.Range(0, rows).Select(_ => random.NextDouble())];
        return Tables.Of([.. Enumerable.Range(0, columns).Select(c => ($"c{c}", common.Select(x => (c % 2 * x) + random.NextDouble()).ToArray()))]);
    }
}
