using Cds.Indicators.Tallying;
using NodaTime;

namespace Cds.Indicators.Tests.Tallying;

/// <summary>Progress is told, and work that is ended or fails in the middle leaves no tally.</summary>
public sealed class EngineProgressTests
{
    private static readonly int[] s_records = [.. Enumerable.Range(0, 200_000)];

    private static readonly TallyPlan<int> s_plan = EngineOracle<int>.PlanOf(
        [EngineQuestion<int>.Number(new(RecordDimensions<int>.By(n => "1", n => new LocalDate(2025, 8, 1)), _ => "1", _ => new LocalDate(2025, 8, 1)), 0, n => n >= 0)]);

    private sealed class Reports(Action<long>? also = null) : IProgress<long>
    {
        private readonly Lock _lock = new();

        public List<long> Values { get; } = [];

        public void Report(long value)
        {
            lock (_lock)
                Values.Add(value);
            also?.Invoke(value);
        }
    }

    [Fact]
    public void Progress_ends_with_the_number_of_records()
    {
        foreach ((string way, Func<TallyOptions, Tally> tally) in Ways())
        {
            foreach (int threads in new[] { 1, 3 })
            {
                Reports reports = new();
                tally(new TallyOptions { MaximumThreads = threads, Progress = reports });
                Assert.True(reports.Values.Count == 4 && reports.Values.Max() == 200_000, $"{way} tells {string.Join(", ", reports.Values)}");
                if (threads == 1)
                    Assert.Equal([65_536, 131_072, 196_608, 200_000], reports.Values);
            }
        }

        Reports exact = new();
        s_plan.Tally(Enumerable.Range(0, 65_536).Select(static n => n), new TallyOptions { Progress = exact });
        Assert.Equal([65_536], exact.Values);
    }

    [Fact]
    public void Work_that_is_ended_before_or_on_the_way_leaves_no_tally()
    {
        foreach ((_, Func<TallyOptions, Tally> tally) in Ways())
        {
            foreach (int threads in new[] { 1, 3 })
            {
                Assert.ThrowsAny<OperationCanceledException>(() => tally(new TallyOptions { MaximumThreads = threads, CancellationToken = new CancellationToken(canceled: true) }));
                foreach (long last in new[] { 1L, 200_000L })
                {
                    using CancellationTokenSource source = new();
                    Reports reports = new(count =>
                    {
                        if (count >= last)
                            source.Cancel();
                    });
                    OperationCanceledException ended = Assert.ThrowsAny<OperationCanceledException>(() => tally(new TallyOptions { MaximumThreads = threads, CancellationToken = source.Token, Progress = reports }));
                    Assert.Equal(source.Token, ended.CancellationToken);
                    Assert.True(last > 1 || reports.Values.Count <= threads, "The work goes on after its end.");
                }
            }
        }
    }

    [Fact]
    public void What_a_report_throws_comes_out_as_it_is()
    {
        foreach ((_, Func<TallyOptions, Tally> tally) in Ways())
        {
            foreach (int threads in new[] { 1, 3 })
            {
                Assert.Equal("stop", Assert.Throws<InvalidDataException>(() => tally(new TallyOptions { MaximumThreads = threads, Progress = new Reports(_ => throw new InvalidDataException("stop")) })).Message);
                Assert.Throws<OperationCanceledException>(() => tally(new TallyOptions { MaximumThreads = threads, Progress = new Reports(_ => throw new OperationCanceledException()) }));
            }
        }
    }

    [Fact]
    public void A_sequence_is_not_read_after_the_end_of_the_work()
    {
        using CancellationTokenSource source = new();
        int read = 0;
        IEnumerable<int> Endless()
        {
            while (true)
            {
                if (++read == 10)
                    source.Cancel();
                yield return read;
            }
        }

        Assert.Throws<OperationCanceledException>(() => s_plan.Tally(Endless(), new TallyOptions { CancellationToken = source.Token }));
        Assert.Equal(10, read);
    }

    [Fact]
    public async Task A_stream_that_is_ended_or_fails_leaves_no_tally()
    {
        using CancellationTokenSource source = new();
        async IAsyncEnumerable<int> EndingAsync(Action at)
        {
            for (int i = 0; i < 5000; i++)
            {
                if (i == 3000)
                    at();
                yield return i;
                await Task.CompletedTask;
            }
        }

        Assert.Equal(["1 2025-08-01: 5000/0"], EngineOracle<int>.Read(await s_plan.TallyAsync(EndingAsync(() => { }))));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => s_plan.TallyAsync(EndingAsync(source.Cancel), source.Token));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => s_plan.TallyAsync(EngineWays.StreamAsync<int>([]), source.Token));
        await Assert.ThrowsAsync<InvalidDataException>(() => s_plan.TallyAsync(EndingAsync(() => throw new InvalidDataException())));
        await Assert.ThrowsAsync<ArgumentNullException>("records", () => s_plan.TallyAsync(null!));

        TallyAccumulator<int> accumulator = s_plan.Start();
        await Assert.ThrowsAsync<InvalidDataException>(() => accumulator.AddAsync(EndingAsync(() => throw new InvalidDataException())));
        Assert.Equal(3000, accumulator.Count);
        Assert.Throws<InvalidOperationException>(() => accumulator.Complete());
        TallyAccumulator<int> twice = await (await s_plan.Start().AddAsync(EndingAsync(() => { }))).Add(7).AddAsync(EndingAsync(() => { }));
        Assert.Equal(["1 2025-08-01: 10001/0"], EngineOracle<int>.Read(twice.Complete()));
    }

    private static (string Way, Func<TallyOptions, Tally> Tally)[] Ways() =>
    [
        ("array", options => s_plan.Tally(s_records, options)),
        ("list", options => s_plan.Tally((List<int>)[.. s_records], options)),
        ("memory", options => s_plan.Tally((ReadOnlyMemory<int>)new SpanMemory<int>(s_records).Memory, options)),
        ("span", options => s_plan.Tally(s_records.AsSpan(), options)),
        ("sequence", options => s_plan.Tally(s_records.Select(static n => n), options)),
    ];
}
