using System.Runtime.ExceptionServices;

namespace Cds.Indicators.Aggregation.Engine;

/// <summary>
/// Answers all jobs of one question together, so that all threads are busy for one subject as for fifty. Rows are cut into units by target area; a unit
/// owns its cells, and only target areas too large for one unit are added up in parts. Sums are exact, so no answer depends on the number of threads.
/// </summary>
internal static class RollupEngine
{
    /// <summary>Rows between two looks at the cancellation token.</summary>
    public const int RowsBetweenLooks = 1 << 16;

    /// <summary>The answers, in the order of the jobs.</summary>
    /// <exception cref="OverflowException">A sum does not fit 64 bits; the message names subject, area and period.</exception>
    /// <exception cref="OperationCanceledException">The token said so.</exception>
    public static EngineCells[] Compute(ReadOnlySpan<EngineJob> jobs, EngineOptions options)
    {
        JobRun[] runs = new JobRun[jobs.Length];
        long rows = 0;
        for (int i = 0; i < runs.Length; i++)
        {
            JobPlan plan = new(jobs[i]);
            runs[i] = plan.Columns.Accept(new RunMaker(plan));
            rows += plan.Columns.Count;
        }

        // A question that one thread answers at once is not worth waking another.
        int threads = (int)Math.Clamp(1 + (rows / RowsBetweenLooks), 1, Math.Max(1, options.MaximumThreads));
        List<WorkUnit> units = [];
        int least = (int)Math.Clamp(rows / (threads * 16L), RowsBetweenLooks, RowsBetweenLooks * 16);
        for (int i = 0; i < runs.Length; i++)
            runs[i].Plan.Cut(i, least, units);

        foreach (WorkUnit unit in units)
            runs[unit.Job].Prepare(unit);
        Worker work = new(runs, units, rows, options);
        work.Run(threads);
        return [.. runs.Select(static run => run.Finish())];
    }

    /// <summary>What the threads of one call share.</summary>
    private sealed class Worker(JobRun[] runs, List<WorkUnit> units, long rows, EngineOptions options)
    {
        private int _next = -1;
        private long _done;
        private ExceptionDispatchInfo? _failure;

        public void Run(int threads)
        {
            Task[] others = new Task[Math.Clamp(threads, 1, Math.Max(1, units.Count)) - 1];
            for (int i = 0; i < others.Length; i++)
                others[i] = Task.Run(Loop, CancellationToken.None);
            Loop();
            Task.WaitAll(others, CancellationToken.None);
            _failure?.Throw();
        }

        private void Loop()
        {
            try
            {
                Action<int> done = Done;
                int index;
                while ((index = Interlocked.Increment(ref _next)) < units.Count)
                {
                    WorkUnit unit = units[index];
                    runs[unit.Job].Work(unit, done);
                }
            }
            catch (Exception failure)
            {
                // Handed to the caller's thread; the others stop at their next unit.
                Interlocked.CompareExchange(ref _failure, ExceptionDispatchInfo.Capture(failure), null);
                Interlocked.Exchange(ref _next, units.Count);
            }
        }

        private void Done(int count)
        {
            options.CancellationToken.ThrowIfCancellationRequested();
            if (options.Progress is { } progress && count > 0)
            {
                long now = Interlocked.Add(ref _done, count);
                if (now * 100 / rows != (now - count) * 100 / rows)
                    progress.Report((double)now / rows);
            }
        }
    }
}
