using System.Globalization;
using Cds.Indicators.Faults;
using Cds.Indicators.Periods;
using Cds.Indicators.Tallying;
using NodaTime;
using Period = Cds.Indicators.Periods.Period;

namespace Cds.Indicators.Tests.Tallying;

/// <summary>Records that are refused, and conditions that fail: the same words, in the order of the records, however they are run.</summary>
public sealed class EngineFaultTests
{
    private const string NoDay = "'x.First': the record is counted and has no deciding day. Give its day, or leave such records out of the conditions.";
    private const string NoSecondDay = "'x.Second': the record is counted and has no deciding day. Give its day, or leave such records out of the conditions.";
    private const string NoArea = "'x.Area': the record is counted and has no area. Give its area, or leave such records out of the conditions.";
    private const string Outside = "': the deciding day x.First lies outside 2025. Correct it, or leave such records out: During(period, OutsidePeriod.LeaveOut).";

    private static readonly LocalDate s_day = new(2025, 8, 1);

    private sealed record Entry(string? Area, LocalDate? First, LocalDate? Second, bool IsCounted = true, int Divisor = 1)
    {
        public static Entry Sound { get; } = new("1", s_day, s_day);

        public int Broken => Divisor == 1 ? throw new InvalidDataException("the record is broken.") : 0;
    }

    private sealed record Derived() : Base("1");

    private record Base(string Area);

