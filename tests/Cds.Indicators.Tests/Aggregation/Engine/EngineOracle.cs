using System.Numerics;
using Cds.Indicators.Indicators;
using Cds.Indicators.Observations;
using Cds.Indicators.Rates;
using Period = Cds.Indicators.Periods.Period;

namespace Cds.Indicators.Tests.Aggregation.Engine;

/// <summary>The same cells from the observations as they were given, slowly: nested loops, big integers, no columns.</summary>
internal sealed class EngineOracle
{
    public EngineOracle(EngineCase question, int area, int period)
    {
        Dictionary<Period, int> targets = [];
        for (int i = 0; i < question.Set.Periods.Length; i++)
            targets[question.Set.Periods[i]] = question.PeriodTarget[i];
        IEnumerable<Observation> rows = question.Rows.Where(row => question.AreaTarget[row.Area.Ordinal] == area && targets[row.Period] == period);
        Numerators = WideRational.Zero;
        Denominators = WideRational.Zero;
        foreach (IGrouping<int, Observation> source in rows.GroupBy(static row => row.Area.Ordinal))
        {
            Observation[] inOrder = [.. source.OrderBy(static row => row.Period)];
            foreach (Observation row in inOrder)
                Status |= row.Status;
            Empty += inOrder.Count(static row => row.Value.Form == ObservedForm.Missing);
            Figures += inOrder.Count(static row => row.Value.Form == ObservedForm.Figure);
            Observation[] valued = [.. inOrder.Where(static row => row.Value.Form is ObservedForm.Number or ObservedForm.Ratio)];
            Count += valued.Length;
            if (valued.Length == 0)
                continue;
            Sources++;
            Numerators += Reduce(question.NumeratorRule, valued, static row => row.Value.Counts.Numerator);
            Denominators += Reduce(question.DenominatorRule, valued, static row => row.Value.Counts.Denominator);
        }
    }

    public WideRational Numerators { get; }

    public WideRational Denominators { get; }

    public int Count { get; }

    public int Empty { get; }

    public int Figures { get; }

    public int Sources { get; }

    public ObservationStatus Status { get; }

    private static WideRational Reduce(TimeAggregation rule, Observation[] rows, Func<Observation, long> part) => rule switch
    {
        TimeAggregation.Sum => WideRational.Of(rows.Aggregate(BigInteger.Zero, (sum, row) => sum + part(row)), 1),
        TimeAggregation.First => WideRational.Of(part(rows[0]), 1),
        TimeAggregation.Maximum => WideRational.Of(rows.Max(part), 1),
        TimeAggregation.Minimum => WideRational.Of(rows.Min(part), 1),
        TimeAggregation.DayWeightedAverage => WideRational.Of(
            rows.Aggregate(BigInteger.Zero, (sum, row) => sum + ((BigInteger)part(row) * row.Period.DayCount)), rows.Sum(static row => row.Period.DayCount)),
        _ => WideRational.Of(part(rows[^1]), 1),
    };
}
