using Cds.Indicators.Tallying;

namespace Cds.Indicators.Tests.Tallying;

/// <summary>The ways in which records are handed to a plan; all give one tally.</summary>
internal static class EngineWays
{
    /// <summary>Asserts that all ways give one tally, to the byte, and gives it back.</summary>
    public static async Task<Tally> AllAsync<T>(TallyPlan<T> plan, T[] records, Random random)
    {
        Tally tally = plan.Tally(records);
        byte[] bytes = tally.ToBytes();
        foreach ((string way, Tally other) in Synchronous(plan, records, random).Append(("async", await plan.TallyAsync(StreamAsync(records)))))
        {
            Assert.True(tally.Equals(other), $"{way} differs: {string.Join('\n', EngineOracle<T>.Read(other).Except(EngineOracle<T>.Read(tally)))}");
            Assert.True(bytes.AsSpan().SequenceEqual(other.ToBytes()), $"{way} has other bytes");
        }

        return tally;
    }

    public static async IAsyncEnumerable<T> StreamAsync<T>(IEnumerable<T> records)
    {
        foreach (T record in records)
        {
            yield return record;
            if (record is null)
                await Task.Yield();
        }
    }

    private static IEnumerable<(string Way, Tally Tally)> Synchronous<T>(TallyPlan<T> plan, T[] records, Random random)
    {
        foreach (int threads in new[] { 1, 2, 3, 8 })
            yield return ($"array on {threads} threads", plan.Tally(records, new TallyOptions { MaximumThreads = threads }));
        T[] wider = [.. records.Take(3), .. records, .. records.Take(5)];
        yield return ("slice of an array", plan.Tally(wider.AsMemory(int.Min(3, records.Length), records.Length)));
        yield return ("memory without array", plan.Tally((ReadOnlyMemory<T>)new SpanMemory<T>(records).Memory));
        yield return ("slice without array", plan.Tally((ReadOnlyMemory<T>)new SpanMemory<T>(wider).Memory.Slice(int.Min(3, records.Length), records.Length)));
        yield return ("span", plan.Tally(records.AsSpan()));
        yield return ("list", plan.Tally((List<T>)[.. records]));
        yield return ("sequence", plan.Tally(records.Select(static record => record)));
        yield return ("array as a sequence", plan.Tally((IEnumerable<T>)records));
        TallyAccumulator<T> single = plan.Start();
        foreach (T record in records)
            single.Add(record);
        yield return ("one by one", single.Complete());
        yield return ("batches", Batched(plan, records, random));
        yield return ("parts", Merged(plan, records, random));
    }

    private static Tally Batched<T>(TallyPlan<T> plan, T[] records, Random random)
    {
        TallyAccumulator<T> accumulator = plan.Start();
        int done = 0;
        while (done < records.Length)
        {
            int size = int.Min(random.Next(4) == 0 ? random.Next(3000) : random.Next(37), records.Length - done);
            accumulator.Add(records.AsSpan(done, size));
            done += size;
        }

        Assert.Equal(records.Length, accumulator.Count);
        return accumulator.Complete();
    }

    private static Tally Merged<T>(TallyPlan<T> plan, T[] records, Random random)
    {
        int count = 1 + random.Next(5);
        ILookup<int, T> parts = records.ToLookup(_ => random.Next(count));
        Tally[] tallies = [.. Enumerable.Range(0, count).Select(part => plan.Tally(parts[part])).Append(plan.Empty)];
        random.Shuffle(tallies);
        return Tally.Merge(tallies);
    }
}
