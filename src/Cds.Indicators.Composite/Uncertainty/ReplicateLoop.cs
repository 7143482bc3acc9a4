using System.Runtime.ExceptionServices;

namespace Cds.Indicators.Composite.Uncertainty;

/// <summary>
/// Does numbered work on several threads. Numbers are handed out in their order, so that all below a failure are done: the first failure is the same on any
/// number of threads. Used once.
/// </summary>
internal sealed class ReplicateLoop
{
    private readonly Lock _lock = new();
    private int _last = -1;
    private int _done;
    private readonly int _threads;
    private readonly bool _stopsAtFailure;
    private volatile int _end;
    private int _brokenAt = int.MaxValue;
    private ExceptionDispatchInfo? _broken;

    /// <param name="count">How many numbers there are, from 0.</param>
    /// <param name="threads">The most threads; 0 for as many as there are processors.</param>
    /// <param name="stopsAtFailure">Whether nothing beyond a failure is begun.</param>
    public ReplicateLoop(int count, int threads, bool stopsAtFailure)
    {
        _end = count;
        _threads = Math.Min(threads == 0 ? Environment.ProcessorCount : threads, count);
        _stopsAtFailure = stopsAtFailure;
    }

    /// <summary>Does the work.</summary>
    /// <typeparam name="TBuffer">What a thread works in.</typeparam>
    /// <param name="create">Makes what a thread works in.</param>
    /// <param name="work">Does the work of a number; whether it succeeded.</param>
    /// <param name="progress">Told how many are done, ascending.</param>
    /// <param name="cancellationToken">Stops before the next number.</param>
    /// <exception cref="OperationCanceledException">It was cancelled before all was done.</exception>
    public void Run<TBuffer>(Func<TBuffer> create, Func<TBuffer, int, bool> work, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        if (_threads == 1)
            Work(create, work, progress, cancellationToken);
        else
            Parallel.For(0, _threads, new ParallelOptions { MaxDegreeOfParallelism = _threads }, _ => Work(create, work, progress, cancellationToken));

        if (_brokenAt < _end)
            _broken!.Throw();
        if (_done < _end)
            cancellationToken.ThrowIfCancellationRequested();
    }

    private void Work<TBuffer>(Func<TBuffer> create, Func<TBuffer, int, bool> work, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        int number = -1;
        try
        {
            TBuffer buffer = create();
            while (!cancellationToken.IsCancellationRequested && (number = Interlocked.Increment(ref _last)) < _end)
                Done(number, work(buffer, number), progress);
        }
        catch (Exception e)
        {
            Break(number, e);
        }
    }

    private void Done(int number, bool succeeded, IProgress<int>? progress)
    {
        lock (_lock)
        {
            if (!succeeded && _stopsAtFailure)
                _end = Math.Min(_end, number + 1);
            _done++;
            progress?.Report(_done);
        }
    }

    private void Break(int number, Exception e)
    {
        lock (_lock)
        {
            if (number >= _brokenAt)
                return;
            _brokenAt = number;
            _broken = ExceptionDispatchInfo.Capture(e);
            _end = Math.Min(_end, number + 1);
        }
    }
}
