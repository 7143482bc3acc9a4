using Cds.Indicators.Tallying;
using NodaTime;

namespace Cds.Indicators.Tests.Tallying;

/// <summary>Nothing is allocated for a record: twice as many of the same cells cost not a byte more.</summary>
public sealed class EngineAllocationTests
{
    private static readonly TallyOptions s_oneThread = new() { MaximumThreads = 1 };

    [Fact]
    public void Twice_as_many_records_of_the_same_cells_allocate_the_same()
    {
        EngineDossier[] once = [.. Enumerable.Range(0, 100_000).Select(static n => new EngineDossier(n % 900, new DateOnly(2025, 1, 1).AddDays(n % 365), new DateOnly(2025, 3, 1).AddDays(n % 77), n % 3 == 0 ? null : new DateOnly(2025, 4, 1), 1, n % 2 == 0, n % 5 == 0, n % 7))];
        EngineDossier[] twice = [.. once, .. once];
        TallyPlan<EngineDossier> plan = Plan<EngineDossier>(
            RecordDimensions<EngineDossier>.By(d => d.Area, d => d.ReceivedOn, area => $"{area:D5}"), RecordDimensions<EngineDossier>.By(d => d.Area, d => d.SettledOn, area => $"{area:D5}"), d => d.Fee);

        Same(once, twice, records => plan.Tally(records, s_oneThread));
        Same(once, twice, records => plan.Tally(records.AsSpan()));
        Same(once, twice, records => plan.Tally((ReadOnlyMemory<EngineDossier>)records.AsMemory(), s_oneThread));
        Same<List<EngineDossier>>([.. once], [.. twice], records => plan.Tally(records, s_oneThread));
        Same(new Sequence<EngineDossier>(once), new Sequence<EngineDossier>(twice), records => plan.Tally(records));
        Same(once, twice, records =>
        {
            TallyAccumulator<EngineDossier> accumulator = plan.Start();
            foreach (EngineDossier record in records)
                accumulator.Add(record);
            return accumulator.Complete();
        });
    }

    [Fact]
    public void Texts_and_references_allocate_nothing_either()
    {
        Row[] once = [.. Enumerable.Range(0, 50_000).Select(static n => new Row { Commune = n % 2 == 0 ? "00070" : $"x{n % 9}", ReceivedOn = new DateOnly(2025, 1, 1).AddDays(n % 365), SettledOn = new DateOnly(2025, 3, 1), Fee = n })];
        Row[] twice = [.. once, .. once];
        TallyPlan<Row> plan = Plan<Row>(RecordDimensions<Row>.By(d => d.Commune, d => d.ReceivedOn), RecordDimensions<Row>.By(d => d.Commune, d => d.SettledOn), d => d.Fee);

        Same(once, twice, records => plan.Tally(records, s_oneThread));
        Same(once, twice, records => plan.Tally(records.AsSpan()));
    }

    private static TallyPlan<T> Plan<T>(RecordDimensions<T> first, RecordDimensions<T> second, System.Linq.Expressions.Expression<Func<T, long>> quantity)
    {
        EngineAxis<T> one = new(first, _ => null, _ => default(LocalDate));
        EngineAxis<T> other = new(second, _ => null, _ => default(LocalDate));
        return EngineOracle<T>.PlanOf([EngineQuestion<T>.Number(one, 0, d => true), EngineQuestion<T>.Number(other, 1, d => true, quantity), EngineQuestion<T>.Number(one, 2, d => true, quantity)]);
    }

    private static void Same<TRecords>(TRecords once, TRecords twice, Func<TRecords, Tally> tally)
    {
        long Bytes(TRecords records)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            GC.KeepAlive(tally(records));
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        _ = Bytes(once);
        _ = Bytes(twice);
        long least = long.MaxValue;
        for (int attempt = 0; attempt < 5 && least != 0; attempt++)
            least = Math.Min(least, Math.Abs(Bytes(twice) - Bytes(once)));
        Assert.True(least < 1024, FormattableString.Invariant($"Twice as many records allocate {least} bytes more."));
    }

    /// <summary>A sequence that is neither an array nor a list, and whose enumerator is allocated once.</summary>
    private sealed class Sequence<T>(T[] values) : IEnumerable<T>
    {
        public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)values).GetEnumerator();

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
