using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Cds.Indicators.Faults;
using Cds.Indicators.Rates;
using MathNet.Numerics.LinearAlgebra;

namespace Cds.Indicators.Composite.Weighting;

/// <summary>The analytic hierarchy process (phương pháp phân tích thứ bậc): weights from comparisons of nodes two by two, and how far the comparisons agree.</summary>
/// <remarks>
/// The weights are the principal eigenvector of the matrix of comparisons. Source: T. L. Saaty, The Analytic Hierarchy Process (1980); OECD/JRC, Handbook on
/// Constructing Composite Indicators (2008), weighting. Immutable and thread-safe; compared by reference.
/// </remarks>
/// <example><code>
/// AnalyticHierarchyProcess process = AnalyticHierarchyProcess.Of(
///     new double[,] { { 1, 3, 5 }, { 1 / 3.0, 1, 2 }, { 1 / 5.0, 1 / 2.0, 1 } }, ["services", "delays", "reports"]);
/// process.Weights["services"];     // 0.648...
/// process.IsConsistent;            // true: the ratio is below 0.1
/// </code></example>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class AnalyticHierarchyProcess
{
    private const double ConsistencyLimit = 0.1;
    private const double ReciprocalTolerance = 1e-2;
    private const double MostImportant = 1e6;

    // The mean consistency index of random reciprocal matrices of size 1 to 15, as Saaty gives it.
    private static readonly ImmutableArray<double> s_randomIndices = [0, 0, 0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59];

    private AnalyticHierarchyProcess(WeightSet weights, double lambdaMax, int size)
    {
        Weights = weights;
        LambdaMax = lambdaMax;
        ConsistencyIndex = size < 2 ? 0 : Math.Max(0, (lambdaMax - size) / (size - 1));
        ConsistencyRatio =
            size <= 2 ? Outcome.Of(0.0)
            : size <= s_randomIndices.Length ? Outcome.Of(ConsistencyIndex / s_randomIndices[size - 1])
            : Outcome.NoData<double>("there is no random index for more than fifteen nodes");
    }

    /// <summary>The weights; they sum to 1.</summary>
    public WeightSet Weights { get; }

    /// <summary>The principal eigenvalue: the number of nodes where all comparisons agree, more where they do not.</summary>
    public double LambdaMax { get; }

    /// <summary>The consistency index, 0 where all comparisons agree: (lambda max - n) / (n - 1) (chỉ số nhất quán).</summary>
    public double ConsistencyIndex { get; }

    /// <summary>The consistency ratio: the index over that of random comparisons (tỷ số nhất quán); 0 for one or two nodes, no data for more than fifteen.</summary>
    public Outcome<double> ConsistencyRatio { get; }

    /// <summary>Whether the consistency ratio is below 0.1; <see langword="false"/> where there is none.</summary>
    public bool IsConsistent => ConsistencyRatio.TryGetValue(out double ratio) && ratio < ConsistencyLimit;

    /// <summary>The weights of a matrix of comparisons.</summary>
    /// <param name="comparisons">
    /// In row i and column j how many times as important node i is as node j: above 0, a million at most, 1 in the diagonal, and in row j and column i the reciprocal, within 1%,
    /// so that 0.33 may stand for a third.
    /// </param>
    /// <param name="codes">The codes of the nodes, in the order of the rows.</param>
    /// <returns>Weights and consistency.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The matrix is empty, not square, or not as large as there are codes; or a code is blank or stands twice.</exception>
    /// <exception cref="FaultException">A comparison is not positive, the diagonal is not 1, or two comparisons are not reciprocal; all of it at once, with the cell.</exception>
    public static AnalyticHierarchyProcess Of(double[,] comparisons, IEnumerable<string> codes)
    {
        ArgumentNullException.ThrowIfNull(comparisons);
        ArgumentNullException.ThrowIfNull(codes);
        ImmutableArray<string> nodes = [.. codes];
        int size = nodes.Length;
        if (size == 0 || comparisons.GetLength(0) != size || comparisons.GetLength(1) != size)
        {
            throw new ArgumentException(
                string.Create(CultureInfo.InvariantCulture, $"The matrix is {comparisons.GetLength(0)} by {comparisons.GetLength(1)} for {size} codes. Give one row and one column for each of at least one code."),
                nameof(comparisons));
        }

        if (nodes.Any(string.IsNullOrWhiteSpace) || nodes.Distinct(StringComparer.Ordinal).Count() < size)
            throw new ArgumentException($"The codes are '{string.Join("', '", nodes)}': one is blank, or stands twice. Give each node a code of its own.", nameof(codes));
        Check(comparisons, nodes);
        (double[] vector, double lambda) = PrincipalEigenvector(comparisons, size);
        return new AnalyticHierarchyProcess(WeightSet.Of(nodes.Zip(vector, KeyValuePair.Create)), lambda, size);
    }

    /// <summary>The weights and how consistent they are.</summary>
    /// <returns>For example <c>a 0.75, b 0.25 (consistency ratio 0)</c>.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Weights} (consistency ratio {ConsistencyRatio:G6})");

    private static void Check(double[,] comparisons, ImmutableArray<string> codes)
    {
        List<Fault> faults = [];
        for (int i = 0; i < codes.Length; i++)
        {
            for (int j = 0; j < codes.Length; j++)
            {
                double value = comparisons[i, j];
                if (!(value is >= 1 / MostImportant and <= MostImportant))
                    faults.Add(Cell(codes, i, j, value, "a comparison is a number above 0, and one of the two is at most a million times as important", "Write how many times as important the one is: 3, or 0.3333 where it is the other way round."));
                else if (i == j && value != 1)
                    faults.Add(Cell(codes, i, j, value, "a node is as important as itself", "Write 1."));
                else if (i < j && comparisons[j, i] > 0 && !(Math.Abs((value * comparisons[j, i]) - 1) <= ReciprocalTolerance))
                    faults.Add(Cell(codes, j, i, comparisons[j, i], string.Create(CultureInfo.InvariantCulture, $"it is not the reciprocal of {value:R}, the comparison the other way round"), "Correct one of the two."));
            }
        }

        if (faults.Count > 0)
            throw new FaultException([.. faults]);
    }

    private static Fault Cell(ImmutableArray<string> codes, int row, int column, double value, string rule, string cure) => new(
        FaultPlace.InTable("comparisons", row + 1, $"{codes[row]} to {codes[column]}"), value.ToString("R", CultureInfo.InvariantCulture), rule, cure);

    /// <summary>The eigenvector of the largest eigenvalue, which for positive matrices is positive and reached by multiplying again and again.</summary>
    private static (double[] Vector, double Lambda) PrincipalEigenvector(double[,] matrix, int size)
    {
        const int MostSteps = 100_000;
        const double Settled = 1e-16;
        double[] vector = HighPower(matrix, size);
        double lambda = 0;
        double change = 1;
        for (int step = 0; step < MostSteps && change > Settled; step++)
        {
            double[] next = new double[size];
            lambda = 0;
            for (int i = 0; i < size; i++)
            {
                for (int j = 0; j < size; j++)
                    next[i] += matrix[i, j] * vector[j];
                lambda += next[i];
            }

            double before = change;
            change = 0;
            for (int i = 0; i < size; i++)
            {
                next[i] /= lambda;
                change = Math.Max(change, Math.Abs(next[i] - vector[i]));
            }

            vector = next;
            if (step > size && change >= before && change < 1e-14)
                break;
        }

        return (vector, lambda);
    }

    /// <summary>The sums of the rows of a very high power of the matrix, by squaring: near the eigenvector even where the comparisons contradict each other wildly.</summary>
    private static double[] HighPower(double[,] matrix, int size)
    {
        const int Squarings = 40;
        Matrix<double> power = Matrix<double>.Build.DenseOfArray(matrix);
        for (int i = 0; i < Squarings; i++)
        {
            power /= power.Enumerate().Max();
            power *= power;
        }

        double[] sums = power.RowSums().ToArray();
        double largest = sums.Max();
        return Array.ConvertAll(sums, sum => sum / largest);
    }
}
