using System.Numerics;
using Cds.Indicators.Indicators;

namespace Cds.Indicators.Aggregation.Engine;

/// <summary>The rules over time, for the values of one source area in one target period; at least one value, in the order of their periods.</summary>
internal static class Reduction
{
    /// <summary>The value by a rule other than the average weighted by days. No rule at all leaves the last.</summary>
    public static TSum Of<TSum>(TimeAggregation rule, ReadOnlySpan<long> values)
        where TSum : unmanaged, IBinaryInteger<TSum>
    {
        switch (rule)
        {
            case TimeAggregation.Sum:
                TSum sum = TSum.Zero;
                foreach (long value in values)
                    sum = unchecked(sum + TSum.CreateTruncating(value));
                return sum;
            case TimeAggregation.First:
                return TSum.CreateTruncating(values[0]);
            case TimeAggregation.Maximum:
                long most = values[0];
                foreach (long value in values)
                    most = Math.Max(most, value);
                return TSum.CreateTruncating(most);
            case TimeAggregation.Minimum:
                long least = values[0];
                foreach (long value in values)
                    least = Math.Min(least, value);
                return TSum.CreateTruncating(least);
            default:
                return TSum.CreateTruncating(values[^1]);
        }
    }

    /// <summary>The sum of values times days, and the days.</summary>
    public static (long Days, Int128 Sum) Weighted(ReadOnlySpan<long> values, ReadOnlySpan<int> periods, ReadOnlySpan<int> dayCounts)
    {
        long days = 0;
        Int128 sum = 0;
        for (int i = 0; i < values.Length; i++)
        {
            int count = dayCounts[periods[i]];
            days += count;
            sum += (Int128)values[i] * count;
        }

        return (days, sum);
    }
}