    [Fact]
    public void Each_fault_names_its_record_what_is_wrong_and_the_cure()
    {
        Entry[] entries =
        [
            Entry.Sound, Entry.Sound with { Area = null }, Entry.Sound with { First = null }, Entry.Sound with { Area = null, First = null, Second = null },
            Entry.Sound with { First = new LocalDate(2024, 12, 31) }, Entry.Sound with { First = new LocalDate(2026, 1, 1), Area = null }, new(null, null, null, IsCounted: false),
        ];

        Assert.Equal(
            [$"row 2: {NoArea}", $"row 3: {NoDay}", $"row 4: {NoDay}", $"row 5: '2024-12-31{Outside}", $"row 6: '2026-01-01{Outside}"],
            Refused(() => Plan(isTwice: false).During(Period.OfYear(2025)).Tally(entries)));
        Assert.Equal(
            [$"row 2: {NoArea}", $"row 3: {NoDay}", $"row 4: {NoDay}"],
            Refused(() => Plan(isTwice: false).During(Period.OfYear(2025), OutsidePeriod.LeaveOut).Tally(entries)));
        Assert.Equal(
            [$"row 2: {NoArea}", $"row 2: {NoArea}", $"row 3: {NoDay}", $"row 4: {NoDay}", $"row 4: {NoSecondDay}", $"row 6: {NoArea}", $"row 6: {NoArea}"],
            Refused(() => Plan(isTwice: true).Tally(entries)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void The_first_hundred_are_named_in_the_order_of_the_records_and_the_others_counted(int seed)
    {
        Random random = new(seed);
        double share = seed == 1 ? 0.00035 : 0.01;
        Entry[] entries =
        [
            .. Enumerable.Range(0, 200_000).Select(i => random.NextDouble() > share && i is < 70_000 or > 70_100 ? Entry.Sound
                : new Entry(random.Next(2) == 0 ? null : "1", random.Next(3) == 0 ? null : s_day, random.Next(3) != 0 ? null : s_day, IsCounted: random.Next(4) != 0)),
        ];
        string[] all = [.. entries.SelectMany(static (entry, i) => Slow(entry).Select(fault => string.Create(CultureInfo.InvariantCulture, $"row {i + 1}: {fault}")))];
        Assert.True(all.Length > 100, "Too few faults are drawn.");
        string[] expected = [.. all.Take(100), string.Create(CultureInfo.InvariantCulture, $"'{all.Length - 100}': so many records more are refused. Mend the first ones; the others often have the same cause.")];
        TallyPlan<Entry> plan = Plan(isTwice: true);

        foreach (int threads in new[] { 1, 2, 3, 8 })
            Assert.Equal(expected, Refused(() => plan.Tally(entries, new TallyOptions { MaximumThreads = threads })));
        Assert.Equal(expected, Refused(() => plan.Tally(entries.AsSpan())));
        Assert.Equal(expected, Refused(() => plan.Tally(entries.Select(static entry => entry))));
        TallyAccumulator<Entry> accumulator = plan.Start();
        foreach (Entry[] batch in entries.Chunk(777))
            accumulator.Add(batch);
        Assert.Equal(expected, Refused(() => accumulator.Complete()));
    }

    [Fact]
    public void An_accumulator_takes_nothing_after_it_failed_or_was_completed()
    {
        const string Over = "The accumulator takes nothing more: its tally was completed, or a call failed before. Begin another with Start().";
        TallyAccumulator<Entry> refused = Plan(isTwice: false).Start().Add(Entry.Sound with { Area = null });
        Assert.Throws<FaultException>(() => refused.Complete());
        TallyAccumulator<Entry> completed = Plan(isTwice: false).Start();
        completed.Complete();
        TallyAccumulator<Entry> failed = Dividing().Start();
        Entry[] many = [.. Enumerable.Repeat(Entry.Sound with { Divisor = 0 }, 1024)];
        Assert.Throws<InvalidOperationException>(() => failed.Add(many));

        foreach (TallyAccumulator<Entry> accumulator in new[] { refused, completed, failed })
        {
            Assert.Equal(Over, Assert.Throws<InvalidOperationException>(() => accumulator.Add(Entry.Sound)).Message);
            Assert.Equal(Over, Assert.Throws<InvalidOperationException>(() => accumulator.Add(many)).Message);
            Assert.Equal(Over, Assert.Throws<InvalidOperationException>(() => accumulator.Complete()).Message);
        }
    }

    [Fact]
    public void A_condition_that_fails_names_the_first_record_on_any_number_of_threads()
    {
        Entry[] entries = [.. Enumerable.Repeat(Entry.Sound, 500_000)];
        foreach (int row in new[] { 499_999, 400_000, 300_000, 196_700, 131_100, 131_080 })
        {
            entries[row] = Entry.Sound with { Divisor = 0 };
            foreach (int threads in new[] { 1, 2, 8 })
            {
                Assert.Equal(
                    string.Create(CultureInfo.InvariantCulture, $"row {row + 1}: a definition could not be evaluated: Attempted to divide by zero. Correct the record, or write the conditions so that they hold for every record."),
                    Assert.Throws<InvalidOperationException>(() => Dividing().Tally(entries, new TallyOptions { MaximumThreads = threads })).Message);
            }
        }

        Assert.IsType<DivideByZeroException>(Assert.Throws<InvalidOperationException>(() => Dividing().Tally(entries.AsSpan())).InnerException);
    }

    [Fact]
    public void The_first_record_is_named_whichever_definition_fails_at_it()
    {
        EngineAxis<Entry> first = Axis(isSecond: false);
        EngineAxis<Entry> second = Axis(isSecond: true);
        TallyPlan<Entry> plan = EngineOracle<Entry>.PlanOf(
            [EngineQuestion<Entry>.Number(first, 0, e => 10 / e.Divisor > 1), EngineQuestion<Entry>.Number(second, 1, e => e.IsCounted, e => e.Area == null ? e.Broken : 1)]);
        Entry[] entries = [.. Enumerable.Repeat(Entry.Sound, 20)];
        entries[12] = Entry.Sound with { Divisor = 0 };
        entries[4] = Entry.Sound with { Area = null };

        Assert.StartsWith("row 5: a definition could not be evaluated: the record is broken. Correct", Assert.Throws<InvalidOperationException>(() => plan.Tally(entries)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_record_that_is_null_is_named()
    {
        Entry[] entries = [.. Enumerable.Repeat(Entry.Sound, 3000)];
        entries[2000] = null!;
        const string Message = "row 2001: the record is null. Correct the record, or write the conditions so that they hold for every record.";

        Assert.Equal(Message, Assert.Throws<InvalidOperationException>(() => Plan(isTwice: true).Tally(entries)).Message);
        Assert.Equal(Message, Assert.Throws<InvalidOperationException>(() => Plan(isTwice: true).Tally(entries.Select(static entry => entry))).Message);
        Assert.Throws<ArgumentNullException>("records", () => Plan(isTwice: false).Tally((Entry[])null!));
        Assert.Throws<ArgumentNullException>("records", () => Plan(isTwice: false).Tally((IEnumerable<Entry>)null!));
    }

    [Fact]
    public void An_array_of_a_derived_record_is_counted_too()
    {
        EngineAxis<Base> axis = new(RecordDimensions<Base>.By(b => b.Area, b => new LocalDate(2025, 8, 1)), b => b.Area, _ => s_day);
        TallyPlan<Base> plan = EngineOracle<Base>.PlanOf([EngineQuestion<Base>.Number(axis, 0, b => true)]);
        Base[] records = new Derived[] { new(), new() };

        foreach (Tally tally in new[] { plan.Tally(records), plan.Tally((IEnumerable<Base>)records), plan.Tally(new List<Derived> { new(), new() }), plan.Tally(new ReadOnlyMemory<Base>(records)) })
            Assert.Equal(["1 2025-08-01: 2/0"], EngineOracle<Base>.Read(tally));
    }

    private static IEnumerable<string> Slow(Entry entry)
    {
        if (!entry.IsCounted)
            yield break;
        if (entry.First is null || entry.Area is null)
            yield return entry.First is null ? NoDay : NoArea;
        if (entry.Second is null || entry.Area is null)
            yield return entry.Second is null ? NoSecondDay : NoArea;
    }

    private static string[] Refused(Action tally) => [.. Assert.Throws<FaultException>(tally).Faults.Select(static fault => fault.ToString())];

    private static EngineAxis<Entry> Axis(bool isSecond) =>
        new(isSecond ? RecordDimensions<Entry>.By(e => e.Area, e => e.Second) : RecordDimensions<Entry>.By(e => e.Area, e => e.First), e => e.Area, e => e.First);

    private static TallyPlan<Entry> Dividing() => EngineOracle<Entry>.PlanOf([EngineQuestion<Entry>.Number(Axis(isSecond: false), 0, e => 10 / e.Divisor > 1)]);

    private static TallyPlan<Entry> Plan(bool isTwice) => EngineOracle<Entry>.PlanOf(
        [EngineQuestion<Entry>.Number(Axis(isSecond: false), 0, e => e.IsCounted), .. isTwice ? new[] { EngineQuestion<Entry>.Number(Axis(isSecond: true), 1, e => e.IsCounted) } : []]);
}
