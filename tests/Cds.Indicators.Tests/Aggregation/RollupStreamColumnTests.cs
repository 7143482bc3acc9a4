using Cds.Indicators.Aggregation;
using Cds.Indicators.Areas;
using Cds.Indicators.Indicators;
using Cds.Indicators.Observations;
using Cds.Indicators.Periods;
using Cds.Indicators.Rates;
using Cds.Indicators.Tests.Support;
using FsCheck;
using FsCheck.Fluent;
using static Cds.Indicators.Tests.Aggregation.World;
using Counted = Cds.Indicators.Rates.Ratio;
using Random = System.Random;

namespace Cds.Indicators.Tests.Aggregation;

public sealed class RollupStreamColumnTests
{
    private static readonly Measure s_highest = Measure("highest", TimeAggregation.Maximum);
    private static readonly Measure s_average = Measure("average", TimeAggregation.DayWeightedAverage);
    private static readonly Measure s_balance = Measure("balance", mayBeNegative: true);
    private static readonly PeriodKind[] s_kinds = [PeriodKind.Month, PeriodKind.Quarter, PeriodKind.Year];
    private static readonly Subject[] s_subjects = [OnTimeRate, Teams, s_highest, s_average, s_balance];
    private static readonly Period[] s_months = [.. Enumerable.Range(1, 12).Select(month => Period.Month(2025, month)), Period.OfYear(2025), Period.Month(2026, 1)];
    private static readonly Rollup s_rollup = Rollup.Of(Land, s_subjects)
        .To(AreaLevel.Province).Per(PeriodKind.Quarter).During(Period.OfYear(2025)).ReportedBy(AreaLevel.Commune).ReportedEvery(PeriodKind.Month);

    [Fact]
    public void Columns_batches_and_threads_give_what_memory_gives() => Property.Holds(Arb.From(Gen.Choose(0, int.MaxValue)), seed =>
    {
        Random random = new(seed);
        AreaRegistry land = random.Next(2) == 0 ? Land : LandWithShares;
        Columns columns = Columns.Of(land, random, large: random.Next(4) == 0);
        ObservationSet set = ObservationSet.Builder(land).AddColumns(s_subjects, columns.Subjects, columns.Areas, s_months, columns.Periods, columns.Numerators, columns.Denominators).Build();
        PeriodKind kind = s_kinds[random.Next(s_kinds.Length)];
        int targets = random.Next(4);
        int view = random.Next(4);
        int reported = random.Next(6);
        Rollup Asked(Rollup rollup)
        {
            rollup = rollup.Per(kind).During(Period.OfYear(2025)).ReportedBy(AreaLevel.Commune).ReportedEvery(reported == 0 && kind == PeriodKind.Year ? PeriodKind.Year : PeriodKind.Month);
            rollup = view switch
            {
                0 => rollup.AsRecorded(),
                1 => rollup.AsOf(Reform),
                2 => rollup.RestatedTo(Reform),
                _ => rollup.RestatedTo(Before),
            };
            return targets switch
            {
                0 => rollup.To(AreaLevel.Province),
                1 => rollup.To(AreaLevel.Commune),
                2 => rollup.ToEverything(),
                _ when view is 1 or 2 => rollup.To(Unit(land, "10"), Unit(land, "10001")),
                _ => rollup.To(Unit(land, "01"), Unit(land, "001")),
            };
        }

        string expected = Text(Asked(set.Rollup(s_subjects)).Compute());
        columns.Shuffle(random);
        int batch = random.Next(1, columns.Count + 1);
        RollupAccumulator stream = Asked(Rollup.Of(land, s_subjects)).Stream(new RollupOptions { MaximumThreads = random.Next(1, 4) });
        for (int first = 0; first < columns.Count; first += batch)
            columns.AddTo(stream, first..Math.Min(first + batch, columns.Count));
        Assert.Equal(columns.Count, stream.Count);
        Assert.Equal(expected, Text(stream.Complete()));

        RollupAccumulator single = Asked(Rollup.Of(land, s_subjects)).Stream();
        foreach (Observation observation in set)
            single.Add(observation);
        Assert.Equal(expected, Text(single.Complete()));
    });

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Many_rows_on_several_threads_are_added_once(int threads)
    {
        Columns columns = Columns.Repeated(300_000);
        RollupAccumulator stream = Rollup.Of(Land, OnTimeRate).ToEverything().Over(Period.OfYear(2025)).ReportedBy(AreaLevel.Commune).ReportedEvery(PeriodKind.Month)
            .Stream(new RollupOptions { MaximumThreads = threads });
        columns.AddTo(stream, ..);
        RollupCell cell = stream.Complete().Cells().Single();
        Assert.Equal("300000/600000", cell.Counts.ToString());
        Assert.Equal(300_000, cell.Coverage.Present);
    }

