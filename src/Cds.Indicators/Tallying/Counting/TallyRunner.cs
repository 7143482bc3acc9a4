using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;

namespace Cds.Indicators.Tallying.Counting;

/// <summary>Runs a plan over records in memory.</summary>
internal static class TallyRunner
{
    /// <summary>Records that a thread takes at a time.</summary>
    private const int Portion = 1 << 16;

    public static Tally Run<T>(TallyPlan<T> plan, ReadOnlyMemory<T> records, TallyOptions options) =>
        MemoryMarshal.TryGetArray(records, out ArraySegment<T> array)
            ? Run(plan, records.Length, options, (counter, first, count) => counter.Add(array.Array!, array.Offset + first, count, first + 1L))
            : Run(plan, records.Length, options, (counter, first, count) => counter.AddCopy(records.Span.Slice(first, count), first + 1L));

    public static Tally Run<T>(TallyPlan<T> plan, ReadOnlySpan<T> records, TallyOptions options)
    {
        RecordCounter<T> counter = new(plan);
        for (int first = 0; first < records.Length; first += Portion)
        {
            options.CancellationToken.ThrowIfCancellationRequested();
            counter.Add(records.Slice(first, Math.Min(Portion, records.Length - first)));
            options.Progress?.Report(counter.Count);
        }

        options.CancellationToken.ThrowIfCancellationRequested();
        return counter.Complete();
    }

    public static Tally Run<T>(TallyPlan<T> plan, IEnumerable<T> records, TallyOptions options)
    {
        switch (records)
        {
            case T[] array:
                return Run(plan, new ReadOnlyMemory<T>(array), options);
            case List<T> list:
                return Run(plan, list.Count, options, (counter, first, count) => counter.AddCopy(CollectionsMarshal.AsSpan(list).Slice(first, count), first + 1L));
        }

        RecordCounter<T> counter = new(plan);
        foreach (T record in records)
        {
            counter.Add(record);
            if (counter.Count % Portion == 0)
            {
                options.CancellationToken.ThrowIfCancellationRequested();
                options.Progress?.Report(counter.Count);
            }
        }

        options.CancellationToken.ThrowIfCancellationRequested();
        options.Progress?.Report(counter.Count);
        return counter.Complete();
    }

    /// <summary>Takes portions on several threads, each with a counter of its own, and joins them.</summary>
    private static Tally Run<T>(TallyPlan<T> plan, int count, TallyOptions options, Action<RecordCounter<T>, int, int> add)
    {
        options.CancellationToken.ThrowIfCancellationRequested();
        int portions = (int)(((long)count + Portion - 1) / Portion);
        RecordCounter<T>[] counters = new RecordCounter<T>[Math.Max(1, Math.Min(options.MaximumThreads, portions))];
        Failures failures = new();
        int next = 0;
        long done = 0;

        void Work(int thread)
        {
            RecordCounter<T> counter = counters[thread];
            int portion;
            while ((portion = Interlocked.Increment(ref next) - 1) < portions && !failures.IsAny && !options.CancellationToken.IsCancellationRequested)
            {
                int first = portion * Portion;
                int length = Math.Min(Portion, count - first);
                try
                {
                    add(counter, first, length);
                }
                catch (InvalidOperationException e)
                {
                    failures.Add(portion, e);
                    return;
                }

                options.Progress?.Report(Interlocked.Add(ref done, length));
            }
        }

        for (int thread = 0; thread < counters.Length; thread++)
            counters[thread] = new RecordCounter<T>(plan);
        if (counters.Length == 1)
            Work(0);
        else
            Parallel.For(0, counters.Length, new ParallelOptions { MaxDegreeOfParallelism = counters.Length }, Work);
        options.CancellationToken.ThrowIfCancellationRequested();
        failures.ThrowFirst();
        return TallyAssembler<T>.Assemble(plan, counters);
    }

    /// <summary>The failure of the earliest portion: which thread met it changes nothing.</summary>
    private sealed class Failures
    {
        private readonly Lock _lock = new();
        private int _portion = int.MaxValue;
        private ExceptionDispatchInfo? _failure;

        public bool IsAny => Volatile.Read(ref _failure) is not null;

        public void Add(int portion, Exception failure)
        {
            lock (_lock)
            {
                if (portion < _portion)
                    (_portion, _failure) = (portion, ExceptionDispatchInfo.Capture(failure));
            }
        }

        public void ThrowFirst() => _failure?.Throw();
    }
}
