using System.Collections.Immutable;
using Cds.Indicators.Composite.Data;
using Cds.Indicators.Composite.Statistics;
using Cds.Indicators.Faults;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Composite.Weighting;

/// <summary>How much a node varies and how little it moves with the others of its group.</summary>
internal static class CriticWeight
{
    private const double LargestDeviation = 1e300;

    /// <summary>The standard deviation times the sum of 1 - r; 0, with faults, where a correlation is not defined.</summary>
    public static double Of(IndexTable table, ImmutableArray<string> columns, string code, List<Fault> faults)
    {
        double conflict = 0;
        foreach (string other in columns)
        {
            if (string.Equals(other, code, StringComparison.Ordinal))
                continue;
            Outcome<CorrelationResult> correlation = Correlation.Of(table.Column(code), table.Column(other));
            if (correlation.TryGetValue(out CorrelationResult result))
                conflict += 1 - result.Coefficient;
            else
                faults.Add(WeightFaults.Of(code, 0, $"it has no correlation with {other}: {correlation.Reason}", "Leave out the node that does not vary, or impute missing values first."));
        }

        double deviation = Moments.StandardDeviation(table.Column(code));
        if (deviation > LargestDeviation)
            faults.Add(WeightFaults.Of(code, deviation, "it varies too widely to be reckoned with", "Normalise first."));
        return faults.Count == 0 ? deviation * conflict : 0;
    }
}