    [Fact]
    public void Sums_beyond_64_bits_on_the_way_are_sums()
    {
        long large = long.MaxValue;
        RollupAccumulator stream = Rollup.Of(Land, s_balance).ToEverything().Over(Period.OfYear(2025)).ReportedBy(AreaLevel.Commune).ReportedEvery(PeriodKind.Month).Stream();
        int[] areas = new int[4];
        Array.Fill(areas, Unit("00001").Ordinal);
        stream.AddColumns(s_balance, areas, s_months, [0, 1, 2, 3], [large, large, -large, 5]);
        stream.AddColumns(s_balance, areas, s_months, [0, 1, 2, 3], [-large, 1, 1, 1]);
        Assert.Equal(8, stream.Complete().Cells().Single().Counts.Numerator.Lower!.Value.Value);

        RollupAccumulator over = Rollup.Of(Land, s_balance).ToEverything().Over(Period.OfYear(2025)).ReportedBy(AreaLevel.Commune).ReportedEvery(PeriodKind.Month).Stream();
        over.AddColumns(s_balance, areas, s_months, [0, 1, 2, 3], [large, 1, 0, 0]);
        Assert.StartsWith("The sum of 'balance' for ", Assert.Throws<OverflowException>(() => over.Complete()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fault_in_a_batch_names_its_row_and_leaves_the_stream_as_it_was()
    {
        int commune = Unit("00003").Ordinal;
        RollupAccumulator stream = s_rollup.Stream();
        stream.AddColumns(OnTimeRate, [commune], s_months, [0], [1], [2]);
        Refused("Row 2, 'area 9999', is refused: it is not the ordinal of a unit of the registry. Give Area.Ordinal. None of the 3 rows was taken in.", [commune, 9999, commune], [0, 0, 0], [1, 1, 1], [1, 1, 1]);
        Refused("Row 3, 'period -1', is refused: it is not an index into the table. Give 0 to its length less one. None of the 3 rows was taken in.", [commune, commune, commune], [0, 0, -1], [1, 1, 1], [1, 1, 1]);
        Refused("Row 1, 'dossier.on-time, 00003, 2025-M08', is refused: Cũ 00003 (commune:00003) has no day of 2025-M08 in its validity, to 2025-06-30. Give the unit that was there in the period, or correct the period. None of the 2 rows was taken in.", [commune, commune], [7, 0], [1, 1], [1, 1]);
        Refused("Row 2, 'dossier.on-time, 00003, 2025-M01', is refused: a denominator of dossier.on-time may not be negative. Correct the number. None of the 2 rows was taken in.", [commune, commune], [0, 0], [1, 1], [1, -1]);
        Assert.StartsWith(
            "Row 1, 'dossiers.on-time, 00003, 2025-M01', is refused: dossiers.on-time is a measure of an asked ratio, and a stream reads ratios from pairs. Join them before",
            Assert.Throws<ArgumentException>(() => stream.AddColumns(OnTime, [commune], s_months, [0], [1])).Message,
            StringComparison.Ordinal);
        Assert.StartsWith(
            "Row 1, 'subject 7', is refused: it is not an index into the table.",
            Assert.Throws<ArgumentException>(() => stream.AddColumns(s_subjects, [7], [commune], s_months, [0], [1], [1])).Message,
            StringComparison.Ordinal);
        Assert.Equal(1, stream.Count);
        Assert.Equal("1/2", stream.Complete().Cells().First(cell => cell.Subject == OnTimeRate && cell.Target.Code == "01" && cell.Period == Period.Quarter(2025, 1)).Counts.ToString());

        void Refused(string message, int[] areas, int[] periods, long[] numerators, long[] denominators) => Assert.StartsWith(
            message, Assert.Throws<ArgumentException>(() => stream.AddColumns(OnTimeRate, areas, s_months, periods, numerators, denominators)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fault_far_into_a_large_batch_takes_all_of_it_back()
    {
        Columns columns = Columns.Repeated(200_000);
        RollupAccumulator stream = Rollup.Of(Land, OnTimeRate).ToEverything().Over(Period.OfYear(2025)).ReportedBy(AreaLevel.Commune).ReportedEvery(PeriodKind.Month)
            .Stream(new RollupOptions { MaximumThreads = 3 });
        columns.Denominators[150_001] = -1;
        columns.Denominators[150_000] = -1;
        Assert.StartsWith("Row 150001, ", Assert.Throws<ArgumentException>(() => columns.AddTo(stream, ..)).Message, StringComparison.Ordinal);
        Assert.Equal(0, stream.Count);
        columns.AddTo(stream, ..1000);
        Assert.Equal("1000/2000", stream.Complete().Cells().Single().Counts.ToString());
    }

    [Fact]
    public void Columns_that_do_not_fit_are_refused()
    {
        int commune = Unit("00003").Ordinal;
        Assert.Contains("is observed in pairs", Assert.Throws<ArgumentException>(() => s_rollup.Stream().AddColumns(OnTimeRate, [commune], s_months, [0], [1])).Message, StringComparison.Ordinal);
        Assert.Contains("is observed in numbers", Assert.Throws<ArgumentException>(() => s_rollup.Stream().AddColumns(Teams, [commune], s_months, [0], [1], [1])).Message, StringComparison.Ordinal);
        Assert.Contains("give as many of each", Assert.Throws<ArgumentException>(() => s_rollup.Stream().AddColumns(Teams, [commune], s_months, [0, 1], [1])).Message, StringComparison.Ordinal);
        RollupAccumulator complete = s_rollup.Stream();
        complete.Complete();
        Assert.Throws<InvalidOperationException>(() => complete.AddColumns(Teams, [commune], s_months, [0], [1]));
    }

    [Fact]
    public void A_cancelled_stream_takes_nothing_in()
    {
        using CancellationTokenSource source = new();
        RollupAccumulator stream = s_rollup.Stream(new RollupOptions { CancellationToken = source.Token });
        stream.AddColumns(Teams, [Unit("00003").Ordinal], s_months, [0], [1]);
        source.Cancel();
        Assert.Throws<OperationCanceledException>(() => stream.AddColumns(Teams, [Unit("00003").Ordinal], s_months, [0], [1]));
        Assert.Equal(1, stream.Count);
    }

    [Fact]
    public void One_observation_of_a_sum_allocates_nothing()
    {
        RollupAccumulator stream = s_rollup.Stream();
        Observation row = Row(OnTimeRate, "00003", "2025-M01", 1, 2);
        Allocations.None(() => stream.Add(in row));
    }

    [Fact]
    public void Neither_allocation_nor_memory_grows_with_the_rows()
    {
        // What is kept was allocated, on this thread, the only one: 1.8 million rows more would take some 40 MB.
        long few = Allocated(20);
        long many = Allocated(200);
        Assert.True(many < few + 400_000, $"200 batches of 10 000 rows allocate {many} bytes, 20 batches {few}.");

        static long Allocated(int batches)
        {
            RollupAccumulator stream = One();
            Columns columns = Columns.Repeated(10_000);
            columns.AddTo(stream, ..);
            long before = GC.GetAllocatedBytesForCurrentThread();
            for (int i = 0; i < batches; i++)
                columns.AddTo(stream, ..);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        static RollupAccumulator One() =>
            Rollup.Of(Land, OnTimeRate).ToEverything().Over(Period.OfYear(2025)).ReportedBy(AreaLevel.Commune).ReportedEvery(PeriodKind.Month).Stream(new RollupOptions { MaximumThreads = 1 });
    }

    private static string Text(RollupResult result) => string.Join('\n', result.Cells().Select(cell =>
        $"{cell} {cell.Counts} {cell.Status} {cell.IsRestated} {cell.Coverage} {cell.Coverage.WithoutValue} {cell.Coverage.OutsideValidity} {cell.Value} {cell.Figure.Reason}"));

    /// <summary>Rows in columns.</summary>
    private sealed record Columns(int[] Subjects, int[] Areas, int[] Periods, long[] Numerators, long[] Denominators)
    {
        public int Count => Areas.Length;

        /// <summary>Some reports of all subjects, each once: months, and years that stick out of the validity of their unit.</summary>
        public static Columns Of(AreaRegistry land, Random random, bool large)
        {
            List<(int, int, int, long, long)> rows = [];
            double kept = random.NextDouble();
            for (int subject = 0; subject < s_subjects.Length; subject++)
            {
                foreach (Area area in land.Areas)
                {
                    for (int month = 0; month < s_months.Length; month++)
                    {
                        bool there = (area.ValidFrom is not { } from || from <= s_months[month].End) && (area.ValidTo is not { } to || to > s_months[month].Start);
                        if (!there || random.NextDouble() > kept)
                            continue;
                        long whole = random.NextInt64(0, 1L << (large ? 50 : 20));
                        long part = random.NextInt64(0, whole + 1);
                        rows.Add((subject, area.Ordinal, month, s_subjects[subject] == s_balance && random.Next(2) == 0 ? -part : part, whole));
                    }
                }
            }

            return rows.Count == 0 ? Repeated(1) with { Subjects = [0] } : new Columns([.. rows.Select(row => row.Item1)], [.. rows.Select(row => row.Item2)], [.. rows.Select(row => row.Item3)], [.. rows.Select(row => row.Item4)], [.. rows.Select(row => row.Item5)]);
        }

        /// <summary>So many reports of 1/2 of one subject by former communes.</summary>
        public static Columns Repeated(int count)
        {
            int[] communes = [.. Land.Areas.Where(area => area.Level == AreaLevel.Commune && area.ValidTo is not null).Select(area => area.Ordinal)];
            Columns columns = new(new int[count], new int[count], new int[count], new long[count], new long[count]);
            for (int i = 0; i < count; i++)
            {
                columns.Areas[i] = communes[i % communes.Length];
                columns.Periods[i] = i % 6;
                columns.Numerators[i] = 1;
                columns.Denominators[i] = 2;
            }

            return columns;
        }

        public void Shuffle(Random random)
        {
            int[] order = [.. Enumerable.Range(0, Count)];
            random.Shuffle(order);
            foreach (int[] column in new[] { Subjects, Areas, Periods })
                Array.ConvertAll(order, i => column[i]).CopyTo(column, 0);
            foreach (long[] column in new[] { Numerators, Denominators })
                Array.ConvertAll(order, i => column[i]).CopyTo(column, 0);
        }

        public void AddTo(RollupAccumulator stream, Range rows) => stream.AddColumns(
            s_subjects, Subjects.AsSpan(rows), Areas.AsSpan(rows), s_months, Periods.AsSpan(rows), Numerators.AsSpan(rows), Denominators.AsSpan(rows));
    }
}
