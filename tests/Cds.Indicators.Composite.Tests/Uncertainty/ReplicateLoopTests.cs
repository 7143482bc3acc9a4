using Cds.Indicators.Composite.Uncertainty;

namespace Cds.Indicators.Composite.Tests.Uncertainty;

public sealed class ReplicateLoopTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(8)]
    public void All_numbers_below_the_first_failure_are_done_and_no_more_than_those_begun(int threads)
    {
        bool[] done = new bool[1000];
        new ReplicateLoop(done.Length, threads, stopsAtFailure: true).Run(static () => 0, (_, number) => (done[number] = true) && number is not (300 or 310), progress: null, CancellationToken.None);

        Assert.DoesNotContain(false, done[..301]);
        Assert.DoesNotContain(true, done[(301 + (2 * threads))..]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(8)]
    public void Of_a_failure_and_an_exception_the_lower_number_decides(int threads)
    {
        ReplicateLoop failing = new(100, threads, stopsAtFailure: true);
        failing.Run(static () => 0, static (_, number) => number == 50 ? throw new InvalidOperationException("own") : number != 49, progress: null, CancellationToken.None);

        ReplicateLoop throwing = new(100, threads, stopsAtFailure: true);
        Assert.Throws<InvalidOperationException>(() =>
            throwing.Run(static () => 0, static (_, number) => number == 49 ? throw new InvalidOperationException("own") : number != 50, progress: null, CancellationToken.None));
    }

    [Fact]
    public void All_is_done_where_failures_are_no_reason_to_stop()
    {
        int[] times = new int[500];
        List<int> steps = [];
        new ReplicateLoop(times.Length, 4, stopsAtFailure: false).Run(static () => 0, (_, number) => Interlocked.Increment(ref times[number]) > 1, new Steps(steps), CancellationToken.None);

        Assert.All(times, static count => Assert.Equal(1, count));
        Assert.Equal(Enumerable.Range(1, 500), steps);
    }

    private sealed class Steps(List<int> values) : IProgress<int>
    {
        public void Report(int value) => values.Add(value);
    }
}
