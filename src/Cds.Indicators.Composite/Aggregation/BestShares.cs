using Cds.Indicators.Composite.Internal;

namespace Cds.Indicators.Composite.Aggregation;

/// <summary>
/// The shares of its parts with which a unit stands best against its rivals. With shares p that sum to 1, the best rival has the sum of p r as a multiple of the unit, and the
/// score is one by the largest of these; the shares that make it least are a linear program.
/// </summary>
internal static class BestShares
{
    /// <summary>The score, above 0 to 1.</summary>
    /// <param name="rivals">The values of each rival as multiples of those of the unit, by part; none for a unit without rivals.</param>
    /// <param name="parts">The number of parts.</param>
    /// <param name="lowest">The least share of a part; at most one by the number of parts.</param>
    /// <param name="highest">The largest share of a part; at least one by the number of parts.</param>
    public static double ScoreOf(List<double[]> rivals, int parts, double lowest, double highest)
    {
        double[] shares = Best(rivals, parts, lowest, highest);
        double largest = 1;
        foreach (double[] rival in rivals)
        {
            double multiple = 0;
            for (int part = 0; part < parts; part++)
                multiple += shares[part] * rival[part];
            largest = Math.Max(largest, multiple);
        }

        // What is better by the rounding of the program only is not better.
        return largest < 1 + 1e-12 ? 1 : 1 / largest;
    }

    private static double[] Best(List<double[]> rivals, int parts, double lowest, double highest)
    {
        double free = 1 - (parts * lowest);
        double[] shares = new double[parts];
        Array.Fill(shares, 1.0 / parts);
        if (parts == 1 || free < 1e-12)
            return shares;

        // Each part has its lowest share; what is free is divided in amounts q, of which none is more than the widest share of their sum.
        double bound = lowest / free, widest = (highest - lowest) / free;
        List<double[]> rows = [];
        List<double> limits = [];
        double[] own = new double[parts];
        Array.Fill(own, 1);
        foreach (double[] rival in rivals.Append(own))
        {
            double sum = 0, largest = 0;
            foreach (double multiple in rival)
                sum += multiple * bound;
            double[] row = Array.ConvertAll(rival, multiple => Math.Min(multiple + sum, double.MaxValue));
            foreach (double coefficient in row)
                largest = Math.Max(largest, coefficient);
            rows.Add(Array.ConvertAll(row, coefficient => coefficient / largest));
            limits.Add(1 / largest);
        }

        for (int part = 0; part < parts && widest < 1; part++)
        {
            double[] row = new double[parts];
            Array.Fill(row, -widest);
            row[part] += 1;
            rows.Add(row);
            limits.Add(0);
        }

        double[] amounts = LinearProgram.Maximise([.. rows], [.. limits], parts);
        double total = 0;
        foreach (double amount in amounts)
            total += amount;
        for (int part = 0; part < parts && total > 0; part++)
            shares[part] = lowest + (amounts[part] / total * free);
        return shares;
    }
}
