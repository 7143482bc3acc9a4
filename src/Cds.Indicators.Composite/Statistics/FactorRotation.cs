using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;

namespace Cds.Indicators.Composite.Statistics;

/// <summary>Factors after a varimax rotation (nhân tố sau phép xoay varimax): loadings as near to 0 or ±1 as a rotation can bring them.</summary>
/// <remarks>
/// Loadings are divided by the root of the communality before the rotation and multiplied by it after (Kaiser's normalisation). Factors are in the order of the
/// variance they explain, and the first loading of each that is the largest in absolute terms is positive. Source: H. F. Kaiser, "The varimax criterion for
/// analytic rotation in factor analysis", Psychometrika 23 (1958) 187-200; OECD/JRC, Handbook on Constructing Composite Indicators (2008), weighting. Immutable
/// and thread-safe; compared by reference.
/// </remarks>
/// <example><code>
/// PrincipalComponents components = PrincipalComponents.Of(table);
/// FactorRotation factors = components.Varimax(components.CountWithAtLeast(1));
/// ImmutableArray&lt;double&gt; weights = factors.Weights();
/// </code></example>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class FactorRotation
{
    private const int MostSweeps = 1000;
    private const double SmallestAngle = 1e-13;
    private const double Flat = 1e-13;
    private readonly double[][] _loadings;

    private FactorRotation(ImmutableArray<string> columns, double[][] loadings)
    {
        Columns = columns;
        _loadings = loadings;
        ExplainedVariances = [.. loadings.Select(static factor => Squares(factor))];
        Communalities = [.. Enumerable.Range(0, columns.Length).Select(row => Squares(Array.ConvertAll(loadings, factor => factor[row])))];
    }

    /// <summary>The codes of the indicators.</summary>
    public ImmutableArray<string> Columns { get; }

    /// <summary>The number of factors.</summary>
    public int Count => _loadings.Length;

    /// <summary>The variance each factor explains, descending: the sum of its squared loadings.</summary>
    public ImmutableArray<double> ExplainedVariances { get; }

    /// <summary>The share of the variance of each indicator that the factors explain together, in the order of <see cref="Columns"/> (phương sai chung).</summary>
    public ImmutableArray<double> Communalities { get; }

    /// <summary>The loadings of a factor: its correlations with the indicators.</summary>
    /// <param name="factor">The number of the factor, from 0.</param>
    /// <returns>The loadings, in the order of <see cref="Columns"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such factor.</exception>
    public ImmutableArray<double> Loadings(int factor) => factor >= 0 && factor < Count
        ? [.. _loadings[factor]]
        : throw new ArgumentOutOfRangeException(nameof(factor), factor, $"The factors are 0 to {Count - 1}. Give one of them.");

    /// <summary>
    /// The weights of the indicators by the factors: the squared loading on the factor on which the indicator loads most, as a share of the variance of that
    /// factor, times the share of the factor in what all factors explain; divided by the sum over the indicators.
    /// </summary>
    /// <returns>The weights, in the order of <see cref="Columns"/>; they sum to 1.</returns>
    /// <remarks>
    /// An indicator loads most on a factor by squared loadings as a share of the variance of each. Source: G. Nicoletti, S. Scarpetta, O. Boylaud, OECD Economics
    /// Department Working Paper 226 (2000); OECD/JRC, Handbook on Constructing Composite Indicators (2008), weighting.
    /// </remarks>
    public ImmutableArray<double> Weights()
    {
        double all = 0;
        foreach (double variance in ExplainedVariances)
            all += variance;
        double[] weights = new double[Columns.Length];
        double sum = 0;
        for (int row = 0; row < weights.Length; row++)
        {
            double most = -1;
            for (int factor = 0; factor < Count; factor++)
            {
                double share = ExplainedVariances[factor] > 0 ? _loadings[factor][row] * _loadings[factor][row] / ExplainedVariances[factor] : 0;
                if (share <= most)
                    continue;
                most = share;
                weights[row] = share * ExplainedVariances[factor] / all;
            }

            sum += weights[row];
        }

        return [.. weights.Select(weight => weight / sum)];
    }

    /// <summary>How many factors there are, of how many columns.</summary>
    /// <returns>For example <c>2 factors of 6 columns</c>.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Count} factors of {Columns.Length} columns");

    /// <summary>Rotates loadings.</summary>
    /// <param name="columns">The codes of the indicators.</param>
    /// <param name="loadings">The loadings of each factor.</param>
    internal static FactorRotation Of(ImmutableArray<string> columns, double[][] loadings)
    {
        double[] lengths = [.. Enumerable.Range(0, columns.Length).Select(row => Math.Sqrt(Squares(Array.ConvertAll(loadings, factor => factor[row]))))];
        double[][] rotated = Array.ConvertAll(loadings, factor => factor.Zip(lengths, static (x, length) => length > 0 ? x / length : 0).ToArray());
        bool turned = true;
        for (int sweep = 0; turned && sweep < MostSweeps; sweep++)
        {
            turned = false;
            for (int i = 0; i < rotated.Length; i++)
            {
                for (int j = i + 1; j < rotated.Length; j++)
                    turned |= Turn(rotated[i], rotated[j]);
            }
        }

        foreach (double[] factor in rotated)
        {
            double sign = PrincipalComponents.Sign(factor.Zip(lengths, static (x, length) => x * length).ToArray());
            for (int row = 0; row < factor.Length; row++)
                factor[row] *= sign * lengths[row];
        }

        return new FactorRotation(columns, [.. rotated.OrderByDescending(static factor => Squares(factor))]);
    }

    /// <summary>Turns two factors in their plane to where the criterion is greatest; whether they had to be turned.</summary>
    private static bool Turn(double[] first, double[] second)
    {
        double sumOfU = 0, sumOfV = 0, top = 0, bottom = 0;
        for (int row = 0; row < first.Length; row++)
        {
            double u = (first[row] * first[row]) - (second[row] * second[row]);
            double v = 2 * first[row] * second[row];
            sumOfU += u;
            sumOfV += v;
            top += 2 * u * v;
            bottom += (u * u) - (v * v);
        }

        top -= 2 * sumOfU * sumOfV / first.Length;
        bottom -= ((sumOfU * sumOfU) - (sumOfV * sumOfV)) / first.Length;
        double angle = Math.Atan2(top, bottom) / 4;
        if (Math.Abs(angle) <= SmallestAngle || Math.Max(Math.Abs(top), Math.Abs(bottom)) <= Flat)
            return false;

        (double sine, double cosine) = Math.SinCos(angle);
        for (int row = 0; row < first.Length; row++)
            (first[row], second[row]) = ((cosine * first[row]) + (sine * second[row]), (cosine * second[row]) - (sine * first[row]));
        return true;
    }

    private static double Squares(double[] values)
    {
        double sum = 0;
        foreach (double x in values)
            sum += x * x;
        return sum;
    }
}
