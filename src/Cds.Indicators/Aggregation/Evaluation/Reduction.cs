using Cds.Indicators.Indicators;

namespace Cds.Indicators.Aggregation.Evaluation;

/// <summary>The rules over time that look at numbers alone, for those of one source area in one target period; at least one number.</summary>
internal static class Reduction
{
    /// <summary>The largest or smallest number, or the sum by every other rule.</summary>
    public static Int128 Of(TimeAggregation rule, ReadOnlySpan<long> values)
    {
        switch (rule)
        {
            case TimeAggregation.Maximum:
                long most = values[0];
                foreach (long value in values)
                    most = Math.Max(most, value);
                return most;
            case TimeAggregation.Minimum:
                long least = values[0];
                foreach (long value in values)
                    least = Math.Min(least, value);
                return least;
            default:
                Int128 sum = 0;
                foreach (long value in values)
                    sum += value;
                return sum;
        }
    }
}
