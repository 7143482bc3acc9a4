using System.Diagnostics;

namespace Cds.Indicators.Peers.Contest;

/// <summary>A contestant in this process.</summary>
/// <param name="name">The name.</param>
/// <param name="question">What is measured.</param>
/// <param name="cells">The result as cells, outside the measured time; null where the result is no answer.</param>
internal sealed class InProcess<TResult>(string name, Func<TResult> question, Func<TResult, Cells>? cells) : Contestant(name)
{
    private Cells? _last;

    public override Run Run()
    {
        _last = null;
        GC.Collect();
        long started = Stopwatch.GetTimestamp();
        TResult result = question();
        long nanoseconds = (long)Stopwatch.GetElapsedTime(started).TotalNanoseconds;
        _last = cells?.Invoke(result);
        GC.KeepAlive(result);
        return new Run(nanoseconds, _last?.Answer());
    }

    public override IEnumerable<Group> Groups(long from, long to) =>
        _last is null ? [] : _last.Groups((int)(from / _last.NumberedCellsOfIndicator)).Where(group => group.Cell >= from && group.Cell < to);
}
