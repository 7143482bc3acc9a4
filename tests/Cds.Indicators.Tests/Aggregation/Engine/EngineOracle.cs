using System.Numerics;
using Cds.Indicators.Observations;
using Period = Cds.Indicators.Periods.Period;

namespace Cds.Indicators.Tests.Aggregation.Engine;

/// <summary>The same cells from the observations as they were given, slowly: one by one, big integers, no columns.</summary>
internal sealed class EngineOracle
{
    public EngineOracle(EngineCase question, int area, int period)
    {
        Dictionary<Period, int> targets = [];
        for (int i = 0; i < question.Set.Periods.Length; i++)
            targets[question.Set.Periods[i]] = question.PeriodTarget[i];
        foreach (Observation row in question.Rows)
        {
            if (question.AreaTarget[row.Area.Ordinal] != area || targets[row.Period] != period || row.Value.Form is not (ObservedForm.Number or ObservedForm.Ratio))
                continue;
            Count++;
            Numerator += row.Value.Counts.Numerator;
            Denominator += row.Value.Counts.Denominator;
            Status |= row.Status;
        }
    }

    public BigInteger Numerator { get; }

    public BigInteger Denominator { get; }

    public int Count { get; }

    public ObservationStatus Status { get; }
}
