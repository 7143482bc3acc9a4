using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Cds.Indicators.Composite.Data;

namespace Cds.Indicators.Composite.Aggregation;

/// <summary>Units compared two by two (ma trận so sánh cặp): for each pair the share of the weights by which one outranks the other.</summary>
/// <remarks>
/// The share is that of the parts in which the first is better, and half of those in which both are equal, in the weights of all parts both have; the two shares of a
/// pair sum to 1. Two units with no part in common have a half each. More is better in every column: give normalised scores. The table holds n² numbers; Copeland's
/// rule itself, <see cref="AggregationMethod.Copeland"/>, needs no table. Immutable and thread-safe; compared by reference.
/// Source: OECD/JRC, Handbook on Constructing Composite Indicators (2008), table 36.
/// </remarks>
/// <example><code>
/// OutrankingMatrix matrix = OutrankingMatrix.Of(result.Scores, ["services", "delays"], [2, 1]);
/// double share = matrix["38", "40"];
/// </code></example>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class OutrankingMatrix
{
    private readonly double[] _shares;

    private OutrankingMatrix(ImmutableArray<string> units, double[] shares) => (Units, _shares) = (units, shares);

    /// <summary>The codes of the units, ascending.</summary>
    public ImmutableArray<string> Units { get; }

    /// <summary>The number of pairs of which one unit is better or equal in all parts both have, and better in at least one with a weight: its share is 1.</summary>
    public int DominancePairs
    {
        get
        {
            int pairs = 0;
            foreach (double share in _shares)
                pairs += share >= 1 ? 1 : 0;
            return pairs;
        }
    }

    /// <summary>The share of all pairs in which one unit dominates, 0 to 1; 0 for fewer than two units.</summary>
    public double DominanceShare => Units.Length < 2 ? 0 : DominancePairs / (Units.Length * (Units.Length - 1) / 2.0);

    /// <summary>The share of the weights by which a unit outranks another.</summary>
    /// <param name="unit">The code of the unit.</param>
    /// <param name="rival">The code of the other.</param>
    /// <returns>0 to 1; above a half the unit outranks the other. 0 of a unit with itself.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="KeyNotFoundException">There is no such unit.</exception>
    public double this[string unit, string rival] => this[Number(unit), Number(rival, nameof(rival))];

    internal double this[int unit, int rival] => _shares[(unit * Units.Length) + rival];

    /// <summary>Compares the units of a table.</summary>
    /// <param name="table">The table; more is better in each of its columns that are compared.</param>
    /// <param name="columns">The codes of the columns to compare; at least one, each once.</param>
    /// <param name="weights">The weight of each column, finite, zero or more, of any scale, not all zero; equal unless given.</param>
    /// <returns>The shares of all pairs.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="table"/>, <paramref name="columns"/> or a code is null.</exception>
    /// <exception cref="ArgumentException">There is no column, one stands twice, or the weights are not as many as the columns, or not finite and zero or more with one above zero.</exception>
    /// <exception cref="KeyNotFoundException">The table has no such column.</exception>
    public static OutrankingMatrix Of(IndexTable table, IEnumerable<string> columns, IEnumerable<double>? weights = null)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(columns);
        string[] codes = [.. columns];
        double[] given = weights is null ? [.. Enumerable.Repeat(1.0, codes.Length)] : [.. weights];
        if (codes.Length == 0)
            throw new ArgumentException("There is no column to compare. Name at least one.", nameof(columns));
        if (codes.Distinct(StringComparer.Ordinal).Count() != codes.Length)
            throw new ArgumentException($"A column stands twice among {string.Join(", ", codes)}. Name each once.", nameof(columns));
        if (given.Length != codes.Length || !given.All(static weight => double.IsFinite(weight) && weight >= 0) || !given.Any(static weight => weight > 0))
        {
            string texts = string.Join(", ", given.Select(static weight => weight.ToString("R", CultureInfo.InvariantCulture)));
            throw new ArgumentException($"The weights are {texts}. Give one for each of the {codes.Length} columns, finite and zero or more, at least one of them above zero.", nameof(weights));
        }

        return new OutrankingMatrix(table.Units, Compare([.. codes.Select(code => table.Column(code).ToArray())], given, table.Units.Length));
    }

    /// <summary>The score of a unit by Copeland's rule: the number of units it outranks, less the number of those that outrank it.</summary>
    /// <param name="unit">The code of the unit.</param>
    /// <returns>The score, -(n - 1) to n - 1; weights that differ by 1e-12 of those compared only are a tie.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="unit"/> is null.</exception>
    /// <exception cref="KeyNotFoundException">There is no such unit.</exception>
    public int Copeland(string unit)
    {
        int row = Number(unit), score = 0;
        for (int rival = 0; rival < Units.Length; rival++)
        {
            double margin = this[row, rival] - this[rival, row];
            score += margin > PairComparison.Tolerance ? 1 : margin < -PairComparison.Tolerance ? -1 : 0;
        }

        return score;
    }

    /// <summary>How many units are compared.</summary>
    /// <returns>For example <c>4 units, 2 pairs of dominance</c>.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Units.Length} units, {DominancePairs} pairs of dominance");

    private static double[] Compare(double[][] columns, double[] weights, int count)
    {
        double largest = weights.Max();
        double[] scaled = Array.ConvertAll(weights, weight => weight / largest);
        double[] shares = new double[count * count];
        for (int row = 0; row < count; row++)
        {
            for (int rival = 0; rival < row; rival++)
            {
                double better = 0, worse = 0, equal = 0;
                for (int part = 0; part < columns.Length; part++)
                {
                    double own = columns[part][row], other = columns[part][rival];
                    better += own > other ? scaled[part] : 0;
                    worse += own < other ? scaled[part] : 0;
                    equal += own == other ? scaled[part] : 0;
                }

                double all = better + worse + equal;
                shares[(row * count) + rival] = all > 0 ? (better + (equal / 2)) / all : 0.5;
                shares[(rival * count) + row] = all > 0 ? (worse + (equal / 2)) / all : 0.5;
            }
        }

        return shares;
    }

    private int Number(string unit, string parameter = "unit")
    {
        ArgumentNullException.ThrowIfNull(unit, parameter);
        int number = Units.BinarySearch(unit, StringComparer.Ordinal);
        return number >= 0 ? number : throw new KeyNotFoundException($"'{unit}' is not a unit that was compared. Give one of the {Units.Length} units.");
    }
}
