namespace Cds.Indicators.Tallying.Counting;

/// <summary>Runs a plan over records in memory.</summary>
internal static class TallyRunner
{
    public static Tally Run<T>(TallyPlan<T> plan, ReadOnlyMemory<T> records, TallyOptions options) => Run(plan, records.Span, options);

    public static Tally Run<T>(TallyPlan<T> plan, ReadOnlySpan<T> records, TallyOptions options)
    {
        options.CancellationToken.ThrowIfCancellationRequested();
        RecordCounter<T> counter = new(plan);
        counter.Add(records);
        return counter.Complete();
    }

    public static Tally Run<T>(TallyPlan<T> plan, IEnumerable<T> records, TallyOptions options)
    {
        RecordCounter<T> counter = new(plan);
        foreach (T record in records)
        {
            options.CancellationToken.ThrowIfCancellationRequested();
            counter.Add(record);
        }

        return counter.Complete();
    }
}
