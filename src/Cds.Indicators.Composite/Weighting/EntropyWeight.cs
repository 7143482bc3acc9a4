using Cds.Indicators.Composite.Data;
using Cds.Indicators.Composite.Statistics;
using Cds.Indicators.Faults;

namespace Cds.Indicators.Composite.Weighting;

/// <summary>How much a node tells the units apart, by entropy.</summary>
internal static class EntropyWeight
{
    /// <summary>1 less the entropy of the shares of the units, relative to that of equal shares; 0, with a fault, where there is none.</summary>
    public static double Of(IndexTable table, string code, List<Fault> faults)
    {
        ReadOnlySpan<double> values = table.Column(code);
        Centre centre = Centre.Of(values);
        if (centre.Count < 2)
        {
            faults.Add(WeightFaults.Of(code, centre.Count, "fewer than two units have a value", "Impute missing values first, or leave the node out."));
            return 0;
        }

        if (centre.Minimum < 0 || centre.Maximum == 0)
        {
            string where = centre.Minimum < 0 ? $" ({Least(table, values, centre.Minimum)})" : "";
            faults.Add(WeightFaults.Of(
                code, centre.Minimum, centre.Minimum < 0 ? $"a value is negative{where}, and has no share in a sum" : "all values are zero, and have no share in their sum", "Normalise first to a range that begins at 0."));
            return 0;
        }

        if (centre.IsConstant)
            return 0;
        double mean = centre.Mean / centre.Scale, sum = 0;
        foreach (double x in values)
            sum += double.IsNaN(x) ? 0 : Divergence(centre.Deviation(x) / mean);
        return Math.Min(1, sum / centre.Count / Math.Log(centre.Count));
    }

    /// <summary>
    /// (1 + d) ln(1 + d) - d, where a share is (1 + d) times an equal one. The deviations sum to zero, so that these add up to what the entropy lacks, none of them
    /// below zero: nothing cancels, however alike the shares are.
    /// </summary>
    private static double Divergence(double d)
    {
        if (d <= -1)
            return 1;
        return Math.Abs(d) < 1e-3
            ? d * d * ((1.0 / 2) - (d * ((1.0 / 6) - (d * ((1.0 / 12) - (d * ((1.0 / 20) - (d / 30))))))))
            : ((1 + d) * Math.Log(1 + d)) - d;
    }

    private static string Least(IndexTable table, ReadOnlySpan<double> values, double least)
    {
        int row = 0;
        while (values[row] != least)
            row++;
        return table.Units[row];
    }
}
