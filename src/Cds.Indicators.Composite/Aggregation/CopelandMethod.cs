using Cds.Indicators.Composite.Internal;

namespace Cds.Indicators.Composite.Aggregation;

internal sealed record CopelandMethod : AggregationMethod
{
    private const int ComparisonsWorthAThread = 200_000;
    private const int RowsOfAThread = 64;

    internal override bool ComparesUnits => true;

    internal override double? MirrorSum(double? ofValues) => 0;

    internal override void Apply(in AggregationContext context, Range rows)
    {
        (int first, int count) = rows.GetOffsetAndLength(context.Result.Length);
        AggregationContext work = context;
        if (context.Stage.Threads > 1 && (long)count * count * context.Children.Length >= ComparisonsWorthAThread)
        {
            Parallel.For(
                0,
                (count + RowsOfAThread - 1) / RowsOfAThread,
                new ParallelOptions { MaxDegreeOfParallelism = context.Stage.Threads },
                part => Score(work, first, count, first + (part * RowsOfAThread), first + Math.Min(count, (part + 1) * RowsOfAThread)));
        }
        else
        {
            Score(work, first, count, first, first + count);
        }
    }

    private protected override string Describe() => "copeland";

    private static void Score(in AggregationContext context, int first, int count, int start, int end)
    {
        for (int row = start; row < end; row++)
        {
            int at = row;
            context.Result[row] = Array.Exists(context.Children, child => !double.IsNaN(child[at]))
                ? PairComparison.NetWins(context.Children, context.Shares, first, count, row)
                : Missing.NoData;
        }
    }
}
