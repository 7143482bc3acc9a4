using System.Globalization;
using System.Linq.Expressions;
using Cds.Indicators.Periods;
using Cds.Indicators.Tallying;
using NodaTime;
using Period = Cds.Indicators.Periods.Period;

namespace Cds.Indicators.Tests.Tallying;

/// <summary>Counts of a cell begin in bytes, sixteen together; they are right at every size and in every number.</summary>
public sealed class EngineCarryTests
{
    private static readonly LocalDate s_day = new(2025, 8, 1);
    private static readonly EngineAxis<int> s_one = new(RecordDimensions<int>.By(n => "1", n => new LocalDate(2025, 8, 1)), _ => "1", _ => s_day);
    private static readonly EngineAxis<int> s_many = new(RecordDimensions<int>.By(n => n % 7, n => new LocalDate(2025, 8, 1), areaCode: Code), n => Code(n % 7), _ => s_day);

    [Theory]
    [InlineData(1)]
    [InlineData(13)]
    [InlineData(14)]
    [InlineData(15)]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(30)]
    [InlineData(31)]
    [InlineData(32)]
    [InlineData(33)]
    [InlineData(48)]
    [InlineData(49)]
    public void Any_number_of_conditions_is_counted_at_any_size(int conditions)
    {
        int[] sizes = [0, 1, 254, 255, 256, 509, 510, 511, 765, 1024, 1025, 65_535, 65_536, 70_001];
        foreach (bool isEvery in new[] { false, true })
        {
            TallyPlan<int> plan = EngineOracle<int>.PlanOf([.. Enumerable.Range(0, conditions).Select(i =>
            {
                int rest = i;
                return EngineQuestion<int>.Number(s_one, i, isEvery && i == conditions / 2 ? n => true : n => n % 97 >= rest);
            })]);
            foreach (int size in sizes)
            {
                Tally tally = plan.Tally([.. Enumerable.Range(0, size)], new TallyOptions { MaximumThreads = 1 });
                Assert.Equal(
                    size == 0 ? [] : [$"1 2025-08-01: {string.Join(' ', Enumerable.Range(0, conditions).Select(i => string.Create(CultureInfo.InvariantCulture, $"{(isEvery && i == conditions / 2 ? size : Above(size, i))}/0")))}"],
                    EngineOracle<int>.Read(tally).Where(cell => size > 0));
            }
        }
    }

    [Theory]
    [InlineData(2)]
    [InlineData(20)]
    public void Several_threads_count_large_cells_as_one_does(int conditions)
    {
        int[] records = [.. Enumerable.Range(0, 400_000)];
        EngineQuestion<int>[] questions =
        [
            .. Enumerable.Range(0, conditions).Select(i =>
            {
                int rest = i;
                return EngineQuestion<int>.Share(i % 2 == 0 ? s_many : s_one, i, n => n % 97 >= rest, n => n % 3 == 0);
            }),
            EngineQuestion<int>.Number(s_many, conditions, n => n % 2 == 0, n => n - 200_000L),
        ];
        TallyPlan<int> plan = EngineOracle<int>.PlanOf(questions);
        Tally expected = plan.Tally(records, new TallyOptions { MaximumThreads = 1 });

        foreach (int threads in new[] { 2, 3, 8 })
        {
            Assert.Equal(expected, plan.Tally(records, new TallyOptions { MaximumThreads = threads }));
            Assert.Equal(expected, plan.Tally((List<int>)[.. records], new TallyOptions { MaximumThreads = threads }));
            Assert.Equal(expected, plan.Tally((ReadOnlyMemory<int>)new SpanMemory<int>(records).Memory, new TallyOptions { MaximumThreads = threads }));
        }

        Assert.Equal(expected, plan.Tally(records.AsSpan()));
        Assert.Equal(new EngineOracle<int>(questions, plan).Cells(records), EngineOracle<int>.Read(expected));
    }

    [Fact]
    public void Sums_reach_the_ends_of_64_bits_in_any_order()
    {
        TallyPlan<long> plan = PlanOfSum();
        Assert.Equal(["1 2025-08-01: 9223372036854775807/0"], Read(plan.Tally([long.MaxValue, long.MaxValue, 1, -long.MaxValue, -1])));
        Assert.Equal(["1 2025-08-01: -9223372036854775808/0"], Read(plan.Tally([long.MinValue, long.MinValue, long.MaxValue, 1])));
        Assert.Empty(Read(plan.Tally([long.MinValue, long.MaxValue, 1])));
        Assert.Equal(["1 2025-08-01: 100000/0"], Read(plan.Tally([.. Enumerable.Range(0, 100_000).SelectMany(static _ => new[] { long.MinValue, long.MaxValue, 2L })])));
    }

    [Fact]
    public void A_sum_beyond_64_bits_is_refused_with_its_place()
    {
        TallyPlan<long> plan = PlanOfSum();
        const string Above = "The sum of planted.number-0 in 1 and 2025-M08 is 9223372036854775808: it does not fit 64 bits. Sum in a larger unit.";
        const string Below = "The sum of planted.number-0 in 1 and 2025-M08 is -9223372036854775809: it does not fit 64 bits. Sum in a larger unit.";
        Assert.Equal(Above, Assert.Throws<OverflowException>(() => plan.Tally([long.MaxValue, 1])).Message);
        Assert.Equal(Below, Assert.Throws<OverflowException>(() => plan.Tally([long.MinValue, -1])).Message);
    }

    [Fact]
    public void A_negative_denominator_is_refused()
    {
        EngineAxis<long> axis = new(RecordDimensions<long>.By(n => "1", n => new LocalDate(2025, 8, 1)), _ => "1", _ => s_day);
        TallyPlan<long> plan = EngineOracle<long>.PlanOf([EngineQuestion<long>.Share(axis, 0, n => true, n => n > 0, n => n)]);

        Assert.Equal(["1 2025-08-01: 7/6"], Read(plan.Tally([-1, 7])));
        Assert.Equal(
            "'planted.share-0, 1, 2025-M08': the denominator is -1, and may not be negative. Sum a quantity that is not negative.",
            Assert.Throws<Cds.Indicators.Faults.FaultException>(() => plan.Tally([-8, 7])).Message);
    }

    [Fact]
    public void A_cell_without_sums_is_no_data_and_one_without_a_denominator_is_a_zero_denominator()
    {
        Expression<Func<int, bool>> positive = n => n > 0;
        TallyPlan<int> plan = EngineOracle<int>.PlanOf(
        [
            EngineQuestion<int>.Share(s_many, 0, positive, n => n > 10), EngineQuestion<int>.Ratio(s_many, 1, n => n > 20, n => n < 0), EngineQuestion<int>.Number(s_many, 2, n => true, n => n),
        ]);

        Tally tally = plan.Tally([1, -13, 14, -14, -7, -2, 7]);
        Period august = Period.Month(2025, 8);

        Assert.Equal(["-2 2025-08-01: 0/0 1/0 -2/0", "-6 2025-08-01: 0/0 1/0 -13/0", "0 2025-08-01: 1/2 2/0 0/0", "1 2025-08-01: 0/1 0/0 1/0"], Read(tally));
        Assert.Equal(Cds.Indicators.Rates.OutcomeKind.ZeroDenominator, tally.Rate("planted.share-0", "-2", august).Kind);
        Assert.Equal(Cds.Indicators.Rates.OutcomeKind.NoData, tally.Rate("planted.share-0", "3", august).Kind);
        Assert.Empty(Read(plan.Tally([0, 0])));
        Assert.Equal(plan.Empty, plan.Tally(Array.Empty<int>()));
        Assert.Equal(plan.Empty.ToBytes(), plan.Tally([0, 0]).ToBytes());
    }

    /// <summary>How many numbers below a size have a rest by 97 of at least a number: whole rounds, and what is left.</summary>
    private static int Above(int size, int rest) => (size / 97 * (97 - rest)) + Math.Max(0, (size % 97) - rest);

    private static TallyPlan<long> PlanOfSum() =>
        EngineOracle<long>.PlanOf([EngineQuestion<long>.Number(new(RecordDimensions<long>.By(n => "1", n => new LocalDate(2025, 8, 1)), _ => "1", _ => s_day), 0, n => true, n => n)]);

    private static string[] Read(Tally tally) => EngineOracle<int>.Read(tally);

    private static string Code(int area) => area.ToString(CultureInfo.InvariantCulture);
}
