using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Cds.Indicators.Composite.Data;
using Cds.Indicators.Faults;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Factorization;

namespace Cds.Indicators.Composite.Statistics;

/// <summary>Principal components (phân tích thành phần chính): the uncorrelated directions in which indicators vary together, by the correlation matrix.</summary>
/// <remarks>
/// Only units that have all indicators are taken. Indicators are standardised. Eigenvalues descend; an eigenvector has length 1, and the first of its coefficients
/// that is the largest in absolute terms is positive, which fixes its sign. Source: OECD/JRC, Handbook on Constructing Composite Indicators (2008), multivariate
/// analysis. Immutable and thread-safe; compared by reference.
/// </remarks>
/// <example><code>
/// PrincipalComponents components = PrincipalComponents.Of(result.Stage("normalise"), index.Hierarchy.IndicatorsOf("services"));
/// double share = components.ExplainedShares[0];            // 0.62 of all variance lies along the first
/// ImmutableArray&lt;double&gt; loadings = components.Loadings(0);
/// </code></example>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class PrincipalComponents
{
    private readonly double[,] _vectors;

    private PrincipalComponents(ImmutableArray<string> columns, int units, ImmutableArray<double> eigenvalues, double[,] vectors)
    {
        Columns = columns;
        UnitCount = units;
        Eigenvalues = eigenvalues;
        _vectors = vectors;
    }

    /// <summary>The codes of the indicators, in the order in which they were asked for.</summary>
    public ImmutableArray<string> Columns { get; }

    /// <summary>How many units have all indicators.</summary>
    public int UnitCount { get; }

    /// <summary>The variance along each component, descending (giá trị riêng); 0 or more, together as many as there are indicators.</summary>
    public ImmutableArray<double> Eigenvalues { get; }

    /// <summary>The share of all variance that each component explains, 0 to 1.</summary>
    public ImmutableArray<double> ExplainedShares => [.. Eigenvalues.Select(value => value / Columns.Length)];

    /// <summary>The principal components of columns of a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="columns">The codes of the indicators; all columns of the table where null.</param>
    /// <returns>The components, as many as there are indicators.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="table"/>, or a code, is null.</exception>
    /// <exception cref="ArgumentException">A column stands twice, or none is named.</exception>
    /// <exception cref="KeyNotFoundException">The table has no such column.</exception>
    /// <exception cref="FaultException">Fewer than two units have all indicators, or an indicator has the same value for all of these units.</exception>
    public static PrincipalComponents Of(IndexTable table, IEnumerable<string>? columns = null)
    {
        ImmutableArray<string> codes = TableColumns.Codes(table, columns);
        if (codes.IsEmpty)
            throw new ArgumentException("Principal components are those of at least one column. Name one.", nameof(columns));
        double[][] values = TableColumns.Complete(TableColumns.Values(table, codes));
        Check(codes, values);

        Evd<double> eigen = Matrix<double>.Build.DenseOfArray(Covariance.Matrix(values, standardise: true)).Evd(Symmetricity.Symmetric);
        int count = codes.Length;
        double[,] vectors = new double[count, count];
        for (int component = 0; component < count; component++)
        {
            double[] vector = eigen.EigenVectors.Column(count - 1 - component).ToArray();
            double sign = Sign(vector);
            for (int row = 0; row < count; row++)
                vectors[row, component] = sign * vector[row];
        }

        return new PrincipalComponents(codes, values[0].Length, [.. eigen.EigenValues.Reverse().Select(static value => Math.Max(0, value.Real))], vectors);
    }

    /// <summary>The eigenvector of a component: by which the standardised indicators are multiplied.</summary>
    /// <param name="component">The number of the component, from 0.</param>
    /// <returns>The coefficients, in the order of <see cref="Columns"/>; their squares sum to 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such component.</exception>
    public ImmutableArray<double> Coefficients(int component)
    {
        if (component < 0 || component >= Columns.Length)
            throw new ArgumentOutOfRangeException(nameof(component), component, $"The components are 0 to {Columns.Length - 1}. Give one of them.");
        return [.. Enumerable.Range(0, Columns.Length).Select(row => _vectors[row, component])];
    }

    /// <summary>The loadings of a component (hệ số tải): its correlations with the indicators.</summary>
    /// <param name="component">The number of the component, from 0.</param>
    /// <returns>The coefficients times the root of the eigenvalue, in the order of <see cref="Columns"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such component.</exception>
    public ImmutableArray<double> Loadings(int component) => [.. Coefficients(component).Select(coefficient => coefficient * Math.Sqrt(Eigenvalues[component]))];

    /// <summary>How many components have an eigenvalue of at least a number: 1 by Kaiser's criterion.</summary>
    /// <param name="lowestEigenvalue">The number, inclusive.</param>
    /// <returns>How many; they are the first.</returns>
    public int CountWithAtLeast(double lowestEigenvalue) => Eigenvalues.Count(value => value >= lowestEigenvalue);

    /// <summary>The first components, rotated so that each indicator loads on few of them (phép xoay varimax).</summary>
    /// <param name="components">How many components, from 1.</param>
    /// <returns>The rotated factors.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There are not so many components.</exception>
    public FactorRotation Varimax(int components)
    {
        if (components < 1 || components > Columns.Length)
            throw new ArgumentOutOfRangeException(nameof(components), components, $"There are {Columns.Length} components. Rotate 1 to {Columns.Length} of them.");
        return FactorRotation.Of(Columns, [.. Enumerable.Range(0, components).Select(component => Loadings(component).ToArray())]);
    }

    /// <summary>How many components there are, of how many units.</summary>
    /// <returns>For example <c>6 components of 33 units</c>.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Eigenvalues.Length} components of {UnitCount} units");

    internal static double Sign(ReadOnlySpan<double> vector)
    {
        const double Tie = 1 - 1e-9;
        double largest = 0;
        foreach (double x in vector)
            largest = Math.Max(largest, Math.Abs(x));
        foreach (double x in vector)
        {
            if (Math.Abs(x) >= Tie * largest)
                return x < 0 ? -1 : 1;
        }

        return 1;
    }

    private static void Check(ImmutableArray<string> codes, double[][] values)
    {
        int units = values[0].Length;
        if (units < 2)
        {
            throw new FaultException([new Fault(
                new FaultPlace("principal components", Row: null, string.Join(", ", codes), JsonPath: null),
                units.ToString(CultureInfo.InvariantCulture),
                "fewer than two units have all of these indicators",
                "Impute missing values first, or leave out indicators that few units have.")]);
        }

        ImmutableArray<Fault> constant =
        [
            .. codes.Zip(values).Where(static pair => Centre.Of(pair.Second).IsConstant).Select(static pair => new Fault(
                new FaultPlace("principal components", Row: null, pair.First, JsonPath: null),
                pair.Second[0].ToString("R", CultureInfo.InvariantCulture),
                "the indicator has the same value for all units that have all indicators, so that it has no correlation",
                "Leave the indicator out, or impute missing values first.")),
        ];
        if (!constant.IsEmpty)
            throw new FaultException(constant);
    }
}
