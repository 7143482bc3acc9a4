using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Numerics;

namespace Cds.Indicators.Composite.Aggregation;

/// <summary>
/// The order of units that agrees most with all comparisons of two (xếp hạng Kemeny), by the rule of Condorcet, Kemeny, Young and Levenglick (C-K-Y-L): of all
/// orders the one with the largest sum of the shares by which each unit outranks those placed behind it.
/// </summary>
/// <remarks>
/// Exact: all orders are judged, by way of all sets of units, so that the number of units is limited to <see cref="MaximumUnits"/>. Several orders may be best; sums that
/// differ by 1e-9 only are equal. Unlike the score of a mean, one weak part is not made up for by another. Immutable and thread-safe; compared by reference.
/// Source: OECD/JRC, Handbook on Constructing Composite Indicators (2008), tables 28 to 37.
/// </remarks>
/// <example><code>
/// KemenyRanking ranking = KemenyRanking.Of(OutrankingMatrix.Of(result.Scores, ["services", "delays"]));
/// ImmutableArray&lt;string&gt; best = ranking.Orders[0];
/// </code></example>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class KemenyRanking
{
    /// <summary>The most units that can be ordered: 16, for which there are 65,536 sets.</summary>
    public const int MaximumUnits = 16;

    /// <summary>The most orders that are listed.</summary>
    public const int MaximumOrders = 1000;

    private const double Rounding = 1e-9;

    private KemenyRanking(ImmutableArray<ImmutableArray<string>> orders, double score, bool isComplete) => (Orders, Score, IsComplete) = (orders, score, isComplete);

    /// <summary>The best orders, from the best unit to the worst; more than one where they tie, in the order of the codes. At most <see cref="MaximumOrders"/>.</summary>
    public ImmutableArray<ImmutableArray<string>> Orders { get; }

    /// <summary>The sum, for all pairs of units, of the share by which the unit placed before outranks the one behind.</summary>
    public double Score { get; }

    /// <summary>Whether all best orders are listed; there are more than <see cref="MaximumOrders"/> where not.</summary>
    public bool IsComplete { get; }

    /// <summary>Finds the best orders.</summary>
    /// <param name="matrix">The shares by which units outrank each other.</param>
    /// <returns>The best orders; one empty order where there is no unit.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="matrix"/> is null.</exception>
    /// <exception cref="ArgumentException">There are more units than <see cref="MaximumUnits"/>.</exception>
    public static KemenyRanking Of(OutrankingMatrix matrix)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        int count = matrix.Units.Length;
        if (count > MaximumUnits)
            throw new ArgumentException($"There are {count} units, and exact orders are found of at most {MaximumUnits}. Choose fewer units, or take Copeland's rule.", nameof(matrix));

        // The best sum of each set of units, ordered among themselves: whoever stands first outranks all the others.
        double[] best = new double[1 << count];
        for (int set = 1; set < best.Length; set++)
        {
            best[set] = double.NegativeInfinity;
            for (int rest = set; rest != 0; rest &= rest - 1)
            {
                int unit = BitOperations.TrailingZeroCount(rest), behind = set & ~(1 << unit);
                best[set] = Math.Max(best[set], best[behind] + SharesOver(matrix, unit, behind));
            }
        }

        List<ImmutableArray<string>> orders = [];
        bool isComplete = List(matrix, best, best.Length - 1, [], orders);
        return new KemenyRanking([.. orders], best[^1], isComplete);
    }

    /// <summary>The score of any order: what <see cref="Score"/> is of the best.</summary>
    /// <param name="matrix">The shares by which units outrank each other.</param>
    /// <param name="order">Units of the matrix from the first place to the last, each once.</param>
    /// <returns>The sum, for all pairs of them, of the share by which the unit placed before outranks the one behind.</returns>
    /// <exception cref="ArgumentNullException">An argument, or a unit of the order, is null.</exception>
    /// <exception cref="ArgumentException">A unit stands twice.</exception>
    /// <exception cref="KeyNotFoundException">There is no such unit.</exception>
    public static double ScoreOf(OutrankingMatrix matrix, IEnumerable<string> order)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        ArgumentNullException.ThrowIfNull(order);
        string[] units = [.. order];
        foreach (string unit in units)
            ArgumentNullException.ThrowIfNull(unit, nameof(order));
        if (units.Distinct(StringComparer.Ordinal).Count() != units.Length)
            throw new ArgumentException($"A unit stands twice in {string.Join(", ", units)}. Name each once.", nameof(order));
        double score = 0;
        for (int first = 0; first < units.Length; first++)
        {
            for (int second = first + 1; second < units.Length; second++)
                score += matrix[units[first], units[second]];
        }

        return score;
    }

    /// <summary>How many orders are best, of how many units.</summary>
    /// <returns>For example <c>1 best orders of 4 units, score 14</c>.</returns>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Orders.Length} best orders of {(Orders.IsEmpty ? 0 : Orders[0].Length)} units, score {Score:G6}");

    private static double SharesOver(OutrankingMatrix matrix, int unit, int behind)
    {
        double sum = 0;
        for (int rest = behind; rest != 0; rest &= rest - 1)
            sum += matrix[unit, BitOperations.TrailingZeroCount(rest)];
        return sum;
    }

    private static bool List(OutrankingMatrix matrix, double[] best, int set, ImmutableArray<string> before, List<ImmutableArray<string>> orders)
    {
        if (set == 0)
        {
            if (orders.Count == MaximumOrders)
                return false;
            orders.Add(before);
            return true;
        }

        for (int rest = set; rest != 0; rest &= rest - 1)
        {
            int unit = BitOperations.TrailingZeroCount(rest), behind = set & ~(1 << unit);
            if (best[behind] + SharesOver(matrix, unit, behind) >= best[set] - Rounding && !List(matrix, best, behind, before.Add(matrix.Units[unit]), orders))
                return false;
        }

        return true;
    }
}
